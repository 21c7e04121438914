using Defne.Ledger.Domain.Commissions;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Periods;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Warehouses;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.Receipts;

/// <summary>What the law asks of deliveries, their acceptance and their entry (RULES §4.4).</summary>
public static class ReceiptRules
{
    private const int MostAssets = 1000;
    private const decimal MostQuantity = 1_000_000_000m;

    /// <summary>Of receiving a delivery.</summary>
    public static readonly Checks<DeliveryReceived> Receive = new()
    {
        Format =
        [
            Id<DeliveryReceived>(e => e.Receipt), NumberIsDue<DeliveryReceived>(e => e.Receipt), Given<DeliveryReceived>(e => e.Supplier), Given<DeliveryReceived>(e => e.Lines),
            (e, _) => AreQuantities(e.Lines!), Given<DeliveryReceived>(e => e.Doc),
        ],
        Authority = new Entitlement<DeliveryReceived>(Role.KAYIT_YETKILISI),
        State = [(e, w) => IsDrawn(e, w) || w.Receipt(e.Receipt) is null ? null : Refusals.InvalidState.About("receipt", e.Receipt)],
    };

    /// <summary>Of a provisional receipt.</summary>
    public static readonly Checks<ProvisionalReceiptIssued> Provisional = new()
    {
        Format = [GivenId<ProvisionalReceiptIssued>(e => e.Receipt)],
        Authority = new Entitlement<ProvisionalReceiptIssued>(Role.KAYIT_YETKILISI),
        State = [Exists, (e, w) => w.Receipt(e.Receipt) is { IsProvisional: false, Members.Count: 0, AcceptedOn: null } ? null : InvalidState(e)],
    };

    /// <summary>Of naming the acceptance commission.</summary>
    public static readonly Checks<AcceptanceCommissionAppointed> Appoint = new()
    {
        Format = [GivenId<AcceptanceCommissionAppointed>(e => e.Receipt), Given<AcceptanceCommissionAppointed>(e => e.Members), (e, _) => CommissionRules.AreIds(e.Members!, e.Chair)],
        Authority = new Entitlement<AcceptanceCommissionAppointed>(Role.HARCAMA_YETKILISI),
        State =
        [
            Exists,
            (e, w) => w.Receipt(e.Receipt) is { Members.Count: 0, AcceptedOn: null } ? null : InvalidState(e),
            (e, w) => CommissionRules.AreOfficials(e.Members!, w, e.Act.On),
        ],
        Companions = [Composed],
    };

    /// <summary>Of accepting.</summary>
    public static readonly Checks<DeliveryAccepted> Accept = new()
    {
        Format =
        [
            GivenId<DeliveryAccepted>(e => e.Receipt), Given<DeliveryAccepted>(e => e.Lines), (e, _) => AreQuantities(e.Lines!), Given<DeliveryAccepted>(e => e.Method),
            Given<DeliveryAccepted>(e => e.MeasuredQty), (e, _) => e.MeasuredQty > 0 ? null : Refusals.InvalidQuantity.About("field", "measuredQty").About("value", e.MeasuredQty),
        ],
        Authority = new Entitlement<DeliveryAccepted>(Role.PERSONEL) { Actor = IsChair },
        State = [Exists, IsCommissioned, (e, w) => AreUndecided(e, e.Lines!, w)],
        Companions = [(e, w) => CommissionRules.AllSigned(w.Receipt(e.Receipt)!.Members, e.SignedBy, Refusals.AcceptanceUnsigned)],
    };

    /// <summary>Of refusing goods.</summary>
    public static readonly Checks<DeliveryRejected> Reject = new()
    {
        Format =
        [
            GivenId<DeliveryRejected>(e => e.Receipt), Given<DeliveryRejected>(e => e.Lines), (e, _) => AreQuantities(e.Lines!), Given<DeliveryRejected>(e => e.Reason),
        ],
        Authority = new Entitlement<DeliveryRejected>(Role.PERSONEL) { Actor = IsChair },
        State = [Exists, IsCommissioned, (e, w) => AreUndecided(e, e.Lines!, w)],
    };

