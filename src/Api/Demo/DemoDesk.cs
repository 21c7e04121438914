using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Receipts;

namespace Defne.Ledger.Api.Demo;

/// <summary>The directorate's everyday acts, each done by whoever is in post that day.</summary>
internal sealed class DemoDesk(DemoTeller tell)
{
    // Between these days the şef may sign orders too.
    public static readonly DateOnly DelegationBegins = new(2025, 5, 5);
    public static readonly DateOnly DelegationRevoked = new(2025, 10, 17);

    private readonly HashSet<string> recorded = new(StringComparer.Ordinal);

    public DemoTeller Tell => tell;

    public DemoBooks Books => tell.Books;

    public Chance Chance => tell.Chance;

    public DateOnly Day => tell.Day;

    /// <summary>The director, or who acts for him.</summary>
    public string Director => DemoPeople.InPost("MUD", Day);

    /// <summary>The kayıt yetkilisi of a warehouse, or who acts for him.</summary>
    public string Keeper(string warehouse) => DemoPeople.Keeper(warehouse, Day);

    /// <summary>An act of the kayıt yetkilisi whose warehouse the asset belongs to.</summary>
    public Task<IReadOnlyList<LedgerEvent>> Keep<T>(string asset, T command)
        where T : LedgerCommand => tell.By(Keeper(Books.Asset(asset).Warehouse!), Role.KAYIT_YETKILISI, command);

    /// <summary>The same, refused.</summary>
    public Task KeepRefused<T>(string asset, T command, string code)
        where T : LedgerCommand => tell.Refused(Keeper(Books.Asset(asset).Warehouse!), Role.KAYIT_YETKILISI, command, code);

    /// <summary>An act of the director.</summary>
    public Task<IReadOnlyList<LedgerEvent>> Direct<T>(T command)
        where T : LedgerCommand => tell.By(Director, Role.MUDUR, command);

    /// <summary>An act of the harcama yetkilisi, who is the director.</summary>
    public Task<IReadOnlyList<LedgerEvent>> Spend<T>(T command)
        where T : LedgerCommand => tell.By(Director, Role.HARCAMA_YETKILISI, command);

    /// <summary>An act of one of the technicians.</summary>
    public Task<IReadOnlyList<LedgerEvent>> Technician<T>(T command)
        where T : LedgerCommand => tell.By(Chance.In100(60) ? "TEK" : "TE2", Role.TEKNISYEN, command);

    /// <summary>An order drafted by the warehouse and signed the same hour.</summary>
    public async Task<string> Order(Purpose purpose, string recipient, params IReadOnlyList<string> assets)
    {
        var order = await Draft(purpose, recipient, assets);
        var delegated = Day >= DelegationBegins && Day < DelegationRevoked && recipient is not "SEF" && Chance.In100(30);
        await tell.By(delegated ? "SEF" : Director, Role.MUDUR, new SignOrder(order, Day));
        return order;
    }

    /// <summary>An order nobody signed yet.</summary>
    public async Task<string> Draft(Purpose purpose, string recipient, params IReadOnlyList<string> assets) =>
        (await Keep(assets[0], new DraftOrder(Order: null, assets, purpose, recipient, ValidUntil: null))).OfType<OrderDrafted>().Single().Order;

    public Task Hand(string asset, string person, string? order) => Keep(asset, Handing(asset, person, order));

    public static HandOver Handing(string asset, string person, string? order) => new(asset, person, order, Request: null, Purpose: null, ReturnDue: null, RecipientSignature: true);

    /// <summary>An asset goes to a person on an order of its own.</summary>
    public async Task Give(string asset, string person) => await Hand(asset, person, await Order(Purpose.ZIMMET, person, asset));

    /// <summary>Assets go into a room on one order.</summary>
    public async Task Place(string room, params IReadOnlyList<string> assets)
    {
        var order = await Order(Purpose.ORTAK_ALAN, room, assets);
        foreach (var asset in assets) await Keep(asset, new AssignToCommonArea(asset, room, DemoUnits.Room(room).Responsible, order, RecipientSignature: true, ExternalUser: null));
    }

    public Task Return(string asset, Condition condition = Condition.SAGLAM, string? note = null) =>
        Keep(asset, new ReturnToDepot(asset, condition, Keeper(Books.Asset(asset).Warehouse!), note));

    public async Task LabelAndTest(IEnumerable<string> assets)
    {
        foreach (var asset in assets)
        {
            await Keep(asset, new LabelAsset(asset));
            await Technician(new TestAsset(asset, TestResult.PASSED));
        }
    }

