using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Orders;

// The life of a written order, in order. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one written order (depo çıkış emri).</summary>
public abstract record OrderEvent(string Order) : LedgerEvent
{
    /// <summary>Prefix of the numbers the server gives.</summary>
    public const string Prefix = "EMIR";

    /// <summary>The stream of an order.</summary>
    public static string StreamOf(string order) => $"order-{order}";

    /// <inheritdoc />
    public sealed override string Stream() => StreamOf(Order);

    /// <inheritdoc />
    public override IEnumerable<BookNumber> Numbers() => BookNumber.Of(Order, Prefix, Book.Orders);
}

/// <summary>An order was drafted; a draft permits nothing.</summary>
/// <remarks>Türkçe: çıkış emri taslağı.</remarks>
[EventName("order_drafted", "R-22"), Sentence("{order} numaralı çıkış emri taslağı hazırlandı. Taşınırlar: {lines}, amaç: {purpose}, muhatap: {recipient}.")]
public sealed record OrderDrafted(string Order, IReadOnlyList<string>? Lines, Purpose? Purpose, string? Recipient, DateOnly? ValidUntil) : OrderEvent(Order);

/// <summary>The Müdürlük Makamı signed the order; each line permits one exit until the last valid day, inclusive.</summary>
/// <remarks>Türkçe: çıkış emrinin imzalanması.</remarks>
[EventName("order_signed", "R-22"), Sentence("{order} numaralı çıkış emri imzalandı. Tarih: {orderDate}, amaç: {purpose}, muhatap: {recipient}, son gün: {validUntil}.")]
public sealed record OrderSigned(string Order, DateOnly? OrderDate, IReadOnlyList<string>? Lines, Purpose? Purpose, string? Recipient,
    DateOnly? ValidUntil, OrderFlag? Flag) : OrderEvent(Order);

/// <summary>A line of the order was used by a movement; it permits nothing more.</summary>
/// <remarks>Türkçe: emir satırının kullanılması.</remarks>
[EventName("order_line_used", "R-22"), Sentence("{order} numaralı çıkış emrinin {asset} satırı kullanıldı.")]
public sealed record OrderLineUsed(string Order, string Asset) : OrderEvent(Order);

/// <summary>The order was taken back.</summary>
/// <remarks>Türkçe: çıkış emrinin iptali.</remarks>
[EventName("order_cancelled", "R-22"), Sentence("{order} numaralı çıkış emri iptal edildi. Neden: {reason}.")]
public sealed record OrderCancelled(string Order, string? Reason) : OrderEvent(Order);

/// <summary>The last valid day passed with lines unused.</summary>
/// <remarks>Türkçe: çıkış emrinin süresinin dolması.</remarks>
[EventName("order_expired", "R-22"), Sentence("{order} numaralı çıkış emrinin süresi doldu.")]
public sealed record OrderExpired(string Order) : OrderEvent(Order);
