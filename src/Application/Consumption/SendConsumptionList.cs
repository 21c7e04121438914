using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Consumption;

/// <summary>Sending a consumption list to accounting.</summary>
internal sealed class SendConsumptionListCase : UseCase<SendConsumptionList>
{
    public override Keys Keys(SendConsumptionList c, World w) =>
        Change(Key.ConsumptionList(c.Month)).Look(Key.Period(w.Act.On.Year));

    public override Decision Decide(SendConsumptionList c, World w) => ConsumptionDecider.SendConsumptionList(c, w);
}
