namespace Defne.Ledger.Domain.Law;

/// <summary>Every rule this ledger enforces, each declared once: what it asks, where it stands, since when.</summary>
/// <remarks>
/// Türkçe: kural listesi. R-nn come from the directorate's own regulation (Defne Belediyesi Bilgi İşlem Müdürlüğü
/// Yönetmeliği, cited <c>Md.</c>), L-nn from national law: the movable property regulation of 2024 (<c>TMY</c>) and of
/// 2006 (<c>TMY (2006)</c>), laws 5018, 657, 5393 and 6698. The texts are data: they change with the law, while an id keeps
/// its meaning for ever. Each place is given with the first day it binds, and the effective day of an act decides which of
/// them is cited, not the day it was recorded. <c>docs/rules.md</c> is written from here.
/// </remarks>
public static class Rules
{
    // Md. 17 makes the regulation binding once the council's decision on it is final and announced, and gives no date.
    // The only date in the text is 18.04.2014, of decision 2014/14 that founded the directorate (Md. 3).
    private static readonly DateOnly Regulation = new(2014, 4, 18);

    // BKK 2006/11545, Resmî Gazete 18.01.2007/26407; repealed by the next.
    private static readonly DateOnly Property2006 = new(2007, 1, 18);

    // Cumhurbaşkanı Kararı 9014, Resmî Gazete 10.10.2024/32688.
    private static readonly DateOnly Property2024 = new(2024, 10, 10);

    private static readonly DateOnly Law657 = new(1965, 7, 23);
    private static readonly DateOnly Law5393 = new(2005, 7, 13);
    private static readonly DateOnly Law5018 = new(2006, 1, 1);
    // Ulusal Bayram ve Genel Tatiller Hakkında Kanun, Resmî Gazete 19.03.1981/17284.
    private static readonly DateOnly Law2429 = new(1981, 3, 19);
    private static readonly DateOnly Law6698 = new(2016, 4, 7);

    /// <summary>The director is the spending authority, and so is whoever acts for him.</summary>
    public static readonly Rule R01 = new("R-01",
        "Müdür, harcama yetkilisi sıfatıyla işlem yapar; Müdüre vekâlet eden de vekâleti süresince harcama yetkilisidir.",
        Seed("8/16"));

    /// <summary>Process charts are drawn up and duties are kept apart.</summary>
    public static readonly Rule R02 = new("R-02",
        "Süreç akış şemaları hazırlanır ve görevler ayrılığı ilkesi uygulanır; birbirini denetleyen işler aynı kişide birleşemez.",
        Seed("8/18"));

    /// <summary>The property officers are named in writing, one after the other without a gap.</summary>
    public static readonly Rule R03 = new("R-03",
        "Taşınır kayıt yetkilisi ile taşınır kontrol yetkilisi Müdür tarafından yazılı olarak görevlendirilir; görev boş bırakılmaz.",
        Seed("8/19, 13/3"), new("Md. 8/19, 13/3; TMY 6", Property2024));

    /// <summary>Goods are inspected and accepted before they are entered.</summary>
    public static readonly Rule R04 = new("R-04",
        "Müdürlükçe edinilen taşınırların muayene ve kabulü yapılmadan giriş kaydı yapılamaz.",
        Seed("8/19"));

    /// <summary>Goods are received by counting, weighing or measuring.</summary>
    public static readonly Rule R05 = new("R-05",
        "Taşınırlar cins ve niteliklerine göre sayılarak, tartılarak veya ölçülerek teslim alınır.",
        Seed("8/19"));

    /// <summary>What is not consumed or given out at once is kept in a warehouse somebody answers for.</summary>
    public static readonly Rule R06 = new("R-06",
        "Doğrudan tüketilmeyen veya kullanıma verilmeyen taşınırlar, sorumlusu belli olan ambarda muhafaza edilir.",
        Seed("8/19"));

