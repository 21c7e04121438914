using Defne.Ledger.Application.Store;

namespace Defne.Ledger.Application.Acts;

/// <summary>Every act this ledger records. A new kind of aggregate is one line here.</summary>
public static class UseCases
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        .. AssetActs.All, .. AuthorityActs.All, .. ConsumptionActs.All, .. ContractActs.All, .. FaultActs.All, .. LiabilityActs.All, .. OrderActs.All,
        .. ReceiptActs.All, .. RequestActs.All, .. SettingActs.All, .. SlipActs.All, .. StockActs.All, .. ValuationActs.All, .. WarehouseActs.All,
        .. WriteOffActs.All,
    ];
}
