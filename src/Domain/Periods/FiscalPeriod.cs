using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Periods;

/// <summary>What a decision needs to know of a fiscal year (L-04: the calendar year).</summary>
/// <remarks>Türkçe: malî yıl.</remarks>
public sealed record FiscalPeriod : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>True once its account was approved.</summary>
    public bool IsClosed { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>The fold of a year's events.</summary>
    public static FiscalPeriod Evolve(FiscalPeriod? state, PeriodEvent e)
    {
        var s = state ?? new FiscalPeriod { Id = e.Stream() };
        return (e is FiscalPeriodClosed ? s with { IsClosed = true } : s) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }
}

/// <summary>What the fiscal year asks of property acts: entry, exit, stock, whatever issues a slip (RULES §4.1, §4.13).</summary>
public static class PeriodRules
{
    /// <summary>The act falls into the current year, and that year is not closed.</summary>
    public static Refusal? IsOpen(LedgerEvent e, World w) =>
        e.Act.On.Year < w.Today.Year || w.Period(e.Act.On.Year) is { IsClosed: true } ? Closed(e.Act.On.Year) : null;

    /// <summary>A correction may still touch last year's books until the mahsup period ends (L-25).</summary>
    public static Refusal? IsOpenToCorrection(LedgerEvent e, World w) =>
        IsBookOpen(e.Act.On.Year, w) ? null : Closed(e.Act.On.Year);

    /// <summary>The books a correction belongs to: those of the wrong record while they are open, else the current year's (L-25).</summary>
    public static int BookYear(int recorded, World w) => IsBookOpen(recorded, w) ? recorded : w.Today.Year;

    private static bool IsBookOpen(int year, World w) =>
        (year >= w.Today.Year || (year == w.Today.Year - 1 && w.Today <= w.SettingsOn(w.Today).MahsupEndOf(year))) && w.Period(year) is not { IsClosed: true };

    private static Refusal Closed(int year) => Refusals.PeriodClosed.About("year", year);
}
