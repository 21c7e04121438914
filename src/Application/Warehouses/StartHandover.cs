using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Warehouses;

/// <summary>Starting to hand a warehouse over.</summary>
internal sealed class StartHandoverCase : UseCase<StartHandover>
{
    public override Keys Keys(StartHandover c, World w) =>
        Change(Key.Authority);

    public override Decision Decide(StartHandover c, World w) => WarehouseDecider.StartHandover(c, w);
}
