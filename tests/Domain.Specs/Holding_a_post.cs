using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Documents;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Warehouses;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class Founding_the_municipality
{
    private static readonly AssignRole NameTheMayor = Assign("BSK", Role.UST_YONETICI, from: "2025-01-02");

    [Fact]
    public void is_the_operators_work_until_there_is_a_mayor()
    {
        var person = Ledger.Given().When(new RegisterPersonnel("BSK", "BASKANLIK", true, true), Operator);
        person.Then(new PersonnelRegistered("BSK", "BASKANLIK", Manager: true, Official: true));
        Assert.Equal([Act.System], person.Act.Accountable);

        Ledger.Given(((Accepted)person.Decision).Events.ToArray()).When(NameTheMayor, Operator).ThenRecorded();
    }

    [Fact]
    public void happens_once() => Ledger
        .Given(Office).When(new RegisterPersonnel("YENI", "BIM", false, true), Operator).ThenRefused(Refusals.NoRole);

    [Fact]
    public void is_no_persons_work_under_the_systems_role() => Ledger
        .Given()
        .When(new RegisterPersonnel("BSK", "BASKANLIK", true, true), new("BSK", Role.SYSTEM))
        .ThenRefused(Refusals.NoRole);

    [Theory]
    [InlineData("SYSTEM")]
    [InlineData("system")]
    [InlineData("System")]
    public void registers_nobody_under_the_systems_name(string person) => Ledger
        .Given().When(new RegisterPersonnel(person, "BIM", false, true), Operator).ThenRefused(Refusals.InvalidId);
}

public class Registering_a_person
{
    private static readonly RegisterPersonnel Newcomer = new("YENI", "BIM", Manager: false, Official: true);

    [Fact]
    public void is_the_directors_work() => Ledger
        .Given(Office)
        .When(Newcomer, Director)
        .Then(new PersonnelRegistered("YENI", "BIM", Manager: false, Official: true));

    [Fact]
    public void twice_is_refused() => Ledger
        .Given(Office)
        .When(Newcomer with { Person = Ayse }, Director)
        .ThenRefused(Refusals.InvalidState, ("person", Ayse));

    [Fact]
    public void who_came_back_is_lawful_and_brings_no_old_role_back()
    {
        var after = Ledger.Given(Office, new ClearanceCompleted("TEK").At("2026-02-27")).When(Newcomer with { Person = "TEK" }, Director).ThenRecorded().After;

        Assert.True(after.Authority.Person("TEK")!.Term.Covers(Day("2026-03-02")));
        Assert.Equal(Refusals.AuthorityExpired, after.Authority.Resolve("TEK", Role.TEKNISYEN, null, null, Day("2026-03-02")).Why);
    }

    [Theory]
    [InlineData("Çağrı")]
    [InlineData("İBRAHİM")]
    [InlineData("ışık")]
    [InlineData("a b")]
    [InlineData("AYS\n")]
    [InlineData("a/b")]
    public void under_an_id_that_is_none_is_refused(string person) => Ledger
        .Given(Office)
        .When(Newcomer with { Person = person }, Director)
        .ThenRefused(Refusals.InvalidId, ("value", person));
}

public class Naming_an_officer
{
    [Fact]
    public void is_the_harcama_yetkilisis_work() => Ledger
        .Given(Office)
        .When(Assign("TK2", Role.KAYIT_YETKILISI, warehouse: "02"), Spender)
        .Then(new RoleAssigned("TK2", Role.KAYIT_YETKILISI, Day("2026-03-02"), To: null, "02", Unit: null, Areas: null, Power: null));

    [Fact]
    public void is_not_the_chiefs_work() => Ledger
        .Given(Office).When(Assign("TK2", Role.KAYIT_YETKILISI, warehouse: "01"), Chief).ThenRefused(Refusals.NoRole);

    [Fact]
    public void makes_him_answer_for_the_warehouse() => Assert.Equal("02/TK2", Assert.Single(Ledger
        .Given(Office)
        .When(Assign("TK2", Role.KAYIT_YETKILISI, warehouse: "02"), Spender)
        .ThenRecorded()
        .After.Open(Subject.Person("TK2"))).Id);

