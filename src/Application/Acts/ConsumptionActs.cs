using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Kernel;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on consumption lists (L-23).</summary>
internal static class ConsumptionActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        On<SendConsumptionList>(ConsumptionDecider.SendConsumptionList, (c, w) => Change(Key.ConsumptionList(c.Month)).Look(Key.Period(w.Act.On.Year))),
        On<FlagConsumptionListOverdue>(ConsumptionDecider.FlagConsumptionListOverdue, (c, w) => Change(Key.ConsumptionList(c.Month))),
    ];
}
