using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Consumption;

/// <summary>What may be asked of consumption lists (RULES §4.7, L-23).</summary>
public abstract record ConsumptionCommand : LedgerCommand;

/// <summary>Send a period's consumption to accounting. Türkçe: tüketim listesini gönderme.</summary>
public sealed record SendConsumptionList(string? Month) : ConsumptionCommand;

/// <summary>Flag a list whose last day passed unsent; only the process manager asks it. Türkçe: gecikmiş listenin işaretlenmesi.</summary>
public sealed record FlagConsumptionListOverdue(string? Month) : ConsumptionCommand;
