using System.Globalization;
using System.Text.RegularExpressions;

namespace Defne.Ledger.Api.Postgres;

/// <summary>The server programs to use.</summary>
internal sealed partial record PostgresBinaries(string Directory, int Major, int Minor)
{
    private const int OldestMajor = 15;
    private const string Distribution = "/usr/lib/postgresql";

    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    public string InitDb => Path.Combine(Directory, "initdb");

    public string PgCtl => Path.Combine(Directory, "pg_ctl");

    /// <summary>The newest installed, or the newest of the major version that made an existing cluster.</summary>
    public static async Task<PostgresBinaries> FindAsync(
        ServerAccount account, int? clusterMajor, CancellationToken ct)
    {
        var found = new List<PostgresBinaries>();
        foreach (var directory in Places().Where(IsComplete).Distinct(StringComparer.Ordinal))
        {
            // Asked as the account, which has to be able to run them.
            var said = await account.RunAsAsync(Path.Combine(directory, "postgres"), ["--version"], ct);
            if (said.Succeeded && Version().Match(said.Output) is { Success: true } v)
                found.Add(new PostgresBinaries(directory, Number(v.Groups["major"]), Number(v.Groups["minor"])));
        }

        var newest = found
            .Where(b => clusterMajor is null ? b.Major >= OldestMajor : b.Major == clusterMajor)
            .OrderByDescending(b => b.Major)
            .ThenByDescending(b => b.Minor)
            .FirstOrDefault();
        return newest ?? throw new EmbeddedPostgresException(Missing(found, clusterMajor, account));
    }

    private static string Missing(List<PostgresBinaries> found, int? clusterMajor, ServerAccount account)
    {
        var seen = found.Count == 0 ? "none" : string.Join(", ", found.Select(b => $"{b.Major}.{b.Minor}"));
        var need = clusterMajor is { } made
            ? $"PostgreSQL {made}, which made the existing cluster"
            : $"PostgreSQL {OldestMajor} or later";
        return $"No server programs of {need}, were found that user '{account}' can run (found: {seen}). "
            + "Install the package 'postgresql' (Debian, Ubuntu) or 'postgresql-server' (Fedora), "
            + "or name the directory of initdb and pg_ctl in LEDGER_PG_BIN.";
    }

    private static IEnumerable<string> Places()
    {
        if (Environment.GetEnvironmentVariable("LEDGER_PG_BIN") is { Length: > 0 } named)
            yield return Path.GetFullPath(named);
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        foreach (var entry in path.Split(Path.PathSeparator).Where(Path.IsPathFullyQualified))
            yield return Path.TrimEndingDirectorySeparator(entry);
        if (!System.IO.Directory.Exists(Distribution))
            yield break;
        foreach (var version in System.IO.Directory.EnumerateDirectories(Distribution))
            yield return Path.Combine(version, "bin");
    }

    private static bool IsComplete(string directory) =>
        Programs.All(p => File.Exists(Path.Combine(directory, p)));

    private static int Number(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>[0-9]+)(\.(?<minor>[0-9]+))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();
}