    [Fact]
    public void who_is_controller_as_registrar_is_refused() => Ledger
        .Given(Office)
        .When(Assign("SEF", Role.KAYIT_YETKILISI, warehouse: "02"), Spender)
        .ThenRefused(Refusals.RegistrarIsController);

    [Fact]
    public void who_is_registrar_as_controller_is_refused() => Ledger
        .Given(Office).When(Assign("TKY", Role.KONTROL_YETKILISI), Spender).ThenRefused(Refusals.RegistrarIsController);

    [Fact]
    public void whose_other_post_ended_before_is_lawful() => Ledger
        .Given(Office, new RoleEnded("SEF", Role.KONTROL_YETKILISI, null).At("2026-03-02"))
        .When(Assign("SEF", Role.KAYIT_YETKILISI, warehouse: "02"), Spender)
        .ThenRecorded();

    [Fact]
    public void who_only_acts_as_director_as_registrar_is_refused() => Ledger
        .Given(Office, YazActsForDirector)
        .When(Assign("YAZ", Role.KAYIT_YETKILISI, warehouse: "02"), Spender)
        .ThenRefused(Refusals.RegistrarIsSpender);

    [Fact]
    public void who_is_accountant_as_director_is_refused() => Ledger
        .Given(Office).When(Assign("MUH", Role.MUDUR), Mayor).ThenRefused(Refusals.SpenderIsAccountant);

    [Fact]
    public void who_is_director_as_accountant_is_refused() => Ledger
        .Given(Office).When(Assign("MUD", Role.MUHASEBE), Director).ThenRefused(Refusals.SpenderIsAccountant);

    [Fact]
    public void who_is_no_manager_as_controller_is_refused() => Ledger
        .Given(Office).When(Assign("YAZ", Role.KONTROL_YETKILISI), Spender).ThenRefused(Refusals.ControllerNotManager);

    [Fact]
    public void where_the_director_is_the_only_manager_left_makes_him_controller() => Ledger
        .Given(Office, new RoleEnded("SEF", Role.KONTROL_YETKILISI, null).At("2026-02-27"), new ClearanceCompleted("SEF").At("2026-02-27"))
        .When(Assign("MUD", Role.KONTROL_YETKILISI), Spender)
        .ThenRecorded();

    [Fact]
    public void where_there_is_another_manager_does_not_make_the_director_controller() => Ledger
        .Given(Office)
        .When(Assign("MUD", Role.KONTROL_YETKILISI), Spender)
        .ThenRefused(Refusals.ControllerNotManager, ("manager", "SEF"));

    [Fact]
    public void who_left_is_refused() => Ledger
        .Given(Office, new ClearanceCompleted("EVR").At("2026-02-27"))
        .When(Assign("EVR", Role.EVRAK_MEMURU), Director)
        .ThenRefused(Refusals.PersonLeft);

    [Fact]
    public void nobody_knows_is_refused() => Ledger
        .Given(Office).When(Assign("KIM", Role.EVRAK_MEMURU), Director).ThenRefused(Refusals.PersonNotFound);

    [Fact]
    public void by_word_of_mouth_is_refused() => Ledger
        .Given(Office)
        .When(Assign("EVR", Role.EVRAK_MEMURU) with { BasisDoc = null }, Director)
        .ThenRefused(Refusals.AppointmentOnPaper);

    [Fact]
    public void as_the_system_is_refused() => Ledger
        .Given(Office).When(Assign("EVR", Role.SYSTEM), Director).ThenRefused(Refusals.InvalidRole);

    [Theory]
    [InlineData("1")]
    [InlineData("001")]
    [InlineData("ı1")]
    [InlineData("٠١")]
    public void for_a_warehouse_code_that_is_none_is_refused(string warehouse) => Ledger
        .Given(Office)
        .When(Assign("TK2", Role.KAYIT_YETKILISI, warehouse: warehouse), Spender)
        .ThenRefused(Refusals.InvalidWarehouse);

    [Fact]
    public void until_further_notice_may_be_written_as_the_last_day_of_the_calendar() => Ledger
        .Given(Office)
        .When(Assign("TK2", Role.KAYIT_YETKILISI, warehouse: "02") with { To = DateOnly.MaxValue }, Spender)
        .ThenRecorded();

