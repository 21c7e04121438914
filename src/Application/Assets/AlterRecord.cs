using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Changing a record; always refused, so nothing is looked at.</summary>
internal sealed class AlterRecordCase : UseCase<AlterRecord>
{
    public override Keys Keys(AlterRecord c, World w) =>
        Change();

    public override Decision Decide(AlterRecord c, World w) => AssetDecider.AlterRecord(c, w);
}
