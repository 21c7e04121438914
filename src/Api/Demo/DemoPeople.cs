using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Demo;

/// <summary>Somebody of the demo: invented, with the ids the scenarios use.</summary>
internal sealed record DemoPerson(string Id, string Name, string Title, string Unit, bool Manager, Role? Role = null, string? Warehouse = null);

/// <summary>The people of the demo.</summary>
internal static class DemoPeople
{
    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new("MUD", "Kemal Aydın", "Bilgi İşlem Müdürü", "BIM", Manager: true, Role.MUDUR),
        new("BSK", "İbrahim Güngör", "Belediye Başkanı", "BASKANLIK", Manager: true, Role.UST_YONETICI),
        new("BYD", "Şule Karaca", "Belediye Başkan Yardımcısı", "BASKANLIK", Manager: true, Role.BASKAN_YRD),
        new("SEF", "Nurten Çelik", "Şef", "BIM", Manager: true, Role.SEF),
        new("TKY", "Hasan Işık", "Taşınır Kayıt Yetkilisi", "BIM", Manager: false, Role.KAYIT_YETKILISI, "01"),
        new("TK2", "Gülşen Öztürk", "Taşınır Kayıt Yetkilisi", "BIM", Manager: false, Role.KAYIT_YETKILISI, "02"),
        new("TEK", "Barış Yıldız", "Teknisyen", "BIM", Manager: false, Role.TEKNISYEN),
        new("YAZ", "İrem Şahin", "Yazılım Sorumlusu", "BIM", Manager: false),
        new("EVR", "Özlem Kılıç", "Evrak Memuru", "BIM", Manager: false, Role.EVRAK_MEMURU),
        new("ARS", "Yusuf Güneş", "Arşiv Memuru", "BIM", Manager: false, Role.ARSIV_MEMURU),
        new("SYS", "Onur Çağlar", "Sistem Yöneticisi", "BIM", Manager: false, Role.SISTEM_YONETICISI),
        new("UZM", "Serap Ünal", "Elektronik Mühendisi", "FEN", Manager: false),
        new("FEN", "Ömer Faruk Tunç", "Fen İşleri Müdürü", "FEN", Manager: true, Role.BIRIM_YETKILISI),
        new("AYS", "Ayşe Yılmaz", "Harita Teknikeri", "FEN", Manager: false),
        new("MEH", "Mehmet Doğan", "Büro Görevlisi", "FEN", Manager: false),
        new("KAR", "Kadriye Aslan", "Kurum Arşivi Sorumlusu", "ARSIV", Manager: true, Role.KURUM_ARSIVI),
        new("KA2", "Rıza Koç", "Arşiv Görevlisi", "ARSIV", Manager: false),
        new("KA3", "Çiğdem Polat", "Arşiv Görevlisi", "ARSIV", Manager: false),
        new("MUH", "Füsun Ergin", "Muhasebe Yetkilisi", "MALI", Manager: true, Role.MUHASEBE),
        new("MUF", "Selim Ağaoğlu", "Müfettiş", "TEFTIS", Manager: false, Role.MUFETTIS),
    ];
}
