using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Wiping storage.</summary>
internal sealed class WipeDataCase : UseCase<WipeData>
{
    public override Keys Keys(WipeData c, World w) =>
        Change(Key.Asset(c.Asset));

    public override Decision Decide(WipeData c, World w) => AssetDecider.WipeData(c, w);
}
