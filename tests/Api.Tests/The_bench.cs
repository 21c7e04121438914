using Defne.Ledger.Api.Bench;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

// What is measured is not asked here, only that it is: times belong to the machine.
[Collection(Cluster.Collection)]
public sealed class The_bench(Cluster cluster)
{
    private static readonly BenchPlan Tiny = new()
    {
        Rounds = 1, Stretches = 1, Stretch = TimeSpan.FromMilliseconds(40), WarmUp = TimeSpan.FromMilliseconds(10), Callers = [1, 3], ListCallers = [2], Slots = 16, Crates = 20,
        RebuildRounds = 1, AllModels = false,
    };

    private static readonly string[] Acts = [CommandPath.Return, CommandPath.Give];
    private static readonly string[] Ways = ["floor", "mediatr", "http"];
    private static readonly string[] Models = ["asset", "asset-current", "open-matters", "order", "slip-register"];

    [Fact]
    public async Task does_every_act_by_every_way_beside_its_floor()
    {
        var part = await Measured(BenchOptions.Commands);

        string[] expected =
        [
            .. from callers in Tiny.Callers
               from name in Acts
               from way in Ways
               select new Cell(name, way, callers).ToString(),
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), part.Cells.Select(c => c.Cell.ToString()).Order(StringComparer.Ordinal));
        Assert.All(part.Cells.Where(c => c.Floor is not null), c => Assert.Equal((c.Cell.Name, "floor", c.Cell.Callers), (c.Floor!.Cell.Name, c.Floor.Cell.Way, c.Floor.Cell.Callers)));
        AssertSound(part);
    }

    [Fact]
    public async Task rebuilds_models_and_finds_them_as_they_were()
    {
        var part = await Measured(BenchOptions.Rebuild);

        Assert.Equal(Models, part.Verdicts.Select(v => v.Goal.Split(' ')[2]).Order(StringComparer.Ordinal));
        AssertSound(part);
    }

    [Fact]
    public async Task lists_what_was_also_listed_by_hand()
    {
        var part = await Measured(BenchOptions.Lists);

        Assert.Equal(20, part.Cells.Count);
        AssertSound(part);
    }

    private static void AssertSound(Part part)
    {
        Assert.All(part.Cells, c => Assert.Null(c.FirstError));
        Assert.All(part.Cells, c => Assert.False(c.IsInvalid, c.Cell.ToString()));
        Assert.DoesNotContain("INVALID", Report.Table(part.Title, part.Cells), StringComparison.Ordinal);
    }

    private async Task<Part> Measured(string part)
    {
        await using var database = await cluster.Database(simulated: true);
        return await Part.Run(part, database, Tiny, _ => { }, CancellationToken.None);
    }
}
