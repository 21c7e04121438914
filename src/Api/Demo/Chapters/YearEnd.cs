using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Receipts;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>December 2025: the last purchase of the year, at a price somebody misread, and a classroom set up.</summary>
internal sealed class YearEnd(DemoDesk desk) : Chapter
{
    private static readonly string[] Heads = ["FEN", "KUL"];
    private string receipt = "";
    private string[] classroom = [];

    public override IEnumerable<Scene> Scenes() =>
    [
        On(12, 3, 10, 20, Cancelled),
        On(12, 5, 9, 50, WrongPurpose),
        On(12, 8, 10, 0, Arrives),
        On(12, 10, 9, 30, Entered),
        On(12, 11, 9, 0, Prepared, 50),
        On(12, 15, 9, 10, Out, 60),
        On(12, 16, 9, 10, SetUp, 60),
        On(12, 23, 10, 40, ForHimself),
    ];

    private async Task Cancelled()
    {
        var asset = desk.One(DemoKinds.Laptop, "01", to: 24);
        var order = await desk.Order(Purpose.ZIMMET, "KAR", asset);
        await desk.Direct(new CancelOrder(order, "Talep geri çekildi."));
        await desk.KeepRefused(asset, DemoDesk.Handing(asset, "KAR", order), "ORDER_CANCELLED");
    }

    private async Task WrongPurpose()
    {
        var asset = desk.One(DemoKinds.Monitor, "01");
        var order = await desk.Order(Purpose.ETKINLIK, "KU2", asset);
        await desk.KeepRefused(asset, DemoDesk.Handing(asset, "KU2", order), "ORDER_PURPOSE_MISMATCH");
        await desk.Keep(asset, DemoDesk.Handing(asset, "KU2", order) with { Purpose = Purpose.ETKINLIK, ReturnDue = Day(12, 12) });
        await desk.KeepRefused(asset, DemoDesk.Handing(asset, "KU3", order), "ALREADY_ON_ZIMMET");
    }

    private async Task Arrives()
    {
        receipt = await desk.Receive("TKY", DemoUnits.Laptops, new("FATURA", "TRS2025003304", desk.Day), (DemoKinds.Desktop, 12), (DemoKinds.Laptop, 4));
        await desk.Commission(receipt);
        await desk.Accept(receipt, (DemoKinds.Desktop, 12), (DemoKinds.Laptop, 4));
    }

    // The invoice says 48.650 for a laptop; the slip says 46.850. Nobody sees it before January.
    private Task Entered() => desk.Post("01", new PostEntry(receipt, "SATIN_ALMA", [desk.Line(DemoKinds.Desktop, 12, 40_150.00m), desk.Line(DemoKinds.Laptop, 4, 46_850.00m)], "01", desk.Day, Valuation: null)
    {
        BasisDoc = new("FATURA", "TRS2025003304", Day(12, 8)),
    });

    private Task Prepared() => desk.LabelAndTest(desk.Books.Find(AssetStatus.NEW, a => a.Warehouse == "01" && a.Id.Contains("-25-", StringComparison.Ordinal)));

    private async Task Out()
    {
        classroom = [.. desk.Books.Find(AssetStatus.IN_STOCK, a => a.Cost == 40_150.00m)];
        await desk.Place("IK-EGITIM-1", classroom);
        foreach (var (person, laptop) in Heads.Zip(desk.Books.Find(AssetStatus.IN_STOCK, a => a.Cost == 46_850.00m))) await desk.Give(laptop, person);
    }

    private async Task SetUp()
    {
        foreach (var (n, asset) in classroom.Index())
        {
            await desk.Install(asset, $"Eğitim salonu, {n + 1}. masa");
            await desk.Record(asset, $"Eğitim salonu, {n + 1}. masa");
        }

        foreach (var laptop in desk.Books.Find(AssetStatus.ON_ZIMMET, a => a.Cost == 46_850.00m)) await desk.SetUp(laptop);
    }

    // Allowed, and shown to whoever looks: the signer is the recipient.
    private Task ForHimself() => desk.Give(desk.One(DemoKinds.Monitor, "01"), "MUD");
}
