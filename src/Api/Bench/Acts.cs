using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Bench;

/// <summary>An act on assets of the stock, made ready before the clock runs.</summary>
internal abstract class ActWork(Way way, Func<int, CancellationToken, Task> have) : Work
{
    // Used up is better than made in vain: more than the fastest round so far would need.
    private const double Spare = 1.6;
    private double best = 700;
    private int done;
    private TimeSpan last;

    protected Way Way => way;

    public override Task Prepare(int callers, TimeSpan time, CancellationToken ct)
    {
        if (last > TimeSpan.Zero) best = Math.Max(best, done / last.TotalSeconds);
        (done, last) = (0, time);
        return have((int)(best * Spare * time.TotalSeconds) + callers, ct);
    }

    public sealed override async Task<string?> Once(int caller, CancellationToken ct)
    {
        var error = await Act(caller, ct);
        Interlocked.Increment(ref done);
        return error;
    }

    protected abstract Task<string?> Act(int caller, CancellationToken ct);
}

/// <summary>Assets go out by an order.</summary>
internal sealed class HandOvers(Stock stock, Way way) : ActWork(way, stock.HaveLines)
{
    public static HandOver Command(Line line) => new(line.Item.Asset, line.Person, line.Order, Request: null, Purpose: null, ReturnDue: null, RecipientSignature: true);

    protected override async Task<string?> Act(int caller, CancellationToken ct)
    {
        var line = stock.Line(caller);
        var error = await Way.Send($"/assets/{line.Item.Asset}/hand-over", Command(line), line.Item.Version, ct);
        if (error is null) stock.GivenOut(line.Item);
        return error;
    }
}

/// <summary>Assets come back.</summary>
internal sealed class Returns(Stock stock, Way way) : ActWork(way, stock.HaveInUse)
{
    protected override Task<string?> Act(int caller, CancellationToken ct)
    {
        var item = stock.InUse();
        return Way.Send($"/assets/{item.Asset}/return-to-depot", new ReturnToDepot(item.Asset, Condition.SAGLAM, Samples.Storekeeper, Note: null), item.Version, ct);
    }
}
