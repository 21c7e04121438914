using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Recording that a lost asset was found.</summary>
internal sealed class RecordFoundCase : UseCase<RecordFound>
{
    public override Keys Keys(RecordFound c, World w) =>
        Change(Key.Asset(c.Asset));

    public override Decision Decide(RecordFound c, World w) => AssetDecider.RecordFound(c, w);
}
