using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Law;

/// <summary>Every refusal: a code of RULES §4.24 tied to one rule, with the sentence a clerk reads. Declared here and nowhere else.</summary>
/// <remarks>Türkçe: ret kataloğu. A code may serve several rules; code and rule together are unique.</remarks>
public static class Refusals
{
    /// <summary>A required field was not said.</summary>
    public static readonly Refusal MissingField = new("MISSING_FIELD", Rules.R31, "Zorunlu alan boş bırakılmış. Alanı doldurup yeniden gönderin.");

    /// <summary>An id holds something else than letters, digits, dot, underscore and hyphen.</summary>
    public static readonly Refusal InvalidId = new("INVALID_CODE", Rules.R31, "Tanımlayıcı geçersiz. En çok 64 karakter; yalnız A-Z, a-z, 0-9, nokta, alt çizgi ve kısa çizgi kullanın.");

    /// <summary>A role that cannot be given.</summary>
    public static readonly Refusal InvalidRole = new("INVALID_CODE", Rules.R08, "Bu görev kişiye verilemez. Görev listesinden bir görev seçin.");

    /// <summary>A period that ends before it begins.</summary>
    public static readonly Refusal InvalidPeriod = new("INVALID_CODE", Rules.R11, "Tarih aralığı geçersiz: bitiş, başlangıçtan önce olamaz. Tarihleri düzeltin.");

    /// <summary>A warehouse code that is not two characters.</summary>
    public static readonly Refusal InvalidWarehouse = new("INVALID_CODE", Rules.L10, "Ambar kodu iki karakter olmalıdır (harf veya rakam). Kodu düzeltin.");

    /// <summary>A warehouse no officer was ever named for.</summary>
    public static readonly Refusal UnknownWarehouse = new("INVALID_CODE", Rules.R06, "Bu kodda bir ambar yok. Kayıt yetkilisi görevlendirilmiş bir ambarın kodunu girin.");

    /// <summary>A power nobody knows.</summary>
    public static readonly Refusal InvalidPower = new("INVALID_CODE", Rules.R09, "Böyle bir yetki tanımlı değil. Devredilebilir yetkilerden birini seçin.");

    /// <summary>A purpose the act does not serve.</summary>
    public static readonly Refusal InvalidPurpose = new("INVALID_CODE", Rules.R23, "Zimmet tesliminin amacı ZIMMET veya ETKINLIK olabilir. Amacı düzeltin ya da uygun işlemi kullanın.");

    /// <summary>A registry number that is none.</summary>
    public static readonly Refusal InvalidRegistryNo = new("INVALID_CODE", Rules.L08, "Sicil numarası ya da giriş tarihi geçersiz. Biçim: taşınır kodu/giriş yılının son iki hanesi/sıra no.");

    /// <summary>A negative value.</summary>
    public static readonly Refusal InvalidValue = new("INVALID_CODE", Rules.L03, "Değer geçersiz: sıfırdan küçük ya da olağan dışı büyük olamaz. Belgedeki tutarı girin.");

    /// <summary>More lines than one paper may carry.</summary>
    public static readonly Refusal TooManyLines = new("INVALID_CODE", Rules.R22, "Bir emirde çok fazla satır var. Emri bölerek hazırlayın.");

    /// <summary>The same asset twice.</summary>
    public static readonly Refusal DuplicateLine = new("KIND_MISMATCH", Rules.R22, "Aynı taşınır emirde birden çok kez yazılmış. Her taşınırı bir kez yazın.");

    /// <summary>A code that is no durable asset's.</summary>
    public static readonly Refusal NotDurable = new("KIND_MISMATCH", Rules.L08, "Bu hesap kodu dayanıklı taşınır değildir (253, 254, 255). Kodu düzeltin ya da stok olarak girin.");

    /// <summary>The role is not entitled to the act, or was never held.</summary>
    public static readonly Refusal NoRole = new("AUTH_NO_ROLE", Rules.R08, "Bu işlem için yetkiniz yok. İşlemi yetkili görevliye yaptırın ya da doğru görevi seçin.");

    /// <summary>The officer is in charge of another warehouse.</summary>
    public static readonly Refusal OtherWarehouse = new("AUTH_NO_ROLE", Rules.R06, "Bu ambarın kayıt yetkilisi değilsiniz. İşlemi ambarın kendi kayıt yetkilisi yapmalıdır.");

    /// <summary>The authority ended before one of the two dates.</summary>
    public static readonly Refusal AuthorityExpired = new("AUTH_EXPIRED", Rules.R10, "Göreviniz, vekâletiniz veya devraldığınız yetki sona ermiş. İşlemi bugün yetkili olan kişi kaydetmelidir.");

    /// <summary>The authority begins only after one of the two dates.</summary>
    public static readonly Refusal AuthorityNotStarted = new("AUTH_NOT_STARTED", Rules.R10, "Yetkiniz işlem tarihinde henüz başlamamış. Tarihi yetkinin başladığı güne alın ya da işlemi o gün yetkili olana kaydettirin.");

    /// <summary>The power is held by delegation, or cannot be delegated.</summary>
    public static readonly Refusal NotDelegable = new("AUTH_NOT_DELEGABLE", Rules.R09, "Bu yetki devredilemez ya da size devirle gelmiştir. Devri yetkinin asıl sahibi yapabilir.");

    /// <summary>A power of the harcama yetkilisi.</summary>
    public static readonly Refusal SpendingNotDelegable = new("AUTH_NOT_DELEGABLE", Rules.L40, "Harcama yetkisi devredilemez. Harcama yetkilisi işlemi kendisi yapmalı ya da yerine vekil atanmalıdır.");

    /// <summary>Somebody acts for the post already.</summary>
    public static readonly Refusal ActingOverlap = new("ACTING_OVERLAP", Rules.R10, "Bu görev için aynı günlerde başka bir vekil var. Önce mevcut vekâleti sona erdirin ya da tarihleri ayırın.");

    /// <summary>The person's relation was cut.</summary>
    public static readonly Refusal PersonLeft = new("PERSON_LEFT", Rules.R08, "Kişinin ilişiği kesilmiş. Görevde olan bir kişi seçin.");

