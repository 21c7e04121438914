using System.Globalization;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Slips;

namespace Defne.Ledger.Api.Bench;

/// <summary>
/// A small directorate on 2 March 2026, and one family of records of each kind, which <see cref="Clones"/> multiplies. Every id of a
/// family holds its marker, and none is a number of a book, so that a copy is what the same acts would have left for other assets.
/// </summary>
internal static class Samples
{
    public const int AssetsInCrate = 10;
    public const string Storekeeper = "TKY";

    public static readonly DateTimeOffset Now = LedgerClock.At(new DateOnly(2026, 3, 2), new TimeOnly(10, 0));

    private static readonly string[] Units = ["FEN", "MALI", "ARSIV", "PARK"];
    private static readonly string[] Holders = [.. Enumerable.Range(0, 16).Select(n => string.Create(CultureInfo.InvariantCulture, $"P{n:00}"))];

    /// <summary>Families of the same kind that differ in whom they concern.</summary>
    public static int Kinds => Holders.Length;

    public static string Marker(int family) => string.Create(CultureInfo.InvariantCulture, $"Q{family:0000000}Q");

    public static string Asset(int family, int n) => string.Create(CultureInfo.InvariantCulture, $"DM-{Marker(family)}-{n:00}");

    public static string Order(int family) => $"EM-{Marker(family)}";

    public static string Holder(int kind) => Holders[kind % Holders.Length];

    public static string Unit(int kind) => Units[kind % Units.Length];

    /// <summary>Ten tested assets in the depot and a signed order that gives them to one person.</summary>
    public static IEnumerable<LedgerEvent> Ready(int family, int kind) =>
    [
        .. Assets(family).SelectMany(a => (LedgerEvent[])[Registered(a, opening: false), On(new AssetLabelled(a), 12, "TKY"), On(new AssetTested(a, TestResult.PASSED), 13, "TEK")]),
        Signed(family, kind),
    ];

    /// <summary>Ten assets of the old register, in use when it was taken over.</summary>
    public static IEnumerable<LedgerEvent> Held(int family, int kind) =>
        Assets(family).SelectMany(a => (LedgerEvent[])
        [
            Registered(a, opening: true),
            On(new AssetHandedOver(a, Holder(kind), Unit(kind), Order: null, Doc: $"TTB-{a}", Request: null, Purpose.ZIMMET, ReturnDue: null, RecipientSignature: null, Opening: true), 12, "TKY"),
        ]);

    /// <summary>Ten assets given out by one order, four of them back again, one of these handed on; and a slip.</summary>
    public static IEnumerable<LedgerEvent> Lived(int family, int kind) =>
    [
        .. Ready(family, kind),
        .. Assets(family).SelectMany(a => Given(a, Order(family), kind, day: 14)),
        .. Assets(family).Take(4).Select(a => On(new AssetReturned(a, Condition.SAGLAM, "TKY", null), 20, "TKY")),
        .. Assets(family).Take(1).SelectMany(a => (LedgerEvent[])
        [
            On(new OrderSigned($"{Order(family)}-2", new DateOnly(2026, 1, 21), [a], Purpose.ZIMMET, Holder(kind + 1), new DateOnly(2026, 12, 31), Flag: null), 21, "MUD"),
            .. Given(a, $"{Order(family)}-2", kind + 1, day: 22),
        ]),
        On(new SlipIssued($"2026/{Marker(family)}", new DateOnly(2026, 1, 23), 2026, "AMBARLAR_ARASI", SlipForm.TIF, Lines: null, 300_000m, new DateOnly(2026, 2, 2)), 23, "TKY"),
    ];

    /// <summary>The people and their posts.</summary>
    public static IReadOnlyList<LedgerEvent> People { get; } =
    [
        .. (((string Person, string Unit)[])[("MUD", "BIM"), ("TKY", "BIM"), ("TEK", "BIM"), .. Holders.Select((h, n) => (h, Unit(n)))]).Select(p => On(new PersonnelRegistered(p.Person, p.Unit, Manager: p.Person is "MUD", Official: true), 2, Act.System)),
        Post("MUD", Role.MUDUR, warehouse: null), Post("MUD", Role.HARCAMA_YETKILISI, warehouse: null), Post("TKY", Role.KAYIT_YETKILISI, "01"), Post("TEK", Role.TEKNISYEN, warehouse: null),
    ];

    private static IEnumerable<string> Assets(int family) => Enumerable.Range(0, AssetsInCrate).Select(n => Asset(family, n));

    private static IEnumerable<LedgerEvent> Given(string asset, string order, int kind, int day) =>
    [
        On(new AssetHandedOver(asset, Holder(kind), Unit(kind), order, $"{order}/1", Request: null, Purpose.ZIMMET, ReturnDue: null, RecipientSignature: true, Opening: null), day, "TKY"),
        On(new OrderLineUsed(order, asset), day, "TKY"),
    ];

    private static AssetRegistered Registered(string asset, bool opening) => On(new AssetRegistered(asset, $"ESKI/{asset}", "Dizüstü bilgisayar", "01", 30_000.00m,
        opening ? AssetRegistered.OpeningKind : "SATIN_ALMA", new DateOnly(2026, 1, 12), Serial: $"SN-{asset}", HasStorage: true, new DateOnly(2028, 1, 12), opening ? true : null,
        Foreign: null, OwnerUnit: null), 12, "TKY");

    private static OrderSigned Signed(int family, int kind) => On(new OrderSigned(Order(family), new DateOnly(2026, 1, 14), [.. Assets(family)], Purpose.ZIMMET, Holder(kind),
        new DateOnly(2026, 12, 31), Flag: null), 14, "MUD");

    private static RoleAssigned Post(string person, Role role, string? warehouse) =>
        On(new RoleAssigned(person, role, new DateOnly(2025, 1, 2), To: null, warehouse, Unit: null, Areas: null, Power: null), 2, Act.System);

    private static TEvent On<TEvent>(TEvent e, int day, string by)
        where TEvent : LedgerEvent => e with { Act = new Act { On = new DateOnly(2026, 1, day), By = by, Role = by switch { "TKY" => Role.KAYIT_YETKILISI, "MUD" => Role.MUDUR, "TEK" => Role.TEKNISYEN, _ => Role.SYSTEM }, Accountable = [by] } };
}
