using System.Globalization;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.Slips;

namespace Defne.Ledger.Domain.Stock;

/// <summary>Decides on stock cards (RULES §4.7).</summary>
public static class StockDecider
{
    /// <summary>Material leaves on a request, the first in first, under one slip; the request knows what it got.</summary>
    public static Decision IssueStock(IssueStock c, World w)
    {
        var card = w.Stock(c.Stock);
        var lots = c.Lots?.Select(l => l is null ? l! : l with { UnitPrice = card?.Lots.FirstOrDefault(x => x.Id == l.Lot)?.UnitPrice }).ToArray()
            ?? card?.FirstIn(c.Qty ?? 0) ?? [];
        var slip = NextSlip(w);
        var fact = new StockIssued(c.Stock ?? "", slip, card?.Code, c.Qty, c.Unit, c.Request, c.Order, c.Fault, lots, ValueOf(lots), c.FifoExceptionReason);
        return Decision.Of(StockRules.Issue, w, fact,
            before: () => [Slip.Next(w, ExitKinds.Consumption, fact.Value, [.. lots.Select(l => new SlipLine(Asset: null, RegistryNo: null, Qty: null, l.UnitPrice, fact.Code, l.Qty))])],
            after: () => [.. c.Order is null ? [] : (LedgerEvent[])[new OrderLineUsed(c.Order, fact.Stock)], .. Below(fact, card!), .. RequestDecider.Supplied(c.Request!, fact.Code!, c.Qty!.Value, slip, w)]);
    }

    /// <summary>Reusable material comes back at the price the law gives it.</summary>
    public static Decision ReturnStock(ReturnStock c, World w)
    {
        var (card, lot) = (w.Stock(c.Stock), NextSlip(w));
        var price = c.Price ?? (card?.Code is null ? null : EntryPrices.Found(card.Code, c.Valuation, w, c.Stock));
        return Decision.Of(StockRules.Return, w, new StockReturned(c.Stock ?? "", card?.Code, card?.Warehouse, c.Qty, price, lot, c.UnitHeadDoc, c.Valuation),
            before: () => [Slip.Next(w, EntryKinds.Return, price * c.Qty, [new SlipLine(Asset: null, RegistryNo: null, Qty: null, price, card!.Code, c.Qty)])]);
    }

    /// <summary>The level below which the stock is reported.</summary>
    public static Decision SetMinimumLevel(SetMinimumLevel c, World w) => Decision.Of(StockRules.SetMinimum, w, new MinimumLevelSet(c.Stock ?? "", c.Qty));

    private static string NextSlip(World w) => string.Create(CultureInfo.InvariantCulture, $"{w.Act.On.Year}/{w.Next(Book.Slips(w.Act.On.Year))}");

    // What cannot be added up is refused as a quantity; it must not overflow before.
    private static decimal? ValueOf(IReadOnlyList<LotTaken> lots) =>
        lots.Any(l => !StockRules.IsQuantity(l?.Qty)) ? null : lots.Sum(l => (l.Qty ?? 0) * (l.UnitPrice ?? 0));

    private static StockBelowMinimum[] Below(StockIssued e, StockCard before) =>
        before.OnHand() - e.Qty is var left && left < before.Minimum ? [new StockBelowMinimum(e.Stock, left, before.Minimum)] : [];
}
