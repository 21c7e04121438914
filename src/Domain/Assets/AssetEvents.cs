using System.Text.Json.Serialization;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.WriteOffs;

namespace Defne.Ledger.Domain.Assets;

// The biography of an asset, in life-cycle order. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one asset.</summary>
public abstract record AssetEvent(string Asset) : LedgerEvent
{
    /// <summary>The stream of an asset.</summary>
    public static string StreamOf(string asset) => $"asset-{asset}";

    /// <inheritdoc />
    public sealed override string Stream() => StreamOf(Asset);
}

/// <summary>An asset entered the register under a registry number that is never given again (L-08).</summary>
/// <remarks>Türkçe: kayda alma. Cost in Turkish lira.</remarks>
[EventName("asset_registered", "R-20"), Sentence("{asset} kayda alındı. Sicil no: {registryNo}, adı: {name}, ambar: {warehouse}, değeri: {cost} TL.")]
public sealed record AssetRegistered(string Asset, string? RegistryNo, string? Name, string? Warehouse, decimal? Cost, string? EntryKind,
    DateOnly? EntryDate, string? Serial, bool? HasStorage, DateOnly? WarrantyUntil, bool? Opening, bool? Foreign, string? OwnerUnit, string? Replaces = null) : AssetEvent(Asset)
{
    /// <summary>The entry kind of an opening inventory (RULES §3.1).</summary>
    public const string OpeningKind = "ACILIS";

    /// <summary>Prefix of the ids the server gives to devices of other spending units.</summary>
    public const string ForeignPrefix = "YCH";

    /// <inheritdoc />
    public override IEnumerable<BookNumber> Numbers() =>
        Foreign is true ? BookNumber.Of(Asset, ForeignPrefix, Book.ForeignDevices)
        : RegistryNo is not null && Assets.RegistryNo.Read(RegistryNo) is { } no ? [new(Book.Registry(no.Code, no.Year), no.Sequence)]
        : [];
}

/// <summary>The registry number was fixed on the item (L-08).</summary>
/// <remarks>Türkçe: etiketleme.</remarks>
[EventName("asset_labelled", "L-08"), Sentence("{asset} etiketlendi.")]
public sealed record AssetLabelled(string Asset) : AssetEvent(Asset);

/// <summary>A new asset was tested before its first use .</summary>
/// <remarks>Türkçe: test.</remarks>
[EventName("asset_tested", "R-27"), Sentence("{asset} test edildi. Sonuç: {result}.")]
public sealed record AssetTested(string Asset, TestResult? Result) : AssetEvent(Asset);

/// <summary>The asset was set up and put into operation at its place.</summary>
/// <remarks>Türkçe: kurulum.</remarks>
[EventName("asset_installed", "R-27"), Sentence("{asset} kuruldu ve çalışır duruma getirildi. Yer: {place}.")]
public sealed record AssetInstalled(string Asset, string? Place) : AssetEvent(Asset);

/// <summary>What is known of the device beside its property record; what is left out stays as it was.</summary>
/// <remarks>Türkçe: teknik kayıt.</remarks>
[EventName("technical_record_updated", "R-25"), Sentence("{asset} için teknik bilgiler kaydedildi. Seri no: {serial}, MAC: {mac}, yer: {location}.")]
public sealed record TechnicalRecordUpdated(string Asset, string? Serial, string? Mac, string? Location) : AssetEvent(Asset);

/// <summary>The asset left one custodian's responsibility and entered a person's.</summary>
/// <remarks>Türkçe: zimmet teslimi. Belge: Taşınır Teslim Belgesi.</remarks>
[EventName("asset_handed_over", "R-20"), Sentence("{asset} {person} adına zimmete verildi. Birim: {unit}, çıkış emri: {order}, teslim belgesi: {doc}.")]
public sealed record AssetHandedOver(string Asset, [property: PersonId] string Person, string? Unit, string? Order, string? Doc, string? Request,
    Purpose? Purpose, DateOnly? ReturnDue, bool? RecipientSignature, bool? Opening) : AssetEvent(Asset), IUseOrder
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Opens() => [Matter.Zimmet(Asset, Person)];

    Purpose IUseOrder.For() => Purpose ?? Law.Purpose.ZIMMET;

    IEnumerable<string?> IUseOrder.Recipients() => [Person, Unit];
}

