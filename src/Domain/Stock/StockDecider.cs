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
        var fact = Consumed(c.Stock, card, c.Qty, c.Unit, c.Request, c.Order, c.Fault, c.Lots, c.FifoExceptionReason, w);
        return Decision.Of(StockRules.Issue, w, fact,
            before: () => [SlipOf(fact, w)],
            after: () => [.. c.Order is null ? [] : (LedgerEvent[])[new OrderLineUsed(c.Order, fact.Stock)], .. Below(fact, card!), .. RequestDecider.Supplied(c.Request!, fact.Code!, c.Qty!.Value, fact.Slip, w)]);
    }

    /// <summary>What leaves a card for consumption: the lots named, else the first in first, each at its own price, under the next slip.</summary>
    internal static StockIssued Consumed(string? stock, StockCard? card, decimal? qty, string? unit, string? request, string? order, string? fault, IReadOnlyList<LotTaken>? lots, FifoException? exception, World w)
    {
        var taken = lots?.Select(l => l is null ? l! : l with { UnitPrice = card?.Lots.FirstOrDefault(x => x.Id == l.Lot)?.UnitPrice }).ToArray() ?? (exception is null ? card?.FirstIn(qty ?? 0) : null) ?? [];
        return new StockIssued(stock ?? "", Slip.NextNo(w), card?.Code, qty, unit, request, order, fault, taken, ValueOf(taken), exception);
    }

    /// <summary>The slip of a consumption: a line for each lot.</summary>
    internal static SlipIssued SlipOf(StockIssued fact, World w) => Slip.Next(w, ExitKinds.Consumption, fact.Value, LinesOf(fact.Code, fact.Lots!));

    /// <summary>A line for each lot.</summary>
    internal static IReadOnlyList<SlipLine> LinesOf(string? code, IEnumerable<LotTaken> lots) => [.. lots.Select(l => new SlipLine(Asset: null, RegistryNo: null, Qty: null, l.UnitPrice, code, l.Qty))];

    /// <summary>Reusable material comes back at the price the law gives it.</summary>
    public static Decision ReturnStock(ReturnStock c, World w)
    {
        var (card, lot) = (w.Stock(c.Stock), Slip.NextNo(w));
        var price = c.Price ?? (card?.Code is null ? null : EntryPrices.Found(card.Code, c.Valuation, w, c.Stock));
        return Decision.Of(StockRules.Return, w, new StockReturned(c.Stock ?? "", card?.Code, card?.Warehouse, c.Qty, price, lot, c.UnitHeadDoc, c.Valuation),
            before: () => [Slip.Next(w, EntryKinds.Return, price * c.Qty, [new SlipLine(Asset: null, RegistryNo: null, Qty: null, price, card!.Code, c.Qty)])]);
    }

    /// <summary>The level below which the stock is reported.</summary>
    public static Decision SetMinimumLevel(SetMinimumLevel c, World w) => Decision.Of(StockRules.SetMinimum, w, new MinimumLevelSet(c.Stock ?? "", c.Qty));

    // What cannot be added up is refused as a quantity; it must not overflow before.
    internal static decimal? ValueOf(IReadOnlyList<LotTaken> lots) =>
        lots.Any(l => !StockRules.IsQuantity(l?.Qty)) ? null : lots.Sum(l => (l.Qty ?? 0) * (l.UnitPrice ?? 0));

    /// <summary>What is to be reported of a card that something leaves .</summary>
    internal static StockBelowMinimum[] Below(StockIssued e, StockCard before) => Below(e.Stock, e.Qty, before);

    /// <inheritdoc cref="Below(StockIssued, StockCard)" />
    internal static StockBelowMinimum[] Below(string stock, decimal? qty, StockCard before) =>
        before.OnHand() - qty is var left && left < before.Minimum ? [new StockBelowMinimum(stock, left, before.Minimum)] : [];
}
