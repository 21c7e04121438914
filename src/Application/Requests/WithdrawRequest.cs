using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Requests;

namespace Defne.Ledger.Application.Requests;

/// <summary>Taking a request back.</summary>
internal sealed class WithdrawRequestCase : UseCase<WithdrawRequest>
{
    public override Keys Keys(WithdrawRequest c, World w) =>
        Change(Key.Request(c.Request));

    public override Decision Decide(WithdrawRequest c, World w) => RequestDecider.WithdrawRequest(c, w);
}