/// <summary>The asset was put into a room under a responsible's signature (L-15).</summary>
/// <remarks>Türkçe: ortak alana verme. Belge: Dayanıklı Taşınırlar Listesi.</remarks>
[EventName("asset_assigned_to_area", "L-15"), Sentence("{asset} ortak alana verildi. Yer: {area}, sorumlu: {responsible}, çıkış emri: {order}.")]
public sealed record AssetAssignedToArea(string Asset, string? Area, [property: PersonId] string? Responsible, string? Unit, string? Order, string? Doc,
    bool? RecipientSignature, string? ExternalUser, bool? Opening) : AssetEvent(Asset), IUseOrder
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Opens() => [Matter.Zimmet(Asset, Responsible)];

    Purpose IUseOrder.For() => Purpose.ORTAK_ALAN;

    IEnumerable<string?> IUseOrder.Recipients() => [Area, Unit];
}

/// <summary>The asset came back to the depot; no slip, because custody is no exit.</summary>
/// <remarks>Türkçe: zimmet iadesi.</remarks>
[EventName("asset_returned", "L-15"), Sentence("{asset} ambara iade edildi. Durumu: {condition}, teslim alan: {receiver}, not: {note}.")]
public sealed record AssetReturned(string Asset, Condition? Condition, [property: PersonId] string? Receiver, string? Note) : AssetEvent(Asset)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => [Matter.Zimmet(Asset)];
}

/// <summary>The asset came back damaged or incomplete; who had it last is on record (R-28, L-20).</summary>
/// <remarks>Türkçe: hasar bildirimi.</remarks>
[EventName("damage_reported", "L-20"), Sentence("{asset} için hasar veya eksiklik bildirildi. Son kullanan: {lastHolder}, not: {note}.")]
public sealed record DamageReported(string Asset, [property: PersonId] string? LastHolder, Condition? Condition, string? Note) : AssetEvent(Asset);

/// <summary>The asset moved to another warehouse of the same spending unit, by slip.</summary>
/// <remarks>Türkçe: ambarlar arası devir.</remarks>
[EventName("asset_moved", "R-23"), Sentence("{asset} başka ambara taşındı. Önceki ambar: {fromAmbar}, yeni ambar: {toAmbar}, çıkış emri: {order}, fiş: {slip}.")]
public sealed record AssetMoved(string Asset, string? FromAmbar, string? ToAmbar, string? Order, string? Slip) : AssetEvent(Asset), IUseOrder
{
    Purpose IUseOrder.For() => Purpose.AMBARLAR_ARASI;

    IEnumerable<string?> IUseOrder.Recipients() => [ToAmbar];
}

/// <summary>The asset went to another administration for a time; it stays in our register.</summary>
/// <remarks>Türkçe: geçici tahsis.</remarks>
[EventName("asset_lent_out", "R-24"), Sentence("{asset} geçici tahsisle verildi. Kurum: {institution}, son gün: {until}, çıkış emri: {order}, onay: {approval}.")]
public sealed record AssetLentOut(string Asset, string? Institution, DateOnly? Until, string? Order, DocRef? Approval) : AssetEvent(Asset), IUseOrder
{
    Purpose IUseOrder.For() => Purpose.GECICI_TAHSIS;

    IEnumerable<string?> IUseOrder.Recipients() => [Institution];
}

/// <summary>A lent asset came back.</summary>
/// <remarks>Türkçe: geçici tahsisten dönüş.</remarks>
[EventName("asset_loan_returned", "R-24"), Sentence("{asset} geçici tahsisten döndü. Durumu: {condition}.")]
public sealed record AssetLoanReturned(string Asset, Condition? Condition) : AssetEvent(Asset);

/// <summary>The last day of a loan or an event passed and the asset is not back.</summary>
/// <remarks>Türkçe: geri gelmeyen taşınırın işaretlenmesi.</remarks>
[EventName("loan_overdue_flagged", "R-32"), Sentence("{asset} süresinde geri gelmedi. Son gün: {due}.")]
public sealed record LoanOverdueFlagged(string Asset, DateOnly? Due) : AssetEvent(Asset);

