using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Stock;

// What happens to the stock of one consumable in one warehouse. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one stock card.</summary>
public abstract record StockEvent(string Stock) : LedgerEvent
{
    /// <summary>The card of a code in a warehouse.</summary>
    public static string CardOf(string? warehouse, string? code) => $"{warehouse}-{code}";

    /// <summary>The stream of a stock card.</summary>
    public static string StreamOf(string stock) => $"stock-{stock}";

    /// <inheritdoc />
    public sealed override string Stream() => StreamOf(Stock);
}

/// <summary>A lot entered the stock under its slip; it is consumed in the order of its entry, at its own price (L-13).</summary>
/// <remarks>Türkçe: tüketim malzemesi girişi. Unit price in Turkish lira; the lot is the number of the entry slip.</remarks>
[EventName("stock_received", "R-06"), Sentence("{stock} stok kartına giriş yapıldı. Taşınır kodu: {code}, ambar: {warehouse}, miktar: {qty}, birim fiyat: {unitPrice} TL, fiş: {lot}.")]
public sealed record StockReceived(string Stock, string? Code, string? Warehouse, string? Lot, decimal? Qty, decimal? UnitPrice, DateOnly? EntryDate) : StockEvent(Stock);
