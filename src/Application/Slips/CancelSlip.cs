using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Slips;

/// <summary>Cancelling a slip; always refused, so nothing is looked at.</summary>
internal sealed class CancelSlipCase : UseCase<CancelSlip>
{
    public override Keys Keys(CancelSlip c, World w) =>
        Change();

    public override Decision Decide(CancelSlip c, World w) => SlipDecider.CancelSlip(c, w);
}