    public Task Wipe(string asset) => Technician(new WipeData(asset, Chance.In100(70) ? "Üç geçişli silme" : "Üretici aracıyla güvenli silme"));

    public Task Install(string asset, string place) => Technician(new InstallAsset(asset, place));

    /// <summary>What is known of a device is written down: all of it once, afterwards only where it stands.</summary>
    public Task Record(string asset, string place)
    {
        var kind = DemoKinds.Of(DemoBooks.CodeOf(asset));
        return Technician(recorded.Add(asset)
            ? new UpdateTechnicalRecord(asset, Books.Asset(asset).Serial is not null ? null : DemoKind.Serial(Chance, kind.Maker, 2025), kind.Network ? DemoKind.Mac(Chance) : null, place)
            : new UpdateTechnicalRecord(asset, Serial: null, Mac: null, place));
    }

    /// <summary>True once its technical record was begun.</summary>
    public bool IsRecorded(string asset) => recorded.Contains(asset);

    /// <summary>A device is set up where its holder sits, and written down.</summary>
    public async Task SetUp(string asset)
    {
        var place = DemoUnits.PlaceOf(DemoPeople.Of(Books.Asset(asset).Holder!).Unit);
        await Install(asset, place);
        await Record(asset, place);
    }

    public async Task<string> Receive(string keeper, string supplier, DocRef doc, params IReadOnlyList<(string Code, decimal Qty)> lines) =>
        (await tell.By(keeper, Role.KAYIT_YETKILISI, new ReceiveDelivery(Receipt: null, supplier, Quantities(lines), doc))).OfType<DeliveryReceived>().Single().Receipt;

    /// <summary>The commission the director names: an expert of another unit in the chair.</summary>
    public Task Commission(string receipt) => Spend(new AppointAcceptanceCommission(receipt, Members, Chair: null));

    public static IReadOnlyList<string> Members { get; } = ["UZM", "NET", "TEK"];

    public Task Accept(string receipt, params IReadOnlyList<(string Code, decimal Qty)> lines) =>
        tell.By("UZM", Role.PERSONEL, new RecordAcceptance(receipt, Quantities(lines), MeasuringMethod.SAYMA, lines.Sum(l => l.Qty), Members));

    public Task Reject(string receipt, string reason, params IReadOnlyList<(string Code, decimal Qty)> lines) =>
        tell.By("UZM", Role.PERSONEL, new RejectDelivery(receipt, Quantities(lines), reason));

    /// <summary>Goods enter the books; gives back the ids of the assets.</summary>
    public async Task<IReadOnlyList<string>> Post(string warehouse, PostEntry entry) =>
        [.. (await tell.By(Keeper(warehouse), Role.KAYIT_YETKILISI, entry with { Warehouse = warehouse })).OfType<AssetRegistered>().Select(a => a.Asset)];

    /// <summary>A line of a purchase at today's price, unless another is named.</summary>
    public EntryLine Line(string code, decimal qty, decimal? price = null)
    {
        if (DemoKinds.Materials.FirstOrDefault(m => m.Code == code) is { } material)
            return new EntryLine(code, material.Name, qty, price ?? material.Price, Nature: null, HasStorage: null, WarrantyUntil: null);
        var kind = DemoKinds.Of(code);
        return new EntryLine(code, kind.NameIn(2025), qty, price ?? kind.Price, Nature: null, kind.Storage, Day.AddYears(3));
    }

    /// <summary>What lies in the depot, tested and sound, of one kind, the oldest first.</summary>
    public IReadOnlyList<string> Stock(string code, string? warehouse = null, int from = 18, int to = 26) =>
        Books.Find(AssetStatus.IN_STOCK, a => a.Id.StartsWith($"asset-{code}-", StringComparison.Ordinal) && (warehouse is null || a.Warehouse == warehouse)
            && !Books.IsDamaged(a) && DemoBooks.YearOf(a.Id["asset-".Length..]) is var year && year >= from && year <= to);

    /// <summary>The oldest of them.</summary>
    public string One(string code, string? warehouse = null, int from = 18, int to = 26) =>
        Stock(code, warehouse, from, to) is [var oldest, ..] ? oldest : throw new InvalidOperationException($"{Day:yyyy-MM-dd}: the story wants a {DemoKinds.Of(code).Name} of the depot; there is none.");

    private static Dictionary<string, decimal> Quantities(IReadOnlyList<(string Code, decimal Qty)> lines) => lines.ToDictionary(l => l.Code, l => l.Qty, StringComparer.Ordinal);
}
