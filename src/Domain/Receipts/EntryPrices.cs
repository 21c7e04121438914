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
        line is not { UnitPrice: null, Code: { } code } ? line
        : w.Valuation(valuation?.No) is { } decided ? line with { UnitPrice = decided.PriceOf(code, w.Act.On) }
        : valuation is null && EntryKinds.Find(entryKind) is { PriceNeedsValuation: true } ? line with { UnitPrice = OfLastYear(code, w) }
        : line;

    /// <summary>The price of the same item entered in the last year; null where none was.</summary>
    public static decimal? OfLastYear(string code, World w)
    {
        var (until, from) = (w.Act.On, w.Act.On.Year > 1 ? w.Act.On.AddYears(-1) : DateOnly.MinValue);
        var entries = MovableCode.IsDurable(code)
            ? Years(w).Select(year => w.Asset(NewestOf(code, year, w))).Where(a => a is not null).Select(a => (On: a!.EntryDate, Price: a.EntryPrice))
            : Cards(code, w).Select(card => w.Stock(card)).Where(c => c is not null).Select(c => (On: c!.LastEntryOn, Price: c.LastPrice));
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

    /// <summary>Every price stands on a paper, on a commission's decision or on last year's entry.</summary>
    internal static Refusal? Determined(EntryPosted e, World w)
    {
        foreach (var line in e.Lines!)
        {
            if (line.UnitPrice is null) return Refusals.PriceNotDetermined.About("code", line.Code).About("field", "unitPrice");
            if (w.Valuation(e.Valuation?.No) is { } decided)
            {
                if (decided.PriceOf(line.Code!, e.Act.On) is var found && found != line.UnitPrice) return Refusals.PriceNotDetermined.About("code", line.Code).About("determined", found);
            }
            else if (e.Valuation is { } paper)
            {
                // A number of ours that nobody recorded is no paper.
                if (BookNumber.Of(paper.No, ValuationEvent.Prefix, Book.Valuations).Any()) return Refusals.PriceNotDetermined.About("field", "valuation").About("value", paper.No);
            }
            else if (EntryKinds.Find(e.EntryKind)!.PriceNeedsValuation && OfLastYear(line.Code!, w) is var last && last != line.UnitPrice)
            {
                return Refusals.PriceNotDetermined.About("code", line.Code).About("field", "valuation").About("lastYear", last);
            }
        }

        return null;
    }
}
