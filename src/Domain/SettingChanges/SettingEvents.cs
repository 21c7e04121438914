using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.SettingChanges;

// What the municipality decided where the law leaves it the choice. Stored forever under these names; see docs/events.md.

/// <summary>A decision about a setting, or about the holidays of a year: one stream for the whole municipality.</summary>
public abstract record SettingEvent : LedgerEvent
{
    /// <inheritdoc />
    public sealed override string Stream() => SettingsBook.Key;
}

/// <summary>A setting has another value from a day on; whatever was decided earlier for that day or a later one no longer counts.</summary>
/// <remarks>Türkçe: ayar değişikliği. The value is written as RULES §6 writes it.</remarks>
[EventName("setting_changed", "R-72"), Sentence("Ayar değiştirildi: {setting}. Yeni değer: {value}, ilk gün: {from}.")]
public sealed record SettingChanged(string Setting, string? Value, DateOnly? From) : SettingEvent;

/// <summary>The holidays of a year were announced; the list replaces what was known of that year.</summary>
/// <remarks>Türkçe: tatil günlerinin bildirilmesi. A half day is kept for the calendar and counts as a business day.</remarks>
[EventName("holidays_declared", "L-55"), Sentence("{year} yılının tatil günleri bildirildi. Tam gün: {days}; yarım gün: {halfDays}.")]
public sealed record HolidaysDeclared(string Year, IReadOnlyList<DateOnly>? Days, IReadOnlyList<DateOnly>? HalfDays) : SettingEvent;
