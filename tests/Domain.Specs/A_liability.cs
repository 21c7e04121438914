using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.Valuations;
using static Defne.Ledger.Domain.Specs.Municipality;
using static Defne.Ledger.Domain.Specs.Workshop;

namespace Defne.Ledger.Domain.Specs;

public class A_liability
{
    private const string File = "SORUMLULUK-2026-1";

    private static readonly Ledger Open = Ledger.Given(Office, Suspected);
    private static readonly Ledger Valued = Open.With(new DamageValued(File, ValueOfParts, 21500m).At("2026-02-27", "TKY"));
    private static readonly Ledger Owed = Valued.With(Decided(LiabilityOutcome.COLLECT));

    [Fact]
    public void goes_to_its_end_when_the_damage_is_paid()
    {
        var paid = Owed.When(Pay(15000m), Accountant).Then(new CollectionRecorded(File, 15000m, Receipt)).After;
        Assert.Equal(6500m, paid.Liability(File)!.Outstanding());
        var all = Owed.With(Paid(15000m), Paid(6500m));
        all.When(new CloseLiability(File), Spender).Then(new LiabilityClosed(File));
        all.With(new LiabilityClosed(File).At("2026-03-02")).When(new CloseLiability(File), Spender).ThenRefused(Refusals.InvalidState, ("state", "CLOSED"));
    }

    [Fact]
    public void is_valued_on_the_paper_of_a_commission()
    {
        Open.When(Assess(), Storekeeper).Then(new DamageValued(File, new DocRef("TUTANAK", "DT-4", Day("2026-02-27")), 21500m));
        Open.When(Assess() with { Commission = null }, Storekeeper).ThenRefused(Refusals.DamageNotValued, ("field", "commission"));
        Open.When(Assess() with { Commission = new DocRef("TUTANAK", No: null, Date: null) }, Storekeeper).ThenRefused(Refusals.DamageNotValued, ("field", "commission"));
        Open.When(Assess(fairValue: null), Storekeeper).ThenRefused(Refusals.DamageNotValued, ("field", "fairValue"));
        Open.When(Assess(-1m), Storekeeper).ThenRefused(Refusals.InvalidValue);
        Open.When(Assess(), Technician).ThenRefused(Refusals.NoRole);
        Open.When(Assess(), Director).ThenRecorded();
    }

    [Fact]
    public void is_valued_as_a_commission_recorded_here_found()
    {
        var found = Open.With(new ValuationCommissionAppointed("DTK-2026-1", ["255.02.01.01"], ["UZM", "TKY", "YAZ"], ["UZM"], "UZM").At("2026-02-26"),
            new ValueDetermined("DTK-2026-1", new Dictionary<string, decimal> { ["255.02.01.01"] = 19000m }, Approval, ["UZM", "TKY", "YAZ"]).At("2026-02-27"));
        var here = Assess(fairValue: null) with { Commission = new DocRef("TUTANAK", "DTK-2026-1", Day("2026-02-27")) };
        found.When(here, Storekeeper).Then(new DamageValued(File, new DocRef("TUTANAK", "DTK-2026-1", Day("2026-02-27")), 19000m));
        found.When(here with { FairValue = 21500m }, Storekeeper).ThenRefused(Refusals.DamageNotValued, ("determined", "19000"));
        Open.When(here with { FairValue = 19000m }, Storekeeper).ThenRefused(Refusals.DamageNotValued, ("commission", "DTK-2026-1"));
    }

    [Fact]
    public void may_be_valued_again_until_it_is_decided()
    {
        Valued.When(Assess(18000m), Storekeeper).ThenRecorded();
        Owed.When(Assess(18000m), Storekeeper).ThenRefused(Refusals.InvalidState, ("state", "DECIDED"));
    }

    [Fact]
    public void is_not_collected_before_it_was_valued()
    {
        Open.When(Judge(), Spender).ThenRefused(Refusals.DamageNotValued);
        Valued.When(Judge(), Spender).Then(new LiabilityDecided(File, LiabilityOutcome.COLLECT, "Kilitsiz odada bırakılmış", Ayse));
    }

