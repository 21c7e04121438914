using Defne.Ledger.Domain.Periods;

namespace Defne.Ledger.Domain.Law;

/// <summary>Roles, a closed list (RULES §4.3).</summary>
public enum Role
{
    /// <summary>Any active official.</summary>
    PERSONEL,

    /// <summary>Director; gives the written order.</summary>
    MUDUR,

    /// <summary>Harcama yetkilisi; follows <see cref="MUDUR"/> (R-01).</summary>
    HARCAMA_YETKILISI,

    /// <summary>Senior staff.</summary>
    SEF,

    /// <summary>Taşınır kayıt yetkilisi, per warehouse.</summary>
    KAYIT_YETKILISI,

    /// <summary>Taşınır kontrol yetkilisi.</summary>
    KONTROL_YETKILISI,

    /// <summary>Technician.</summary>
    TEKNISYEN,

    /// <summary>Document clerk.</summary>
    EVRAK_MEMURU,

    /// <summary>Unit archive clerk.</summary>
    ARSIV_MEMURU,

    /// <summary>System administrator.</summary>
    SISTEM_YONETICISI,

    /// <summary>Head of the institution archive.</summary>
    KURUM_ARSIVI,

    /// <summary>Muhasebe yetkilisi.</summary>
    MUHASEBE,

    /// <summary>Inspector.</summary>
    MUFETTIS,

    /// <summary>Mayor.</summary>
    UST_YONETICI,

    /// <summary>Deputy mayor.</summary>
    BASKAN_YRD,

    /// <summary>Head of a unit, per unit.</summary>
    BIRIM_YETKILISI,

    /// <summary>The process manager and what was taken over from paper.</summary>
    SYSTEM,
}

/// <summary>What a unit asks for.</summary>
public enum RequestKind
{
    /// <summary>Material that is used up (150).</summary>
    TUKETIM,

    /// <summary>Durable assets (253, 254, 255).</summary>
    DEMIRBAS,

    /// <summary>Software.</summary>
    YAZILIM,
}

/// <summary>How far a request is met (RULES §4.8).</summary>
public enum RequestResult
{
    /// <summary>Wholly.</summary>
    MEET,

    /// <summary>In part.</summary>
    PARTIAL,

    /// <summary>Not at all.</summary>
    REFUSE,
}

/// <summary>Where a request stands (RULES §4.8).</summary>
public enum RequestState
{
    /// <summary>Written, not approved.</summary>
    SUBMITTED,

    /// <summary>Approved by the head of the unit.</summary>
    APPROVED,

    /// <summary>The directorate decided.</summary>
    EVALUATED,

    /// <summary>All that was to be met is met.</summary>
    FULFILLED,

    /// <summary>Nothing more happens on it.</summary>
    CLOSED,

    /// <summary>Taken back by the unit.</summary>
    WITHDRAWN,
}

/// <summary>Why a later lot may leave before an earlier one (L-13); no other reason counts.</summary>
public enum FifoException
{
    /// <summary>Its expiry date is near.</summary>
    SON_KULLANMA_YAKIN,

    /// <summary>It was bought for a project.</summary>
    PROJE_ALIMI,

    /// <summary>It was bought centrally for other units.</summary>
    MERKEZI_ALIM,

    /// <summary>The work needs just that.</summary>
    ISIN_GEREGI,
}

/// <summary>Where an asset stands (RULES §4.5).</summary>
public enum AssetStatus
{
    /// <summary>In the depot, untested.</summary>
    NEW,

    /// <summary>In the depot.</summary>
    IN_STOCK,

    /// <summary>With a person.</summary>
    ON_ZIMMET,

    /// <summary>In a room.</summary>
    COMMON_AREA,

    /// <summary>With another administration.</summary>
    ON_LOAN,

    /// <summary>Proposed for write-off.</summary>
    PENDING_WRITEOFF,

    /// <summary>Off the books, still in the house.</summary>
    SCRAP_HELD,

