using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Passing an asset on without the depot; always refused.</summary>
internal sealed class TransferZimmetCase : UseCase<TransferZimmet>
{
    public override Keys Keys(TransferZimmet c, World w) =>
        Change(Key.Asset(c.Asset));

    public override Decision Decide(TransferZimmet c, World w) => AssetDecider.TransferZimmet(c, w);
}
