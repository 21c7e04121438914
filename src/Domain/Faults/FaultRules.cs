using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Commissions;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Periods;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.Faults;

/// <summary>What the law asks of faults (RULES §4.9, R-50 to R-55). A row of RULES without a role is open to every active official.</summary>
public static class FaultRules
{
    /// <summary>Of reporting one: one open fault an asset.</summary>
    public static readonly Checks<FaultReported> Report = new()
    {
        Format =
        [
            Id<FaultReported>(e => e.Fault), NumberIsDue<FaultReported>(e => e.Fault), GivenId<FaultReported>(e => e.Asset), Given<FaultReported>(e => e.Symptom),
            Given<FaultReported>(e => e.Unit), Id<FaultReported>(e => e.Reporter), (e, _) => StockEvent.IsCard(e.Asset) ? Refusals.NotAnAsset.About("asset", e.Asset) : null,
        ],
        Authority = Anybody<FaultReported>(),
        State =
        [
            (e, w) => IsDrawn(e, w) || w.Fault(e.Fault) is null ? null : InvalidState(e),
            (e, w) => w.Asset(e.Asset) is null ? Refusals.AssetNotFound.About("asset", e.Asset) : null,
            (e, w) => w.Authority.Person(e.Reporter) is null ? Refusals.PersonNotFound.About("person", e.Reporter) : null,
            (e, w) => w.Authority.IsUnit(e.Unit) ? null : Refusals.UnitNotFound.About("field", "unit").About("value", e.Unit),
            (e, w) => OnTheBooks(e.Asset, w) ?? NoneOpen(e.Asset, w),
        ],
    };

    /// <summary>Of a note.</summary>
    public static readonly Checks<FaultNoted> Note = new()
    {
        Format = [GivenId<FaultNoted>(e => e.Fault), Given<FaultNoted>(e => e.Note)],
        Authority = Anybody<FaultNoted>(),
        State = [Exists, (e, w) => w.Fault(e.Fault)!.IsOpen ? null : InvalidState(e, w)],
    };

    /// <summary>Of the diagnosis .</summary>
    public static readonly Checks<FaultDiagnosed> Diagnose = new()
    {
        Format = [GivenId<FaultDiagnosed>(e => e.Fault), Given<FaultDiagnosed>(e => e.OnSite), Given<FaultDiagnosed>(e => e.Finding)],
        Authority = new Entitlement<FaultDiagnosed>(Role.TEKNISYEN),
        State = [Exists, (e, w) => Stands(e, w, FaultState.REPORTED)],
    };

    /// <summary>Of passing it on .</summary>
    public static readonly Checks<FaultEscalated> Escalate = new()
    {
        Format = [GivenId<FaultEscalated>(e => e.Fault), GivenId<FaultEscalated>(e => e.To), (e, _) => e.To == e.Act.By ? Refusals.NotToOneself.About("field", "to").About("value", e.To) : null],
        Authority = Anybody<FaultEscalated>(),
        State =
        [
            Exists, (e, w) => Stands(e, w, FaultState.REPORTED, FaultState.DIAGNOSED),
            (e, w) => CommissionRules.AreInService([e.To!], w, e.Act.On),
        ],
    };

    /// <summary>Of taking the report back.</summary>
    public static readonly Checks<FaultCancelled> Cancel = new()
    {
        Format = [GivenId<FaultCancelled>(e => e.Fault), Given<FaultCancelled>(e => e.Reason)],
        Authority = Anybody<FaultCancelled>(),
        State = [Exists, (e, w) => Stands(e, w, FaultState.REPORTED, FaultState.DIAGNOSED), NoFormWaits],
    };

    /// <summary>Of repairing it in the house .</summary>
    public static readonly Checks<RepairStarted> StartRepair = new()
    {
        Format = [GivenId<RepairStarted>(e => e.Fault)],
        Authority = new Entitlement<RepairStarted>(Role.TEKNISYEN),
        State = [Exists, (e, w) => OnTheBooks(w.Fault(e.Fault)!.Asset, w), WarrantyIsOver, (e, w) => Stands(e, w, FaultState.DIAGNOSED)],
    };

