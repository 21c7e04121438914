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
    private const string Version = "|| jsonb_build_object('version', (select max(v.version) from es.mt_events v where v.stream_id = 'order-' || t.key and v.timestamp <= $2))";

    private const string Json = """
        jsonb_build_object('order', t.key, 'state', t.state, 'purpose', t.purpose, 'recipient', t.recipient, 'lines', t.lines, 'used', t.used, 'orderDate', t.order_date,
            'validUntil', t.valid_until, 'draftedBy', t.drafted_by, 'signedBy', t.signed_by, 'capacity', t.capacity, 'flag', t.flag)
        """;

    public Task<Page<OrderRow>> Handle(ListOrders q, CancellationToken cancellationToken) => Read(q.Points, q.Paging, """
        and (not $5 or (t.state in ('DRAFT', 'SIGNED') and not (t.state = 'SIGNED' and (t.used @> t.lines or t.valid_until < $1)))) and ($6::text is null or t.recipient = $6)
        """, [q.OpenOnly, q.Recipient], cancellationToken);

    public async Task<OrderRow?> Handle(GetOrder q, CancellationToken cancellationToken) =>
        (await Read(q.Points, new Paging(1), "and t.key = $5", [q.Order], cancellationToken, Json + Version)).Items is [var only] ? only : null;

    private async Task<Page<OrderRow>> Read(Points points, Paging paging, string where, IReadOnlyList<object?> values, CancellationToken ct, string json = Json)
    {
        var page = await rows.Page<OrderRow>("read.open_orders", json, points, paging, where, values, ct);
        return page with { Items = [.. page.Items.Select(r => r with { PurposeTr = r.Purpose is { } p ? Categories.Turkish(p) : null })] };
    }
}
