using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Domain.WriteOffs;
using static Defne.Ledger.Domain.Specs.Municipality;
using static Defne.Ledger.Domain.Specs.Workshop;

namespace Defne.Ledger.Domain.Specs;

public class Proposing_a_write_off
{
    private static readonly Ledger Depot = Ledger.Given(Office, OldLaptopInStock);
    private static readonly Ledger InUse = Ledger.Given(Office, LaptopWithAyse);
    private static readonly Ledger Shelf = Ledger.Given(Office, Toners);

    [Fact]
    public void gets_the_next_number_of_the_year_and_changes_nothing_of_the_asset()
    {
        var verdict = Depot.When(Propose(), Chief)
            .Then(new WriteOffProposed("KDT-2026-1", "HURDA", [OldLaptop], Stock: null, Proof: null, new DocRef("TEKNIK_RAPOR", "TR-9", Day("2026-02-04"))));
        Assert.Equal(AssetStatus.IN_STOCK, verdict.After.Asset(OldLaptop)!.Status);
        Assert.Contains(verdict.After.Open(Subject.Asset(OldLaptop)), m => m is { Kind: MatterKind.WRITE_OFF, Id: "KDT-2026-1" });
    }

    [Theory]
    [InlineData("TKY", Role.KAYIT_YETKILISI, true)]
    [InlineData("SEF", Role.SEF, true)]
    [InlineData("TEK", Role.TEKNISYEN, true)]
    [InlineData("MUD", Role.MUDUR, true)]
    [InlineData("MUD", Role.HARCAMA_YETKILISI, false)]
    [InlineData(Ayse, Role.PERSONEL, false)]
    public void is_open_to_those_concerned(string person, Role role, bool may)
    {
        var verdict = Depot.When(Propose(), new(person, role));
        if (may) verdict.ThenRecorded();
        else verdict.ThenRefused(Refusals.NoRole);
    }

    [Fact]
    public void stops_every_movement_until_it_is_decided()
    {
        var proposed = Ledger.Given(Office, SecondWarehouse, LaptopInStock, Proposed("W-1", "HURDA", Laptop));
        LedgerCommand[] movements =
        [
            HandOver(), IntoRoom(), new MoveWarehouse(Laptop, "02", "O-2"), new LendOut(Laptop, "Kaymakamlik", Day("2026-04-01"), "O-2", Approval),
            new TransferOut(Laptop, "DEVIR", "Kaymakamlik", "O-2", Approval, SlipDate: null),
        ];
        Assert.All(movements, act => proposed.When(act, Storekeeper).ThenRefused(Refusals.AssetInWriteOff, ("writeoff", "W-1")));
        proposed.With(new WriteOffRejected("W-1", "Onarılsın", [Laptop]).At("2026-02-10"), LaptopToAyse).When(HandOver(), Storekeeper).ThenRecorded();
    }

    [Fact]
    public void is_made_once_for_each_asset()
    {
        Ledger.Given(Office, WornProposed).When(Propose(), Chief).ThenRefused(Refusals.AssetInWriteOff, ("writeoff", "W-1"), ("asset", OldLaptop));
        Ledger.Given(Office, WornApproved).When(Propose(), Chief).ThenRefused(Refusals.AssetInWriteOff);
        Ledger.Given(Office, WornProposed).With(new WriteOffRejected("W-1", "Onarılsın", [OldLaptop]).At("2026-02-10")).When(Propose(), Chief).ThenRecorded();
    }

    [Fact]
    public void of_what_is_off_the_books_is_refused()
    {
        Ledger.Given(Office, WornOff).When(Propose(), Chief).ThenRefused(Refusals.AssetTerminal, ("status", "SCRAP_HELD"));
        Depot.With(new EntryReversed(OldLaptop, "qty", "1", "0", Approval, "2026/7", 4500m, 2026).At("2026-02-11")).When(Propose(), Chief).ThenRefused(Refusals.AssetTerminal, ("status", "CLOSED"));
    }

    [Theory]
    [InlineData("HURDA")]
    [InlineData("KULLANILMAZ")]
    public void of_what_is_used_up_waits_for_its_return(string reason)
    {
        var room = Ledger.Given(Office, LaptopInStock, new AssetAssignedToArea(Laptop, RoomThree, "FEN", "FEN", "O-1", "O-1/1", true, ExternalUser: null, Opening: null).At("2026-02-02"));
        var lent = Ledger.Given(Office, LaptopInStock, new AssetLentOut(Laptop, "Kaymakamlik", Day("2026-06-01"), "O-1", Approval).At("2026-02-02"));
        InUse.When(Propose(reason, Laptop), Storekeeper).ThenRefused(Refusals.ComesBackFirst, ("holder", Ayse), ("asset", Laptop));
        room.When(Propose(reason, Laptop), Storekeeper).ThenRefused(Refusals.ComesBackFirst, ("status", "COMMON_AREA"));
        lent.When(Propose(reason, Laptop), Storekeeper).ThenRefused(Refusals.ComesBackFirst, ("status", "ON_LOAN"));
        Ledger.Given(Office, WarrantedInStock, WithFirm).When(Propose(reason, Laptop), Storekeeper).ThenRefused(Refusals.ComesBackFirst, ("status", "IN_STOCK"));
        Ledger.Given(Office, WarrantedInStock, BackFromFirm).When(Propose(reason, Laptop), Storekeeper).ThenRecorded();
    }

    [Theory]
    [InlineData("KAYIP")]
    [InlineData("CALINMA")]
    [InlineData("AFET")]
    [InlineData("SAYIM_NOKSANI")]
    [InlineData("GARANTI_DEGISIM")]
    public void of_what_cannot_come_back_waits_for_nothing(string reason) => InUse.When(Propose(reason, Laptop), Storekeeper).ThenRecorded();

    [Fact]
    public void of_another_units_device_is_refused()
    {
        var foreign = Ledger.Given(Office, Entered("YCH-2026-1", "255.02.01.01/20/00003", cost: null, foreign: true).At("2025-06-02"));
        foreign.When(Propose(assets: "YCH-2026-1"), Storekeeper).ThenRefused(Refusals.NotOwned, ("asset", "YCH-2026-1"));
    }

    [Fact]
    public void asks_whether_it_came_back_before_it_asks_whose_it_is() => Ledger
        .Given(Office, Entered("YCH-2026-1", "255.02.01.01/20/00003", cost: null, foreign: true).At("2025-06-02"), Given("YCH-2026-1", Ayse, "O-1").At("2025-06-03"))
        .When(Propose(assets: "YCH-2026-1"), Storekeeper)
        .ThenRefused(Refusals.ComesBackFirst);

