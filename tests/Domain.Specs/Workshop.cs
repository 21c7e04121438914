using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Contracts;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.WriteOffs;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

/// <summary>The faults, write-off files and liabilities specifications speak of: fixtures of SCENARIOS.md under the same ids.</summary>
internal static class Workshop
{
    public const string Memory = "150.04.01.01";
    public const string MemoryCard = "01-150.04.01.01";

    public static readonly Actor Expert = new("UZM", Role.PERSONEL);
    public static readonly Actor Accountant = new("MUH", Role.MUHASEBE);
    public static readonly Actor User = new(Ayse, Role.PERSONEL);

    /// <summary>Ayşe's laptop with its warranty, to 12 January 2028 (A1_ZIMMET).</summary>
    public static readonly LedgerEvent[] LaptopUnderWarranty = [.. LaptopWithAyse.Select(Warranted)];

    /// <summary>The same laptop in the depot (A1_STOCK).</summary>
    public static readonly LedgerEvent[] WarrantedInStock = [.. LaptopInStock.Select(Warranted)];

    /// <summary>It makes no sound: reported on Thursday, 26 February.</summary>
    public static readonly LedgerEvent[] Reported = [FaultOf(Laptop)];

    /// <summary>The next day a technician finds that it must come to the workshop.</summary>
    public static readonly LedgerEvent[] Diagnosed = [.. Reported, new FaultDiagnosed("FA-1", OnSite: false, "Ses kartı arızalı").At("2026-02-27", "TEK")];

    /// <summary>It is in repair since the same day.</summary>
    public static readonly LedgerEvent[] InRepair = [.. Diagnosed, new RepairStarted("FA-1", OnSite: false, "Kablo değişimi").At("2026-02-27", "TEK")];

    /// <summary>It is with FirmaX since the same day.</summary>
    public static readonly LedgerEvent[] WithFirm = [.. Diagnosed, Sent("FA-1", Laptop)];

    /// <summary>It is back, with a form that waits for its approval.</summary>
    public static readonly LedgerEvent[] BackFromFirm =
    [
        .. WithFirm, new AssetReceivedFromVendor("FA-1", Laptop, "SF-7", 0m, Replacement: false).At("2026-02-27", "TKY"), Form("SF-7"),
    ];

    /// <summary>Repaired in the house, where it stood.</summary>
    public static readonly LedgerEvent[] Resolved = [.. InRepair, new FaultResolved("FA-1", "Kablo değişti").At("2026-02-27", "TEK")];

    /// <summary>Closed on the day of its repair.</summary>
    public static readonly LedgerEvent[] Closed = [.. Resolved, new FaultClosed("FA-1", Reason: null).At("2026-02-27", "TEK")];

    /// <summary>The old laptop is not worth repairing (A2_FAULTY).</summary>
    public static readonly LedgerEvent[] Worn =
    [
        .. OldLaptopInStock, FaultOf(OldLaptop, "FA-9", "2026-02-02"), new FaultDiagnosed("FA-9", OnSite: false, "Anakart arızalı").At("2026-02-03", "TEK"),
        new FaultDeclaredUnrepairable("FA-9", "TR-9").At("2026-02-04", "TEK"),
    ];

    /// <summary>SEF proposes to scrap it (A2_PROPOSED).</summary>
    public static readonly LedgerEvent[] WornProposed = [.. Worn, Proposed("W-1", "HURDA", OldLaptop)];

    /// <summary>A commission of three looks at it.</summary>
    public static readonly LedgerEvent[] WornExamined = [.. WornProposed, Convened("W-1")];

    /// <summary>It agrees (A2_DECIDED).</summary>
    public static readonly LedgerEvent[] WornDecided = [.. WornExamined, Decided("W-1", (OldLaptop, CommissionVerdict.SCRAP))];

    /// <summary>The harcama yetkilisi approves.</summary>
    public static readonly LedgerEvent[] WornApproved = [.. WornDecided, Approved("W-1", LiabilityAssessment.NONE, OldLaptop)];

    /// <summary>It is off the books and waits for its delivery (A2_SCRAP).</summary>
    public static readonly LedgerEvent[] WornOff = [.. WornApproved, .. Off("W-1", OldLaptop)];

    /// <summary>The same, but the commission decided to destroy it.</summary>
    public static readonly LedgerEvent[] WornDoomed =
    [
        .. WornExamined, Decided("W-1", (OldLaptop, CommissionVerdict.DESTROY)), Approved("W-1", LiabilityAssessment.NONE, OldLaptop), .. Off("W-1", OldLaptop),
    ];

