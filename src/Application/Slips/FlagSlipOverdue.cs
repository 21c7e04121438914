using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Slips;

namespace Defne.Ledger.Application.Slips;

/// <summary>Flagging a slip that was not sent in time.</summary>
internal sealed class FlagSlipOverdueCase : UseCase<FlagSlipOverdue>
{
    public override Keys Keys(FlagSlipOverdue c, World w) =>
        Change(Key.Slip(c.Slip));

    public override Decision Decide(FlagSlipOverdue c, World w) => SlipDecider.FlagSlipOverdue(c, w);
}
