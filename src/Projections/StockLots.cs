using System.Globalization;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>Lots of consumables: what entered, at which price, and what left of each. Their sums are taken when they are read.</summary>
/// <remarks>Türkçe: stok lotları.</remarks>
public sealed partial class StockLots() : IntervalModel("stock-lots", 1,
    new("stock", "text", Searched: true), new("lot", "text"), new("warehouse", "text", Searched: true), new("code", "text", Searched: true), new("entry_date", "date"), new("unit_price", "numeric"),
    new("entered", "numeric[]", AddsUp: true), new("taken", "numeric[]", AddsUp: true))
{
    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        StockReceived r => [To(r, r.Lot, ("warehouse", r.Warehouse), ("code", r.Code), ("entry_date", r.EntryDate ?? r.Act.On), ("unit_price", r.UnitPrice), ("entered", Amount(r.Qty)))],
        StockReturned r => [To(r, r.Lot, ("code", r.Code), ("warehouse", r.Warehouse), ("entry_date", r.Act.On), ("unit_price", r.UnitPrice), ("entered", Amount(r.Qty)))],
        StockIssued i => Taken(i, i.Lots),
        StockWrittenOff o => Taken(o, o.Lots),
        _ => [],
    };

    private static IEnumerable<Change> Taken(StockEvent e, IReadOnlyList<LotTaken>? lots) =>
        (lots ?? []).GroupBy(l => l.Lot, StringComparer.Ordinal).Select(lot => To(e, lot.Key, ("taken", Amount(lot.Sum(l => l.Qty)))));

    private static Appended Amount(decimal? qty) => new((qty ?? 0).ToString(CultureInfo.InvariantCulture));

    // Padded, so that lots are listed in the order of their slips.
    private static Change To(StockEvent e, string? lot, params (string Column, object? Value)[] set) =>
        Change.To($"{e.Stock}/{Lot.Padded(lot ?? "")}", e.Act.On, [("stock", e.Stock), ("lot", lot), .. set]);
}

/// <summary>What is left of one lot at a point in both times.</summary>
public sealed record LotRow(string Stock, string Lot, string? Warehouse, string? Code, DateOnly? EntryDate, decimal? UnitPrice, decimal Entered, decimal Qty, decimal? Value);

/// <summary>Lots of which something is left, filtered by card, warehouse or movable code.</summary>
[Policy(Level.Desk)]
public sealed record ListLots(string? Stock, string? Warehouse, string? Code, Points Points, Paging Paging) : IRequest<Page<LotRow>>;

internal sealed class LotQueries(IntervalReader rows) : IRequestHandler<ListLots, Page<LotRow>>
{
    private const string Entered = "(select coalesce(sum(x), 0) from unnest(t.entered) x)";
    private const string Left = $"({Entered} - (select coalesce(sum(x), 0) from unnest(t.taken) x))";

    private const string Columns = $"t.stock, t.lot, t.warehouse, t.code, t.entry_date, t.unit_price, {Entered}, {Left}, {Left} * t.unit_price";

    public Task<Page<LotRow>> Handle(ListLots q, CancellationToken cancellationToken) => rows.Page("read.stock_lots", Columns, q.Points, q.Paging,
        new Where().And($"{Left} > 0").Is("t.stock", q.Stock).Is("t.warehouse", q.Warehouse).Is("t.code", q.Code), Row, cancellationToken);

    private static LotRow Row(RowReader r) =>
        new(r.Text(0)!, r.Text(1)!, r.Text(2), r.Text(3), r.Day(4), r.Money(5), r.Money(6) ?? 0, r.Money(7) ?? 0, r.Money(8));
}
