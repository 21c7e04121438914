using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Domain.WriteOffs;
using static Defne.Ledger.Domain.Specs.Municipality;
using static Defne.Ledger.Domain.Specs.Workshop;

namespace Defne.Ledger.Domain.Specs;

public class Reporting_a_fault
{
    private static readonly Ledger InUse = Ledger.Given(Office, LaptopWithAyse);
    private static readonly Ledger Faulty = InUse.With(Reported);

    [Fact]
    public void gets_the_next_number_of_the_year_and_is_told_by_whoever_says_so() => InUse
        .When(Report(), User)
        .Then(new FaultReported("ARIZA-2026-1", Laptop, "ekran titriyor", "FEN", Ayse, FaultKind.DONANIM));

    [Fact]
    public void may_be_written_down_for_somebody_else() => InUse
        .With(FaultOf(OldLaptop, "ARIZA-2026-7"))
        .When(Report() with { Reporter = Mehmet, Kind = FaultKind.YAZILIM }, Chief)
        .Then(new FaultReported("ARIZA-2026-8", Laptop, "ekran titriyor", "FEN", Mehmet, FaultKind.YAZILIM));

    [Fact]
    public void names_a_person_and_an_asset_the_ledger_knows()
    {
        InUse.When(Report() with { Reporter = "NOBODY" }, User).ThenRefused(Refusals.PersonNotFound, ("person", "NOBODY"));
        InUse.When(Report(Printer), User).ThenRefused(Refusals.AssetNotFound, ("asset", Printer));
    }

    [Fact]
    public void is_open_to_every_official_and_to_nobody_else()
    {
        InUse.When(Report(), new("MUF", Role.MUFETTIS)).ThenRecorded();
        InUse.With(ContractorsWorker).When(Report(), new("TAS", Role.PERSONEL)).ThenRefused(Refusals.NoRole);
    }

    [Fact]
    public void changes_nothing_of_who_answers_for_the_asset()
    {
        var after = InUse.When(Report(), User).After;
        Assert.Equal((AssetStatus.ON_ZIMMET, Ayse), (after.Asset(Laptop)!.Status, after.Asset(Laptop)!.Holder));
        Assert.Contains(after.Open(Subject.Person(Ayse)), m => m.Kind is MatterKind.ZIMMET && m.Id == Laptop);
    }

    [Fact]
    public void of_an_asset_that_has_one_becomes_a_note()
    {
        Faulty.When(Report(), User).ThenRefused(Refusals.FaultAlreadyOpen, ("fault", "FA-1"));
        Faulty.When(new AddFaultNote("FA-1", "ekran da titriyor"), User).Then(new FaultNoted("FA-1", "ekran da titriyor"));
        InUse.With(Closed).When(new AddFaultNote("FA-1", "ekran da titriyor"), User).ThenRefused(Refusals.InvalidState, ("state", "CLOSED"));
        InUse.With(Closed).When(Report(), User).ThenRecorded();
    }

    [Theory]
    [InlineData(AssetStatus.SCRAP_HELD)]
    [InlineData(AssetStatus.CLOSED)]
    public void of_what_is_off_the_books_is_refused(AssetStatus status) => Ledger.Given(Office, OldLaptopInStock)
        .With(new AssetWrittenOff(OldLaptop, "W-1", status).At("2026-02-11"))
        .When(Report(OldLaptop), User)
        .ThenRefused(Refusals.FaultOnTerminalAsset, ("status", status.ToString()));

    [Fact]
    public void goes_on_while_a_write_off_is_only_proposed() =>
        Ledger.Given(Office, OldLaptopInStock, Proposed("W-1", "HURDA", OldLaptop)).When(Report(OldLaptop), User).ThenRecorded();

    [Fact]
    public void of_another_units_device_is_ours_to_follow() => Ledger.Given(Office, Entered("YCH-2026-1", "255.02.01.01/20/00003", cost: null, foreign: true).At("2026-01-12"))
        .When(Report("YCH-2026-1"), User)
        .ThenRecorded();