    /// <summary>Absence does not stop the service: a substitute is appointed.</summary>
    public static readonly Rule R07 = new("R-07",
        "İzin, hastalık veya çekilme nedeniyle hizmet aksatılmaz; ayrılan personelin yerine bir başkası görevlendirilir.",
        Seed("8/6"));

    /// <summary>No act without an authority that can be traced to a paper.</summary>
    public static readonly Rule R08 = new("R-08",
        "Her işlem, yetkisini bağlı olduğu kişi veya makamdan alan ve bu yetkisi belgeye dayanan görevli tarafından yapılır.",
        Seed("12/B-2a"));

    /// <summary>Delegation stays within the law, and the delegator stays liable.</summary>
    public static readonly Rule R09 = new("R-09",
        "Yetki devri mevzuatın sınırları içinde yapılır; devredenin genel sorumluluğu sürer, devralan da ona karşı sorumlu olur.",
        Seed("12/B-3"));

    /// <summary>Whoever acts for a post has its whole authority and its responsibility.</summary>
    public static readonly Rule R10 = new("R-10",
        "Vekâlet eden, vekâleti süresince görevin gerektirdiği yetkiyi kullanır ve o görevin sorumluluğunu taşır.",
        Seed("12/B-3 son fıkra"));

    /// <summary>Everybody answers for what is not done, done wrongly or done late; lateness is recorded.</summary>
    public static readonly Rule R11 = new("R-11",
        "Her görevli, görevini yapmamaktan, eksik, yanlış veya geç yapmaktan yetkisi oranında sorumludur; gecikme gerekçesiyle kaydedilir.",
        Seed("12/B-2b"));

    /// <summary>The director supervises work, staff and equipment.</summary>
    public static readonly Rule R12 = new("R-12",
        "Müdür çalışmaları, personeli ve hizmet ekipmanını denetler; denetimin konusu ve sonucu kaydedilir.",
        Seed("8/3, 8/11, 16-I/1"));

    /// <summary>The directorate is tied to the mayor or the deputy he appoints.</summary>
    public static readonly Rule R13 = new("R-13",
        "Müdürlük, Belediye Başkanına veya görevlendireceği Başkan Yardımcısına bağlıdır; Müdür Başkanlığa karşı sorumludur.",
        Seed("6, 8/22, 15"));

    /// <summary>The directorate's assets are registered and given out as the director instructs.</summary>
    public static readonly Rule R20 = new("R-20",
        "Müdürlüğe ait demirbaşın kaydı tutulur ve ilgililere zimmeti Müdürün talimatına göre yapılır.",
        Seed("11/21, 11/24, 11/25"));

    /// <summary>Entries and exits are checked against the list, and the check is concluded.</summary>
    public static readonly Rule R21 = new("R-21",
        "Demirbaşın giriş ve çıkışları listesine göre düzenli olarak kontrol edilir ve kontrol sonuçlandırılır.",
        Seed("11/21, 11/25"));

    /// <summary>No asset leaves the depot without a written order.</summary>
    public static readonly Rule R22 = new("R-22",
        "Müdürlük Makamının yazılı çıkış emri olmadan depodan hiçbir demirbaş çıkarılamaz ve sevk edilemez.",
        Seed("11/26"));

    /// <summary>The order is needed for every purpose and replaces no other paper.</summary>
    public static readonly Rule R23 = new("R-23",
        "Çıkış emri; zimmet, ortak alan, onarım, etkinlik, geçici tahsis, devir ve hurda teslimi dâhil her amaç için aranır ve başka belgenin yerine geçmez.",
        Seed("11/26"));

    /// <summary>Records follow what is given to other directorates and institutions.</summary>
    public static readonly Rule R24 = new("R-24",
        "Belediyede kullanılan veya diğer müdürlük ya da kurumlara verilen cihaz, yedek parça ve sarf malzemelerinin kayıtları tutulur.",
        Seed("11/27"));