    /// <summary>Of using a part for it: the fault stands for the request .</summary>
    public static readonly Checks<PartConsumed> ConsumePart = new()
    {
        Format =
        [
            GivenId<PartConsumed>(e => e.Fault), GivenId<PartConsumed>(e => e.Stock), (e, w) => StockRules.IsStock(e.Stock!, w), Given<PartConsumed>(e => e.Qty),
            (e, _) => StockRules.Measured(e.Qty, "qty"),
        ],
        Authority = new Entitlement<PartConsumed>(Role.KAYIT_YETKILISI) { Warehouse = (e, w) => w.Stock(e.Stock)?.Warehouse },
        Dates = [PeriodRules.IsOpen, (e, w) => DateRules.NotBeforeLast(StockEvent.StreamOf(e.Stock!), e.Act.On, w)],
        Hold = [(e, w) => WarehouseRules.IsOpen(w.Stock(e.Stock)?.Warehouse, e.Act.On, w)],
        State = [Exists, (e, w) => OnTheBooks(e.Asset, w), (e, w) => Stands(e, w, FaultState.IN_REPAIR), (e, w) => StockRules.Exists(e.Stock!, w)],
        Content = [(e, w) => StockRules.IsThere(e.Stock!, e.Qty, w)],
    };

    /// <summary>Of sending it to a firm .</summary>
    public static readonly Checks<AssetSentToVendor> SendToVendor = new()
    {
        Format =
        [
            GivenId<AssetSentToVendor>(e => e.Fault), Given<AssetSentToVendor>(e => e.Basis),
            (e, _) => VendorBases.Find(e.Basis) is null ? Refusals.InvalidVendorBasis.About("field", "basis").About("value", e.Basis) : null,
            Given<AssetSentToVendor>(e => e.Vendor), Id<AssetSentToVendor>(e => e.Contract), Id<AssetSentToVendor>(e => e.Order),
        ],
        Authority = new Entitlement<AssetSentToVendor>(Role.KAYIT_YETKILISI) { Warehouse = (e, w) => AssetOf(e, w)?.Warehouse },
        Hold = [(e, w) => WarehouseRules.IsOpen(AssetOf(e, w)?.Warehouse, e.Act.On, w)],
        State = [Exists, (e, w) => Stands(e, w, FaultState.DIAGNOSED, FaultState.IN_REPAIR), Owned, (e, w) => OnTheBooks(e.Asset, w), NotInWriteOff, UnderWarranty, UnderContract],
        Companions = [OrderRules.Permits],
    };

    /// <summary>Of taking it back from the firm.</summary>
    public static readonly Checks<AssetReceivedFromVendor> Receive = new()
    {
        Format =
        [
            GivenId<AssetReceivedFromVendor>(e => e.Fault), Given<AssetReceivedFromVendor>(e => e.Form), Given<AssetReceivedFromVendor>(e => e.Cost), Payable<AssetReceivedFromVendor>(e => e.Cost),
        ],
        Authority = new Entitlement<AssetReceivedFromVendor>(Role.KAYIT_YETKILISI) { Warehouse = (e, w) => AssetOf(e, w)?.Warehouse },
        Hold = [(e, w) => WarehouseRules.IsOpen(AssetOf(e, w)?.Warehouse, e.Act.On, w)],
        State = [Exists, (e, w) => Stands(e, w, FaultState.AT_VENDOR), (e, w) => FormIsNew(e.Form, e, w)],
    };

    /// <summary>Of the form of a service on site .</summary>
    public static readonly Checks<ServiceFormRecorded> RecordForm = new()
    {
        Format =
        [
            GivenId<ServiceFormRecorded>(e => e.Fault), Given<ServiceFormRecorded>(e => e.Form), Given<ServiceFormRecorded>(e => e.Firm), Given<ServiceFormRecorded>(e => e.Work),
            Given<ServiceFormRecorded>(e => e.Cost), Payable<ServiceFormRecorded>(e => e.Cost),
        ],
        Authority = new Entitlement<ServiceFormRecorded>(Role.TEKNISYEN, Role.KAYIT_YETKILISI),
        State = [Exists, FormMayCome, (e, w) => FormIsNew(e.Form, e, w)],
    };

