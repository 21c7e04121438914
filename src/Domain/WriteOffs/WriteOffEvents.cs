using System.Text.Json.Serialization;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.WriteOffs;

// The way of a proposal to write goods off, in order. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one proposal (Kayıttan Düşme Teklif ve Onay Tutanağı).</summary>
public abstract record WriteOffEvent(string Writeoff) : LedgerEvent
{
    /// <summary>Prefix of the numbers the server gives.</summary>
    public const string Prefix = "KDT";

    /// <summary>The stream of a proposal.</summary>
    public static string StreamOf(string writeoff) => $"writeoff-{writeoff}";

    /// <inheritdoc />
    public sealed override string Stream() => StreamOf(Writeoff);

    /// <inheritdoc />
    public override IEnumerable<BookNumber> Numbers() => BookNumber.Of(Writeoff, Prefix, Book.WriteOffs);
}

/// <summary>Goods were proposed for write-off; until that is decided they move nowhere.</summary>
/// <remarks>Türkçe: kayıttan düşme teklifi. Proof is the paper that proves the fact, the report what a technician found.</remarks>
[EventName("write_off_proposed", "R-29"), Sentence("{writeoff} numaralı kayıttan düşme teklifi yapıldı. Neden: {reasonTr}, taşınırlar: {assets}, tüketim malzemesi: {stock}, kanıt: {proof}, teknik rapor: {technicalReport}.")]
public sealed record WriteOffProposed(string Writeoff, string? Reason, IReadOnlyList<string>? Assets, IReadOnlyList<StockQuantity>? Stock, DocRef? Proof, DocRef? TechnicalReport) : WriteOffEvent(Writeoff)
{
    /// <summary>The reason in Turkish, for the sentence.</summary>
    [JsonIgnore]
    public string? ReasonTr => WriteOffReasons.Find(Reason)?.TextTr ?? Reason;

    /// <inheritdoc />
    public override IEnumerable<Matter> Opens() => [Matter.WriteOff(Writeoff, Assets ?? [])];
}

/// <summary>Some quantity of a consumable.</summary>
/// <param name="Stock">Its stock card.</param>
/// <param name="Qty">How much, in its own unit of measure.</param>
public sealed record StockQuantity(string? Stock, decimal? Qty)
{
    /// <inheritdoc />
    public override string ToString() => $"{Stock} ({Texts.Shown(Qty)})";
}

/// <summary>The harcama yetkilisi named the commission, one of them an expert; the first is the chair unless another is.</summary>
/// <remarks>Türkçe: hurda komisyonu, kayıttan düşme komisyonu.</remarks>
[EventName("commission_appointed", "L-17"), Sentence("{writeoff} numaralı teklif için komisyon kuruldu. Üyeler: {members}, uzmanlar: {experts}, başkan: {chair}.")]
public sealed record CommissionAppointed(string Writeoff, [property: PersonId] IReadOnlyList<string>? Members, [property: PersonId] IReadOnlyList<string>? Experts,
    [property: PersonId] string? Chair) : WriteOffEvent(Writeoff);

/// <summary>The commission decided item by item, by majority, and all its members signed, those against it with their reasons.</summary>
/// <remarks>Türkçe: komisyon kararı, karşı oy şerhleri.</remarks>
[EventName("commission_decided", "L-17"), Sentence("{writeoff} numaralı teklif için komisyon karar verdi. Kararlar: {items}, gerekçe: {reason}, imzalayanlar: {signedBy}, oylar: {votes}.")]
public sealed record CommissionDecided(string Writeoff, IReadOnlyDictionary<string, CommissionVerdict>? Items, [property: PersonId] IReadOnlyList<string>? SignedBy,
    IReadOnlyList<CommissionVote>? Votes, string? Reason) : WriteOffEvent(Writeoff);

/// <summary>One member's vote. Who is not named voted for the decision.</summary>
/// <remarks>Türkçe: oy, şerh.</remarks>
/// <param name="Member">Person id.</param>
/// <param name="Item">The item it is about; every item if left out.</param>
/// <param name="Vote">For the decision or against it.</param>
/// <param name="Reason">Why against it. Türkçe: şerh.</param>
public sealed record CommissionVote([property: PersonId] string? Member, string? Item, Ballot? Vote, string? Reason) : INamesPersons
{
    /// <inheritdoc />
    public string Shown(Func<string, string> nameOf) => string.Join(", ", new[] { Member is null ? null : nameOf(Member), Item, Vote is { } vote ? Categories.Turkish(vote) : null, Reason }.OfType<string>());
}

/// <summary>The harcama yetkilisi approved the write-off after weighing whose fault it was (L-18); what he left out stays on the books.</summary>
/// <remarks>Türkçe: kayıttan düşme onayı. Value in Turkish lira.</remarks>
[EventName("write_off_approved", "L-18"), Sentence("{writeoff} numaralı kayıttan düşme teklifi onaylandı. Onaylananlar: {items}, kusur değerlendirmesi: {liability}, kayıtlı değer: {value} TL, üst onay: {extraApproval}, kayıtta kalanlar: {released}.")]
public sealed record WriteOffApproved(string Writeoff, IReadOnlyList<string>? Items, LiabilityAssessment? Liability, decimal? Value, DocRef? ExtraApproval, IReadOnlyList<string>? Released) : WriteOffEvent(Writeoff)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => [Matter.WriteOff(Writeoff)];

    /// <inheritdoc />
    public override IEnumerable<Matter> Opens() => [Matter.WriteOff(Writeoff, Items ?? [])];
}

/// <summary>The proposal was turned down; the goods stay on the books as they were.</summary>
/// <remarks>Türkçe: kayıttan düşme teklifinin reddi.</remarks>
[EventName("write_off_rejected", "L-18"), Sentence("{writeoff} numaralı kayıttan düşme teklifi reddedildi. Neden: {reason}, kayıtta kalanlar: {released}.")]
public sealed record WriteOffRejected(string Writeoff, string? Reason, IReadOnlyList<string>? Released) : WriteOffEvent(Writeoff)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => [Matter.WriteOff(Writeoff)];
}

/// <summary>The approved goods left the books under their slips: what the act records as a whole.</summary>
/// <remarks>Türkçe: kayıttan düşmenin işlenmesi.</remarks>
[EventName("write_off_posted", "R-30"), Technical, Sentence("{writeoff} numaralı kayıttan düşme işlendi. Fişler: {slips}.")]
public sealed record WriteOffPosted(string Writeoff, IReadOnlyList<string>? Slips, DateOnly? SlipDate, ReplacementDevice? Replacement) : WriteOffEvent(Writeoff)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => [Matter.WriteOff(Writeoff)];
}

/// <summary>The device that comes in the place of one written off (L-19, R-55).</summary>
/// <param name="Serial">Serial number.</param>
/// <param name="Name">What it is; as the old one if left out.</param>
/// <param name="HasStorage">Whether it holds data; as the old one if left out.</param>
/// <param name="WarrantyUntil">Last day of warranty; as the old one if left out.</param>
public sealed record ReplacementDevice(string? Serial, string? Name, bool? HasStorage, DateOnly? WarrantyUntil)
{
    /// <inheritdoc />
    public override string ToString() => string.Join(", ", new[] { Name, Serial }.OfType<string>());
}
