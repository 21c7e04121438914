using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Valuations;

/// <summary>Decides on valuations (L-12).</summary>
public static class ValuationDecider
{
    /// <summary>A commission is named under the next number of the year, unless one is named.</summary>
    public static Decision AppointValuationCommission(AppointValuationCommission c, World w) => Decision.Of(ValuationRules.Appoint, w,
        new ValuationCommissionAppointed(c.Valuation ?? $"{ValuationEvent.Prefix}-{w.Act.On.Year}-{w.Next(Book.Valuations(w.Act.On.Year))}", c.Codes, c.Members, c.Experts,
            c.Chair ?? (c.Members is [var first, ..] ? first : null)));

    /// <summary>It finds the prices.</summary>
    public static Decision RecordValuation(RecordValuation c, World w) => Decision.Of(ValuationRules.Record, w, new ValueDetermined(c.Valuation ?? "", c.Prices, c.Minutes, c.SignedBy));
}
