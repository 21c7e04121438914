using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Liabilities;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on liabilities (RULES §4.10 end).</summary>
internal static class LiabilityActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        // A valuation recorded here tells the price of the asset's code, so both are looked at.
        On<ValueDamage>(LiabilityDecider.ValueDamage, (c, w) => Change(Key.Liability(c.Liability))
            .Look(c.Commission?.No is { } no ? Key.Valuation(no) : null, w.Liability(c.Liability)?.Asset is { } asset ? Key.Asset(asset) : null)),
        On<DecideLiability>(LiabilityDecider.DecideLiability, (c, w) => Change(Key.Liability(c.Liability))),
        On<RecordCollection>(LiabilityDecider.RecordCollection, (c, w) => Change(Key.Liability(c.Liability))),
        On<CloseLiability>(LiabilityDecider.CloseLiability, (c, w) => Change(Key.Liability(c.Liability))),
    ];
}
