using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Slips;

/// <summary>Sending a slip to accounting.</summary>
internal sealed class SendSlipCase : UseCase<SendSlip>
{
    public override Keys Keys(SendSlip c, World w) =>
        Change(Key.Slip(c.Slip));

    public override Decision Decide(SendSlip c, World w) => SlipDecider.SendSlip(c, w);
}
