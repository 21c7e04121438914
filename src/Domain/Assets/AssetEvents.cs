using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;

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
    DateOnly? EntryDate, string? Serial, bool? HasStorage, DateOnly? WarrantyUntil, bool? Opening, bool? Foreign, string? OwnerUnit) : AssetEvent(Asset)
{
    /// <summary>The entry kind of an opening inventory (RULES §3.1).</summary>
    public const string OpeningKind = "ACILIS";

    /// <inheritdoc />
    public override IEnumerable<BookNumber> Numbers() =>
        RegistryNo is not null && Assets.RegistryNo.Read(RegistryNo) is { } no ? [new(Book.Registry(no.Code, no.Year), no.Sequence)] : [];
}

/// <summary>The registry number was fixed on the item (L-08).</summary>
/// <remarks>Türkçe: etiketleme.</remarks>
[EventName("asset_labelled", "L-08"), Sentence("{asset} etiketlendi.")]
public sealed record AssetLabelled(string Asset) : AssetEvent(Asset);

/// <summary>A new asset was tested before its first use .</summary>
/// <remarks>Türkçe: test.</remarks>
[EventName("asset_tested", "R-27"), Sentence("{asset} test edildi. Sonuç: {result}.")]
public sealed record AssetTested(string Asset, TestResult? Result) : AssetEvent(Asset);

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

/// <summary>Storage media were wiped .</summary>
/// <remarks>Türkçe: veri silme.</remarks>
[EventName("data_wiped", "R-33"), Sentence("{asset} üzerindeki veriler silindi. Yöntem: {method}.")]
public sealed record DataWiped(string Asset, string? Method) : AssetEvent(Asset);

/// <summary>The asset left the books.</summary>
/// <remarks>Türkçe: kayıttan düşme.</remarks>
[EventName("asset_written_off", "R-30"), Sentence("{asset} kayıttan düşüldü. Teklif: {writeoff}, yeni durumu: {state}.")]
public sealed record AssetWrittenOff(string Asset, string? Writeoff, AssetStatus? State) : AssetEvent(Asset)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => Writeoff is null ? [Matter.Zimmet(Asset)] : [Matter.Zimmet(Asset), Matter.WriteOff(Writeoff, Asset)];
}
