using System.Globalization;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;

namespace Defne.Ledger.Domain.Receipts;

/// <summary>Decides on deliveries, their acceptance and their entry (RULES §4.4).</summary>
public static class ReceiptDecider
{
    /// <summary>A delivery is received under the next number of the year, unless one is named.</summary>
    public static Decision ReceiveDelivery(ReceiveDelivery c, World w) => Decision.Of(ReceiptRules.Receive, w,
        new DeliveryReceived(c.Receipt ?? $"{ReceiptEvent.Prefix}-{w.Act.On.Year}-{w.Next(Book.Receipts(w.Act.On.Year))}", c.Supplier, c.Lines, c.Doc));

    /// <summary>The supplier gets a provisional receipt.</summary>
    public static Decision IssueProvisionalReceipt(IssueProvisionalReceipt c, World w) =>
        Decision.Of(ReceiptRules.Provisional, w, new ProvisionalReceiptIssued(c.Receipt ?? ""));

    /// <summary>The commission is named; its first member is the chair unless another is.</summary>
    public static Decision AppointAcceptanceCommission(AppointAcceptanceCommission c, World w) => Decision.Of(ReceiptRules.Appoint, w,
        new AcceptanceCommissionAppointed(c.Receipt ?? "", c.Members, c.Chair ?? (c.Members is [var first, ..] ? first : null)));

    /// <summary>Goods are accepted.</summary>
    public static Decision RecordAcceptance(RecordAcceptance c, World w) => Decision.Of(ReceiptRules.Accept, w,
        new DeliveryAccepted(c.Receipt ?? "", c.Lines, c.Method, c.MeasuredQty, c.SignedBy));

    /// <summary>Goods are refused.</summary>
    public static Decision RejectDelivery(RejectDelivery c, World w) => Decision.Of(ReceiptRules.Reject, w, new DeliveryRejected(c.Receipt ?? "", c.Lines, c.Reason));

    /// <summary>Consumables go into use for their trial.</summary>
    public static Decision ReleaseBeforeAcceptance(ReleaseBeforeAcceptance c, World w) =>
        Decision.Of(ReceiptRules.Release, w, new ReleasedBeforeAcceptance(c.Receipt ?? "", c.Lines));

    /// <summary>Goods enter the books: one slip, an asset for each durable piece, a lot for each consumable.</summary>
    public static Decision PostEntry(PostEntry c, World w)
    {
        c = c with { Lines = c.Lines?.Select(l => l is null ? l! : EntryPrices.Priced(l, c.EntryKind, c.Valuation, w)).ToArray() };
        var warehouse = WarehouseOf(c, w);
        var slip = Slip.NextNo(w);
        var entered = new Lazy<IReadOnlyList<(LedgerEvent Event, SlipLine Line)>>(() => [.. Enter(c, warehouse, slip, w)]);
        return Decision.Of(ReceiptRules.Post, w,
            new EntryPosted(slip, c.Receipt, c.EntryKind, c.Lines, warehouse, c.SlipDate, c.Valuation),
            before: () => [Slip.Next(w, c.EntryKind!, c.Lines!.Sum(l => l.UnitPrice * l.Qty), [.. entered.Value.Select(x => x.Line)])],
            after: () => entered.Value.Select(x => x.Event));
    }

    /// <summary>The warehouse of an entry: the one named, else the only one the actor keeps.</summary>
    public static string? WarehouseOf(PostEntry c, World w) =>
        c.Warehouse ?? (WarehouseRules.KeptBy(w.Act.By, w.Act.On, w) is [var only] ? only : null);

    /// <summary>Consumables that enter under one slip, a lot each.</summary>
    internal static IEnumerable<StockReceived> Lots(IEnumerable<(string Code, decimal? Qty, decimal? Price)> lines, string? warehouse, string slip, DateOnly on)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (code, qty, price) in lines) yield return Lot(code, qty, price, warehouse, slip, places[code] = places.GetValueOrDefault(code) + 1, on);
    }

    // A second line of the same code is a lot of its own: it has its own price.
    private static StockReceived Lot(string code, decimal? qty, decimal? price, string? warehouse, string slip, int place, DateOnly on) => new(
        StockEvent.CardOf(warehouse, code), code, warehouse, place is 1 ? slip : string.Create(CultureInfo.InvariantCulture, $"{slip}/{place}"), qty, price, on);

    private static IEnumerable<(LedgerEvent Event, SlipLine Line)> Enter(PostEntry c, string? warehouse, string slip, World w)
    {
        var on = w.Act.On;
        var drawn = new Dictionary<string, int>(StringComparer.Ordinal);
        var lots = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in c.Lines!)
        {
            if (!MovableCode.IsDurable(line.Code!))
            {
                var place = lots[line.Code!] = lots.GetValueOrDefault(line.Code!) + 1;
                yield return (Lot(line.Code!, line.Qty, line.UnitPrice, warehouse, slip, place, on),
                    new SlipLine(Asset: null, RegistryNo: null, Qty: null, line.UnitPrice, line.Code, line.Qty));
                continue;
            }

            for (var piece = 0; piece < line.Qty; piece++)
            {
                var no = drawn[line.Code!] = drawn.TryGetValue(line.Code!, out var last) ? last + 1 : w.Next(Book.Registry(line.Code!, on.Year));
                var printed = string.Create(CultureInfo.InvariantCulture, $"{line.Code}/{on.Year % 100:00}/{no:00000}");
                var asset = RegistryNo.ToAssetId(printed);
                yield return (new AssetRegistered(asset, printed, line.Name, warehouse, line.UnitPrice, c.EntryKind, on, Serial: null, line.HasStorage, line.WarrantyUntil,
                    Opening: null, Foreign: null, OwnerUnit: null), new SlipLine(asset, printed, 1, line.UnitPrice));
            }
        }
    }
}
