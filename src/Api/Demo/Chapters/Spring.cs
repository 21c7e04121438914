using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Receipts;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>April to June 2025: what the tender of March bought is received, inspected, partly refused, and entered.</summary>
internal sealed class Spring(DemoDesk desk) : Chapter
{
    private static readonly DocRef Invoice = new("FATURA", "AKD2025000317", Day(4, 2));
    private static readonly string[] Heads = ["FEN", "IMA", "MAL", "YZI", "IKM", "ZAB"];
    private string tender = "";
    private string laptops = "";
    private string network = "";
    private string unused = "";

    public override IEnumerable<Scene> Scenes() =>
    [
        On(4, 2, 10, 15, TenderArrives),
        On(4, 3, 11, 0, TooSoon),
        On(4, 4, 9, 30, Inspect),
        On(4, 7, 9, 30, Enter),
        On(4, 8, 8, 50, Untested),
        On(4, 8, 9, 30, () => Prepare(DemoKinds.Desktop, 50), 45),
        On(4, 9, 9, 0, () => Prepare(DemoKinds.Monitor, 44), 45),
        On(4, 14, 14, 0, OtherAsset),
        On(4, 15, 10, 40, MonitorsAgain),
        On(4, 17, 9, 0, () => Prepare(DemoKinds.Monitor, 6), 60),
        On(4, 24, 14, 50, OtherRecipient),
        On(4, 28, 10, 0, LaptopsArrive),
        On(4, 30, 10, 0, Delegate),
        On(5, 5, 9, 20, LaptopsEntered),
        On(5, 6, 9, 0, PrepareLaptops, 50),
        On(5, 9, 14, 20, TestAgain),
        On(5, 7, 9, 0, () => Prepare(DemoKinds.Phone, 8), 50),
        On(5, 12, 9, 40, NetworkArrives),
        On(5, 13, 10, 30, NeverUsed),
        On(5, 14, 11, 20, OtherDepot),
        On(5, 15, 9, 20, NetworkEntered),
        On(5, 16, 9, 0, () => Prepare(DemoKinds.Switch, 6), 50),
        On(5, 16, 13, 40, () => Prepare(DemoKinds.AccessPoint, 8), 50),
        On(5, 20, 10, 0, PrintersRefused),
        On(5, 22, 15, 30, Unsigned),
        On(6, 3, 13, 40, NetworkBuiltIn, 80),
        On(6, 10, 10, 0, PrintersAccepted),
        On(6, 11, 9, 30, () => Prepare(DemoKinds.Printer, 10), 50),
        On(6, 13, 11, 0, SchoolReturns),
        On(6, 17, 9, 20, Lapsed),
        On(6, 18, 9, 30, PrintersOut, 70),
    ];

    private async Task TenderArrives()
    {
        tender = await desk.Receive("TKY", DemoUnits.Hardware, Invoice, (DemoKinds.Desktop, 50), (DemoKinds.Monitor, 50));
        await desk.Tell.By("TKY", Role.KAYIT_YETKILISI, new IssueProvisionalReceipt(tender));
        await desk.Commission(tender);
    }

    private Task TooSoon() => desk.Tell.Refused("TKY", Role.KAYIT_YETKILISI, Entry(tender, desk.Line(DemoKinds.Desktop, 50)), "NOT_ACCEPTED");

    private async Task Inspect()
    {
        await desk.Accept(tender, (DemoKinds.Desktop, 50), (DemoKinds.Monitor, 44));
        await desk.Reject(tender, "Altı monitörde ölü piksel görüldü; yüklenici yenileriyle değiştirecek.", (DemoKinds.Monitor, 6));
    }

    private async Task Enter()
    {
        var entry = Entry(tender, desk.Line(DemoKinds.Desktop, 50), desk.Line(DemoKinds.Monitor, 44));
        await desk.Tell.Refused("TKY", Role.KAYIT_YETKILISI, entry with { SlipDate = Day(4, 3) }, "SLIP_BEFORE_BASIS");
        await desk.Post("01", entry);
    }

    private async Task Untested()
    {
        var asset = desk.Books.Find(AssetStatus.NEW, a => a.Id.Contains(DemoKinds.Desktop, StringComparison.Ordinal) && a.Warehouse == "01")[0];
        var order = await desk.Order(Purpose.ZIMMET, "IMA", asset);
        await desk.KeepRefused(asset, DemoDesk.Handing(asset, "IMA", order), "NOT_TESTED");
        await desk.Direct(new CancelOrder(order, "Cihazın testi yapılmamış; emir testten sonra yeniden düzenlenecek."));
    }

