using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>Written orders and how far they were used.</summary>
/// <remarks>Türkçe: çıkış emirleri.</remarks>
public sealed partial class OpenOrders() : IntervalModel("open-orders", 1,
    new("purpose", "text"), new("recipient", "text", Searched: true), new("lines", "text[]"), new("used", "text[]", AddsUp: true), new("order_date", "date"), new("valid_until", "date"),
    new("drafted_by", "text"), new("signed_by", "text"), new("capacity", "text"), new("flag", "text"), new("state", "text"))
{
    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        OrderDrafted d => [To(d, ("purpose", d.Purpose?.ToString()), ("recipient", d.Recipient), ("lines", (d.Lines ?? []).ToArray()), ("used", Array.Empty<string>()),
            ("valid_until", d.ValidUntil), ("drafted_by", d.Act.By), ("state", nameof(OrderState.DRAFT)))],
        OrderSigned s => [To(s, ("purpose", s.Purpose?.ToString()), ("recipient", s.Recipient), ("lines", (s.Lines ?? []).ToArray()), ("used", Array.Empty<string>()),
            ("order_date", s.OrderDate), ("valid_until", s.ValidUntil), ("signed_by", s.Act.By), ("capacity", s.Act.Capacity.ToString()), ("flag", s.Flag?.ToString()),
            ("state", nameof(OrderState.SIGNED)))],
        OrderLineUsed u => [To(u, ("used", new Appended(u.Asset)))],
        OrderCancelled c => [To(c, ("state", nameof(OrderState.CANCELLED)))],
        OrderExpired x => [To(x, ("state", nameof(OrderState.EXPIRED)))],
        _ => [],
    };

    private static Change To(OrderEvent e, params (string Column, object? Value)[] set) => Change.To(e.Order, e.Act.On, set);
}

/// <summary>Where an order stands.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "It is what happened to the paper, not a type.")]
public enum OrderState
{
    /// <summary>Permits nothing yet.</summary>
    DRAFT,

    /// <summary>Permits what its unused lines name.</summary>
    SIGNED,

    /// <summary>Taken back.</summary>
    CANCELLED,

    /// <summary>Its last valid day passed.</summary>
    EXPIRED,
}

/// <summary>Turkish for the states of an order.</summary>
public static class OrderStates
{
    /// <summary>As a clerk reads it.</summary>
    public static string Turkish(OrderState state) => state switch
    {
        OrderState.DRAFT => "taslak",
        OrderState.SIGNED => "imzalı",
        OrderState.CANCELLED => "iptal edildi",
        OrderState.EXPIRED => "süresi doldu",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };
}

/// <summary>One order.</summary>
public sealed record OrderRow(string Order, OrderState State, Purpose? Purpose, string? PurposeTr, string? Recipient, IReadOnlyList<string>? Lines, IReadOnlyList<string>? Used,
    DateOnly? OrderDate, DateOnly? ValidUntil, string? DraftedBy, string? SignedBy, Capacity? Capacity, OrderFlag? Flag, long? Version) : IVersioned;

/// <summary>Orders; with <paramref name="OpenOnly"/> drafts and those that still permit something.</summary>
[Policy(Level.Desk)]
public sealed record ListOrders(bool OpenOnly, string? Recipient, Points Points, Paging Paging) : IRequest<Page<OrderRow>>;

/// <summary>One order; null when there is none.</summary>
[Policy(Level.Desk)]
public sealed record GetOrder(string Order, Points Points) : IRequest<OrderRow?>;

internal sealed class OrderQueries(IntervalReader rows) : IRequestHandler<ListOrders, Page<OrderRow>>, IRequestHandler<GetOrder, OrderRow?>
{
    private const string Columns = "t.key, t.state, t.purpose, t.recipient, t.lines, t.used, t.order_date, t.valid_until, t.drafted_by, t.signed_by, t.capacity, t.flag";
    private const string Versioned = $"{Columns}, (select max(v.version) from es.mt_events v where v.stream_id = 'order-' || t.key and v.timestamp <= $2)";
    private const string Open = "t.state in ('DRAFT', 'SIGNED') and not (t.state = 'SIGNED' and (t.used @> t.lines or t.valid_until < $1))";

    public Task<Page<OrderRow>> Handle(ListOrders q, CancellationToken cancellationToken) =>
        rows.Page("read.open_orders", Columns, q.Points, q.Paging, (q.OpenOnly ? new Where().And(Open) : new Where()).Is("t.recipient", q.Recipient), Row, cancellationToken);

    public async Task<OrderRow?> Handle(GetOrder q, CancellationToken cancellationToken)
    {
        var page = await rows.Page("read.open_orders", Versioned, q.Points, new Paging(1), new Where().Is("t.key", q.Order), r => Row(r) with { Version = r.Version(12) }, cancellationToken);
        return page.Items is [var only] ? only : null;
    }

    private static OrderRow Row(RowReader r)
    {
        var purpose = r.Code<Purpose>(2);
        return new OrderRow(r.Text(0)!, r.Code<OrderState>(1)!.Value, purpose, purpose is { } p ? Categories.Turkish(p) : null, r.Text(3), r.Texts(4), r.Texts(5), r.Day(6), r.Day(7),
            r.Text(8), r.Text(9), r.Code<Capacity>(10), r.Code<OrderFlag>(11), Version: null);
    }
}