    /// <summary>All computer assets of the municipality are followed and inventoried.</summary>
    public static readonly Rule R25 = new("R-25",
        "Belediyenin tüm bilgisayar sistemlerine ait demirbaş takip edilir, kaydı tutulur ve envanteri çıkarılır; cihaza ait diğer bilgiler de kaydedilir.",
        Seed("7/12, 11/23, 11/30"));

    /// <summary>Goods are stored and distributed according to need.</summary>
    public static readonly Rule R26 = new("R-26",
        "Bilgi işlem malzemeleri depolanır ve belgelenmiş ihtiyaca göre dağıtılır.",
        Seed("11/11"));

    /// <summary>A new computer is tested, set up and handed over working.</summary>
    public static readonly Rule R27 = new("R-27",
        "Yeni alınan bilgisayarlar test edilir, kurulur, ağa tanıtılır ve çalışır durumda ilgilisine teslim edilir.",
        Seed("11/31, 11/39, 11/52"));

    /// <summary>Whoever receives an asset protects it and answers to his superiors.</summary>
    public static readonly Rule R28 = new("R-28",
        "Kendisine demirbaş teslim edilen personel onu korumakla yükümlüdür ve amirine karşı sorumludur.",
        Seed("10/12, 11/25, 11/38, 14/4"));

    /// <summary>The unit checks what should be scrapped and proposes it; it does not decide.</summary>
    public static readonly Rule R29 = new("R-29",
        "Kullanım dışı kalan veya verim alınamayan malzemeyi birim kontrol eder ve hurdaya ayrılmasını teklif eder; kayıttan düşme komisyon kararı ve onay ister.",
        Seed("11/12"));

    /// <summary>The property officer records intake and write-off and answers for the procedure.</summary>
    public static readonly Rule R30 = new("R-30",
        "Taşınır kayıt yetkilisi, teslim alınan ve kayıttan düşülen taşınırları bilgisayar ortamında kaydeder ve usulüne uygun düşülmesinden sorumludur.",
        Seed("13/3"));

    /// <summary>Records are complete and never altered; errors are corrected by further records.</summary>
    public static readonly Rule R31 = new("R-31",
        "Kayıtlar eksiksiz ve düzenli tutulur, silinmez ve değiştirilmez; yanlış kayıt ancak düzeltme kaydıyla giderilir.",
        Seed("11/13"));

    /// <summary>Material for events is provided, in the name of a staff member and with a return date.</summary>
    public static readonly Rule R32 = new("R-32",
        "Seminer ve programlar için gereken malzeme sağlanır; etkinliğe verilen demirbaş, iade tarihi belirtilerek görevli personele zimmetlenir.",
        Seed("8/9, 11/28"));

    /// <summary>Storage media are wiped before a device leaves the municipality for good.</summary>
    public static readonly Rule R33 = new("R-33",
        "Belediyeden kesin olarak çıkacak cihazın veri depolama ortamı, çıkıştan önce silinir veya sökülür.",
        Seed("7/10, 10/10, 10/27, 10/45, 11/37"));

    /// <summary>Stock of consumables is watched, so that parts are supplied without a break.</summary>
    public static readonly Rule R40 = new("R-40",
        "Bilgisayar sarf malzemelerinin stoku takip edilir; gerekli parçalar hizmeti aksatmadan sağlanır.",
        Seed("11/4, 11/14"));

    /// <summary>Spare parts are kept, and their use is tied to a fault.</summary>
    public static readonly Rule R41 = new("R-41",
        "Ağ ve onarım için gerekli yedek parçalar sağlanır ve saklanır; kullanılan parça arıza kaydına bağlanır.",
        Seed("11/1, 11/7"));

    /// <summary>Requests of other units are followed, met as far as possible, and reported to the superior.</summary>
    public static readonly Rule R42 = new("R-42",
        "Diğer birimlerin malzeme istekleri takip edilir, olanak ölçüsünde karşılanır ve sonucu amire bildirilir.",
        Seed("11/15, 11/45, 11/47"));