    /// <summary>Of approving a form: not by whoever recorded it .</summary>
    public static readonly Checks<ServiceFormApproved> ApproveForm = new()
    {
        Format = [GivenId<ServiceFormApproved>(e => e.Fault), Given<ServiceFormApproved>(e => e.Form)],
        Authority = new Entitlement<ServiceFormApproved>(Role.MUDUR) { Power = Powers.ServiceForms },
        Duties = [(e, w) => NotByRecorder(e.Form, e, w)],
        State = [Exists, (e, w) => FormAwaits(e.Form, e, w)],
    };

    /// <summary>Of not approving one.</summary>
    public static readonly Checks<ServiceFormRejected> RejectForm = new()
    {
        Format = [GivenId<ServiceFormRejected>(e => e.Fault), Given<ServiceFormRejected>(e => e.Form), Given<ServiceFormRejected>(e => e.Reason)],
        Authority = new Entitlement<ServiceFormRejected>(Role.MUDUR) { Power = Powers.ServiceForms },
        Duties = [(e, w) => NotByRecorder(e.Form, e, w)],
        State = [Exists, (e, w) => FormAwaits(e.Form, e, w)],
    };

    /// <summary>Of the asset working again.</summary>
    public static readonly Checks<FaultResolved> Resolve = new()
    {
        Format = [GivenId<FaultResolved>(e => e.Fault), Given<FaultResolved>(e => e.Action)],
        Authority = new Entitlement<FaultResolved>(Role.TEKNISYEN),
        State = [Exists, (e, w) => Stands(e, w, FaultState.IN_REPAIR)],
    };

    /// <summary>Of the report that it is not worth repairing .</summary>
    public static readonly Checks<FaultDeclaredUnrepairable> DeclareUnrepairable = new()
    {
        Format = [GivenId<FaultDeclaredUnrepairable>(e => e.Fault), Given<FaultDeclaredUnrepairable>(e => e.Report)],
        Authority = new Entitlement<FaultDeclaredUnrepairable>(Role.TEKNISYEN),
        State = [Exists, (e, w) => Stands(e, w, FaultState.DIAGNOSED, FaultState.IN_REPAIR)],
    };

    /// <summary>Of closing.</summary>
    public static readonly Checks<FaultClosed> Close = new()
    {
        Format = [GivenId<FaultClosed>(e => e.Fault), (e, _) => e.Reason is FaultClosed.WrittenOff ? Refusals.InvalidClosing.About("field", "reason").About("value", e.Reason) : null],
        Authority = Anybody<FaultClosed>(),
        State = [Exists, (e, w) => Stands(e, w, FaultState.RESOLVED, FaultState.UNREPAIRABLE), FormsAreApproved, WriteOffIsDecided, SwapIsWrittenOff],
    };

    /// <summary>Of opening again.</summary>
    public static readonly Checks<FaultReopened> Reopen = new()
    {
        Format = [GivenId<FaultReopened>(e => e.Fault), Given<FaultReopened>(e => e.Reason)],
        Authority = Anybody<FaultReopened>(),
        State = [Exists, (e, w) => Stands(e, w, FaultState.CLOSED), IsRecent, (e, w) => OnTheBooks(e.Asset, w) ?? NoneOpen(e.Asset, w)],
    };

    /// <summary>Of flagging a target time: the process manager's, once .</summary>
    public static readonly Checks<FaultOverdueFlagged> Flag = new()
    {
        Format = [GivenId<FaultOverdueFlagged>(e => e.Fault), Given<FaultOverdueFlagged>(e => e.Target)],
        Authority = new Entitlement<FaultOverdueFlagged>(Role.SYSTEM),
        State =
        [
            Exists,
            (e, w) => LastDay(e.Fault, e.Target, w) is { } last && last < w.Today ? null : InvalidState(e, w).About("target", e.Target),
        ],
    };

    /// <summary>The last day of a target, by the settings of the day the fault was begun on; null where none is awaited.</summary>
    public static DateOnly? DueOf(string? fault, FaultTarget target, World w) =>
        w.Fault(fault) is { BegunOn: { } begun } f ? f.Due(target, w.SettingsOn(begun)) : null;

