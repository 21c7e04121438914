using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class Drafting_an_order
{
    [Fact]
    public void takes_the_next_number_of_the_year() => Ledger
        .Given(Office, LaptopInStock, Drafted("EMIR-2026-11", "2026-02-02"), Drafted("EMIR-2025-80", "2025-12-01"))
        .When(Draft(Laptop) with { Order = null }, Storekeeper)
        .Then(new OrderDrafted("EMIR-2026-12", [Laptop], Purpose.ZIMMET, Ayse, ValidUntil: null));

    [Fact]
    public void may_be_done_by_the_chief() => Ledger
        .Given(Office, LaptopInStock).When(Draft(Laptop), Chief).ThenRecorded();

    [Fact]
    public void is_not_the_technicians_work() => Ledger
        .Given(Office, LaptopInStock).When(Draft(Laptop), Technician).ThenRefused(Refusals.NoRole);

    [Fact]
    public void under_a_number_given_before_is_refused() => Ledger
        .Given(Office, LaptopInStock, Drafted("O-5", "2026-02-02"))
        .When(Draft(Laptop), Storekeeper)
        .ThenRefused(Refusals.InvalidState);

    [Theory]
    [InlineData("EMIR-2026-2147483647")]
    [InlineData("EMIR-2026-3")]
    [InlineData("EMIR-2027-1")]
    public void under_a_number_ahead_of_the_book_is_refused(string order) => Ledger
        .Given(Office, LaptopInStock, Drafted("EMIR-2026-1", "2026-02-02"))
        .When(Draft(Laptop) with { Order = order }, Storekeeper)
        .ThenRefused(Refusals.InvalidId, ("field", "order"));

    [Fact]
    public void of_an_asset_nobody_knows_is_refused() => Ledger
        .Given(Office, LaptopInStock)
        .When(Draft(Laptop, "Yok-1"), Storekeeper)
        .ThenRefused(Refusals.AssetNotFound, ("asset", "Yok-1"));

    [Fact]
    public void of_an_asset_off_the_books_is_refused() => Ledger
        .Given(Office, LaptopInStock, new AssetWrittenOff(Laptop, "W-1", AssetStatus.CLOSED).At("2026-02-11"))
        .When(Draft(Laptop), Storekeeper)
        .ThenRefused(Refusals.AssetTerminal);

    [Fact]
    public void of_the_same_asset_twice_is_refused() => Ledger
        .Given(Office, LaptopInStock).When(Draft(Laptop, Laptop), Storekeeper).ThenRefused(Refusals.DuplicateLine);

    [Fact]
    public void with_a_hole_among_its_lines_is_refused() => Ledger
        .Given(Office, LaptopInStock)
        .When(Draft(Laptop, null!), Storekeeper)
        .ThenRefused(Refusals.MissingField, ("field", "lines"));

    [Fact]
    public void that_ends_before_it_begins_is_refused() => Ledger
        .Given(Office, LaptopInStock)
        .When(Draft(Laptop) with { ValidUntil = Day("2026-03-01") }, Storekeeper)
        .ThenRefused(Refusals.InvalidPeriod, ("field", "validUntil"));
}

public class Signing_an_order
{
    private static readonly LedgerEvent[] Desk = [.. Office, .. LaptopInStock, YazActsForDirector, ChiefMaySign, Drafted("O-5", "2026-03-02")];

    [Fact]
    public void writes_what_it_permits_into_the_signature() => Ledger
        .Given(Desk)
        .When(Sign("2026-03-02"), Director)
        .Then(new OrderSigned("O-5", Day("2026-03-02"), [Laptop], Purpose.ZIMMET, Ayse, Day("2026-04-01"), Flag: null));

    [Fact]
    public void keeps_the_last_day_the_draft_names() => Ledger
        .Given(Office, LaptopInStock, Drafted("O-5", "2026-03-02", validUntil: "2026-03-06"))
        .When(Sign("2026-03-02"), Director)
        .Then(new OrderSigned("O-5", Day("2026-03-02"), [Laptop], Purpose.ZIMMET, Ayse, Day("2026-03-06"), Flag: null));

    [Fact]
    public void for_oneself_is_lawful_and_flagged() => Ledger
        .Given(Office, LaptopInStock, Drafted("O-5", "2026-03-02", recipient: "MUD"))
        .When(Sign("2026-03-02"), Director)
        .Then(new OrderSigned("O-5", Day("2026-03-02"), [Laptop], Purpose.ZIMMET, "MUD", Day("2026-04-01"), OrderFlag.SELF_RECIPIENT));

