using Defne.Ledger.Api.Database;
using Defne.Ledger.Domain.Kernel;
using Npgsql;

namespace Defne.Ledger.Api.Bench;

/// <summary>The acts measured against what their rows alone would cost.</summary>
internal static class CommandPath
{
    public const string Return = "return-to-depot";
    public const string Give = "hand-over";

    // Families of each kind, one for every holder; the last ready one is used to see what an act writes.
    private static readonly int[] Ready = [.. Enumerable.Range(0, Samples.Kinds)];
    private static readonly int[] Held = [.. Enumerable.Range(100, Samples.Kinds)];
    private const int Observed = 200;

    // In the middle of an order: its row is then as long as it is on average.
    private const int ObservedLine = 5;

    public static async Task<IReadOnlyList<Series>> Run(ScratchDatabase scratch, BenchPlan plan, Action<string> progress, CancellationToken ct)
    {
        await using var host = await BenchHost.Open(scratch, ct);
        var superuser = host.Superuser;
        progress("preparing assets and orders");
        await host.Tell(
        [
            .. Samples.People,
            .. Ready.SelectMany(f => Samples.Ready(f, f)),
            .. Held.SelectMany((f, kind) => Samples.Held(f, kind)),
            .. Samples.Ready(Observed, kind: 0),
        ], ct);
        var samples = await TableRows.Read(superuser, ct);
        await RawInsert.Create(superuser, ct);
        var same = await Observe(host, superuser, plan, ct);
        progress("the floor writes, act by act: " + string.Join(", ", same.Rows.Select(r => $"{r.Key} {r.Value}")));

        var stock = new Stock(new Clones(superuser, samples), Ready, Held, plan.Callers.Max());
        var insert = new RawInsert(host.Bare);
        Way[] ways = [new ByMediator(host.Services), new ByHttp(host.Http)];
        (string Name, Work Work)[] floors = [(Return, insert), (Give, same.Floor)];
        (string Name, string Way, Work Work)[] acts = [.. ways.SelectMany(w => ((string, string, Work)[])[(Return, w.Name, new Returns(stock, w)), (Give, w.Name, new HandOvers(stock, w))])];

        var cells = new List<(Series Series, Work Work)>();
        foreach (var callers in plan.Callers)
        {
            var under = floors.ToDictionary(f => f.Name, f => new Series(new Cell(f.Name, "floor", callers), floor: null), StringComparer.Ordinal);
            cells.AddRange(floors.Select(f => (under[f.Name], f.Work)));
            cells.AddRange(acts.Select(a => (new Series(new Cell(a.Name, a.Way, callers), under[a.Name]), a.Work)));
        }

        await stock.HaveLines(2000, ct);
        await stock.HaveInUse(2000, ct);
        await using (var analyze = superuser.CreateCommand("analyze")) await analyze.ExecuteNonQueryAsync(ct);
        await Rounds.Run(cells, plan, await ProcCpu.Of(superuser, ct), progress, ct);
        return [.. cells.Select(c => c.Series)];
    }

    // The floor may write nothing else than the act: what one of each leaves is compared, table by table.
    private static async Task<(SameRows Floor, SortedDictionary<string, int> Rows)> Observe(BenchHost host, NpgsqlDataSource superuser, BenchPlan plan, CancellationToken ct)
    {
        var mediator = new ByMediator(host.Services);
        for (var n = 0; n < ObservedLine - 1; n++) await Give1(n, $"before-{n}");
        var before = await TableRows.Read(superuser, ct);
        await Give1(ObservedLine - 1, SameRows.Key);
        var acted = (await TableRows.Read(superuser, ct)).Since(before);

        var floor = new SameRows(host.Bare, Observed, acted, plan.Slots);
        await floor.Fill(superuser, ct);
        before = await TableRows.Read(superuser, ct);
        if (await floor.Once(0, ct) is { } error) throw new InvalidOperationException($"The floor of {Give} does not write: {error}");
        var (wanted, written) = (SameRows.Count(acted), SameRows.Count((await TableRows.Read(superuser, ct)).Since(before)));
        return wanted.SequenceEqual(written)
            ? (floor, wanted)
            : throw new InvalidOperationException($"The floor of {Give} writes other rows than the act: {Listed(written)} instead of {Listed(wanted)}");

        async Task Give1(int n, string key)
        {
            var line = new Line(new Item(Samples.Asset(Observed, n), 3), Samples.Order(Observed), Samples.Holder(0));
            if (await mediator.Send(HandOvers.Command(line), line.Item.Version, key, ct) is { } refused) throw new InvalidOperationException(refused);
        }

        static string Listed(SortedDictionary<string, int> rows) => string.Join(", ", rows.Select(r => $"{r.Key} {r.Value}"));
    }
}