    [Fact]
    public void from_a_day_to_come_gives_no_authority_before() => Ledger
        .Given(Office, LaptopNew, new RoleAssigned("EVR", Role.TEKNISYEN, Day("2026-03-09"), null, null, null, null, null).At("2026-03-02"))
        .When(new TestAsset(Laptop, TestResult.PASSED), new("EVR", Role.TEKNISYEN))
        .ThenRefused(Refusals.AuthorityNotStarted, ("from", "2026-03-09"));
}

public class Ending_a_post
{
    [Fact]
    public void of_a_registrar_with_his_warehouse_still_open_is_refused() => Ledger
        .Given(Office, LaptopInStock)
        .When(new EndRole("TKY", Role.KAYIT_YETKILISI, Warehouse: null), Spender)
        .ThenRefused(Refusals.OpenWarehouse, ("open", "01/TKY"));

    [Fact]
    public void of_a_registrar_who_handed_his_warehouse_over_is_lawful() => Ledger
        .Given(Office, new HandoverSigned("01", "TKY", "TK2").At("2026-02-27"))
        .When(new EndRole("TKY", Role.KAYIT_YETKILISI, "01"), Spender)
        .Then(new RoleEnded("TKY", Role.KAYIT_YETKILISI, "01"));

    [Fact]
    public void nobody_holds_is_refused() => Ledger
        .Given(Office).When(new EndRole("EVR", Role.EVRAK_MEMURU, null), Director).ThenRefused(Refusals.InvalidState);

    [Fact]
    public void takes_effect_the_same_day() => Ledger
        .Given(Office, LaptopNew, new RoleEnded("TEK", Role.TEKNISYEN, null).At("2026-03-02"))
        .When(new TestAsset(Laptop, TestResult.PASSED), Technician)
        .ThenRefused(Refusals.AuthorityExpired);
}

public class Acting_for_a_post
{
    [Fact]
    public void of_the_director_is_given_by_the_mayor() => Ledger
        .Given(Office)
        .When(Appoint("YAZ"), Mayor)
        .Then(new ActingAppointed("MUD", "YAZ", Role.MUDUR, Day("2026-03-03"), Day("2026-03-10"), "izin"));

    [Fact]
    public void of_the_director_is_not_his_to_give() => Ledger
        .Given(Office).When(Appoint("YAZ"), Director).ThenRefused(Refusals.NoRole);

    [Fact]
    public void of_the_director_by_the_registrar_is_refused() => Ledger
        .Given(Office).When(Appoint("TKY"), Mayor).ThenRefused(Refusals.RegistrarIsSpender);

    [Fact]
    public void of_the_director_by_the_accountant_is_refused() => Ledger
        .Given(Office).When(Appoint("MUH"), Mayor).ThenRefused(Refusals.SpenderIsAccountant);

    [Fact]
    public void makes_the_vekil_harcama_yetkilisi_too() => Ledger
        .Given(Office, YazActsForDirector)
        .On("2026-03-04")
        .When(Assign("TK2", Role.KAYIT_YETKILISI, warehouse: "02"), new("YAZ", Role.HARCAMA_YETKILISI))
        .ThenRecorded();

    [Fact]
    public void while_another_does_is_refused() => Ledger
        .Given(Office, YazActsForDirector)
        .When(Appoint("EVR", from: "2026-03-10", to: "2026-03-12"), Mayor)
        .ThenRefused(Refusals.ActingOverlap, ("acting", "YAZ"));

    [Fact]
    public void from_the_day_after_another_did_is_lawful() => Ledger
        .Given(Office, YazActsForDirector)
        .When(Appoint("EVR", from: "2026-03-11", to: "2026-03-12"), Mayor)
        .ThenRecorded();

    [Fact]
    public void by_himself_is_refused() => Ledger
        .Given(Office).When(Appoint("MUD"), Mayor).ThenRefused(Refusals.InvalidState);

    [Fact]
    public void that_the_absentee_does_not_hold_is_refused() => Ledger
        .Given(Office).When(Appoint("YAZ", role: Role.SEF), Director).ThenRefused(Refusals.InvalidState);

