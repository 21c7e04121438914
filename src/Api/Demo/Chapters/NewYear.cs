using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>January to March 2026: last year's wrong price is put right in last year's books, while they may still be touched.</summary>
internal sealed class NewYear(DemoDesk desk) : Chapter
{
    private string draft = "";

    public override IEnumerable<Scene> Scenes() =>
    [
        Next(1, 12, 10, 0, PutRight),
        Next(1, 14, 9, 40, YearIsOver),
        Next(1, 21, 14, 20, StillInUse),
        Next(2, 5, 16, 30, Left),
        Next(2, 9, 9, 0, TermOver),
        Next(3, 4, 10, 0, LateReturn),
        Next(3, 5, 10, 0, Open),
    ];

    private async Task PutRight()
    {
        foreach (var asset in desk.Books.Find(AssetStatus.IN_STOCK, a => a.Cost == 46_850.00m).Concat(desk.Books.Find(AssetStatus.ON_ZIMMET, a => a.Cost == 46_850.00m)).Order(StringComparer.Ordinal).ToArray())
            await desk.Keep(asset, new CorrectEntry(asset, "cost", "46850.00", "48650.00", new("OLUR", "2026/6", desk.Day)));
    }

    // A transfer of December cannot be written into the year that is over.
    private async Task YearIsOver()
    {
        var asset = desk.One(DemoKinds.Monitor, "01");
        var transfer = await desk.Order(Purpose.AMBARLAR_ARASI, "02", asset);
        await desk.KeepRefused(asset, new MoveWarehouse(asset, "02", transfer) { Effective = Day(12, 30), LateReason = "Ambar görevlisi izindeydi." }, "PERIOD_CLOSED");
        await desk.Keep(asset, new MoveWarehouse(asset, "02", transfer));
    }

    private async Task StillInUse()
    {
        var asset = desk.Books.Find(AssetStatus.ON_ZIMMET, a => a.Warehouse == "01" && a.Id.Contains(DemoKinds.Printer, StringComparison.Ordinal))[0];
        var order = await desk.Order(Purpose.DEVIR, DemoUnits.EducationOffice, asset);
        await desk.KeepRefused(asset, new TransferOut(asset, "DEVIR", DemoUnits.EducationOffice, order, new("OLUR", "2026/11", desk.Day), desk.Day), "MUST_BE_RETURNED_FIRST");
        await desk.Direct(new CancelOrder(order, "Taşınır kullanımda; önce iade alınacak."));
    }

    private async Task Left() => draft = await desk.Draft(Purpose.ZIMMET, "KA3", desk.One(DemoKinds.Laptop, "02"));

    // His term ended on the sixth; on Monday he may sign nothing more.
    private async Task TermOver()
    {
        await desk.Tell.Refused("YAZ", Role.MUDUR, new SignOrder(draft, desk.Day), "AUTH_EXPIRED");
        await desk.Direct(new SignOrder(draft, desk.Day));
        await desk.Hand(desk.One(DemoKinds.Laptop, "02"), "KA3", draft);
    }

    private async Task LateReturn()
    {
        var held = desk.Books.HeldBy("KA2").First(a => desk.Books.Asset(a).LastOn < new DateOnly(2026, 2, 23));
        var back = new ReturnToDepot(held, Condition.SAGLAM, desk.Keeper(desk.Books.Asset(held).Warehouse!), Note: null) { Effective = new DateOnly(2026, 2, 23) };
        await desk.KeepRefused(held, back, "BACKDATE_REASON_REQUIRED");
        await desk.Keep(held, back with { LateReason = "İade belgesi arşivden geç geldi." });
    }

    private async Task Open()
    {
        var cancelled = await desk.Order(Purpose.ZIMMET, "KAR", desk.One(DemoKinds.Monitor, "01"));
        await desk.Direct(new CancelOrder(cancelled, "Talep geri çekildi."));
        await desk.Order(Purpose.ZIMMET, "PR2", desk.One(DemoKinds.Monitor, "01"), desk.One(DemoKinds.Phone));
    }
}
