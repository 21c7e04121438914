using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Fixing the registry number on the item.</summary>
internal sealed class LabelAssetCase : UseCase<LabelAsset>
{
    public override Keys Keys(LabelAsset c, World w) =>
        Change(Key.Asset(c.Asset)).Look(Key.Matters(Subject.Asset(c.Asset ?? "")));

    public override Decision Decide(LabelAsset c, World w) => AssetDecider.LabelAsset(c, w);
}