    [Fact]
    public void takes_no_number_that_was_given_and_none_ahead_of_the_book()
    {
        InUse.With(Closed).When(Report() with { Fault = "FA-1" }, User).ThenRefused(Refusals.InvalidState, ("fault", "FA-1"));
        InUse.When(Report() with { Fault = "ARIZA-2026-2" }, User).ThenRefused(Refusals.InvalidId, ("field", "fault"));
        InUse.When(Report() with { Fault = "ARIZA-2026-1" }, User).ThenRecorded();
    }

    [Fact]
    public void is_looked_into_once_and_by_a_technician()
    {
        var finding = new DiagnoseFault("FA-1", OnSite: false, "Ses kartı arızalı");
        Faulty.When(finding, Technician).Then(new FaultDiagnosed("FA-1", OnSite: false, "Ses kartı arızalı"));
        Faulty.When(finding, Chief).ThenRefused(Refusals.NoRole);
        Faulty.When(finding with { OnSite = null }, Technician).ThenRefused(Refusals.MissingField, ("field", "onSite"));
        InUse.With(Diagnosed).When(finding, Technician).ThenRefused(Refusals.InvalidState, ("state", "DIAGNOSED"));
    }

    [Fact]
    public void is_passed_on_to_somebody_known_until_the_repair_begins()
    {
        Faulty.When(new EscalateFault("FA-1", "SEF"), Technician).Then(new FaultEscalated("FA-1", "SEF"));
        InUse.With(Diagnosed).When(new EscalateFault("FA-1", "SEF"), Technician).ThenRecorded();
        Faulty.When(new EscalateFault("FA-1", "NOBODY"), Technician).ThenRefused(Refusals.PersonNotFound);
        Faulty.With(new ClearanceCompleted("SEF").At("2026-02-27")).When(new EscalateFault("FA-1", "SEF"), Technician).ThenRefused(Refusals.PersonLeft, ("person", "SEF"));
        InUse.With(InRepair).When(new EscalateFault("FA-1", "SEF"), Technician).ThenRefused(Refusals.InvalidState);
        Faulty.When(new EscalateFault("FA-1", "TEK"), Technician).ThenRefused(Refusals.NotToOneself, ("value", "TEK"));
    }

    [Fact]
    public void is_taken_back_with_a_reason_until_the_repair_begins()
    {
        Faulty.When(new CancelFault("FA-1", "Ses kapalıymış"), User).Then(new FaultCancelled("FA-1", "Ses kapalıymış"));
        Faulty.When(new CancelFault("FA-1", " "), User).ThenRefused(Refusals.MissingField, ("field", "reason"));
        InUse.With(InRepair).When(new CancelFault("FA-1", "Ses kapalıymış"), User).ThenRefused(Refusals.InvalidState, ("state", "IN_REPAIR"));
        Faulty.With(new FaultCancelled("FA-1", "Ses kapalıymış").At("2026-02-27")).When(new DiagnoseFault("FA-1", OnSite: true, "yok"), Technician).ThenRefused(Refusals.InvalidState);
    }

    [Fact]
    public void is_not_taken_back_while_a_service_form_waits() =>
        InUse.With(Diagnosed).With(Form("SF-7")).When(new CancelFault("FA-1", "Ses kapalıymış"), User).ThenRefused(Refusals.ServiceFormUnapproved, ("form", "SF-7"));

    [Fact]
    public void is_told_in_the_order_of_its_days() => InUse.With(Diagnosed).On("2026-02-27")
        .When(new CancelFault("FA-1", "Ses kapalıymış") with { Effective = Day("2026-02-26") }, User)
        .ThenRefused(Refusals.BeforeLastEvent, ("last", "2026-02-27"));
}

public class Closing_a_fault
{
    private static readonly Ledger House = Ledger.Given(Office, LaptopUnderWarranty);
    private static readonly LedgerEvent Works = new FaultResolved("FA-1", "Ses denendi").At("2026-02-27", "TEK");
    private static readonly Ledger Firm = House.With(BackFromFirm).With(Works);
    private static readonly Ledger Hopeless = Ledger.Given(Office, Worn);

    [Fact]
    public void repaired_in_the_house_asks_for_no_form() => House.With(Resolved).When(Close(), User).Then(new FaultClosed("FA-1", Reason: null));

