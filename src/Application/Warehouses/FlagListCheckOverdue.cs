using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Warehouses;

namespace Defne.Ledger.Application.Warehouses;

/// <summary>Flagging a depot nobody checked in time.</summary>
internal sealed class FlagListCheckOverdueCase : UseCase<FlagListCheckOverdue>
{
    public override Keys Keys(FlagListCheckOverdue c, World w) =>
        Change(Key.DepotCheck(c.Warehouse));

    public override Decision Decide(FlagListCheckOverdue c, World w) => WarehouseDecider.FlagListCheckOverdue(c, w);
}
