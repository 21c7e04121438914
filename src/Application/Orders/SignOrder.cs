using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Orders;

/// <summary>Signing a drafted order.</summary>
internal sealed class SignOrderCase : UseCase<SignOrder>
{
    public override Keys Keys(SignOrder c, World w) =>
        Change(Key.Order(c.Order));

    public override Decision Decide(SignOrder c, World w) => OrderDecider.SignOrder(c, w);
}
