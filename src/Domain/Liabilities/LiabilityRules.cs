using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Valuations;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.Liabilities;

/// <summary>What the law asks of liabilities (RULES §4.10 end, L-18, L-20).</summary>
public static class LiabilityRules
{
    /// <summary>Of valuing the damage: it rests on a valuation commission.</summary>
    public static readonly Checks<DamageValued> Value = new()
    {
        Format = [GivenId<DamageValued>(e => e.Liability), Payable<DamageValued>(e => e.FairValue)],
        Authority = new Entitlement<DamageValued>(Role.KAYIT_YETKILISI, Role.MUDUR),
        Duties =
        [
            IsApart,
            (e, w) => w.Liability(e.Liability)?.Person is { } person && w.Valuation(e.Commission?.No)?.Members.Contains(person) is true ? Refusals.HolderIsMember.About("member", person) : null,
        ],
        State = [Exists, (e, w) => Stands(e, w, LiabilityState.OPEN, LiabilityState.VALUED)],
        Content = [IsFound],
    };

    /// <summary>Of deciding: never by whoever would pay.</summary>
    public static readonly Checks<LiabilityDecided> Decide = new()
    {
        Format = [GivenId<LiabilityDecided>(e => e.Liability), Given<LiabilityDecided>(e => e.Decision), Given<LiabilityDecided>(e => e.Reason), Id<LiabilityDecided>(e => e.Person)],
        Authority = new Entitlement<LiabilityDecided>(Role.HARCAMA_YETKILISI),
        Duties = [IsApart, (e, _) => e.Person == e.Act.By ? Refusals.SelfApproval.About("person", e.Act.By) : null],
        State =
        [
            Exists, (e, w) => Stands(e, w, LiabilityState.OPEN, LiabilityState.VALUED),
            (e, w) => e.Person is not null && w.Authority.Person(e.Person) is null ? Refusals.PersonNotFound.About("person", e.Person) : null,
        ],
        Companions = [(e, _) => e is { Decision: LiabilityOutcome.COLLECT, Person: null } ? Refusals.PayerMissing.About("field", "person") : null],
        Content = [(e, w) => e.Decision is LiabilityOutcome.COLLECT && w.Liability(e.Liability)!.FairValue is null ? Refusals.DamageNotValued.About("liability", e.Liability) : null],
    };

    /// <summary>Of a payment: no more than is owed.</summary>
    public static readonly Checks<CollectionRecorded> Collect = new()
    {
        Format =
        [
            GivenId<CollectionRecorded>(e => e.Liability), Given<CollectionRecorded>(e => e.Amount),
            (e, _) => e.Amount is > 0 ? null : Refusals.InvalidValue.About("field", "amount").About("value", e.Amount), Payable<CollectionRecorded>(e => e.Amount), Given<CollectionRecorded>(e => e.Receipt),
        ],
        Authority = new Entitlement<CollectionRecorded>(Role.MUHASEBE),
        Duties = [IsApart],
        State =
        [
            Exists, (e, w) => Stands(e, w, LiabilityState.DECIDED),
            (e, w) => e.Amount > w.Liability(e.Liability)!.Outstanding() ? Refusals.MoreThanOwed.About("liability", e.Liability).About("outstanding", w.Liability(e.Liability)!.Outstanding()) : null,
        ],
    };

    /// <summary>Of closing: nothing is left to be paid, or a paper says that it is not to be.</summary>
    public static readonly Checks<LiabilityClosed> Close = new()
    {
        Format = [GivenId<LiabilityClosed>(e => e.Liability)],
        Authority = new Entitlement<LiabilityClosed>(Role.HARCAMA_YETKILISI),
        Duties = [IsApart],
        State =
        [
            Exists, (e, w) => Stands(e, w, LiabilityState.DECIDED),
            (e, w) => w.Liability(e.Liability)!.Outstanding() is > 0 and var owed && e.Act.BasisDoc?.Carries(e.Act.On) is not true
                ? Refusals.DebtIsOpen.About("liability", e.Liability).About("outstanding", owed).About("field", "basisDoc")
                : null,
        ],
    };

    /// <summary>What a commission recorded here found one piece of the asset's code to be worth; null where it tells nothing.</summary>
    public static decimal? Found(string? liability, DocRef? commission, World w) =>
        w.Valuation(commission?.No) is { } valuation && w.Asset(w.Liability(liability)?.Asset)?.Code() is { } code ? valuation.PriceOf(code, w.Act.On) : null;

    // Never by whoever would pay.
    private static Refusal? IsApart(LiabilityEvent e, World w) => w.Liability(e.Liability)?.Person == e.Act.By ? Refusals.SelfApproval.About("person", e.Act.By) : null;

    private static Refusal? Exists(LiabilityEvent e, World w) => w.Liability(e.Liability) is null ? Refusals.LiabilityNotFound.About("liability", e.Liability) : null;

    private static Refusal? Stands(LiabilityEvent e, World w, params LiabilityState[] states) => states.Contains(w.Liability(e.Liability)!.State) ? null : InvalidState(e, w);

    private static Refusal InvalidState(LiabilityEvent e, World w) => Refusals.InvalidState.About("liability", e.Liability).About("state", w.Liability(e.Liability)!.State);

    // L-20: at the value a commission found; a number of ours that nobody recorded is no paper.
    private static Refusal? IsFound(DamageValued e, World w) => e switch
    {
        { FairValue: null } or { Commission: null } => Refusals.DamageNotValued.About("field", e.FairValue is null ? "fairValue" : "commission"),
        _ when !e.Commission.Carries(e.Act.On) => Refusals.DamageNotValued.About("field", "commission"),
        _ when w.Valuation(e.Commission.No) is not null => Found(e.Liability, e.Commission, w) is var found && found != e.FairValue ? Refusals.DamageNotValued.About("determined", found) : null,
        _ => BookNumber.Of(e.Commission.No, ValuationEvent.Prefix, Book.Valuations).Any() ? Refusals.DamageNotValued.About("commission", e.Commission.No) : null,
    };
}