    [Fact]
    public void comes_after_its_repair()
    {
        House.With(Reported).When(Close(), User).ThenRefused(Refusals.InvalidState, ("state", "REPORTED"));
        House.With(InRepair).When(Close(), User).ThenRefused(Refusals.InvalidState, ("state", "IN_REPAIR"));
        House.With(WithFirm).When(Close(), User).ThenRefused(Refusals.InvalidState, ("state", "AT_VENDOR"));
        House.With(Closed).When(Close(), User).ThenRefused(Refusals.InvalidState, ("state", "CLOSED"));
    }

    [Fact]
    public void a_firm_repaired_asks_for_a_form_that_somebody_else_approved()
    {
        House.With([.. WithFirm, new AssetReceivedFromVendor("FA-1", Laptop, Form: null, Cost: null, Replacement: null).At("2026-02-27"), Works]).When(Close(), User).ThenRefused(Refusals.ServiceFormMissing);
        Firm.When(Close(), User).ThenRefused(Refusals.ServiceFormUnapproved, ("form", "SF-7"));
        Firm.With(FormApproved("SF-7")).When(Close(), User).ThenRecorded();
    }

    [Fact]
    public void waits_for_every_form_that_awaits_its_approval() => Firm
        .With(Form("SF-8", by: "TEK"), FormApproved("SF-7"))
        .When(Close(), User)
        .ThenRefused(Refusals.ServiceFormUnapproved, ("form", "SF-8"));

    [Fact]
    public void waits_for_the_right_form_in_the_place_of_a_refused_one()
    {
        var again = Firm.With(FormApproved("SF-7"), Form("SF-8", by: "TEK"), FormRejected("SF-8"));
        again.When(Close(), User).ThenRefused(Refusals.ServiceFormUnapproved, ("form", "SF-8"));
        again.With(Form("SF-8", by: "TEK")).When(Close(), User).ThenRefused(Refusals.ServiceFormUnapproved, ("form", "SF-8"));
        again.With(Form("SF-8", by: "TEK"), FormApproved("SF-8")).When(Close(), User).ThenRecorded();
        Firm.With(FormRejected("SF-7")).When(Close(), User).ThenRefused(Refusals.ServiceFormUnapproved, ("form", "SF-7"));
        Firm.With(FormRejected("SF-7"), Form("SF-9", by: "TEK"), FormApproved("SF-9")).When(Close(), User).ThenRecorded();
    }

    [Fact]
    public void waits_for_the_form_of_a_service_on_site_too() => House.With(Diagnosed).With(Form("SF-7", by: "TEK"), new RepairStarted("FA-1", OnSite: true, "Firma yerinde baktı").At("2026-02-27"), Works)
        .When(Close(), User)
        .ThenRefused(Refusals.ServiceFormUnapproved, ("form", "SF-7"));

    [Fact]
    public void of_what_cannot_be_repaired_waits_for_a_proposal_or_for_the_decision_to_keep_it()
    {
        Hopeless.When(Close("FA-9"), Technician).ThenRefused(Refusals.WriteOffPending, ("asset", OldLaptop));
        Hopeless.When(Close("FA-9") with { Reason = "Tutulacak" }, Technician).ThenRefused(Refusals.WriteOffPending);
        Hopeless.When(Close("FA-9") with { Reason = "Tutulacak", KeepDecision = Approval }, Technician).Then(new FaultClosed("FA-9", "Tutulacak", Approval));
        Ledger.Given(Office, WornProposed).When(Close("FA-9"), Technician).ThenRecorded();
    }

    [Fact]
    public void whose_proposal_was_turned_down_waits_again() => Ledger.Given(Office, WornProposed)
        .With(new WriteOffRejected("W-1", "Onarılsın", [OldLaptop]).At("2026-02-10"))
        .When(Close("FA-9"), Technician)
        .ThenRefused(Refusals.WriteOffPending);

    [Fact]
    public void leaves_room_for_another() => Assert.DoesNotContain(House.With(Resolved).When(Close(), User).After.Open(Subject.Asset(Laptop)), m => m.Kind is MatterKind.FAULT);
}

public class Reopening_a_fault
{
    private static readonly Ledger InUse = Ledger.Given(Office, LaptopWithAyse);
    private static readonly Ledger Past = InUse.With(Closed);
    private static readonly ReopenFault Again = new("FA-1", "Aynı belirti tekrarladı");

