using System.Globalization;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;

namespace Defne.Ledger.Api.Demo;

/// <summary>What is done about faults: by whoever has the device, by the technician whose turn it is, by the firms.</summary>
internal sealed class DemoWorkshop(DemoDesk desk)
{
    // Between these days the şef may approve service forms too.
    public static readonly DateOnly FormsDelegated = new(2025, 6, 2);
    public static readonly DateOnly FormsDelegatedUntil = new(2025, 12, 31);

    /// <summary>The holder reports that his device does not work, the officer of the warehouse what lies there; gives back the number of the fault.</summary>
    public async Task<string> Report(string asset, string symptom, FaultKind kind = FaultKind.DONANIM) =>
        (await desk.Tell.By(UserOf(asset), Role.PERSONEL, Reporting(asset, symptom, kind))).OfType<FaultReported>().Single().Fault;

    /// <summary>The report of a fault, as its user writes it.</summary>
    public ReportFault Reporting(string asset, string symptom, FaultKind kind = FaultKind.DONANIM) =>
        new(Fault: null, asset, symptom, DemoPeople.Of(UserOf(asset)).Unit, Reporter: null, kind);

    public Task Diagnose(string fault, bool onSite, string finding) => Technician(fault, new DiagnoseFault(fault, onSite, finding));

    public Task Start(string fault, string? overrideReason = null) => Technician(fault, new StartRepair(fault, overrideReason));

    public Task Resolve(string fault, string action) => Technician(fault, new ResolveFault(fault, action));

    public Task Unrepairable(string fault, string report) => Technician(fault, new DeclareUnrepairable(fault, report));

    /// <summary>A part of the main warehouse goes into the repair.</summary>
    public Task Use(string fault, string part, decimal qty = 1) => desk.Tell.By(desk.Keeper("01"), Role.KAYIT_YETKILISI, Using(fault, part, qty));

    public static ConsumePart Using(string fault, string part, decimal qty) => new(fault, DemoKinds.Card(part), qty);

    /// <summary>The user says that it works again.</summary>
    public Task Close(string fault) => desk.Tell.By(UserOf(AssetOf(fault)), Role.PERSONEL, Closing(fault));

    public static CloseFault Closing(string fault) => new(fault, "Kullanıcı cihazı denedi, çalışıyor", KeepDecision: null);

    /// <summary>The asset goes to a firm on an order of its own.</summary>
    public async Task Send(string fault, string basis, string firm, string? contract = null)
    {
        var draft = await desk.Draft(VendorBases.Find(basis)!.Purpose, firm, AssetOf(fault));
        await desk.Direct(new SignOrder(draft, desk.Day));
        await desk.Keep(AssetOf(fault), new SendToVendor(fault, basis, firm, contract, draft));
    }

    /// <summary>The firm brings it back, and its form with it.</summary>
    public Task Receive(string fault, string form, string work, decimal cost, bool replacement = false) => desk.Keep(AssetOf(fault), new ReceiveFromVendor(fault, form, work, cost, replacement));

    /// <summary>The form is approved by the director, or by the şef where he left that to her.</summary>
    public Task Approve(string fault, string form) => desk.Tell.By(desk.Day >= FormsDelegated && desk.Day <= FormsDelegatedUntil ? "SEF" : desk.Director, Role.MUDUR, new ApproveServiceForm(fault, form));

    /// <summary>An act of the technician who has the fault.</summary>
    public Task<IReadOnlyList<LedgerEvent>> Technician<T>(string fault, T command)
        where T : LedgerCommand => desk.Tell.By(TechnicianOf(fault), Role.TEKNISYEN, command);

    /// <summary>Every second fault is the other one's.</summary>
    public static string TechnicianOf(string fault) => int.Parse(fault.AsSpan(fault.LastIndexOf('-') + 1), CultureInfo.InvariantCulture) % 2 is 0 ? "TE2" : "TEK";

    /// <summary>Who has the asset, or keeps it while nobody has.</summary>
    public string UserOf(string asset) => desk.Books.Asset(asset).Holder ?? desk.Keeper(desk.Books.Asset(asset).Warehouse!);

    private string AssetOf(string fault) => desk.Books.Fault(fault).Asset!;
}
