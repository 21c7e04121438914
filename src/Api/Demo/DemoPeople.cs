using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Demo;

/// <summary>Somebody of the demo: invented, with the ids the scenarios use.</summary>
internal sealed record DemoPerson(string Id, string Name, string Title, string Unit, bool Manager, Role? Role = null, string? Warehouse = null)
{
    /// <summary>Enters service on that day; from the beginning if left out.</summary>
    public DateOnly? Joins { get; init; }

    /// <summary>Works for a contractor.</summary>
    public bool Outsider { get; init; }

    /// <summary>An address under a name reserved for examples.</summary>
    public string Email => $"{DemoPeople.Plain(Name)}@defne.example";
}

/// <summary>An absence somebody stands in for.</summary>
internal sealed record DemoLeave(string Absentee, string Acting, Role Role, DateOnly From, DateOnly To, string Reason, DateOnly Decided, string Paper);

/// <summary>The people of the demo: the directorate and the units it serves.</summary>
internal static class DemoPeople
{
    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new("MUD", "Kemal Aydın", "Bilgi İşlem Müdürü", "BIM", Manager: true, Role.MUDUR),
        new("BSK", "İbrahim Güngör", "Belediye Başkanı", "BASKANLIK", Manager: true, Role.UST_YONETICI),
        new("BYD", "Şule Karaca", "Belediye Başkan Yardımcısı", "BASKANLIK", Manager: true, Role.BASKAN_YRD),
        new("SEF", "Nurten Çelik", "Şef", "BIM", Manager: true, Role.SEF),
        new("TKY", "Hasan Işık", "Taşınır Kayıt Yetkilisi", "BIM", Manager: false, Role.KAYIT_YETKILISI, "01"),
        new("TK2", "Gülşen Öztürk", "Memur", "BIM", Manager: false, Role.KAYIT_YETKILISI, "02"),
        new("TEK", "Barış Yıldız", "Teknisyen", "BIM", Manager: false, Role.TEKNISYEN),
        new("TE2", "Sinem Arslan", "Teknisyen", "BIM", Manager: false, Role.TEKNISYEN),
        new("YAZ", "İrem Şahin", "Yazılım Sorumlusu", "BIM", Manager: false),
        new("EVR", "Özlem Kılıç", "Evrak Memuru", "BIM", Manager: false, Role.EVRAK_MEMURU),
        new("ARS", "Yusuf Güneş", "Arşiv Memuru", "BIM", Manager: false, Role.ARSIV_MEMURU),
        new("SYS", "Onur Çağlar", "Sistem Yöneticisi", "BIM", Manager: false, Role.SISTEM_YONETICISI),
        new("NET", "Tolga Erdem", "Ağ Uzmanı", "BIM", Manager: false),
        new("UZM", "Serap Ünal", "Elektronik Mühendisi", "FEN", Manager: false),
        new("FEN", "Ömer Faruk Tunç", "Fen İşleri Müdürü", "FEN", Manager: true, Role.BIRIM_YETKILISI),
        new("AYS", "Ayşe Yılmaz", "Harita Teknikeri", "FEN", Manager: false),
        new("MEH", "Mehmet Doğan", "Büro Görevlisi", "FEN", Manager: false),
        new("KAR", "Kadriye Aslan", "Kurum Arşivi Sorumlusu", "ARSIV", Manager: true, Role.KURUM_ARSIVI),
        new("KA2", "Rıza Koç", "Arşiv Görevlisi", "ARSIV", Manager: false),
        new("KA3", "Çiğdem Polat", "Arşiv Görevlisi", "ARSIV", Manager: false),
        new("MUH", "Füsun Ergin", "Muhasebe Yetkilisi", "MALI", Manager: true, Role.MUHASEBE),
        new("MAL", "Levent Bozkurt", "Mali Hizmetler Müdürü", "MALI", Manager: true, Role.BIRIM_YETKILISI),
        new("MA2", "Dilek Sarı", "Tahakkuk Memuru", "MALI", Manager: false),
        new("IMA", "Pınar Demirel", "İmar ve Şehircilik Müdürü", "IMAR", Manager: true, Role.BIRIM_YETKILISI),
        new("IM2", "Cem Aktaş", "Mimar", "IMAR", Manager: false),
        new("IM3", "Zeynep Uçar", "Harita Mühendisi", "IMAR", Manager: false),
        new("ZAB", "Osman Tekin", "Zabıta Müdürü", "ZABITA", Manager: true, Role.BIRIM_YETKILISI),
        new("ZA2", "Erhan Bulut", "Zabıta Komiseri", "ZABITA", Manager: false),
        new("ZA3", "Elif Kaplan", "Zabıta Memuru", "ZABITA", Manager: false),
        new("KUL", "Aslı Yücel", "Kültür ve Sosyal İşler Müdürü", "KULTUR", Manager: true, Role.BIRIM_YETKILISI),
        new("KU2", "Burak Özdemir", "Etkinlik Görevlisi", "KULTUR", Manager: false),
        new("KU3", "Melike Taş", "Kütüphaneci", "KULTUR", Manager: false),
        new("YZI", "Nihat Baysal", "Yazı İşleri Müdürü", "YAZI", Manager: true, Role.BIRIM_YETKILISI),
        new("YI2", "Havva Keskin", "Meclis Kâtibi", "YAZI", Manager: false),
        new("IKM", "Gökhan Ateş", "İnsan Kaynakları ve Eğitim Müdürü", "IK", Manager: true, Role.BIRIM_YETKILISI),
        new("IK2", "Tuğba Eren", "Memur", "IK", Manager: false),
        new("PRK", "Fatih Orhan", "Park ve Bahçeler Müdürü", "PARK", Manager: true, Role.BIRIM_YETKILISI),
        new("PR2", "Songül Avcı", "Peyzaj Mimarı", "PARK", Manager: false),
        new("MUF", "Selim Ağaoğlu", "Müfettiş", "TEFTIS", Manager: false, Role.MUFETTIS),
        new("YUK", "Volkan Sezer", "Yüklenici Firma Çalışanı", "BIM", Manager: false) { Outsider = true },
        new("TK3", "Emre Korkmaz", "Taşınır Kayıt Yetkilisi", "BIM", Manager: false, Role.KAYIT_YETKILISI, "02") { Joins = new(2025, 9, 1) },
        new("YEN", "Mert Güler", "Harita Teknikeri", "FEN", Manager: false) { Joins = new(2025, 9, 1) },
    ];

    /// <summary>Who leaves, and when his relation is cut.</summary>
    public const string Leaver = "MEH";

    public static readonly DateOnly LeaverGone = new(2025, 8, 15);

    /// <summary>The day warehouse 02 passes from one officer to the next.</summary>
    public static readonly DateOnly NewKeeper = new(2025, 9, 15);

    public static readonly IReadOnlyList<DemoLeave> Leaves =
    [
        new("MUD", "YAZ", Role.MUDUR, new(2025, 2, 10), new(2025, 2, 14), "hizmet içi eğitim", new(2025, 2, 7), "2025/31"),
        new("MUD", "YAZ", Role.MUDUR, new(2025, 7, 14), new(2025, 7, 25), "yıllık izin", new(2025, 7, 10), "2025/188"),
        new("TKY", "TK2", Role.KAYIT_YETKILISI, new(2025, 8, 4), new(2025, 8, 15), "yıllık izin", new(2025, 7, 31), "2025/207"),
        new("FEN", "UZM", Role.BIRIM_YETKILISI, new(2025, 8, 18), new(2025, 8, 29), "yıllık izin", new(2025, 8, 14), "2025/219"),
        new("TK3", "TKY", Role.KAYIT_YETKILISI, new(2025, 11, 10), new(2025, 11, 14), "hastalık", new(2025, 11, 10), "2025/301"),
        new("MUD", "YAZ", Role.MUDUR, new(2026, 2, 2), new(2026, 2, 6), "yıllık izin", new(2026, 1, 30), "2026/27"),
    ];

    /// <summary>The person's row.</summary>
    public static DemoPerson Of(string id) => All.First(p => p.Id == id);

    /// <summary>Those of a unit who may take custody on the day.</summary>
    public static IReadOnlyList<DemoPerson> StaffOf(string unit, DateOnly day) => [.. Staff(day).Where(p => p.Unit == unit)];

    /// <summary>Everybody who may take custody on the day.</summary>
    public static IEnumerable<DemoPerson> Staff(DateOnly day) =>
        All.Where(p => !p.Outsider && !(p.Joins > day) && (p.Id is not Leaver || day < new DateOnly(2025, 7, 28)));

    /// <summary>Who holds the absentee's post on the day.</summary>
    public static string InPost(string person, DateOnly day) => Leaves.FirstOrDefault(l => l.Absentee == person && day >= l.From && day <= l.To)?.Acting ?? person;

    /// <summary>The kayıt yetkilisi of a warehouse on the day.</summary>
    public static string Keeper(string warehouse, DateOnly day) => InPost(warehouse is "01" ? "TKY" : day < NewKeeper ? "TK2" : "TK3", day);

    /// <summary>One person for each post, in office when the story ends.</summary>
    public static IReadOnlyList<DemoPerson> InOffice { get; } =
        [.. All.Where(p => p.Role is not null && (p.Warehouse is null || Keeper(p.Warehouse, DemoCalendar.Last) == p.Id)).DistinctBy(p => (p.Role, p.Warehouse))];

    /// <summary>A name as addresses write it.</summary>
    public static string Plain(string name) => string.Concat(name.Select(c => c switch
    {
        'ı' or 'I' or 'İ' => 'i', 'ğ' or 'Ğ' => 'g', 'ş' or 'Ş' => 's', 'ç' or 'Ç' => 'c', 'ö' or 'Ö' => 'o', 'ü' or 'Ü' => 'u', 'â' => 'a', ' ' => '.',
        _ => char.ToLowerInvariant(c),
    }));
}