    [Fact]
    public void of_nobody_is_collected_from_whoever_is_found_to_bear_it()
    {
        var nobodys = Ledger.Given(Office, new LiabilityOpened(File, Laptop, Person: null, "W-3").At("2026-02-26"), new DamageValued(File, ValueOfParts, 21500m).At("2026-02-27", "TKY"));
        nobodys.When(Judge(), Spender).ThenRefused(Refusals.PayerMissing, ("field", "person"));
        nobodys.When(Judge() with { Person = "YENI" }, Spender).ThenRefused(Refusals.PersonNotFound, ("person", "YENI"));
        nobodys.When(Judge(LiabilityOutcome.NO_FAULT), Spender).ThenRecorded();
        Assert.Equal(Mehmet, nobodys.When(Judge() with { Person = Mehmet }, Spender).Then(new LiabilityDecided(File, LiabilityOutcome.COLLECT, "Kilitsiz odada bırakılmış", Mehmet)).After.Liability(File)!.Person);
    }


    [Theory]
    [InlineData(LiabilityOutcome.NO_FAULT)]
    [InlineData(LiabilityOutcome.NORMAL_WEAR)]
    public void of_which_nobody_bears_anything_is_closed_without_a_payment(LiabilityOutcome outcome)
    {
        Open.When(Judge(outcome), Spender).ThenRecorded();
        var free = Valued.With(Decided(outcome));
        free.When(Pay(1m), Accountant).ThenRefused(Refusals.MoreThanOwed, ("outstanding", "0"));
        free.When(new CloseLiability(File), Spender).ThenRecorded();
    }

    [Fact]
    public void is_decided_once_with_a_reason_by_the_harcama_yetkilisi()
    {
        Valued.When(Judge(decision: null), Spender).ThenRefused(Refusals.MissingField, ("field", "decision"));
        Valued.When(Judge() with { Reason = " " }, Spender).ThenRefused(Refusals.MissingField, ("field", "reason"));
        Valued.When(Judge(), Director).ThenRefused(Refusals.NoRole);
        Owed.When(Judge(LiabilityOutcome.NO_FAULT), Spender).ThenRefused(Refusals.InvalidState, ("state", "DECIDED"));
    }

    [Fact]
    public void is_left_alone_by_whoever_would_pay()
    {
        LedgerEvent[] mine = [new LiabilityOpened(File, Laptop, "TKY", "W-3").At("2026-02-26")];
        Ledger.Given(Office, mine).When(Assess(), Storekeeper).ThenRefused(Refusals.SelfApproval, ("person", "TKY"));
        Ledger.Given(Office, mine).When(Assess(), Director).ThenRecorded();
        Valued.When(Judge() with { Person = "MUD" }, Spender).ThenRefused(Refusals.SelfApproval, ("person", "MUD"));
        var owed = Ledger.Given(Office, new LiabilityOpened(File, Laptop, "MUH", "W-3").At("2026-02-26"), new DamageValued(File, ValueOfParts, 21500m).At("2026-02-27", "TKY"), Decided(LiabilityOutcome.COLLECT));
        owed.When(Pay(100m), Accountant).ThenRefused(Refusals.SelfApproval, ("person", "MUH"));
        var spenders = Ledger.Given(Office, new LiabilityOpened(File, Laptop, "MUD", "W-3").At("2026-02-26"), Decided(LiabilityOutcome.NO_FAULT));
        spenders.When(new CloseLiability(File), Spender).ThenRefused(Refusals.SelfApproval, ("person", "MUD"));
    }

    [Fact]
    public void is_not_valued_by_a_commission_of_whoever_would_pay()
    {
        var own = Open.With(new ValuationCommissionAppointed("DTK-2026-1", ["255.02.01.01"], ["UZM", Ayse, "YAZ"], ["UZM"], "UZM").At("2026-02-26"),
            new ValueDetermined("DTK-2026-1", new Dictionary<string, decimal> { ["255.02.01.01"] = 19000m }, Approval, ["UZM", Ayse, "YAZ"]).At("2026-02-27"));
        own.When(Assess(fairValue: null) with { Commission = new DocRef("TUTANAK", "DTK-2026-1", Day("2026-02-27")) }, Storekeeper).ThenRefused(Refusals.HolderIsMember, ("member", Ayse));
    }

