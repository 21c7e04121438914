using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Faults;

// The life of a fault. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one fault (arıza).</summary>
public abstract record FaultEvent(string Fault) : LedgerEvent
{
    /// <inheritdoc />
    public sealed override string Stream() => $"fault-{Fault}";
}

/// <summary>Somebody reported that an asset does not work.</summary>
/// <remarks>Türkçe: arıza bildirimi.</remarks>
[EventName("fault_reported", "R-50"), Sentence("{fault} numaralı arıza bildirildi. Taşınır: {asset}, belirti: {symptom}, birim: {unit}, bildiren: {reporter}.")]
public sealed record FaultReported(string Fault, string? Asset, string? Symptom, string? Unit, [property: PersonId] string? Reporter) : FaultEvent(Fault);

/// <summary>A technician found out what is wrong.</summary>
/// <remarks>Türkçe: arıza tespiti.</remarks>
[EventName("fault_diagnosed", "R-51"), Sentence("{fault} numaralı arızanın tespiti yapıldı. Tespit: {finding}, yerinde: {onSite}.")]
public sealed record FaultDiagnosed(string Fault, bool? OnSite, string? Finding) : FaultEvent(Fault);

/// <summary>The asset is not worth repairing; the report is the basis of a proposal to write it off.</summary>
/// <remarks>Türkçe: onarılamaz bildirimi.</remarks>
[EventName("fault_declared_unrepairable", "R-29"), Sentence("{fault} numaralı arıza için onarılamaz raporu verildi. Rapor: {report}.")]
public sealed record FaultDeclaredUnrepairable(string Fault, string? Report) : FaultEvent(Fault);

/// <summary>The fault is done with.</summary>
/// <remarks>Türkçe: arızanın kapatılması.</remarks>
[EventName("fault_closed", "R-50"), Sentence("{fault} numaralı arıza kapatıldı. Neden: {reason}.")]
public sealed record FaultClosed(string Fault, string? Reason) : FaultEvent(Fault);
