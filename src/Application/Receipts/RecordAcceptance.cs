using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Receipts;

/// <summary>Recording the acceptance.</summary>
internal sealed class RecordAcceptanceCase : UseCase<RecordAcceptance>
{
    public override Keys Keys(RecordAcceptance c, World w) =>
        Change(Key.Receipt(c.Receipt));

    public override Decision Decide(RecordAcceptance c, World w) => ReceiptDecider.RecordAcceptance(c, w);
}