    /// <summary>Of giving consumables into use for their trial (L-07).</summary>
    public static readonly Checks<ReleasedBeforeAcceptance> Release = new()
    {
        Format = [GivenId<ReleasedBeforeAcceptance>(e => e.Receipt), Given<ReleasedBeforeAcceptance>(e => e.Lines), (e, _) => AreQuantities(e.Lines!)],
        Authority = new Entitlement<ReleasedBeforeAcceptance>(Role.KAYIT_YETKILISI),
        State =
        [
            Exists,
            (e, w) => w.Receipt(e.Receipt)!.IsProvisional ? null : InvalidState(e),
            (e, _) => e.Lines!.Keys.FirstOrDefault(MovableCode.IsDurable) is { } durable ? Refusals.NotAcceptedForUse.About("code", durable) : null,
            (e, w) => AreUndecided(e, e.Lines!, w),
        ],
    };

    /// <summary>Of an entry by slip: asked of what the act records as a whole.</summary>
    public static readonly Checks<EntryPosted> Post = new()
    {
        Format =
        [
            Id<EntryPosted>(e => e.Receipt), Given<EntryPosted>(e => e.EntryKind), KindIsPosted, Given<EntryPosted>(e => e.Lines), LinesAreReadable, NotTooMany,
            WarehouseIsOne, WarehouseIsKnown, (e, _) => SlipRules.DatedOnTheDay(e.SlipDate, e.Act.On),
        ],
        Authority = new Entitlement<EntryPosted>(Role.KAYIT_YETKILISI) { Warehouse = (e, _) => e.Warehouse },
        Dates = [PeriodRules.IsOpen, NotBeforeBasis],
        Hold = [(e, w) => WarehouseRules.IsOpen(e.Warehouse, e.Act.On, w)],
        State = [IsAccepted, NotMoreThanAccepted],
        Companions = [(e, _) => e.Act.BasisDoc is null ? Refusals.EntryOnPaper.About("field", "basisDoc") : null],
        Content = [SlipIsDue, (e, w) => e.Lines!.Select(l => EntryPrices.Determined(l.Code!, l.UnitPrice, e.Valuation, EntryKinds.Find(e.EntryKind)!.PriceNeedsValuation, e.Act.On, w)).FirstOrDefault(why => why is not null)],
    };

    private static Refusal? Exists(ReceiptEvent e, World w) => w.Receipt(e.Receipt) is null ? Refusals.ReceiptNotFound.About("receipt", e.Receipt) : null;

    private static Refusal InvalidState(ReceiptEvent e) => Refusals.InvalidState.About("receipt", e.Receipt);

    // A receipt without a commission has no chair to be: the state step says so.
    private static Refusal? IsChair(ReceiptEvent e, World w) =>
        w.Receipt(e.Receipt)?.Chair is { } chair && chair != e.Act.By ? Refusals.NoRole.About("person", e.Act.By).About("chair", chair) : null;

    private static Refusal? IsCommissioned(ReceiptEvent e, World w) => w.Receipt(e.Receipt)!.Members.Count is 0 ? InvalidState(e) : null;

    private static Refusal? AreUndecided(ReceiptEvent e, IReadOnlyDictionary<string, decimal> lines, World w)
    {
        var receipt = w.Receipt(e.Receipt)!;
        return lines.Where(l => l.Value > receipt.Undecided(l.Key)).Select(l => Refusals.MoreThanReceived.About("code", l.Key).About("remaining", receipt.Undecided(l.Key))).FirstOrDefault();
    }

    private static Refusal? Composed(AcceptanceCommissionAppointed e, World w) => CommissionRules.Composed(e.Members!, experts: null,
        new Composition(w.Settings.AcceptanceCommissionMin, Refusals.AcceptanceCommissionTooSmall) { Odd = w.Settings.AcceptanceCommissionOdd });

    private static Refusal? AreQuantities(IReadOnlyDictionary<string, decimal> lines)
    {
        foreach (var (code, qty) in lines)
            if ((IsGoods(code) ?? IsQuantity(code, qty)) is { } why)
                return why.About("field", "lines");
        return null;
    }

    private static Refusal? IsGoods(string code) =>
        !MovableCode.IsOne(code) ? Refusals.InvalidMovableCode.About("value", code)
        : MovableCode.IsDurable(code) || MovableCode.IsConsumable(code) ? null
        : Refusals.NotMovable.About("code", code);

