using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.Periods;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Warehouses;
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
            WarehouseIsKnown, Given<AssetRegistered>(e => e.EntryDate), EntryYearMatches, Money<AssetRegistered>(e => e.Cost),
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
        Format = [GivenId<AssetHandedOver>(e => e.Asset), GivenId<AssetHandedOver>(e => e.Person), Id<AssetHandedOver>(e => e.Order), Id<AssetHandedOver>(e => e.Request), PurposeIsCustody, EventHasReturnDate],
        Authority = Officer<AssetHandedOver>(),
        Hold = [DepotIsOpen],
        State = [Exists, Owned, NotTerminal, NotInWriteOff, Tested, InDepot, NotAtVendor],
        Companions = [RequestCoversIt, OrderRules.Permits, RecipientIsEligible, (e, _) => Signed(e.RecipientSignature)],
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
        Hold = [DepotIsOpen],
        State = [Exists, Owned, NotTerminal, NotInWriteOff, Tested, InDepot, NotAtVendor],
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
        Hold = [DepotIsOpen],
        State = [Exists, InUse],
    };

    /// <summary>Of moving to another warehouse.</summary>
    public static readonly Checks<AssetMoved> MoveWarehouse = new()
    {
        Format = [GivenId<AssetMoved>(e => e.Asset), Given<AssetMoved>(e => e.ToAmbar), TargetIsKnown, Id<AssetMoved>(e => e.Order)],
        Authority = Officer<AssetMoved>(),
        Dates = [PeriodRules.IsOpen],
        Hold = [DepotIsOpen, (e, w) => WarehouseRules.IsOpen(e.ToAmbar, e.Act.On, w)],
        State = [Exists, Owned, NotTerminal, NotInWriteOff, Tested, InDepot, NotAtVendor, NotThereYet],
        Companions = [OrderRules.Permits],
    };

    /// <summary>Of registering a device of another spending unit.</summary>
    public static readonly Checks<AssetRegistered> RegisterForeign = new()
    {
        Format =
        [
            GivenId<AssetRegistered>(e => e.Asset), NotLikeOurs, NumberIsDue<AssetRegistered>(e => e.Asset), Given<AssetRegistered>(e => e.OwnerUnit), Given<AssetRegistered>(e => e.Name),
        ],
        Authority = new Entitlement<AssetRegistered>(Role.TEKNISYEN),
        State = [(e, w) => IsDrawn(e, w) || w.Asset(e.Asset) is null ? null : Refusals.InvalidState.About("asset", e.Asset)],
    };

    /// <summary>Of setting up.</summary>
    public static readonly Checks<AssetInstalled> Install = new()
    {
        Format = [GivenId<AssetInstalled>(e => e.Asset), Given<AssetInstalled>(e => e.Place)],
        Authority = new Entitlement<AssetInstalled>(Role.TEKNISYEN),
        State = [Exists, NotTerminal],
    };

    /// <summary>Of what is known of a device: at least one thing is said.</summary>
    public static readonly Checks<TechnicalRecordUpdated> UpdateTechnicalRecord = new()
    {
        Format =
        [
            GivenId<TechnicalRecordUpdated>(e => e.Asset),
            (e, _) => (e.Serial ?? e.Mac ?? e.Location) is null ? Refusals.MissingField.About("field", "serial") : null,
        ],
        Authority = new Entitlement<TechnicalRecordUpdated>(Role.TEKNISYEN),
        State = [Exists, NotTerminal],
    };

    /// <summary>Of lending to another administration.</summary>
    public static readonly Checks<AssetLentOut> LendOut = new()
    {
        Format =
        [
            GivenId<AssetLentOut>(e => e.Asset), Given<AssetLentOut>(e => e.Institution), Given<AssetLentOut>(e => e.Until),
            (e, _) => e.Until < e.Act.On ? Refusals.InvalidPeriod.About("field", "until").About("value", e.Until) : null, Id<AssetLentOut>(e => e.Order),
        ],
        Authority = Officer<AssetLentOut>(),
        Hold = [DepotIsOpen],
        State = [Exists, Owned, NotTerminal, NotInWriteOff, Tested, InDepot, NotAtVendor],
        Companions = [(e, _) => Approved(e.Approval, e.Act.On, Refusals.TransferNotApproved), OrderRules.Permits],
    };

    /// <summary>Of coming back from a loan.</summary>
    public static readonly Checks<AssetLoanReturned> ReceiveLoanBack = new()
    {
        Format = [GivenId<AssetLoanReturned>(e => e.Asset), Given<AssetLoanReturned>(e => e.Condition)],
        Authority = new Entitlement<AssetLoanReturned>(Role.PERSONEL),
        Hold = [DepotIsOpen],
        State = [Exists, NotTerminal, (e, w) => Is(AssetStatus.ON_LOAN, e, w)],
    };

    /// <summary>Of flagging what is not back: the process manager's, once .</summary>
    public static readonly Checks<LoanOverdueFlagged> FlagLoan = new()
    {
        Format = [GivenId<LoanOverdueFlagged>(e => e.Asset)],
        Authority = new Entitlement<LoanOverdueFlagged>(Role.SYSTEM),
        State = [Exists, (e, w) => ReturnLastDay(e.Asset, w) < w.Today ? null : Refusals.InvalidState.About("asset", e.Asset).About("due", e.Due)],
    };

    /// <summary>The last day for an asset to come back from a loan or an event; null where it is back, flagged or out for good.</summary>
    public static DateOnly? ReturnLastDay(string? asset, World w) => w.Asset(asset) is { ReturnIsOverdue: false } a ? a.BackBy : null;

    /// <summary>Of giving away for good.</summary>
    public static readonly Checks<AssetTransferredOut> TransferOut = new()
    {
        Format =
        [
            GivenId<AssetTransferredOut>(e => e.Asset), Given<AssetTransferredOut>(e => e.ExitKind),
            (e, _) => ExitKinds.Find(e.ExitKind)?.TransferPurpose is null ? Refusals.InvalidExitKind.About("field", "exitKind").About("value", e.ExitKind) : null,
            Given<AssetTransferredOut>(e => e.Target), Id<AssetTransferredOut>(e => e.Order), (e, _) => SlipRules.DatedOnTheDay(e.SlipDate, e.Act.On),
        ],
        Authority = Officer<AssetTransferredOut>(),
        Dates = [PeriodRules.IsOpen, (e, _) => SlipRules.NotBefore(e.Approval?.Date, e.Act.On)],
        Hold = [DepotIsOpen],
        State = [Exists, Owned, NotTerminal, NotInWriteOff, WipedIfItLeaves, IsBack, (e, w) => Is(AssetStatus.IN_STOCK, e, w), NotAtVendor],
        Companions = [(e, _) => Approved(e.Approval, e.Act.On, Refusals.TransferNotApproved), OrderRules.Permits],
    };

    /// <summary>Of the receiver's slip, which is no older than the transfer it rests on (L-04) and is here when it is recorded.</summary>
    public static readonly Checks<TransferReceiptRecorded> RecordTransferReceipt = new()
    {
        Format = [GivenId<TransferReceiptRecorded>(e => e.Asset), (e, _) => string.IsNullOrWhiteSpace(e.Slip?.No) ? Refusals.MissingField.About("field", "slip") : null],
        Authority = Officer<TransferReceiptRecorded>(),
        Dates =
        [
            (e, _) => e.Slip!.Date > e.Act.On ? Refusals.FutureDate.About("slip", e.Slip.Date).About("effective", e.Act.On) : null,
            (e, w) => e.Slip!.Date is { } dated ? SlipRules.NotBefore(w.Asset(e.Asset)?.ReceiptAwaitedSince, dated) : null,
        ],
        State = [Exists, (e, w) => w.Asset(e.Asset)!.ReceiptAwaitedSince is null ? Refusals.ReceiptNotAwaited.About("asset", e.Asset) : null],
    };

    /// <summary>Of flagging that it did not come: the process manager's, once (L-26).</summary>
    public static readonly Checks<TransferReceiptOverdueFlagged> FlagTransferReceipt = new()
    {
        Format = [GivenId<TransferReceiptOverdueFlagged>(e => e.Asset)],
        Authority = new Entitlement<TransferReceiptOverdueFlagged>(Role.SYSTEM),
        State = [Exists, (e, w) => ReceiptLastDay(e.Asset, w) < w.Today ? null : Refusals.InvalidState.About("asset", e.Asset).About("due", e.Due)],
    };

    /// <summary>The last day for the receiver's slip, by the setting of the transfer's day; null where it came, was flagged or is not awaited.</summary>
    public static DateOnly? ReceiptLastDay(string? asset, World w) =>
        w.Asset(asset) is { ReceiptIsOverdue: false, ReceiptAwaitedSince: { } since } ? since.AddDays(w.SettingsOn(since).TransferReceiptDays) : null;

    /// <summary>Of a report of loss: by the holder or the warehouse's officer.</summary>
    public static readonly Checks<AssetReportedLost> ReportLoss = new()
    {
        Format = [GivenId<AssetReportedLost>(e => e.Asset), Given<AssetReportedLost>(e => e.Kind)],
        Authority = new Entitlement<AssetReportedLost>((e, w) => w.Asset(e.Asset)?.Holder == e.Act.By ? [Role.PERSONEL, Role.KAYIT_YETKILISI] : [Role.KAYIT_YETKILISI])
        {
            Warehouse = (e, w) => w.Asset(e.Asset)?.Warehouse,
        },
        State = [Exists, Owned, NotTerminal, (e, w) => w.Asset(e.Asset)!.ReportedLost ? Refusals.InvalidState.About("asset", e.Asset) : null],
    };

    /// <summary>Of finding a lost asset; one written off meanwhile stays off the books.</summary>
    public static readonly Checks<AssetFound> RecordFound = new()
    {
        Format = [GivenId<AssetFound>(e => e.Asset)],
        Authority = new Entitlement<AssetFound>(Role.PERSONEL),
        State = [Exists, (e, w) => w.Asset(e.Asset)!.ReportedLost ? null : Refusals.InvalidState.About("asset", e.Asset)],
    };

    /// <summary>Of adding to the recorded value (L-11).</summary>
    public static readonly Checks<AssetValueIncreased> AddValue = new()
    {
        Format =
        [
            GivenId<AssetValueIncreased>(e => e.Asset), Given<AssetValueIncreased>(e => e.Nature), Given<AssetValueIncreased>(e => e.Amount), Money<AssetValueIncreased>(e => e.Amount),
        ],
        Authority = Officer<AssetValueIncreased>(),
        Dates = [PeriodRules.IsOpen, (e, _) => SlipRules.NotBefore(e.Act.BasisDoc?.Date, e.Act.On)],
        State = [Exists, Owned, NotTerminal],
        Companions = [(e, _) => e.Act.BasisDoc is null ? Refusals.EntryOnPaper.About("field", "basisDoc") : null],
        Content = [(e, _) => e.Nature is ExpenditureNature.BAKIM ? Refusals.UpkeepAddsNoValue.About("nature", e.Nature) : null],
    };

    /// <summary>Of correcting a wrong record (L-25): asked of what is taken out, which names what is put in.</summary>
    public static readonly Checks<EntryReversed> CorrectEntry = new()
    {
        Format =
        [
            GivenId<EntryReversed>(e => e.Asset), Given<EntryReversed>(e => e.Field),
            Given<EntryReversed>(e => e.Wrong), Given<EntryReversed>(e => e.Right), Corrections.IsReadable,
        ],
        Authority = Officer<EntryReversed>(),
        Dates = [PeriodRules.IsOpenToCorrection, (e, _) => SlipRules.NotBefore(e.Approval?.Date, e.Act.On)],
        State =
        [
            Exists, Owned, (e, w) => e.Field is Corrections.Cost ? null : NotTerminal(e, w) ?? NotInWriteOff(e, w), Corrections.IsRecordedSo, Corrections.IsAnother, Corrections.IsInDepot, (e, w) => e.Removes() ? NotAtVendor(e, w) : null,
        ],
        Companions = [(e, _) => Approved(e.Approval, e.Act.On, Refusals.CorrectionNotApproved)],
    };

    /// <summary>Of changing or deleting a record: never lawful .</summary>
    internal static readonly Checks<EntryReversed> Immutable = new()
    {
        Format = [Given<EntryReversed>(e => e.Asset)],
        Authority = new Entitlement<EntryReversed>(Role.PERSONEL),
        State = [(e, _) => Refusals.Immutable.About("record", e.Asset)],
    };

    /// <summary>Of wiping data.</summary>
    public static readonly Checks<DataWiped> WipeData = new()
    {
        Format = [GivenId<DataWiped>(e => e.Asset), Given<DataWiped>(e => e.Method)],
        Authority = new Entitlement<DataWiped>(Role.TEKNISYEN),
        // Scrap that waits for its delivery is wiped too: else what was written off unwiped could never leave.
        State = [Exists, (e, w) => w.Asset(e.Asset)!.Status is AssetStatus.SCRAP_HELD ? null : NotTerminal(e, w)],
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

    // a request is not needed, but one that is named must cover the asset.
    private static Refusal? RequestCoversIt(AssetHandedOver e, World w) =>
        e.Request is null ? null : RequestRules.Permits(e.Request, e.Unit, w.Asset(e.Asset)!.Code(), 1, e.Act.On, w);

    private static Refusal? Exists(AssetEvent e, World w) => w.Asset(e.Asset) is null ? Refusals.AssetNotFound.About("asset", e.Asset) : null;

    // an asset of another spending unit is followed technically only.
    private static Refusal? Owned(AssetEvent e, World w) => w.Asset(e.Asset)!.Foreign ? Refusals.NotOwned.About("asset", e.Asset) : null;

    private static Refusal? NotTerminal(AssetEvent e, World w) =>
        w.Asset(e.Asset)!.IsTerminal ? Refusals.AssetTerminal.About("asset", e.Asset).About("status", w.Asset(e.Asset)!.Status) : null;

    // What is with a firm is not in the depot, whatever the books say.
    private static Refusal? NotAtVendor(AssetEvent e, World w) =>
        w.Open(Subject.Asset(e.Asset)).FirstOrDefault(m => m.Kind is MatterKind.AT_VENDOR) is { } away ? Refusals.AtVendor.About("fault", away.Id) : null;

    private static Refusal? NotInWriteOff(AssetEvent e, World w) =>
        w.Open(Subject.Asset(e.Asset)).FirstOrDefault(m => m.Kind is MatterKind.WRITE_OFF) is { } open ? Refusals.AssetInWriteOff.About("writeoff", open.Id) : null;

    private static Refusal? IsNew(AssetEvent e, World w) =>
        w.Asset(e.Asset)!.Status is AssetStatus.NEW ? null : Refusals.InvalidState.About("asset", e.Asset).About("status", w.Asset(e.Asset)!.Status);

    private static Refusal? Is(AssetStatus needed, AssetEvent e, World w) =>
        w.Asset(e.Asset)!.Status == needed ? null : Refusals.InvalidState.About("asset", e.Asset).About("status", w.Asset(e.Asset)!.Status);

    // An approval of a later day heals nothing.
    private static Refusal? Approved(DocRef? approval, DateOnly on, Refusal why) => approval?.Carries(on) is true ? null : why.About("field", "approval");

    //
    private static Refusal? WipedIfItLeaves(AssetTransferredOut e, World w) =>
        ExitKinds.Find(e.ExitKind)!.LeavesMunicipality && w.Asset(e.Asset) is { HasStorage: true, IsWiped: false } ? Refusals.DataNotWiped.About("asset", e.Asset) : null;

    private static Refusal? IsBack(AssetTransferredOut e, World w) =>
        w.Asset(e.Asset)!.Status is AssetStatus.ON_ZIMMET or AssetStatus.COMMON_AREA or AssetStatus.ON_LOAN
            ? Refusals.MustBeReturnedFirst.About("asset", e.Asset).About("holder", w.Asset(e.Asset)!.Holder)
            : null;

    // The server numbers our own assets by their registry numbers: no other may stand in the way of one not drawn yet.
    private static Refusal? NotLikeOurs(AssetRegistered e, World w) =>
        RegistryNo.Read(e.Asset.Replace('-', '/')) is null ? null : Refusals.InvalidId.About("field", "asset").About("value", e.Asset);

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

    private static Refusal? WarehouseIsKnown(AssetRegistered e, World w) => WarehouseRules.IsKnown(e.Warehouse, "warehouse", w);

    private static Refusal? TargetIsKnown(AssetMoved e, World w) => WarehouseRules.IsKnown(e.ToAmbar, "toAmbar", w);

    // L-22: every movement asks it of the warehouse the asset belongs to.
    private static Refusal? DepotIsOpen(AssetEvent e, World w) => WarehouseRules.IsOpen(w.Asset(e.Asset)?.Warehouse, e.Act.On, w);

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

    private static Refusal? BeforeFirstLiveAct(AssetEvent e, World w) => w.HasLiveActs ? Refusals.OpeningIsOver : null;

    private static Refusal? NumberIsNew(AssetRegistered e, World w) =>
        w.Asset(e.Asset) is null ? null : Refusals.RegistryNoUsed.About("registryNo", e.RegistryNo);
}
