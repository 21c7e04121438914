using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Defne.Ledger.Api.Bench;

/// <summary>CPU time of this process and of the PostgreSQL cluster it uses, as the kernel counts it.</summary>
internal sealed class ProcCpu
{
    // USER_HZ is 100 on every Linux .NET runs on.
    private const double MsPerTick = 10;

    private readonly int postmaster;

    private ProcCpu(int postmaster) => this.postmaster = postmaster;

    public static async Task<ProcCpu> Of(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var sql = database.CreateCommand("select pg_backend_pid()");
        var backend = (int)(await sql.ExecuteScalarAsync(ct))!;
        return new ProcCpu(Read(backend)?.Parent ?? throw new InvalidOperationException("The server runs on another machine: its CPU time cannot be read."));
    }

    public double Milliseconds()
    {
        using var self = Process.GetCurrentProcess();
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
                && Read(pid) is { } process && (pid == postmaster || process.Parent == postmaster))
                ticks += process.Ticks;
        return self.TotalProcessorTime.TotalMilliseconds + (ticks * MsPerTick);
    }

    // Children that ended are counted by their parent once it has waited for them.
    private static (int Parent, long Ticks)? Read(int pid)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), fields[11..15].Sum(f => long.Parse(f, CultureInfo.InvariantCulture)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
