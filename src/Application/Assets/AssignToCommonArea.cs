using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Putting an asset into a room.</summary>
internal sealed class AssignToCommonAreaCase : UseCase<AssignToCommonArea>
{
    public override Keys Keys(AssignToCommonArea c, World w) =>
        Change(Key.Asset(c.Asset), Key.Order(c.Order)).Look(Key.Matters(Subject.Asset(c.Asset ?? "")));

    public override Decision Decide(AssignToCommonArea c, World w) => AssetDecider.AssignToCommonArea(c, w);
}