    /// <summary>Faults reported by the units are listed and followed.</summary>
    public static readonly Rule R50 = new("R-50",
        "Birimlerden gelen arızalı donanım listesi veri tabanında tutulur ve sağlıklı biçimde takip edilir.",
        Seed("11/5"));

    /// <summary>A user's fault is diagnosed on site, solved there if possible, else passed on.</summary>
    public static readonly Rule R51 = new("R-51",
        "Kullanıcı donanım arızası yerinde tespit edilir, mümkünse yerinde giderilir, giderilemezse üst amire bildirilir.",
        Seed("11/2, 10/44"));

    /// <summary>Faults are repaired in the house or through the firm under warranty or contract.</summary>
    public static readonly Rule R52 = new("R-52",
        "Arıza birimce veya garanti ya da bakım sözleşmesi kapsamında ilgili firma aracılığıyla giderilir.",
        Seed("11/1, 11/3"));

    /// <summary>Firms' service forms are recorded and submitted for approval.</summary>
    public static readonly Rule R53 = new("R-53",
        "Firmalardan gelen servis formları kaydedilir, muhafaza edilir ve onaya sunulur; formu kaydeden onaylayamaz.",
        Seed("7/14"));

    /// <summary>Faults are solved swiftly, also in remote units.</summary>
    public static readonly Rule R54 = new("R-54",
        "Arızalar, uzak birimler dâhil, hızla giderilir; tespit ve çözüm için hedef süre izlenir.",
        Seed("7/17, 11/40, 11/51"));

    /// <summary>A device swapped under warranty is written off, and the new one gets a number of its own.</summary>
    public static readonly Rule R55 = new("R-55",
        "Garanti kapsamında değiştirilen cihaz onaylı teklif ve fişle kayıttan düşülür, yenisi fişle ve yeni sicil numarasıyla kaydedilir.",
        Seed("11/1"), new("Md. 11/1; TMY 27/4", Property2024));

    /// <summary>A document is registered first, then referred, then processed.</summary>
    public static readonly Rule R60 = new("R-60",
        "Gelen evrak önce kaydedilir, sonra yetkili tarafından havale edilir ve ancak bundan sonra işlem görür.",
        Seed("13/1"));

    /// <summary>Unresolved documents are searched for and concluded in time.</summary>
    public static readonly Rule R65 = new("R-65",
        "Sonuçlanmayan evrak araştırılır ve yasal süresi içinde, noksansız olarak sonuçlandırılır.",
        Seed("11/20, 13/1"));

    /// <summary>What the regulation does not cover follows the legislation in force.</summary>
    public static readonly Rule R72 = new("R-72",
        "Yönetmelikte yer almayan hususlarda yürürlükteki ilgili mevzuat hükümleri uygulanır.",
        Seed("16-II"));

    /// <summary>The effective day of an act decides which property regulation binds it.</summary>
    public static readonly Rule L01 = new("L-01",
        "10.10.2024 tarihinden önceki işlemlere eski, bu tarihten itibaren yapılanlara yeni Taşınır Mal Yönetmeliği uygulanır.",
        Tmy("41, Geçici 1"));

    /// <summary>Registers, slips and schedules are kept electronically, with a log of each act.</summary>
    public static readonly Rule L02 = new("L-02",
        "Taşınır defterleri, fişleri ve cetvelleri esas olarak elektronik ortamda tutulur ve yapılan her işlemin izi saklanır.",
        Tmy2006("11"), Tmy("10/3, 11"));

    /// <summary>Everything is recorded by quantity and value, and every record rests on a document.</summary>
    public static readonly Rule L03 = new("L-03",
        "Bütün taşınırlar miktar ve değer olarak harcama birimi itibarıyla kaydedilir; her kayıt bir belgeye dayanır.",
        Tmy2006("12"), Tmy("12"));

