using Defne.Ledger.Application.Acts;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;

namespace Defne.Ledger.Application.Reactions;

/// <summary>A term may be over: it is time to look.</summary>
/// <param name="What">Which timer.</param>
/// <param name="Of">What the term is about.</param>
/// <param name="Since">The last day before the first look; it tells the term from another of the same thing.</param>
public sealed record FallsDue(string What, string Of, DateOnly Since);

/// <summary>The timers of RULES' <c>Clock</c>, one row each: what begins a term, until when it runs, and what is recorded after it.</summary>
/// <remarks>The row is all there is to a timer. Messages and looks are the same for all; whether anything is due the law says, by the function its own check asks.</remarks>
public static class Timers
{
    /// <summary>The table, in the order a sweep looks.</summary>
    internal static IReadOnlyList<Timer> All { get; } =
    [
        On("order", e => e is OrderSigned { ValidUntil: { } last } s ? (s.Order, last) : null, (order, _) => new ExpireOrder(order), (c, w) => OrderRules.LastDay(c.Order, w),
            """select substr(id, 7) from es.mt_doc_writtenorder where data ->> 'validUntil' < $1 and data @> '{"cancelled": false, "expired": false, "isUsedUp": false}'"""),
        On("slip", e => e is SlipIssued { DueToAccounting: { } last } s ? (s.No, last) : null, (slip, _) => new FlagSlipOverdue(slip), (c, w) => SlipRules.LastDay(c.Slip, w),
            """select replace(substr(id, 6), '-', '/') from es.mt_doc_slip where data ->> 'dueToAccounting' < $1 and data ->> 'sentOn' is null and data @> '{"isOverdue": false}'"""),
        On("list-check", e => e switch
            {
                ListCheckRecorded { Concluded: true } c => (c.Warehouse, c.Act.On),
                RoleAssigned { Role: Role.KAYIT_YETKILISI, Warehouse: { } warehouse } r => (warehouse, r.From),
                _ => null,
            },
            (warehouse, _) => new FlagListCheckOverdue(warehouse), (c, w) => WarehouseRules.LastDay(c.Warehouse, w),
            """
            select r ->> 'warehouse' from es.mt_doc_authorities, jsonb_array_elements(data -> 'roles') r
            where r ->> 'role' = 'KAYIT_YETKILISI' and r ->> 'warehouse' is not null and r #>> '{term,from}' < $1
            """) with { Since = (c, w) => WarehouseRules.CheckSince(c.Warehouse, w) },
        // Only a month in which something was consumed has a list; which period it falls into is asked when the month is over.
        On("consumption", e => e is StockIssued i ? (ConsumptionList.MonthOf(i.Act.On), ConsumptionList.EndOfMonth(i.Act.On)) : null,
            (month, w) => new FlagConsumptionListOverdue(ConsumptionList.PeriodOf(month, w)), (c, w) => ConsumptionRules.LastDay(c.Month, w),
            """
            select month from (select distinct left(data #>> '{act,effectiveDate}', 7) as month from es.mt_events where type = 'stock_issued' and data #>> '{act,effectiveDate}' < $1) consumed
            where not exists (select from es.mt_doc_consumptionlist l where l.id = 'consumption-' || month and (l.data ->> 'sentOn' is not null or l.data @> '{"isOverdue": true}'))
            """),
        On("loan", e => e switch
            {
                AssetLentOut { Until: { } last } l => (l.Asset, last),
                AssetHandedOver { Purpose: Purpose.ETKINLIK, ReturnDue: { } last } h => (h.Asset, last),
                _ => null,
            },
            (asset, _) => new FlagLoanOverdue(asset), (c, w) => AssetRules.ReturnLastDay(c.Asset, w),
            """select substr(id, 7) from es.mt_doc_asset where data ->> 'backBy' < $1 and data @> '{"returnIsOverdue": false}'""") with { Since = (c, w) => w.Asset(c.Asset)?.BackBy },
        On("transfer-receipt", e => e is AssetTransferredOut t && t.AwaitsReceipt() ? (t.Asset, t.Act.On) : null,
            (asset, _) => new FlagTransferReceiptOverdue(asset), (c, w) => AssetRules.ReceiptLastDay(c.Asset, w),
            """select substr(id, 7) from es.mt_doc_asset where data ->> 'receiptAwaitedSince' < $1 and data @> '{"receiptIsOverdue": false}'"""),
        OfFault("fault-diagnose", FaultTarget.DIAGNOSE, "'REPORTED'"),
        OfFault("fault-resolve", FaultTarget.RESOLVE, "'REPORTED', 'DIAGNOSED', 'IN_REPAIR', 'AT_VENDOR'"),
    ];

