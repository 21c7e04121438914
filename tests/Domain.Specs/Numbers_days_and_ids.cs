using System.Globalization;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Defne.Ledger.Domain.Specs;

public class A_term
{
    private static readonly DateOnly First = new(2026, 2, 20);
    private static readonly DateOnly[] Calendar = [.. Enumerable.Range(0, 60).Select(First.AddDays)];

    [Property(Arbitrary = [typeof(Terms)])]
    public void covers_what_lies_in_it_to_the_last_day_and_not_from_the_day_it_was_ended(Term term) => Assert.All(Calendar, day =>
        Assert.Equal(day >= term.From && (term.To is null || day <= term.To) && (term.EndedOn is null || day < term.EndedOn), term.Covers(day)));

    [Property(Arbitrary = [typeof(Terms)])]
    public void that_is_over_covers_no_later_day(Term term) => Assert.All(Calendar.Where(term.IsOver), over =>
        Assert.DoesNotContain(Calendar.Where(day => day >= over), term.Covers));

    [Property(Arbitrary = [typeof(Terms)])]
    public void overlaps_another_where_both_cover_a_day(Term one, Term other)
    {
        Assert.Equal(Calendar.Any(day => one.Covers(day) && other.Covers(day)), one.Overlaps(other));
        Assert.Equal(one.Overlaps(other), other.Overlaps(one));
    }

    [Property(Arbitrary = [typeof(Terms)])]
    public void ended_on_a_day_covers_what_it_covered_before_that_day(Term term, byte offset)
    {
        var end = First.AddDays(offset % 50);
        Assert.All(Calendar, day => Assert.Equal(term.Covers(day) && day < end, term.EndOn(end).Covers(day)));
    }

    [Property(Arbitrary = [typeof(Terms)])]
    public void is_open_until_the_first_day_it_no_longer_covers(Term term) => Assert.Equal(
        Calendar.Where(term.Covers), Calendar.Where(day => day >= term.From && (term.Until is null || day < term.Until)));

    [Fact]
    public void to_the_last_day_of_the_calendar_has_no_day_after_it() => Assert.Null(new Term(First, DateOnly.MaxValue).Until);

    public static class Terms
    {
        public static Arbitrary<Term> Any() => (
            from start in Gen.Choose(0, 20)
            from length in Gen.Choose(-1, 20)
            from ended in Gen.Choose(-10, 30)
            select new Term(First.AddDays(start), length < 0 ? null : First.AddDays(start + length), ended < 0 ? null : First.AddDays(ended))).ToArbitrary();
    }
}

public class Business_days
{
    [Property]
    public void after_a_day_are_counted_one_by_one(ushort start, byte length)
    {
        var settings = new Settings();
        var from = new DateOnly(2024, 1, 1).AddDays(start % 1400);
        var naive = 0;
        for (var day = from.AddDays(1); day <= from.AddDays(length); day = day.AddDays(1))
            if (day.DayOfWeek is not DayOfWeek.Saturday and not DayOfWeek.Sunday && !settings.Holidays.Contains(day))
                naive++;

        Assert.Equal(naive, settings.BusinessDaysAfter(from, from.AddDays(length)));
        Assert.Equal(0, settings.BusinessDaysAfter(from.AddDays(length), from));
    }

    // SCENARIOS.md, fixtures.holidays.
    [Fact]
    public void are_no_holidays_of_2026() => Assert.Equal(
        ["01-01", "03-20", "03-21", "03-22", "04-23", "05-01", "05-19", "05-27", "05-28", "05-29", "05-30", "07-15", "08-30", "10-29"],
        HolidayTable.Days.Where(d => d.Year == 2026).Order().Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture)));
}

public class An_id
{
    private const string Allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";

    [Property]
    public void is_one_to_sixty_four_of_the_allowed_characters(string? text) =>
        Assert.Equal(text is { Length: >= 1 and <= 64 } && text.All(Allowed.Contains), text is not null && FormatRules.IsId(text));

    [Property]
    public void of_allowed_characters_is_one(byte[] draws)
    {
        var text = new string([.. draws.Select(n => Allowed[n % Allowed.Length])]);
        Assert.Equal(text.Length is >= 1 and <= 64, FormatRules.IsId(text));
    }

    [Theory]
    [InlineData("invariant")]
    [InlineData("tr-TR")]
    public void holds_no_Turkish_letter_in_any_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture is "invariant" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(culture);
            Assert.All("ıİşŞğĞçÇöÖüÜâîû\u212A", letter => Assert.False(FormatRules.IsId($"A{letter}1")));
            Assert.All("iI", letter => Assert.True(FormatRules.IsId($"A{letter}1")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

public class A_number
{
    [Property]
    public void of_a_book_is_read_from_the_id_that_bears_it(PositiveInt no, byte years)
    {
        var year = 1990 + years;
        Assert.Equal([new BookNumber(Book.Orders(year), no.Get)], BookNumber.Of($"EMIR-{year}-{no.Get}", "EMIR", Book.Orders));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("O-1")]
    [InlineData("EMIR-2026-0")]
    [InlineData("EMIR-2026--1")]
    [InlineData("EMIR-1-1")]
    [InlineData("emir-2026-1")]
    [InlineData("EMIR-2026-99999999999")]
    [InlineData("EMIR-2026-1-2")]
    public void of_a_book_is_not_borne_by_other_ids(string? id) => Assert.Empty(BookNumber.Of(id, "EMIR", Book.Orders));

    [Property]
    public void of_the_register_is_read_as_printed(byte year, ushort sequence)
    {
        var printed = string.Create(CultureInfo.InvariantCulture, $"255.02.01.01/{year % 100:00}/{sequence:00000}");
        var read = RegistryNo.Read(printed)!;

        Assert.Equal(("255.02.01.01", "255", sequence), (read.Code, read.Account, (ushort)read.Sequence));
        Assert.Equal(year % 100, read.Year % 100);
        Assert.InRange(read.Year, 1970, 2069);
        Assert.Equal(printed.Replace('/', '-'), RegistryNo.ToAssetId(printed));
        Assert.Equal(RegistryNo.ToAssetId(printed), RegistryNo.ToAssetId($"255.02.01.01/{year % 100:00}/{sequence}"));
        Assert.True(FormatRules.IsId(RegistryNo.ToAssetId(printed)));
    }
}