    /// <summary>Slips are numbered from one each fiscal year and never older than their basis.</summary>
    public static readonly Rule L04 = new("L-04",
        "Varlık İşlem Fişi her malî yılda birden başlayan sıra numarası alır ve dayanağı olan belgeden önceki bir tarihi taşıyamaz.",
        Tmy2006("10"), Tmy("10/1-a"));

    /// <summary>Some goods get no slip unless they were bought to be stored.</summary>
    public static readonly Rule L05 = new("L-05",
        "Depolanmak üzere alınmadıkça hemen tüketilen mal, firmaca takılan parça, kartuş dolumu, süreli yayın ve temsil gıdası için Varlık İşlem Fişi düzenlenmez.",
        Tmy2006("10"), Tmy("10/1-a"));

    /// <summary>The registrar is neither the controller nor the spending authority.</summary>
    // Until the amendment of 14.03.2016 (BKK 2016/8646) the regulation of 2006 knew one officer, "taşınır kayıt ve kontrol yetkilisi".
    public static readonly Rule L06 = new("L-06",
        "Taşınır kayıt yetkilisi ile taşınır kontrol yetkilisi aynı kişi olamaz; kayıt yetkilisi harcama yetkilisi görevini de üstlenemez.",
        Tmy2006("6"), Tmy("6"));

    /// <summary>The registrar receives, protects, records, counts, reports, and does not leave without a hand-over.</summary>
    public static readonly Rule L07 = new("L-07",
        "Taşınır kayıt yetkilisi taşınırı teslim alır, korur, kaydeder ve sayar; olağandışı azalmayı harcama yetkilisine bildirir, ambarı devretmeden ayrılamaz.",
        Tmy2006("6"), Tmy("6/4"));

    /// <summary>A durable asset gets a registry number that is never used again.</summary>
    public static readonly Rule L08 = new("L-08",
        "Dayanıklı taşınıra taşınır kodu, giriş yılının son iki rakamı ve giriş sıra numarasından oluşan, bir daha kullanılmayan sicil numarası verilir.",
        Tmy2006("36"), Tmy("36"));

    /// <summary>A warehouse has a two-character code within its spending unit.</summary>
    public static readonly Rule L10 = new("L-10",
        "Her ambara, harcama birimi kodu içinde iki karakterli bir ambar kodu verilir.",
        Tmy("38"));

    /// <summary>Expenditure that is not upkeep is added to the recorded value by slip.</summary>
    public static readonly Rule L11 = new("L-11",
        "Taşınırın değerini artıran harcamalar fişle kayıtlı değerine eklenir; bakım ve onarım gideri değere eklenmez.",
        Tmy2006("14"), Tmy("14"));

    /// <summary>The value of an entry is documented, or found by a valuation commission.</summary>
    public static readonly Rule L12 = new("L-12",
        "Girişte maliyet ya da belgede yazılı değer esas alınır; değeri belli olmayan taşınırın değerini, değer tespit komisyonu belirler.",
        Tmy2006("13, 17"), Tmy("13/2, 17"));

    /// <summary>Consumables leave first in, first out, at their entry price.</summary>
    public static readonly Rule L13 = new("L-13",
        "Tüketim malzemesi, ilk giren ilk çıkar esasına göre kendi giriş bedeliyle çıkarılır; istisnası yalnız yönetmelikte sayılan hâllerdir ve gerekçesi yazılır.",
        Tmy2006("22"), Tmy("22/4"));

    /// <summary>Consumption needs a request and a slip.</summary>
    public static readonly Rule L14 = new("L-14",
        "Tüketim malzemesi, Taşınır İstek Belgesi ve Varlık İşlem Fişi olmadan ambardan çıkarılamaz.",
        Tmy2006("22"), Tmy("22"));

    /// <summary>Use by a person or in a room is documented and signed; so is the return.</summary>
    public static readonly Rule L15 = new("L-15",
        "Dayanıklı taşınır kişiye Taşınır Teslim Belgesi, ortak alana Dayanıklı Taşınırlar Listesi ile imza karşılığı verilir; iadesi de belgeye işlenir.",
        Tmy2006("23"), Tmy("23, 18/3"));

