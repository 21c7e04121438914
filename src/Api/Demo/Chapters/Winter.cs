using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Contracts;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Receipts;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>January to March 2025: the depot is gone through, the server room gets its list, the first refusals teach the rules.</summary>
internal sealed class Winter(DemoDesk desk) : Chapter
{
    private string toner = "";

    public override IEnumerable<Scene> Scenes() =>
    [
        On(1, 6, 9, 0, () => TestDepot("01", 30), 55),
        On(1, 7, 9, 0, () => TestDepot("01", 30), 55),
        On(1, 7, 15, 30, Forgotten),
        On(1, 8, 9, 10, FirstOrder),
        On(1, 8, 13, 40, () => TestDepot("02", 30), 55),
        On(1, 9, 9, 0, () => TestDepot("01", 40), 55),
        On(1, 10, 9, 0, () => TestDepot("02", 40), 55),
        On(1, 13, 10, 20, EnterForgotten),
        On(1, 20, 11, 0, Contract),
        On(1, 21, 9, 15, ServerRoom, 70),
        On(1, 22, 9, 15, NetworkRoom, 70),
        On(2, 4, 9, 30, Foreign, 80),
        On(2, 6, 14, 10, NotOurs),
        On(2, 11, 10, 0, TonerArrives),
        On(2, 17, 9, 5, TermOver),
        On(2, 18, 14, 0, TonerAccepted),
        On(2, 19, 9, 40, TonerEntered),
        On(2, 20, 10, 30, MeetingRooms),
        On(3, 3, 10, 0, LendToSchool),
        On(3, 12, 15, 20, HandToHand),
    ];

    // What the old register left in the depot bears its label already; whether it works is not on record.
    private async Task TestDepot(string warehouse, int most)
    {
        foreach (var asset in desk.Books.Find(AssetStatus.NEW, a => a.Warehouse == warehouse).Take(most)) await desk.Technician(new TestAsset(asset, TestResult.PASSED));
    }

    // A scanner stood behind the shelves and was on no list: the opening is over, it enters as a surplus of the count.
    private Task Forgotten() => desk.Tell.Refused("TKY", Role.KAYIT_YETKILISI,
        new ImportOpening([new OpeningLine("255.02.02.03/23/00009", "Belge tarayıcı (ADS-4300N)", "01", 14_916.00m, new(2023, 5, 9), "TR23KM40718", HasStorage: false, WarrantyUntil: null, Person: null, Doc: null)])
        {
            BasisDoc = new("SAYIM_DOKUM_CETVELI", "2024/1", new DateOnly(2024, 12, 31)),
        }, "PERIOD_CLOSED");

    private async Task EnterForgotten()
    {
        var entry = new PostEntry(Receipt: null, "SAYIM_FAZLASI", [desk.Line(DemoKinds.Scanner, 1, 14_500.00m)], "01", desk.Day, Valuation: null) { BasisDoc = new("TUTANAK", "2025/3", desk.Day) };
        await desk.Tell.Refused("TKY", Role.KAYIT_YETKILISI, entry, "VALUE_NOT_DETERMINED");
        await desk.LabelAndTest(await desk.Post("01", entry with { Valuation = new("TUTANAK", "2025/4", desk.Day) }));
    }

    private async Task FirstOrder()
    {
        var laptop = desk.One(DemoKinds.Laptop, "01", from: 22);
        await desk.KeepRefused(laptop, DemoDesk.Handing(laptop, "IM2", order: null), "NO_WRITTEN_ORDER");
        await desk.Give(laptop, "IM2");
        await desk.Install(laptop, DemoUnits.PlaceOf("IMAR"));
    }

    private Task Contract() => desk.Direct(new RegisterContract(Contract: null, DemoUnits.Service, desk.Day, new DateOnly(2025, 12, 31),
        [.. desk.Books.Find(AssetStatus.ON_ZIMMET, a => a.Holder is "SYS" && a.Id.Contains(DemoKinds.Server, StringComparison.Ordinal)), .. desk.Books.Find(AssetStatus.ON_ZIMMET, a => a.Holder is "NET")])
    {
        BasisDoc = new("OLUR", "2025/12", desk.Day),
    });

    // What serves everybody leaves the name of one man for the list of the room.
    private async Task ServerRoom()
    {
        string[] racks = [.. desk.Books.HeldBy("SYS").Where(a => DemoBooks.CodeOf(a) is DemoKinds.Server or DemoKinds.PowerSupply)];
        foreach (var asset in racks) await desk.Return(asset);
        await desk.Place(DemoUnits.ServerRoom, racks);
        foreach (var (unit, asset) in racks.Index())
        {
            await desk.Install(asset, $"Sunucu odası, kabin {1 + (unit / 3)}, {4 + (unit % 3 * 8)}. sıra");
            await desk.Record(asset, "Sunucu odası");
        }
    }

