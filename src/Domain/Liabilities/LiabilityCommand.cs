using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Liabilities;

/// <summary>What may be asked of liabilities (RULES §4.10 end). RULES names their events and leaves the commands open.</summary>
public abstract record LiabilityCommand : LedgerCommand;

/// <summary>Record what the damage is worth. Türkçe: zararın değerini kaydetme.</summary>
public sealed record ValueDamage(string? Liability, DocRef? Commission, decimal? FairValue) : LiabilityCommand;

/// <summary>Decide who bears the damage; <paramref name="Person"/> where it is another than the file is about. Türkçe: sorumluluk kararı.</summary>
public sealed record DecideLiability(string? Liability, LiabilityOutcome? Decision, string? Reason, string? Person = null) : LiabilityCommand;

/// <summary>Record a payment. Türkçe: tahsilat kaydı.</summary>
public sealed record RecordCollection(string? Liability, decimal? Amount, DocRef? Receipt) : LiabilityCommand;

/// <summary>Close a liability. Türkçe: sorumluluk dosyasını kapatma.</summary>
public sealed record CloseLiability(string? Liability) : LiabilityCommand;