    /// <summary>A user passes nothing on, and nobody leaves with assets in his name.</summary>
    public static readonly Rule L16 = new("L-16",
        "Kişi zimmetindeki taşınırı başkasına devredemez; görevden ayrılanın, zimmetini ambara iade etmeden ilişiği kesilmez.",
        new("TMY (2006) md. 5; 657 md. 16", Property2006), new("TMY 5/3-4; 657 md. 16", Property2024));

    /// <summary>Scrapping needs a commission with an expert, a signed proposal and an approval.</summary>
    public static readonly Rule L17 = new("L-17",
        "Hurdaya ayırma; biri uzman en az üç kişilik komisyonun kararı, Kayıttan Düşme Teklif ve Onay Tutanağı ve harcama yetkilisinin onayı ile yapılır.",
        Tmy2006("28"), Tmy("28, 10/1-e"));

    /// <summary>Loss, breakage and shortage are written off on proof or by a commission, after fault was weighed.</summary>
    public static readonly Rule L18 = new("L-18",
        "Kaybolan, kullanılmaz hâle gelen veya sayımda noksan çıkan taşınır; belge ya da komisyon kararı, kusur değerlendirmesi ve harcama yetkilisi onayı ile kayıttan düşülür.",
        Tmy2006("27"), Tmy("27, 10/1-e"));

    /// <summary>A swap takes the old one off by proposal and slip and enters the new one by slip.</summary>
    public static readonly Rule L19 = new("L-19",
        "Garanti, sigorta veya daha uzun ömürlüsüyle değişimde eski taşınır Kayıttan Düşme Teklif ve Onay Tutanağı ve fişle çıkarılır, yenisi fişle girilir.",
        Tmy("27/4-5"));

    /// <summary>Damage by fault is paid at fair value; normal wear is not.</summary>
    public static readonly Rule L20 = new("L-20",
        "Kullananın kusurundan doğan zarar, değer tespit komisyonunun belirlediği gerçeğe uygun değerle tahsil edilir; olağan yıpranmadan sorumluluk doğmaz.",
        new("TMY (2006) md. 5; 5018 md. 71", Property2006), new("TMY 5; 5018 md. 71", Property2024));

    /// <summary>A warehouse is handed over counted and with minutes; a short absence may close it.</summary>
    public static readonly Rule L22 = new("L-22",
        "Ambar, sayılıp Ambar Devir ve Teslim Tutanağı düzenlenerek devredilir; yetkilinin on günü geçmeyen yokluğunda harcama yetkilisince kapalı tutulabilir.",
        Tmy2006("33"), Tmy("33"));

    /// <summary>Slips reach accounting within ten days and before the fiscal year ends.</summary>
    public static readonly Rule L23 = new("L-23",
        "Satın alma dışındaki girişlerin ve dayanıklı taşınır çıkışlarının fişleri, düzenlenmesinden sonra on gün içinde ve malî yıl bitmeden muhasebeye gönderilir.",
        Tmy2006("30"), Tmy("30"));

    /// <summary>The year account is prepared, checked, confirmed and approved, in that order.</summary>
    public static readonly Rule L24 = new("L-24",
        "Yönetim hesabını taşınır kayıt yetkilisi hazırlar, taşınır kontrol yetkilisi imzalar, muhasebe yetkilisi onaylar; harcama yetkilisinin onayı ile yıl kapanır.",
        Tmy2006("34"), Tmy("34, 8/2"));

    /// <summary>A wrong record is taken out and put in rightly, by slips and with approval.</summary>
    public static readonly Rule L25 = new("L-25",
        "Yanlış kod, fiyat veya miktar kaydı, harcama yetkilisinin onayı ile fişle çıkarılır ve yeni fişle doğru olarak kaydedilir.",
        Tmy("39"));

