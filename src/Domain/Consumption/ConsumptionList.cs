using System.Globalization;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Consumption;

/// <summary>What a decision needs to know of a consumption list.</summary>
/// <remarks>Türkçe: tüketim listesi.</remarks>
public sealed record ConsumptionList : IState
{
    private const int MonthsOfYear = 12;

    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>Day it was sent.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>True once it was flagged as not sent in time.</summary>
    public bool IsOverdue { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>The fold of a list's events.</summary>
    public static ConsumptionList Evolve(ConsumptionList? state, ConsumptionEvent e)
    {
        var s = state ?? new ConsumptionList { Id = e.Stream() };
        return (e switch
        {
            ConsumptionListSent => s with { SentOn = e.Act.On },
            ConsumptionListOverdueFlagged => s with { IsOverdue = true },
            _ => s,
        }) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }

    /// <summary>The first day of a month such as <c>2026-03</c>; null for what is none.</summary>
    public static DateOnly? FirstDay(string? month) =>
        DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 3000 ? day : null;

    /// <summary>The month of a day, such as <c>2026-03</c>.</summary>
    public static string MonthOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}");

    /// <summary>The last day of a day's month.</summary>
    public static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>The month that names the period another falls into: its last, by the setting in force when the month begins.</summary>
    public static string PeriodOf(string month, World w) => FirstDay(month) is { } first ? PeriodOf(first, w.SettingsOn(first)) : month;

    /// <summary>The month that names the period a day falls into: its last.</summary>
    public static string PeriodOf(DateOnly day, Settings settings)
    {
        var months = MonthsOf(settings);
        return string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{(day.Month + months - 1) / months * months:00}");
    }

    /// <summary>True where a period ends with that month.</summary>
    public static bool EndsPeriod(DateOnly first, Settings settings) => first.Month % MonthsOf(settings) is 0;

    /// <summary>The first day of the period that ends with a month.</summary>
    public static DateOnly Begins(DateOnly first, Settings settings) => first.AddMonths(1 - MonthsOf(settings));

    /// <summary>The first day the list may be sent: after its period, that of the year's last period from the day it is due.</summary>
    public static DateOnly Ready(DateOnly first, Settings settings) => first.Month is MonthsOfYear ? Due(first, settings) : first.AddMonths(1);

    /// <summary>The last day to send it: the end of the following period, in the year's last period its last business day (L-23).</summary>
    public static DateOnly Due(DateOnly first, Settings settings)
    {
        if (first.Month is not MonthsOfYear) return first.AddMonths(1 + MonthsOf(settings)).AddDays(-1);
        var last = first.AddMonths(1).AddDays(-1);
        while (settings.BusinessDaysAfter(last.AddDays(-1), last) is 0) last = last.AddDays(-1);
        return last;
    }

    private static int MonthsOf(Settings settings) => settings.ConsumptionListFrequency switch { "quarterly" => 3, "yearly" => MonthsOfYear, _ => 1 };
}
