using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;
using Marten;
using MediatR;
using Wolverine;
using Envelope = Defne.Ledger.Application.Store.Envelope;

namespace Defne.Ledger.Application.Reactions;

/// <summary>An order's last valid day has passed.</summary>
/// <param name="Order">Order id.</param>
/// <param name="ValidUntil">Its last valid day, inclusive.</param>
public sealed record OrderTermPassed(string Order, DateOnly ValidUntil);

/// <summary>What must be remembered beyond a crash: messages that travel with the events and fall due later.</summary>
public static class Timers
{
    /// <summary>The messages an event asks to be sent, and when.</summary>
    public static IEnumerable<(object Message, DateTimeOffset When)> Of(LedgerEvent e)
    {
        if (e is OrderSigned { ValidUntil: { } last } signed && last < DateOnly.MaxValue)
            yield return (new OrderTermPassed(signed.Order, last), LedgerClock.At(last.AddDays(1), TimeOnly.MinValue));
        if (e is SlipIssued { DueToAccounting: { } due } slip && due < DateOnly.MaxValue)
            yield return (new SlipTermPassed(slip.No, due), LedgerClock.At(due.AddDays(1), TimeOnly.MinValue));
        if (e is ListCheckRecorded { Concluded: true } check)
            yield return (new ListCheckLooked(check.Warehouse, check.Act.On), LedgerClock.At(check.Act.On.AddDays(1), TimeOnly.MinValue));
        if (e is StockIssued && e.Act.On.Year < DateOnly.MaxValue.Year)
            yield return (new ConsumptionLooked(e.Act.On), LedgerClock.At(new DateOnly(e.Act.On.Year, e.Act.On.Month, 1).AddMonths(1), TimeOnly.MinValue));
        if (e is RoleAssigned { Role: Role.KAYIT_YETKILISI, Warehouse: { } warehouse } officer && officer.From < DateOnly.MaxValue)
            yield return (new ListCheckLooked(warehouse, officer.From), LedgerClock.At(officer.From.AddDays(1), TimeOnly.MinValue));
    }
}

/// <summary>Records what falls due, as the process manager. The state decides: an order used up or taken back has nothing to expire.</summary>
public static class OrderTerms
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    /// <summary>An order's term passed.</summary>
    public static async Task Handle(OrderTermPassed due, ISender sender, IDocumentStore store, LedgerClock clock, IMessageBus bus, CancellationToken ct)
    {
        // Messages go by the machine's clock; a simulated ledger's may stand elsewhere, or still.
        if (clock.IsStopped || clock.Today <= due.ValidUntil)
        {
            await bus.ScheduleAsync(due, LookAgain);
            return;
        }

        await using var session = store.QuerySession();
        if (await session.LoadAsync<WrittenOrder>(OrderEvent.StreamOf(due.Order), ct) is not { Cancelled: false, Expired: false, IsUsedUp: false }) return;
        await sender.Send(new Submit<ExpireOrder>(new ExpireOrder(due.Order), Envelope.System($"expire/{due.Order}/{Texts.Plain(due.ValidUntil)}")), ct);
    }
}
