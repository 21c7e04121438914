using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Liabilities;

// Whether somebody answers for what was lost or damaged, to the end. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one liability (sorumluluk dosyası).</summary>
public abstract record LiabilityEvent(string Liability) : LedgerEvent
{
    /// <summary>Prefix of the numbers the server gives.</summary>
    public const string Prefix = "SORUMLULUK";

    /// <summary>The stream of a liability.</summary>
    public static string StreamOf(string liability) => $"liability-{liability}";

    /// <inheritdoc />
    public sealed override string Stream() => StreamOf(Liability);

    /// <inheritdoc />
    public override IEnumerable<BookNumber> Numbers() => BookNumber.Of(Liability, Prefix, Book.Liabilities);
}

/// <summary>It is to be looked into whether the holder, or who held it last, is at fault (L-18).</summary>
/// <remarks>Türkçe: sorumluluk dosyasının açılması. Nobody is named where nobody ever had it.</remarks>
[EventName("liability_opened", "L-18"), Sentence("{liability} numaralı sorumluluk dosyası açıldı. Taşınır: {asset}, ilgili kişi: {person}, teklif: {writeoff}.")]
public sealed record LiabilityOpened(string Liability, string? Asset, [property: PersonId] string? Person, string? Writeoff) : LiabilityEvent(Liability)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Opens() => [Matter.Liability(Liability, Asset)];
}

/// <summary>A valuation commission found what the damage is worth (L-20).</summary>
/// <remarks>Türkçe: zararın gerçeğe uygun değerinin belirlenmesi. Value in Turkish lira.</remarks>
[EventName("damage_valued", "L-20"), Sentence("{liability} numaralı dosyada zararın değeri belirlendi. Değer tespit komisyonu: {commission}, gerçeğe uygun değer: {fairValue} TL.")]
public sealed record DamageValued(string Liability, DocRef? Commission, decimal? FairValue) : LiabilityEvent(Liability);

/// <summary>The harcama yetkilisi decided who bears the damage.</summary>
/// <remarks>Türkçe: sorumluluk kararı.</remarks>
[EventName("liability_decided", "L-20"), Sentence("{liability} numaralı sorumluluk dosyası karara bağlandı. Karar: {decision}, ilgili kişi: {person}, gerekçe: {reason}.")]
public sealed record LiabilityDecided(string Liability, LiabilityOutcome? Decision, string? Reason, [property: PersonId] string? Person = null) : LiabilityEvent(Liability);

/// <summary>The person paid some or all of it (L-40).</summary>
/// <remarks>Türkçe: tahsilat. Amount in Turkish lira.</remarks>
[EventName("collection_recorded", "L-20"), Sentence("{liability} numaralı dosyada tahsilat yapıldı. Tutar: {amount} TL, belge: {receipt}.")]
public sealed record CollectionRecorded(string Liability, decimal? Amount, DocRef? Receipt) : LiabilityEvent(Liability);

/// <summary>Nothing more is to be done about it.</summary>
/// <remarks>Türkçe: sorumluluk dosyasının kapatılması.</remarks>
[EventName("liability_closed", "L-20"), Sentence("{liability} numaralı sorumluluk dosyası kapatıldı.")]
public sealed record LiabilityClosed(string Liability) : LiabilityEvent(Liability)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => [Matter.Liability(Liability)];
}
