using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Warehouses;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>July to September 2025: leaves, a closed warehouse, somebody leaves, somebody comes, warehouse 02 passes to a new officer.</summary>
internal sealed class Summer(DemoDesk desk) : Chapter
{
    private static readonly string[] Outdoors = ["ZA2", "ZA3", "PRK", "PR2"];
    private string kept = "";

    public override IEnumerable<Scene> Scenes() =>
    [
        On(7, 2, 10, 30, LastLoanBack),
        On(7, 17, 14, 0, TwoAtOnce),
        On(7, 18, 15, 10, Close),
        On(7, 22, 10, 40, Closed),
        On(7, 28, 11, 0, LeaverStarts),
        On(7, 30, 15, 40, Extend),
        On(8, 1, 16, 50, Reopen),
        On(8, 7, 10, 0, ReturnsFirst),
        On(8, 15, 9, 20, Cleared),
        On(8, 20, 14, 10, NotToHim),
        On(8, 26, 10, 15, LateReturn),
        On(9, 3, 9, 40, NewcomersGetTheirs),
        On(9, 8, 10, 0, NoOrderForHimself),
        On(9, 15, 9, 10, HandOver, 900),
        On(9, 17, 9, 30, RoleEnds),
        On(9, 18, 9, 10, NoMore),
        On(9, 22, 10, 20, Donation),
        On(9, 23, 9, 30, DonationOut, 70),
    ];

    private async Task LastLoanBack()
    {
        var asset = desk.Books.Find(AssetStatus.ON_LOAN, _ => true)[0];
        await desk.Keep(asset, new ReceiveLoanBack(asset, Condition.EKSIK));
        await desk.Wipe(asset);
    }

    private Task TwoAtOnce() => desk.Tell.Refused("BSK", Role.UST_YONETICI, new AppointActing("MUD", "IMA", Role.MUDUR, Day(7, 21), Day(7, 25), "yıllık izin")
    {
        BasisDoc = new("OLUR", "2025/196", Day(7, 17)),
    }, "ACTING_OVERLAP");

    // The officer of warehouse 02 goes on leave and nobody stands in: the acting director keeps it closed.
    private async Task Close()
    {
        var closing = new CloseWarehouseTemporarily("02", Day(7, 21), Day(8, 1), "Kayıt yetkilisinin yıllık izni") { BasisDoc = new("OLUR", "2025/198", Day(7, 18)) };
        await desk.Tell.Refused(desk.Director, Role.HARCAMA_YETKILISI, closing, "CLOSURE_TOO_LONG");
        await desk.Spend(closing with { To = Day(7, 30) });
    }

    private async Task Closed()
    {
        var asset = desk.Books.Find(AssetStatus.ON_ZIMMET, a => a.Holder is "KU2" && a.Warehouse == "02")[0];
        await desk.Tell.Refused("TK2", Role.KAYIT_YETKILISI, new ReturnToDepot(asset, Condition.SAGLAM, "TK2", Note: null), "WAREHOUSE_CLOSED");
    }

    private Task Extend() => desk.Spend(new ExtendClosure("02", Day(8, 1), "Kayıt yetkilisi raporlu") { BasisDoc = new("OLUR", "2025/205", Day(7, 30)) });

    private Task Reopen() => desk.Tell.By("TK2", Role.KAYIT_YETKILISI, new ReopenWarehouse("02"));

    private Task LeaverStarts() => desk.Direct(new StartDeparture(DemoPeople.Leaver, DemoPeople.LeaverGone));

    // He brings his computers and forgets the telephone.
    private async Task ReturnsFirst()
    {
        string[] held = [.. desk.Books.HeldBy(DemoPeople.Leaver)];
        kept = held[^1];
        foreach (var asset in held[..^1]) await desk.Return(asset);
    }

    private async Task Cleared()
    {
        await desk.Tell.Refused("MUD", Role.MUDUR, new CompleteClearance(DemoPeople.Leaver), "OPEN_ZIMMET");
        await desk.Return(kept, Condition.HASARLI, "Ahize kordonu kopmuş.");
        await desk.Direct(new CompleteClearance(DemoPeople.Leaver));
        foreach (var asset in desk.Books.Find(AssetStatus.IN_STOCK, a => a is { HasStorage: true, IsWiped: false } && a.LastOn >= Day(8, 7) && a.LastOn <= Day(8, 15))) await desk.Wipe(asset);
    }

