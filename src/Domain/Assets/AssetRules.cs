using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.Assets;

/// <summary>What the law asks of each thing that happens to an asset (RULES §4.5).</summary>
public static class AssetRules
{
    /// <summary>Of an asset taken over from the old register.</summary>
    public static readonly Checks<AssetRegistered> ImportOpening = new()
    {
        Format =
        [
            Given<AssetRegistered>(e => e.RegistryNo), RegistryNoIsOne, Given<AssetRegistered>(e => e.Name), Given<AssetRegistered>(e => e.Warehouse),
            WarehouseIsKnown, Given<AssetRegistered>(e => e.EntryDate), EntryYearMatches, CostIsNotNegative,
        ],
        Authority = new Entitlement<AssetRegistered>(Role.KAYIT_YETKILISI) { Warehouse = (e, _) => e.Warehouse },
        Dates = [BeforeFirstLiveAct],
        State = [NumberIsNew],
        Companions = [(e, _) => e.Act.BasisDoc is null ? Refusals.EntryOnPaper.About("field", "basisDoc") : null],
        Content = [(e, _) => e.Cost is null ? Refusals.ValueNotDetermined.About("field", "cost") : null],
    };

    /// <summary>Of the custody an asset of the old register is taken over with: no slip, no order.</summary>
    public static readonly Checks<AssetHandedOver> OpeningCustody = new()
    {
        Format = [GivenId<AssetHandedOver>(e => e.Person)],
        Authority = Officer<AssetHandedOver>(),
        Dates = [BeforeFirstLiveAct],
        Companions = [RecipientIsEligible],
    };

    /// <summary>Of labelling.</summary>
    public static readonly Checks<AssetLabelled> Label = new()
    {
        Format = [GivenId<AssetLabelled>(e => e.Asset)],
        Authority = Officer<AssetLabelled>(),
        State = [Exists, Owned, NotTerminal, NotInWriteOff, IsNew],
    };

    /// <summary>Of testing.</summary>
    public static readonly Checks<AssetTested> Test = new()
    {
        Format = [GivenId<AssetTested>(e => e.Asset), Given<AssetTested>(e => e.Result)],
        Authority = new Entitlement<AssetTested>(Role.TEKNISYEN),
        State = [Exists, NotTerminal, NotInWriteOff, IsNew],
    };

    /// <summary>Of handing over to a person.</summary>
    public static readonly Checks<AssetHandedOver> HandOver = new()
    {
        Format = [GivenId<AssetHandedOver>(e => e.Asset), GivenId<AssetHandedOver>(e => e.Person), Id<AssetHandedOver>(e => e.Order), PurposeIsCustody, EventHasReturnDate],
        Authority = Officer<AssetHandedOver>(),
        State = [Exists, Owned, NotTerminal, NotInWriteOff, Tested, InDepot],
        Companions = [OrderRules.Permits, RecipientIsEligible, (e, _) => Signed(e.RecipientSignature)],
    };

    /// <summary>Of putting into a room.</summary>
    public static readonly Checks<AssetAssignedToArea> AssignToCommonArea = new()
    {
        Format =
        [
            GivenId<AssetAssignedToArea>(e => e.Asset), Given<AssetAssignedToArea>(e => e.Area), GivenId<AssetAssignedToArea>(e => e.Responsible),
            Id<AssetAssignedToArea>(e => e.Order),
        ],
        Authority = Officer<AssetAssignedToArea>(),
        State = [Exists, Owned, NotTerminal, NotInWriteOff, Tested, InDepot],
        Companions =
        [
            (e, _) => e.ExternalUser is not null && e.Act.BasisDoc is null ? Refusals.OutsiderNeedsMinutes.About("field", "basisDoc") : null,
            OrderRules.Permits,
            (e, w) => AuthorityRules.MayReceive(w, e.Responsible, e.Act.On),
            (e, _) => Signed(e.RecipientSignature),
        ],
    };

    /// <summary>Of coming back.</summary>
    public static readonly Checks<AssetReturned> ReturnToDepot = new()
    {
        Format = [GivenId<AssetReturned>(e => e.Asset), Given<AssetReturned>(e => e.Condition), GivenId<AssetReturned>(e => e.Receiver)],
        Authority = Officer<AssetReturned>(),
        State = [Exists, InUse],
    };

    /// <summary>Of moving to another warehouse.</summary>
    public static readonly Checks<AssetMoved> MoveWarehouse = new()
    {
        Format = [GivenId<AssetMoved>(e => e.Asset), Given<AssetMoved>(e => e.ToAmbar), TargetIsKnown, Id<AssetMoved>(e => e.Order)],
        Authority = Officer<AssetMoved>(),
        State = [Exists, Owned, NotTerminal, NotInWriteOff, Tested, InDepot, NotThereYet],
        Companions = [OrderRules.Permits],
    };

    /// <summary>Of wiping data.</summary>
    public static readonly Checks<DataWiped> WipeData = new()
    {
        Format = [GivenId<DataWiped>(e => e.Asset), Given<DataWiped>(e => e.Method)],
        Authority = new Entitlement<DataWiped>(Role.TEKNISYEN),
        State = [Exists, NotTerminal],
    };

    /// <summary>Of passing an asset on without the depot: never lawful (L-16).</summary>
    internal static readonly Checks<AssetReturned> TransferZimmet = new()
    {
        Format = [GivenId<AssetReturned>(e => e.Asset), Given<AssetReturned>(e => e.Receiver, "e.To")],
        // The row names no role: the user who tries it is told why, too.
        Authority = new Entitlement<AssetReturned>(Role.PERSONEL),
        State = [Exists, InUse, (e, w) => Refusals.DirectTransfer.About("holder", w.Asset(e.Asset)!.Holder)],
    };

