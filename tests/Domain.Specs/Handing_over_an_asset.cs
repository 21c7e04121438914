using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.WriteOffs;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class Handing_over_an_asset
{
    [Fact]
    public void on_a_signed_order_records_custody_and_uses_the_order_line() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse)
        .When(HandOver(), Storekeeper)
        .Then(
            new AssetHandedOver(Laptop, Ayse, "FEN", "O-2", "O-2/1", Request: null, Purpose.ZIMMET, ReturnDue: null, RecipientSignature: true, Opening: null),
            new OrderLineUsed("O-2", Laptop));

    [Fact]
    public void leaves_it_with_one_holder_who_answers_for_it()
    {
        var after = Ledger.Given(Office, LaptopInStock, LaptopToAyse).When(HandOver(), Storekeeper).ThenRecorded().After;

        Assert.Equal((AssetStatus.ON_ZIMMET, Ayse), (after.Asset(Laptop)!.Status, after.Asset(Laptop)!.Holder));
        Assert.Equal(MatterKind.ZIMMET, Assert.Single(after.Open(Subject.Person(Ayse))).Kind);
        Assert.True(after.Order("O-2")!.IsUsedUp);
    }

    [Fact]
    public void names_the_officer_and_the_rule_set_in_its_envelope()
    {
        var act = Ledger.Given(Office, LaptopInStock, LaptopToAyse).When(HandOver(), Storekeeper).ThenRecorded().Act;

        Assert.Equal(("TKY", Role.KAYIT_YETKILISI, Capacity.ASIL), (act.By, act.Role, act.Capacity));
        Assert.Equal("KAYIT_YETKILISI/TKY/2025-01-02", act.AuthorityRef);
        Assert.Equal(["TKY"], act.Accountable);
        Assert.Equal((RuleSets.Current, false), (act.RuleSetVersion, act.Late));
    }

    [Fact]
    public void without_a_written_order_is_refused() => Ledger
        .Given(Office, LaptopInStock)
        .When(HandOver(order: null), Storekeeper)
        .ThenRefused(Refusals.NoWrittenOrder);

    [Fact]
    public void on_an_order_nobody_knows_is_refused() => Ledger
        .Given(Office, LaptopInStock)
        .When(HandOver(order: "O-99"), Storekeeper)
        .ThenRefused(Refusals.NoWrittenOrder, ("order", "O-99"));

    [Fact]
    public void on_a_draft_is_refused() => Ledger
        .Given(Office, LaptopInStock, Drafted("O-2", "2026-03-02"))
        .When(HandOver(), Storekeeper)
        .ThenRefused(Refusals.OrderNotSigned);

    [Fact]
    public void before_the_date_of_the_order_is_refused() => Ledger
        .Given(Office, LaptopInStock, Signed("O-2", "2026-03-04", [Laptop]))
        .On("2026-03-04")
        .When(HandOver() with { Effective = Day("2026-03-03") }, Storekeeper)
        .ThenRefused(Refusals.OrderNotSigned, ("orderDate", "2026-03-04"));

    [Fact]
    public void on_the_last_valid_day_of_the_order_is_lawful() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse)
        .On("2026-04-01")
        .When(HandOver(), Storekeeper)
        .ThenRecorded();

    [Fact]
    public void the_day_after_the_order_ran_out_is_refused() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse)
        .On("2026-04-02")
        .When(HandOver(), Storekeeper)
        .ThenRefused(Refusals.OrderExpired, ("validUntil", "2026-04-01"));

    [Fact]
    public void recorded_after_the_order_ran_out_counts_for_its_own_day() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse, new OrderExpired("O-2").At("2026-04-02"))
        .On("2026-04-02")
        .When(HandOver() with { Effective = Day("2026-04-01") }, Storekeeper)
        .ThenRecorded();

    [Fact]
    public void on_a_cancelled_order_is_refused() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse, new OrderCancelled("O-2", "vazgeçildi").At("2026-03-03"))
        .On("2026-03-04")
        .When(HandOver(), Storekeeper)
        .ThenRefused(Refusals.OrderCancelled);

    [Fact]
    public void on_an_order_for_another_asset_is_refused() => Ledger
        .Given(Office, LaptopInStock, OldLaptopInStock, Signed("O-3", "2026-03-02", [OldLaptop]))
        .When(HandOver(order: "O-3"), Storekeeper)
        .ThenRefused(Refusals.OrderOtherAsset, ("lines", OldLaptop));

    [Fact]
    public void a_second_time_on_the_same_order_is_refused() => Ledger
        .Given(Office, LaptopWithAyse, new AssetReturned(Laptop, Condition.SAGLAM, "TKY", Note: null).At("2026-02-05"))
        .On("2026-02-10")
        .When(HandOver(order: "O-1"), Storekeeper)
        .ThenRefused(Refusals.OrderUsed, ("asset", Laptop));

    [Fact]
    public void on_one_line_leaves_the_other_line_of_the_order_usable() => Ledger
        .Given(Office, LaptopInStock, PrinterInStock, Signed("O-2", "2026-03-02", [Printer, Laptop]),
            Municipality.Given(Printer, Ayse, "O-2").At("2026-03-02"), new OrderLineUsed("O-2", Printer).At("2026-03-02"))
        .When(HandOver(), Storekeeper)
        .Then(Municipality.Given(Laptop, Ayse, "O-2") with { Doc = "O-2/2" }, new OrderLineUsed("O-2", Laptop));

    [Fact]
    public void on_an_order_for_repair_is_refused() => Ledger
        .Given(Office, LaptopInStock, Signed("O-4", "2026-03-02", [Laptop], "FirmaX", Purpose.BAKIM_ONARIM))
        .When(HandOver(order: "O-4"), Storekeeper)
        .ThenRefused(Refusals.OrderPurposeMismatch, ("needed", "ZIMMET"));

    [Fact]
    public void on_an_order_for_somebody_else_is_refused() => Ledger
        .Given(Office, LaptopInStock, Signed("O-2", "2026-03-02", [Laptop], Mehmet))
        .When(HandOver(), Storekeeper)
        .ThenRefused(Refusals.OrderRecipientMismatch, ("recipient", Mehmet));

    [Fact]
    public void to_a_member_of_the_unit_the_order_names_is_lawful() => Ledger
        .Given(Office, LaptopInStock, Signed("O-2", "2026-03-02", [Laptop], recipient: "FEN"))
        .When(HandOver(), Storekeeper)
        .ThenRecorded();

    [Fact]
    public void to_a_member_of_another_unit_than_the_order_names_is_refused() => Ledger
        .Given(Office, LaptopInStock, Signed("O-2", "2026-03-02", [Laptop], recipient: "FEN"))
        .When(HandOver(person: "EVR"), Storekeeper)
        .ThenRefused(Refusals.OrderRecipientMismatch);

    [Fact]
    public void before_it_was_tested_is_refused() => Ledger
        .Given(Office, LaptopNew, LaptopToAyse)
        .When(HandOver(), Storekeeper)
        .ThenRefused(Refusals.NotTested);

    [Fact]
    public void after_a_failed_test_is_refused() => Ledger
        .Given(Office, LaptopNew, new AssetTested(Laptop, TestResult.FAILED).At("2026-01-13"), LaptopToAyse)
        .When(HandOver(), Storekeeper)
        .ThenRefused(Refusals.NotTested);

    [Fact]
    public void while_somebody_else_has_it_is_refused() => Ledger
        .Given(Office, LaptopWithAyse, Signed("O-2", "2026-03-02", [Laptop], Mehmet))
        .When(HandOver(person: Mehmet), Storekeeper)
        .ThenRefused(Refusals.AlreadyOnZimmet, ("holder", Ayse));

    [Fact]
    public void to_somebody_who_left_is_refused() => Ledger
        .Given(Office, LaptopInStock, new ClearanceCompleted(Mehmet).At("2026-02-27"), Signed("O-2", "2026-02-26", [Laptop], Mehmet))
        .When(HandOver(person: Mehmet), Storekeeper)
        .ThenRefused(Refusals.RecipientLeft);

    [Fact]
    public void dated_before_the_recipient_left_is_refused_once_he_left() => Ledger
        .Given(Office, LaptopInStock, Signed("O-2", "2026-02-26", [Laptop], Mehmet), new ClearanceCompleted(Mehmet).At("2026-02-27"))
        .When(HandOver(person: Mehmet) with { Effective = Day("2026-02-26") }, Storekeeper)
        .ThenRefused(Refusals.RecipientLeft);

    [Fact]
    public void to_a_contractors_worker_is_refused() => Ledger
        .Given(Office, LaptopInStock, ContractorsWorker, Signed("O-2", "2026-03-02", [Laptop], "TAS"))
        .When(HandOver(person: "TAS"), Storekeeper)
        .ThenRefused(Refusals.RecipientNotOfficial);

    [Fact]
    public void without_the_recipients_signature_is_refused() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse)
        .When(HandOver() with { RecipientSignature = false }, Storekeeper)
        .ThenRefused(Refusals.SignatureMissing);

    [Fact]
    public void that_is_proposed_for_write_off_is_refused() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse, new WriteOffProposed("W-1", "HURDA", [Laptop], Stock: null, Proof: null, new DocRef(null, "TR-9", null)).At("2026-02-05"))
        .When(HandOver(), Storekeeper)
        .ThenRefused(Refusals.AssetInWriteOff, ("writeoff", "W-1"));

    [Fact]
    public void that_was_written_off_is_refused() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse, new AssetWrittenOff(Laptop, "W-1", AssetStatus.SCRAP_HELD).At("2026-02-11"))
        .When(HandOver(), Storekeeper)
        .ThenRefused(Refusals.AssetTerminal, ("status", "SCRAP_HELD"));

    [Fact]
    public void owned_by_another_spending_unit_is_refused() => Ledger
        .Given(Office, Entered("K-1", "255.02.01.01/26/00009", 1m, foreign: true).At("2026-01-12"))
        .When(HandOver("K-1"), Storekeeper)
        .ThenRefused(Refusals.NotOwned);

    [Fact]
    public void of_another_warehouse_is_refused_to_its_neighbour() => Ledger
        .Given(Office, SecondWarehouse, LaptopInStock, LaptopToAyse)
        .When(HandOver(), new("TK2", Role.KAYIT_YETKILISI))
        .ThenRefused(Refusals.OtherWarehouse, ("warehouse", "01"));

    [Fact]
    public void is_the_registrars_work_not_the_directors() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse)
        .When(HandOver(), Director)
        .ThenRefused(Refusals.NoRole, ("needed", "KAYIT_YETKILISI"));

    [Fact]
    public void under_a_role_the_person_never_held_is_refused() => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse)
        .When(HandOver(), new(Ayse, Role.KAYIT_YETKILISI))
        .ThenRefused(Refusals.NoRole, ("person", Ayse));

    [Theory]
    [InlineData(Role.SYSTEM)]
    [InlineData(Role.KAYIT_YETKILISI)]
    [InlineData(Role.PERSONEL)]
    public void is_no_work_of_the_system(Role role) => Ledger
        .Given(Office, LaptopInStock, LaptopToAyse)
        .When(HandOver(), new(Act.System, role))
        .ThenRefused(Refusals.NoRole);

    [Fact]
    public void for_an_event_needs_a_day_of_return() => Ledger
        .Given(Office, LaptopInStock, Signed("O-2", "2026-03-02", [Laptop], purpose: Purpose.ETKINLIK))
        .When(HandOver() with { Purpose = Purpose.ETKINLIK }, Storekeeper)
        .ThenRefused(Refusals.MissingField, ("field", "returnDue"));

    [Fact]
    public void for_an_event_with_a_day_of_return_is_lawful() => Ledger
        .Given(Office, LaptopInStock, Signed("O-2", "2026-03-02", [Laptop], purpose: Purpose.ETKINLIK))
        .When(HandOver() with { Purpose = Purpose.ETKINLIK, ReturnDue = Day("2026-03-06") }, Storekeeper)
        .ThenRecorded();

    [Fact]
    public void names_the_first_wrong_thing_in_the_order_of_the_rules()
    {
        // Everything is wrong with it: no such asset, no order, a future day, no role, no person.
        var hopeless = new HandOver("Yok-1", null, null, null, Purpose.SATIS, null, null) { Effective = Day("2030-01-01") };
        var ledger = Ledger.Given(Office);

        ledger.When(hopeless, Chief).ThenRefused(Refusals.MissingField, ("field", "person"));
        ledger.When(hopeless with { Person = Ayse }, Chief).ThenRefused(Refusals.InvalidPurpose);
        ledger.When(hopeless with { Person = Ayse, Purpose = null }, Chief).ThenRefused(Refusals.NoRole);
        ledger.When(hopeless with { Person = Ayse, Purpose = null }, Storekeeper).ThenRefused(Refusals.FutureDate);
        ledger.When(hopeless with { Person = Ayse, Purpose = null, Effective = null }, Storekeeper).ThenRefused(Refusals.AssetNotFound);
    }

    [Fact]
    public void asks_for_the_order_before_it_asks_for_the_recipient()
    {
        var unsigned = HandOver(person: "TAS") with { RecipientSignature = null };
        var ledger = Ledger.Given(Office, ContractorsWorker, LaptopInStock, Signed("O-2", "2026-03-02", [Laptop], "TAS"));

        ledger.When(unsigned with { Order = null }, Storekeeper).ThenRefused(Refusals.NoWrittenOrder);
        ledger.When(unsigned, Storekeeper).ThenRefused(Refusals.RecipientNotOfficial);
    }
}
