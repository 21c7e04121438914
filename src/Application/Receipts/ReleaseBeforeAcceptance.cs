using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Receipts;

/// <summary>Giving consumables into use for their trial.</summary>
internal sealed class ReleaseBeforeAcceptanceCase : UseCase<ReleaseBeforeAcceptance>
{
    public override Keys Keys(ReleaseBeforeAcceptance c, World w) =>
        Change(Key.Receipt(c.Receipt));

    public override Decision Decide(ReleaseBeforeAcceptance c, World w) => ReceiptDecider.ReleaseBeforeAcceptance(c, w);
}