    [Fact]
    public void by_somebody_who_left_is_refused() => Ledger
        .Given(Office, new ClearanceCompleted("EVR").At("2026-02-27"))
        .When(Appoint("EVR"), Mayor)
        .ThenRefused(Refusals.PersonLeft);

    [Fact]
    public void ends_early_from_the_same_day() => Ledger
        .Given(Office, LaptopInStock, YazActsForDirector, Drafted("O-5", "2026-03-05"),
            new ActingEnded("MUD", "YAZ", Role.MUDUR, From: null).At("2026-03-05"))
        .On("2026-03-05")
        .When(new SignOrder("O-5", Day("2026-03-05")), new("YAZ", Role.MUDUR))
        .ThenRefused(Refusals.AuthorityExpired);

    [Fact]
    public void ends_for_the_vekil_in_office_not_for_the_next() => Ledger
        .Given(Office, YazActsForDirector, InAugust("EVR"))
        .On("2026-03-05")
        .When(new EndActing("MUD", Role.MUDUR), Mayor)
        .Then(new ActingEnded("MUD", "YAZ", Role.MUDUR, Day("2026-03-03")));

    [Fact]
    public void ends_without_the_same_vekils_later_term()
    {
        var after = Ledger.Given(Office, YazActsForDirector, InAugust("YAZ")).On("2026-03-05").When(new EndActing("MUD", Role.MUDUR), Mayor).ThenRecorded().After;

        Assert.Equal([false, true], after.Authority.Actings.Select(a => a.Term.Covers(Day("2026-03-05")) || a.Term.Covers(Day("2026-08-03"))));
    }

    [Fact]
    public void ends_only_where_somebody_acts() => Ledger
        .Given(Office, YazActsForDirector)
        .On("2026-03-11")
        .When(new EndActing("MUD", Role.MUDUR), Mayor)
        .ThenRefused(Refusals.InvalidState);

    [Fact]
    public void ends_by_the_hand_that_gave_it() => Ledger
        .Given(Office, DeputyMayor, new ActingAppointed("BYD", "FEN", Role.BASKAN_YRD, Day("2026-03-02"), Day("2026-03-10"), "izin").At("2026-03-02"))
        .When(new EndActing("BYD", Role.BASKAN_YRD), Director)
        .ThenRefused(Refusals.NoRole);

    private static LedgerEvent InAugust(string acting) =>
        new ActingAppointed("MUD", acting, Role.MUDUR, Day("2026-08-03"), Day("2026-08-14"), "yıllık izin").At("2026-03-02");
}

public class Delegating_a_power
{
    [Fact]
    public void is_the_holders_own_act() => Ledger
        .Given(Office).On("2026-03-05")
        .When(Delegate(powers: Powers.ExitOrder), Director)
        .Then(new DelegationGranted("DG-2", "MUD", "SEF", [Powers.ExitOrder], Day("2026-03-05"), Day("2026-03-20")));

    [Fact]
    public void takes_the_next_number_of_the_year() => Assert.Equal("YD-2026-1", Assert.IsType<DelegationGranted>(Assert.Single(
        Assert.IsType<Accepted>(Ledger.Given(Office).When(Delegate(powers: "HAVALE") with { Delegation = null }, Director).Decision).Events)).Delegation);

    [Fact]
    public void of_somebody_else_is_refused() => Ledger
        .Given(Office).When(Delegate(powers: Powers.ExitOrder), Chief).ThenRefused(Refusals.NoRole);

    [Fact]
    public void the_holder_does_not_have_is_refused() => Ledger
        .Given(Office).When(Delegate("SEF", "YAZ", Powers.ExitOrder), Chief).ThenRefused(Refusals.NoRole);

    [Fact]
    public void held_by_delegation_is_refused() => Ledger
        .Given(Office, ChiefMaySign)
        .When(Delegate("SEF", "YAZ", Powers.ExitOrder), Chief)
        .ThenRefused(Refusals.NotDelegable);

    [Fact]
    public void of_spending_is_refused() => Ledger
        .Given(Office)
        .When(Delegate(powers: "HY_WRITEOFF_APPROVE"), Director)
        .ThenRefused(Refusals.SpendingNotDelegable);