    /// <summary>Kayıt and kontrol in one hand.</summary>
    public static readonly Refusal RegistrarIsController = new("SOD_KAYIT_KONTROL", Rules.L06, "Taşınır kayıt yetkilisi ile taşınır kontrol yetkilisi aynı kişi olamaz. Başka bir kişi görevlendirin.");

    /// <summary>Kayıt and spending in one hand.</summary>
    public static readonly Refusal RegistrarIsSpender = new("SOD_HARCAMA_KAYIT", Rules.R02, "Taşınır kayıt yetkilisi harcama yetkilisi olamaz, ona vekâlet de edemez. Başka bir kişi görevlendirin.");

    /// <summary>Spending and accounting in one hand.</summary>
    public static readonly Refusal SpenderIsAccountant = new("SOD_HARCAMA_MUHASEBE", Rules.L40, "Harcama yetkilisi ile muhasebe yetkilisi aynı kişi olamaz. Başka bir kişi görevlendirin.");

    /// <summary>The kontrol yetkilisi is no manager although there is one.</summary>
    public static readonly Refusal ControllerNotManager = new("ROLE_NOT_MANAGER", Rules.R03, "Taşınır kontrol yetkilisi yönetici olmalıdır; harcama yetkilisi ancak birimde başka yönetici yoksa bu görevi üstlenir.");

    /// <summary>The effective date lies after today.</summary>
    public static readonly Refusal FutureDate = new("FUTURE_DATE", Rules.R11, "İleri tarihli işlem kaydedilemez. Geçerlik tarihini bugün ya da daha önce girin.");

    /// <summary>Opening entries after the first live act.</summary>
    public static readonly Refusal OpeningIsOver = new("PERIOD_CLOSED", Rules.L03, "Açılış envanteri, defterdeki ilk işlemden sonra girilemez. Taşınırı giriş belgesiyle kayda alın.");

    /// <summary>Dated before the last event of the same stream.</summary>
    public static readonly Refusal BeforeLastEvent = new("BACKDATE_BEFORE_LAST_EVENT", Rules.R11, "İşlem, aynı kaydın son hareketinden önceki bir güne yazılamaz. Tarihi son hareket gününe ya da sonrasına alın.");

    /// <summary>Late without a reason.</summary>
    public static readonly Refusal LateReasonRequired = new("BACKDATE_REASON_REQUIRED", Rules.R11, "İşlem geç kaydediliyor. Gecikme gerekçesini yazıp yeniden gönderin.");

    /// <summary>No such asset.</summary>
    public static readonly Refusal AssetNotFound = new("NOT_FOUND", Rules.R20, "Bu numarada bir taşınır kayıtlı değil. Sicil numarasını denetleyin.");

    /// <summary>No such order.</summary>
    public static readonly Refusal OrderNotFound = new("NOT_FOUND", Rules.R22, "Bu numarada bir çıkış emri yok. Emir numarasını denetleyin.");

    /// <summary>No such person.</summary>
    public static readonly Refusal PersonNotFound = new("NOT_FOUND", Rules.R08, "Bu kişi kayıtlı değil. Önce personel kaydını yaptırın.");

    /// <summary>No such delegation.</summary>
    public static readonly Refusal DelegationNotFound = new("NOT_FOUND", Rules.R09, "Bu numarada bir yetki devri yok. Devir numarasını denetleyin.");

    /// <summary>The state does not allow the act.</summary>
    public static readonly Refusal InvalidState = new("INVALID_STATE", Rules.R31, "Kaydın bugünkü durumu bu işleme uygun değil. Kaydın geçmişine bakıp doğru işlemi seçin.");

    /// <summary>The addressed aggregate changed since it was read.</summary>
    public static readonly Refusal StaleVersion = new("CONCURRENCY_CONFLICT", Rules.R31, "Kayıt, siz gördükten sonra değişmiş. Sayfayı yenileyip işlemi gözden geçirin.");

    /// <summary>An appointment without its paper.</summary>
    public static readonly Refusal AppointmentOnPaper = new("BASIS_DOCUMENT_MISSING", Rules.R03, "Görevlendirme yazılı belgeye dayanmalıdır. Olur ya da yazının numarasını girin.");

    /// <summary>An entry without its paper.</summary>
    public static readonly Refusal EntryOnPaper = new("BASIS_DOCUMENT_MISSING", Rules.L03, "Her kayıt belgeye dayanmalıdır. Dayanak belgenin türünü, numarasını ve tarihini girin.");

    /// <summary>An outsider's use without minutes.</summary>
    public static readonly Refusal OutsiderNeedsMinutes = new("BASIS_DOCUMENT_MISSING", Rules.L15, "Görevli olmayanların kullanımına ancak tutanakla verilebilir. Tutanağın numarasını ve tarihini girin.");

    /// <summary>Owned by another spending unit.</summary>
    public static readonly Refusal NotOwned = new("NOT_OWNED", Rules.R25, "Bu taşınır başka bir harcama biriminindir; yalnız teknik kaydı tutulur. İşlemi sahibi olan birim yapmalıdır.");

    /// <summary>No asset leaves the depot without a written order.</summary>
    public static readonly Refusal NoWrittenOrder = new("NO_WRITTEN_ORDER", Rules.R22, "Yazılı çıkış emri olmadan demirbaş depodan çıkarılamaz. Müdürlük Makamına imzalatılacak emrin numarası girilmelidir.");

    /// <summary>The order is a draft, or was signed after the movement.</summary>
    public static readonly Refusal OrderNotSigned = new("ORDER_NOT_SIGNED", Rules.R22, "Çıkış emri işlem tarihinde imzalanmamış. Sonradan imza geçerli değildir; emir imzalandıktan sonraki bir güne işlem yapın.");

    /// <summary>The order was taken back.</summary>
    public static readonly Refusal OrderCancelled = new("ORDER_CANCELLED", Rules.R22, "Çıkış emri iptal edilmiş. Yeni bir emir imzalatın.");

    /// <summary>The order's last valid day has passed.</summary>
    public static readonly Refusal OrderExpired = new("ORDER_EXPIRED", Rules.R22, "Çıkış emrinin süresi dolmuş. Yeni bir emir imzalatın.");

