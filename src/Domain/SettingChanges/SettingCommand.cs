using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.SettingChanges;

/// <summary>What may be asked of settings (RULES §6).</summary>
public abstract record SettingCommand : LedgerCommand;

/// <summary>Give a setting another value from a day on, that of the act if left out. Türkçe: ayar değiştirme.</summary>
public sealed record ChangeSetting(string? Setting, string? Value, DateOnly? From) : SettingCommand;

/// <summary>Announce the holidays of a year. Türkçe: tatil günlerini bildirme.</summary>
public sealed record DeclareHolidays(string? Year, IReadOnlyList<DateOnly>? Days, IReadOnlyList<DateOnly>? HalfDays) : SettingCommand;
