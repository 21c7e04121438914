using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Setting an asset up.</summary>
internal sealed class InstallAssetCase : UseCase<InstallAsset>
{
    public override Keys Keys(InstallAsset c, World w) =>
        Change(Key.Asset(c.Asset));

    public override Decision Decide(InstallAsset c, World w) => AssetDecider.InstallAsset(c, w);
}
