using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.SettingChanges;

/// <summary>Decides on settings (RULES §6).</summary>
public static class SettingDecider
{
    /// <summary>A setting gets another value.</summary>
    public static Decision ChangeSetting(ChangeSetting c, World w) => Decision.Of(SettingRules.Change, w, new SettingChanged(c.Setting ?? "", c.Value, c.From ?? w.Act.On));

    /// <summary>The holidays of a year are announced.</summary>
    public static Decision DeclareHolidays(DeclareHolidays c, World w) => Decision.Of(SettingRules.Declare, w, new HolidaysDeclared(c.Year ?? "", c.Days, c.HalfDays ?? []));
}