/// <summary>The asset went to another unit or administration for good, by slip and at its recorded value (L-26).</summary>
/// <remarks>Türkçe: devir, satış, bağış.</remarks>
[EventName("asset_transferred_out", "R-24"), Sentence("{asset} kayıtlardan çıkarılarak devredildi. Çıkış çeşidi: {exitKind}, alan: {target}, çıkış emri: {order}, onay: {approval}, fiş: {slip}.")]
public sealed record AssetTransferredOut(string Asset, string? ExitKind, string? Target, string? Order, DocRef? Approval, DateOnly? SlipDate, string? Slip) : AssetEvent(Asset), IUseOrder
{
    /// <summary>True where the receiver owes a copy of his slip.</summary>
    public bool AwaitsReceipt() => ExitKinds.Find(ExitKind)?.AwaitsReceipt is true;

    Purpose IUseOrder.For() => ExitKinds.Find(ExitKind)?.TransferPurpose ?? Purpose.DEVIR;

    IEnumerable<string?> IUseOrder.Recipients() => [Target];
}

/// <summary>The receiver of a transfer sent a copy of the slip he entered it by (L-26).</summary>
/// <remarks>Türkçe: devralanın fişinin gelmesi.</remarks>
[EventName("transfer_receipt_recorded", "L-26"), Sentence("{asset} için devralanın fişi geldi. Fiş: {slip}.")]
public sealed record TransferReceiptRecorded(string Asset, DocRef? Slip) : AssetEvent(Asset);

/// <summary>The receiver's slip did not come in time.</summary>
/// <remarks>Türkçe: devralanın fişinin gecikmesi.</remarks>
[EventName("transfer_receipt_overdue_flagged", "L-26"), Sentence("{asset} için devralanın fişi süresinde gelmedi. Son gün: {due}.")]
public sealed record TransferReceiptOverdueFlagged(string Asset, DateOnly? Due) : AssetEvent(Asset);

/// <summary>Somebody reported that the asset is not where it should be (L-07).</summary>
/// <remarks>Türkçe: kayıp bildirimi.</remarks>
[EventName("asset_reported_lost", "L-07"), Sentence("{asset} için kayıp bildirildi. Neden: {kind}, belge: {report}.")]
public sealed record AssetReportedLost(string Asset, LossKind? Kind, DocRef? Report) : AssetEvent(Asset);

/// <summary>A lost asset was found; one already written off comes back by a new entry only.</summary>
/// <remarks>Türkçe: kayıp taşınırın bulunması.</remarks>
[EventName("asset_found", "L-07"), Sentence("{asset} bulundu.")]
public sealed record AssetFound(string Asset) : AssetEvent(Asset);

/// <summary>Expenditure that is not upkeep raised the recorded value, by slip (L-11).</summary>
/// <remarks>Türkçe: değer artışı. Amounts in Turkish lira.</remarks>
[EventName("asset_value_increased", "L-11"), Sentence("{asset} kayıtlı değeri arttı. Nitelik: {nature}, artış: {amount} TL, yeni değer: {newValue} TL, fiş: {slip}.")]
public sealed record AssetValueIncreased(string Asset, ExpenditureNature? Nature, decimal? Amount, decimal? NewValue, string? Slip) : AssetEvent(Asset);

/// <summary>A wrong record was taken out by slip; the right one follows (L-25).</summary>
/// <remarks>Türkçe: yanlış kaydın çıkarılması. Value in Turkish lira. A record with a wrong code ends here and names the one that replaces it.</remarks>
[EventName("entry_reversed", "L-25"), Sentence("{asset} için yanlış kayıt çıkarıldı. Alan: {fieldTr}, çıkarılan değer: {value} TL, fiş: {slip}, onay: {approval}, defter yılı: {bookYear}.")]
public sealed record EntryReversed(string Asset, string? Field, string? Wrong, string? Right, DocRef? Approval, string? Slip, decimal? Value, int? BookYear, string? ReplacedBy = null) : AssetEvent(Asset)
{
    /// <summary>The field in Turkish, for the sentence.</summary>
    [JsonIgnore]
    public string? FieldTr => Corrections.Turkish(Field);

    /// <summary>True where the record itself ends: its number bore a wrong code, or the piece never was.</summary>
    public bool Removes() => Field is Corrections.Code || (Field is Corrections.Quantity && Right is "0");
}

