using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Warehouses;

/// <summary>Recording a check of the depot against its list.</summary>
internal sealed class RecordListCheckCase : UseCase<RecordListCheck>
{
    public override Keys Keys(RecordListCheck c, World w) =>
        Change(Key.DepotCheck(c.Warehouse));

    public override Decision Decide(RecordListCheck c, World w) => WarehouseDecider.RecordListCheck(c, w);
}
