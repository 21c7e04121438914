using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Deleting a record; always refused, so nothing is looked at.</summary>
internal sealed class DeleteRecordCase : UseCase<DeleteRecord>
{
    public override Keys Keys(DeleteRecord c, World w) =>
        Change();

    public override Decision Decide(DeleteRecord c, World w) => AssetDecider.DeleteRecord(c, w);
}