/// <summary>The right record was put in by slip (L-25).</summary>
/// <remarks>Türkçe: doğru kaydın girilmesi. Value in Turkish lira.</remarks>
[EventName("entry_reissued", "L-25"), Sentence("{asset} için doğru kayıt girildi. Alan: {fieldTr}, girilen değer: {value} TL, fiş: {slip}, onay: {approval}, defter yılı: {bookYear}.")]
public sealed record EntryReissued(string Asset, string? Field, string? Wrong, string? Right, DocRef? Approval, string? Slip, decimal? Value, int? BookYear, string? Replaces = null) : AssetEvent(Asset)
{
    /// <summary>The field in Turkish, for the sentence.</summary>
    [JsonIgnore]
    public string? FieldTr => Corrections.Turkish(Field);
}

/// <summary>Storage media were wiped .</summary>
/// <remarks>Türkçe: veri silme.</remarks>
[EventName("data_wiped", "R-33"), Sentence("{asset} üzerindeki veriler silindi. Yöntem: {method}.")]
public sealed record DataWiped(string Asset, string? Method) : AssetEvent(Asset);

/// <summary>The asset left the books by slip; scrap stays in the house until it is delivered or destroyed.</summary>
/// <remarks>Türkçe: kayıttan düşme. Value in Turkish lira.</remarks>
[EventName("asset_written_off", "R-30"), Sentence("{asset} kayıttan düşüldü. Teklif: {writeoff}, neden: {reasonTr}, yeni durumu: {state}, kayıtlı değer: {value} TL, fiş: {slip}.")]
public sealed record AssetWrittenOff(string Asset, string? Writeoff, AssetStatus? State, string? Reason = null, decimal? Value = null, string? Slip = null) : AssetEvent(Asset)
{
    /// <summary>The reason in Turkish, for the sentence.</summary>
    [JsonIgnore]
    public string? ReasonTr => WriteOffReasons.Find(Reason)?.TextTr ?? Reason;

    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => Writeoff is null ? [Matter.Zimmet(Asset)] : [Matter.Zimmet(Asset), Matter.WriteOff(Writeoff)];
}

/// <summary>Another asset took the place of one written off, under a registry number of its own .</summary>
/// <remarks>Türkçe: yenisiyle değişim. Stands in the stream of the old asset.</remarks>
[EventName("asset_replaced", "R-55"), Sentence("{old} yerine {new} kayda alındı. Teklif: {writeoff}.")]
public sealed record AssetReplaced(string Old, string? New, string? Writeoff) : LedgerEvent
{
    /// <inheritdoc />
    public override string Stream() => AssetEvent.StreamOf(Old);
}

/// <summary>Parts were taken out of scrap into the stock, by slip.</summary>
/// <remarks>Türkçe: hurdadan parça kazanma.</remarks>
[EventName("parts_recovered", "L-17"), Sentence("{asset} üzerinden parça kazanıldı. Parçalar: {parts}, tutanak: {minutes}, değer tespiti: {valuation}, fiş: {slip}.")]
public sealed record PartsRecovered(string Asset, IReadOnlyList<RecoveredPart>? Parts, DocRef? Minutes, DocRef? Valuation, string? Slip) : AssetEvent(Asset);

/// <summary>Scrap left the house on a written order.</summary>
/// <remarks>Türkçe: hurda teslimi.</remarks>
[EventName("scrap_delivered", "L-17"), Sentence("{asset} hurda olarak teslim edildi. Yol: {route}, alan: {receiver}, çıkış emri: {order}.")]
public sealed record ScrapDelivered(string Asset, ScrapRoute? Route, string? Order, string? Receiver) : AssetEvent(Asset), IUseOrder
{
    Purpose IUseOrder.For() => Purpose.HURDA_TESLIM;

    IEnumerable<string?> IUseOrder.Recipients() => [Receiver];
}

/// <summary>Scrap was destroyed by its commission, under minutes; the record of it stays.</summary>
/// <remarks>Türkçe: imha. Belge: imha tutanağı. Off site it leaves the house on a written order.</remarks>
[EventName("asset_destroyed", "L-17"), Sentence("{asset} imha edildi. Tutanak: {minutes}, hazır bulunanlar: {present}, yer: {place}, çıkış emri: {order}.")]
public sealed record AssetDestroyed(string Asset, DocRef? Minutes, [property: PersonId] IReadOnlyList<string>? Present, string? Place, string? Order) : AssetEvent(Asset), IUseOrder
{
    Purpose IUseOrder.For() => Purpose.IMHA;

    bool IUseOrder.NeedsOrder() => Place is not null;

    IEnumerable<string?> IUseOrder.Recipients() => [Place];
}