    /// <summary>The order does not name the asset.</summary>
    public static readonly Refusal OrderOtherAsset = new("ORDER_OTHER_ASSET", Rules.R22, "Bu taşınır emirde yazılı değil. Taşınırın yazılı olduğu emri girin ya da yeni emir imzalatın.");

    /// <summary>The line was used.</summary>
    public static readonly Refusal OrderUsed = new("ORDER_USED", Rules.R22, "Emir bu taşınır için daha önce kullanılmış. Her satır bir kez kullanılır; yeni bir emir imzalatın.");

    /// <summary>Nothing of the order is left to take back.</summary>
    public static readonly Refusal OrderUsedUp = new("ORDER_USED", Rules.R31, "Emrin bütün satırları kullanılmış; iptal edilecek satır kalmamıştır. Taşınırlar geri dönecekse iade işlemi yapın.");

    /// <summary>The order is for something else.</summary>
    public static readonly Refusal OrderPurposeMismatch = new("ORDER_PURPOSE_MISMATCH", Rules.R23, "Emir başka bir amaç için verilmiş. İşlemin amacına uygun bir emir imzalatın.");

    /// <summary>The order names somebody else.</summary>
    public static readonly Refusal OrderRecipientMismatch = new("ORDER_RECIPIENT_MISMATCH", Rules.R22, "Emirde başka bir muhatap yazılı. Muhataba teslim edin ya da yeni emir imzalatın.");

    /// <summary>No hand-over before a passed test.</summary>
    public static readonly Refusal NotTested = new("NOT_TESTED", Rules.R27, "Taşınırın testi yapılmamış ya da başarılı olmamış. Teknisyene test ettirip sonucu kaydettirin.");

    /// <summary>Somebody has it.</summary>
    public static readonly Refusal AlreadyOnZimmet = new("ALREADY_ON_ZIMMET", Rules.R20, "Taşınır başkasının üzerinde görünüyor. Önce ambara iade edilmelidir.");

    /// <summary>Nobody has it.</summary>
    public static readonly Refusal NotOnZimmet = new("NOT_ON_ZIMMET", Rules.L15, "Taşınır zimmette ya da ortak alanda değil; iade alınamaz. Taşınırın durumunu denetleyin.");

    /// <summary>From user to user.</summary>
    public static readonly Refusal DirectTransfer = new("ZIMMET_DIRECT_TRANSFER_FORBIDDEN", Rules.L16, "Zimmetli taşınır elden başkasına devredilemez. Önce ambara iade alın, sonra yeni emirle teslim edin.");

    /// <summary>The recipient left, or is not known.</summary>
    public static readonly Refusal RecipientLeft = new("RECIPIENT_NOT_ELIGIBLE", Rules.R28, "Teslim alacak kişi görevde değil ya da kayıtlı değil. Görevdeki bir kişiyi seçin.");

    /// <summary>The recipient is no official.</summary>
    public static readonly Refusal RecipientNotOfficial = new("RECIPIENT_NOT_ELIGIBLE", Rules.L15, "Belediye görevlisi olmayana zimmet verilemez. Taşınırı ilgili birimin ortak alanına tutanakla verin.");

    /// <summary>The recipient did not sign.</summary>
    public static readonly Refusal SignatureMissing = new("RECIPIENT_SIGNATURE_MISSING", Rules.R28, "Teslim alan belgeyi imzalamamış. Taşınır Teslim Belgesini imzalatıp yeniden kaydedin.");

    /// <summary>The asset is off the books.</summary>
    public static readonly Refusal AssetTerminal = new("ASSET_TERMINAL", Rules.R20, "Taşınırın kaydı kapanmış; üzerinde işlem yapılamaz. Sicil numarasını denetleyin.");

    /// <summary>The asset is proposed for write-off.</summary>
    public static readonly Refusal AssetInWriteOff = new("ASSET_IN_WRITEOFF", Rules.R29, "Taşınır için kayıttan düşme teklifi var. Teklif sonuçlanmadan hareket ettirilemez.");

    /// <summary>A registry number given before.</summary>
    public static readonly Refusal RegistryNoUsed = new("INVALID_STATE", Rules.L08, "Bu sicil numarası daha önce verilmiş; bir daha kullanılamaz. Numarayı denetleyin.");

    /// <summary>No value on paper.</summary>
    public static readonly Refusal ValueNotDetermined = new("VALUE_NOT_DETERMINED", Rules.L03, "Taşınırın kayıtlı değeri belli değil. Belgedeki değeri girin ya da değer tespit komisyonu kararı alın.");

    /// <summary>The leaver still holds assets.</summary>
    public static readonly Refusal OpenZimmet = new("OPEN_ZIMMET", Rules.L16, "Kişinin üzerinde zimmet var; ilişiği kesilemez. Taşınırları ambara iade alın.");

    /// <summary>The leaver's warehouse was not handed over.</summary>
    public static readonly Refusal OpenWarehouse = new("OPEN_WAREHOUSE", Rules.R07, "Ambar devredilmemiş. Ambar devir ve teslim tutanağı imzalanmadan görev ve ilişik sona erdirilemez.");

    /// <summary>The leaver has documents to conclude.</summary>
    public static readonly Refusal OpenReferral = new("OPEN_REFERRAL", Rules.R65, "Kişiye havale edilmiş, sonuçlanmamış evrak var. Evrakı sonuçlandırtın ya da havaleyi geri alın.");

    /// <summary>A movable code that is none.</summary>
    public static readonly Refusal InvalidMovableCode = new("INVALID_CODE", Rules.R20, "Taşınır kodu geçersiz. Taşınır Kod Listesindeki kodu noktalarıyla yazın.");

    /// <summary>A quantity that cannot be.</summary>
    public static readonly Refusal InvalidQuantity = new("INVALID_CODE", Rules.R05, "Miktar sıfırdan büyük, dayanıklı taşınırda tam sayı olmalıdır. Ölçülen miktarı girin.");

    /// <summary>An entry kind that is none, or is posted by an act of its own.</summary>
    public static readonly Refusal InvalidEntryKind = new("INVALID_CODE", Rules.L12, "Bu giriş çeşidi giriş kaydıyla işlenmez. Geçerli bir giriş çeşidi seçin ya da çeşidin kendi işlemini kullanın.");

