using System.Text.Json.Serialization;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;

namespace Defne.Ledger.Domain.Faults;

// The life of a fault, in order. Stored forever under these names; see docs/events.md.

/// <summary>Something that happened to one fault (arıza).</summary>
public abstract record FaultEvent(string Fault) : LedgerEvent
{
    /// <summary>Prefix of the numbers the server gives.</summary>
    public const string Prefix = "ARIZA";

    /// <summary>The stream of a fault.</summary>
    public static string StreamOf(string fault) => $"fault-{fault}";

    /// <inheritdoc />
    public sealed override string Stream() => StreamOf(Fault);

    /// <inheritdoc />
    public override IEnumerable<BookNumber> Numbers() => BookNumber.Of(Fault, Prefix, Book.Faults);
}

/// <summary>Somebody reported that an asset does not work.</summary>
/// <remarks>Türkçe: arıza bildirimi.</remarks>
[EventName("fault_reported", "R-50"), Sentence("{fault} numaralı arıza bildirildi. Taşınır: {asset}, belirti: {symptom}, tür: {kind}, birim: {unit}, bildiren: {reporter}.")]
public sealed record FaultReported(string Fault, string? Asset, string? Symptom, string? Unit, [property: PersonId] string? Reporter, FaultKind? Kind = null) : FaultEvent(Fault)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Opens() => [Matter.Fault(Fault, Asset)];
}

/// <summary>Something more became known of an open fault; a second fault of the same asset is told this way.</summary>
/// <remarks>Türkçe: arıza notu.</remarks>
[EventName("fault_noted", "R-50"), Sentence("{fault} numaralı arızaya not eklendi: {note}.")]
public sealed record FaultNoted(string Fault, string? Note) : FaultEvent(Fault);

/// <summary>A technician found out what is wrong.</summary>
/// <remarks>Türkçe: arıza tespiti.</remarks>
[EventName("fault_diagnosed", "R-51"), Sentence("{fault} numaralı arızanın tespiti yapıldı. Tespit: {finding}, yerinde: {onSite}.")]
public sealed record FaultDiagnosed(string Fault, bool? OnSite, string? Finding) : FaultEvent(Fault);

/// <summary>The fault could not be solved where it stood and was passed on to a superior.</summary>
/// <remarks>Türkçe: arızanın üst amire bildirilmesi.</remarks>
[EventName("fault_escalated", "R-51"), Sentence("{fault} numaralı arıza üst amire bildirildi. Bildirilen: {to}.")]
public sealed record FaultEscalated(string Fault, [property: PersonId] string? To) : FaultEvent(Fault);

/// <summary>There was no fault, or it was reported by mistake.</summary>
/// <remarks>Türkçe: arıza kaydının iptali.</remarks>
[EventName("fault_cancelled", "R-50"), Sentence("{fault} numaralı arıza bildirimi iptal edildi. Neden: {reason}.")]
public sealed record FaultCancelled(string Fault, string? Reason) : FaultEvent(Fault)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => [Matter.Fault(Fault)];
}

/// <summary>The directorate repairs the asset itself, in its workshop or where it stands.</summary>
/// <remarks>Türkçe: onarıma başlama. Who has it in zimmet keeps it so.</remarks>
[EventName("repair_started", "R-52"), Sentence("{fault} numaralı arızanın onarımına başlandı. Yerinde: {onSite}, garantideyken iç onarım gerekçesi: {overrideReason}.")]
public sealed record RepairStarted(string Fault, bool? OnSite, string? OverrideReason) : FaultEvent(Fault);

/// <summary>A spare part from the stock went into the repair, under its consumption slip .</summary>
/// <remarks>Türkçe: onarımda yedek parça kullanımı. What left which lot stands in the stock card's own event.</remarks>
[EventName("part_consumed", "R-41"), Sentence("{fault} numaralı arızanın onarımında yedek parça kullanıldı. Taşınır: {asset}, stok kartı: {stock}, miktar: {qty}, fiş: {slip}.")]
public sealed record PartConsumed(string Fault, string? Asset, string? Stock, decimal? Qty, string? Slip) : FaultEvent(Fault);

/// <summary>The asset went to a firm on a written order; who has it in zimmet keeps it so.</summary>
/// <remarks>Türkçe: firmaya sevk.</remarks>
[EventName("asset_sent_to_vendor", "R-52"), Sentence("{fault} numaralı arıza için taşınır firmaya sevk edildi. Taşınır: {asset}, firma: {vendor}, yol: {basisTr}, sözleşme: {contract}, çıkış emri: {order}.")]
public sealed record AssetSentToVendor(string Fault, string? Asset, string? Basis, string? Vendor, string? Contract, string? Order) : FaultEvent(Fault), IUseOrder
{
    /// <summary>The basis in Turkish, for the sentence.</summary>
    [JsonIgnore]
    public string? BasisTr => VendorBases.Find(Basis)?.TextTr ?? Basis;

    string IUseOrder.Asset => Asset ?? "";