    /// <summary>Gone for good.</summary>
    CLOSED,
}

/// <summary>What a written order is for (RULES §4.6).</summary>
public enum Purpose
{
    /// <summary>Personal custody.</summary>
    ZIMMET,

    /// <summary>A room.</summary>
    ORTAK_ALAN,

    /// <summary>An event, with a return date.</summary>
    ETKINLIK,

    /// <summary>Repair.</summary>
    BAKIM_ONARIM,

    /// <summary>Warranty.</summary>
    GARANTI,

    /// <summary>Loan to another administration.</summary>
    GECICI_TAHSIS,

    /// <summary>Transfer.</summary>
    DEVIR,

    /// <summary>From warehouse to warehouse.</summary>
    AMBARLAR_ARASI,

    /// <summary>Consumption, where consumables need an order too .</summary>
    TUKETIM,

    /// <summary>Delivery of scrap.</summary>
    HURDA_TESLIM,

    /// <summary>Destruction off site.</summary>
    IMHA,

    /// <summary>Sale.</summary>
    SATIS,

    /// <summary>Donation.</summary>
    BAGIS,
}

/// <summary>How an asset came back.</summary>
public enum Condition
{
    /// <summary>Sound.</summary>
    SAGLAM,

    /// <summary>Damaged.</summary>
    HASARLI,

    /// <summary>Incomplete.</summary>
    EKSIK,
}

/// <summary>The outcome of a test .</summary>
public enum TestResult
{
    /// <summary>Works.</summary>
    PASSED,

    /// <summary>Does not work.</summary>
    FAILED,
}

/// <summary>How goods are measured on receipt .</summary>
public enum MeasuringMethod
{
    /// <summary>By counting.</summary>
    SAYMA,

    /// <summary>By weighing.</summary>
    TARTMA,

    /// <summary>By measuring.</summary>
    OLCME,
}

/// <summary>What sort of goods an entry is about: only the first gets a slip (L-05).</summary>
public enum EntryNature
{
    /// <summary>Goods kept in the warehouse.</summary>
    NORMAL,

    /// <summary>Refill of a printer cartridge.</summary>
    KARTUS_DOLUM,

    /// <summary>Spare part fitted by a service firm.</summary>
    FIRMA_PARCASI,

    /// <summary>Consumed at once.</summary>
    HEMEN_TUKETIM,

    /// <summary>Periodical.</summary>
    SURELI_YAYIN,

    /// <summary>Food and drink for guests.</summary>
    TEMSIL,
}

/// <summary>How an asset got lost, in the words of a write-off (RULES §4.10).</summary>
public enum LossKind
{
    /// <summary>Lost.</summary>
    KAYIP,

    /// <summary>Stolen.</summary>
    CALINMA,

    /// <summary>By disaster.</summary>
    AFET,

    /// <summary>By wastage.</summary>
    FIRE,
}

/// <summary>What money was spent on an asset for (L-11).</summary>
public enum ExpenditureNature
{
    /// <summary>Raises its value.</summary>
    DEGER_ARTIRICI,

    /// <summary>Keeps it going; adds nothing.</summary>
    BAKIM,
}

/// <summary>What is wrong with an asset: the device itself or what runs on it.</summary>
public enum FaultKind
{
    /// <summary>Hardware.</summary>
    DONANIM,

    /// <summary>Software.</summary>
    YAZILIM,
}

/// <summary>Where a fault stands (RULES §4.9).</summary>
public enum FaultState
{
    /// <summary>Reported, not looked at.</summary>
    REPORTED,

    /// <summary>Looked at.</summary>
    DIAGNOSED,

    /// <summary>In repair in the house, or back from a firm.</summary>
    IN_REPAIR,

    /// <summary>With a firm.</summary>
    AT_VENDOR,

    /// <summary>Works again.</summary>
    RESOLVED,

    /// <summary>Not worth repairing.</summary>
    UNREPAIRABLE,