    /// <summary>The messages an event asks to be sent, and when: what must be remembered beyond a crash travels with the events.</summary>
    public static IEnumerable<(FallsDue Message, DateTimeOffset When)> Of(LedgerEvent e) =>
        from timer in All
        let term = timer.Begins(e)
        where term?.Since < DateOnly.MaxValue
        select (new FallsDue(timer.What, term.Value.Of, term.Value.Since), LedgerClock.At(term.Value.Since.AddDays(1), TimeOnly.MinValue));

    // A fault has two targets, and both begin anew when it is reopened.
    private static Timer<FlagFaultOverdue> OfFault(string what, FaultTarget target, string states) => On(what, e => e is FaultReported or FaultReopened ? (((FaultEvent)e).Fault, e.Act.On) : null,
            (fault, _) => new FlagFaultOverdue(fault, target), (c, w) => FaultRules.LastDay(c.Fault, c.Target, w),
            $$"""select substr(id, 7) from es.mt_doc_fault where data ->> 'begunOn' < $1 and data ->> 'state' in ({{states}}) and not data @> '{"flagged": ["{{target}}"]}'""")
        with { Since = (c, w) => w.Fault(c.Fault)?.BegunOn };

    private static Timer<TCommand> On<TCommand>(string what, Func<LedgerEvent, (string Of, DateOnly Since)?> begins, Func<string, World, TCommand> note, Func<TCommand, World, DateOnly?> last, string open)
        where TCommand : LedgerCommand => new(what, begins, note, last, open);
}

/// <summary>One timer.</summary>
/// <param name="What">Its name in messages and command ids.</param>
/// <param name="Begins">What the term an event begins is about, and the last day before the first look; null for most events.</param>
/// <param name="Open">SQL of what may be due whatever messages there were, for the sweep; <c>$1</c> is today as text. More than is due does no harm.</param>
internal abstract record Timer(string What, Func<LedgerEvent, (string Of, DateOnly Since)?> Begins, string Open)
{
    /// <summary>What may be recorded about one thing, and the last day on which it may not; null where nothing is to be done.</summary>
    /// <param name="of">The thing.</param>
    /// <param name="since">Of which term; null for the one that runs.</param>
    /// <param name="glance">Shows the state.</param>
    /// <param name="ct">Cancels.</param>
    public abstract Task<Term?> Find(string of, DateOnly? since, Glance glance, CancellationToken ct);

    /// <summary>A term that runs: its last day, and the command for the day after, under a key of its own.</summary>
    public sealed record Term(DateOnly Last, MediatR.IRequest<Outcome> Note);
}

/// <summary>One timer and its command.</summary>
/// <param name="What">Its name.</param>
/// <param name="Begins">The event its terms begin with.</param>
/// <param name="Note">What is recorded of the thing; the world holds the settings.</param>
/// <param name="Last">The last day of its term as the law says it, the same that the command's check asks; null once it was met or recorded.</param>
/// <param name="Open">What the sweep looks at.</param>
internal sealed record Timer<TCommand>(string What, Func<LedgerEvent, (string Of, DateOnly Since)?> Begins, Func<string, World, TCommand> Note, Func<TCommand, World, DateOnly?> Last, string Open)
    : Timer(What, Begins, Open)
    where TCommand : LedgerCommand
{
    private static readonly UseCase<TCommand> Case = UseCases.All.OfType<UseCase<TCommand>>().Single();

    /// <summary>Which term runs, where one thing can have several, one after the other: a message about another one is idle.</summary>
    public Func<TCommand, World, DateOnly?> Since { get; init; } = (_, _) => null;

    public override async Task<Term?> Find(string of, DateOnly? since, Glance glance, CancellationToken ct)
    {
        var command = Note(of, await glance.At(Keys.Change(), ct));
        var keys = Case.Keys(command, glance.Unloaded);
        var world = await glance.At(keys.Look(Key.Authority), ct);
        if (since is not null && Since(command, world) is { } runs && runs != since) return null;
        return Last(command, world) is { } last
            ? new Term(last, new Submit<TCommand>(command, Envelope.Due($"{What}/{keys.Addressed}/{Texts.Plain(last)}/{Texts.Plain(world.LastOn(keys.Addressed!) ?? last)}")))
            : null;
    }
}