    [Theory]
    [InlineData("KAYIT")]
    [InlineData("KONTROL")]
    [InlineData("MUHASEBE")]
    [InlineData("KOMISYON_UYELIGI")]
    [InlineData("DIS_YAZISMA_IMZA")]
    public void that_the_law_ties_to_the_person_is_refused(string power) => Ledger
        .Given(Office)
        .When(Delegate(powers: ["HAVALE", power]), Director)
        .ThenRefused(Refusals.NotDelegable, ("power", power));

    [Fact]
    public void of_signing_outside_goes_from_the_mayor_to_his_deputy() => Ledger
        .Given(Office, DeputyMayor).When(Delegate("BSK", "BYD", Powers.OutsideLetters), Mayor).ThenRecorded();

    [Fact]
    public void to_oneself_is_refused() => Ledger
        .Given(Office).When(Delegate("MUD", "MUD", "HAVALE"), Director).ThenRefused(Refusals.NotDelegable);

    [Fact]
    public void nobody_knows_is_refused() => Ledger
        .Given(Office).When(Delegate(powers: "HER_SEY"), Director).ThenRefused(Refusals.InvalidPower);

    [Fact]
    public void with_a_hole_in_the_list_is_refused() => Ledger
        .Given(Office)
        .When(Delegate(powers: ["HAVALE", null!]), Director)
        .ThenRefused(Refusals.MissingField, ("field", "powers"));

    [Fact]
    public void by_word_of_mouth_is_refused() => Ledger
        .Given(Office)
        .When(Delegate(powers: "HAVALE") with { BasisDoc = null }, Director)
        .ThenRefused(Refusals.AppointmentOnPaper);

    [Fact]
    public void under_a_number_given_before_is_refused() => Ledger
        .Given(Office, ChiefMaySign)
        .When(Delegate(powers: "HAVALE") with { Delegation = "DG-1" }, Director)
        .ThenRefused(Refusals.InvalidState);

    [Fact]
    public void is_taken_back_by_the_delegator() => Ledger
        .Given(Office, ChiefMaySign).When(new RevokeDelegation("DG-1"), Director).Then(new DelegationRevoked("DG-1"));

    [Fact]
    public void is_not_taken_back_by_another() => Ledger
        .Given(Office, ChiefMaySign)
        .When(new RevokeDelegation("DG-1"), Mayor)
        .ThenRefused(Refusals.NoRole, ("delegator", "MUD"));

    [Fact]
    public void is_not_taken_back_twice() => Ledger
        .Given(Office, ChiefMaySign, new DelegationRevoked("DG-1").At("2026-03-02"))
        .When(new RevokeDelegation("DG-1"), Director)
        .ThenRefused(Refusals.InvalidState);

    [Fact]
    public void is_no_work_of_the_system() => Ledger
        .Given(Office).When(new RevokeDelegation("DG-9"), Operator).ThenRefused(Refusals.NoRole, ("role", "SYSTEM"));

    [Fact]
    public void that_was_never_given_cannot_be_taken_back() => Ledger
        .Given(Office).When(new RevokeDelegation("DG-9"), Director).ThenRefused(Refusals.DelegationNotFound);
}

public class Leaving_the_municipality
{
    private static readonly CompleteClearance Clear = new(Ayse);
    private static readonly LedgerEvent AyseLeaves = new DepartureStarted(Ayse, Day("2026-03-06")).At("2026-03-02");

    [Fact]
    public void begins_with_a_last_day() => Ledger
        .Given(Office)
        .When(new StartDeparture(Ayse, Day("2026-03-06")), Director)
        .Then(new DepartureStarted(Ayse, Day("2026-03-06")));

    [Fact]
    public void begins_once() => Ledger
        .Given(Office, AyseLeaves)
        .When(new StartDeparture(Ayse, Day("2026-03-13")), Director)
        .ThenRefused(Refusals.InvalidState, ("lastDay", "2026-03-06"));

    [Fact]
    public void with_an_asset_in_her_name_is_refused() => Ledger
        .Given(Office, LaptopWithAyse, AyseLeaves)
        .When(Clear, Director)
        .ThenRefused(Refusals.OpenZimmet, ("open", Laptop));