    /// <summary>An exit kind that is no transfer.</summary>
    public static readonly Refusal InvalidExitKind = new("INVALID_CODE", Rules.R24, "Bu çıkış çeşidi devir işlemiyle yapılamaz. Devir, birimler arası devir, bağış veya satıştan birini seçin.");

    /// <summary>More assets than one slip may carry.</summary>
    public static readonly Refusal TooManyAssets = new("INVALID_CODE", Rules.R30, "Bir fişte çok fazla taşınır var. Girişi bölerek birden çok fişle kaydedin.");

    /// <summary>A slip number that is none, or a slip dated on another day than its act.</summary>
    public static readonly Refusal InvalidSlip = new("INVALID_CODE", Rules.L04, "Fiş numarası ya da tarihi geçersiz. Numara yıl/sıra biçimindedir; fiş tarihi geçerlik tarihiyle aynı olmalıdır.");

    /// <summary>A chair or an expert who is no member, or a chair who is no official.</summary>
    public static readonly Refusal InvalidChair = new("INVALID_CODE", Rules.R02, "Komisyonun başkanı ve uzmanı üyelerden biri, başkanı belediye görevlisi olmalıdır. Üyeler arasından seçin.");

    /// <summary>A member who is no official.</summary>
    public static readonly Refusal MemberNotOfficial = new("INVALID_CODE", Rules.R04, "Komisyon üyesi belediye görevlisi olmalıdır. Başka bir üye seçin.");

    /// <summary>A field no correction is made of.</summary>
    public static readonly Refusal InvalidField = new("INVALID_CODE", Rules.L25, "Bu alan düzeltme fişiyle düzeltilmez. Düzeltilebilen alanlar: cost (kayıtlı değer), code (taşınır kodu), qty (miktar).");

    /// <summary>A code that is no movable.</summary>
    public static readonly Refusal NotMovable = new("KIND_MISMATCH", Rules.L03, "Bu hesap kodu taşınır değildir (150, 253, 254, 255). Yazılım ve lisans ayrı kaydedilir; kodu düzeltin.");

    /// <summary>A durable asset where only consumables go.</summary>
    public static readonly Refusal NotConsumable = new("KIND_MISMATCH", Rules.L15, "Dayanıklı taşınır tüketim malzemesi gibi iade alınmaz. Zimmet iadesi işlemini kullanın.");

    /// <summary>Somebody would sign both sides.</summary>
    public static readonly Refusal SameHands = new("SOD_SELF_APPROVAL", Rules.L22, "Ambarı devreden ile devralan aynı kişi olamaz. Başka bir görevliyi seçin.");

    /// <summary>The fiscal year is over or closed.</summary>
    public static readonly Refusal PeriodClosed = new("PERIOD_CLOSED", Rules.L25, "Bu malî yılın kayıtları kapanmış. İşlemi içinde bulunulan yıla kaydedin; yanlış kayıt için düzeltme işlemini kullanın.");

    /// <summary>The slip is older than its paper.</summary>
    public static readonly Refusal SlipBeforeBasis = new("SLIP_BEFORE_BASIS", Rules.L04, "Fiş, dayanağı olan belgeden önceki bir tarihi taşıyamaz. Fiş tarihini belge tarihine ya da sonrasına alın.");

    /// <summary>Closed for too long at once.</summary>
    public static readonly Refusal ClosureTooLong = new("CLOSURE_TOO_LONG", Rules.L22, "Ambar ilk kapatmada on günden uzun kapalı tutulamaz. Süreyi kısaltın; gerekirse sonra uzatın.");

    /// <summary>The warehouse is closed.</summary>
    public static readonly Refusal WarehouseClosed = new("WAREHOUSE_CLOSED", Rules.L22, "Ambar geçici olarak kapalı; hareket yapılamaz. Ambarın açılmasını bekleyin ya da harcama yetkilisine açtırın.");

    /// <summary>No such receipt.</summary>
    public static readonly Refusal ReceiptNotFound = new("NOT_FOUND", Rules.R04, "Bu numarada bir teslimat kayıtlı değil. Teslimat numarasını denetleyin.");

    /// <summary>No such slip.</summary>
    public static readonly Refusal SlipNotFound = new("NOT_FOUND", Rules.L04, "Bu numarada bir fiş yok. Fiş numarasını denetleyin.");

    /// <summary>Entered before acceptance.</summary>
    public static readonly Refusal NotAccepted = new("NOT_ACCEPTED", Rules.R04, "Taşınırın muayene ve kabulü yapılmamış. Komisyonun kabulünü kaydettirdikten sonra giriş yapın.");

    /// <summary>Used before acceptance.</summary>
    public static readonly Refusal NotAcceptedForUse = new("NOT_ACCEPTED", Rules.L07, "Dayanıklı taşınır kesin kabulden önce kullanıma verilemez. Muayene ve kabulü bekleyin.");

    /// <summary>More than was received.</summary>
    public static readonly Refusal MoreThanReceived = new("INVALID_STATE", Rules.R05, "Miktar, teslim alınıp henüz karara bağlanmamış olandan çok. Teslim alınan miktarları denetleyin.");

    /// <summary>More than was accepted.</summary>
    public static readonly Refusal MoreThanAccepted = new("INVALID_STATE", Rules.R04, "Giriş miktarı, kabul edilip henüz giriş yapılmamış olandan çok. Kabul edilen miktarları denetleyin.");

    /// <summary>The new officer is not in office.</summary>
    public static readonly Refusal NoNewOfficer = new("INVALID_STATE", Rules.R07, "Ambarı devralan, bu ambarın kayıt yetkilisi olarak görevlendirilmemiş. Önce görevlendirmeyi yaptırın.");

    /// <summary>The record says otherwise.</summary>
    public static readonly Refusal RecordedOtherwise = new("INVALID_STATE", Rules.L25, "Yanlış denilen değer kayıtlı değerle aynı değil. Kayıtlı değeri denetleyip yeniden gönderin.");

    /// <summary>Records are never changed or deleted.</summary>
    public static readonly Refusal Immutable = new("IMMUTABLE_RECORD", Rules.R31, "Kayıtlar değiştirilemez, silinemez ve iptal edilemez. Yanlışı düzeltme kaydıyla giderin.");