    public static readonly LedgerEvent Wiped = new DataWiped(OldLaptop, "manyetik silme").At("2026-02-20", "TEK");

    /// <summary>Ayşe's laptop was stolen, and the police wrote a report on it (S-104).</summary>
    public static readonly LedgerEvent[] Stolen =
    [
        .. LaptopWithAyse, new AssetReportedLost(Laptop, LossKind.CALINMA, new DocRef("EMNIYET_RAPORU", "POL-5", Day("2026-02-24"))).At("2026-02-24", Ayse), Proposed("W-3", "CALINMA", Laptop) with
        {
            Proof = new DocRef("EMNIYET_RAPORU", "POL-5", Day("2026-02-24")), Act = new Act { On = Day("2026-02-25"), By = "TKY" },
        },
    ];

    /// <summary>Whether Ayşe answers for it is to be looked into.</summary>
    public static readonly LedgerEvent[] Suspected =
    [
        .. Stolen, Approved("W-3", LiabilityAssessment.INVESTIGATE, Laptop) with { Act = new Act { On = Day("2026-02-26"), By = "MUD" } },
        new LiabilityOpened("SORUMLULUK-2026-1", Laptop, Ayse, "W-3").At("2026-02-26", "MUD"),
    ];

    /// <summary>Three memory modules on the shelf, two at 400 and one at 450.</summary>
    public static readonly LedgerEvent[] MemoryOnShelf =
    [
        Received("2026/3", 2, 400m, "2026-01-09", MemoryCard, Memory), Received("2026/4", 1, 450m, "2026-02-02", MemoryCard, Memory),
    ];

    public static readonly DocRef ValueOfParts = new("TUTANAK", "DTK-1", Day("2026-03-02"));

    public static FaultReported FaultOf(string asset, string fault = "FA-1", string on = "2026-02-26") =>
        new FaultReported(fault, asset, "ses yok", "FEN", Ayse, FaultKind.DONANIM).At(on, Ayse);

    public static LedgerEvent Sent(string fault, string asset, string firm = "FirmaX", string on = "2026-02-27") =>
        new AssetSentToVendor(fault, asset, "GARANTI", firm, Contract: null, Order: "O-7").At(on, "TKY");

    public static ServiceFormRecorded Form(string no, string by = "TKY", string fault = "FA-1") => new ServiceFormRecorded(fault, no, "FirmaX", "Ses kartı değişti", 0m).At("2026-02-27", by);

    public static ServiceFormApproved FormApproved(string no) => new ServiceFormApproved("FA-1", no).At("2026-02-27", "MUD");

    public static ServiceFormRejected FormRejected(string no) => new ServiceFormRejected("FA-1", no, "İmzasız").At("2026-02-27", "MUD");

    public static LedgerEvent MaintainedBy(string firm, string until = "2026-12-31", string asset = Laptop) =>
        new ContractRegistered("BS-1", firm, Day("2026-01-01"), Day(until), [asset]).At("2026-01-05", "SEF");

    public static WriteOffProposed Proposed(string writeoff, string reason, params string[] assets) =>
        new WriteOffProposed(writeoff, reason, assets, Stock: null, Proof: null, new DocRef("TEKNIK_RAPOR", "TR-9", Day("2026-02-04"))).At("2026-02-05", "SEF");

    public static CommissionAppointed Convened(string writeoff, params string[] members) =>
        new CommissionAppointed(writeoff, members is [] ? ["UZM", "YAZ", "TEK"] : members, ["UZM"], "UZM").At("2026-02-06", "MUD");

    public static CommissionDecided Decided(string writeoff, params (string Item, CommissionVerdict Verdict)[] items) =>
        new CommissionDecided(writeoff, Verdicts(items), ["UZM", "YAZ", "TEK"], Votes: null, "Onarım gideri değerini aşıyor").At("2026-02-09", "UZM");

    public static WriteOffApproved Approved(string writeoff, LiabilityAssessment liability, params string[] items) =>
        new WriteOffApproved(writeoff, items, liability, Value: null, ExtraApproval: null, Released: []).At("2026-02-10", "MUD");