    [Fact]
    public void as_responsible_of_a_room_is_refused() => Ledger
        .Given(Office, LaptopInStock, AyseLeaves, new AssetAssignedToArea(Laptop, RoomThree, Ayse, "FEN", "O-2", null, true, null, null).At("2026-02-02"))
        .When(Clear, Director)
        .ThenRefused(Refusals.OpenZimmet);

    [Fact]
    public void after_the_asset_came_back_is_lawful() => Ledger
        .Given(Office, LaptopWithAyse, AyseLeaves, new AssetReturned(Laptop, Condition.SAGLAM, "TKY", null).At("2026-03-05"))
        .On("2026-03-06").When(Clear, Director).Then(new ClearanceCompleted(Ayse));

    [Fact]
    public void without_handing_the_warehouse_over_is_refused() => Ledger
        .Given(Office, new DepartureStarted("TKY", Day("2026-03-06")).At("2026-03-02"))
        .When(new CompleteClearance("TKY"), Director)
        .ThenRefused(Refusals.OpenWarehouse);

    [Fact]
    public void with_a_document_to_conclude_is_refused() => Ledger
        .Given(Office, Referred(Ayse), new ReferralAccepted("D1").At("2026-03-03", by: Ayse), AyseLeaves)
        .On("2026-03-06").When(Clear, Director).ThenRefused(Refusals.OpenReferral, ("open", "D1"));

    [Fact]
    public void after_the_document_was_concluded_is_lawful() => Ledger
        .Given(Office, Referred(Ayse), AyseLeaves, new DocumentConcluded("D1", "Cevap verildi", "E-52").At("2026-03-05", by: Ayse))
        .On("2026-03-06").When(Clear, Director).ThenRecorded();

    [Fact]
    public void after_the_document_was_referred_to_a_colleague_is_lawful_and_the_colleague_stays()
    {
        var ledger = Ledger.Given(Office, Referred(Ayse), Referred(Mehmet), AyseLeaves, new DepartureStarted(Mehmet, Day("2026-03-06")).At("2026-03-02"));

        ledger.On("2026-03-06").When(Clear, Director).ThenRecorded();
        ledger.On("2026-03-06").When(new CompleteClearance(Mehmet), Director).ThenRefused(Refusals.OpenReferral);
    }

    [Fact]
    public void asks_first_for_zimmet_then_for_the_warehouse_then_for_documents()
    {
        LedgerEvent[] all = [.. Office, new DepartureStarted("TKY", Day("2026-03-06")).At("2026-03-02"), Referred("TKY")];

        Ledger.Given(all, LaptopInStock, Municipality.Given(Laptop, "TKY", "O-1").At("2026-02-02")).When(new CompleteClearance("TKY"), Director).ThenRefused(Refusals.OpenZimmet);
        Ledger.Given(all).When(new CompleteClearance("TKY"), Director).ThenRefused(Refusals.OpenWarehouse);
        Ledger.Given(all, new HandoverSigned("01", "TKY", "TK2").At("2026-02-27")).When(new CompleteClearance("TKY"), Director).ThenRefused(Refusals.OpenReferral);
    }

    [Fact]
    public void before_the_departure_began_is_refused() => Ledger
        .Given(Office).When(Clear, Director).ThenRefused(Refusals.InvalidState);

    [Fact]
    public void ends_every_role_vekalet_and_delegation_the_same_day()
    {
        var after = Ledger
            .Given(Office, ChiefMaySign, new DepartureStarted("SEF", Day("2026-03-04")).At("2026-03-02"),
                new ActingAppointed("MUD", "SEF", Role.MUDUR, Day("2026-03-03"), Day("2026-03-31"), "izin").At("2026-03-02"))
            .On("2026-03-04").When(new CompleteClearance("SEF"), Director).ThenRecorded().After.Authority;

        Assert.All([Role.SEF, Role.KONTROL_YETKILISI, Role.MUDUR, Role.PERSONEL],
            role => Assert.Equal(Refusals.AuthorityExpired, after.Resolve("SEF", role, Powers.ExitOrder, null, Day("2026-03-04")).Why));
    }

    private static LedgerEvent Referred(string to) => new DocumentReferred("D1", to, Note: null, Due: null).At("2026-03-02", by: "MUD");
}
