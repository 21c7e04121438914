using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Periods;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class A_fiscal_year
{
    [Theory]
    [InlineData("2026-12-31", PeriodState.OPEN)]
    [InlineData("2027-01-01", PeriodState.MAHSUP)]
    [InlineData("2027-01-31", PeriodState.MAHSUP)]
    [InlineData("2027-02-01", PeriodState.CLOSED)]
    [InlineData("2028-01-15", PeriodState.CLOSED)]
    public void is_open_then_in_mahsup_then_closed(string day, PeriodState expected) =>
        Assert.Equal(expected, FiscalPeriod.StateOn(Day(day), 2026, period: null, new Settings()));

    [Fact]
    public void is_in_mahsup_for_as_long_as_was_decided() =>
        Assert.Equal(PeriodState.MAHSUP, FiscalPeriod.StateOn(Day("2027-03-15"), 2026, period: null, new Settings { MahsupEnd = (3, 31) }));

    [Fact]
    public void whose_account_was_approved_is_closed() =>
        Assert.Equal(PeriodState.CLOSED, FiscalPeriod.StateOn(Day("2027-01-15"), 2026, FiscalPeriod.Evolve(null, new FiscalPeriodClosed("2026").At("2027-01-14")), new Settings()));
}
