using System.Globalization;
using System.Reflection;
using Npgsql;

namespace Defne.Ledger.Api.Bench;

/// <summary>Where and on what the figures came to be.</summary>
internal sealed record Header(string Commit, string Configuration, string Runtime, int Cores, string Postgres, IReadOnlyDictionary<string, string> Settings, int Seed, DateTimeOffset At, string LoadBefore)
{
    private static readonly string[] Told = ["fsync", "synchronous_commit", "shared_buffers", "max_wal_size", "data_checksums", "full_page_writes"];

    public string LoadAfter { get; init; } = "";

    public static async Task<Header> Read(NpgsqlDataSource database, BenchPlan plan, CancellationToken ct)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await using var sql = database.CreateCommand("select name, current_setting(name), current_setting('server_version') from pg_settings where name = any($1)");
        sql.Parameters.Add(new NpgsqlParameter { Value = Told });
        await using var rows = await sql.ExecuteReaderAsync(ct);
        var version = "";
        while (await rows.ReadAsync(ct)) (settings[rows.GetString(0)], version) = (rows.GetString(1), rows.GetString(2));
        var configuration = typeof(Header).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "unknown";
        return new Header(Environment.GetEnvironmentVariable("LEDGER_COMMIT") is { Length: > 0 } commit ? commit : "unknown", configuration,
            System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription, Environment.ProcessorCount, version, settings, plan.Seed, TimeProvider.System.GetUtcNow(), Load());
    }

    public static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"commit {Commit}, {Configuration}, {Runtime}, {Cores} cores, {At:yyyy-MM-dd HH:mm} UTC, seed {Seed}\nPostgreSQL {Postgres}: {string.Join(", ", Settings.Select(s => $"{s.Key} {s.Value}"))}");
}
