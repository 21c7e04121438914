using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Valuations;
using Defne.Ledger.Domain.WriteOffs;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>What is past use: something broken in July, and in autumn a lot of old devices before its commission, from the technician's report to the last piece delivered or destroyed.</summary>
internal sealed class Scrap(DemoDesk desk, DemoWorkshop workshop) : Chapter
{
    private static readonly string[] Commission = ["UZM", "NET", "MA2"];
    private static readonly DocRef Report = new("TEKNIK_RAPOR", "2025/14", Day(9, 30));
    private readonly List<string> faults = [];
    private string[] lot = [];
    private string file = "";
    private string valuation = "";
    private string order = "";

    public override IEnumerable<Scene> Scenes() =>
    [
        .. Broken(), On(9, 29, 9, 50, PastRepair), On(9, 30, 10, 20, Reported), On(11, 4, 10, 20, Propose), On(11, 6, 11, 0, Appoint), On(11, 7, 9, 40, TooEarly), On(11, 12, 14, 0, Decide), On(11, 13, 10, 10, Approve),
        On(11, 17, 13, 40, Post), On(11, 18, 14, 20, AppointValuers), On(11, 20, 13, 50, NotValued), On(11, 24, 13, 40, Valued), On(11, 25, 9, 50, Recover), On(12, 1, 9, 40, Ordered), On(12, 2, 14, 0, Deliver),
        On(12, 4, 13, 50, Destroy),
    ];

    // A pipe burst over the meeting room. The director proposes it himself, and so may not approve it; his vekil does.
    private IEnumerable<Scene> Broken()
    {
        var (device, own) = ("", "");
        yield return On(7, 10, 10, 40, async () =>
        {
            device = desk.Books.Find(AssetStatus.COMMON_AREA, a => a.Code() == DemoKinds.Monitor && a.Holder is "FEN")[0];
            await desk.Return(device, Condition.HASARLI, "Toplantı odasını su bastı, monitör ıslandı; açılmıyor.");
            own = FileOf(await desk.Direct(new ProposeWriteOff(Writeoff: null, "KULLANILMAZ", [device], Stock: null, new("TUTANAK", "2025/171", desk.Day), TechnicalReport: null)));
            await desk.Tell.Refused("MUD", Role.HARCAMA_YETKILISI, new ApproveWriteOff(own, [device], LiabilityAssessment.NONE, ExtraApproval: null), "SOD_SELF_APPROVAL");
        });
        yield return On(7, 16, 10, 20, () => desk.Spend(new ApproveWriteOff(own, [device], LiabilityAssessment.NONE, ExtraApproval: null)));
        yield return On(7, 17, 9, 40, () => desk.Keep(device, new PostWriteOff(own, desk.Day, Replacement: null)));
    }

    private async Task PastRepair()
    {
        lot = [.. Old(DemoKinds.Desktop).Take(2)];
        foreach (var (asset, symptom) in lot.Zip(["Bilgisayar hiç açılmıyor", "Bilgisayar açılıyor, birkaç dakika sonra kapanıyor"]))
        {
            var fault = await workshop.Report(asset, symptom);
            await workshop.Diagnose(fault, onSite: false, "Anakart arızalı; bu model için parça bulunmuyor");
            faults.Add(fault);
        }
    }

    private async Task Reported()
    {
        foreach (var fault in faults) await workshop.Unrepairable(fault, "Teknik rapor 2025/14: onarım bedeli cihazın değerini aşıyor.");
        foreach (var asset in lot.Where(a => !desk.Books.Asset(a).IsWiped)) await desk.Wipe(asset);
        await desk.Tell.Refused(desk.Keeper("01"), Role.PERSONEL, new CloseFault(faults[0], "Onarılamıyor", KeepDecision: null), "WRITEOFF_PENDING");
    }

    // One of the lot is still on somebody's desk; the rest goes before the commission.
    private async Task Propose()
    {
        var used = desk.Books.Find(AssetStatus.ON_ZIMMET, a => a.Warehouse == "01" && a.Code() == DemoKinds.Printer && DemoBooks.YearOf(a.Id["asset-".Length..]) < 20)[0];
        lot = [.. lot, .. Old(DemoKinds.Desktop).Where(a => desk.Books.Asset(a).IsWiped).Take(1), .. Old(DemoKinds.Desktop).Where(a => !desk.Books.Asset(a).IsWiped).Take(1), Old(DemoKinds.Printer)[0], Old(DemoKinds.Monitor)[0]];
        var proposal = new ProposeWriteOff(Writeoff: null, "HURDA", [.. lot, used], Stock: null, Proof: null, Report);
        await desk.Tell.Refused("TKY", Role.KAYIT_YETKILISI, proposal, "MUST_BE_RETURNED_FIRST");
        file = FileOf(await desk.Tell.By("TKY", Role.KAYIT_YETKILISI, proposal with { Assets = lot }));
        // With the proposal the first fault is done with; the second goes with its computer.
        await desk.Tell.By("TKY", Role.PERSONEL, new CloseFault(faults[0], "Kayıttan düşmesi teklif edildi", KeepDecision: null));
    }

    private async Task Appoint()
    {
        var commission = new AppointCommission(file, ["UZM", "NET", "TKY"], ["UZM"], Chair: null);
        await desk.Tell.Refused("MUD", Role.HARCAMA_YETKILISI, commission, "SOD_COMMISSION_CONFLICT");
        await desk.Tell.Refused("MUD", Role.HARCAMA_YETKILISI, commission with { Members = Commission, Experts = null }, "COMMISSION_NO_EXPERT");
        await desk.Spend(commission with { Members = Commission });
    }