    /// <summary>The last day of a target that nobody flagged yet; null where none is awaited.</summary>
    public static DateOnly? LastDay(string? fault, FaultTarget? target, World w) =>
        target is { } t && w.Fault(fault)?.Flagged.Contains(t) is false ? DueOf(fault, t, w) : null;

    private static Entitlement<TEvent> Anybody<TEvent>()
        where TEvent : FaultEvent => new(Role.PERSONEL);

    private static Asset? AssetOf(FaultEvent e, World w) => w.Asset(w.Fault(e.Fault)?.Asset);

    private static Refusal? Exists(FaultEvent e, World w) => w.Fault(e.Fault) is null ? Refusals.FaultNotFound.About("fault", e.Fault) : null;

    /// <summary>Parts are for what is being repaired .</summary>
    internal static Refusal? IsInRepair(string fault, World w) => w.Fault(fault) switch
    {
        null => Refusals.FaultNotFound.About("fault", fault),
        { State: not FaultState.IN_REPAIR } other => Refusals.InvalidState.About("fault", fault).About("state", other.State),
        _ => null,
    };

    private static Refusal? Stands(FaultEvent e, World w, params FaultState[] states) => states.Contains(w.Fault(e.Fault)!.State) ? null : InvalidState(e, w);

    private static Refusal InvalidState(FaultEvent e) => Refusals.InvalidState.About("fault", e.Fault);

    private static Refusal InvalidState(FaultEvent e, World w) => InvalidState(e).About("state", w.Fault(e.Fault)!.State);

    // what is off the books is nobody's to repair.
    private static Refusal? OnTheBooks(string? asset, World w) =>
        w.Asset(asset) is { IsTerminal: true } gone ? Refusals.FaultOnTerminalAsset.About("asset", asset).About("status", gone.Status) : null;

    private static Refusal? NoneOpen(string? asset, World w) => asset is not null && w.Open(Subject.Asset(asset)).FirstOrDefault(m => m.Kind is MatterKind.FAULT) is { } open
        ? Refusals.FaultAlreadyOpen.About("fault", open.Id)
        : null;

    // the device of another spending unit leaves the house on that unit's order, which is none of ours.
    private static Refusal? Owned(AssetSentToVendor e, World w) => w.Asset(e.Asset) is { Foreign: true } ? Refusals.NotOwned.About("asset", e.Asset) : null;

    // until a write-off is decided the asset moves nowhere.
    private static Refusal? NotInWriteOff(AssetSentToVendor e, World w) => e.Asset is not null && w.Open(Subject.Asset(e.Asset)).FirstOrDefault(m => m.Kind is MatterKind.WRITE_OFF) is { } open
        ? Refusals.AssetInWriteOff.About("writeoff", open.Id)
        : null;

    // under warranty the firm repairs, unless somebody says why not.
    /// <summary>Last day of the asset's warranty; null where it has none on the day.</summary>
    internal static DateOnly? Warranty(string? fault, DateOnly on, World w) => w.Asset(w.Fault(fault)?.Asset)?.WarrantyUntil is { } until && until >= on ? until : null;

    private static Refusal? WarrantyIsOver(RepairStarted e, World w) =>
        string.IsNullOrWhiteSpace(e.OverrideReason) && Warranty(e.Fault, e.Act.On, w) is { } until
            ? Refusals.WarrantyActive.About("warrantyUntil", until).About("field", "overrideReason")
            : null;

    private static Refusal? UnderWarranty(AssetSentToVendor e, World w) =>
        !VendorBases.Find(e.Basis)!.NeedsWarranty || AssetOf(e, w)?.WarrantyUntil >= e.Act.On ? null : Refusals.WarrantyExpired.About("warrantyUntil", AssetOf(e, w)?.WarrantyUntil);

    private static Refusal? UnderContract(AssetSentToVendor e, World w) => !VendorBases.Find(e.Basis)!.NeedsContract ? null : w.Contract(e.Contract) switch
    {
        null => Refusals.ContractNotInForce.About("field", "contract").About("value", e.Contract),
        { } c when !c.IsInForce(e.Act.On) => Refusals.ContractNotInForce.About("contract", e.Contract).About("from", c.From).About("to", c.To),
        { } c when c.Firm != e.Vendor => Refusals.ContractNotInForce.About("contract", e.Contract).About("firm", c.Firm),
        { } c when !c.Assets.Contains(e.Asset) => Refusals.ContractNotInForce.About("contract", e.Contract).About("asset", e.Asset),
        _ => null,
    };