    /// <summary>A transfer or loan without approval.</summary>
    public static readonly Refusal TransferNotApproved = new("NOT_APPROVED", Rules.L26, "Devir ve geçici tahsis onaya bağlıdır. İşlem tarihinde verilmiş onayın numarasını girin.");

    /// <summary>A receiver's slip nobody waits for.</summary>
    public static readonly Refusal ReceiptNotAwaited = new("INVALID_STATE", Rules.L26, "Bu taşınır için devralanın fişi beklenmiyor: taşınır devredilmemiş ya da fişi daha önce kaydedilmiş. Taşınırın geçmişini denetleyin.");

    /// <summary>A correction without approval.</summary>
    public static readonly Refusal CorrectionNotApproved = new("NOT_APPROVED", Rules.L25, "Düzeltme harcama yetkilisinin onayına bağlıdır. Onayın numarasını girin.");

    /// <summary>Storage not wiped.</summary>
    public static readonly Refusal DataNotWiped = new("DATA_NOT_WIPED", Rules.R33, "Cihazdaki veriler silinmemiş. Teknisyene sildirip kaydettirdikten sonra çıkış yapın.");

    /// <summary>Somebody still has it.</summary>
    public static readonly Refusal MustBeReturnedFirst = new("MUST_BE_RETURNED_FIRST", Rules.L15, "Taşınır ambarda değil. Önce ambara iade alın, sonra çıkışını yapın.");

    /// <summary>No slip for such goods.</summary>
    public static readonly Refusal SlipNotApplicable = new("SLIP_NOT_APPLICABLE", Rules.L05, "Bu mal veya hizmet için fiş düzenlenmez. Depolanmak üzere alındıysa niteliğini buna göre girin.");

    /// <summary>Upkeep raises no value.</summary>
    public static readonly Refusal UpkeepAddsNoValue = new("SLIP_NOT_APPLICABLE", Rules.L11, "Bakım gideri taşınırın değerine eklenmez; fiş düzenlenmez. Gideri bakım kaydında gösterin.");

    /// <summary>No price on paper.</summary>
    public static readonly Refusal PriceNotDetermined = new("VALUE_NOT_DETERMINED", Rules.L12, "Girişin birim fiyatı belgelenmemiş. Belgedeki fiyatı ya da değer tespit komisyonu kararını girin.");

    /// <summary>A check closed with a difference nobody explained.</summary>
    public static readonly Refusal DifferenceUnresolved = new("DIFFERENCE_UNRESOLVED", Rules.R21, "Açıklanmamış fark varken kontrol sonuçlandırılamaz. Her farkı açıklayın ya da kontrolü açık bırakın.");

    /// <summary>The same person twice.</summary>
    public static readonly Refusal CommissionDuplicateMember = new("COMMISSION_DUPLICATE_MEMBER", Rules.R02, "Aynı kişi komisyona birden çok kez yazılmış. Her üyeyi bir kez yazın.");

    /// <summary>Too few to accept goods.</summary>
    public static readonly Refusal AcceptanceCommissionTooSmall = new("COMMISSION_TOO_SMALL", Rules.R04, "Muayene ve kabul komisyonu en az üç ve tek sayıda kişiden oluşmalıdır. Üye ekleyin.");

    /// <summary>Too few to stand in for an absent officer.</summary>
    public static readonly Refusal HandoverBoardTooSmall = new("COMMISSION_TOO_SMALL", Rules.L22, "Devir kurulu, devralan kayıt yetkilisi dâhil en az üç kişiden oluşmalıdır. Üye ekleyin.");

    /// <summary>No expert among them.</summary>
    public static readonly Refusal CommissionNoExpert = new("COMMISSION_NO_EXPERT", Rules.L17, "Komisyon üyelerinden biri uzman olmalıdır. Uzman bir üye seçin.");

    /// <summary>The acceptance was not signed by all.</summary>
    public static readonly Refusal AcceptanceUnsigned = new("COMMISSION_UNSIGNED", Rules.R04, "Kabul tutanağını bütün üyeler imzalamamış. İmzaları tamamlatıp yeniden kaydedin.");

    /// <summary>The minutes of a hand-over were not signed by all.</summary>
    public static readonly Refusal HandoverUnsigned = new("COMMISSION_UNSIGNED", Rules.L22, "Devir ve teslim tutanağını imzalaması gereken herkes imzalamamış. İmzaları tamamlatıp yeniden kaydedin.");

    /// <summary>No such setting, or no value of it.</summary>
    public static readonly Refusal InvalidSetting = new("INVALID_CODE", Rules.R72, "Ayarın adı, değeri ya da başlangıç günü geçersiz. Ayrıntıda yazılı beklenen değere göre düzeltin.");

    /// <summary>Holidays that are not days of their year.</summary>
    public static readonly Refusal InvalidHolidays = new("INVALID_CODE", Rules.L55, "Tatil günleri bildirilen yılın günleri olmalı ve her gün bir kez yazılmalıdır. Listeyi düzeltin.");

    /// <summary>A setting changed without a paper.</summary>
    public static readonly Refusal SettingOnPaper = new("BASIS_DOCUMENT_MISSING", Rules.R72, "Ayar değişikliği ve tatil bildirimi bir belgeye dayanmalıdır. Belgenin türünü, numarasını ve tarihini girin.");

    /// <summary>No such valuation.</summary>
    public static readonly Refusal ValuationNotFound = new("NOT_FOUND", Rules.L12, "Bu numarada bir değer tespit komisyonu yok. Komisyonun numarasını denetleyin.");

    /// <summary>Too few to find a value, or none of them keeps a warehouse.</summary>
    public static readonly Refusal ValuationCommissionTooSmall = new("COMMISSION_TOO_SMALL", Rules.L12, "Değer tespit komisyonu, bir kayıt yetkilisi dâhil en az üç kişiden oluşmalıdır. Üye ekleyin.");

    /// <summary>No expert among them.</summary>
    public static readonly Refusal ValuationNeedsExpert = new("COMMISSION_NO_EXPERT", Rules.L12, "Değer tespit komisyonunun üyelerinden biri işin uzmanı olmalıdır. Uzman bir üye seçin.");

