using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Requests;

/// <summary>What may be asked of material requests (RULES §4.8).</summary>
public abstract record RequestCommand : LedgerCommand;

/// <summary>Ask for material. Türkçe: istek belgesi düzenleme.</summary>
public sealed record SubmitRequest(string? Request, string? Unit, IReadOnlyDictionary<string, decimal>? Items, RequestKind? Kind) : RequestCommand;

/// <summary>Approve a request, as head of the asking unit. Türkçe: isteği onaylama.</summary>
public sealed record ApproveRequest(string? Request) : RequestCommand;

/// <summary>Decide how far a request is met. Türkçe: isteği değerlendirme.</summary>
public sealed record EvaluateRequest(string? Request, RequestResult? Result, string? Reason, IReadOnlyDictionary<string, decimal>? Granted) : RequestCommand;

/// <summary>Tell the superior what was not met. Türkçe: karşılanamayan isteği amire bildirme.</summary>
public sealed record ReportUnmet(string? Request, string? To) : RequestCommand;

/// <summary>Close a request. Türkçe: isteği kapatma.</summary>
public sealed record CloseRequest(string? Request) : RequestCommand;

/// <summary>Take a request back. Türkçe: isteği geri çekme.</summary>
public sealed record WithdrawRequest(string? Request, string? Reason) : RequestCommand;