    /// <summary>Done with.</summary>
    CLOSED,

    /// <summary>There was none.</summary>
    CANCELLED,
}

/// <summary>What is awaited of a fault within a target time .</summary>
public enum FaultTarget
{
    /// <summary>That somebody finds out what is wrong.</summary>
    DIAGNOSE,

    /// <summary>That it works again.</summary>
    RESOLVE,
}

/// <summary>What came of a service form .</summary>
public enum FormState
{
    /// <summary>Recorded, to be approved.</summary>
    RECORDED,

    /// <summary>Approved.</summary>
    APPROVED,

    /// <summary>Not approved.</summary>
    REJECTED,
}

/// <summary>Where a proposal of write-off stands (RULES §4.10).</summary>
public enum WriteOffState
{
    /// <summary>Proposed.</summary>
    PROPOSED,

    /// <summary>Before a commission.</summary>
    COMMISSION,

    /// <summary>The commission decided.</summary>
    DECIDED,

    /// <summary>Approved by the harcama yetkilisi.</summary>
    APPROVED,

    /// <summary>Off the books.</summary>
    POSTED,

    /// <summary>Turned down.</summary>
    REJECTED,
}

/// <summary>What the commission found of one item (L-17).</summary>
public enum CommissionVerdict
{
    /// <summary>To be written off; of scrap: to be sold or delivered.</summary>
    SCRAP,

    /// <summary>To be written off and destroyed.</summary>
    DESTROY,

    /// <summary>Not to be written off.</summary>
    NOT_SCRAP,
}

/// <summary>A member's vote on what the commission decided.</summary>
public enum Ballot
{
    /// <summary>For it.</summary>
    KABUL,

    /// <summary>Against it, with a reason.</summary>
    RET,
}

/// <summary>Whether somebody is to answer for what is written off (L-18).</summary>
public enum LiabilityAssessment
{
    /// <summary>No intent, fault or neglect.</summary>
    NONE,

    /// <summary>To be looked into.</summary>
    INVESTIGATE,
}

/// <summary>Where a liability stands.</summary>
public enum LiabilityState
{
    /// <summary>Opened.</summary>
    OPEN,

    /// <summary>The damage was valued.</summary>
    VALUED,

    /// <summary>Decided.</summary>
    DECIDED,

    /// <summary>Done with.</summary>
    CLOSED,
}

/// <summary>What was decided about a damage (L-20).</summary>
public enum LiabilityOutcome
{
    /// <summary>The person pays.</summary>
    COLLECT,

    /// <summary>Nobody is at fault.</summary>
    NO_FAULT,

    /// <summary>It was worn out by normal use.</summary>
    NORMAL_WEAR,
}

/// <summary>Which way scrap leaves the house (L-17).</summary>
public enum ScrapRoute
{
    /// <summary>Makine ve Kimya Endüstrisi A.Ş. (law 7330).</summary>
    MKE,

    /// <summary>Sale.</summary>
    SATIS,

    /// <summary>Another way the law names.</summary>
    DIGER,
}

/// <summary>Slip form by date (L-01).</summary>
public enum SlipForm
{
    /// <summary>Taşınır İşlem Fişi.</summary>
    TIF,

    /// <summary>Varlık İşlem Fişi.</summary>
    VIF,
}

/// <summary>A remark an order carries for the inspector.</summary>
public enum OrderFlag
{
    /// <summary>The signer is the recipient (RULES §4.2): allowed, shown.</summary>
    SELF_RECIPIENT,
}

/// <summary>Powers of the Müdürlük Makamı that may be delegated one by one (RULES §4.3); a power is data, so it is text in events.</summary>
public static class Powers
{
    /// <summary>To sign a written exit order.</summary>
    public const string ExitOrder = "DEPO_CIKIS_EMRI";

    /// <summary>To approve a firm's service form .</summary>
    public const string ServiceForms = "SERVIS_FORMU_ONAY";