    /// <summary>The minutes of a valuation were not signed by all.</summary>
    public static readonly Refusal ValuationUnsigned = new("COMMISSION_UNSIGNED", Rules.L12, "Değer tespit tutanağını bütün üyeler imzalamamış. İmzaları tamamlatıp yeniden kaydedin.");

    /// <summary>Whoever approves a commission sits in it.</summary>
    public static readonly Refusal ApproverIsMember = new("SOD_COMMISSION_CONFLICT", Rules.R02, "Komisyonu onaylayan kişi komisyonda görev alamaz. Başka bir üye seçin.");

    /// <summary>No such stock card.</summary>
    public static readonly Refusal StockNotFound = new("NOT_FOUND", Rules.R40, "Bu stok kartına hiç giriş yapılmamış. Kart kodunu (ambar-taşınır kodu) denetleyin.");

    /// <summary>A durable asset as if it were consumed.</summary>
    public static readonly Refusal NotStock = new("KIND_MISMATCH", Rules.L14, "Dayanıklı taşınır stok kartıyla işlem görmez. Zimmet işlemini kullanın ya da tüketim malzemesinin kartını girin.");

    /// <summary>Without a request, or on one nobody wrote.</summary>
    public static readonly Refusal NoRequest = new("NO_REQUEST", Rules.L14, "Malzeme, kayıtlı bir Taşınır İstek Belgesine dayanılarak verilir. İstek belgesinin numarasını girin.");

    /// <summary>A request nobody approved, or on which nothing more is given.</summary>
    public static readonly Refusal RequestNotReady = new("NO_REQUEST", Rules.R42, "İstek belgesi işlem gününde onaylanıp değerlendirilmiş değil ya da kapanmış. Belgenin durumunu denetleyin.");

    /// <summary>Something the request does not cover.</summary>
    public static readonly Refusal NotRequested = new("NO_REQUEST", Rules.R26, "İstek belgesi bu birimi, malzemeyi veya miktarı kapsamıyor. Belgede kalan miktarı aşmayın ya da yeni istek belgesi düzenletin.");

    /// <summary>More than there is.</summary>
    public static readonly Refusal InsufficientStock = new("INSUFFICIENT_STOCK", Rules.R40, "Stokta yeterli miktar yok. Mevcut miktarı aşmayın; eksik kalanı amire bildirin.");

    /// <summary>A later lot before an earlier one.</summary>
    public static readonly Refusal FifoViolation = new("FIFO_VIOLATION", Rules.L13, "Önce giren lot önce çıkmalıdır. Lot seçmeden çıkış yapın ya da yönetmelikte sayılan istisna gerekçesini girin.");

    /// <summary>A return without the unit head's paper.</summary>
    public static readonly Refusal ReturnOnPaper = new("BASIS_DOCUMENT_MISSING", Rules.L28, "Tüketim malzemesi iadesi birim yetkilisinin iade belgesine dayanmalıdır. Belgenin türünü, numarasını ve tarihini girin.");

    /// <summary>No such request.</summary>
    public static readonly Refusal RequestNotFound = new("NOT_FOUND", Rules.R42, "Bu numarada bir istek belgesi yok. Belge numarasını denetleyin.");

    /// <summary>Goods of another kind than the request's.</summary>
    public static readonly Refusal OtherKind = new("KIND_MISMATCH", Rules.R42, "İstenen taşınır kodu isteğin türüne uymuyor. Her tür için ayrı istek belgesi düzenleyin.");

    /// <summary>Another unit's request.</summary>
    public static readonly Refusal OtherUnit = new("AUTH_NO_ROLE", Rules.R42, "Bu istek belgesi başka bir birimindir. İşlemi isteyen birimin yetkilisi yapmalıdır.");

    /// <summary>An unmet request nobody told the superior of.</summary>
    public static readonly Refusal UnmetNotReported = new("UNMET_NOT_REPORTED", Rules.R42, "Karşılanmayan ya da kısmen karşılanan istek amire bildirilmeden kapatılamaz. Önce bildirimi kaydedin.");

    /// <summary>A month that ends no period.</summary>
    public static readonly Refusal InvalidMonth = new("INVALID_CODE", Rules.L23, "Dönem geçersiz. Dönemin son ayını yıl-ay biçiminde yazın (2026-03).");

    /// <summary>A list of a period that is not over.</summary>
    public static readonly Refusal ConsumptionGoesOn = new("INVALID_STATE", Rules.L23, "Tüketim listesi dönem bitmeden gönderilemez; yılın son döneminde son iş gününü bekleyin.");

    /// <summary>No such fault.</summary>
    public static readonly Refusal FaultNotFound = new("NOT_FOUND", Rules.R50, "Bu numarada bir arıza kaydı yok. Arıza numarasını denetleyin.");

    /// <summary>What is off the books is not repaired.</summary>
    public static readonly Refusal FaultOnTerminalAsset = new("FAULT_ON_TERMINAL_ASSET", Rules.R50, "Taşınır kayıttan düşülmüş ya da çıkmış; arıza kaydı açılamaz. Sicil numarasını denetleyin.");

    /// <summary>One open fault an asset.</summary>
    public static readonly Refusal FaultAlreadyOpen = new("FAULT_ALREADY_OPEN", Rules.R50, "Bu taşınırın açık bir arıza kaydı var. Yeni belirtiyi o kayda not olarak ekleyin.");

    /// <summary>Closed too long ago to be opened again.</summary>
    public static readonly Refusal ReopenTooLate = new("INVALID_STATE", Rules.R50, "Arıza yeniden açılma süresi içinde değil. Yeni bir arıza kaydı açın.");

    /// <summary>The firm repairs under warranty.</summary>
    public static readonly Refusal WarrantyActive = new("WARRANTY_ACTIVE", Rules.R52, "Cihaz garanti kapsamında; içeride onarım için gerekçe yazılmalı ya da cihaz firmaya gönderilmelidir.");

    /// <summary>A reason for closing that only the slip of a write-off gives.</summary>
    public static readonly Refusal InvalidClosing = new("INVALID_CODE", Rules.R50, "WRITTEN_OFF nedenini yalnız kayıttan düşme fişi yazar. Arızanın nasıl sonuçlandığını kendi sözlerinizle yazın.");

