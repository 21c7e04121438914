using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;

namespace Defne.Ledger.Domain.Stock;

// What happens to the stock of one consumable in one warehouse. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one stock card.</summary>
public abstract record StockEvent(string Stock) : LedgerEvent
{
    /// <summary>The card of a code in a warehouse.</summary>
    public static string CardOf(string? warehouse, string? code) => $"{warehouse}-{code}";

    /// <summary>True for what is written like a card of consumables, so that it is no asset's id.</summary>
    public static bool IsCard(string? id) => id?.Split('-', 2) is [_, var code] && MovableCode.IsConsumable(code);

    /// <summary>The warehouse a card's id names.</summary>
    public static string WarehouseIn(string card) => card.Split('-', 2)[0];

    /// <summary>The movable code a card's id names.</summary>
    public static string CodeIn(string card) => card.Split('-', 2)[^1];

    /// <summary>The stream of a stock card.</summary>
    public static string StreamOf(string stock) => $"stock-{stock}";

    /// <inheritdoc />
    public sealed override string Stream() => StreamOf(Stock);
}

/// <summary>A lot entered the stock under its slip; it is consumed in the order of its entry, at its own price (L-13).</summary>
/// <remarks>Türkçe: tüketim malzemesi girişi. Unit price in Turkish lira; the lot is the number of the entry slip.</remarks>
[EventName("stock_received", "R-06"), Sentence("{stock} stok kartına giriş yapıldı. Taşınır kodu: {code}, ambar: {warehouse}, miktar: {qty}, birim fiyat: {unitPrice} TL, fiş: {lot}.")]
public sealed record StockReceived(string Stock, string? Code, string? Warehouse, string? Lot, decimal? Qty, decimal? UnitPrice, DateOnly? EntryDate) : StockEvent(Stock);

/// <summary>Material left for consumption on a request, each lot at its own entry price (L-13, L-14).</summary>
/// <remarks>Türkçe: tüketim çıkışı. Value in Turkish lira.</remarks>
[EventName("stock_issued", "L-14"), Sentence("{stock} stok kartından tüketim çıkışı yapıldı. Miktar: {qty}, birim: {unit}, istek belgesi: {request}, lotlar: {lots}, tutar: {value} TL, fiş: {slip}.")]
public sealed record StockIssued(string Stock, string? Slip, string? Code, decimal? Qty, string? Unit, string? Request, string? Order, string? Fault, IReadOnlyList<LotTaken>? Lots,
    decimal? Value, FifoException? FifoExceptionReason) : StockEvent(Stock), IUseOrder
{
    string IUseOrder.Asset => Stock;

    bool IUseOrder.NeedsOrder() => Order is not null;

    /// <inheritdoc />
    public Purpose For() => Purpose.TUKETIM;

    /// <inheritdoc />
    public IEnumerable<string?> Recipients() => [Unit];
}

/// <summary>What left of one lot.</summary>
/// <param name="Lot">The number of its entry slip.</param>
/// <param name="Qty">Quantity.</param>
/// <param name="UnitPrice">Its entry price, Turkish lira.</param>
public sealed record LotTaken(string? Lot, decimal? Qty, decimal? UnitPrice = null)
{
    /// <inheritdoc />
    public override string ToString() => $"{Lot} ({Texts.Shown(Qty)} x {Texts.Shown(UnitPrice)})";
}

/// <summary>The stock is lower than the harcama yetkilisi wants it to be (L-07, R-40).</summary>
/// <remarks>Türkçe: asgari stok seviyesinin altına düşme.</remarks>
[EventName("stock_below_minimum", "R-40"), Sentence("{stock} stok kartı asgari seviyenin altına düştü. Kalan: {remaining}, asgari seviye: {minimum}.")]
public sealed record StockBelowMinimum(string Stock, decimal? Remaining, decimal? Minimum) : StockEvent(Stock);

/// <summary>Material left the books by a write-off, the first in first, each lot at its own entry price (L-18).</summary>
/// <remarks>Türkçe: tüketim malzemesinin kayıttan düşülmesi. Value in Turkish lira.</remarks>
[EventName("stock_written_off", "L-18"), Sentence("{stock} stok kartından kayıttan düşüldü. Miktar: {qty}, teklif: {writeoff}, lotlar: {lots}, tutar: {value} TL, fiş: {slip}.")]
public sealed record StockWrittenOff(string Stock, string? Writeoff, string? Reason, string? Code, decimal? Qty, IReadOnlyList<LotTaken>? Lots, decimal? Value, string? Slip) : StockEvent(Stock);

/// <summary>Material that can be used again came back, as a lot of its own (L-12, L-28).</summary>
/// <remarks>Türkçe: tüketim malzemesi iadesi. Unit price in Turkish lira; the lot is the number of the return's slip.</remarks>
[EventName("stock_returned", "L-28"), Sentence("{stock} stok kartına iade alındı. Miktar: {qty}, birim fiyat: {unitPrice} TL, iade belgesi: {unitHeadDoc}, fiş: {lot}.")]
public sealed record StockReturned(string Stock, string? Code, string? Warehouse, decimal? Qty, decimal? UnitPrice, string? Lot, DocRef? UnitHeadDoc, DocRef? Valuation) : StockEvent(Stock);

/// <summary>The harcama yetkilisi set the level below which the officer reports (L-07).</summary>
/// <remarks>Türkçe: asgari stok seviyesinin belirlenmesi. Zero asks for nothing.</remarks>
[EventName("minimum_level_set", "R-40"), Sentence("{stock} stok kartının asgari seviyesi belirlendi: {qty}.")]
public sealed record MinimumLevelSet(string Stock, decimal? Qty) : StockEvent(Stock);