    /// <summary>Powers a Müdür may delegate.</summary>
    public static readonly IReadOnlySet<string> Delegable =
        new HashSet<string>(StringComparer.Ordinal) { ExitOrder, "HAVALE", "IC_YAZISMA_IMZA", ServiceForms, "SAYFA_ONAY" };

    /// <summary>Signature outside the municipality: only from the Başkan to a Başkan Yardımcısı.</summary>
    public const string OutsideLetters = "DIS_YAZISMA_IMZA";

    private static readonly HashSet<string> Fixed =
        new(StringComparer.Ordinal) { "KAYIT", "KONTROL", "MUHASEBE", "KOMISYON_UYELIGI", OutsideLetters };

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        [ExitOrder] = "depo çıkış emri imzası",
        ["HAVALE"] = "havale",
        ["IC_YAZISMA_IMZA"] = "iç yazışma imzası",
        [ServiceForms] = "servis formu onayı",
        ["SAYFA_ONAY"] = "sayfa onayı",
        [OutsideLetters] = "dış yazışma imzası",
    };

    /// <summary>The Turkish text of a power; the text itself where it is none.</summary>
    public static string Turkish(string power) => Texts.GetValueOrDefault(power, power);

    /// <summary>True for a power the municipality knows, delegable or not.</summary>
    public static bool IsKnown(string power) => Delegable.Contains(power) || Fixed.Contains(power) || IsSpending(power);

    /// <summary>True for a power of the harcama yetkilisi (L-40).</summary>
    public static bool IsSpending(string power) => power.StartsWith("HY_", StringComparison.Ordinal);
}

