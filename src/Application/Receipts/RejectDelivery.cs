using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Receipts;

/// <summary>Refusing goods.</summary>
internal sealed class RejectDeliveryCase : UseCase<RejectDelivery>
{
    public override Keys Keys(RejectDelivery c, World w) =>
        Change(Key.Receipt(c.Receipt));

    public override Decision Decide(RejectDelivery c, World w) => ReceiptDecider.RejectDelivery(c, w);
}
