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

    /// <summary>How far a year is on a day: open, then until the end of mahsup open to corrections only, unless its account was approved before (RULES §4.13).</summary>
    public static PeriodState StateOn(DateOnly day, int year, FiscalPeriod? period, Settings settings) =>
        period is { IsClosed: true } || year < day.Year - 1 ? PeriodState.CLOSED
        : year >= day.Year ? PeriodState.OPEN
        : day <= settings.MahsupEndOf(year) ? PeriodState.MAHSUP : PeriodState.CLOSED;

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
        StateOf(e.Act.On.Year, w) is PeriodState.OPEN ? null : Closed(e.Act.On.Year);

    /// <summary>A correction may still touch last year's books until the mahsup period ends (L-25).</summary>
    public static Refusal? IsOpenToCorrection(LedgerEvent e, World w) =>
        StateOf(e.Act.On.Year, w) is PeriodState.CLOSED ? Closed(e.Act.On.Year) : null;

    /// <summary>The books a correction belongs to: those of the wrong record while they are open, else the current year's (L-25).</summary>
    public static int BookYear(int recorded, World w) => StateOf(recorded, w) is PeriodState.CLOSED ? w.Today.Year : recorded;

    // What counts is how far the year is today; the end of mahsup is the one decided for today.
    private static PeriodState StateOf(int year, World w) =>
        FiscalPeriod.StateOn(w.Today, year, year < w.Today.Year - 1 ? null : w.Period(year), w.SettingsOn(w.Today));

    private static Refusal Closed(int year) => Refusals.PeriodClosed.About("year", year);
}

/// <summary>How far a fiscal year is.</summary>
public enum PeriodState
{
    /// <summary>Türkçe: açık.</summary>
    OPEN,

    /// <summary>Türkçe: mahsup dönemi.</summary>
    MAHSUP,

    /// <summary>Türkçe: kapalı.</summary>
    CLOSED,
}
