using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class Dating_an_act
{
    [Fact]
    public void into_the_future_is_refused() => Ledger
        .Given(Office, LaptopNew)
        .When(Test("2026-03-03"), Technician)
        .ThenRefused(Refusals.FutureDate, ("today", "2026-03-02"));

    [Fact]
    public void before_the_last_event_of_the_same_asset_is_refused() => Ledger
        .Given(Office, LaptopNew)
        .On("2026-01-12")
        .When(Test("2026-01-09"), Technician)
        .ThenRefused(Refusals.BeforeLastEvent);

    [Fact]
    public void on_the_day_of_the_last_event_is_lawful() => Ledger
        .Given(Office, LaptopNew).On("2026-01-12").When(Test("2026-01-12"), Technician).ThenRecorded();

    [Fact]
    public void does_not_ask_when_the_order_was_touched_last() => Ledger
        .Given(Office, LaptopInStock, PrinterInStock, Signed("O-2", "2026-03-02", [Printer, Laptop]), new OrderLineUsed("O-2", Printer).At("2026-03-04"))
        .On("2026-03-04")
        .When(HandOver() with { Effective = Day("2026-03-03") }, Storekeeper)
        .ThenRecorded();

    // Wednesday 11 March: the third business day after Friday 6 March.
    [Fact]
    public void three_business_days_late_over_a_weekend_needs_no_reason() => Assert.False(Ledger
        .Given(Office, LaptopNew).On("2026-03-11").When(Test("2026-03-06"), Technician).ThenRecorded().Act.Late);

    [Fact]
    public void four_business_days_late_over_a_weekend_needs_a_reason() => Ledger
        .Given(Office, LaptopNew).On("2026-03-12").When(Test("2026-03-06"), Technician)
        .ThenRefused(Refusals.LateReasonRequired, ("field", "lateReason"));

    // 23 April is a holiday, 25 and 26 a weekend: Monday 27 is the third business day after Tuesday 21.
    [Fact]
    public void three_business_days_late_over_a_holiday_needs_no_reason() => Assert.False(Ledger
        .Given(Office, LaptopNew).On("2026-04-27").When(Test("2026-04-21"), Technician).ThenRecorded().Act.Late);

    [Fact]
    public void four_business_days_late_over_a_holiday_needs_a_reason() => Ledger
        .Given(Office, LaptopNew)
        .On("2026-04-28")
        .When(Test("2026-04-21"), Technician)
        .ThenRefused(Refusals.LateReasonRequired);

    [Fact]
    public void late_with_a_reason_is_lawful_and_says_so()
    {
        var act = Ledger.Given(Office, LaptopNew).On("2026-03-12")
            .When(Test("2026-03-06") with { LateReason = "Teknisyen arazideydi" }, Technician).ThenRecorded().Act;

        Assert.Equal((true, "Teknisyen arazideydi", Day("2026-03-06")), (act.Late, act.LateReason, act.On));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void late_with_a_blank_reason_is_refused(string reason) => Ledger
        .Given(Office, LaptopNew).On("2026-03-12").When(Test("2026-03-06") with { LateReason = reason }, Technician)
        .ThenRefused(Refusals.LateReasonRequired);

    [Fact]
    public void by_an_officer_whose_role_ended_in_between_is_refused() => Ledger
        .Given(Office, LaptopNew, new RoleEnded("TEK", Role.TEKNISYEN, null).At("2026-03-06"))
        .On("2026-03-06").When(Test("2026-03-05"), Technician).ThenRefused(Refusals.AuthorityExpired);

    [Fact]
    public void before_the_officers_role_began_is_refused() => Ledger
        .Given(Office, LaptopNew, new RoleAssigned("EVR", Role.TEKNISYEN, Day("2026-03-05"), null, null, null, null, null).At("2026-03-05"))
        .On("2026-03-06").When(Test("2026-03-04"), new("EVR", Role.TEKNISYEN)).ThenRefused(Refusals.AuthorityNotStarted);

    [Fact]
    public void over_the_renewal_of_the_officers_post_is_lawful() => Assert.Equal("TEKNISYEN/EVR/2026-02-02", Ledger
        .Given(Office, LaptopNew, Technical("2026-02-02", "2026-03-04"), Technical("2026-03-05", to: null))
        .On("2026-03-06").When(Test("2026-03-04"), new("EVR", Role.TEKNISYEN)).ThenRecorded().Act.AuthorityRef);

    [Fact]
    public void in_a_gap_between_two_terms_is_refused() => Ledger
        .Given(Office, LaptopNew, Technical("2026-02-02", "2026-03-03"), Technical("2026-03-05", to: null))
        .On("2026-03-06").When(Test("2026-03-04"), new("EVR", Role.TEKNISYEN)).ThenRefused(Refusals.AuthorityExpired);

    [Fact]
    public void of_an_earlier_vekalet_is_not_healed_by_a_later_one() => Ledger
        .Given(Office, LaptopInStock, YazActsForDirector, Drafted("O-5", "2026-03-09"),
            new ActingAppointed("MUD", "YAZ", Role.MUDUR, Day("2026-03-12"), Day("2026-03-13"), "rapor").At("2026-03-12"))
        .On("2026-03-12")
        .When(new SignOrder("O-5", Day("2026-03-10")) { Effective = Day("2026-03-10") }, new("YAZ", Role.MUDUR))
        .ThenRefused(Refusals.AuthorityExpired);

    private static LedgerEvent Technical(string from, string? to) => new RoleAssigned("EVR", Role.TEKNISYEN, Day(from), to is null ? null : Day(to),
        null, null, null, null).At("2026-02-02");

    private static TestAsset Test(string on) => new(Laptop, TestResult.PASSED) { Effective = Day(on) };
}
