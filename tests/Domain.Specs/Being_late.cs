using Defne.Ledger.Domain.Assets;
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
    private static readonly LedgerEvent Lent = new AssetLentOut(Laptop, "Kaymakamlik", Day("2026-03-16"), "O-2", Approval).At("2026-03-02");
    private static readonly LedgerEvent Given = new AssetTransferredOut(Laptop, "BIRIM_ARASI_DEVIR", "FEN", "O-2", Approval, SlipDate: null, "2026/9").At("2026-03-02");
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

    [Theory]
    [InlineData("2026-03-16", false)]
    [InlineData("2026-03-17", true)]
    public void with_a_lent_asset_is_flagged_after_its_last_day(string today, bool late) => Is(late, Ledger.Given(Office, LaptopInStock, Lent).On(today).When(new FlagLoanOverdue(Laptop), Operator));

    [Theory]
    [InlineData(Purpose.ETKINLIK, true)]
    [InlineData(Purpose.ZIMMET, false)]
    public void with_what_was_given_for_an_event_is_flagged_and_with_other_custody_not(Purpose purpose, bool late) => Is(late, Ledger
        .Given(Office, LaptopInStock, (Municipality.Given(Laptop, Ayse, "O-2") with { Purpose = purpose, ReturnDue = Day("2026-03-11") }).At("2026-03-09"))
        .On("2026-03-12").When(new FlagLoanOverdue(Laptop), Operator));

    [Fact]
    public void with_a_lent_asset_is_flagged_once_for_each_loan()
    {
        var flagged = Ledger.Given(Office, LaptopInStock, Lent, new LoanOverdueFlagged(Laptop, Day("2026-03-16")).At("2026-03-17"));
        var again = flagged.With(new AssetLoanReturned(Laptop, Condition.SAGLAM).At("2026-03-18"), new AssetLentOut(Laptop, "Kaymakamlik", Day("2026-03-20"), "O-3", Approval).At("2026-03-19"));

        Is(late: false, flagged.On("2026-03-18").When(new FlagLoanOverdue(Laptop), Operator));
        again.On("2026-03-23").When(new FlagLoanOverdue(Laptop), Operator).Then(new LoanOverdueFlagged(Laptop, Day("2026-03-20")));
    }

    [Theory]
    [InlineData("2026-03-16")]
    [InlineData("2026-03-17")]
    public void with_a_return_that_was_in_time_and_is_recorded_after_the_flag_keeps_its_day(string day) => Ledger
        .Given(Office, LaptopInStock, Lent, new LoanOverdueFlagged(Laptop, Day("2026-03-16")).At("2026-03-17"))
        .On("2026-03-17").When(new ReceiveLoanBack(Laptop, Condition.SAGLAM) { Effective = Day(day) }, Storekeeper)
        .Then(new AssetLoanReturned(Laptop, Condition.SAGLAM));

    [Fact]
    public void with_a_lent_asset_ends_when_it_is_written_off() =>
        Is(late: false, Ledger.Given(Office, LaptopInStock, Lent, new AssetWrittenOff(Laptop, "W-1", AssetStatus.CLOSED).At("2026-03-10")).On("2026-03-17").When(new FlagLoanOverdue(Laptop), Operator));

    [Theory]
    [InlineData("2026-03-09", false)]
    [InlineData("2026-03-10", true)]
    public void with_the_receivers_slip_is_flagged_after_seven_days(string today, bool late) =>
        Is(late, Ledger.Given(Office, LaptopInStock, Given).On(today).When(new FlagTransferReceiptOverdue(Laptop), Operator));

    [Fact]
    public void with_the_receivers_slip_counts_by_the_setting_of_the_transfers_day() => Ledger
        .Given(Office, LaptopInStock, Given, new SettingChanged("transfer.receiptDays", "3", Day("2026-03-02")).At("2026-03-02"), new SettingChanged("transfer.receiptDays", "30", Day("2026-03-03")).At("2026-03-03"))
        .On("2026-03-06").When(new FlagTransferReceiptOverdue(Laptop), Operator)
        .Then(new TransferReceiptOverdueFlagged(Laptop, Day("2026-03-05")));

    [Fact]
    public void with_the_receivers_slip_is_flagged_once_and_not_at_all_where_it_came()
    {
        var flagged = Ledger.Given(Office, LaptopInStock, Given, new TransferReceiptOverdueFlagged(Laptop, Day("2026-03-09")).At("2026-03-10"));
        Is(late: false, flagged.On("2026-03-11").When(new FlagTransferReceiptOverdue(Laptop), Operator));

        var slip = new DocRef("VIF", "2026/118", Day("2026-03-05"));
        flagged.On("2026-03-11").When(new RecordTransferReceipt(Laptop, slip) { Effective = Day("2026-03-09") }, Storekeeper).Then(new TransferReceiptRecorded(Laptop, slip));
        Is(late: false, Ledger.Given(Office, LaptopInStock, Given, new TransferReceiptRecorded(Laptop, slip).At("2026-03-09")).On("2026-03-10").When(new FlagTransferReceiptOverdue(Laptop), Operator));
    }

    [Theory]
    [InlineData("DEVIR", true)]
    [InlineData("BIRIM_ARASI_DEVIR", true)]
    [InlineData("BAGIS_YARDIM", false)]
    [InlineData("SATIS", false)]
    public void with_a_slip_is_a_matter_of_transfers_alone(string exitKind, bool awaited)
    {
        var gone = Ledger.Given(Office, LaptopInStock, new AssetTransferredOut(Laptop, exitKind, "Kaymakamlik", "O-2", Approval, SlipDate: null, "2026/9").At("2026-03-02"));

        Is(awaited, gone.On("2026-03-10").When(new FlagTransferReceiptOverdue(Laptop), Operator));
        var received = gone.When(new RecordTransferReceipt(Laptop, new DocRef("VIF", "2026/118", Date: null)), Storekeeper);
        if (awaited) received.ThenRecorded();
        else received.ThenRefused(Refusals.ReceiptNotAwaited, ("asset", Laptop));
    }

    [Theory]
    [InlineData("2026-03-01", "SLIP_BEFORE_BASIS")]
    [InlineData("2026-03-04", "FUTURE_DATE")]
    public void with_a_slip_is_not_mended_by_one_of_another_time(string dated, string code)
    {
        var verdict = Ledger.Given(Office, LaptopInStock, Given).On("2026-03-03").When(new RecordTransferReceipt(Laptop, new DocRef("VIF", "2026/118", Day(dated))), Storekeeper);

        Assert.Equal(code, Assert.IsType<Refused>(verdict.Decision).Why.Code);
    }

    [Fact]
    public void with_a_slip_is_the_matter_of_the_giving_warehouse()
    {
        var gone = Ledger.Given(Office, SecondWarehouse, LaptopInStock, Given);

        gone.When(new RecordTransferReceipt(Laptop, new DocRef("VIF", "2026/118", Date: null)), new("TK2", Role.KAYIT_YETKILISI)).ThenRefused(Refusals.OtherWarehouse);
        gone.When(new RecordTransferReceipt(Laptop, new DocRef("VIF", "", Date: null)), Storekeeper).ThenRefused(Refusals.MissingField, ("field", "slip"));
    }

    [Fact]
    public void is_the_process_managers_to_say()
    {
        Ledger.Given(Office, LaptopInStock, Lent).On("2026-03-17").When(new FlagLoanOverdue(Laptop), Storekeeper).ThenRefused(Refusals.NoRole);
        Ledger.Given(Office, LaptopInStock, Given).On("2026-03-10").When(new FlagTransferReceiptOverdue(Laptop), Director).ThenRefused(Refusals.NoRole);
        Ledger.Given(Office, Issued).On("2026-03-13").When(new FlagSlipOverdue("2026/8"), Storekeeper).ThenRefused(Refusals.NoRole);
        Ledger.Given(Office, Checked).On("2026-04-02").When(new FlagListCheckOverdue("01"), Director).ThenRefused(Refusals.NoRole);
    }

    private static void Is(bool late, Verdict verdict)
    {
        if (late) verdict.ThenRecorded();
        else verdict.ThenRefused(Refusals.InvalidState);
    }
}