    /// <inheritdoc />
    public override IEnumerable<Matter> Opens() => [Matter.AtVendor(Fault, Asset)];

    Purpose IUseOrder.For() => VendorBases.Find(Basis)?.Purpose ?? Purpose.BAKIM_ONARIM;

    IEnumerable<string?> IUseOrder.Recipients() => [Vendor];
}

/// <summary>The firm brought the asset back, or another in its place.</summary>
/// <remarks>Türkçe: firmadan teslim alma. Cost in Turkish lira.</remarks>
[EventName("asset_received_from_vendor", "R-52"), Sentence("{fault} numaralı arıza için firmadan teslim alındı. Taşınır: {asset}, servis formu: {form}, bedel: {cost} TL, yenisiyle değiştirildi: {replacement}.")]
public sealed record AssetReceivedFromVendor(string Fault, string? Asset, string? Form, decimal? Cost, bool? Replacement) : FaultEvent(Fault)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => [Matter.AtVendor(Fault)];
}

/// <summary>The firm's report of its service was recorded, to be approved by somebody else.</summary>
/// <remarks>Türkçe: servis formu kaydı. Cost in Turkish lira.</remarks>
[EventName("service_form_recorded", "R-53"), Sentence("{fault} numaralı arıza için {form} numaralı servis formu kaydedildi. Firma: {firm}, yapılan iş: {work}, bedel: {cost} TL.")]
public sealed record ServiceFormRecorded(string Fault, string? Form, string? Firm, string? Work, decimal? Cost) : FaultEvent(Fault);

/// <summary>The service form was approved.</summary>
/// <remarks>Türkçe: servis formu onayı.</remarks>
[EventName("service_form_approved", "R-53"), Sentence("{fault} numaralı arızanın {form} numaralı servis formu onaylandı.")]
public sealed record ServiceFormApproved(string Fault, string? Form) : FaultEvent(Fault);

/// <summary>The service form was not approved; a right one has to be recorded.</summary>
/// <remarks>Türkçe: servis formunun reddi.</remarks>
[EventName("service_form_rejected", "R-53"), Sentence("{fault} numaralı arızanın {form} numaralı servis formu onaylanmadı. Neden: {reason}.")]
public sealed record ServiceFormRejected(string Fault, string? Form, string? Reason) : FaultEvent(Fault);

/// <summary>The asset works again.</summary>
/// <remarks>Türkçe: arızanın giderilmesi.</remarks>
[EventName("fault_resolved", "R-51"), Sentence("{fault} numaralı arıza giderildi. Yapılan işlem: {action}.")]
public sealed record FaultResolved(string Fault, string? Action) : FaultEvent(Fault);

/// <summary>The asset is not worth repairing; the report is the basis of a proposal to write it off.</summary>
/// <remarks>Türkçe: onarılamaz bildirimi.</remarks>
[EventName("fault_declared_unrepairable", "R-29"), Sentence("{fault} numaralı arıza için onarılamaz raporu verildi. Rapor: {report}.")]
public sealed record FaultDeclaredUnrepairable(string Fault, string? Report) : FaultEvent(Fault);

/// <summary>A target time of the fault passed; what was late stays on record.</summary>
/// <remarks>Türkçe: arıza hedef süresinin aşılması.</remarks>
[EventName("fault_overdue_flagged", "R-54"), Sentence("{fault} numaralı arızada hedef süre aşıldı. Hedef: {target}, son gün: {due}.")]
public sealed record FaultOverdueFlagged(string Fault, FaultTarget? Target, DateOnly? Due) : FaultEvent(Fault);

/// <summary>The fault is done with.</summary>
/// <remarks>Türkçe: arızanın kapatılması.</remarks>
[EventName("fault_closed", "R-50"), Sentence("{fault} numaralı arıza kapatıldı. Neden: {reasonTr}, elde tutma kararı: {keepDecision}.")]
public sealed record FaultClosed(string Fault, string? Reason, DocRef? KeepDecision = null) : FaultEvent(Fault)
{
    /// <summary>Closed because the asset left the books.</summary>
    public const string WrittenOff = "WRITTEN_OFF";

    /// <summary>The reason in Turkish, for the sentence.</summary>
    [JsonIgnore]
    public string? ReasonTr => Reason is WrittenOff ? "taşınır kayıttan düşüldü" : Reason;

    /// <inheritdoc />
    public override IEnumerable<Matter> Closes() => [Matter.Fault(Fault), Matter.AtVendor(Fault)];
}

/// <summary>The same fault came back soon after it was closed.</summary>
/// <remarks>Türkçe: arızanın yeniden açılması.</remarks>
[EventName("fault_reopened", "R-50"), Sentence("{fault} numaralı arıza yeniden açıldı. Taşınır: {asset}, neden: {reason}.")]
public sealed record FaultReopened(string Fault, string? Asset, string? Reason) : FaultEvent(Fault)
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Opens() => [Matter.Fault(Fault, Asset)];
}
