using Defne.Ledger.Api.Database;
using Defne.Ledger.Api.Postgres;

namespace Defne.Ledger.Api.Bench;

/// <summary>Measures the ledger against what the same work costs bare, in one run on one machine (ratios, never absolute figures).</summary>
internal static class BenchVerb
{
    private const string Usage = "usage: ledger bench [--quick] [--json FILE] [--only commands] [--check]";

    public static async Task<int> Run(string[] args, CancellationToken ct)
    {
        var plan = args.Contains("--quick") ? BenchPlan.Quick : new BenchPlan();
        await using var databases = await LedgerDatabases.Join(Paths.Root, new EmbeddedPostgresOptions(), ct);
        await using var scratch = await databases.Scratch(simulated: true, ct);
        var cells = await CommandPath.Run(scratch, plan, Console.Error.WriteLine, ct);
        Console.WriteLine(Report.Table("Command path", cells));
        Console.WriteLine(Report.Table([.. Goals.OfActs(cells)]));
        return 0;
    }
}