    /// <summary>A transfer has a slip on both sides, at the giver's value, confirmed within seven days.</summary>
    public static readonly Rule L26 = new("L-26",
        "Devir, iki tarafta da Varlık İşlem Fişi ile devredenin kayıtlı değeri üzerinden yapılır; devralanın fişi yedi gün içinde devredene gönderilir.",
        Tmy2006("24"), Tmy("19, 24, 31"));

    /// <summary>What was written off in a year is reported to the head of the municipality each January.</summary>
    public static readonly Rule L27 = new("L-27",
        "Yıl içinde kayıttan düşülen taşınırlar miktar, değer ve nedenleriyle birleştirilip ocak ayında üst yöneticiye raporlanır.",
        Tmy("10/1-e"));

    /// <summary>Consumables that can be used again come back to the depot.</summary>
    public static readonly Rule L28 = new("L-28",
        "Yeniden kayıt, biçimlendirme veya dolumla tekrar kullanılabilen tüketim malzemesi, görev sonunda ambara iade edilir.",
        Tmy("18/2"));

    /// <summary>Spending authority and accounting officer are two persons, and public loss is collected.</summary>
    public static readonly Rule L40 = new("L-40",
        "Harcama talimatını harcama yetkilisi verir; harcama yetkilisi ile muhasebe yetkilisi aynı kişi olamaz ve kamu zararı sorumlusundan tahsil edilir.",
        new Clause("5018 md. 31-33, 44-45, 48, 60-61, 71", Law5018));

    /// <summary>The mayor may delegate to managers; the municipality is audited from inside and outside.</summary>
    public static readonly Rule L41 = new("L-41",
        "Belediye Başkanı yetkilerinin bir kısmını yönetici görevlilere devredebilir; belediyede iç ve dış denetim yapılır.",
        new Clause("5393 md. 42, 55", Law5393));

    /// <summary>A civil servant pays for damage by fault, returns tools on leaving, and may act for a post.</summary>
    public static readonly Rule L42 = new("L-42",
        "Memur kusuruyla verdiği zararı öder ve görevi sona erdiğinde araç ve gereci geri verir; boş göreve vekâleten memur atanabilir.",
        new Clause("657 md. 12, 16, 86", Law657));

    /// <summary>Events name people by id only, so that personal data can be erased and history stays.</summary>
    public static readonly Rule L43 = new("L-43",
        "Kayıtlarda kişi yalnız koduyla anılır; ad ve iletişim bilgisi silinebilir ayrı bir yerde tutulur, silinmesi geçmiş kayıtları değiştirmez.",
        new Clause("6698 (KVKK) md. 4, 7", Law6698));

    /// <summary>Deadlines count from the day after, and no holiday ends one; the holidays of a year are a table.</summary>
    public static readonly Rule L55 = new("L-55",
        "Süreler kaydı izleyen günden işler, son günü tatile rastlayan süre izleyen iş gününde biter; tatil günleri her yıl için bildirilir.",
        new Clause("2429 s. K. md. 1, 2", Law2429));

    /// <summary>Every rule above, R before L, in the order of their numbers.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        R01, R02, R03, R04, R05, R06, R07, R08, R09, R10, R11, R12, R13,
        R20, R21, R22, R23, R24, R25, R26, R27, R28, R29, R30, R31, R32, R33,
        R40, R41, R42, R50, R51, R52, R53, R54, R55, R60, R65, R72,
        L01, L02, L03, L04, L05, L06, L07, L08, L10, L11, L12, L13, L14, L15, L16, L17, L18, L19, L20, L22, L23, L24, L25, L26, L27, L28,
        L40, L41, L42, L43, L55,
    ];

    /// <summary>The rule of that id, such as <c>R-22</c>; null when there is none.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    private static Clause Seed(string places) => new($"Md. {places}", Regulation);

    private static Clause Tmy(string places) => new($"TMY {places}", Property2024);

    private static Clause Tmy2006(string article) => new($"TMY (2006) md. {article}", Property2006);
}
