using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Warehouses;

/// <summary>Closing a warehouse for a while; no movement can slip past it, because each shares the lock on the authority.</summary>
internal sealed class CloseWarehouseTemporarilyCase : UseCase<CloseWarehouseTemporarily>
{
    public override Keys Keys(CloseWarehouseTemporarily c, World w) =>
        Change(Key.Authority);

    public override Decision Decide(CloseWarehouseTemporarily c, World w) => WarehouseDecider.CloseWarehouseTemporarily(c, w);
}