    [Fact]
    public void is_of_one_warehouse_and_of_each_item_once()
    {
        Depot.With(SecondWarehouse, Entered(Laptop, "255.02.01.01/26/00001", 30000m, "02").At("2026-01-12")).When(Propose(assets: [OldLaptop, Laptop]), Chief).ThenRefused(Refusals.OneWarehouse, ("warehouses", "01, 02"));
        Depot.With(LaptopInStock).When(Propose(assets: [OldLaptop, Laptop, OldLaptop]), Chief).ThenRefused(Refusals.ItemTwice, ("item", OldLaptop));
        Depot.With(LaptopInStock).When(Propose(assets: [OldLaptop, Laptop]), Chief).ThenRecorded();
    }

    [Fact]
    public void of_a_swap_is_of_one_asset()
    {
        Depot.With(LaptopInStock).When(Propose("SURELI_DEGISIM", OldLaptop, Laptop), Chief).ThenRefused(Refusals.SwapIsSingle);
        Shelf.With(LaptopInStock).When(Propose("GARANTI_DEGISIM", Laptop) with { Stock = [new StockQuantity(TonerCard, 1)] }, Chief).ThenRefused(Refusals.SwapIsSingle);
        Shelf.When(ProposeStock(1, "GARANTI_DEGISIM"), Chief).ThenRefused(Refusals.SwapIsSingle);
    }

    [Fact]
    public void may_be_of_consumables_but_not_as_scrap()
    {
        Shelf.When(ProposeStock(12), Storekeeper).Then(new WriteOffProposed("KDT-2026-1", "FIRE", Assets: null, [new StockQuantity(TonerCard, 12)], Proof: null, TechnicalReport: null));
        Shelf.When(ProposeStock(12, "HURDA"), Storekeeper).ThenRefused(Refusals.ScrapIsDurable);
        Shelf.When(ProposeStock(0), Storekeeper).ThenRefused(Refusals.InvalidQuantity);
        Shelf.When(ProposeStock(16), Storekeeper).ThenRefused(Refusals.InsufficientStock, ("onHand", "15"));
        Shelf.With(OldLaptopInStock).When(ProposeStock(1) with { Stock = [new StockQuantity(OldLaptop, 1)] }, Storekeeper).ThenRefused(Refusals.NotStock, ("stock", OldLaptop));
        Shelf.When(ProposeStock(null), Storekeeper).ThenRefused(Refusals.MissingField, ("field", "qty"));
        Depot.When(ProposeStock(12), Storekeeper).ThenRefused(Refusals.StockNotFound, ("stock", TonerCard));
    }

    [Fact]
    public void names_what_the_ledger_knows()
    {
        Depot.When(Propose(assets: Printer), Chief).ThenRefused(Refusals.AssetNotFound, ("asset", Printer));
        Depot.When(Propose(assets: [OldLaptop, Printer]), Chief).ThenRefused(Refusals.AssetNotFound, ("asset", Printer));
        Depot.When(Propose(assets: TonerCard), Chief).ThenRefused(Refusals.NotAnAsset, ("asset", TonerCard));
        Depot.When(Propose("ESKIDI"), Chief).ThenRefused(Refusals.InvalidReason, ("value", "ESKIDI"));
        Depot.When(Propose() with { Assets = [] }, Chief).ThenRefused(Refusals.MissingField, ("field", "assets"));
        Depot.When(Propose() with { Assets = [null!] }, Chief).ThenRefused(Refusals.MissingField, ("field", "assets"));
        Ledger.Given(Office, WornOff).When(Propose() with { Writeoff = "W-1" }, Chief).ThenRefused(Refusals.InvalidState, ("writeoff", "W-1"));
    }
}

public class A_commission
{
    private static readonly Ledger Waiting = Ledger.Given(Office, WornProposed);
    private static readonly Ledger Sitting = Ledger.Given(Office, WornExamined);
    private static readonly Ledger Lost = Ledger.Given(Office, OldLaptopInStock, Proposed("W-1", "KAYIP", OldLaptop));
    private static readonly LedgerEvent MayPropose = new SettingChanged("scrap.proposerMayBeMember", "true", Day("2026-03-01")).At("2026-02-27");

    [Fact]
    public void is_named_by_the_harcama_yetkilisi_and_led_by_its_first_member_unless_another_is_named()
    {
        Waiting.When(Convene(), Spender).Then(new CommissionAppointed("W-1", ["UZM", "YAZ", "TEK"], ["UZM"], "UZM"));
        Waiting.When(Convene() with { Chair = "YAZ" }, Spender).Then(new CommissionAppointed("W-1", ["UZM", "YAZ", "TEK"], ["UZM"], "YAZ"));
        Waiting.When(Convene() with { Chair = "EVR" }, Spender).ThenRefused(Refusals.InvalidChair, ("value", "EVR"));
        Waiting.When(Convene(), Director).ThenRefused(Refusals.NoRole);
        Sitting.When(Convene(), Spender).ThenRefused(Refusals.InvalidState, ("state", "COMMISSION"));
    }

    [Fact]
    public void has_three_different_members_one_of_them_an_expert()
    {
        Waiting.When(Convene("UZM", "YAZ", "UZM"), Spender).ThenRefused(Refusals.CommissionDuplicateMember, ("member", "UZM"));
        Waiting.When(Convene("UZM", "UZM"), Spender).ThenRefused(Refusals.CommissionDuplicateMember);
        Waiting.When(Convene("UZM", "YAZ"), Spender).ThenRefused(Refusals.ScrapCommissionTooSmall, ("members", "2"));
        Waiting.When(Convene("EVR", "YAZ") with { Experts = [] }, Spender).ThenRefused(Refusals.ScrapCommissionTooSmall);
        Waiting.When(Convene("EVR", "YAZ", "TEK"), Spender).ThenRefused(Refusals.CommissionNoExpert);
        Waiting.When(Convene("UZM", "YAZ", "TEK", "EVR"), Spender).ThenRecorded();
    }

    [Fact]
    public void on_a_loss_needs_no_expert_but_three()
    {
        Lost.When(Convene("EVR", "YAZ", "TEK") with { Experts = null }, Spender).ThenRecorded();
        Lost.When(Convene("EVR", "YAZ"), Spender).ThenRefused(Refusals.LossCommissionTooSmall);
    }

    [Fact]
    public void finds_its_experts_among_its_members()
    {
        Waiting.When(Convene() with { Experts = ["UZM", "EVR"] }, Spender).ThenRefused(Refusals.InvalidChair, ("field", "experts"), ("value", "EVR"));
        Lost.When(Convene("EVR", "YAZ", "TEK"), Spender).ThenRefused(Refusals.InvalidChair, ("value", "UZM"));
    }

    [Fact]
    public void may_have_members_of_other_administrations_but_an_official_leads_it()
    {
        var outside = Waiting.With(ContractorsWorker);
        outside.When(Convene("UZM", "YAZ", "TAS"), Spender).ThenRecorded();
        outside.When(Convene("TAS", "UZM", "YAZ"), Spender).ThenRefused(Refusals.InvalidChair, ("value", "TAS"));
        outside.When(Convene("TAS", "UZM", "YAZ") with { Chair = "YAZ" }, Spender).ThenRecorded();
    }

