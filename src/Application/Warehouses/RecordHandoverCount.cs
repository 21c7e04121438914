using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Warehouses;

/// <summary>Recording the count of a hand-over.</summary>
internal sealed class RecordHandoverCountCase : UseCase<RecordHandoverCount>
{
    public override Keys Keys(RecordHandoverCount c, World w) =>
        Change(Key.Authority);

    public override Decision Decide(RecordHandoverCount c, World w) => WarehouseDecider.RecordHandoverCount(c, w);
}
