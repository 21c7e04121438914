using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Requests;

namespace Defne.Ledger.Application.Requests;

/// <summary>Telling the superior what was not met.</summary>
internal sealed class ReportUnmetCase : UseCase<ReportUnmet>
{
    public override Keys Keys(ReportUnmet c, World w) =>
        Change(Key.Request(c.Request));

    public override Decision Decide(ReportUnmet c, World w) => RequestDecider.ReportUnmet(c, w);
}