    [Fact]
    public void says_why_and_begins_where_a_report_begins()
    {
        var verdict = Past.When(Again, User).Then(new FaultReopened("FA-1", Laptop, "Aynı belirti tekrarladı"));
        Assert.Equal((FaultState.REPORTED, Day("2026-03-02")), (verdict.After.Fault("FA-1")!.State, verdict.After.Fault("FA-1")!.BegunOn!.Value));
        Past.When(Again with { Reason = null }, User).ThenRefused(Refusals.MissingField, ("field", "reason"));
    }

    [Theory]
    [InlineData("2026-03-29", true)]
    [InlineData("2026-03-30", false)]
    public void goes_for_thirty_days(string today, bool still)
    {
        var verdict = Past.On(today).When(Again, User);
        if (still) verdict.ThenRecorded();
        else verdict.ThenRefused(Refusals.ReopenTooLate, ("closedOn", "2026-02-27"), ("days", "30"));
    }

    [Fact]
    public void goes_as_long_as_was_said_when_it_was_closed()
    {
        var shorter = new SettingChanged("fault.reopenDays", "2", Day("2026-02-28")).At("2026-02-16");
        Past.With(shorter).When(Again, User).ThenRecorded();
        Past.With(shorter with { From = Day("2026-02-27") }).When(Again, User).ThenRefused(Refusals.ReopenTooLate, ("days", "2"));
    }

    [Fact]
    public void is_for_a_fault_that_was_closed()
    {
        InUse.With(Resolved).When(Again, User).ThenRefused(Refusals.InvalidState, ("state", "RESOLVED"));
        InUse.With(Reported).With(new FaultCancelled("FA-1", "Ses kapalıymış").At("2026-02-27")).When(Again, User).ThenRefused(Refusals.InvalidState, ("state", "CANCELLED"));
    }

    [Fact]
    public void makes_no_second_open_fault() => Past.With(FaultOf(Laptop, "FA-2", "2026-02-27")).When(Again, User).ThenRefused(Refusals.FaultAlreadyOpen, ("fault", "FA-2"));

    [Fact]
    public void of_what_was_written_off_is_refused() => Ledger.Given(Office, WornOff).When(Again with { Fault = "FA-9" }, User).ThenRefused(Refusals.FaultOnTerminalAsset);

    [Fact]
    public void asks_for_a_new_diagnosis()
    {
        var again = Past.With(new FaultReopened("FA-1", Laptop, "Tekrarladı").At("2026-03-02"));
        again.When(new StartRepair("FA-1", OverrideReason: null), Technician).ThenRefused(Refusals.InvalidState, ("state", "REPORTED"));
        again.When(new DiagnoseFault("FA-1", OnSite: true, "Kablo yine çıkmış"), Technician).ThenRecorded();
    }
}

public class Meeting_target_times
{
    private static readonly Ledger InUse = Ledger.Given(Office, LaptopWithAyse);
    private static readonly Ledger Faulty = InUse.With(Reported);

    // 20 March and 1 May 2026 are Fridays and holidays, 23 April a Thursday.
    [Theory]
    [InlineData("2026-02-26", "2026-02-27", "2026-03-05")]
    [InlineData("2026-02-27", "2026-03-02", "2026-03-06")]
    [InlineData("2026-02-28", "2026-03-02", "2026-03-06")]
    [InlineData("2026-03-19", "2026-03-23", "2026-03-27")]
    [InlineData("2026-04-22", "2026-04-24", "2026-04-30")]
    [InlineData("2026-04-30", "2026-05-04", "2026-05-08")]
    public void counts_business_days_after_the_report(string reported, string diagnose, string resolve)
    {
        var faulty = InUse.With(FaultOf(Laptop, on: reported));
        Assert.All([(FaultTarget.DIAGNOSE, Day(diagnose)), (FaultTarget.RESOLVE, Day(resolve))], target =>
        {
            var (awaited, due) = target;
            (faulty with { Today = due }).When(Flag(awaited), Operator).ThenRefused(Refusals.InvalidState);
            (faulty with { Today = due.AddDays(1) }).When(Flag(awaited), Operator).Then(new FaultOverdueFlagged("FA-1", awaited, due));
        });
    }

