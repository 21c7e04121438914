using Defne.Ledger.Domain.Commissions;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.Valuations;

/// <summary>What the law asks of a valuation commission and its decision (L-12, RULES §4.2).</summary>
public static class ValuationRules
{
    private const int Fewest = 3;

    /// <summary>Of naming the commission.</summary>
    public static readonly Checks<ValuationCommissionAppointed> Appoint = new()
    {
        Format =
        [
            Id<ValuationCommissionAppointed>(e => e.Valuation), NumberIsDue<ValuationCommissionAppointed>(e => e.Valuation), Given<ValuationCommissionAppointed>(e => e.Codes), AreCodes,
            Given<ValuationCommissionAppointed>(e => e.Members), (e, _) => CommissionRules.AreIds(e.Members!, e.Chair),
        ],
        Authority = new Entitlement<ValuationCommissionAppointed>(Role.HARCAMA_YETKILISI),
        Duties = [(e, _) => e.Members!.Contains(e.Act.By, StringComparer.Ordinal) ? Refusals.ApproverIsMember.About("member", e.Act.By) : null],
        State =
        [
            (e, w) => IsDrawn(e, w) || w.Valuation(e.Valuation) is null ? null : InvalidState(e),
            (e, w) => CommissionRules.AreOfficials(e.Members!, w, e.Act.On),
        ],
        Companions = [Composed],
    };

    /// <summary>Of its decision.</summary>
    public static readonly Checks<ValueDetermined> Record = new()
    {
        Format =
        [
            GivenId<ValueDetermined>(e => e.Valuation), Given<ValueDetermined>(e => e.Prices), ArePrices, Given<ValueDetermined>(e => e.Minutes),
        ],
        Authority = new Entitlement<ValueDetermined>(Role.PERSONEL) { Actor = IsChair },
        State =
        [
            (e, w) => w.Valuation(e.Valuation) is null ? Refusals.ValuationNotFound.About("valuation", e.Valuation) : null,
            (e, w) => w.Valuation(e.Valuation)!.Prices.Count is 0 ? null : InvalidState(e),
        ],
        Companions = [(e, w) => CommissionRules.AllSigned(w.Valuation(e.Valuation)!.Members, e.SignedBy, Refusals.ValuationUnsigned)],
        Content = [AreThoseAsked],
    };

    private static Refusal InvalidState(ValuationEvent e) => Refusals.InvalidState.About("valuation", e.Valuation);

    private static Refusal? AreCodes(ValuationCommissionAppointed e, World w)
    {
        foreach (var code in e.Codes!)
            if (code is null || !MovableCode.IsOne(code))
                return Refusals.InvalidMovableCode.About("field", "codes").About("value", code);
        return null;
    }

    private static Refusal? ArePrices(ValueDetermined e, World w) => e.Prices!.Where(p => p.Value is <= 0 or > MostMoney)
        .Select(p => Refusals.InvalidValue.About("code", p.Key).About("value", p.Value)).FirstOrDefault();

    private static Refusal? IsChair(ValueDetermined e, World w) =>
        w.Valuation(e.Valuation)?.Chair is { } chair && chair != e.Act.By ? Refusals.NoRole.About("person", e.Act.By).About("chair", chair) : null;

    // TMY 13/3: the kayıt yetkilisi sits in it, whatever his warehouse.
    private static Refusal? Composed(ValuationCommissionAppointed e, World w) => CommissionRules.Composed(e.Members!, e.Experts, new Composition(Fewest, Refusals.ValuationCommissionTooSmall)
    {
        Expert = true, NoExpert = Refusals.ValuationNeedsExpert,
        Among = e.Members!.FirstOrDefault(m => w.Authority.Claims(m, Role.KAYIT_YETKILISI).Any(c => c.Term.Covers(e.Act.On))) ?? nameof(Role.KAYIT_YETKILISI),
    });

    // Every code it was named for, and no other.
    private static Refusal? AreThoseAsked(ValueDetermined e, World w) =>
        w.Valuation(e.Valuation)!.Codes.Except(e.Prices!.Keys).Concat(e.Prices!.Keys.Except(w.Valuation(e.Valuation)!.Codes)).FirstOrDefault() is { } code
            ? Refusals.PriceNotDetermined.About("field", "prices").About("code", code)
            : null;
}
