using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Receipts;

/// <summary>Giving the supplier a provisional receipt.</summary>
internal sealed class IssueProvisionalReceiptCase : UseCase<IssueProvisionalReceipt>
{
    public override Keys Keys(IssueProvisionalReceipt c, World w) =>
        Change(Key.Receipt(c.Receipt));

    public override Decision Decide(IssueProvisionalReceipt c, World w) => ReceiptDecider.IssueProvisionalReceipt(c, w);
}
