using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Liabilities;

/// <summary>Decides on liabilities (L-18, L-20).</summary>
public static class LiabilityDecider
{
    /// <summary>The damage is valued; a commission recorded here tells the value where the caller does not.</summary>
    public static Decision ValueDamage(ValueDamage c, World w) => Decision.Of(LiabilityRules.Value, w,
        new DamageValued(c.Liability ?? "", c.Commission, c.FairValue ?? LiabilityRules.Found(c.Liability, c.Commission, w)));

    /// <summary>It is decided who bears it.</summary>
    public static Decision DecideLiability(DecideLiability c, World w) => Decision.Of(LiabilityRules.Decide, w, new LiabilityDecided(c.Liability ?? "", c.Decision, c.Reason, c.Person ?? w.Liability(c.Liability)?.Person));

    /// <summary>Something was paid.</summary>
    public static Decision RecordCollection(RecordCollection c, World w) => Decision.Of(LiabilityRules.Collect, w, new CollectionRecorded(c.Liability ?? "", c.Amount, c.Receipt));

    /// <summary>It is closed.</summary>
    public static Decision CloseLiability(CloseLiability c, World w) => Decision.Of(LiabilityRules.Close, w, new LiabilityClosed(c.Liability ?? ""));
}
