using System.Globalization;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Valuations;

namespace Defne.Ledger.Domain.Receipts;

/// <summary>At which price goods enter the books when no seller or giver states one (L-12).</summary>
/// <remarks>Türkçe: giriş değeri. The same item is one of the same movable code, in whichever warehouse; of several entries the most recent counts.</remarks>
public static class EntryPrices
{
    /// <summary>The line with the price the law gives it where it states none.</summary>
    public static EntryLine Priced(EntryLine line, string? entryKind, DocRef? valuation, World w) =>
        line is { UnitPrice: null, Code: { } code } && (valuation is not null || EntryKinds.Find(entryKind) is { PriceNeedsValuation: true })
            ? line with { UnitPrice = Found(code, valuation, w) }
            : line;

    /// <summary>The price the law gives where nobody states one: what a commission recorded here found, else that of last year; null where a paper must tell it.</summary>
    public static decimal? Found(string code, DocRef? valuation, World w, string? card = null) =>
        w.Valuation(valuation?.No) is { } decided ? decided.PriceOf(code, w.Act.On) : valuation is null ? OfLastYear(code, w, card) : null;

    /// <summary>The price of the same item entered in the last year; null where none was.</summary>
    /// <param name="code">Movable code.</param>
    /// <param name="w">What the decision may see.</param>
    /// <param name="own">The stock card in hand, which may bear another name than its warehouse and code make.</param>
    public static decimal? OfLastYear(string code, World w, string? own = null)
    {
        var (until, from) = (w.Act.On, w.Act.On.Year > 1 ? w.Act.On.AddYears(-1) : DateOnly.MinValue);
        var entries = MovableCode.IsDurable(code)
            ? Years(w).Select(year => w.Asset(NewestOf(code, year, w))).Where(a => a is not null).Select(a => (On: a!.EntryDate, Price: a.EntryPrice))
            : Cards(code, w).Append(own).OfType<string>().Distinct(StringComparer.Ordinal).Select(card => w.Stock(card)).Where(c => c is not null).Select(c => (On: c!.LastEntryOn, Price: c.LastPrice));
        return entries.Where(e => e.Price is not null && e.On >= from && e.On <= until).OrderByDescending(e => e.On).Select(e => e.Price).FirstOrDefault();
    }

    /// <summary>The years in which an entry of the last year may lie.</summary>
    public static IEnumerable<int> Years(World w) => [w.Act.On.Year, w.Act.On.Year - 1];

    /// <summary>The asset last entered under a code in a year: its number is the highest of its book.</summary>
    public static string? NewestOf(string code, int year, World w) => w.Next(Book.Registry(code, year)) - 1 is > 0 and var last
        ? RegistryNo.ToAssetId(string.Create(CultureInfo.InvariantCulture, $"{code}/{year % 100:00}/{last:00000}"))
        : null;

    /// <summary>The stock cards of a code, one for each warehouse there ever was.</summary>
    public static IEnumerable<string> Cards(string code, World w) => w.Authority.Warehouses.Select(warehouse => StockEvent.CardOf(warehouse, code));

    /// <summary>A price stands on a paper, on a commission's decision or on last year's entry.</summary>
    internal static Refusal? Determined(string code, decimal? price, DocRef? valuation, bool needsValuation, DateOnly on, World w, string? card = null)
    {
        if (price is null) return Refusals.PriceNotDetermined.About("code", code).About("field", "unitPrice");
        if (w.Valuation(valuation?.No) is { } decided)
            return decided.PriceOf(code, on) is var found && found != price ? Refusals.PriceNotDetermined.About("code", code).About("determined", found) : null;

        // A number of ours that nobody recorded is no paper.
        if (valuation is { } paper)
            return BookNumber.Of(paper.No, ValuationEvent.Prefix, Book.Valuations).Any() ? Refusals.PriceNotDetermined.About("field", "valuation").About("value", paper.No) : null;
        return needsValuation && OfLastYear(code, w, card) is var last && last != price ? Refusals.PriceNotDetermined.About("code", code).About("field", "valuation").About("lastYear", last) : null;
    }
}
