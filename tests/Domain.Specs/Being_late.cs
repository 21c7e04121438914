using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Warehouses;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class Being_late
{
    private static readonly LedgerEvent Issued = new SlipIssued("2026/8", Day("2026-03-02"), 2026, "DEVIR", SlipForm.VIF, [], 1m, Day("2026-03-12")).At("2026-03-02");
    private static readonly LedgerEvent Checked = new ListCheckRecorded("01", Day("2026-03-02"), [], [], Concluded: true).At("2026-03-02");
    private static readonly LedgerEvent Weekly = new SettingChanged("listCheck.intervalDays", "7", Day("2026-03-01")).At("2026-03-01");

    [Theory]
    [InlineData("2026-03-12", false)]
    [InlineData("2026-03-13", true)]
    public void with_a_slip_is_flagged_after_its_last_day(string today, bool late) => Is(late, Ledger.Given(Office, Issued).On(today).When(new FlagSlipOverdue("2026/8"), Operator));

    [Fact]
    public void with_a_slip_is_flagged_once() => Is(late: false, Ledger.Given(Office, Issued, new SlipOverdueFlagged("2026/8").At("2026-03-13")).On("2026-03-13").When(new FlagSlipOverdue("2026/8"), Operator));

    [Fact]
    public void with_a_slip_sent_meanwhile_is_nobodys_matter() =>
        Is(late: false, Ledger.Given(Office, Issued, new SlipSentToAccounting("2026/8", Late: true).At("2026-03-13")).On("2026-03-13").When(new FlagSlipOverdue("2026/8"), Operator));

    [Theory]
    [InlineData("2026-04-01", false)]
    [InlineData("2026-04-02", true)]
    public void with_a_check_is_flagged_after_the_interval(string today, bool late) => Is(late, Ledger.Given(Office, Checked).On(today).When(new FlagListCheckOverdue("01"), Operator));

    [Fact]
    public void with_a_check_counts_by_the_interval_of_the_last_checks_day() => Ledger.Given(Office, Checked, Weekly).On("2026-03-10").When(new FlagListCheckOverdue("01"), Operator)
        .Then(new ListCheckOverdueFlagged("01", Day("2026-03-09")));

    [Fact]
    public void with_the_first_check_counts_from_the_first_officer() => Ledger.Given(Office).When(new FlagListCheckOverdue("01"), Operator).Then(new ListCheckOverdueFlagged("01", Day("2025-02-01")));

    [Fact]
    public void with_a_check_is_flagged_once_until_the_next()
    {
        var flagged = Ledger.Given(Office, Checked, new ListCheckOverdueFlagged("01", Day("2026-04-01")).At("2026-04-02"));

        Is(late: false, flagged.On("2026-04-03").When(new FlagListCheckOverdue("01"), Operator));
        Is(late: true, flagged.With(new ListCheckRecorded("01", Day("2026-04-06"), [], [], Concluded: true).At("2026-04-06")).On("2026-05-07").When(new FlagListCheckOverdue("01"), Operator));
    }

    [Fact]
    public void is_the_process_managers_to_say()
    {
        Ledger.Given(Office, Issued).On("2026-03-13").When(new FlagSlipOverdue("2026/8"), Storekeeper).ThenRefused(Refusals.NoRole);
        Ledger.Given(Office, Checked).On("2026-04-02").When(new FlagListCheckOverdue("01"), Director).ThenRefused(Refusals.NoRole);
    }

    private static void Is(bool late, Verdict verdict)
    {
        if (late) verdict.ThenRecorded();
        else verdict.ThenRefused(Refusals.InvalidState);
    }
}
