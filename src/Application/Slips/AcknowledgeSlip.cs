using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Slips;

/// <summary>Confirming that accounting has a slip.</summary>
internal sealed class AcknowledgeSlipCase : UseCase<AcknowledgeSlip>
{
    public override Keys Keys(AcknowledgeSlip c, World w) =>
        Change(Key.Slip(c.Slip));

    public override Decision Decide(AcknowledgeSlip c, World w) => SlipDecider.AcknowledgeSlip(c, w);
}