    private Task Prepare(string code, int pieces) => desk.LabelAndTest(Fresh(code).Take(pieces));

    // The first laptop out of the box does not start; it is tested again once the firm has changed its battery.
    private async Task PrepareLaptops()
    {
        string[] fresh = [.. Fresh(DemoKinds.Laptop)];
        await desk.Keep(fresh[0], new LabelAsset(fresh[0]));
        await desk.Technician(new TestAsset(fresh[0], TestResult.FAILED));
        await desk.LabelAndTest(fresh[1..]);
    }

    private Task TestAgain() => desk.Technician(new TestAsset(Fresh(DemoKinds.Laptop)[0], TestResult.PASSED));

    private IReadOnlyList<string> Fresh(string code) => desk.Books.Find(AssetStatus.NEW, a => a.Id.Contains(code, StringComparison.Ordinal) && a.Warehouse == "01");

    private async Task OtherAsset()
    {
        var (named, other) = (desk.One(DemoKinds.Printer, "01"), desk.Stock(DemoKinds.Printer, "01")[1]);
        var order = await desk.Order(Purpose.ZIMMET, "MA2", named);
        await desk.KeepRefused(other, DemoDesk.Handing(other, "MA2", order), "ORDER_OTHER_ASSET");
        await desk.Hand(named, "MA2", order);
        await desk.Return(named, Condition.SAGLAM, "Yanlış oda; cihaz ambara geri alındı.");
        await desk.KeepRefused(named, DemoDesk.Handing(named, "MA2", order), "ORDER_USED");
    }

    private async Task MonitorsAgain()
    {
        var monitors = await desk.Receive("TKY", DemoUnits.Hardware, new("FATURA", "AKD2025000352", desk.Day), (DemoKinds.Monitor, 6));
        await desk.Commission(monitors);
        await desk.Accept(monitors, (DemoKinds.Monitor, 6));
        await desk.Post("01", Entry(monitors, desk.Line(DemoKinds.Monitor, 6)) with { BasisDoc = new("FATURA", "AKD2025000352", desk.Day) });
    }

    private async Task OtherRecipient()
    {
        var asset = desk.One(DemoKinds.Scanner, "01");
        var order = await desk.Order(Purpose.ZIMMET, "MALI", asset);
        await desk.KeepRefused(asset, DemoDesk.Handing(asset, "YI2", order), "ORDER_RECIPIENT_MISMATCH");
        await desk.Hand(asset, "MA2", order);
    }

    private async Task LaptopsArrive()
    {
        laptops = await desk.Receive("TKY", DemoUnits.Laptops, new("FATURA", "TRS2025001208", desk.Day), (DemoKinds.Laptop, 20), (DemoKinds.Phone, 8));
        await desk.Commission(laptops);
        await desk.Accept(laptops, (DemoKinds.Laptop, 20), (DemoKinds.Phone, 8));
    }

    // From Monday on the şef may sign exit orders; on Wednesday she may not.
    private async Task Delegate()
    {
        await desk.Direct(new GrantDelegation(Delegation: null, "MUD", "SEF", [Powers.ExitOrder], DemoDesk.DelegationBegins, new DateOnly(2025, 12, 31)) { BasisDoc = new("OLUR", "2025/104", desk.Day) });
        var draft = await desk.Draft(Purpose.ZIMMET, "IKM", desk.One(DemoKinds.Monitor, "01"));
        await desk.Tell.Refused("SEF", Role.MUDUR, new SignOrder(draft, desk.Day), "AUTH_NOT_STARTED");
        await desk.KeepRefused(desk.One(DemoKinds.Monitor, "01"), DemoDesk.Handing(desk.One(DemoKinds.Monitor, "01"), "IKM", draft), "ORDER_NOT_SIGNED");
        await desk.Direct(new SignOrder(draft, desk.Day));
        await desk.Hand(desk.One(DemoKinds.Monitor, "01"), "IKM", draft);
    }

    private Task LaptopsEntered() => desk.Post("01", Entry(laptops, desk.Line(DemoKinds.Laptop, 20), desk.Line(DemoKinds.Phone, 8)) with { BasisDoc = new("FATURA", "TRS2025001208", Day(4, 28)) });

