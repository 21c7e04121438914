using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Contracts;

/// <summary>Register a maintenance contract (RULES §4.21). Türkçe: bakım sözleşmesi kaydı.</summary>
public sealed record RegisterContract(string? Contract, string? Firm, DateOnly? From, DateOnly? To, IReadOnlyList<string>? Assets) : LedgerCommand;
