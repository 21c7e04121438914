using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Warehouses;

/// <summary>Opening a closed warehouse again.</summary>
internal sealed class ReopenWarehouseCase : UseCase<ReopenWarehouse>
{
    public override Keys Keys(ReopenWarehouse c, World w) =>
        Change(Key.Authority);

    public override Decision Decide(ReopenWarehouse c, World w) => WarehouseDecider.ReopenWarehouse(c, w);
}