    private async Task NotToHim()
    {
        var asset = desk.One(DemoKinds.Monitor, "01");
        var order = await desk.Order(Purpose.ZIMMET, DemoPeople.Leaver, asset);
        await desk.KeepRefused(asset, DemoDesk.Handing(asset, DemoPeople.Leaver, order), "RECIPIENT_NOT_ELIGIBLE");
        await desk.Direct(new CancelOrder(order, "Muhatap görevden ayrılmış."));
        var outside = await desk.Order(Purpose.ZIMMET, "YUK", asset);
        await desk.KeepRefused(asset, DemoDesk.Handing(asset, "YUK", outside), "RECIPIENT_NOT_ELIGIBLE");
        await desk.Direct(new CancelOrder(outside, "Yüklenici çalışanına zimmet verilemez."));
    }

    private async Task LateReturn()
    {
        var late = desk.Books.HeldBy("KA3").First(a => desk.Books.Asset(a).LastOn < Day(8, 14));
        var back = new ReturnToDepot(late, Condition.SAGLAM, desk.Keeper("02"), Note: null) { Effective = Day(8, 14) };
        await desk.KeepRefused(late, back, "BACKDATE_REASON_REQUIRED");
        await desk.Keep(late, back with { LateReason = "İade tutanağı ek hizmet binasından evrakla geç geldi." });
    }

    private async Task NewcomersGetTheirs()
    {
        foreach (var person in new[] { "YEN", "TK3" })
        {
            string[] set = [desk.One(DemoKinds.Desktop, "01", from: 25), desk.One(DemoKinds.Monitor, "01"), desk.One(DemoKinds.Phone, "01")];
            var order = await desk.Order(Purpose.ZIMMET, person, set);
            foreach (var asset in set) await desk.Hand(asset, person, order);
            await desk.SetUp(set[0]);
        }
    }

    // One man may not sign for both sides of a hand-over.
    private async Task NoOrderForHimself()
    {
        await desk.Tell.Refused("MUD", Role.HARCAMA_YETKILISI, new StartHandover("02", "TK2", "TK2", Absent: null, Board: null), "SOD_SELF_APPROVAL");
        await desk.Spend(new AssignRole("TK3", Role.KAYIT_YETKILISI, DemoPeople.NewKeeper, To: null, "02", Unit: null, Areas: null, Power: null) { BasisDoc = new("OLUR", "2025/236", desk.Day) });
    }

    private async Task HandOver()
    {
        await desk.Spend(new StartHandover("02", "TK2", "TK3", Absent: null, Board: null));
        await desk.Tell.Refused("MUD", Role.HARCAMA_YETKILISI, new EndRole("TK2", Role.KAYIT_YETKILISI, "02"), "OPEN_WAREHOUSE");
        await desk.Tell.By("TK3", Role.KAYIT_YETKILISI, new RecordHandoverCount("02", new Dictionary<string, decimal>(StringComparer.Ordinal), new Dictionary<string, decimal>(StringComparer.Ordinal)));
        await desk.Tell.By("TK3", Role.KAYIT_YETKILISI, new SignHandover("02", ["TK2", "TK3"]));
    }

    private Task RoleEnds() => desk.Spend(new EndRole("TK2", Role.KAYIT_YETKILISI, "02") { BasisDoc = new("OLUR", "2025/247", desk.Day) });

    private async Task NoMore()
    {
        var asset = desk.One(DemoKinds.Monitor, "02");
        await desk.Tell.Refused("TK2", Role.KAYIT_YETKILISI, new DraftOrder(Order: null, [asset], Purpose.ZIMMET, "KA3", ValidUntil: null), "AUTH_EXPIRED");
    }

    private async Task Donation()
    {
        var tablets = await desk.Post("02", new Domain.Receipts.PostEntry(Receipt: null, "BAGIS", [desk.Line(DemoKinds.Tablet, 10, 16_900.00m)], "02", desk.Day, Valuation: null)
        {
            BasisDoc = new("BAGIS_ONAY", "2025/9", Day(9, 19)),
        });
        await desk.LabelAndTest(tablets);
    }

    private async Task DonationOut()
    {
        string[] tablets = [.. desk.Stock(DemoKinds.Tablet, "02", from: 25)];
        await desk.Place(DemoUnits.Library, tablets[..4]);
        foreach (var (person, tablet) in Outdoors.Zip(tablets[4..]))
        {
            await desk.Give(tablet, person);
            await desk.Record(tablet, DemoUnits.PlaceOf(DemoPeople.Of(person).Unit));
        }
    }
}
