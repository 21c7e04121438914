using System.Collections.Concurrent;

namespace Defne.Ledger.Api.Bench;

/// <summary>An asset with the version its caller has seen.</summary>
internal sealed record Item(string Asset, long Version);

/// <summary>An asset in the depot and the order that gives it out.</summary>
internal sealed record Line(Item Item, string Order, string Person);

/// <summary>What the acts work on: every asset is used by one caller, once for each act, and so is every order.</summary>
internal sealed class Stock(Clones clones, IReadOnlyList<int> ready, IReadOnlyList<int> held, int mostCallers)
{
    private const int ReadyVersion = 3;
    private const int HeldVersion = 2;

    private readonly ConcurrentQueue<(int Number, int Kind)> crates = new();
    private readonly ConcurrentQueue<Item> inUse = new();
    private readonly Queue<Line>[] lines = [.. Enumerable.Range(0, mostCallers).Select(_ => new Queue<Line>())];

    public async Task HaveLines(int count, CancellationToken ct)
    {
        foreach (var (number, sample) in await clones.Make(ready, Math.Max(0, (count / Samples.AssetsInCrate) + mostCallers - crates.Count), ct))
            crates.Enqueue((number, sample - ready[0]));
    }

    public async Task HaveInUse(int count, CancellationToken ct)
    {
        var missing = Math.Max(0, count - inUse.Count);
        foreach (var (number, _) in await clones.Make(held, (missing + Samples.AssetsInCrate - 1) / Samples.AssetsInCrate, ct))
            for (var n = 0; n < Samples.AssetsInCrate; n++) inUse.Enqueue(new Item(Samples.Asset(number, n), HeldVersion));
    }

    /// <summary>The next line of the order this caller has open.</summary>
    public Line Line(int caller)
    {
        var mine = lines[caller];
        if (mine.Count is 0)
        {
            if (!crates.TryDequeue(out var crate)) throw new UsedUpException();
            for (var n = 0; n < Samples.AssetsInCrate; n++)
                mine.Enqueue(new Line(new Item(Samples.Asset(crate.Number, n), ReadyVersion), Samples.Order(crate.Number), Samples.Holder(crate.Kind)));
        }

        return mine.Dequeue();
    }

    public Item InUse() => inUse.TryDequeue(out var item) ? item : throw new UsedUpException();

    public void GivenOut(Item item) => inUse.Enqueue(item with { Version = item.Version + 1 });
}