    private Task TooEarly() => desk.Tell.Refused("MUD", Role.HARCAMA_YETKILISI, new ApproveWriteOff(file, lot, LiabilityAssessment.NONE, ExtraApproval: null), "NO_COMMISSION_DECISION");

    // One still works, one has nothing of value left in it; about one they do not agree.
    private async Task Decide()
    {
        var verdicts = lot.ToDictionary(a => a, _ => CommissionVerdict.SCRAP, StringComparer.Ordinal);
        (verdicts[lot[2]], verdicts[lot[5]]) = (CommissionVerdict.NOT_SCRAP, CommissionVerdict.DESTROY);
        var decision = new RecordCommissionDecision(file, verdicts, ["UZM", "NET"], [new CommissionVote("NET", lot[3], Ballot.RET, "Disk ve bellek yenilenirse kayıt masasında kullanılabilir.")],
            $"{lot[2]}: cihaz çalışır durumda, bellek artırımıyla kullanılabilir; {lot[5]}: panel kırık, ekonomik değeri yok");
        await desk.Tell.Refused("UZM", Role.PERSONEL, decision, "COMMISSION_UNSIGNED");
        await desk.Tell.By("UZM", Role.PERSONEL, decision with { SignedBy = Commission });
    }

    private async Task Approve()
    {
        string[] agreed = [.. lot.Where((_, n) => n is not 2)];
        await desk.Tell.Refused("TKY", Role.KAYIT_YETKILISI, new PostWriteOff(file, desk.Day, Replacement: null), "NOT_APPROVED");
        await desk.Tell.Refused("MUD", Role.HARCAMA_YETKILISI, new ApproveWriteOff(file, lot, LiabilityAssessment.NONE, ExtraApproval: null), "COMMISSION_REFUSED");
        await desk.Tell.Refused("MUD", Role.HARCAMA_YETKILISI, new ApproveWriteOff(file, agreed, Liability: null, ExtraApproval: null), "LIABILITY_ASSESSMENT_MISSING");
        await desk.Spend(new ApproveWriteOff(file, agreed, LiabilityAssessment.NONE, ExtraApproval: null));
    }

    private Task Post() => desk.Tell.By("TKY", Role.KAYIT_YETKILISI, new PostWriteOff(file, desk.Day, Replacement: null));

    private async Task AppointValuers() => valuation = (await desk.Spend(new AppointValuationCommission(Valuation: null, [DemoKinds.Memory, DemoKinds.Supply], ["UZM", "TKY", "TE2"], ["UZM"], Chair: null)))
        .OfType<ValuationCommissionAppointed>().Single().Valuation;

    private Task NotValued() => desk.Tell.Refused("TKY", Role.KAYIT_YETKILISI, Recovering(valuation: null), "VALUE_NOT_DETERMINED");

    private Task Valued() => desk.Tell.By("UZM", Role.PERSONEL, new RecordValuation(valuation, new Dictionary<string, decimal>(StringComparer.Ordinal) { [DemoKinds.Memory] = 320.00m, [DemoKinds.Supply] = 450.00m },
        new("TUTANAK", "2025/309", desk.Day), ["UZM", "TKY", "TE2"]));

    private Task Recover() => desk.Tell.By("TKY", Role.KAYIT_YETKILISI, Recovering(new("TUTANAK", valuation, Day(11, 24))));

    private RecoverParts Recovering(DocRef? valuation) => new(lot[0],
        [new RecoveredPart(DemoKinds.Memory, "Bellek modülü 8 GB DDR4, sökme", 2, UnitPrice: null), new RecoveredPart(DemoKinds.Supply, "Bilgisayar güç kaynağı 300 W, sökme", 1, UnitPrice: null)],
        new("TUTANAK", "2025/308", Day(11, 20)), valuation);

    private async Task Ordered() => order = await desk.Order(Purpose.HURDA_TESLIM, DemoUnits.ScrapBuyer, lot[0], lot[1], lot[3]);

    // The printer stays: the buyer takes none with toner in it.
    private async Task Deliver()
    {
        foreach (var asset in new[] { lot[0], lot[1] }) await desk.Keep(asset, Delivering(asset));
        await desk.KeepRefused(lot[3], Delivering(lot[3]), "DATA_NOT_WIPED");
        await desk.Wipe(lot[3]);
        await desk.Keep(lot[3], Delivering(lot[3]));
    }

    private RecordScrapDelivery Delivering(string asset) => new(asset, ScrapRoute.MKE, order, DemoUnits.ScrapBuyer);

    private Task Destroy() => desk.Tell.By("UZM", Role.PERSONEL, new RecordAssetDestruction(lot[5], new("TUTANAK", "2025/322", desk.Day), Commission, Place: null, Order: null));

    // What lies in the main warehouse since before 2022 and never was a member's of the commission.
    private IReadOnlyList<string> Old(string kind) => desk.Books.Find(AssetStatus.IN_STOCK,
        a => a.Warehouse == "01" && a.Code() == kind && DemoBooks.YearOf(a.Id["asset-".Length..]) < 22 && !Commission.Contains(a.LastHolder, StringComparer.Ordinal));

    private static string FileOf(IEnumerable<LedgerEvent> events) => events.OfType<WriteOffProposed>().Single().Writeoff;
}
