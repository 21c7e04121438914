using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Slips;

/// <summary>What may be asked of slips (RULES §4.13).</summary>
public abstract record SlipCommand : LedgerCommand;

/// <summary>Send a slip to the accounting office. Türkçe: fişi muhasebeye gönderme.</summary>
public sealed record SendSlip(string? Slip) : SlipCommand;

/// <summary>Confirm that accounting has the slip. Türkçe: fişin alındığını teyit etme.</summary>
public sealed record AcknowledgeSlip(string? Slip) : SlipCommand;

/// <summary>Flag a slip whose last day passed unsent. Türkçe: gecikmiş fişin işaretlenmesi.</summary>
public sealed record FlagSlipOverdue(string? Slip) : SlipCommand;

/// <summary>Cancel a slip: always refused, a wrong entry is corrected by counter-slip (L-25). Türkçe: fiş iptali.</summary>
public sealed record CancelSlip(string? Slip) : SlipCommand;
