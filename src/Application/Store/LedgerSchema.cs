using Npgsql;

namespace Defne.Ledger.Application.Store;

/// <summary>What stands around Marten's tables: roles, guards, queue, receipts. Written as SQL that a DBA can read and run himself.</summary>
public static class LedgerSchema
{
    /// <summary>Creates the roles and schemas, and sets the passwords of those who log in. As superuser, before the migration.</summary>
    public static async Task CreateRoles(string superuser, string password, CancellationToken ct)
    {
        await Run(superuser, Script("roles.sql"), ct);
        // ALTER ROLE takes no parameters; format() quotes the literal.
        foreach (var role in (string[])["ledger_migrator", "ledger_app", "ledger_sealer", "ledger_reader"])
        {
            await using var database = NpgsqlDataSource.Create(superuser);
            await using var quote = database.CreateCommand("select format('alter role %I password %L', $1, $2)");
            quote.Parameters.Add(new NpgsqlParameter { Value = role });
            quote.Parameters.Add(new NpgsqlParameter { Value = password });
            await Run(superuser, (string)(await quote.ExecuteScalarAsync(ct))!, ct);
        }
    }

    /// <summary>Creates guards, queue and grants, and fixes whether the database is real or simulated. After the migration.</summary>
    public static async Task Guard(string migrator, bool simulated, CancellationToken ct)
    {
        await Run(migrator, Script("guards.sql"), ct);
        await Run(migrator, $"set role ledger_owner; insert into ledger.birth (kind) values ('{(simulated ? "simulated" : "real")}') on conflict do nothing", ct);
    }

    /// <summary>True for a database born simulated.</summary>
    public static async Task<bool> IsSimulated(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var sql = database.CreateCommand("select kind from ledger.birth");
        return (string?)await sql.ExecuteScalarAsync(ct) == "simulated";
    }

    private static string Script(string name)
    {
        using var stream = typeof(LedgerSchema).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static async Task Run(string connection, string sql, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
