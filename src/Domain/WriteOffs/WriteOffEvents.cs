using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.WriteOffs;

// The way of a proposal to write assets off. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one proposal (Kayıttan Düşme Teklif ve Onay Tutanağı).</summary>
public abstract record WriteOffEvent : LedgerEvent
{
    /// <summary>The stream of a proposal.</summary>
    protected static string StreamOf(string writeoff) => $"writeoff-{writeoff}";
}

/// <summary>Assets were proposed for write-off; until it is decided they move nowhere.</summary>
/// <remarks>Türkçe: kayıttan düşme teklifi.</remarks>
[EventName("write_off_proposed", "R-29"), Sentence("{writeoff} numaralı kayıttan düşme teklifi yapıldı. Neden: {reason}, taşınırlar: {assets}.")]
public sealed record WriteOffProposed(string Writeoff, string? Reason, IReadOnlyList<string>? Assets, string? Proof, string? TechnicalReport) : WriteOffEvent
{
    /// <inheritdoc />
    public override string Stream() => StreamOf(Writeoff);

    /// <inheritdoc />
    public override IEnumerable<Matter> Opens() => (Assets ?? []).Select(asset => Matter.WriteOff(Writeoff, asset));
}

/// <summary>The harcama yetkilisi named the commission, one of them an expert.</summary>
/// <remarks>Türkçe: hurda komisyonu, kayıttan düşme komisyonu.</remarks>
[EventName("commission_appointed", "L-17"), Sentence("{writeoff} numaralı teklif için komisyon kuruldu. Üyeler: {members}, uzmanlar: {experts}.")]
public sealed record CommissionAppointed(string Writeoff, [property: PersonId] IReadOnlyList<string>? Members, [property: PersonId] IReadOnlyList<string>? Experts) : WriteOffEvent
{
    /// <inheritdoc />
    public override string Stream() => StreamOf(Writeoff);
}

/// <summary>The commission decided item by item, and its members signed.</summary>
/// <remarks>Türkçe: komisyon kararı.</remarks>
[EventName("commission_decided", "L-17"), Sentence("{writeoff} numaralı teklif için komisyon karar verdi. Kararlar: {items}, imzalayanlar: {signedBy}.")]
public sealed record CommissionDecided(string Writeoff, IReadOnlyDictionary<string, string>? Items, [property: PersonId] IReadOnlyList<string>? SignedBy) : WriteOffEvent
{
    /// <inheritdoc />
    public override string Stream() => StreamOf(Writeoff);
}

/// <summary>The harcama yetkilisi approved the write-off after weighing whose fault it was (L-18).</summary>
/// <remarks>Türkçe: kayıttan düşme onayı.</remarks>
[EventName("write_off_approved", "L-18"), Sentence("{writeoff} numaralı kayıttan düşme teklifi onaylandı. Taşınırlar: {items}, kusur değerlendirmesi: {liability}.")]
public sealed record WriteOffApproved(string Writeoff, IReadOnlyList<string>? Items, string? Liability) : WriteOffEvent
{
    /// <inheritdoc />
    public override string Stream() => StreamOf(Writeoff);
}
