namespace Defne.Ledger.Api.Demo;

/// <summary>A room with a list of its own, and who answers for it.</summary>
internal sealed record DemoRoom(string Code, string Unit, string Responsible, string Place);

/// <summary>Units, rooms, firms and institutions of the demo; firms and institutions are invented.</summary>
internal static class DemoUnits
{
    public const string ServerRoom = "BIM-SUNUCU-1";
    public const string Library = "KUTUPHANE-1";
    public const string Council = "MECLIS-SALONU";
    public const string School = "Defne Zeytinlik Ortaokulu";
    public const string EducationOffice = "Defne İlçe Millî Eğitim Müdürlüğü";
    public const string District = "Defne Kaymakamlığı";
    public const string Hardware = "Akdeniz Bilişim San. ve Tic. Ltd. Şti.";
    public const string Laptops = "Toros Teknoloji A.Ş.";
    public const string Network = "Amanos Ağ Sistemleri Ltd. Şti.";
    public const string Printers = "Asi Büro Makineleri Ltd. Şti.";
    public const string Stationery = "Habibneccar Kırtasiye Ltd. Şti.";
    public const string Service = "Amanos Bilgisayar Servis Ltd. Şti.";
    public const string Projectors = "Sümerler Görüntü Sistemleri Ltd. Şti.";
    public const string ScrapBuyer = "MKE A.Ş.";

    public static readonly IReadOnlyList<DemoRoom> Rooms =
    [
        new(ServerRoom, "BIM", "SYS", "Sunucu odası"),
        new("BIM-AG-1", "BIM", "NET", "Zemin kat ağ kabini"),
        new("BIM-TOPLANTI-1", "BIM", "SEF", "Bilgi İşlem toplantı odası"),
        new("FEN-TOPLANTI-1", "FEN", "FEN", "Fen İşleri toplantı odası"),
        new(Council, "YAZI", "YZI", "Meclis toplantı salonu"),
        new(Library, "KULTUR", "KU3", "Kütüphane okuma salonu"),
        new("KULTUR-SALON-1", "KULTUR", "KUL", "Kültür merkezi çok amaçlı salon"),
        new("IK-EGITIM-1", "IK", "IKM", "Eğitim salonu"),
        new("ZABITA-AMIRLIK", "ZABITA", "ZAB", "Zabıta amirliği nöbet odası"),
        new("MALI-VEZNE", "MALI", "MAL", "Tahsilat veznesi"),
    ];

    // These units sit in the annexe, whose goods warehouse 02 keeps.
    private static readonly HashSet<string> Annexe = new(StringComparer.Ordinal) { "KULTUR", "PARK", "ZABITA", "ARSIV" };

    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["BIM"] = "Bilgi İşlem Müdürlüğü, 3. kat", ["FEN"] = "Fen İşleri Müdürlüğü, 2. kat", ["IMAR"] = "İmar ve Şehircilik Müdürlüğü, 2. kat",
        ["MALI"] = "Mali Hizmetler Müdürlüğü, 1. kat", ["YAZI"] = "Yazı İşleri Müdürlüğü, 1. kat", ["IK"] = "İnsan Kaynakları ve Eğitim Müdürlüğü, 1. kat",
        ["ZABITA"] = "Zabıta Müdürlüğü, ek hizmet binası", ["KULTUR"] = "Kültür ve Sosyal İşler Müdürlüğü, ek hizmet binası",
        ["PARK"] = "Park ve Bahçeler Müdürlüğü, ek hizmet binası", ["ARSIV"] = "Kurum Arşivi, ek hizmet binası",
        ["BASKANLIK"] = "Başkanlık katı, 4. kat", ["TEFTIS"] = "Teftiş Kurulu, 4. kat",
    };

    public static string WarehouseOf(string unit) => Annexe.Contains(unit) ? "02" : "01";

    public static string PlaceOf(string unit) => Places[unit];

    public static DemoRoom Room(string code) => Rooms.First(r => r.Code == code);
}
