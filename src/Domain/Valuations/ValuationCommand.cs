using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Valuations;

/// <summary>What may be asked of valuations (L-12).</summary>
public abstract record ValuationCommand : LedgerCommand;

/// <summary>Name a valuation commission. Türkçe: değer tespit komisyonu kurma.</summary>
public sealed record AppointValuationCommission(string? Valuation, IReadOnlyList<string>? Codes, IReadOnlyList<string>? Members, IReadOnlyList<string>? Experts, string? Chair) : ValuationCommand;

/// <summary>Record the prices found, as the chair. Türkçe: değer tespiti.</summary>
public sealed record RecordValuation(string? Valuation, IReadOnlyDictionary<string, decimal>? Prices, DocRef? Minutes, IReadOnlyList<string>? SignedBy) : ValuationCommand;
