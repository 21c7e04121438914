using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.SettingChanges;
using static Defne.Ledger.Domain.Specs.Municipality;
using TestResult = Defne.Ledger.Domain.Law.TestResult;

namespace Defne.Ledger.Domain.Specs;

public class Deciding_a_setting
{
    private static readonly LedgerEvent FiveDays = Changed("order.validDays", "5", "2026-03-02");

    public static TheoryData<string> Names => [.. SettingKinds.All.Select(k => k.Name)];

    [Fact]
    public void records_it_from_its_own_day_unless_another_is_named() => Ledger
        .Given(Office).When(Change("order.validDays", "5"), Director)
        .Then(new SettingChanged("order.validDays", "5", Day("2026-03-02")));

    [Theory]
    [InlineData("writeoff.extraApprovalThreshold[2026]", "100000.00")]
    [InlineData("mahsupEnd", "02-28")]
    [InlineData("acceptance.commissionMin", "5")]
    public void about_approval_is_the_spending_authoritys(string setting, string value)
    {
        Ledger.Given(Office).When(Change(setting, value), Spender).ThenRecorded();
        Ledger.Given(Office).When(Change(setting, value), Director).ThenRefused(Refusals.NoRole);
    }

    [Fact]
    public void that_widens_the_spending_authoritys_powers_is_his_superiors()
    {
        Ledger.Given(Office).When(Change("hyDelegable", "true"), Mayor).ThenRecorded();
        Ledger.Given(Office).When(Change("hyDelegable", "true"), Spender).ThenRefused(Refusals.NoRole);
    }

    [Theory]
    [InlineData("order.validDays", "0", "1 – 366")]
    [InlineData("order.validDays", "30 gün", "1 – 366")]
    [InlineData("hyDelegable", "evet", "true, false")]
    [InlineData("mahsupEnd", "02-29", "MM-dd, 02-29 hariç")]
    [InlineData("backup.dailyCutoff", "24:00", "HH:mm")]
    [InlineData("ruleset.switch", "10.10.2024", "yyyy-MM-dd")]
    [InlineData("consumptionList.frequency", "daily", "monthly, quarterly, yearly")]
    [InlineData("writeoff.extraApprovalThreshold[2026]", "-1", "off, ya da tutar: 100000.00")]
    public void to_what_it_cannot_be_is_refused_by_name(string setting, string value, string expected) => Ledger
        .Given(Office).When(Change(setting, value), Director).ThenRefused(Refusals.InvalidSetting, ("setting", setting), ("expected", expected));

    [Theory]
    [InlineData("order.validdays")]
    [InlineData("writeoff.extraApprovalThreshold")]
    [InlineData("writeoff.extraApprovalThreshold[26]")]
    [InlineData("holidays[2026]")]
    public void nobody_knows_is_refused(string setting) => Ledger.Given(Office).When(Change(setting, "1"), Director).ThenRefused(Refusals.InvalidSetting, ("value", setting));

    [Fact]
    public void does_not_reach_behind_itself() => Ledger
        .Given(Office).When(Change("order.validDays", "5") with { From = Day("2026-03-01") }, Director).ThenRefused(Refusals.InvalidSetting, ("field", "from"));

    [Fact]
    public void binds_the_acts_of_its_day_and_later() => Assert.Equal(Day("2026-03-07"), Sign(FiveDays));

    [Fact]
    public void ahead_of_its_day_does_not_bind_yet() => Assert.Equal(Day("2026-04-01"), Sign(Changed("order.validDays", "5", "2026-03-03")));

    [Fact]
    public void recorded_last_wins_from_its_day_on_over_one_planned_before() => Assert.Equal(Day("2026-03-09"), Sign(FiveDays, Changed("order.validDays", "7", "2026-03-01")));

    // 6 March is a Friday: on the 12th four business days have passed.
    [Fact]
    public void leaves_a_late_act_to_the_setting_of_its_own_day()
    {
        var strict = Changed("lateToleranceBusinessDays", "10", "2026-03-09");

        Late(strict, "2026-03-06").ThenRefused(Refusals.LateReasonRequired);
        Late(Changed("lateToleranceBusinessDays", "10", "2026-03-06"), "2026-03-06").ThenRecorded();
    }

