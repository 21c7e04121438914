namespace Defne.Ledger.Domain.Law;

/// <summary>Which text of the movable property regulation binds on a day (L-01), and the slip form that goes with it.</summary>
public static class RuleSets
{
    /// <summary>The repealed regulation of 2006.</summary>
    public const string Former = "TMY2006";

    /// <summary>The regulation of 10.10.2024.</summary>
    public const string Current = "TMY2024";

    /// <summary>The rule set of an effective date.</summary>
    public static string On(DateOnly day, Settings settings) => day < settings.RuleSetSwitch ? Former : Current;

    /// <summary>The slip form of a slip date. Türkçe: Taşınır İşlem Fişi, Varlık İşlem Fişi.</summary>
    public static SlipForm FormOn(DateOnly day, Settings settings) => day < settings.RuleSetSwitch ? SlipForm.TIF : SlipForm.VIF;
}
