using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Consumption;

/// <summary>Flagging a consumption list that was not sent in time.</summary>
internal sealed class FlagConsumptionListOverdueCase : UseCase<FlagConsumptionListOverdue>
{
    public override Keys Keys(FlagConsumptionListOverdue c, World w) =>
        Change(Key.ConsumptionList(c.Month));

    public override Decision Decide(FlagConsumptionListOverdue c, World w) => ConsumptionDecider.FlagConsumptionListOverdue(c, w);
}
