using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.WriteOffs;

/// <summary>Assets were proposed for write-off; until it is decided they move nowhere.</summary>
/// <remarks>Türkçe: kayıttan düşme teklifi.</remarks>
[EventName("write_off_proposed", "R-29"), Sentence("{writeoff} numaralı kayıttan düşme teklifi yapıldı. Neden: {reason}, taşınırlar: {assets}.")]
public sealed record WriteOffProposed(string Writeoff, string? Reason, IReadOnlyList<string>? Assets, string? Proof, string? TechnicalReport) : LedgerEvent
{
    /// <inheritdoc />
    public override string Stream() => $"writeoff-{Writeoff}";

    /// <inheritdoc />
    public override IEnumerable<Matter> Opens() => (Assets ?? []).Select(asset => Matter.WriteOff(Writeoff, asset));
}
