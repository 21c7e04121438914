using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Testing a new asset.</summary>
internal sealed class TestAssetCase : UseCase<TestAsset>
{
    public override Keys Keys(TestAsset c, World w) =>
        Change(Key.Asset(c.Asset)).Look(Key.Matters(Subject.Asset(c.Asset ?? "")));

    public override Decision Decide(TestAsset c, World w) => AssetDecider.TestAsset(c, w);
}
