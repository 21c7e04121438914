using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Requests;

namespace Defne.Ledger.Application.Requests;

/// <summary>Closing a request.</summary>
internal sealed class CloseRequestCase : UseCase<CloseRequest>
{
    public override Keys Keys(CloseRequest c, World w) =>
        Change(Key.Request(c.Request));

    public override Decision Decide(CloseRequest c, World w) => RequestDecider.CloseRequest(c, w);
}