    [Fact]
    public void has_members_who_are_known_and_in_service()
    {
        Waiting.When(Convene("UZM", "YAZ", "NOBODY"), Spender).ThenRefused(Refusals.PersonNotFound);
        Waiting.With(new ClearanceCompleted("TEK").At("2026-02-27")).When(Convene(), Spender).ThenRefused(Refusals.PersonLeft, ("person", "TEK"));
    }

    [Fact]
    public void keeps_out_who_approves_who_proposed_and_who_had_it()
    {
        var used = Ledger.Given(Office, OldLaptopInStock, Given(OldLaptop, Mehmet, "O-1").At("2020-01-06"), new AssetReturned(OldLaptop, Condition.SAGLAM, "TKY", Note: null).At("2025-01-06"), Proposed("W-1", "HURDA", OldLaptop));
        var missed = Ledger.Given(Office, LaptopWithAyse, Proposed("W-1", "KAYIP", Laptop));
        Waiting.When(Convene("MUD", "UZM", "YAZ"), Spender).ThenRefused(Refusals.ApproverIsMember, ("member", "MUD"));
        Waiting.When(Convene("SEF", "UZM", "YAZ"), Spender).ThenRefused(Refusals.ProposerIsMember, ("member", "SEF"));
        used.When(Convene("UZM", "YAZ", Mehmet), Spender).ThenRefused(Refusals.HolderIsMember, ("member", Mehmet));
        missed.When(Convene("UZM", "YAZ", Ayse), Spender).ThenRefused(Refusals.HolderIsMember, ("member", Ayse));
        used.When(Convene("UZM", "YAZ", Ayse), Spender).ThenRecorded();
    }

    [Fact]
    public void keeps_out_whoever_approves_for_the_director()
    {
        var acting = Ledger.Given(Office, WornProposed, YazActsForDirector).On("2026-03-03");
        acting.When(Convene("UZM", "YAZ", "TEK"), new("YAZ", Role.HARCAMA_YETKILISI)).ThenRefused(Refusals.ApproverIsMember, ("member", "YAZ"));
        Assert.Equal(Capacity.VEKIL, acting.When(Convene("UZM", "EVR", "TEK"), new("YAZ", Role.HARCAMA_YETKILISI)).ThenRecorded().Act.Capacity);
    }

    [Fact]
    public void lets_the_proposer_in_where_the_municipality_says_so()
    {
        Waiting.With(MayPropose).When(Convene("SEF", "UZM", "YAZ"), Spender).ThenRecorded();
        Waiting.With(MayPropose).On("2026-02-27").When(Convene("SEF", "UZM", "YAZ"), Spender).ThenRefused(Refusals.ProposerIsMember);
    }

    [Fact]
    public void asks_for_separate_hands_before_it_counts_them() => Waiting.When(Convene("MUD", "UZM"), Spender).ThenRefused(Refusals.ApproverIsMember);

    [Fact]
    public void decides_through_its_chair_with_everybodys_signature()
    {
        Sitting.When(Decide(), Expert).Then(new CommissionDecided("W-1", Verdicts((OldLaptop, CommissionVerdict.SCRAP)), ["UZM", "YAZ", "TEK"], [], "Onarım gideri değerini aşıyor"));
        Sitting.When(Decide(), Technician).ThenRefused(Refusals.NoRole, ("chair", "UZM"));
        Sitting.When(Decide() with { SignedBy = ["UZM", "TEK"] }, Expert).ThenRefused(Refusals.CommissionUnsigned, ("missing", "YAZ"));
        Sitting.When(Decide() with { SignedBy = null }, Expert).ThenRefused(Refusals.CommissionUnsigned);
        Waiting.When(Decide(), Expert).ThenRefused(Refusals.InvalidState, ("state", "PROPOSED"));
        Ledger.Given(Office, WornDecided).When(Decide(), Expert).ThenRefused(Refusals.InvalidState, ("state", "DECIDED"));
    }

    [Fact]
    public void decides_on_every_item_and_on_no_other()
    {
        var two = Ledger.Given(Office, OldLaptopInStock, PrinterInStock, Proposed("W-1", "HURDA", OldLaptop, Printer), Convened("W-1"));
        two.When(Decide(), Expert).ThenRefused(Refusals.NoCommissionDecision, ("item", Printer));
        two.When(Decide() with { Items = Verdicts((OldLaptop, CommissionVerdict.SCRAP), (Printer, CommissionVerdict.DESTROY)) }, Expert).ThenRecorded();
        two.When(Decide() with { Items = Verdicts((OldLaptop, CommissionVerdict.SCRAP), (Printer, CommissionVerdict.SCRAP), (Laptop, CommissionVerdict.SCRAP)) }, Expert).ThenRefused(Refusals.NotInProposal, ("item", Laptop));
        two.When(Decide(votes: Against("YAZ", Laptop)), Expert).ThenRefused(Refusals.NotInProposal, ("item", Laptop));
    }

    [Fact]
    public void destroys_only_scrap() =>
        Lost.With(Convened("W-1")).When(Decide(CommissionVerdict.DESTROY), Expert).ThenRefused(Refusals.InvalidVerdict, ("item", OldLaptop));

    [Fact]
    public void says_why_something_is_not_fit() =>
        Sitting.When(Decide(CommissionVerdict.NOT_SCRAP) with { Reason = null }, Expert).ThenRefused(Refusals.MissingField, ("field", "reason"));

    [Fact]
    public void hears_the_reasons_of_whoever_is_against()
    {
        Sitting.When(Decide(votes: Against("YAZ")), Expert).ThenRecorded();
        Sitting.When(Decide(votes: Against("YAZ") with { Reason = " " }), Expert).ThenRefused(Refusals.MissingField, ("field", "votes.reason"), ("member", "YAZ"));
        Sitting.When(Decide(votes: Against("YAZ") with { Vote = null }), Expert).ThenRefused(Refusals.MissingField, ("field", "votes.vote"));
        Sitting.When(Decide(votes: Against("")), Expert).ThenRefused(Refusals.MissingField, ("field", "votes.member"));
        Sitting.When(Decide(votes: new CommissionVote("YAZ", OldLaptop, Ballot.KABUL, Reason: null)), Expert).ThenRecorded();
        Sitting.When(Decide(votes: Against(Ayse)), Expert).ThenRefused(Refusals.InvalidVerdict, ("member", Ayse));
        Sitting.When(Decide() with { SignedBy = ["UZM", "YAZ", "TEK", Ayse] }, Expert).ThenRefused(Refusals.InvalidVerdict, ("member", Ayse));
    }

