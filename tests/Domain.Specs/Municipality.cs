using System.Globalization;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.Stock;

namespace Defne.Ledger.Domain.Specs;

/// <summary>The people, papers and assets every specification speaks of: the fixtures of SCENARIOS.md under the same ids.</summary>
internal static class Municipality
{
    public const string Laptop = "255.02.01.01-26-00001";
    public const string OldLaptop = "255.02.01.01-19-00007";
    public const string Printer = "255.02.02.01-26-00003";

    public const string Toner = "150.03.02.01";
    public const string TonerCard = "01-150.03.02.01";

    public const string Ayse = "AYS";
    public const string Mehmet = "MEH";
    public const string RoomThree = "FEN-Oda-3";

    public static readonly Actor Mayor = new("BSK", Role.UST_YONETICI);
    public static readonly Actor Director = new("MUD", Role.MUDUR);
    public static readonly Actor Spender = new("MUD", Role.HARCAMA_YETKILISI);
    public static readonly Actor Chief = new("SEF", Role.SEF);
    public static readonly Actor Storekeeper = new("TKY", Role.KAYIT_YETKILISI);
    public static readonly Actor Technician = new("TEK", Role.TEKNISYEN);
    public static readonly Actor Head = new("FEN", Role.BIRIM_YETKILISI);
    public static readonly Actor Operator = new(Act.System, Role.SYSTEM);

    /// <summary>BASE of SCENARIOS.md.</summary>
    public static readonly LedgerEvent[] Office =
    [
        Person("MUD", "BIM", manager: true), Person("SEF", "BIM", manager: true), Person("TKY", "BIM"), Person("TK2", "BIM"),
        Person("TEK", "BIM"), Person("YAZ", "BIM"), Person("EVR", "BIM"), Person("UZM", "FEN"), Person("FEN", "FEN", manager: true),
        Person(Ayse, "FEN"), Person(Mehmet, "FEN"), Person("MUH", "MALI", manager: true), Person("BSK", "BASKANLIK", manager: true),
        Person("BYD", "BASKANLIK", manager: true), Person("MUF", "TEFTIS"),
        Post("BSK", Role.UST_YONETICI), Post("MUD", Role.MUDUR), Post("MUD", Role.HARCAMA_YETKILISI), Post("SEF", Role.SEF),
        Post("SEF", Role.KONTROL_YETKILISI), Post("TKY", Role.KAYIT_YETKILISI, warehouse: "01"), Post("TEK", Role.TEKNISYEN),
        Post("MUH", Role.MUHASEBE), Post("MUF", Role.MUFETTIS),
    ];

    /// <summary>A second warehouse with an officer of its own.</summary>
    public static readonly LedgerEvent SecondWarehouse = Post("TK2", Role.KAYIT_YETKILISI, warehouse: "02");

    /// <summary>The head of FEN in office.</summary>
    public static readonly LedgerEvent HeadOfFen =
        new RoleAssigned("FEN", Role.BIRIM_YETKILISI, Day("2025-01-02"), To: null, Warehouse: null, "FEN", Areas: null, Power: null).At("2025-01-02");

    /// <summary>The Başkan Yardımcısı in office.</summary>
    public static readonly LedgerEvent DeputyMayor = Post("BYD", Role.BASKAN_YRD);

    /// <summary>A contractor's worker.</summary>
    public static readonly LedgerEvent ContractorsWorker =
        new PersonnelRegistered("TAS", "FirmaX", Manager: false, Official: false).At("2026-02-02");

    public static readonly LedgerEvent[] LaptopNew =
    [
        Entered(Laptop, "255.02.01.01/26/00001", 30000.00m).At("2026-01-12"), new AssetLabelled(Laptop).At("2026-01-12"),
    ];

    public static readonly LedgerEvent[] LaptopInStock =
        [.. LaptopNew, new AssetTested(Laptop, TestResult.PASSED).At("2026-01-13")];

