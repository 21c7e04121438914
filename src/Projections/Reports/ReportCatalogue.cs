using Microsoft.Extensions.DependencyInjection;

namespace Defne.Ledger.Projections.Reports;

/// <summary>Every report, once.</summary>
public static class ReportCatalogue
{
    /// <summary>In the order of RULES §5.</summary>
    public static IReadOnlyList<ReportDefinition> All { get; } =
    [
        SlipReport.Definition,
        HandOverDocument.Definition,
        ZimmetList.Definition,
        CommonAreaReport.Definition,
        StockStatus.Definition,
        RequestTracking.Definition,
        OrderBook.Definition,
        WriteOffRecord.Definition,
        ScrapList.Definition,
        AnnualWriteOffs.Definition,
        FaultReport.Definition,
        ServiceForms.Definition,
        RoleChart.Definition,
        AuditTrail.Definition,
        RefusalBook.Definition,
        Deviations.Definition,
    ];

    /// <summary>Adds what their queries need.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddSingleton<ReportDesk>().AddSingleton<AssetBook>().AddSingleton<EventBook>().AddSingleton<ItemBook>();
}
