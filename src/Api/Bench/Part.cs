using Defne.Ledger.Api.Database;

namespace Defne.Ledger.Api.Bench;

/// <summary>One part of the bench and what it measured.</summary>
internal sealed record Part(string Name, string Title, IReadOnlyList<Series> Cells, IReadOnlyList<Verdict> Verdicts)
{
    public static async Task<Part> Run(string name, ScratchDatabase scratch, BenchPlan plan, Action<string> progress, CancellationToken ct)
    {
        switch (name)
        {
            case BenchOptions.Commands:
                var acts = await CommandPath.Run(scratch, plan, progress, ct);
                return new Part(name, "Commands (floors: one raw row for the return; the very rows of the act, bare, for the hand-over)", acts, [.. Goals.OfActs(acts)]);
            case BenchOptions.Rebuild:
                var rebuilds = await Rebuilds.Run(scratch, plan, progress, ct);
                return new Part(name, "Rebuild (floor: the library's default options; events a second)", rebuilds, [.. Goals.OfRebuilds(rebuilds)]);
            case BenchOptions.Lists:
                var lists = await Lists.Run(scratch, plan, progress, ct);
                return new Part(name, "Lists, 100 rows a page (floors: the same page by hand; with the note of the read)", lists, [.. Goals.OfLists(lists)]);
            default:
                throw new InvalidOperationException($"There is no part '{name}'.");
        }
    }
}