    public static readonly LedgerEvent[] LaptopWithAyse =
    [
        .. LaptopInStock, Signed("O-1", "2026-01-14", [Laptop], validUntil: "2026-02-13"),
        Given(Laptop, Ayse, "O-1").At("2026-01-14"), new OrderLineUsed("O-1", Laptop).At("2026-01-14"),
    ];

    public static readonly LedgerEvent[] OldLaptopInStock =
    [
        Entered(OldLaptop, "255.02.01.01/19/00007", 4500.00m).At("2019-05-06"),
        new AssetTested(OldLaptop, TestResult.PASSED).At("2019-05-07"),
    ];

    public static readonly LedgerEvent[] PrinterInStock =
    [
        Entered(Printer, "255.02.02.01/26/00003", 8250.50m).At("2026-01-12"), new AssetTested(Printer, TestResult.PASSED).At("2026-01-13"),
    ];

    /// <summary>Ten toners at 100, five at 120; below four the harcama yetkilisi wants to know (T1_STOCK).</summary>
    public static readonly LedgerEvent[] Toners =
    [
        HeadOfFen, Received("2026/2", 10, 100m, "2026-01-05"), Received("2026/5", 5, 120m, "2026-02-01"), new MinimumLevelSet(TonerCard, 4).At("2026-02-01"),
    ];

    /// <summary>FEN's request for toners, as far as the directorate's decision to meet it (R1_OK).</summary>
    public static readonly LedgerEvent[] TonersForFen = [.. Asked("R1", 12), Evaluated("R1", RequestResult.MEET)];

    /// <summary>The order of S-032: the laptop to Ayşe, 2 March to 1 April.</summary>
    public static readonly LedgerEvent LaptopToAyse = Signed("O-2", "2026-03-02", [Laptop], validUntil: "2026-04-01");

    /// <summary>YAZ acts for the Müdür from 3 to 10 March.</summary>
    public static readonly LedgerEvent YazActsForDirector =
        new ActingAppointed("MUD", "YAZ", Role.MUDUR, Day("2026-03-03"), Day("2026-03-10"), "izin").At("2026-03-02");

    /// <summary>SEF may sign exit orders from 1 March to 30 June.</summary>
    public static readonly LedgerEvent ChiefMaySign =
        new DelegationGranted("DG-1", "MUD", "SEF", [Powers.ExitOrder], Day("2026-03-01"), Day("2026-06-30")).At("2026-03-01");

    public static readonly DocRef Approval = new("OLUR", "OLUR-12", new DateOnly(2026, 3, 2));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same event on that day, by that person; SYSTEM as in what was taken over from paper.</summary>
    public static TEvent At<TEvent>(this TEvent e, string day, string by = Act.System)
        where TEvent : LedgerEvent => e with { Act = new Act { On = Day(day), By = by } };

    public static HandOver HandOver(string? asset = Laptop, string? person = Ayse, string? order = "O-2") =>
        new(asset, person, order, Request: null, Purpose: null, ReturnDue: null, RecipientSignature: true);

    public static AssignToCommonArea IntoRoom(string? order = "O-2") =>
        new(Laptop, RoomThree, "FEN", order, RecipientSignature: true, ExternalUser: null);

    public static ReturnToDepot Return(Condition? condition = Condition.SAGLAM, string? asset = Laptop) =>
        new(asset, condition, Receiver: "TKY", Note: null);

    public static DraftOrder Draft(params string[] lines) => new("O-5", lines, Purpose.ZIMMET, Ayse, ValidUntil: null);

    public static AssignRole Assign(string person, Role role, string from = "2026-03-02", string? warehouse = null) =>
        new(person, role, Day(from), To: null, warehouse, Unit: null, Areas: null, Power: null) { BasisDoc = Approval };

    public static AppointActing Appoint(string acting, string from = "2026-03-03", string to = "2026-03-10", Role role = Role.MUDUR) =>
        new("MUD", acting, role, Day(from), Day(to), "izin");

    public static GrantDelegation Delegate(string from = "MUD", string to = "SEF", params string[] powers) =>
        new("DG-2", from, to, powers, Day("2026-03-05"), Day("2026-03-20")) { BasisDoc = new DocRef("YAZI", "YD-2", Day("2026-03-05")) };