    /// <summary>No warranty any more, or none known.</summary>
    public static readonly Refusal WarrantyExpired = new("WARRANTY_EXPIRED", Rules.R52, "Cihazın garanti süresi dolmuş ya da kayıtlı değil. Bakım sözleşmesi veya ücretli onarım yolunu seçin.");

    /// <summary>No contract that binds this firm for this asset on this day.</summary>
    public static readonly Refusal ContractNotInForce = new("CONTRACT_NOT_IN_FORCE", Rules.R52, "Bu cihaz ve firma için işlem gününde yürürlükte bir bakım sözleşmesi yok. Sözleşmeyi denetleyin ya da başka yol seçin.");

    /// <summary>A ground nobody repairs on.</summary>
    public static readonly Refusal InvalidVendorBasis = new("INVALID_CODE", Rules.R52, "Dış onarım yolu GARANTI, BAKIM_SOZLESMESI veya UCRETLI olabilir. Yolu düzeltin.");

    /// <summary>The asset is with a firm.</summary>
    public static readonly Refusal AtVendor = new("INVALID_STATE", Rules.R52, "Taşınır onarım için firmada. Firmadan teslim alındıktan sonra işlem yapın.");

    /// <summary>No such service form.</summary>
    public static readonly Refusal ServiceFormMissing = new("SERVICE_FORM_MISSING", Rules.R53, "Firmanın servis formu kayıtlı değil. Önce servis formunu kaydedin.");

    /// <summary>A service form nobody approved.</summary>
    public static readonly Refusal ServiceFormUnapproved = new("SERVICE_FORM_UNAPPROVED", Rules.R53, "Servis formu onaylanmamış. Formu kaydedenden başka bir yetkiliye onaylatıp yeniden deneyin.");

    /// <summary>Neither proposed nor kept.</summary>
    public static readonly Refusal WriteOffPending = new("WRITEOFF_PENDING", Rules.R29, "Onarılamaz taşınır için kayıttan düşme teklifi ya da elde tutma kararı yok. Teklifi yapın veya kararın belgesini girin.");

    /// <summary>Nobody approves his own paper.</summary>
    public static readonly Refusal SelfApproval = new("SOD_SELF_APPROVAL", Rules.R02, "Kendi hazırladığınız, teklif ettiğiniz ya da sizi ilgilendiren işi onaylayamazsınız. İşlemi başka bir yetkili yapmalıdır.");

    /// <summary>A reason nothing is written off for.</summary>
    public static readonly Refusal InvalidReason = new("INVALID_CODE", Rules.L18, "Kayıttan düşme nedeni geçersiz. Yönetmelikteki nedenlerden birini seçin.");

    /// <summary>The same item twice.</summary>
    public static readonly Refusal ItemTwice = new("KIND_MISMATCH", Rules.L18, "Aynı taşınır ya da stok kartı teklifte birden çok kez yazılmış. Her kalemi bir kez yazın.");

    /// <summary>A swap is of one asset, and only a swap has a replacement.</summary>
    public static readonly Refusal SwapIsSingle = new("KIND_MISMATCH", Rules.L19, "Değişim teklifi tek taşınır içerir; yenisinin bilgisi yalnız değişimde girilir. Teklifi buna göre düzenleyin.");

    /// <summary>Consumables are no scrap.</summary>
    public static readonly Refusal ScrapIsDurable = new("KIND_MISMATCH", Rules.L17, "Tüketim malzemesi hurdaya ayrılmaz. Kullanılmaz hâle gelme ya da fire nedenini seçin.");

    /// <summary>A proposal is of one warehouse.</summary>
    public static readonly Refusal OneWarehouse = new("KIND_MISMATCH", Rules.R06, "Bir teklifte tek ambarın taşınırları yer alır. Her ambar için ayrı teklif yapın.");

    /// <summary>No such proposal.</summary>
    public static readonly Refusal WriteOffNotFound = new("NOT_FOUND", Rules.L17, "Bu numarada bir kayıttan düşme teklifi yok. Teklif numarasını denetleyin.");

    /// <summary>Something the proposal does not name.</summary>
    public static readonly Refusal NotInProposal = new("NOT_FOUND", Rules.L18, "Bu kalem teklifte yazılı değil. Teklifteki kalemleri denetleyin.");

    /// <summary>Nobody scraps what somebody uses.</summary>
    public static readonly Refusal ComesBackFirst = new("MUST_BE_RETURNED_FIRST", Rules.L17, "Taşınır kullanımda, tahsiste ya da firmada. Önce ambara iade alın, sonra teklif yapın.");

    /// <summary>Whoever proposed sits in the commission.</summary>
    public static readonly Refusal ProposerIsMember = new("SOD_COMMISSION_CONFLICT", Rules.R29, "Teklifi yapan kişi komisyonda görev alamaz. Başka bir üye seçin.");

    /// <summary>Whoever had the item sits in the commission.</summary>
    public static readonly Refusal HolderIsMember = new("SOD_COMMISSION_CONFLICT", Rules.L18, "Taşınır üzerinde olan ya da en son kullanan kişi komisyonda görev alamaz. Başka bir üye seçin.");

    /// <summary>Too few to scrap.</summary>
    public static readonly Refusal ScrapCommissionTooSmall = new("COMMISSION_TOO_SMALL", Rules.L17, "Hurda komisyonu en az üç kişiden oluşmalıdır. Üye ekleyin.");

    /// <summary>Too few to find on a loss.</summary>
    public static readonly Refusal LossCommissionTooSmall = new("COMMISSION_TOO_SMALL", Rules.L18, "Kayıttan düşme komisyonu en az üç kişiden oluşmalıdır. Üye ekleyin.");

    /// <summary>Not signed by all.</summary>
    public static readonly Refusal CommissionUnsigned = new("COMMISSION_UNSIGNED", Rules.L17, "Tutanağı komisyonun bütün üyeleri imzalamamış. İmzaları tamamlatıp yeniden kaydedin.");

    /// <summary>A verdict or a voter that does not belong there.</summary>
    public static readonly Refusal InvalidVerdict = new("INVALID_CODE", Rules.L17, "Karar bu teklife uymuyor: imha yalnız hurdada verilir, yalnız üyeler imzalar ve her kaleme bir oy verir. Kararı düzeltin.");