    internal static Refusal? IsQuantity(string code, decimal qty) =>
        qty is > 0 and <= MostQuantity && (!MovableCode.IsDurable(code) || decimal.Truncate(qty) == qty) ? null : Refusals.InvalidQuantity.About("code", code).About("value", qty);

    private static Refusal? KindIsPosted(EntryPosted e, World w) =>
        EntryKinds.Find(e.EntryKind) is { HasOwnAct: false } ? null : Refusals.InvalidEntryKind.About("field", "entryKind").About("value", e.EntryKind);

    private static Refusal? LinesAreReadable(EntryPosted e, World w)
    {
        foreach (var (index, line) in e.Lines!.Index())
            if (IsReadable(line, EntryKinds.Find(e.EntryKind)!) is { } why)
                return why.About("line", index + 1);
        return null;
    }

    private static Refusal? IsReadable(EntryLine? line, EntryKind kind) => line switch
    {
        null => Refusals.MissingField.About("field", "lines"),
        { Code: null or "" } => Refusals.MissingField.About("field", "code"),
        { Qty: null } => Refusals.MissingField.About("field", "qty"),
        _ when !IsMoney(line.UnitPrice) => Refusals.InvalidValue.About("field", "unitPrice").About("value", line.UnitPrice),
        _ when kind.ConsumablesOnly && MovableCode.IsDurable(line.Code) => Refusals.NotConsumable.About("code", line.Code),
        _ => IsGoods(line.Code) ?? IsQuantity(line.Code, line.Qty.Value),
    };

    private static Refusal? NotTooMany(EntryPosted e, World w) =>
        e.Lines!.Count <= MostAssets && e.Lines!.Where(l => MovableCode.IsDurable(l.Code!)).Sum(l => Math.Min(l.Qty!.Value, MostAssets + 1)) <= MostAssets
            ? null
            : Refusals.TooManyAssets.About("field", "lines").About("most", MostAssets);

    // Somebody in charge of several warehouses says which; nobody's guess stands in the books.
    private static Refusal? WarehouseIsOne(EntryPosted e, World w) =>
        e.Warehouse is null && WarehouseRules.KeptBy(e.Act.By, e.Act.On, w).Count > 1 ? Refusals.MissingField.About("field", "warehouse") : null;

    private static Refusal? WarehouseIsKnown(EntryPosted e, World w) => e.Warehouse is null ? null : WarehouseRules.IsKnown(e.Warehouse, "warehouse", w);

    // L-04: of a purchase the later of invoice and acceptance counts (RULES §4.1).
    private static Refusal? NotBeforeBasis(EntryPosted e, World w) =>
        SlipRules.NotBefore(new[] { e.Act.BasisDoc?.Date, w.Receipt(e.Receipt)?.AcceptedOn }.Max(), e.Act.On);

    private static Refusal? IsAccepted(EntryPosted e, World w) => (e.Receipt, w.Receipt(e.Receipt)) switch
    {
        (null, _) => EntryKinds.Find(e.EntryKind)!.NeedsReceipt ? Refusals.NotAccepted.About("field", "receipt") : null,
        (_, null) => Refusals.ReceiptNotFound.About("receipt", e.Receipt),
        (_, { AcceptedOn: null }) => Refusals.NotAccepted.About("receipt", e.Receipt),
        var (_, receipt) => e.Lines!.FirstOrDefault(l => !receipt.Accepted.ContainsKey(l.Code!)) is { } other ? Refusals.NotAccepted.About("code", other.Code) : null,
    };

    private static Refusal? NotMoreThanAccepted(EntryPosted e, World w)
    {
        if (w.Receipt(e.Receipt) is not { } receipt) return null;
        return e.Lines!.GroupBy(l => l.Code!, StringComparer.Ordinal)
            .Where(code => code.Sum(l => l.Qty!.Value) > receipt.Unposted(code.Key))
            .Select(code => Refusals.MoreThanAccepted.About("code", code.Key).About("remaining", receipt.Unposted(code.Key)))
            .FirstOrDefault();
    }

    // L-05
    private static Refusal? SlipIsDue(EntryPosted e, World w) =>
        e.Lines!.FirstOrDefault(l => l.Nature is not (null or EntryNature.NORMAL)) is { } line ? Refusals.SlipNotApplicable.About("code", line.Code).About("nature", line.Nature) : null;
}