/// <summary>Turkish display text of every category, in one table.</summary>
public static class Categories
{
    private static readonly Dictionary<Enum, string> Texts = new()
    {
        [Role.PERSONEL] = "personel",
        [Role.MUDUR] = "müdür",
        [Role.HARCAMA_YETKILISI] = "harcama yetkilisi",
        [Role.SEF] = "şef",
        [Role.KAYIT_YETKILISI] = "taşınır kayıt yetkilisi",
        [Role.KONTROL_YETKILISI] = "taşınır kontrol yetkilisi",
        [Role.TEKNISYEN] = "teknisyen",
        [Role.EVRAK_MEMURU] = "evrak memuru",
        [Role.ARSIV_MEMURU] = "arşiv memuru",
        [Role.SISTEM_YONETICISI] = "sistem yöneticisi",
        [Role.KURUM_ARSIVI] = "kurum arşivi sorumlusu",
        [Role.MUHASEBE] = "muhasebe yetkilisi",
        [Role.MUFETTIS] = "müfettiş",
        [Role.UST_YONETICI] = "üst yönetici",
        [Role.BASKAN_YRD] = "başkan yardımcısı",
        [Role.BIRIM_YETKILISI] = "birim yetkilisi",
        [Role.SYSTEM] = "sistem",
        [Kernel.Capacity.ASIL] = "asıl",
        [Kernel.Capacity.VEKIL] = "vekil",
        [Kernel.Capacity.DELEGE] = "yetki devriyle",
        [AssetStatus.NEW] = "yeni (testi yapılmadı)",
        [AssetStatus.IN_STOCK] = "ambarda",
        [AssetStatus.ON_ZIMMET] = "zimmette",
        [AssetStatus.COMMON_AREA] = "ortak alanda",
        [AssetStatus.ON_LOAN] = "geçici tahsiste",
        [AssetStatus.PENDING_WRITEOFF] = "kayıttan düşme teklifinde",
        [AssetStatus.SCRAP_HELD] = "hurda (teslim bekliyor)",
        [AssetStatus.CLOSED] = "kaydı kapandı",
        [Purpose.ZIMMET] = "zimmet",
        [Purpose.ORTAK_ALAN] = "ortak alan",
        [Purpose.ETKINLIK] = "etkinlik",
        [Purpose.BAKIM_ONARIM] = "bakım onarım",
        [Purpose.GARANTI] = "garanti",
        [Purpose.GECICI_TAHSIS] = "geçici tahsis",
        [Purpose.DEVIR] = "devir",
        [Purpose.AMBARLAR_ARASI] = "ambarlar arası",
        [Purpose.TUKETIM] = "tüketim",
        [Purpose.HURDA_TESLIM] = "hurda teslimi",
        [Purpose.IMHA] = "imha",
        [Purpose.SATIS] = "satış",
        [Purpose.BAGIS] = "bağış",
        [Condition.SAGLAM] = "sağlam",
        [Condition.HASARLI] = "hasarlı",
        [Condition.EKSIK] = "eksik",
        [TestResult.PASSED] = "başarılı",
        [TestResult.FAILED] = "başarısız",
        [MeasuringMethod.SAYMA] = "sayma",
        [MeasuringMethod.TARTMA] = "tartma",
        [MeasuringMethod.OLCME] = "ölçme",
        [EntryNature.NORMAL] = "depolanacak taşınır",
        [EntryNature.KARTUS_DOLUM] = "kartuş dolumu",
        [EntryNature.FIRMA_PARCASI] = "firmaca takılan parça",
        [EntryNature.HEMEN_TUKETIM] = "hemen tüketilen mal",
        [EntryNature.SURELI_YAYIN] = "süreli yayın",
        [EntryNature.TEMSIL] = "temsil ve ağırlama gıdası",
        [LossKind.KAYIP] = "kaybolma",
        [LossKind.CALINMA] = "çalınma",
        [LossKind.AFET] = "afet",
        [LossKind.FIRE] = "fire",
        [ExpenditureNature.DEGER_ARTIRICI] = "değer artırıcı harcama",
        [ExpenditureNature.BAKIM] = "bakım gideri",
        [SlipSending.WITHIN_DAYS] = "süresi içinde gönderilir",
        [SlipSending.WITH_PAYMENT_ORDER] = "ödeme emriyle gönderilir",
        [SlipSending.NEVER] = "fiş olarak gönderilmez",
        [SlipForm.TIF] = "Taşınır İşlem Fişi",
        [SlipForm.VIF] = "Varlık İşlem Fişi",
        [RequestKind.TUKETIM] = "tüketim malzemesi",
        [RequestKind.DEMIRBAS] = "demirbaş",
        [RequestKind.YAZILIM] = "yazılım",
        [RequestResult.MEET] = "karşılanacak",
        [RequestResult.PARTIAL] = "kısmen karşılanacak",
        [RequestResult.REFUSE] = "karşılanmayacak",
        [RequestState.SUBMITTED] = "düzenlendi",
        [RequestState.APPROVED] = "onaylandı",
        [RequestState.EVALUATED] = "değerlendirildi",
        [RequestState.FULFILLED] = "karşılandı",
        [RequestState.CLOSED] = "kapatıldı",
        [RequestState.WITHDRAWN] = "geri çekildi",
        [FifoException.SON_KULLANMA_YAKIN] = "son kullanma tarihinin yaklaşması",
        [FifoException.PROJE_ALIMI] = "projeye bağlı alım",
        [FifoException.MERKEZI_ALIM] = "diğer birimler adına merkezî alım",
        [FifoException.ISIN_GEREGI] = "işin gereği",
        [FaultKind.DONANIM] = "donanım",
        [FaultKind.YAZILIM] = "yazılım",
        [FaultState.REPORTED] = "bildirildi",
        [FaultState.DIAGNOSED] = "tespit edildi",
        [FaultState.IN_REPAIR] = "onarımda",
        [FaultState.AT_VENDOR] = "firmada",
        [FaultState.RESOLVED] = "giderildi",
        [FaultState.UNREPAIRABLE] = "onarılamaz",
        [FaultState.CLOSED] = "kapatıldı",
        [FaultState.CANCELLED] = "iptal edildi",
        [FaultTarget.DIAGNOSE] = "tespit",
        [FaultTarget.RESOLVE] = "çözüm",
        [FormState.RECORDED] = "onay bekliyor",
        [FormState.APPROVED] = "onaylandı",
        [FormState.REJECTED] = "onaylanmadı",
        [WriteOffState.PROPOSED] = "teklif edildi",
        [WriteOffState.COMMISSION] = "komisyonda",
        [WriteOffState.DECIDED] = "komisyon karar verdi",
        [WriteOffState.APPROVED] = "onaylandı",
        [WriteOffState.POSTED] = "kayıttan düşüldü",
        [WriteOffState.REJECTED] = "reddedildi",
        [CommissionVerdict.SCRAP] = "kayıttan düşülmesi uygun",
        [CommissionVerdict.DESTROY] = "kayıttan düşülüp imhası uygun",
        [CommissionVerdict.NOT_SCRAP] = "kayıttan düşülmesi uygun değil",
        [Ballot.KABUL] = "kabul",
        [Ballot.RET] = "ret",
        [LiabilityAssessment.NONE] = "kasıt, kusur veya ihmal yok",
        [LiabilityAssessment.INVESTIGATE] = "sorumluluk araştırılacak",
        [LiabilityState.OPEN] = "açık",
        [LiabilityState.VALUED] = "değeri belirlendi",
        [LiabilityState.DECIDED] = "karara bağlandı",
        [LiabilityState.CLOSED] = "kapatıldı",
        [LiabilityOutcome.COLLECT] = "tahsil edilecek",
        [LiabilityOutcome.NO_FAULT] = "kusur yok",
        [LiabilityOutcome.NORMAL_WEAR] = "olağan yıpranma",
        [ScrapRoute.MKE] = "MKE A.Ş.",
        [ScrapRoute.SATIS] = "satış",
        [ScrapRoute.DIGER] = "diğer",
        [PeriodState.OPEN] = "açık",
        [PeriodState.MAHSUP] = "mahsup dönemi",
        [PeriodState.CLOSED] = "kapalı",
        [OrderFlag.SELF_RECIPIENT] = "imzalayan kendi adına",
    };

