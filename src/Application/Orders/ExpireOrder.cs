using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Orders;

/// <summary>Recording that an order's term passed.</summary>
internal sealed class ExpireOrderCase : UseCase<ExpireOrder>
{
    public override Keys Keys(ExpireOrder c, World w) =>
        Change(Key.Order(c.Order));

    public override Decision Decide(ExpireOrder c, World w) => OrderDecider.ExpireOrder(c, w);
}
