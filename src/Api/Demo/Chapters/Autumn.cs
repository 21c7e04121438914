using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Slips;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>October and November 2025: transfers, a theft, a find, upgrades, a wrong price, a delegation taken back.</summary>
internal sealed class Autumn(DemoDesk desk) : Chapter
{
    private IReadOnlyList<string> projectors = [];
    private string[] given = [];
    private string order = "";
    private string tablet = "";

    public override IEnumerable<Scene> Scenes() =>
    [
        On(10, 2, 10, 0, FromTheDistrict),
        On(10, 6, 9, 40, Stolen),
        On(10, 9, 10, 10, NotWiped),
        On(10, 10, 13, 50, Wiped, 60),
        On(10, 14, 10, 0, GivenAway),
        On(10, 17, 15, 0, TakenBack),
        On(10, 20, 10, 30, WrongPrice),
        On(10, 20, 11, 40, SlipsCame, 60),
        On(10, 21, 14, 0, LendAgain),
        On(11, 3, 11, 0, Lost),
        On(11, 5, 10, 10, LastSlipCame),
        On(11, 11, 9, 30, Found),
        On(11, 17, 9, 20, Upkeep),
        On(11, 18, 9, 20, Upgrades, 90),
        On(11, 25, 15, 0, Immutable),
        On(11, 27, 10, 0, LateHandOver),
    ];

    private async Task FromTheDistrict()
    {
        projectors = await desk.Post("01", new PostEntry(Receipt: null, "DEVIR_ALMA", [desk.Line(DemoKinds.Projector, 2, 28_700.00m)], "01", desk.Day, Valuation: null)
        {
            BasisDoc = new("VIF", "2025/58", Day(10, 1)),
        });
        await desk.LabelAndTest(projectors);
    }

    private async Task Stolen()
    {
        var laptop = desk.Books.HeldBy("KU2").Last(a => DemoBooks.CodeOf(a) is DemoKinds.Laptop);
        await desk.Tell.By("KU2", Role.PERSONEL, new ReportLoss(laptop, LossKind.CALINMA, new("TUTANAK", "Emniyet 2025/4417", Day(10, 4))));
    }

    // Old computers for the schools: first the data, then the paper, then the goods.
    private async Task NotWiped()
    {
        given = [.. desk.Books.Find(AssetStatus.IN_STOCK, a => a.Warehouse == "01" && !a.IsWiped && a.Id.Contains(DemoKinds.Desktop, StringComparison.Ordinal)).Take(4)];
        order = await desk.Order(Purpose.DEVIR, DemoUnits.EducationOffice, given);
        await desk.KeepRefused(given[0], Out(given[0]), "DATA_NOT_WIPED");
    }

    private async Task Wiped()
    {
        foreach (var asset in given) await desk.Wipe(asset);
    }

    private async Task GivenAway()
    {
        await desk.KeepRefused(given[0], Out(given[0]) with { Approval = null }, "NOT_APPROVED");
        foreach (var asset in given) await desk.Keep(asset, Out(asset));
    }

    private TransferOut Out(string asset) => new(asset, "DEVIR", DemoUnits.EducationOffice, order, new("OLUR", "2025/263", Day(10, 8)), desk.Day);

    // Three slips of the receiver come in time, the fourth after it was missed.
    private async Task SlipsCame()
    {
        foreach (var asset in given[..3]) await desk.Keep(asset, new RecordTransferReceipt(asset, new("VIF", "2025/141", Day(10, 16))));
    }

    private Task LastSlipCame() => desk.Keep(given[3], new RecordTransferReceipt(given[3], new("VIF", "2025/149", Day(11, 3))));

    private async Task TakenBack()
    {
        await desk.Direct(new RevokeDelegation("YD-2025-1"));
        var draft = await desk.Draft(Purpose.ZIMMET, "MA2", desk.One(DemoKinds.Phone));
        await desk.Tell.Refused("SEF", Role.MUDUR, new SignOrder(draft, desk.Day), "AUTH_EXPIRED");
        await desk.Direct(new SignOrder(draft, desk.Day));
        await desk.Hand(desk.One(DemoKinds.Phone), "MA2", draft);
    }

