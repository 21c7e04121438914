using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Orders;

/// <summary>Taking an order back.</summary>
internal sealed class CancelOrderCase : UseCase<CancelOrder>
{
    public override Keys Keys(CancelOrder c, World w) =>
        Change(Key.Order(c.Order));

    public override Decision Decide(CancelOrder c, World w) => OrderDecider.CancelOrder(c, w);
}