    private static Entitlement<TEvent> Officer<TEvent>()
        where TEvent : AssetEvent => new(Role.KAYIT_YETKILISI) { Warehouse = (e, w) => w.Asset(e.Asset)?.Warehouse };

    private static Refusal? Exists(AssetEvent e, World w) => w.Asset(e.Asset) is null ? Refusals.AssetNotFound.About("asset", e.Asset) : null;

    // an asset of another spending unit is followed technically only.
    private static Refusal? Owned(AssetEvent e, World w) => w.Asset(e.Asset)!.Foreign ? Refusals.NotOwned.About("asset", e.Asset) : null;

    private static Refusal? NotTerminal(AssetEvent e, World w) =>
        w.Asset(e.Asset)!.IsTerminal ? Refusals.AssetTerminal.About("asset", e.Asset).About("status", w.Asset(e.Asset)!.Status) : null;

    private static Refusal? NotInWriteOff(AssetEvent e, World w) =>
        w.Open(Subject.Asset(e.Asset)).FirstOrDefault(m => m.Kind is MatterKind.WRITE_OFF) is { } open ? Refusals.AssetInWriteOff.About("writeoff", open.Id.Split('/')[0]) : null;

    private static Refusal? IsNew(AssetEvent e, World w) =>
        w.Asset(e.Asset)!.Status is AssetStatus.NEW ? null : Refusals.InvalidState.About("asset", e.Asset).About("status", w.Asset(e.Asset)!.Status);

    //
    private static Refusal? Tested(AssetEvent e, World w) => w.Asset(e.Asset)!.Status is AssetStatus.NEW ? Refusals.NotTested.About("asset", e.Asset) : null;

    private static Refusal? InDepot(AssetEvent e, World w) => w.Asset(e.Asset)! switch
    {
        { Status: AssetStatus.IN_STOCK } => null,
        { Status: AssetStatus.ON_ZIMMET or AssetStatus.COMMON_AREA } inUse => Refusals.AlreadyOnZimmet.About("holder", inUse.Holder),
        var other => Refusals.InvalidState.About("asset", e.Asset).About("status", other.Status),
    };

    private static Refusal? InUse(AssetEvent e, World w) =>
        w.Asset(e.Asset)!.Status is AssetStatus.ON_ZIMMET or AssetStatus.COMMON_AREA ? null : Refusals.NotOnZimmet.About("status", w.Asset(e.Asset)!.Status);

    private static Refusal? RecipientIsEligible(AssetHandedOver e, World w) => AuthorityRules.MayReceive(w, e.Person, e.Act.On);

    private static Refusal? Signed(bool? signature) =>
        signature is true ? null : Refusals.SignatureMissing.About("field", "recipientSignature");

    private static Refusal? PurposeIsCustody(AssetHandedOver e, World w) => e.Purpose is null or Purpose.ZIMMET or Purpose.ETKINLIK
        ? null
        : Refusals.InvalidPurpose.About("field", "purpose").About("value", e.Purpose);

    //
    private static Refusal? EventHasReturnDate(AssetHandedOver e, World w) => e switch
    {
        { Purpose: Purpose.ETKINLIK, ReturnDue: null } => Refusals.MissingField.About("field", "returnDue"),
        { ReturnDue: { } due } when due < e.Act.On => Refusals.InvalidPeriod.About("field", "returnDue").About("value", due),
        _ => null,
    };

    private static Refusal? WarehouseIsKnown(AssetRegistered e, World w) => KnownWarehouse(e.Warehouse, "warehouse", w);

    private static Refusal? TargetIsKnown(AssetMoved e, World w) => KnownWarehouse(e.ToAmbar, "toAmbar", w);

    private static Refusal? KnownWarehouse(string? code, string field, World w) =>
        w.Authority.IsWarehouse(code) ? null : Refusals.UnknownWarehouse.About("field", field).About("value", code);

    private static Refusal? NotThereYet(AssetMoved e, World w) =>
        w.Asset(e.Asset)!.Warehouse == e.ToAmbar ? Refusals.InvalidState.About("warehouse", e.ToAmbar) : null;

    private static Refusal? RegistryNoIsOne(AssetRegistered e, World w) => RegistryNo.Read(e.RegistryNo!) switch
    {
        null => Refusals.InvalidRegistryNo.About("field", "registryNo").About("value", e.RegistryNo),
        { Account: "253" or "254" or "255" } => null,
        _ => Refusals.NotDurable.About("field", "registryNo").About("value", e.RegistryNo),
    };

    private static Refusal? EntryYearMatches(AssetRegistered e, World w) => RegistryNo.Read(e.RegistryNo!)!.Year == e.EntryDate!.Value.Year && e.EntryDate <= e.Act.On
        ? null
        : Refusals.InvalidRegistryNo.About("field", "entryDate").About("value", e.EntryDate);

    private static Refusal? CostIsNotNegative(AssetRegistered e, World w) =>
        e.Cost < 0 ? Refusals.InvalidValue.About("field", "cost").About("value", e.Cost) : null;

    private static Refusal? BeforeFirstLiveAct(AssetEvent e, World w) => w.HasLiveActs ? Refusals.OpeningIsOver : null;

    private static Refusal? NumberIsNew(AssetRegistered e, World w) =>
        w.Asset(e.Asset) is null ? null : Refusals.RegistryNoUsed.About("registryNo", e.RegistryNo);
}