    // The giver's slip says 27.800, ours said 28.700.
    private async Task WrongPrice()
    {
        foreach (var asset in projectors) await desk.Keep(asset, new CorrectEntry(asset, "cost", "28700.00", "27800.00", new("OLUR", "2025/271", desk.Day)));
        await desk.Place("IK-EGITIM-1", projectors[0]);
        await desk.Place(DemoUnits.Council, projectors[1]);
    }

    // Due back at the end of January; in March it is still out.
    private async Task LendAgain()
    {
        string[] lent = [.. desk.Stock(DemoKinds.Laptop, "01", to: 22).Take(2)];
        var loan = await desk.Order(Purpose.GECICI_TAHSIS, DemoUnits.District, lent);
        foreach (var asset in lent) await desk.Keep(asset, new LendOut(asset, DemoUnits.District, new DateOnly(2026, 1, 30), loan, new("OLUR", "2025/272", Day(10, 20))));
    }

    private async Task Lost()
    {
        tablet = desk.Books.HeldBy("ZA3").Last(a => DemoBooks.CodeOf(a) is DemoKinds.Tablet);
        await desk.Tell.By("ZA3", Role.PERSONEL, new ReportLoss(tablet, LossKind.KAYIP, new("TUTANAK", "2025/288", Day(11, 3))));
    }

    private Task Found() => desk.Tell.By("ZA2", Role.PERSONEL, new RecordFound(tablet));

    private async Task Upkeep()
    {
        var asset = desk.Books.HeldBy("IM2").First(a => DemoBooks.CodeOf(a) is DemoKinds.Laptop or DemoKinds.Desktop);
        await desk.KeepRefused(asset, new AddValue(asset, ExpenditureNature.BAKIM, 850.00m) { BasisDoc = new("FATURA", "AMN2025000204", Day(11, 14)) }, "SLIP_NOT_APPLICABLE");
    }

    // More memory for the laptops of 2022 and 2023.
    private async Task Upgrades()
    {
        foreach (var asset in desk.Books.Find(AssetStatus.ON_ZIMMET, a => a.Id.Contains(DemoKinds.Laptop, StringComparison.Ordinal) && DemoBooks.YearOf(a.Id["asset-".Length..]) is 22 or 23).Take(9))
            await desk.Keep(asset, new AddValue(asset, ExpenditureNature.DEGER_ARTIRICI, 2_450.00m) { BasisDoc = new("FATURA", "TRS2025002966", Day(11, 14)) });
    }

    private async Task Immutable()
    {
        var slip = desk.Books.Slips[^1].No;
        await desk.Tell.Refused("TKY", Role.KAYIT_YETKILISI, new CancelSlip(slip), "IMMUTABLE_RECORD");
    }

    // Signed and handed over on the nineteenth, written down eight days later.
    private async Task LateHandOver()
    {
        var signed = Day(11, 19);
        var asset = desk.Stock(DemoKinds.Monitor, "01").First(a => desk.Books.Asset(a).LastOn < signed);
        var draft = (await desk.Keep(asset, new DraftOrder(Order: null, [asset], Purpose.ZIMMET, "IK2", ValidUntil: null) { Effective = signed, LateReason = "Elle düzenlenen emir sonradan kaydedildi." })).OfType<OrderDrafted>().Single().Order;
        await desk.Direct(new SignOrder(draft, signed) { Effective = signed, LateReason = "Elle imzalanan emir sonradan kaydedildi." });
        await desk.Keep(asset, DemoDesk.Handing(asset, "IK2", draft) with { Effective = signed, LateReason = "Ağ kesintisi sırasında belge elle düzenlendi." });
    }
}
