using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.Valuations;
using Defne.Ledger.Domain.WriteOffs;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>What got lost or broke in somebody's hands, and who bears it: a theft, a worn-out tablet, a laptop left in a taxi.</summary>
internal sealed class Losses(DemoDesk desk, DemoWorkshop workshop) : Chapter
{
    private static readonly DocRef Police = new("EMNIYET_RAPORU", "2025/5120", Day(11, 19));

    public override IEnumerable<Scene> Scenes() => [.. Theft(), .. Wear(), .. Taxi()];

    // The door was forced: nobody of the house is at fault.
    private IEnumerable<Scene> Theft()
    {
        var (laptop, file, liability) = ("", "", "");
        yield return On(10, 13, 14, 20, async () =>
        {
            laptop = desk.Books.Lost().Single();
            file = FileOf(await desk.Tell.By("SEF", Role.SEF, new ProposeWriteOff(Writeoff: null, "CALINMA", [laptop], Stock: null, new("EMNIYET_RAPORU", "2025/4417", Day(10, 4)), TechnicalReport: null)));
        });
        yield return On(10, 16, 9, 40, async () => liability = LiabilityOf(await desk.Spend(new ApproveWriteOff(file, [laptop], LiabilityAssessment.INVESTIGATE, ExtraApproval: null))));
        yield return On(10, 17, 9, 40, () => desk.Keep(laptop, new PostWriteOff(file, desk.Day, Replacement: null)));
        yield return On(11, 6, 14, 20, async () =>
        {
            await desk.Spend(new DecideLiability(liability, LiabilityOutcome.NO_FAULT, "Oda kilitliydi, kapı zorlanarak açılmış; emniyet tutanağına göre kişinin kusuru yok."));
            await desk.Spend(new CloseLiability(liability));
        });
    }

    // Carried in the parks for four years: that is wear, and nobody pays for wear.
    private IEnumerable<Scene> Wear()
    {
        var (tablet, fault, file, liability) = ("", "", "", "");
        yield return On(11, 18, 9, 40, async () =>
        {
            tablet = desk.Books.Find(AssetStatus.ON_ZIMMET, a => a.Code() == DemoKinds.Tablet && DemoBooks.YearOf(a.Id["asset-".Length..]) < 25 && a.Warehouse == "02" && !(a.WarrantyUntil >= desk.Day))[0];
            await desk.Return(tablet, Condition.HASARLI, "Pili şişmiş, ekranı çerçeveden ayrılmış.");
            fault = await workshop.Report(tablet, "Pil şişmiş, ekran çerçeveden ayrılmış");
            await workshop.Diagnose(fault, onSite: false, "Şişen pil paneli çatlatmış; dört yıldır açık havada kullanılıyor");
            await workshop.Unrepairable(fault, "Teknik rapor 2025/16: panel ve pil birlikte değişmeli, bedeli cihazın değerini aşıyor.");
        });
        yield return On(11, 19, 9, 40, async () => file = FileOf(await workshop.Technician(fault,
            new ProposeWriteOff(Writeoff: null, "KULLANILMAZ", [tablet], Stock: null, new("TUTANAK", "2025/306", Day(11, 18)), new("TEKNIK_RAPOR", "2025/16", Day(11, 18))))));
        yield return On(11, 20, 9, 30, async () => liability = LiabilityOf(await desk.Spend(new ApproveWriteOff(file, [tablet], LiabilityAssessment.INVESTIGATE, ExtraApproval: null))));
        yield return On(11, 21, 9, 40, async () =>
        {
            await workshop.Technician(fault, new WipeData(tablet, "Depolama yongası sökülüp kırıldı"));
            await desk.Keep(tablet, new PostWriteOff(file, desk.Day, Replacement: null));
        });
        yield return On(12, 3, 14, 20, async () =>
        {
            await desk.Spend(new DecideLiability(liability, LiabilityOutcome.NORMAL_WEAR, "Dört yıllık arazi kullanımının olağan yıpranması; kişiye yüklenecek kusur yok."));
            await desk.Spend(new CloseLiability(liability));
        });
    }

    // The laptop stayed in the taxi, and its holder pays for it in two instalments.
    private IEnumerable<Scene> Taxi()
    {
        var (laptop, file, liability, valuation) = ("", "", "", "");
        yield return On(11, 20, 11, 20, async () =>
        {
            laptop = desk.Books.HeldBy("IM3").First(a => DemoBooks.CodeOf(a) is DemoKinds.Laptop && DemoBooks.YearOf(a) is 25);
            await desk.Tell.By("IM3", Role.PERSONEL, new ReportLoss(laptop, LossKind.KAYIP, Police));
        });
        yield return On(11, 24, 9, 30, async () => file = FileOf(await desk.Keep(laptop, new ProposeWriteOff(Writeoff: null, "KAYIP", [laptop], Stock: null, Police, TechnicalReport: null))));
        yield return On(11, 26, 9, 40, async () => liability = LiabilityOf(await desk.Spend(new ApproveWriteOff(file, [laptop], LiabilityAssessment.INVESTIGATE, ExtraApproval: null))));
        yield return On(11, 27, 13, 50, () => desk.Keep(laptop, new PostWriteOff(file, desk.Day, Replacement: null)));
        yield return On(12, 2, 9, 30, async () => valuation = (await desk.Spend(new AppointValuationCommission(Valuation: null, [DemoKinds.Laptop], ["UZM", "TKY", "NET"], ["UZM"], Chair: null)))
            .OfType<ValuationCommissionAppointed>().Single().Valuation);
        yield return On(12, 3, 9, 30, () => desk.Tell.Refused("MUD", Role.HARCAMA_YETKILISI, Collecting(liability), "VALUE_NOT_DETERMINED"));
        yield return On(12, 5, 14, 10, () => desk.Tell.By("UZM", Role.PERSONEL, new RecordValuation(valuation, new Dictionary<string, decimal>(StringComparer.Ordinal) { [DemoKinds.Laptop] = 44_000.00m },
            new("TUTANAK", "2025/325", desk.Day), ["UZM", "TKY", "NET"])));
        yield return On(12, 8, 13, 50, () => desk.Keep(laptop, new ValueDamage(liability, new("TUTANAK", valuation, Day(12, 5)), FairValue: null)));
        yield return On(12, 10, 13, 50, () => desk.Spend(Collecting(liability)));
        yield return Next(1, 16, 10, 20, async () =>
        {
            await desk.Tell.By("MUH", Role.MUHASEBE, new RecordCollection(liability, 22_000.00m, new("TAHSILAT_MAKBUZU", "2026/118", desk.Day)));
            await desk.Tell.Refused("MUD", Role.HARCAMA_YETKILISI, new CloseLiability(liability), "INVALID_STATE");
        });
        yield return Next(2, 16, 10, 20, () => desk.Tell.By("MUH", Role.MUHASEBE, new RecordCollection(liability, 22_000.00m, new("TAHSILAT_MAKBUZU", "2026/407", desk.Day))));
        yield return Next(2, 17, 9, 40, () => desk.Spend(new CloseLiability(liability)));
    }

    private static DecideLiability Collecting(string liability) => new(liability, LiabilityOutcome.COLLECT, "Cihaz takside unutulmuş; koruma yükümlülüğü yerine getirilmemiş. İki taksitte ödenecek.");

    private static string FileOf(IEnumerable<LedgerEvent> events) => events.OfType<WriteOffProposed>().Single().Writeoff;

    private static string LiabilityOf(IEnumerable<LedgerEvent> events) => events.OfType<LiabilityOpened>().Single().Liability;
}