    /// <summary>No majority for it.</summary>
    public static readonly Refusal NoMajority = new("COMMISSION_REFUSED", Rules.R02, "Karar oy çokluğuyla alınmamış; eşitlikte teklif reddedilmiş sayılır. Kararı tutanaktaki oylara göre girin.");

    /// <summary>The commission did not decide so.</summary>
    public static readonly Refusal NoCommissionDecision = new("NO_COMMISSION_DECISION", Rules.L17, "Komisyonun bu kalemlerin tümü için bu yönde kararı yok. Her kalem için komisyon kararını kaydettirin.");

    /// <summary>Neither proof nor commission.</summary>
    public static readonly Refusal LossNotProven = new("NO_COMMISSION_DECISION", Rules.L18, "Olayı kanıtlayan belge ya da komisyon kararı olmadan onay verilemez. Belgeyi ekleyerek yeniden teklif edin ya da komisyon kurun.");

    /// <summary>The commission found it not fit.</summary>
    public static readonly Refusal CommissionRefused = new("COMMISSION_REFUSED", Rules.L17, "Komisyon kayıttan düşülmesini uygun bulmadı. Kalemi onaydan çıkarın ya da teklifi reddedin.");

    /// <summary>Nobody weighed whose fault it was.</summary>
    public static readonly Refusal LiabilityAssessmentMissing = new("LIABILITY_ASSESSMENT_MISSING", Rules.L18, "Kasıt, kusur veya ihmal değerlendirmesi yapılmamış. Değerlendirmenin sonucunu girin.");

    /// <summary>Not approved.</summary>
    public static readonly Refusal WriteOffNotApproved = new("NOT_APPROVED", Rules.L17, "Kayıttan düşme teklifi harcama yetkilisince onaylanmamış. Onay alındıktan sonra fiş düzenleyin.");

    /// <summary>Beyond the limit of the year.</summary>
    public static readonly Refusal ExtraApprovalMissing = new("NOT_APPROVED", Rules.R72, "Teklifin kayıtlı değeri, belediyenin o yıl için belirlediği sınırı aşıyor. Üst onayın belgesini girin.");

    /// <summary>A part that is no consumable.</summary>
    public static readonly Refusal PartIsConsumable = new("KIND_MISMATCH", Rules.L12, "Hurdadan kazanılan parça tüketim malzemesi olarak (150) stoka girer. Taşınır kodunu düzeltin.");

    /// <summary>Parts nobody valued.</summary>
    public static readonly Refusal PartsNotValued = new("VALUE_NOT_DETERMINED", Rules.L17, "Hurdadan kazanılan parçanın değeri komisyonca belirlenmelidir. Değer tespit kararının numarasını girin.");

    /// <summary>No such liability.</summary>
    public static readonly Refusal LiabilityNotFound = new("NOT_FOUND", Rules.L20, "Bu numarada bir sorumluluk dosyası yok. Dosya numarasını denetleyin.");

    /// <summary>Nobody found what the damage is worth.</summary>
    public static readonly Refusal DamageNotValued = new("VALUE_NOT_DETERMINED", Rules.L20, "Zararın gerçeğe uygun değeri komisyonca belirlenmemiş ya da başka belirlenmiş. Değer tespit kararının numarasını ve belirlediği değeri girin.");

    /// <summary>Another device stands in the place of one that is still on the books.</summary>
    public static readonly Refusal SwapNotWrittenOff = new("NOT_APPROVED", Rules.R55, "Firmanın değiştirdiği taşınırın eskisi kayıttan düşülmemiş. Garanti değişimi için teklif yapın; fişi kesilince arıza kapanır. Değişim yanlış kaydedildiyse elde tutma kararının belgesini girin.");

    /// <summary>Nobody is named who would pay.</summary>
    public static readonly Refusal PayerMissing = new("MISSING_FIELD", Rules.L20, "Zararın kimden tahsil edileceği belli değil. Sorumlu bulunan kişiyi girin.");

    /// <summary>A stock card where an asset is meant.</summary>
    public static readonly Refusal NotAnAsset = new("KIND_MISMATCH", Rules.R31, "Dayanıklı taşınır yerine stok kartı yazılmış. Taşınırın numarasını girin.");

    /// <summary>Somebody passes a fault on to himself.</summary>
    public static readonly Refusal NotToOneself = new("INVALID_CODE", Rules.R51, "Arıza üst amire iletilir, iletenin kendisine değil. Amirin kişi numarasını girin.");

    /// <summary>What was not met is told to whoever asked or to oneself.</summary>
    public static readonly Refusal NotASuperior = new("INVALID_CODE", Rules.R42, "Karşılanmayan istek amire bildirilir; bildirenin kendisine ya da isteyene bildirilmez. Amirin kişi numarasını girin.");

    /// <summary>A unit nobody belongs to.</summary>
    public static readonly Refusal UnitNotFound = new("NOT_FOUND", Rules.R26, "Bu birimde kayıtlı kimse yok. Birimin kodunu denetleyin.");

    /// <summary>More than is owed.</summary>
    public static readonly Refusal MoreThanOwed = new("INVALID_STATE", Rules.L40, "Tahsilat kalan tutardan çok. Kalan tutarı denetleyip düzeltin.");

    /// <summary>A liability the approval opened is not at its end.</summary>
    public static readonly Refusal LiabilityIsOpen = new("INVALID_STATE", Rules.L18, "Bu teklifle açılan sorumluluk dosyası kapanmamış. Önce dosyayı karara bağlayıp kapatın.");

    /// <summary>Something is still to be paid, and no paper says otherwise.</summary>
    public static readonly Refusal DebtIsOpen = new("INVALID_STATE", Rules.L20, "Tahsil edilecek tutar kapanmamış. Kalanı tahsil edin ya da tahsilden vazgeçilmesine ilişkin kararın belgesini girin.");

    /// <summary>All refusals, in the order of this page.</summary>
    public static IReadOnlyList<Refusal> All { get; } = [.. typeof(Refusals).GetFields().Where(f => f.FieldType == typeof(Refusal)).Select(f => (Refusal)f.GetValue(null)!)];
}