    [Fact]
    public void for_himself_by_the_vekil_is_flagged_too() => Ledger
        .Given(Office, LaptopInStock, YazActsForDirector, Drafted("O-5", "2026-03-03", recipient: "YAZ"))
        .On("2026-03-03")
        .When(Sign("2026-03-03"), new("YAZ", Role.MUDUR))
        .Then(new OrderSigned("O-5", Day("2026-03-03"), [Laptop], Purpose.ZIMMET, "YAZ", Day("2026-04-02"), OrderFlag.SELF_RECIPIENT));

    [Theory]
    [InlineData("2026-03-03")]
    [InlineData("2026-03-10")]
    public void by_the_vekil_within_his_term_makes_him_answer_alone(string day)
    {
        var act = Ledger.Given(Desk).On(day).When(Sign(day), new("YAZ", Role.MUDUR)).ThenRecorded().Act;

        Assert.Equal(Capacity.VEKIL, act.Capacity);
        Assert.Equal(["YAZ"], act.Accountable);
    }

    [Fact]
    public void by_the_vekil_the_day_before_his_term_is_refused() => Ledger
        .Given(Desk)
        .On("2026-03-02")
        .When(Sign("2026-03-02"), new("YAZ", Role.MUDUR))
        .ThenRefused(Refusals.AuthorityNotStarted);

    [Fact]
    public void by_the_vekil_the_day_after_his_term_is_refused() => Ledger
        .Given(Desk)
        .On("2026-03-11")
        .When(Sign("2026-03-11"), new("YAZ", Role.MUDUR))
        .ThenRefused(Refusals.AuthorityExpired, ("until", "2026-03-10"));

    [Fact]
    public void by_the_former_vekil_for_a_day_of_his_term_is_refused() => Ledger
        .Given(Desk).On("2026-03-12")
        .When(Sign("2026-03-10") with { Effective = Day("2026-03-10") }, new("YAZ", Role.MUDUR))
        .ThenRefused(Refusals.AuthorityExpired);

    [Fact]
    public void by_the_vekil_for_a_day_before_his_term_is_refused() => Ledger
        .Given(Desk).On("2026-03-03")
        .When(Sign("2026-03-03") with { Effective = Day("2026-03-02") }, new("YAZ", Role.MUDUR))
        .ThenRefused(Refusals.AuthorityNotStarted);

    [Fact]
    public void by_the_vekil_under_a_date_before_his_term_is_refused() => Ledger
        .Given(Desk)
        .On("2026-03-03")
        .When(Sign("2026-03-02"), new("YAZ", Role.MUDUR))
        .ThenRefused(Refusals.AuthorityNotStarted);

    [Fact]
    public void by_a_delegate_makes_both_answer()
    {
        var act = Ledger.Given(Desk).On("2026-03-05").When(Sign("2026-03-05"), new("SEF", Role.MUDUR)).ThenRecorded().Act;

        Assert.Equal((Capacity.DELEGE, "DG-1"), (act.Capacity, act.AuthorityRef));
        Assert.Equal(["MUD", "SEF"], act.Accountable);
    }

    [Fact]
    public void by_a_delegate_on_the_day_of_revocation_is_refused() => Ledger
        .Given(Desk, new DelegationRevoked("DG-1").At("2026-04-01", by: "MUD"))
        .On("2026-04-01")
        .When(Sign("2026-04-01"), new("SEF", Role.MUDUR))
        .ThenRefused(Refusals.AuthorityExpired);

    [Fact]
    public void by_a_delegate_of_another_power_is_refused() => Ledger
        .Given(Office, LaptopInStock, Drafted("O-5", "2026-03-02"),
            new DelegationGranted("DG-3", "MUD", "SEF", ["HAVALE"], Day("2026-03-01"), Day("2026-06-30")).At("2026-03-01"))
        .When(Sign("2026-03-02"), new("SEF", Role.MUDUR))
        .ThenRefused(Refusals.NoRole);

    [Fact]
    public void by_the_chief_in_his_own_name_is_refused() => Ledger
        .Given(Desk).On("2026-03-05").When(Sign("2026-03-05"), Chief).ThenRefused(Refusals.NoRole);

    [Fact]
    public void by_a_director_no_longer_in_office_is_refused() => Ledger
        .Given(Desk, new RoleEnded("MUD", Role.MUDUR, Warehouse: null).At("2026-03-02"))
        .When(Sign("2026-03-02"), Director)
        .ThenRefused(Refusals.AuthorityExpired);

