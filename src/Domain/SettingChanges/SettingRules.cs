using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.SettingChanges;

/// <summary>What is asked of whoever decides where the law leaves the choice (RULES §6, R-72).</summary>
public static class SettingRules
{
    /// <summary>Of changing a setting.</summary>
    public static readonly Checks<SettingChanged> Change = new()
    {
        Format = [Given<SettingChanged>(e => e.Setting), Given<SettingChanged>(e => e.Value), IsSetting, IsValue, FromTheActOn],
        Authority = new Entitlement<SettingChanged>((e, _) => [SettingKinds.Find(e.Setting)!.DecidedBy]),
        Companions = [OnPaper],
    };

    /// <summary>Of announcing holidays.</summary>
    public static readonly Checks<HolidaysDeclared> Declare = new()
    {
        Format = [Given<HolidaysDeclared>(e => e.Year), Given<HolidaysDeclared>(e => e.Days), AreDaysOfTheYear],
        Authority = new Entitlement<HolidaysDeclared>(Role.MUDUR),
        Companions = [OnPaper],
    };

    private static Refusal? IsSetting(SettingChanged e, World w) =>
        SettingKinds.Find(e.Setting) is null ? Refusals.InvalidSetting.About("field", "setting").About("value", e.Setting).About("expected", SettingKinds.Names) : null;

    private static Refusal? IsValue(SettingChanged e, World w) => SettingKinds.Find(e.Setting)! is var kind && kind.With(w.Settings, e.Value!) is null
        ? Refusals.InvalidSetting.About("setting", e.Setting).About("field", "value").About("value", e.Value).About("expected", kind.Expected)
        : null;

    // What was done under the old value stays lawful: no decision reaches behind itself.
    private static Refusal? FromTheActOn(SettingChanged e, World w) =>
        e.From < e.Act.On ? Refusals.InvalidSetting.About("setting", e.Setting).About("field", "from").About("value", e.From).About("expected", e.Act.On) : null;

    private static Refusal? AreDaysOfTheYear(HolidaysDeclared e, World w)
    {
        DateOnly[] days = [.. e.Days!, .. e.HalfDays ?? []];
        if (SettingKinds.Year(e.Year) is not { } year) return Refusals.InvalidHolidays.About("field", "year").About("value", e.Year);
        if (days.FirstOrDefault(d => d.Year != year) is var other && other != default) return Refusals.InvalidHolidays.About("field", "days").About("value", other);
        return days.GroupBy(d => d).FirstOrDefault(d => d.Skip(1).Any()) is { Key: var twice } ? Refusals.InvalidHolidays.About("field", "days").About("value", twice) : null;
    }

    private static Refusal? OnPaper(SettingEvent e, World w) => e.Act.BasisDoc is null ? Refusals.SettingOnPaper.About("field", "basisDoc") : null;
}
