using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>Stock cards and their minimum levels; what is on hand is the sum of their lots.</summary>
/// <remarks>Türkçe: stok kartları.</remarks>
public sealed partial class StockCards() : IntervalModel("stock-cards", 1,
    new("warehouse", "text", Searched: true), new("code", "text", Searched: true), new("minimum", "numeric"), new("below_since", "date"))
{
    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        StockReceived r => [Change.To(r.Stock, r.Act.On, ("warehouse", r.Warehouse), ("code", r.Code))],
        MinimumLevelSet m => [Change.To(m.Stock, m.Act.On, ("minimum", m.Qty))],
        StockBelowMinimum b => [Change.To(b.Stock, b.Act.On, ("below_since", b.Act.On))],
        _ => [],
    };
}

/// <summary>One stock card at a point in both times. <see cref="ReportedOn"/> is the day the stock last fell below the minimum by an issue .</summary>
public sealed record StockRow(string Stock, string? Warehouse, string? Code, decimal OnHand, decimal? Value, decimal? Minimum, bool BelowMinimum, DateOnly? ReportedOn, long? Version) : IVersioned;

/// <summary>Stock cards, filtered by warehouse or code, or those below their minimum.</summary>
[Policy(Level.Desk)]
public sealed record ListStock(string? Warehouse, string? Code, bool BelowMinimum, Points Points, Paging Paging) : IRequest<Page<StockRow>>;

/// <summary>One stock card; null when there is none.</summary>
[Policy(Level.Desk)]
public sealed record GetStock(string Stock, Points Points) : IRequest<StockRow?>;

internal sealed class StockQueries(IntervalReader rows) : IRequestHandler<ListStock, Page<StockRow>>, IRequestHandler<GetStock, StockRow?>
{
    private const string Lots = """
        from read.stock_lots l, lateral (select (select coalesce(sum(x), 0) from unnest(l.entered) x) - (select coalesce(sum(x), 0) from unnest(l.taken) x) as qty) s
        where l.stock = t.key and l.valid_from <= $1 and (l.valid_to is null or l.valid_to > $1) and l.known_from <= $2 and (l.known_to is null or l.known_to > $2)
        """;

    private const string OnHand = $"(select coalesce(sum(s.qty), 0) {Lots})";

    private const string Columns = $"""
        t.key, t.warehouse, t.code, {OnHand}, (select coalesce(sum(s.qty * l.unit_price), 0) {Lots}), t.minimum, coalesce({OnHand} < t.minimum, false), t.below_since
        """;

    private const string Versioned = $"{Columns}, (select max(v.version) from es.mt_events v where v.stream_id = 'stock-' || t.key and v.timestamp <= $2)";

    public Task<Page<StockRow>> Handle(ListStock q, CancellationToken cancellationToken) => rows.Page("read.stock_cards", Columns, q.Points, q.Paging,
        (q.BelowMinimum ? new Where().And($"{OnHand} < t.minimum") : new Where()).Is("t.warehouse", q.Warehouse).Is("t.code", q.Code), Row, cancellationToken);

    public async Task<StockRow?> Handle(GetStock q, CancellationToken cancellationToken)
    {
        var page = await rows.Page("read.stock_cards", Versioned, q.Points, new Paging(1), new Where().Is("t.key", q.Stock), r => Row(r) with { Version = r.Version(8) }, cancellationToken);
        return page.Items is [var only] ? only : null;
    }

    private static StockRow Row(RowReader r) =>
        new(r.Text(0)!, r.Text(1), r.Text(2), r.Money(3) ?? 0, r.Money(4), r.Money(5), r.Flag(6) is true, r.Day(7), Version: null);
}
