using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Periods;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Warehouses;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.Stock;

/// <summary>What the law asks of stock cards (RULES §4.7, L-12 to L-14, L-28).</summary>
public static class StockRules
{
    private const decimal MostQuantity = 1_000_000_000m;

    /// <summary>Of giving out for consumption.</summary>
    public static readonly Checks<StockIssued> Issue = new()
    {
        Format =
        [
            GivenId<StockIssued>(e => e.Stock), IsStock, Id<StockIssued>(e => e.Request), Given<StockIssued>(e => e.Qty), (e, _) => Measured(e.Qty, "qty"), Given<StockIssued>(e => e.Unit),
            Id<StockIssued>(e => e.Order), Id<StockIssued>(e => e.Fault), ExceptionNamesLots, LotsAreReadable, LotsAddUp,
        ],
        Authority = new Entitlement<StockIssued>(Role.KAYIT_YETKILISI) { Warehouse = (e, w) => w.Stock(e.Stock)?.Warehouse },
        Dates = [PeriodRules.IsOpen],
        Hold = [IsOpen],
        State = [Exists, (e, w) => e.Fault is null ? null : FaultRules.IsInRepair(e.Fault, w)],
        Companions = [(e, w) => RequestRules.Permits(e.Request, e.Unit!, e.Code, e.Qty!.Value, e.Act.On, w), OrderIsDue],
        Content = [AreThere, FirstInFirstOut],
    };

    /// <summary>Of taking back.</summary>
    public static readonly Checks<StockReturned> Return = new()
    {
        Format = [GivenId<StockReturned>(e => e.Stock), IsStock, Given<StockReturned>(e => e.Qty), (e, _) => Measured(e.Qty, "qty"), Money<StockReturned>(e => e.UnitPrice)],
        Authority = new Entitlement<StockReturned>(Role.KAYIT_YETKILISI) { Warehouse = (e, w) => w.Stock(e.Stock)?.Warehouse },
        Dates = [PeriodRules.IsOpen, (e, _) => SlipRules.NotBefore(e.UnitHeadDoc?.Date, e.Act.On)],
        Hold = [IsOpen],
        State = [Exists],
        Companions = [(e, _) => string.IsNullOrWhiteSpace(e.UnitHeadDoc?.No) ? Refusals.ReturnOnPaper.About("field", "unitHeadDoc") : null],
        Content = [(e, w) => EntryPrices.Determined(e.Code ?? "", e.UnitPrice, e.Valuation, needsValuation: true, e.Act.On, w, e.Stock)],
    };

    /// <summary>Of setting the level.</summary>
    public static readonly Checks<MinimumLevelSet> SetMinimum = new()
    {
        Format =
        [
            GivenId<MinimumLevelSet>(e => e.Stock), IsStock, Given<MinimumLevelSet>(e => e.Qty),
            (e, _) => e.Qty is 0 ? null : Measured(e.Qty, "qty"),
        ],
        Authority = new Entitlement<MinimumLevelSet>(Role.HARCAMA_YETKILISI),
        State = [Exists],
    };

    /// <summary>True for what can be counted, weighed or measured; and for nothing said.</summary>
    internal static bool IsQuantity(decimal? qty) => qty is null or (> 0 and <= MostQuantity);

    internal static Refusal? Measured(decimal? qty, string field) => IsQuantity(qty) ? null : Refusals.InvalidQuantity.About("field", field).About("value", qty);

    // L-14: a durable asset is given into use, it is not consumed.
    internal static Refusal? IsStock(string stock, World w) =>
        w.Stock(stock) is null && (w.Asset(stock) is not null || MovableCode.IsDurable(stock[(stock.IndexOf('-', StringComparison.Ordinal) + 1)..]))
            ? Refusals.NotStock.About("stock", stock)
            : null;

    internal static Refusal? Exists(string stock, World w) => w.Stock(stock)?.Code is null ? Refusals.StockNotFound.About("stock", stock) : null;

    internal static Refusal? IsThere(string stock, decimal? qty, World w) =>
        w.Stock(stock)!.OnHand() < qty ? Refusals.InsufficientStock.About("stock", stock).About("onHand", w.Stock(stock)!.OnHand()) : null;

    private static Refusal? IsStock(StockEvent e, World w) => IsStock(e.Stock, w);

    private static Refusal? Exists(StockEvent e, World w) => Exists(e.Stock, w);

    private static Refusal? IsOpen(StockEvent e, World w) => WarehouseRules.IsOpen(w.Stock(e.Stock)?.Warehouse, e.Act.On, w);

    // L-13: an exception is about lots that are named.
    private static Refusal? ExceptionNamesLots(StockIssued e, World w) => e is { FifoExceptionReason: not null, Lots: [] } ? Refusals.MissingField.About("field", "lots") : null;

    private static Refusal? LotsAreReadable(StockIssued e, World w) => e.Lots!.Select(l => l switch
    {
        null or { Lot: null or "" } => Refusals.MissingField.About("field", "lots"),
        { Qty: null } => Refusals.MissingField.About("field", "qty"),
        _ => Measured(l.Qty, "lots"),
    }).FirstOrDefault(why => why is not null);

    // Where there is less than asked, that is said later and by its own name.
    private static Refusal? LotsAddUp(StockIssued e, World w) =>
        e.Lots!.Sum(l => l.Qty) is var sum && sum != e.Qty && w.Stock(e.Stock) is { } card && card.OnHand() >= e.Qty ? Refusals.InvalidQuantity.About("field", "lots").About("value", sum) : null;

    private static Refusal? AreThere(StockIssued e, World w)
    {
        var card = w.Stock(e.Stock)!;
        return IsThere(e.Stock, e.Qty, w) ?? Taken(e.Lots!).Where(t => t.Value > Left(card, t.Key)).Select(t => Refusals.InsufficientStock.About("lot", t.Key).About("onHand", Left(card, t.Key))).FirstOrDefault();
    }

    // consumables leave without an order, unless the municipality decided otherwise; one that is named is used.
    private static Refusal? OrderIsDue(StockIssued e, World w) => e.Order is not null || w.Settings.OrderRequiredForConsumables ? OrderRules.Permits(e, w) : null;

    // L-13: another order needs one of the reasons the regulation names.
    private static Refusal? FirstInFirstOut(StockIssued e, World w)
    {
        if (e.FifoExceptionReason is not null) return null;
        var first = w.Stock(e.Stock)!.FirstIn(e.Qty!.Value);
        var (due, taken) = (Taken(first), Taken(e.Lots!));
        return due.Count == taken.Count && due.All(d => taken.GetValueOrDefault(d.Key) == d.Value)
            ? null
            : Refusals.FifoViolation.About("lots", first.Select(l => l.Lot)).About("field", "fifoExceptionReason");
    }

    private static Dictionary<string, decimal> Taken(IEnumerable<LotTaken> lots) =>
        lots.GroupBy(l => l.Lot!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(l => l.Qty ?? 0), StringComparer.Ordinal);

    private static decimal Left(StockCard card, string lot) => card.Lots.FirstOrDefault(l => l.Id == lot)?.Qty ?? 0;
}