    private async Task NetworkArrives()
    {
        network = await desk.Receive("TKY", DemoUnits.Network, new("FATURA", "AMN2025000077", desk.Day), (DemoKinds.Switch, 6), (DemoKinds.AccessPoint, 8));
        await desk.Commission(network);
        await desk.Accept(network, (DemoKinds.Switch, 6), (DemoKinds.AccessPoint, 8));
    }

    private Task NetworkEntered() => desk.Post("01", Entry(network, desk.Line(DemoKinds.Switch, 6), desk.Line(DemoKinds.AccessPoint, 8)) with { BasisDoc = new("FATURA", "AMN2025000077", Day(5, 12)) });

    // He never came for it: the order lapses after thirty days.
    private async Task NeverUsed() => unused = await desk.Order(Purpose.ZIMMET, "PRK", desk.Stock(DemoKinds.Laptop, "01", from: 25)[19]);

    private async Task Lapsed()
    {
        var laptop = desk.Stock(DemoKinds.Laptop, "01", from: 25)[^1];
        await desk.KeepRefused(laptop, DemoDesk.Handing(laptop, "PRK", unused), "ORDER_EXPIRED");
        await desk.Give(laptop, "PRK");
    }

    private async Task OtherDepot()
    {
        var asset = desk.One(DemoKinds.Phone, "01", from: 25);
        var order = await desk.Order(Purpose.ZIMMET, "KUL", asset);
        await desk.Tell.Refused("TK2", Role.KAYIT_YETKILISI, DemoDesk.Handing(asset, "KUL", order), "AUTH_NO_ROLE");
        await desk.Hand(asset, "KUL", order);
    }

    private async Task PrintersRefused()
    {
        var printers = await desk.Receive("TKY", DemoUnits.Printers, new("FATURA", "ASI2025000163", desk.Day), (DemoKinds.Printer, 10));
        await desk.Tell.By("TKY", Role.KAYIT_YETKILISI, new IssueProvisionalReceipt(printers));
        await desk.Commission(printers);
        await desk.Reject(printers, "Teslim edilen model teknik şartnameye uymuyor; çift taraflı yazdırma yok.", (DemoKinds.Printer, 10));
    }

    private async Task PrintersAccepted()
    {
        var printers = await desk.Receive("TKY", DemoUnits.Printers, new("FATURA", "ASI2025000191", desk.Day), (DemoKinds.Printer, 10));
        await desk.Commission(printers);
        await desk.Accept(printers, (DemoKinds.Printer, 10));
        await desk.Post("01", Entry(printers, desk.Line(DemoKinds.Printer, 10)) with { BasisDoc = new("FATURA", "ASI2025000191", desk.Day) });
    }

    private async Task Unsigned()
    {
        var asset = desk.One(DemoKinds.Laptop, "01", from: 25);
        var order = await desk.Order(Purpose.ZIMMET, "KA2", asset);
        await desk.KeepRefused(asset, DemoDesk.Handing(asset, "KA2", order) with { RecipientSignature = false }, "RECIPIENT_SIGNATURE_MISSING");
        await desk.Hand(asset, "KA2", order);
    }

    private async Task NetworkBuiltIn()
    {
        string[] devices = [.. desk.Stock(DemoKinds.Switch, "01", from: 25).Take(4), .. desk.Stock(DemoKinds.AccessPoint, "01", from: 25).Take(6)];
        await desk.Place("BIM-AG-1", devices);
        foreach (var (n, asset) in devices.Index())
        {
            await desk.Install(asset, n < 4 ? $"Zemin kat ağ kabini, {n + 9}. sıra" : $"{n - 3}. kat koridoru");
            await desk.Record(asset, n < 4 ? "Zemin kat ağ kabini" : $"{n - 3}. kat koridoru");
        }
    }

    // Three of four come back on the day; the fourth keeps the overdue list company until July.
    private async Task SchoolReturns()
    {
        foreach (var asset in desk.Books.Find(AssetStatus.ON_LOAN, _ => true).Take(3))
        {
            await desk.Keep(asset, new ReceiveLoanBack(asset, Condition.SAGLAM));
            await desk.Wipe(asset);
        }
    }

    private async Task PrintersOut()
    {
        foreach (var (person, asset) in Heads.Zip(desk.Stock(DemoKinds.Printer, "01", from: 25)))
        {
            await desk.Give(asset, person);
            await desk.SetUp(asset);
        }
    }

    private PostEntry Entry(string receipt, params IReadOnlyList<EntryLine> lines) => new(receipt, "SATIN_ALMA", lines, "01", desk.Day, Valuation: null) { BasisDoc = Invoice };
}
