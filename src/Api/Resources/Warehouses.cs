using Defne.Ledger.Domain.Warehouses;

namespace Defne.Ledger.Api.Resources;

/// <summary>Routes of warehouses: hand-over, closure, checks. Hand-overs and closures stand in the authority's stream, whose version is not asked for.</summary>
internal static class WarehouseRoutes
{
    public static void MapWarehouses(this RouteGroupBuilder api)
    {
        var warehouses = api.MapGroup("/warehouses").WithTags("Ambarlar");
        warehouses.MapAct<StartHandover>("{id}/start-handover", c => c.Warehouse, (c, id) => c with { Warehouse = id }, needsVersion: false);
        warehouses.MapAct<RecordHandoverCount>("{id}/record-handover-count", c => c.Warehouse, (c, id) => c with { Warehouse = id }, needsVersion: false);
        warehouses.MapAct<SignHandover>("{id}/sign-handover", c => c.Warehouse, (c, id) => c with { Warehouse = id }, needsVersion: false);
        warehouses.MapAct<CloseWarehouseTemporarily>("{id}/close", c => c.Warehouse, (c, id) => c with { Warehouse = id }, needsVersion: false);
        warehouses.MapAct<ExtendClosure>("{id}/extend-closure", c => c.Warehouse, (c, id) => c with { Warehouse = id }, needsVersion: false);
        warehouses.MapAct<ReopenWarehouse>("{id}/reopen", c => c.Warehouse, (c, id) => c with { Warehouse = id }, needsVersion: false);
        warehouses.MapAct<RecordListCheck>("{id}/record-list-check", c => c.Warehouse, (c, id) => c with { Warehouse = id }, needsVersion: false);
    }
}
