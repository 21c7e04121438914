using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Warehouses;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class Handing_a_warehouse_over
{
    private static readonly Actor Successor = new("TK2", Role.KAYIT_YETKILISI);
    private static readonly LedgerEvent Started = new HandoverStarted("01", "TKY", "TK2", Absent: null, Board: null).At("2026-03-02");
    private static readonly LedgerEvent Signed = new HandoverSigned("01", "TKY", "TK2").At("2026-03-04");
    private static readonly LedgerEvent Named = new RoleAssigned("TK2", Role.KAYIT_YETKILISI, Day("2026-03-03"), To: null, "01", Unit: null, Areas: null, Power: null).At("2026-03-03");

    private static Ledger Running => Ledger.Given(Office, LaptopInStock, LaptopToAyse).With(Started).On("2026-03-03");

    [Fact]
    public void lets_the_new_officer_act_while_it_runs() => Assert.Equal("DEVIR/01/2026-03-02", Running.When(HandOver(), Successor).ThenRecorded().Act.AuthorityRef);

    [Fact]
    public void lets_the_outgoing_officer_act_no_more() => Running.When(HandOver(), Storekeeper).ThenRefused(Refusals.AuthorityExpired);

    [Fact]
    public void nor_the_vekil_of_the_outgoing_officer() => Running
        .With(new ActingAppointed("TKY", "YAZ", Role.KAYIT_YETKILISI, Day("2026-03-02"), Day("2026-03-10"), "izin").At("2026-03-02"))
        .When(HandOver(), new("YAZ", Role.KAYIT_YETKILISI)).ThenRefused(Refusals.AuthorityExpired);

    [Fact]
    public void gives_the_new_officer_no_day_before_it() => Running
        .When(HandOver() with { Effective = Day("2026-03-01"), LateReason = "unutuldu" }, Successor).ThenRefused(Refusals.AuthorityNotStarted);

    [Fact]
    public void is_about_one_warehouse() => Ledger.Given(Office, new RoleAssigned("TKY", Role.KAYIT_YETKILISI, Day("2025-01-02"), To: null, "02", Unit: null, Areas: null, Power: null).At("2025-01-02"), Started)
        .With(Entered(Printer, "255.02.02.01/26/00003", 1m, warehouse: "02").At("2026-01-12"))
        .On("2026-03-03").When(new Assets.LabelAsset(Printer), Storekeeper).ThenRecorded();

    [Fact]
    public void ends_with_the_signature_and_the_new_officers_own_post_goes_on()
    {
        var over = Running.With(Named, Signed).On("2026-03-05");

        Assert.Equal("KAYIT_YETKILISI/TK2/2026-03-03", over.When(HandOver(), Successor).ThenRecorded().Act.AuthorityRef);
        over.When(HandOver(), Storekeeper).ThenRefused(Refusals.AuthorityExpired);
        Running.With(Signed).On("2026-03-05").When(HandOver(), Successor).ThenRefused(Refusals.AuthorityExpired);
    }

    [Fact]
    public void does_not_bar_who_is_named_again_later() => Running.With(Named, Signed)
        .With(new RoleAssigned("TKY", Role.KAYIT_YETKILISI, Day("2026-03-05"), To: null, "01", Unit: null, Areas: null, Power: null).At("2026-03-05"))
        .On("2026-03-05").When(HandOver(), Storekeeper).ThenRecorded();

    [Fact]
    public void to_the_controller_is_refused() => Ledger.Given(Office).When(new StartHandover("01", "TKY", "SEF", Absent: null, Board: null), Spender).ThenRefused(Refusals.RegistrarIsController);

    [Fact]
    public void leaves_the_outgoing_officer_what_his_post_forbids() => Running.With(Named, Signed).On("2026-03-05")
        .When(Appoint("TKY", "2026-03-06", "2026-03-10"), Mayor).ThenRefused(Refusals.RegistrarIsSpender);

    [Fact]
    public void goes_step_by_step_in_its_dates() => Running
        .When(new RecordHandoverCount("01", new Dictionary<string, decimal>(), new Dictionary<string, decimal>()) { Effective = Day("2026-02-27") }, Chief).ThenRefused(Refusals.BeforeLastEvent);

    [Fact]
    public void does_not_begin_twice() => Running.When(new StartHandover("01", "TKY", "YAZ", Absent: null, Board: null), Spender).ThenRefused(Refusals.InvalidState);
}
