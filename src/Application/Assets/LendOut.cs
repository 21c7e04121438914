using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Lending an asset to another administration.</summary>
internal sealed class LendOutCase : UseCase<LendOut>
{
    public override Keys Keys(LendOut c, World w) =>
        Change(Key.Asset(c.Asset), Key.Order(c.Order)).Look(Key.Matters(Subject.Asset(c.Asset ?? "")));

    public override Decision Decide(LendOut c, World w) => AssetDecider.LendOut(c, w);
}
