using System.Runtime.InteropServices;
using Defne.Ledger.Api.Database;
using Defne.Ledger.Api.Postgres;
using Npgsql;

namespace Defne.Ledger.Api.Bench;

/// <summary>Measures the ledger against what the same work costs bare, in one run on one machine: ratios count, figures do not.</summary>
internal static class BenchVerb
{
    private const int UsageError = 2;
    private const int GoalMissed = 3;

    public static async Task<int> Run(string[] args)
    {
        if (BenchOptions.Read(args) is not { } options)
        {
            await Console.Error.WriteLineAsync(BenchOptions.Usage);
            return UsageError;
        }

        if (Environment.GetEnvironmentVariable("ConnectionStrings__Ledger") is not null)
        {
            await Console.Error.WriteLineAsync("The bench makes and drops a database of its own on the private PostgreSQL: unset ConnectionStrings__Ledger.");
            return UsageError;
        }

        // What is interrupted still drops its database.
        using var interrupted = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        try
        {
            return await Run(options, interrupted.Token);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Interrupted.");
            return 1;
        }

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            interrupted.Cancel();
        }
    }

    private static async Task<int> Run(BenchOptions options, CancellationToken ct)
    {
        await using var databases = await LedgerDatabases.Join(Paths.Root, new EmbeddedPostgresOptions(), ct);
        var parts = new List<Part>();
        Header? header = null;
        foreach (var name in options.Parts)
        {
            await using var scratch = await databases.Scratch(simulated: true, ct);
            if (header is null)
            {
                await using var database = NpgsqlDataSource.Create(scratch.Superuser);
                header = await Header.Read(database, options.Plan, ct);
                Console.WriteLine(header);
            }

            var part = await Part.Run(name, scratch, options.Plan, Console.Error.WriteLine, ct);
            Console.WriteLine(Report.Table(part.Title, part.Cells));
            parts.Add(part);
        }

        header = header! with { LoadAfter = Header.Load() };
        Verdict[] verdicts = [.. parts.SelectMany(p => p.Verdicts)];
        Console.WriteLine(Report.Table(verdicts));
        Console.WriteLine($"load average before {header.LoadBefore}, after {header.LoadAfter}");
        if (options.Json is { } file) await File.WriteAllTextAsync(file, Report.Json(header, parts), ct);
        return options.Check && verdicts.Any(v => v.Outcome is not Outcomes.Met and not Outcomes.Refused) ? GoalMissed : 0;
    }
}