    public static LedgerEvent[] Off(string writeoff, string asset) =>
    [
        new SlipIssued("2026/6", Day("2026-02-11"), 2026, "HURDA", SlipForm.VIF, [], 4500m, Day("2026-02-21")).At("2026-02-11", "TKY"),
        new AssetWrittenOff(asset, writeoff, AssetStatus.SCRAP_HELD, "HURDA", 4500m, "2026/6").At("2026-02-11", "TKY"), new FaultClosed("FA-9", FaultClosed.WrittenOff).At("2026-02-11", "TKY"),
        new WriteOffPosted(writeoff, ["2026/6"], SlipDate: null, Replacement: null).At("2026-02-11", "TKY"),
    ];

    public static Dictionary<string, CommissionVerdict> Verdicts(params (string Item, CommissionVerdict Verdict)[] items) =>
        items.ToDictionary(i => i.Item, i => i.Verdict, StringComparer.Ordinal);

    public static ReportFault Report(string? asset = Laptop) => new(Fault: null, asset, "ekran titriyor", "FEN", Reporter: null, Kind: null);

    public static SendToVendor Send(string? basis = "GARANTI", string? order = "O-8", string? contract = null) => new("FA-1", basis, "FirmaX", contract, order);

    public static LedgerEvent MayGo(string asset = Laptop, Purpose purpose = Purpose.GARANTI, string firm = "FirmaX") => Signed("O-8", "2026-03-02", [asset], firm, purpose);

    public static ReceiveFromVendor Receive(string? form = "SF-7") => new("FA-1", form, "Ses kartı değişti", 0m, Replacement: null);

    public static CloseFault Close(string fault = "FA-1") => new(fault, Reason: null, KeepDecision: null);

    public static ProposeWriteOff Propose(string? reason = "HURDA", params string[] assets) =>
        new(Writeoff: null, reason, assets is [] ? [OldLaptop] : assets, Stock: null, Proof: null, new DocRef("TEKNIK_RAPOR", "TR-9", Day("2026-02-04")));

    public static ProposeWriteOff ProposeStock(decimal? qty, string? reason = "FIRE") =>
        new(Writeoff: null, reason, Assets: null, [new StockQuantity(TonerCard, qty)], Proof: null, TechnicalReport: null);

    public static AppointCommission Convene(params string[] members) => new("W-1", members is [] ? ["UZM", "YAZ", "TEK"] : members, ["UZM"], Chair: null);

    public static RecordCommissionDecision Decide(CommissionVerdict verdict = CommissionVerdict.SCRAP, params CommissionVote[] votes) =>
        new("W-1", Verdicts((OldLaptop, verdict)), ["UZM", "YAZ", "TEK"], votes, "Onarım gideri değerini aşıyor");

    public static CommissionVote Against(string member, string? item = null) => new(member, item, Ballot.RET, "Onarılabilir");

    public static ApproveWriteOff Approve(LiabilityAssessment? liability = LiabilityAssessment.NONE) => new("W-1", [OldLaptop], liability, ExtraApproval: null);

    public static PostWriteOff Post(string writeoff = "W-1") => new(writeoff, SlipDate: null, Replacement: null);

    public static RecordScrapDelivery Deliver(string? order = "O-9") => new(OldLaptop, ScrapRoute.MKE, order, "MKE");

    public static LedgerEvent MayBeDelivered(string recipient = "MKE", Purpose purpose = Purpose.HURDA_TESLIM) => Signed("O-9", "2026-03-02", [OldLaptop], recipient, purpose);

    public static RecordAssetDestruction Destroy(string? place = null, string? order = null) =>
        new(OldLaptop, new DocRef("TUTANAK", "IMT-1", Day("2026-03-02")), ["UZM", "YAZ", "TEK"], place, order);

    public static RecoverParts Recover(decimal? price = 150m, string? code = Memory) =>
        new(OldLaptop, [new RecoveredPart(code, "Bellek modülü", 2, price)], new DocRef("TUTANAK", "PK-1", Day("2026-03-02")), ValueOfParts);

    public static ValueDamage Assess(decimal? fairValue = 21500m) => new("SORUMLULUK-2026-1", new DocRef("TUTANAK", "DT-4", Day("2026-02-27")), fairValue);

    public static DecideLiability Judge(LiabilityOutcome? decision = LiabilityOutcome.COLLECT) => new("SORUMLULUK-2026-1", decision, "Kilitsiz odada bırakılmış");

    private static LedgerEvent Warranted(LedgerEvent e) => e is AssetRegistered entered ? entered with { WarrantyUntil = Day("2028-01-12") } : e;
}
