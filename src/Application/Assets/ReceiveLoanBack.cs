using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Taking a lent asset back.</summary>
internal sealed class ReceiveLoanBackCase : UseCase<ReceiveLoanBack>
{
    public override Keys Keys(ReceiveLoanBack c, World w) =>
        Change(Key.Asset(c.Asset));

    public override Decision Decide(ReceiveLoanBack c, World w) => AssetDecider.ReceiveLoanBack(c, w);
}