    [Fact]
    public void is_not_decided_by_whoever_would_pay()
    {
        var own = Ledger.Given(Office, new LiabilityOpened(File, Laptop, "MUD", "W-3").At("2026-02-26"));
        own.When(Judge(LiabilityOutcome.NO_FAULT), Spender).ThenRefused(Refusals.SelfApproval, ("person", "MUD"));
        own.With(YazActsForDirector).On("2026-03-03").When(Judge(LiabilityOutcome.NO_FAULT), new("YAZ", Role.HARCAMA_YETKILISI)).ThenRecorded();
    }

    [Fact]
    public void is_paid_to_the_accounting_office_and_not_beyond_what_is_owed()
    {
        Owed.When(Pay(21500m), Accountant).ThenRecorded();
        Owed.When(Pay(21500.01m), Accountant).ThenRefused(Refusals.MoreThanOwed, ("outstanding", "21500"));
        Owed.With(Paid(20000m)).When(Pay(1500.01m), Accountant).ThenRefused(Refusals.MoreThanOwed, ("outstanding", "1500"));
        Owed.When(Pay(0m), Accountant).ThenRefused(Refusals.InvalidValue);
        Owed.When(Pay(100.005m), Accountant).ThenRefused(Refusals.InvalidValue, ("field", "amount"));
        Open.When(Assess(100.005m), Storekeeper).ThenRefused(Refusals.InvalidValue, ("field", "fairValue"));
        Owed.When(Pay(100m) with { Receipt = null }, Accountant).ThenRefused(Refusals.MissingField, ("field", "receipt"));
        Owed.When(Pay(100m), Storekeeper).ThenRefused(Refusals.NoRole);
        Valued.When(Pay(100m), Accountant).ThenRefused(Refusals.InvalidState, ("state", "VALUED"));
    }

    [Fact]
    public void stays_open_while_something_is_owed()
    {
        Owed.With(Paid(21499.99m)).When(new CloseLiability(File), Spender).ThenRefused(Refusals.DebtIsOpen, ("outstanding", "0.01"));
        Valued.When(new CloseLiability(File), Spender).ThenRefused(Refusals.InvalidState, ("state", "VALUED"));
        Owed.When(new CloseLiability(File), Accountant).ThenRefused(Refusals.NoRole);
    }

    [Fact]
    public void is_closed_with_a_debt_on_the_paper_that_gives_it_up()
    {
        CloseLiability given = new(File) { BasisDoc = new DocRef("KARAR", "ENC-12", Day("2026-03-02")) };
        Owed.When(given, Spender).Then(new LiabilityClosed(File));
        Owed.When(given with { BasisDoc = new DocRef("KARAR", No: null, Day("2026-03-02")) }, Spender).ThenRefused(Refusals.DebtIsOpen, ("field", "basisDoc"));
    }

    [Fact]
    public void is_one_the_ledger_knows()
    {
        Assert.All<(LedgerCommand Act, Actor By)>([(Assess(), Storekeeper), (Judge(), Spender), (Pay(1m), Accountant), (new CloseLiability(File), Spender)],
            asked => Ledger.Given(Office).When(asked.Act, asked.By).ThenRefused(Refusals.LiabilityNotFound, ("liability", File)));
    }

    private static DocRef Receipt => new("TAHSILAT_MAKBUZU", "TM-2026/18", Day("2026-03-02"));

    private static RecordCollection Pay(decimal amount) => new(File, amount, Receipt);

    private static LedgerEvent Paid(decimal amount) => new CollectionRecorded(File, amount, Receipt).At("2026-03-02", "MUH");

    private static LedgerEvent Decided(LiabilityOutcome outcome) => new LiabilityDecided(File, outcome, "Kilitsiz odada bırakılmış").At("2026-02-27", "MUD");
}
