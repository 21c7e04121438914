using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Faults;

/// <summary>What may be asked of faults (RULES §4.9).</summary>
public abstract record FaultCommand : LedgerCommand;

/// <summary>Report that an asset does not work. Türkçe: arıza bildirme.</summary>
public sealed record ReportFault(string? Fault, string? Asset, string? Symptom, string? Unit, string? Reporter, FaultKind? Kind) : FaultCommand;

/// <summary>Add what became known of an open fault. Türkçe: arızaya not ekleme.</summary>
public sealed record AddFaultNote(string? Fault, string? Note) : FaultCommand;

/// <summary>Say what is wrong. Türkçe: arıza tespiti.</summary>
public sealed record DiagnoseFault(string? Fault, bool? OnSite, string? Finding) : FaultCommand;

/// <summary>Pass a fault on to a superior. Türkçe: arızayı üst amire bildirme.</summary>
public sealed record EscalateFault(string? Fault, string? To) : FaultCommand;

/// <summary>Take a report back. Türkçe: arıza bildirimini iptal etme.</summary>
public sealed record CancelFault(string? Fault, string? Reason) : FaultCommand;

/// <summary>Begin to repair in the house; under warranty only with a reason. Türkçe: onarıma başlama.</summary>
public sealed record StartRepair(string? Fault, string? OverrideReason) : FaultCommand;

/// <summary>Use a spare part from the stock for the repair. Türkçe: yedek parça kullanma.</summary>
public sealed record ConsumePart(string? Fault, string? Stock, decimal? Qty) : FaultCommand;

/// <summary>Send the asset to a firm on a written order. Türkçe: firmaya sevk.</summary>
public sealed record SendToVendor(string? Fault, string? Basis, string? Vendor, string? Contract, string? Order) : FaultCommand;

/// <summary>Take the asset back from the firm, with its service form. Türkçe: firmadan teslim alma.</summary>
public sealed record ReceiveFromVendor(string? Fault, string? Form, string? Work, decimal? Cost, bool? Replacement) : FaultCommand;

/// <summary>Record the form of a service given on site. Türkçe: servis formu kaydı.</summary>
public sealed record RecordServiceForm(string? Fault, string? Form, string? Firm, string? Work, decimal? Cost) : FaultCommand;

/// <summary>Approve a service form. Türkçe: servis formu onayı.</summary>
public sealed record ApproveServiceForm(string? Fault, string? Form) : FaultCommand;

/// <summary>Do not approve a service form. Türkçe: servis formunu reddetme.</summary>
public sealed record RejectServiceForm(string? Fault, string? Form, string? Reason) : FaultCommand;

/// <summary>Record that the asset works again. Türkçe: arızayı giderme.</summary>
public sealed record ResolveFault(string? Fault, string? Action) : FaultCommand;

/// <summary>Declare the asset not worth repairing. Türkçe: onarılamaz raporu.</summary>
public sealed record DeclareUnrepairable(string? Fault, string? Report) : FaultCommand;

/// <summary>Close a fault; an unrepairable one on a proposal or on the decision to keep the asset. Türkçe: arızayı kapatma.</summary>
public sealed record CloseFault(string? Fault, string? Reason, DocRef? KeepDecision) : FaultCommand;

/// <summary>Open a fault again that came back. Türkçe: arızayı yeniden açma.</summary>
public sealed record ReopenFault(string? Fault, string? Reason) : FaultCommand;

/// <summary>Flag a target time that passed; only the process manager asks it. Türkçe: hedef süresi aşılan arızanın işaretlenmesi.</summary>
public sealed record FlagFaultOverdue(string? Fault, FaultTarget? Target) : FaultCommand;