    private async Task NetworkRoom()
    {
        string[] devices = [.. desk.Books.HeldBy("NET").Where(a => DemoBooks.CodeOf(a) is DemoKinds.Switch or DemoKinds.AccessPoint)];
        foreach (var asset in devices) await desk.Return(asset);
        await desk.Place("BIM-AG-1", devices);
        foreach (var asset in devices.Take(9)) await desk.Record(asset, "Zemin kat ağ kabini");
    }

    private async Task Foreign()
    {
        (string Unit, string Name)[] devices =
        [
            ("FEN", "Toplam istasyon veri toplayıcı"), ("FEN", "Plotter A0"), ("IMAR", "Plotter A1"), ("IMAR", "Grafik iş istasyonu"), ("ZABITA", "El terminali"), ("ZABITA", "El terminali"),
            ("PARK", "Sulama otomasyon bilgisayarı"), ("KULTUR", "Ses düzeni denetim bilgisayarı"), ("MALI", "POS bütünleşik yazarkasa"), ("KULTUR", "Kütüphane barkod okuyucu"),
        ];
        foreach (var (unit, name) in devices)
        {
            var device = (await desk.Technician(new RegisterForeign(Asset: null, RegistryNo: null, name, unit, DemoKind.Serial(desk.Chance, "BD", 2022), HasStorage: false, WarrantyUntil: null))).OfType<AssetRegistered>().Single().Asset;
            await desk.Technician(new UpdateTechnicalRecord(device, Serial: null, DemoKind.Mac(desk.Chance), DemoUnits.PlaceOf(unit)));
        }
    }

    private Task NotOurs() => desk.Tell.Refused("TKY", Role.KAYIT_YETKILISI, new DraftOrder(Order: null, [$"{AssetRegistered.ForeignPrefix}-2025-2"], Purpose.ZIMMET, "AYS", ValidUntil: null), "NOT_OWNED");

    private async Task TonerArrives()
    {
        toner = await desk.Receive("TKY", DemoUnits.Stationery, new("FATURA", "HBN2025000041", desk.Day), (DemoKinds.Toner, 120));
        await desk.Tell.By("TKY", Role.KAYIT_YETKILISI, new IssueProvisionalReceipt(toner));
        // Two for trial, before anybody accepts them: allowed for what is used up, not for devices.
        await desk.Tell.By("TKY", Role.KAYIT_YETKILISI, new ReleaseBeforeAcceptance(toner, new Dictionary<string, decimal>(StringComparer.Ordinal) { [DemoKinds.Toner] = 2 }));
        await desk.Tell.Refused(desk.Director, Role.HARCAMA_YETKILISI, new AppointAcceptanceCommission(toner, ["UZM", "TEK"], Chair: null), "COMMISSION_TOO_SMALL");
        await desk.Commission(toner);
    }

    // His vekâlet ended on Friday.
    private async Task TermOver()
    {
        var draft = await desk.Draft(Purpose.ZIMMET, "IM3", desk.One(DemoKinds.Monitor, "01"));
        await desk.Tell.Refused("YAZ", Role.MUDUR, new SignOrder(draft, desk.Day), "AUTH_EXPIRED");
        await desk.Direct(new SignOrder(draft, desk.Day));
        await desk.Hand(desk.One(DemoKinds.Monitor, "01"), "IM3", draft);
    }

    private Task TonerAccepted() => desk.Accept(toner, (DemoKinds.Toner, 120));

    private Task TonerEntered() => desk.Post("01", new PostEntry(toner, "SATIN_ALMA", [desk.Line(DemoKinds.Toner, 120, 1_180.00m)], "01", desk.Day, Valuation: null)
    {
        BasisDoc = new("FATURA", "HBN2025000041", new DateOnly(2025, 2, 11)),
    });

    private async Task MeetingRooms()
    {
        await desk.Place("FEN-TOPLANTI-1", desk.One(DemoKinds.Laptop, "01", to: 21), desk.One(DemoKinds.Monitor, "01"));
        await desk.Place("BIM-TOPLANTI-1", desk.One(DemoKinds.Monitor, "01"), desk.One(DemoKinds.Desktop, "01"));
    }

    private async Task LendToSchool()
    {
        var lent = desk.Stock(DemoKinds.Laptop, "01", to: 22).Concat(desk.Stock(DemoKinds.Desktop, "01", to: 22)).Take(4).ToArray();
        var order = await desk.Order(Purpose.GECICI_TAHSIS, DemoUnits.School, lent);
        var until = Day(6, 13);
        await desk.KeepRefused(lent[0], new LendOut(lent[0], DemoUnits.School, until, order, Approval: null), "NOT_APPROVED");
        foreach (var asset in lent) await desk.Keep(asset, new LendOut(asset, DemoUnits.School, until, order, new("OLUR", "2025/58", Day(2, 28))));
    }

    private async Task HandToHand()
    {
        var asset = desk.Books.HeldBy("AYS")[0];
        await desk.Tell.Refused("AYS", Role.PERSONEL, new TransferZimmet(asset, "MEH"), "ZIMMET_DIRECT_TRANSFER_FORBIDDEN");
    }
}
