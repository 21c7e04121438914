using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Defne.Ledger.Api.Postgres;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Projections;
using JasperFx;
using JasperFx.Resources;
using Npgsql;

namespace Defne.Ledger.Api.Database;

/// <summary>The databases of the clone's private cluster: made, migrated and guarded, or cloned from a template of this build.</summary>
public sealed class LedgerDatabases : IAsyncDisposable
{
    private static int scratches;
    private readonly EmbeddedPostgres cluster;
    private readonly NpgsqlDataSource admin;
    private readonly ConcurrentDictionary<string, bool> templates = new(StringComparer.Ordinal);

    private LedgerDatabases(EmbeddedPostgres cluster)
    {
        this.cluster = cluster;
        admin = NpgsqlDataSource.Create(Superuser("postgres"));
    }

    private string Password => new NpgsqlConnectionStringBuilder(cluster.ConnectionString("postgres")).Password!;

    /// <summary>Joins the cluster of the clone.</summary>
    public static async Task<LedgerDatabases> Join(string root, EmbeddedPostgresOptions options, CancellationToken ct) =>
        new(await EmbeddedPostgres.JoinAsync(root, options, ct));

    /// <summary>The database of that name, made on first use and migrated on every use; answers how its host reaches it.</summary>
    public async Task<string> Open(string name, bool simulated, CancellationToken ct)
    {
        await using var turn = await Turn(ct);
        if (!await Exists(name, ct)) await Admin($"create database {name}", ct);
        await Migrate(Superuser(name), Login("ledger_migrator", name), simulated, Password, ct);
        return Login("ledger_app", name);
    }

    /// <summary>Drops the database of that name, if there is one.</summary>
    public Task Drop(string name, CancellationToken ct) => Admin($"drop database if exists {name} with (force)", ct);

    /// <summary>True for a database this very build finished making.</summary>
    public async Task<bool> IsOfThisBuild(string name, CancellationToken ct)
    {
        await using var sql = admin.CreateCommand("select shobj_description(oid, 'pg_database') from pg_database where datname = $1");
        sql.Parameters.Add(new NpgsqlParameter { Value = name });
        return await sql.ExecuteScalarAsync(ct) as string == Build;
    }

    /// <summary>Notes that this build finished making it.</summary>
    public Task MarkAsOfThisBuild(string name, CancellationToken ct) => Admin($"comment on database {name} is '{Build}'", ct);

    /// <summary>A fresh database cloned from the template of this build; dropped when done.</summary>
    public async Task<ScratchDatabase> Scratch(bool simulated, CancellationToken ct)
    {
        var template = await Template(simulated, ct);
        var name = string.Create(null, $"scratch_{Environment.ProcessId}_{Interlocked.Increment(ref scratches)}");
        await Drop(name, ct);
        // By way of the log the server would write every page twice.
        await Admin($"create database {name} template {template} strategy file_copy", ct);
        return new ScratchDatabase(this, name, Login("ledger_app", name), Superuser(name), Login("ledger_migrator", name));
    }

    /// <summary>Roles, tables, guards and grants, in that order. Runs again without harm.</summary>
    /// <param name="superuser">Makes the roles.</param>
    /// <param name="migrator">Makes the tables.</param>
    /// <param name="simulated">Fixed at birth.</param>
    /// <param name="password">Of the roles that log in.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task Migrate(string superuser, string migrator, bool simulated, string password, CancellationToken ct)
    {
        await LedgerSchema.CreateRoles(superuser, password, ct);
        await MigrateTables(migrator, simulated, ct);
    }

    /// <summary>Tables, guards and grants, as the migration role; the roles exist.</summary>
    public static async Task MigrateTables(string migrator, bool simulated, CancellationToken ct)
    {
        await using var host = LedgerHost.Build(new HostSettings { ConnectionString = migrator, Migrates = true });
        await host.SetupResources(ct);
        await LedgerSchema.Guard(migrator, simulated, ct);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await admin.DisposeAsync();
        await cluster.DisposeAsync();
    }

    // Templates are of one build: another schema is another template.
    private static string Build { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(
        new[] { typeof(LedgerEvent), typeof(LedgerStore), typeof(ProjectionCatalogue), typeof(LedgerDatabases) }.Select(t => t.Module.ModuleVersionId)))))[..16];

    private string Superuser(string database) => cluster.ConnectionString(database);

    private string Login(string role, string database) => cluster.ConnectionString(database, role, Password);

    private async Task<string> Template(bool simulated, CancellationToken ct)
    {
        var template = $"tpl_{(simulated ? "simulated" : "real")}_{Build}";
        if (templates.ContainsKey(template)) return template;
        await using var turn = await Turn(ct);
        if (!await Exists(template, ct))
        {
            var making = $"{template}_new";
            await Drop(making, ct);
            await Admin($"create database {making}", ct);
            await Migrate(Superuser(making), Login("ledger_migrator", making), simulated, Password, ct);
            NpgsqlConnection.ClearAllPools();
            await Admin($"alter database {making} rename to {template}", ct);
        }

        templates.TryAdd(template, true);
        return template;
    }

    private async Task<bool> Exists(string name, CancellationToken ct)
    {
        await using var sql = admin.CreateCommand("select 1 from pg_database where datname = $1");
        sql.Parameters.Add(new NpgsqlParameter { Value = name });
        return await sql.ExecuteScalarAsync(ct) is not null;
    }

    private async Task Admin(string statement, CancellationToken ct)
    {
        await using var sql = admin.CreateCommand(statement);
        sql.CommandTimeout = 60;
        await sql.ExecuteNonQueryAsync(ct);
    }

    // Two verbs of one clone making the same database take turns; the session ends with the connection.
    private async Task<IAsyncDisposable> Turn(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(Superuser("postgres") + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var sql = new NpgsqlCommand("select pg_advisory_lock(7266)", connection) { CommandTimeout = 180 };
        await sql.ExecuteNonQueryAsync(ct);
        return connection;
    }
}

/// <summary>A database of one test or scenario.</summary>
public sealed class ScratchDatabase(LedgerDatabases databases, string name, string app, string superuser, string migrator) : IAsyncDisposable
{
    /// <summary>As the role the host runs under.</summary>
    public string ConnectionString { get; } = app;

    /// <summary>As superuser, for tests of what even he may not do.</summary>
    public string Superuser { get; } = superuser;

    /// <summary>As the migration role.</summary>
    public string Migrator { get; } = migrator;

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await databases.Drop(name, CancellationToken.None);
}
