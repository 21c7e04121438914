using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Warehouses;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on warehouses (§4.12, §4.21).</summary>
internal static class WarehouseActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        On<StartHandover>(WarehouseDecider.StartHandover, (c, w) => Change(Key.Authority)),
        On<RecordHandoverCount>(WarehouseDecider.RecordHandoverCount, (c, w) => Change(Key.Authority)),
        On<SignHandover>(WarehouseDecider.SignHandover, (c, w) => Change(Key.Authority)),
        // No movement can slip past it, because each shares the lock on the authority.
        On<CloseWarehouseTemporarily>(WarehouseDecider.CloseWarehouseTemporarily, (c, w) => Change(Key.Authority)),
        On<ExtendClosure>(WarehouseDecider.ExtendClosure, (c, w) => Change(Key.Authority)),
        On<ReopenWarehouse>(WarehouseDecider.ReopenWarehouse, (c, w) => Change(Key.Authority)),
        On<FlagListCheckOverdue>(WarehouseDecider.FlagListCheckOverdue, (c, w) => Change(Key.DepotCheck(c.Warehouse))),
        On<RecordListCheck>(WarehouseDecider.RecordListCheck, (c, w) => Change(Key.DepotCheck(c.Warehouse))),
    ];
}
