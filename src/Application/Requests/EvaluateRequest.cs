using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Requests;

namespace Defne.Ledger.Application.Requests;

/// <summary>Deciding how far a request is met.</summary>
internal sealed class EvaluateRequestCase : UseCase<EvaluateRequest>
{
    public override Keys Keys(EvaluateRequest c, World w) =>
        Change(Key.Request(c.Request));

    public override Decision Decide(EvaluateRequest c, World w) => RequestDecider.EvaluateRequest(c, w);
}
