using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Taking an asset back.</summary>
internal sealed class ReturnToDepotCase : UseCase<ReturnToDepot>
{
    public override Keys Keys(ReturnToDepot c, World w) =>
        Change(Key.Asset(c.Asset));

    public override Decision Decide(ReturnToDepot c, World w) => AssetDecider.ReturnToDepot(c, w);
}