    // A repair that is over takes a form only where its last one was refused or none ever came: without it, it could never be closed.
    private static Refusal? FormMayCome(ServiceFormRecorded e, World w) => w.Fault(e.Fault)! switch
    {
        { State: FaultState.RESOLVED or FaultState.UNREPAIRABLE, Forms: [.., { State: FormState.REJECTED }] } => null,
        { State: FaultState.RESOLVED or FaultState.UNREPAIRABLE, Forms.Count: 0, WentToVendor: true } => null,
        _ => Stands(e, w, FaultState.DIAGNOSED, FaultState.IN_REPAIR, FaultState.AT_VENDOR),
    };

    // A number once refused is taken again for the right form.
    private static Refusal? FormIsNew(string? form, FaultEvent e, World w) => w.Fault(e.Fault)!.Form(form) is null or { State: FormState.REJECTED } ? null : InvalidState(e).About("form", form);

    private static Refusal? NotByRecorder(string? form, FaultEvent e, World w) =>
        w.Fault(e.Fault)?.Form(form)?.RecordedBy == e.Act.By ? Refusals.SelfApproval.About("person", e.Act.By).About("form", form) : null;

    private static Refusal? FormAwaits(string? form, FaultEvent e, World w) => w.Fault(e.Fault)!.Form(form) switch
    {
        null => Refusals.ServiceFormMissing.About("form", form),
        { State: FormState.RECORDED } => null,
        var decided => InvalidState(e).About("form", form).About("state", decided.State),
    };

    // of a repair by a firm there is a form, and somebody else approved it; after a refused one there came a right one.
    private static Refusal? FormsAreApproved(FaultClosed e, World w)
    {
        var fault = w.Fault(e.Fault)!;
        if (fault.Forms.Count is 0) return fault.WentToVendor ? Refusals.ServiceFormMissing.About("fault", e.Fault) : null;
        return NoFormWaits(e, w) is { } waits ? waits
            : fault.Forms[^1] is { State: FormState.REJECTED } refused ? Refusals.ServiceFormUnapproved.About("form", refused.No)
            : null;
    }

    private static Refusal? NoFormWaits(FaultEvent e, World w) =>
        w.Fault(e.Fault)!.Forms.FirstOrDefault(f => f.State is FormState.RECORDED) is { } waits ? Refusals.ServiceFormUnapproved.About("form", waits.No) : null;

    // under the old number stands another device; it leaves the books, and the fault with it. A decision on paper to keep it heals a slip of the pen.
    private static Refusal? SwapIsWrittenOff(FaultClosed e, World w) => w.Fault(e.Fault) is { IsReplaced: true } fault && e.KeepDecision?.Carries(e.Act.On) is not true
        ? Refusals.SwapNotWrittenOff.About("asset", fault.Asset).About("field", "keepDecision")
        : null;

    // what cannot be repaired is proposed for write-off, or kept by a decision on paper.
    private static Refusal? WriteOffIsDecided(FaultClosed e, World w) =>
        w.Fault(e.Fault) is not { State: FaultState.UNREPAIRABLE } fault || e.KeepDecision?.Carries(e.Act.On) is true
            || (fault.Asset is not null && w.Open(Subject.Asset(fault.Asset)).Any(m => m.Kind is MatterKind.WRITE_OFF))
            ? null
            : Refusals.WriteOffPending.About("asset", fault.Asset).About("field", "keepDecision");

    private static Refusal? IsRecent(FaultReopened e, World w) =>
        w.Fault(e.Fault)!.ClosedOn is { } closed && e.Act.On.DayNumber - closed.DayNumber > w.SettingsOn(closed).FaultReopenDays
            ? Refusals.ReopenTooLate.About("closedOn", closed).About("days", w.SettingsOn(closed).FaultReopenDays)
            : null;
}