    public static OpeningLine OldRecord(string? registryNo = "255.02.01.01/24/00001", string? entryDate = "2024-06-03", decimal? cost = 21500.00m,
        string? person = null, string? warehouse = "01") => new(registryNo, "Dizüstü bilgisayar", warehouse, cost,
            entryDate is null ? null : Day(entryDate), "5CD1234XYZ", HasStorage: true, WarrantyUntil: null, person, person is null ? null : "TTB-2024/17");

    public static ImportOpening Import(params OpeningLine[] lines) =>
        new(lines) { BasisDoc = new DocRef("CETVEL", "2025-SDC", Day("2025-12-31")) };

    public static LedgerEvent Signed(string order, string on, string[] assets, string recipient = Ayse, Purpose purpose = Purpose.ZIMMET,
        string validUntil = "2026-04-01") =>
        new OrderSigned(order, Day(on), assets, purpose, recipient, Day(validUntil), Flag: null).At(on, by: "MUD");

    public static LedgerEvent Drafted(string order, string on, string recipient = Ayse, string? validUntil = null, string asset = Laptop) =>
        new OrderDrafted(order, [asset], Purpose.ZIMMET, recipient, validUntil is null ? null : Day(validUntil)).At(on, by: "TKY");

    public static StockReceived Received(string lot, decimal qty, decimal price, string on, string card = TonerCard, string code = Toner) =>
        new StockReceived(card, code, card[..2], lot, qty, price, Day(on)).At(on);

    public static LedgerEvent[] Asked(string request, decimal qty, string code = Toner) =>
    [
        new RequestSubmitted(request, "FEN", new Dictionary<string, decimal>(StringComparer.Ordinal) { [code] = qty }, RequestKind.TUKETIM).At("2026-02-16", Ayse),
        new RequestApproved(request).At("2026-02-16", "FEN"),
    ];

    public static LedgerEvent Evaluated(string request, RequestResult result, decimal? granted = null) => new RequestEvaluated(request, result, result is RequestResult.MEET ? null : "stok yok",
        granted is { } qty ? new Dictionary<string, decimal>(StringComparer.Ordinal) { [Toner] = qty } : null).At("2026-02-17", "SEF");

    public static IssueStock Issue(decimal? qty = 12, string? request = "R1", params LotTaken[] lots) =>
        new(TonerCard, request, qty, "FEN", Order: null, Fault: null, FifoExceptionReason: null, lots.Length > 0 ? lots : null);

    public static ReturnStock TakeBack(decimal? qty = 2, decimal? price = 120m) => new(TonerCard, qty, new DocRef("IADE", "I-1", Day("2026-03-02")), price, Valuation: null);

    public static SubmitRequest Ask(RequestKind kind = RequestKind.TUKETIM, string code = Toner) =>
        new(Request: null, "FEN", new Dictionary<string, decimal>(StringComparer.Ordinal) { [code] = 2 }, kind);

    public static AssetRegistered Entered(string asset, string registryNo, decimal? cost, string warehouse = "01", bool? foreign = null) => new(asset,
        registryNo, "Bilgisayar", warehouse, cost, "SATIN_ALMA", EntryDate: null, Serial: null, HasStorage: true, WarrantyUntil: null, Opening: null, foreign,
        OwnerUnit: null);

    public static AssetHandedOver Given(string asset, string person, string order) => new(asset, person, "FEN", order, $"{order}/1", Request: null,
        Purpose.ZIMMET, ReturnDue: null, RecipientSignature: true, Opening: null);

    private static PersonnelRegistered Person(string id, string unit, bool manager = false) =>
        new PersonnelRegistered(id, unit, manager, Official: true).At("2025-01-02");

    private static RoleAssigned Post(string person, Role role, string? warehouse = null) =>
        new RoleAssigned(person, role, Day("2025-01-02"), To: null, warehouse, Unit: null, Areas: null, Power: null).At("2025-01-02");
}

/// <summary>Who acts, and under which role.</summary>
public sealed record Actor(string Person, Role Role);