    [Fact]
    public void follows_the_holidays_announced_for_the_year()
    {
        DateOnly[] days = [Day("2026-01-01"), Day("2026-02-27")];
        Faulty.With(new HolidaysDeclared("2026", days, HalfDays: null).At("2026-01-02")).On("2026-03-03").When(Flag(FaultTarget.DIAGNOSE), Operator)
            .Then(new FaultOverdueFlagged("FA-1", FaultTarget.DIAGNOSE, Day("2026-03-02")));
        Faulty.With(new HolidaysDeclared("2026", [Day("2026-01-01")], [Day("2026-02-27")]).At("2026-01-02")).On("2026-02-28").When(Flag(FaultTarget.DIAGNOSE), Operator)
            .Then(new FaultOverdueFlagged("FA-1", FaultTarget.DIAGNOSE, Day("2026-02-27")));
    }

    [Theory]
    [InlineData("2026-02-26", "2026-03-02")]
    [InlineData("2026-02-27", "2026-03-05")]
    public void goes_by_the_settings_of_the_day_the_fault_began(string changed, string due) => Faulty
        .With(new SettingChanged("fault.resolveBusinessDays", "2", Day(changed)).At("2026-02-16"))
        .On("2026-03-06").When(Flag(FaultTarget.RESOLVE), Operator)
        .Then(new FaultOverdueFlagged("FA-1", FaultTarget.RESOLVE, Day(due)));

    [Fact]
    public void is_flagged_once_and_again_only_after_it_was_reopened()
    {
        var flagged = Faulty.With(new FaultOverdueFlagged("FA-1", FaultTarget.DIAGNOSE, Day("2026-02-27")).At("2026-02-28"));
        flagged.When(Flag(FaultTarget.DIAGNOSE), Operator).ThenRefused(Refusals.InvalidState, ("target", "DIAGNOSE"));
        // What was done in time and is recorded after the flag keeps its day.
        flagged.On("2026-03-02").When(new DiagnoseFault("FA-1", OnSite: false, "Ses kartı arızalı") { Effective = Day("2026-02-27") }, Technician).ThenRecorded();
        flagged.With(new FaultDiagnosed("FA-1", OnSite: true, "Kablo").At("2026-03-02"), new RepairStarted("FA-1", OnSite: true, OverrideReason: null).At("2026-03-02"),
                new FaultResolved("FA-1", "Takıldı").At("2026-03-02"), new FaultClosed("FA-1", Reason: null).At("2026-03-02"), new FaultReopened("FA-1", Laptop, "Yine").At("2026-03-04"))
            .On("2026-03-06").When(Flag(FaultTarget.DIAGNOSE), Operator)
            .Then(new FaultOverdueFlagged("FA-1", FaultTarget.DIAGNOSE, Day("2026-03-05")));
    }

    [Fact]
    public void ends_with_what_was_awaited()
    {
        InUse.With(Diagnosed).On("2026-04-01").When(Flag(FaultTarget.DIAGNOSE), Operator).ThenRefused(Refusals.InvalidState);
        InUse.With(Diagnosed).On("2026-04-01").When(Flag(FaultTarget.RESOLVE), Operator).ThenRecorded();
        InUse.With(WithFirm).On("2026-04-01").When(Flag(FaultTarget.RESOLVE), Operator).ThenRecorded();
        InUse.With(Resolved).On("2026-04-01").When(Flag(FaultTarget.RESOLVE), Operator).ThenRefused(Refusals.InvalidState);
        Ledger.Given(Office, Worn).On("2026-04-01").When(Flag(FaultTarget.RESOLVE) with { Fault = "FA-9" }, Operator).ThenRefused(Refusals.InvalidState);
        Faulty.With(new FaultCancelled("FA-1", "Ses kapalıymış").At("2026-02-27")).On("2026-04-01").When(Flag(FaultTarget.RESOLVE), Operator).ThenRefused(Refusals.InvalidState);
    }

    [Fact]
    public void stops_nobody_who_is_late() => Faulty.On("2026-04-01").When(new DiagnoseFault("FA-1", OnSite: true, "Kablo çıkmış"), Technician).ThenRecorded();

    [Fact]
    public void is_the_process_managers_to_flag() => Faulty.On("2026-04-01").When(Flag(FaultTarget.DIAGNOSE), Technician).ThenRefused(Refusals.NoRole);

    private static FlagFaultOverdue Flag(FaultTarget target) => new("FA-1", target);
}
