using System.Globalization;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;

namespace Defne.Ledger.Testing;

/// <summary>The fixture BASE of SCENARIOS.md, and events of a past as somebody tells it.</summary>
public static class Base
{
    private static readonly (string Person, string Unit, bool Manager)[] People =
    [
        ("MUD", "BIM", true), ("SEF", "BIM", true), ("TKY", "BIM", false), ("TK2", "BIM", false), ("TEK", "BIM", false), ("YAZ", "BIM", false), ("EVR", "BIM", false),
        ("ARS", "BIM", false), ("SYS", "BIM", false), ("UZM", "FEN", false), ("FEN", "FEN", true), ("AYS", "FEN", false), ("MEH", "FEN", false), ("KAR", "ARSIV", true),
        ("KA2", "ARSIV", false), ("KA3", "ARSIV", false), ("MUH", "MALI", true), ("BSK", "BASKANLIK", true), ("BYD", "BASKANLIK", true), ("MUF", "TEFTIS", false),
    ];

    private static readonly (string Person, Role Role)[] Posts =
    [
        ("BSK", Role.UST_YONETICI), ("MUD", Role.MUDUR), ("MUD", Role.HARCAMA_YETKILISI), ("SEF", Role.SEF), ("SEF", Role.KONTROL_YETKILISI),
        ("TKY", Role.KAYIT_YETKILISI), ("TEK", Role.TEKNISYEN), ("EVR", Role.EVRAK_MEMURU), ("ARS", Role.ARSIV_MEMURU), ("SYS", Role.SISTEM_YONETICISI),
        ("KAR", Role.KURUM_ARSIVI), ("MUH", Role.MUHASEBE), ("MUF", Role.MUFETTIS), ("FEN", Role.BIRIM_YETKILISI),
    ];

    /// <summary>Everybody and his post.</summary>
    public static IReadOnlyList<LedgerEvent> Events { get; } =
    [
        .. People.Select(p => new PersonnelRegistered(p.Person, p.Unit, p.Manager, Official: true).On("2025-01-02")),
        .. Posts.Select(p => Post(p.Person, p.Role)),
    ];

    /// <summary>A post held from BASE's day on.</summary>
    public static RoleAssigned Post(string person, Role role, string? warehouse = null) => new RoleAssigned(person, role, Day("2025-01-02"), To: null,
        warehouse ?? (role is Role.KAYIT_YETKILISI ? "01" : null), role is Role.BIRIM_YETKILISI ? "FEN" : null, Areas: null, Power: null).On("2025-01-02");

    /// <summary>A new asset of that registry number.</summary>
    public static AssetRegistered Registered(string registryNo, string on = "2026-01-12") => new AssetRegistered(RegistryNo.ToAssetId(registryNo), registryNo, "Dizüstü bilgisayar",
        "01", 30000.00m, "SATIN_ALMA", Day(on), Serial: null, HasStorage: true, Day("2028-01-12"), Opening: null, Foreign: null, OwnerUnit: null).On(on);

    /// <summary>A signed order.</summary>
    public static OrderSigned SignedOrder(string order, string on, string recipient, string validUntil, params string[] lines) =>
        new OrderSigned(order, Day(on), lines, Purpose.ZIMMET, recipient, Day(validUntil), Flag: null).On(on, "MUD");

    /// <summary>A day.</summary>
    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant of a day in Istanbul.</summary>
    public static DateTimeOffset At(string iso, int hour = 10, int minute = 0) => LedgerClock.At(Day(iso), new TimeOnly(hour, minute));

    /// <summary>The same event on that day, by that person.</summary>
    public static TEvent On<TEvent>(this TEvent e, string day, string by = Act.System)
        where TEvent : LedgerEvent => e with { Act = new Act { On = Day(day), By = by, Accountable = [by] } };
}