    [Theory]
    [InlineData(CommissionVerdict.SCRAP, 1, true)]
    [InlineData(CommissionVerdict.SCRAP, 2, false)]
    [InlineData(CommissionVerdict.DESTROY, 2, false)]
    [InlineData(CommissionVerdict.NOT_SCRAP, 1, true)]
    [InlineData(CommissionVerdict.NOT_SCRAP, 2, true)]
    [InlineData(CommissionVerdict.NOT_SCRAP, 3, false)]
    public void of_four_decides_by_majority_and_a_tie_refuses_the_proposal(CommissionVerdict verdict, int against, bool carried)
    {
        string[] members = ["UZM", "YAZ", "TEK", "EVR"];
        var four = Ledger.Given(Office, WornProposed, Convened("W-1", members));
        var decided = four.When(Decide(verdict, [.. members.TakeLast(against).Select(m => Against(m))]) with { SignedBy = members }, Expert);
        if (carried) decided.ThenRecorded();
        else decided.ThenRefused(Refusals.NoMajority, ("item", OldLaptop), ("against", against.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void counts_votes_item_by_item()
    {
        var two = Ledger.Given(Office, OldLaptopInStock, PrinterInStock, Proposed("W-1", "HURDA", OldLaptop, Printer), Convened("W-1"));
        var both = Decide() with { Items = Verdicts((OldLaptop, CommissionVerdict.SCRAP), (Printer, CommissionVerdict.SCRAP)) };
        two.When(both with { Votes = [Against("YAZ", OldLaptop), Against("TEK", Printer)] }, Expert).ThenRecorded();
        two.When(both with { Votes = [Against("YAZ", Printer), Against("TEK", Printer)] }, Expert).ThenRefused(Refusals.NoMajority, ("item", Printer));
        two.When(both with { Votes = [Against("YAZ"), Against("TEK", Printer)] }, Expert).ThenRefused(Refusals.NoMajority, ("item", Printer));
        two.When(both with { Votes = [Against("YAZ", Printer), Against("YAZ", OldLaptop)] }, Expert).ThenRecorded();
        two.When(both with { Votes = [Against("YAZ", Printer), new CommissionVote("YAZ", Printer, Ballot.KABUL, Reason: null)] }, Expert).ThenRefused(Refusals.InvalidVerdict, ("member", "YAZ"));
        two.When(both with { Votes = [Against("YAZ"), Against("YAZ", Printer)] }, Expert).ThenRefused(Refusals.InvalidVerdict, ("member", "YAZ"));
    }

    [Fact]
    public void signs_before_its_votes_are_counted() =>
        Sitting.When(Decide(votes: [Against("YAZ"), Against("TEK")]) with { SignedBy = ["UZM"] }, Expert).ThenRefused(Refusals.CommissionUnsigned);
}

public class Approving_a_write_off
{
    private static readonly Ledger Decided = Ledger.Given(Office, WornDecided);
    private static readonly Ledger Robbed = Ledger.Given(Office, Stolen);
    private static readonly ApproveWriteOff Theft = new("W-3", [Laptop], LiabilityAssessment.INVESTIGATE, ExtraApproval: null);

    [Fact]
    public void is_the_harcama_yetkilisis_and_tells_the_recorded_value()
    {
        Decided.When(Approve(), Spender).Then(new WriteOffApproved("W-1", [OldLaptop], LiabilityAssessment.NONE, 4500.00m, ExtraApproval: null, Released: []));
        Decided.When(Approve(), Director).ThenRefused(Refusals.NoRole);
        Decided.With(YazActsForDirector).On("2026-03-03").When(Approve(), new("YAZ", Role.HARCAMA_YETKILISI)).ThenRefused(Refusals.ApproverIsMember, ("member", "YAZ"));
        Ledger.Given(Office, WornApproved).When(Approve(), Spender).ThenRefused(Refusals.InvalidState, ("state", "APPROVED"));
    }

    [Fact]
    public void is_not_for_whoever_proposed_it()
    {
        var own = Ledger.Given(Office, OldLaptopInStock, Proposed("W-1", "HURDA", OldLaptop) with { Act = new Act { On = Day("2026-02-05"), By = "MUD" } }, Convened("W-1"), Workshop.Decided("W-1", (OldLaptop, CommissionVerdict.SCRAP)));
        own.When(Approve(), Spender).ThenRefused(Refusals.SelfApproval, ("person", "MUD"));
        var acting = new ActingAppointed("MUD", "EVR", Role.MUDUR, Day("2026-03-02"), Day("2026-03-10"), "izin").At("2026-02-27");
        Assert.Equal(Capacity.VEKIL, own.With(acting).When(Approve(), new("EVR", Role.HARCAMA_YETKILISI)).ThenRecorded().Act.Capacity);
    }

    [Fact]
    public void of_scrap_waits_for_the_commission_whatever_paper_there_is()
    {
        var proven = Ledger.Given(Office, OldLaptopInStock, Proposed("W-1", "HURDA", OldLaptop) with { Proof = new DocRef("TUTANAK", "T-4", Day("2026-02-04")) });
        proven.When(Approve(), Spender).ThenRefused(Refusals.NoCommissionDecision, ("state", "PROPOSED"));
        Ledger.Given(Office, WornExamined).When(Approve(), Spender).ThenRefused(Refusals.NoCommissionDecision, ("state", "COMMISSION"));
    }

    [Theory]
    [InlineData("EMNIYET_RAPORU", true)]
    [InlineData("ITFAIYE_RAPORU", true)]
    [InlineData("MAHKEME_KARARI", true)]
    [InlineData("RESMI_RAPOR", true)]
    [InlineData("TUTANAK", true)]
    [InlineData("SAYIM_TUTANAGI", true)]
    [InlineData("SERVIS_FORMU", false)]
    [InlineData("DILEKCE", false)]
    public void of_a_loss_takes_a_paper_that_proves_it_for_the_commission(string paper, bool proves)
    {
        var lost = Ledger.Given(Office, OldLaptopInStock, Proposed("W-1", "KAYIP", OldLaptop) with { Proof = new DocRef(paper, "P-1", Day("2026-02-04")) });
        if (proves) lost.When(Approve(), Spender).ThenRecorded();
        else lost.When(Approve(), Spender).ThenRefused(Refusals.LossNotProven, ("field", "proof"));
    }

    [Fact]
    public void of_a_loss_without_proof_waits_for_the_commission()
    {
        var lost = Ledger.Given(Office, OldLaptopInStock, Proposed("W-1", "KAYIP", OldLaptop));
        lost.When(Approve(), Spender).ThenRefused(Refusals.LossNotProven);
        lost.With(Convened("W-1")).When(Approve(), Spender).ThenRefused(Refusals.NoCommissionDecision);
        lost.With(Convened("W-1"), Workshop.Decided("W-1", (OldLaptop, CommissionVerdict.SCRAP))).When(Approve(), Spender).ThenRecorded();
    }

    [Fact]
    public void judges_for_itself_a_paper_of_which_only_the_number_is_known_and_takes_no_paper_without_one()
    {
        var lost = Proposed("W-1", "KAYIP", OldLaptop);
        Ledger.Given(Office, OldLaptopInStock, lost with { Proof = new DocRef(null, "POL-5", null) }).When(Approve(), Spender).ThenRecorded();
        Ledger.Given(Office, OldLaptopInStock, lost with { Proof = new DocRef("TUTANAK", "", null) }).When(Approve(), Spender).ThenRefused(Refusals.LossNotProven);
    }

    [Fact]
    public void takes_no_paper_of_a_later_day()
    {
        var lost = Ledger.Given(Office, OldLaptopInStock, Proposed("W-1", "KAYIP", OldLaptop) with { Proof = new DocRef("TUTANAK", "T-4", Day("2026-02-24")) });
        lost.On("2026-03-02").When(Approve() with { Effective = Day("2026-02-23"), LateReason = "Evrak geç geldi" }, Spender).ThenRefused(Refusals.LossNotProven);
        lost.On("2026-03-02").When(Approve() with { Effective = Day("2026-02-24"), LateReason = "Evrak geç geldi" }, Spender).ThenRecorded();
    }

    [Fact]
    public void takes_the_papers_the_municipality_lists()
    {
        var counted = Ledger.Given(Office, OldLaptopInStock, Proposed("W-1", "SAYIM_NOKSANI", OldLaptop) with { Proof = new DocRef("SAYIM_TUTANAGI", "ST-1", Day("2026-02-04")) });
        counted.When(Approve(), Spender).ThenRecorded();
        counted.With(new SettingChanged("writeoff.proofKinds", "EMNIYET_RAPORU, TUTANAK", Day("2026-03-02")).At("2026-02-27")).When(Approve(), Spender).ThenRefused(Refusals.LossNotProven, ("kinds", "EMNIYET_RAPORU, TUTANAK"));
    }

    [Theory]
    [InlineData("GARANTI_DEGISIM", true)]
    [InlineData("SURELI_DEGISIM", true)]
    [InlineData("KULLANILMAZ", false)]
    public void of_a_swap_takes_the_firms_form_as_proof(string reason, bool proves)
    {
        var swapped = Ledger.Given(Office, OldLaptopInStock, Proposed("W-1", reason, OldLaptop) with { Proof = new DocRef("SERVIS_FORMU", "SF-8", Day("2026-02-04")) });
        if (proves) swapped.When(Approve(), Spender).ThenRecorded();
        else swapped.When(Approve(), Spender).ThenRefused(Refusals.LossNotProven);
    }

    [Fact]
    public void leaves_out_what_the_commission_found_fit_to_stay()
    {
        var mixed = Ledger.Given(Office, OldLaptopInStock, PrinterInStock, Proposed("W-1", "HURDA", OldLaptop, Printer), Convened("W-1"),
            Workshop.Decided("W-1", (OldLaptop, CommissionVerdict.SCRAP), (Printer, CommissionVerdict.NOT_SCRAP)));
        mixed.When(Approve() with { Items = [OldLaptop, Printer] }, Spender).ThenRefused(Refusals.CommissionRefused, ("item", Printer));
        mixed.When(Approve() with { Items = [Printer] }, Spender).ThenRefused(Refusals.CommissionRefused);
        var after = mixed.When(Approve(), Spender).Then(new WriteOffApproved("W-1", [OldLaptop], LiabilityAssessment.NONE, 4500.00m, ExtraApproval: null, Released: [Printer])).After;
        Assert.Contains(after.Open(Subject.Asset(OldLaptop)), m => m.Id == "W-1");
        Assert.Empty(after.Open(Subject.Asset(Printer)));
    }

    [Fact]
    public void sets_free_what_it_leaves_out()
    {
        var part = Ledger.Given(Office, OldLaptopInStock, LaptopInStock, Proposed("W-1", "HURDA", OldLaptop, Laptop), Convened("W-1"), Workshop.Decided("W-1", (OldLaptop, CommissionVerdict.SCRAP), (Laptop, CommissionVerdict.SCRAP)))
            .With(Approved("W-1", LiabilityAssessment.NONE, OldLaptop), LaptopToAyse);
        part.When(HandOver(), Storekeeper).ThenRecorded();
        part.When(Propose(assets: Laptop), Chief).ThenRecorded();
        part.When(Propose(), Chief).ThenRefused(Refusals.AssetInWriteOff);
    }

    [Fact]
    public void names_what_was_proposed()
    {
        Decided.When(Approve() with { Items = [Printer] }, Spender).ThenRefused(Refusals.NotInProposal, ("item", Printer));
        Decided.When(Approve() with { Items = [] }, Spender).ThenRefused(Refusals.MissingField, ("field", "items"));
    }

    [Fact]
    public void names_each_item_once()
    {
        Decided.When(Approve() with { Items = [OldLaptop, OldLaptop] }, Spender).ThenRefused(Refusals.ItemTwice, ("item", OldLaptop));
        Decided.When(Approve() with { Items = [OldLaptop, null!] }, Spender).ThenRefused(Refusals.MissingField, ("field", "items"));
    }

    [Fact]
    public void weighs_whose_fault_it_was()
    {
        Robbed.When(Theft with { Liability = null }, Spender).ThenRefused(Refusals.LiabilityAssessmentMissing, ("field", "liability"));
        Robbed.When(Theft with { Liability = LiabilityAssessment.NONE }, Spender).Then(new WriteOffApproved("W-3", [Laptop], LiabilityAssessment.NONE, 30000.00m, ExtraApproval: null, Released: []));
    }

    [Fact]
    public void opens_a_liability_of_whoever_has_it() => Robbed.When(Theft, Spender).Then(
        new WriteOffApproved("W-3", [Laptop], LiabilityAssessment.INVESTIGATE, 30000.00m, ExtraApproval: null, Released: []), new LiabilityOpened("SORUMLULUK-2026-1", Laptop, Ayse, "W-3"));

    [Fact]
    public void opens_a_liability_for_each_asset_of_whoever_had_it_last_or_of_nobody()
    {
        var missed = Ledger.Given(Office, LaptopWithAyse, OldLaptopInStock, PrinterInStock, Toners)
            .With(new AssetReturned(Laptop, Condition.HASARLI, "TKY", Note: null).At("2026-02-02"), new LiabilityOpened("SORUMLULUK-2026-4", "X-1", Mehmet, "W-9").At("2026-02-02"),
                Proposed("W-1", "AFET", Printer, Laptop, OldLaptop) with { Stock = [new StockQuantity(TonerCard, 12)], Proof = new DocRef("ITFAIYE_RAPORU", "ITF-1", Day("2026-02-04")) });
        missed.When(new ApproveWriteOff("W-1", [OldLaptop, Laptop, TonerCard], LiabilityAssessment.INVESTIGATE, ExtraApproval: null), Spender).Then(
            new WriteOffApproved("W-1", [OldLaptop, Laptop, TonerCard], LiabilityAssessment.INVESTIGATE, 35740.00m, ExtraApproval: null, Released: [Printer]),
            new LiabilityOpened("SORUMLULUK-2026-5", Laptop, Ayse, "W-1"), new LiabilityOpened("SORUMLULUK-2026-6", OldLaptop, Person: null, "W-1"));
    }

    [Theory]
    [InlineData("4500.00", true)]
    [InlineData("4499.99", false)]
    [InlineData("off", true)]
    public void beyond_the_limit_of_the_year_needs_the_superiors_too(string limit, bool enough)
    {
        var limited = Decided.With(new SettingChanged("writeoff.extraApprovalThreshold[2026]", limit, Day("2026-01-01")).At("2026-01-05"));
        if (enough) limited.When(Approve(), Spender).ThenRecorded();
        else limited.When(Approve(), Spender).ThenRefused(Refusals.ExtraApprovalMissing, ("limit", "4499.99"), ("value", "4500.00"));
        limited.When(Approve() with { ExtraApproval = new DocRef("OLUR", "OLUR-BSK-4", Day("2026-03-02")) }, Spender).ThenRecorded();
    }

    [Fact]
    public void knows_the_limit_of_its_own_year_only() =>
        Decided.With(new SettingChanged("writeoff.extraApprovalThreshold[2025]", "1.00", Day("2025-01-01")).At("2026-01-05")).When(Approve(), Spender).ThenRecorded();

    [Fact]
    public void asks_for_the_commission_before_the_assessment_and_for_that_before_the_superior()
    {
        var limit = new SettingChanged("writeoff.extraApprovalThreshold[2026]", "1.00", Day("2026-01-01")).At("2026-01-05");
        Ledger.Given(Office, WornExamined, limit).When(Approve(liability: null), Spender).ThenRefused(Refusals.NoCommissionDecision);
        Decided.With(limit).When(Approve(liability: null), Spender).ThenRefused(Refusals.LiabilityAssessmentMissing);
    }

    [Fact]
    public void asks_for_separate_hands_before_it_asks_for_a_commission() => Ledger.Given(Office, OldLaptopInStock, Proposed("W-1", "HURDA", OldLaptop) with { Act = new Act { On = Day("2026-02-05"), By = "MUD" } })
        .When(Approve(liability: null), Spender)
        .ThenRefused(Refusals.SelfApproval);

    [Fact]
    public void may_be_refused_with_a_reason_until_it_is_posted()
    {
        var no = new RejectWriteOff("W-1", "Onarılsın");
        Decided.When(no, Spender).Then(new WriteOffRejected("W-1", "Onarılsın", [OldLaptop]));
        Ledger.Given(Office, WornProposed).When(no, Spender).ThenRecorded();
        Ledger.Given(Office, WornExamined).When(no, Spender).ThenRecorded();
        Ledger.Given(Office, WornApproved).When(no, Spender).ThenRecorded();
        Ledger.Given(Office, WornOff).When(no, Spender).ThenRefused(Refusals.InvalidState, ("state", "POSTED"));
        Decided.When(no with { Reason = null }, Spender).ThenRefused(Refusals.MissingField, ("field", "reason"));
        Decided.When(no, Director).ThenRefused(Refusals.NoRole);
    }
}

public class Refusing_what_was_approved
{
    private static readonly Ledger Part = Ledger.Given(Office, OldLaptopInStock, LaptopInStock, Proposed("W-1", "KAYIP", OldLaptop, Laptop) with { Proof = new DocRef("TUTANAK", "T-4", Day("2026-02-04")) })
        .With(Approved("W-1", LiabilityAssessment.NONE, OldLaptop));

    [Fact]
    public void sets_free_what_was_approved_and_ends_its_file()
    {
        var after = Part.When(new RejectWriteOff("W-1", "Depoda bulundu"), Spender).Then(new WriteOffRejected("W-1", "Depoda bulundu", [OldLaptop])).After;
        Assert.Empty(after.Open(Subject.Asset(OldLaptop)));
        Assert.Equal(WriteOffState.REJECTED, after.WriteOff("W-1")!.State);
    }

    [Fact]
    public void waits_for_the_end_of_the_liability_it_opened()
    {
        var asked = Part.With(new LiabilityOpened("SORUMLULUK-2026-1", OldLaptop, Mehmet, "W-1").At("2026-02-10"));
        asked.When(new RejectWriteOff("W-1", "Depoda bulundu"), Spender).ThenRefused(Refusals.LiabilityIsOpen, ("liability", "SORUMLULUK-2026-1"));
        asked.With(new LiabilityClosed("SORUMLULUK-2026-1").At("2026-02-11")).When(new RejectWriteOff("W-1", "Depoda bulundu"), Spender).ThenRecorded();
    }

    [Fact]
    public void leaves_alone_what_was_set_free_before()
    {
        var again = Part.With(Proposed("W-2", "HURDA", Laptop)).When(new RejectWriteOff("W-1", "Depoda bulundu"), Spender).ThenRecorded().After;
        Assert.Contains(again.Open(Subject.Asset(Laptop)), m => m.Id == "W-2");
    }
}

public class Posting_a_write_off
{
    private static readonly Ledger Approved = Ledger.Given(Office, WornApproved);
    private static readonly ReplacementDevice New = new("N-77", Name: null, HasStorage: null, WarrantyUntil: null);
    private static readonly DateOnly Today = Day("2026-03-02");

    private static Ledger Swap => Ledger.Given(Office, WarrantedInStock, Reported, Proposed("W-2", "GARANTI_DEGISIM", Laptop), Workshop.Approved("W-2", LiabilityAssessment.NONE, Laptop));

    private static Ledger Robbed => Ledger.Given(Office, Stolen, Workshop.Approved("W-3", LiabilityAssessment.NONE, Laptop) with { Act = new Act { On = Day("2026-02-26"), By = "MUD" } });

    [Fact]
    public void takes_scrap_off_the_books_by_slip_and_closes_its_fault()
    {
        var after = Approved.When(Post(), Storekeeper).Then(
            new WriteOffPosted("W-1", ["2026/1"], SlipDate: null, Replacement: null), Slip("2026/1", "HURDA", 4500.00m, Line(OldLaptop, "255.02.01.01/19/00007", 4500.00m)),
            new AssetWrittenOff(OldLaptop, "W-1", AssetStatus.SCRAP_HELD, "HURDA", 4500.00m, "2026/1"), new FaultClosed("FA-9", "WRITTEN_OFF")).After;
        Assert.Equal((FaultState.CLOSED, WriteOffState.POSTED), (after.Fault("FA-9")!.State, after.WriteOff("W-1")!.State));
        Assert.Empty(after.Open(Subject.Asset(OldLaptop)));
    }

    [Fact]
    public void books_scrap_to_be_destroyed_under_a_slip_of_its_own() => Ledger
        .Given(Office, OldLaptopInStock, PrinterInStock, LaptopInStock, Proposed("W-1", "HURDA", Printer, OldLaptop, Laptop), Convened("W-1"))
        .With(Decided("W-1", (Printer, CommissionVerdict.DESTROY), (OldLaptop, CommissionVerdict.SCRAP), (Laptop, CommissionVerdict.DESTROY)), Workshop.Approved("W-1", LiabilityAssessment.NONE, Printer, OldLaptop, Laptop))
        .When(Post(), Storekeeper).Then(
            new WriteOffPosted("W-1", ["2026/1", "2026/2"], SlipDate: null, Replacement: null),
            Slip("2026/1", "HURDA", 4500.00m, Line(OldLaptop, "255.02.01.01/19/00007", 4500.00m)), new AssetWrittenOff(OldLaptop, "W-1", AssetStatus.SCRAP_HELD, "HURDA", 4500.00m, "2026/1"),
            Slip("2026/2", "IMHA", 38250.50m, Line(Printer, "255.02.02.01/26/00003", 8250.50m), Line(Laptop, "255.02.01.01/26/00001", 30000.00m)),
            new AssetWrittenOff(Printer, "W-1", AssetStatus.SCRAP_HELD, "HURDA", 8250.50m, "2026/2"), new AssetWrittenOff(Laptop, "W-1", AssetStatus.SCRAP_HELD, "HURDA", 30000.00m, "2026/2"));

    [Fact]
    public void leaves_what_was_not_approved()
    {
        var part = Ledger.Given(Office, OldLaptopInStock, PrinterInStock, Proposed("W-1", "HURDA", OldLaptop, Printer), Convened("W-1"), Decided("W-1", (OldLaptop, CommissionVerdict.SCRAP), (Printer, CommissionVerdict.SCRAP)));
        var after = part.With(Workshop.Approved("W-1", LiabilityAssessment.NONE, OldLaptop)).When(Post(), Storekeeper).ThenRecorded().After;
        Assert.Equal((AssetStatus.SCRAP_HELD, AssetStatus.IN_STOCK), (after.Asset(OldLaptop)!.Status, after.Asset(Printer)!.Status));
    }

    [Theory]
    [InlineData("KAYIP", "KAYIP_YOK_OLMA")]
    [InlineData("AFET", "KAYIP_YOK_OLMA")]
    [InlineData("KULLANILMAZ", "KULLANILMAZ")]
    [InlineData("SAYIM_NOKSANI", "SAYIM_NOKSANI")]
    public void closes_what_is_no_scrap(string reason, string kind) => Ledger
        .Given(Office, OldLaptopInStock, Proposed("W-1", reason, OldLaptop), Workshop.Approved("W-1", LiabilityAssessment.NONE, OldLaptop))
        .When(Post(), Storekeeper).Then(
            new WriteOffPosted("W-1", ["2026/1"], SlipDate: null, Replacement: null), Slip("2026/1", kind, 4500.00m, Line(OldLaptop, "255.02.01.01/19/00007", 4500.00m)),
            new AssetWrittenOff(OldLaptop, "W-1", AssetStatus.CLOSED, reason, 4500.00m, "2026/1"));

    [Fact]
    public void ends_the_zimmet_of_what_was_stolen()
    {
        var after = Robbed.When(Post("W-3"), Storekeeper).ThenRecorded().After;
        Assert.Null(after.Asset(Laptop)!.Holder);
        Assert.Equal(Ayse, after.Asset(Laptop)!.LastHolder);
        Assert.Empty(after.Open(Subject.Person(Ayse)));
    }

    [Fact]
    public void ends_the_stay_with_a_firm_of_what_was_stolen_there()
    {
        var there = Ledger.Given(Office, WarrantedInStock, WithFirm, Proposed("W-1", "CALINMA", Laptop), Workshop.Approved("W-1", LiabilityAssessment.NONE, Laptop));
        Assert.Empty(there.When(Post(), Storekeeper).ThenRecorded().After.Open(Subject.Asset(Laptop)));
    }

    [Fact]
    public void takes_consumables_off_the_first_in_first() => Ledger
        .Given(Office, Toners, new WriteOffProposed("W-1", "FIRE", Assets: null, [new StockQuantity(TonerCard, 12)], new DocRef("TUTANAK", "T-8", Day("2026-02-04")), TechnicalReport: null).At("2026-02-05", "SEF"))
        .With(Workshop.Approved("W-1", LiabilityAssessment.NONE, TonerCard))
        .When(Post(), Storekeeper).Then(
            new WriteOffPosted("W-1", ["2026/1"], SlipDate: null, Replacement: null),
            Slip("2026/1", "KAYIP_YOK_OLMA", 1240m, new SlipLine(null, null, null, 100m, Toner, 10), new SlipLine(null, null, null, 120m, Toner, 2)),
            new StockWrittenOff(TonerCard, "W-1", "FIRE", Toner, 12, [new LotTaken("2026/2", 10, 100m), new LotTaken("2026/5", 2, 120m)], 1240m, "2026/1"),
            new StockBelowMinimum(TonerCard, 3, 4));

    [Fact]
    public void takes_no_more_off_than_there_is() => Ledger
        .Given(Office, Toners, new WriteOffProposed("W-1", "FIRE", Assets: null, [new StockQuantity(TonerCard, 16)], Proof: null, TechnicalReport: null).At("2026-02-05", "SEF"), Workshop.Approved("W-1", LiabilityAssessment.NONE, TonerCard))
        .When(Post(), Storekeeper)
        .ThenRefused(Refusals.InsufficientStock, ("onHand", "15"));

    [Fact]
    public void enters_the_device_that_comes_in_its_place_under_a_number_of_its_own()
    {
        var after = Swap.When(Post("W-2") with { SlipDate = Today, Replacement = New }, Storekeeper).Then(
            new WriteOffPosted("W-2", ["2026/1", "2026/2"], Today, New), Slip("2026/1", "GARANTI_DEGISIM", 30000.00m, Line(Laptop, "255.02.01.01/26/00001", 30000.00m)),
            new AssetWrittenOff(Laptop, "W-2", AssetStatus.CLOSED, "GARANTI_DEGISIM", 30000.00m, "2026/1"), new FaultClosed("FA-1", "WRITTEN_OFF"),
            Slip("2026/2", "GARANTI_DEGISIM", 30000.00m, Line("255.02.01.01-26-00002", "255.02.01.01/26/00002", 30000.00m)),
            new AssetRegistered("255.02.01.01-26-00002", "255.02.01.01/26/00002", "Bilgisayar", "01", 30000.00m, "GARANTI_DEGISIM", Today, "N-77", HasStorage: true, Day("2028-01-12"),
                Opening: null, Foreign: null, OwnerUnit: null, Replaces: Laptop),
            new AssetReplaced(Laptop, "255.02.01.01-26-00002", "W-2")).After;
        Assert.Equal((AssetStatus.CLOSED, AssetStatus.NEW), (after.Asset(Laptop)!.Status, after.Asset("255.02.01.01-26-00002")!.Status));
    }

    [Fact]
    public void enters_a_better_device_as_it_is()
    {
        var better = new ReplacementDevice("N-78", "Masaüstü bilgisayar", HasStorage: false, Day("2029-03-01"));
        var entered = Swap.When(Post("W-2") with { Replacement = better }, Storekeeper).ThenRecorded().After.Asset("255.02.01.01-26-00002")!;
        Assert.Equal(("Masaüstü bilgisayar", "N-78", false, Day("2029-03-01")), (entered.Name, entered.Serial, entered.HasStorage, entered.WarrantyUntil!.Value));
    }

    [Fact]
    public void knows_the_new_device_where_there_is_one_and_nowhere_else()
    {
        Swap.When(Post("W-2"), Storekeeper).ThenRefused(Refusals.MissingField, ("field", "replacement"));
        Swap.When(Post("W-2") with { Replacement = New with { Serial = null } }, Storekeeper).ThenRefused(Refusals.MissingField, ("field", "replacement.serial"));
        Approved.When(Post() with { Replacement = New }, Storekeeper).ThenRefused(Refusals.SwapIsSingle, ("field", "replacement"));
    }

    [Fact]
    public void is_the_act_of_the_warehouses_own_officer()
    {
        Approved.When(Post(), Technician).ThenRefused(Refusals.NoRole);
        Approved.With(SecondWarehouse).When(Post(), new("TK2", Role.KAYIT_YETKILISI)).ThenRefused(Refusals.OtherWarehouse, ("warehouse", "01"));
        Approved.With(new WarehouseClosed("01", Day("2026-03-02"), Day("2026-03-06"), "izin").At("2026-02-27")).When(Post(), Storekeeper).ThenRefused(Refusals.WarehouseClosed);
    }

    [Fact]
    public void is_of_the_warehouse_of_what_was_approved_wherever_the_rest_went()
    {
        var moved = new AssetMoved(Printer, "01", "02", "O-3", "2026/7").At("2026-02-16");
        var part = Ledger.Given(Office, SecondWarehouse, PrinterInStock, OldLaptopInStock, Proposed("W-1", "HURDA", Printer, OldLaptop), Convened("W-1"))
            .With(Decided("W-1", (Printer, CommissionVerdict.NOT_SCRAP), (OldLaptop, CommissionVerdict.SCRAP)), Workshop.Approved("W-1", LiabilityAssessment.NONE, OldLaptop), moved);
        part.When(Post(), Storekeeper).ThenRecorded();
        part.When(Post(), new("TK2", Role.KAYIT_YETKILISI)).ThenRefused(Refusals.OtherWarehouse, ("warehouse", "01"));
    }

    [Fact]
    public void comes_after_the_approval_and_once()
    {
        Ledger.Given(Office, WornProposed).When(Post(), Storekeeper).ThenRefused(Refusals.WriteOffNotApproved, ("state", "PROPOSED"));
        Ledger.Given(Office, WornDecided).When(Post(), Storekeeper).ThenRefused(Refusals.WriteOffNotApproved, ("state", "DECIDED"));
        Ledger.Given(Office, WornDecided).With(new WriteOffRejected("W-1", "Onarılsın", [OldLaptop]).At("2026-02-10")).When(Post(), Storekeeper).ThenRefused(Refusals.WriteOffNotApproved, ("state", "REJECTED"));
        Ledger.Given(Office, WornOff).When(Post(), Storekeeper).ThenRefused(Refusals.InvalidState, ("state", "POSTED"));
        Ledger.Given(Office).When(Post(), Storekeeper).ThenRefused(Refusals.WriteOffNotFound);
    }

    [Fact]
    public void is_dated_no_earlier_than_the_approval_and_in_an_open_year()
    {
        Approved.On("2026-02-11").When(Post() with { SlipDate = Day("2026-02-09") }, Storekeeper).ThenRefused(Refusals.SlipBeforeBasis, ("basis", "2026-02-10"));
        Approved.On("2026-02-11").When(Post() with { SlipDate = Day("2026-02-10") }, Storekeeper).ThenRecorded();
        Approved.When(Post() with { SlipDate = Day("2026-03-03") }, Storekeeper).ThenRefused(Refusals.FutureDate);
        Approved.When(Post() with { SlipDate = Day("2026-02-27"), Effective = Day("2026-03-02") }, Storekeeper).ThenRefused(Refusals.InvalidSlip);
        Approved.On("2027-01-04").When(Post() with { SlipDate = Day("2026-12-31") }, Storekeeper).ThenRefused(Refusals.PeriodClosed);
    }

    [Fact]
    public void is_dated_no_earlier_than_the_last_that_happened_to_the_goods()
    {
        var early = Post() with { SlipDate = Day("2026-02-10") };
        Approved.With(Wiped).On("2026-02-20").When(early with { LateReason = "Elektrik kesintisi" }, Storekeeper).ThenRefused(Refusals.BeforeLastEvent, ("last", "2026-02-20"));
        Approved.With(new FaultNoted("FA-9", "Kasa kırık").At("2026-02-11")).On("2026-02-11").When(early, Storekeeper).ThenRefused(Refusals.BeforeLastEvent, ("last", "2026-02-11"));
        Ledger.Given(Office, Toners, new WriteOffProposed("W-1", "FIRE", Assets: null, [new StockQuantity(TonerCard, 1)], Proof: null, TechnicalReport: null).At("2026-02-05", "SEF"), Workshop.Approved("W-1", LiabilityAssessment.NONE, TonerCard))
            .With(Received("2026/7", 3, 90m, "2026-02-11")).On("2026-02-11").When(early, Storekeeper).ThenRefused(Refusals.BeforeLastEvent, ("last", "2026-02-11"));
        Ledger.Given(Office, PrinterInStock, OldLaptopInStock, Proposed("W-1", "HURDA", Printer, OldLaptop), Workshop.Approved("W-1", LiabilityAssessment.NONE, OldLaptop), new DataWiped(Printer, "sıfırlama").At("2026-02-11"))
            .On("2026-02-11").When(early, Storekeeper).ThenRecorded();
    }

    [Fact]
    public void asks_who_posts_before_it_asks_for_the_approval() => Ledger.Given(Office, WornProposed).When(Post(), Technician).ThenRefused(Refusals.NoRole);

    [Fact]
    public void asks_whether_the_depot_is_open_before_it_asks_for_the_approval() => Ledger.Given(Office, WornProposed)
        .With(new WarehouseClosed("01", Day("2026-03-02"), Day("2026-03-06"), "izin").At("2026-02-27"))
        .When(Post(), Storekeeper)
        .ThenRefused(Refusals.WarehouseClosed);

    private static SlipIssued Slip(string no, string kind, decimal value, params SlipLine[] lines) => new(no, Today, 2026, kind, SlipForm.VIF, lines, value, Day("2026-03-12"));

    private static SlipLine Line(string asset, string registryNo, decimal value) => new(asset, registryNo, 1, value);
}
