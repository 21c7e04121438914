using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Receipts;

/// <summary>Receiving a delivery under the next number of the year.</summary>
internal sealed class ReceiveDeliveryCase : UseCase<ReceiveDelivery>
{
    public override Keys Keys(ReceiveDelivery c, World w) =>
        Change(c.Receipt is null ? null : Key.Receipt(c.Receipt), Key.Book(Book.Receipts(w.Act.On.Year)));

    public override Decision Decide(ReceiveDelivery c, World w) => ReceiptDecider.ReceiveDelivery(c, w);
}