    [Fact]
    public void announces_holidays_that_no_longer_count_as_business_days()
    {
        Late(Holidays("2026-03-09"), "2026-03-06").ThenRecorded();
        Late(Holidays("2026-01-01"), "2026-03-06").ThenRefused(Refusals.LateReasonRequired);
    }

    [Fact]
    public void lets_a_half_day_count() => Late(new HolidaysDeclared("2026", [Day("2026-01-01")], [Day("2026-03-09")]).At("2026-03-02"), "2026-03-06").ThenRefused(Refusals.LateReasonRequired);

    [Theory]
    [InlineData("2026", "2027-01-01")]
    [InlineData("26", "2026-01-01")]
    public void announces_holidays_only_of_their_year(string year, string day) => Ledger
        .Given(Office).When(Declare(year, day), Director).ThenRefused(Refusals.InvalidHolidays);

    [Fact]
    public void announces_no_holiday_twice() => Ledger
        .Given(Office).When(Declare("2026", "2026-01-01") with { HalfDays = [Day("2026-01-01")] }, Director).ThenRefused(Refusals.InvalidHolidays, ("value", "2026-01-01"));

    [Fact]
    public void does_not_touch_the_year_before() => Assert.Contains(Day("2025-04-23"), World(Holidays("2026-03-09")).Settings.Holidays);

    [Theory]
    [MemberData(nameof(Names))]
    public void can_be_said_again_as_it_is_read(string name)
    {
        var kind = SettingKinds.Find(name)!;
        var defaults = new Settings();

        Assert.Equal(kind.Read(defaults), kind.Read(kind.With(defaults, kind.Read(defaults))!));
    }

    [Fact]
    public void of_a_limit_is_of_its_year()
    {
        var settings = World(Changed("writeoff.extraApprovalThreshold[2026]", "100000.00", "2026-03-01"), Changed("writeoff.extraApprovalThreshold[2027]", "5", "2026-03-01"),
            Changed("writeoff.extraApprovalThreshold[2027]", "off", "2026-03-01")).Settings;

        Assert.Equal((2026, 100000.00m), (Assert.Single(settings.WriteOffThresholds).Key, settings.WriteOffThresholds[2026]));
    }

    [Fact]
    public void about_the_mahsup_period_counts_as_it_stands_today()
    {
        var correct = new CorrectEntry(OldLaptop, "cost", "4500", "4600", Approval with { Date = null });
        var last = Ledger.Given(Office, Entered(OldLaptop, "255.02.01.01/25/00007", 4500m).At("2025-05-06")).On("2026-02-27");

        Assert.Equal(2026, BookYear(last));
        Assert.Equal(2025, BookYear(last.With(Changed("mahsupEnd", "02-28", "2026-02-02"))));

        int? BookYear(Ledger ledger) => ((Accepted)ledger.When(correct, Storekeeper).ThenRecorded().Decision).Events.OfType<EntryReversed>().Single().BookYear;
    }

    private static LedgerEvent Changed(string setting, string value, string from) => new SettingChanged(setting, value, Day(from)).At("2026-03-01");

    private static LedgerEvent Holidays(string day) => new HolidaysDeclared("2026", [Day(day)], []).At("2026-03-02");

    private static ChangeSetting Change(string setting, string value) => new(setting, value, From: null) { BasisDoc = Approval };

    private static DeclareHolidays Declare(string year, string day) => new(year, [Day(day)], HalfDays: null) { BasisDoc = Approval };

    private static World World(params LedgerEvent[] events) => Kernel.World.Folded(Act.Unstamped with { On = Day("2026-03-02") }, Day("2026-03-02"), new Settings(), events);

    private static DateOnly? Sign(params LedgerEvent[] settings) => ((Accepted)Ledger.Given(Office, LaptopInStock, settings).With(Drafted("O-5", "2026-03-02"))
        .When(new SignOrder("O-5", Day("2026-03-02")), Director).ThenRecorded().Decision).Events.OfType<OrderSigned>().Single().ValidUntil;

    private static Verdict Late(LedgerEvent setting, string on) => Ledger.Given(Office, LaptopNew, setting).On("2026-03-12")
        .When(new TestAsset(Laptop, TestResult.PASSED) { Effective = Day(on) }, Technician);
}
