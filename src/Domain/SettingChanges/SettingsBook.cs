using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.SettingChanges;

/// <summary>Every decision about settings there ever was, in the order they were recorded.</summary>
/// <remarks>Türkçe: ayar defteri.</remarks>
public sealed record SettingsBook : IState
{
    /// <summary>The stream's key, and the lock every act shares: a change excludes acts.</summary>
    public const string Key = "settings";

    /// <summary>Store identity.</summary>
    public string Id { get; init; } = Key;

    /// <summary>Changed values.</summary>
    public IReadOnlyList<SettingTerm> Changes { get; init; } = [];

    /// <summary>Announced holidays, the newest list of each year.</summary>
    public IReadOnlyList<HolidayYear> Holidays { get; init; } = [];

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>The settings in force on a day. What was recorded last wins, from its own first day on; holidays count as soon as they are known.</summary>
    public Settings On(DateOnly day, Settings defaults)
    {
        var settings = defaults;
        foreach (var change in Changes.Where(c => c.From <= day))
            settings = SettingKinds.Find(change.Setting)?.With(settings, change.Value) ?? settings;
        return Holidays.Aggregate(settings, (s, year) => s.WithHolidays(year.Year, year.Days));
    }

    /// <summary>The fold of the book. A value nobody can read any more changes nothing.</summary>
    public static SettingsBook Evolve(SettingsBook? state, SettingEvent e)
    {
        var s = state ?? new SettingsBook();
        return (e switch
        {
            SettingChanged c => s with { Changes = [.. s.Changes, new SettingTerm(c.Setting, c.Value ?? "", c.From ?? e.Act.On)] },
            HolidaysDeclared h when SettingKinds.Year(h.Year) is { } year => s with { Holidays = [.. s.Holidays.Where(x => x.Year != year), new HolidayYear(year, h.Days ?? [], h.HalfDays ?? [])] },
            _ => s,
        }) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }
}

/// <summary>A value from a day on.</summary>
public sealed record SettingTerm(string Setting, string Value, DateOnly From);

/// <summary>The holidays of a year.</summary>
public sealed record HolidayYear(int Year, IReadOnlyList<DateOnly> Days, IReadOnlyList<DateOnly> HalfDays);