    [Theory]
    [InlineData("2026-03-03")]
    [InlineData("9999-12-31")]
    public void under_a_date_to_come_is_refused(string dated) => Ledger
        .Given(Desk).When(Sign(dated), Director).ThenRefused(Refusals.FutureDate);

    [Fact]
    public void under_a_date_before_its_draft_is_refused() => Ledger
        .Given(Desk).When(Sign("2026-02-27"), Director).ThenRefused(Refusals.BeforeLastEvent);

    [Fact]
    public void under_an_old_date_needs_a_reason() => Ledger
        .Given(Desk)
        .On("2026-03-09")
        .When(Sign("2026-03-02"), Director)
        .ThenRefused(Refusals.LateReasonRequired, ("field", "lateReason"));

    [Fact]
    public void after_the_last_day_it_names_is_refused() => Ledger
        .Given(Office, LaptopInStock, Drafted("O-5", "2026-03-02", validUntil: "2026-03-04"))
        .On("2026-03-05")
        .When(Sign("2026-03-05"), Director)
        .ThenRefused(Refusals.OrderExpired);

    [Fact]
    public void twice_is_refused() => Ledger
        .Given(Desk, LaptopToAyse)
        .When(Sign("2026-03-02") with { Order = "O-2" }, Director)
        .ThenRefused(Refusals.InvalidState);

    [Fact]
    public void that_nobody_drafted_is_refused() => Ledger
        .Given(Desk).When(Sign("2026-03-02") with { Order = "O-99" }, Director).ThenRefused(Refusals.OrderNotFound);

    private static SignOrder Sign(string dated) => new("O-5", Day(dated));
}

public class Ending_an_order
{
    private static readonly CancelOrder Cancel = new("O-2", "vazgeçildi");

    [Fact]
    public void by_the_director_takes_it_back() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse)
        .When(Cancel, Director)
        .Then(new OrderCancelled("O-2", "vazgeçildi"));

    [Fact]
    public void without_a_reason_is_refused() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse)
        .When(Cancel with { Reason = " " }, Director)
        .ThenRefused(Refusals.MissingField, ("field", "reason"));

    [Fact]
    public void that_was_used_up_is_refused() => Ledger
        .Given(Office, LaptopWithAyse).When(Cancel with { Order = "O-1" }, Director).ThenRefused(Refusals.OrderUsedUp);

    [Fact]
    public void with_a_line_left_is_lawful() => Ledger
        .Given(Office, LaptopInStock, PrinterInStock, Signed("O-2", "2026-03-02", [Laptop, Printer]), new OrderLineUsed("O-2", Laptop).At("2026-03-02"))
        .When(Cancel, Director)
        .ThenRecorded();

    [Fact]
    public void that_is_a_draft_is_refused() => Ledger
        .Given(Office, LaptopInStock, Drafted("O-2", "2026-03-02"))
        .When(Cancel, Director)
        .ThenRefused(Refusals.InvalidState);

    [Fact]
    public void by_a_delegate_who_may_only_sign_is_refused() => Ledger
        .Given(Office, LaptopInStock, ChiefMaySign, LaptopToAyse)
        .When(Cancel, new("SEF", Role.MUDUR))
        .ThenRefused(Refusals.NoRole);

    [Fact]
    public void whose_term_passed_is_recorded_by_the_system() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse)
        .On("2026-04-02")
        .When(new ExpireOrder("O-2"), Operator)
        .Then(new OrderExpired("O-2"));

    [Fact]
    public void on_its_last_day_is_too_early() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse)
        .On("2026-04-01")
        .When(new ExpireOrder("O-2"), Operator)
        .ThenRefused(Refusals.InvalidState);

    [Fact]
    public void twice_is_refused() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse, new OrderExpired("O-2").At("2026-04-02"))
        .On("2026-04-03").When(new ExpireOrder("O-2"), Operator).ThenRefused(Refusals.InvalidState);

    [Fact]
    public void that_was_used_up_needs_no_expiry() => Ledger
        .Given(Office, LaptopWithAyse).When(new ExpireOrder("O-1"), Operator).ThenRefused(Refusals.InvalidState);

    [Theory]
    [InlineData("MUD", Role.SYSTEM)]
    [InlineData("TKY", Role.SYSTEM)]
    [InlineData("MUD", Role.MUDUR)]
    [InlineData("SYSTEM", Role.MUDUR)]
    public void in_the_systems_name_is_nobody_elses(string person, Role role) => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse)
        .On("2026-04-02")
        .When(new ExpireOrder("O-2"), new(person, role))
        .ThenRefused(Refusals.NoRole);
}
