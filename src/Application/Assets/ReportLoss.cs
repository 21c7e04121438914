using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Assets;

/// <summary>Reporting an asset lost.</summary>
internal sealed class ReportLossCase : UseCase<ReportLoss>
{
    public override Keys Keys(ReportLoss c, World w) =>
        Change(Key.Asset(c.Asset));

    public override Decision Decide(ReportLoss c, World w) => AssetDecider.ReportLoss(c, w);
}