    private static readonly Dictionary<string, string> Papers = new(StringComparer.Ordinal)
    {
        ["OLUR"] = "Olur",
        ["MAZBATA"] = "Mazbata",
        ["TUTANAK"] = "Tutanak",
        ["FATURA"] = "Fatura",
        ["KABUL"] = "Muayene ve kabul tutanağı",
        ["VIF"] = "Varlık İşlem Fişi",
        ["TIF"] = "Taşınır İşlem Fişi",
        ["BAGIS_ONAY"] = "Bağış kabul onayı",
        ["IADE"] = "İade belgesi",
        ["GOREV_EMRI"] = "Görev emri",
        ["EMNIYET_RAPORU"] = "Emniyet raporu",
        ["ITFAIYE_RAPORU"] = "İtfaiye raporu",
        ["MAHKEME_KARARI"] = "Mahkeme kararı",
        ["RESMI_RAPOR"] = "Resmî rapor",
        ["SAYIM_TUTANAGI"] = "Sayım Tutanağı",
        ["SERVIS_FORMU"] = "Servis formu",
        ["TEKNIK_RAPOR"] = "Teknik rapor",
        ["TAHSILAT_MAKBUZU"] = "Tahsilat makbuzu",
        ["SAYIM_DOKUM_CETVELI"] = "Taşınır Sayım ve Döküm Cetveli",
    };

    /// <summary>The Turkish name of a kind of paper; the text itself where the kind is not one of ours.</summary>
    public static string TurkishPaper(string type) => Papers.GetValueOrDefault(type, type);

    /// <summary>The Turkish text of a category; its code where none is written.</summary>
    public static string Turkish(Enum code) => Texts.TryGetValue(code, out var text) ? text : code.ToString();

    /// <summary>True when the category has a Turkish text.</summary>
    public static bool Has(Enum code) => Texts.ContainsKey(code);
}
