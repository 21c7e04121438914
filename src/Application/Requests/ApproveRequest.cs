using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Requests;

namespace Defne.Ledger.Application.Requests;

/// <summary>Approving a request.</summary>
internal sealed class ApproveRequestCase : UseCase<ApproveRequest>
{
    public override Keys Keys(ApproveRequest c, World w) =>
        Change(Key.Request(c.Request));

    public override Decision Decide(ApproveRequest c, World w) => RequestDecider.ApproveRequest(c, w);
}
