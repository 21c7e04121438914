using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Demo;

/// <summary>When the town hall works: business days, half past eight to half past five, lunch at half past twelve.</summary>
internal static class DemoCalendar
{
    /// <summary>The day the ledger is founded.</summary>
    public static readonly DateOnly First = new(2025, 1, 2);

    /// <summary>The story's last day.</summary>
    public static readonly DateOnly Last = new(2026, 3, 6);

    public static readonly TimeOnly Opens = new(8, 30);
    public static readonly TimeOnly Lunch = new(12, 30);
    public static readonly TimeOnly AfterLunch = new(13, 30);
    private static readonly TimeOnly Closes = new(17, 30);

    // The afternoon before a feast and before the Republic's day is free.
    private static readonly HashSet<DateOnly> Eves = [new(2025, 6, 5), new(2025, 10, 28), new(2026, 3, 19)];

    public static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !HolidayTable.Days.Contains(day);

    public static bool IsEve(DateOnly day) => Eves.Contains(day);

    /// <summary>The end of that day's work.</summary>
    public static TimeOnly EndOf(DateOnly day) => IsEve(day) ? Lunch : Closes;

    /// <summary>That day, or the next one somebody works.</summary>
    public static DateOnly WorkdayFrom(DateOnly day) => IsWorkday(day) ? day : WorkdayFrom(day.AddDays(1));

    /// <summary>Every day of work of the story.</summary>
    public static IEnumerable<DateOnly> Workdays() => Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays).Where(IsWorkday);

    /// <summary>Every fourth Monday, or the next day somebody works.</summary>
    public static IEnumerable<DateOnly> Checks() => Enumerable.Range(0, 15).Select(n => WorkdayFrom(new DateOnly(2025, 1, 27).AddDays(28 * n)));
}
