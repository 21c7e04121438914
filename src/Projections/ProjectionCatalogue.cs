using Defne.Ledger.Projections.Intervals;
using JasperFx.Events.Projections;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Defne.Ledger.Projections;

/// <summary>Every read model, once: registration, rebuild and the tests that hold each to its two laws read this list.</summary>
public static class ProjectionCatalogue
{
    private static readonly Func<IntervalModel>[] Models =
    [
        () => new AssetCurrent(), () => new OpenOrders(), () => new SlipRegister(), () => new RoleTimeline(), () => new StockLots(), () => new StockCards(), () => new OpenRequests(),
        () => new OpenFaults(), () => new WriteOffs(), () => new LiabilityList(), () => new OverdueList(),
    ];

    /// <summary>Models of state, written inside the act.</summary>
    public static IReadOnlyList<IntervalModel> Intervals { get; } = [.. Models.Select(make => make())];

    /// <summary>Adds them to the store.</summary>
    public static void AddReadModels(this StoreOptions opts)
    {
        foreach (var make in Models) opts.Projections.Add(make(), ProjectionLifecycle.Inline);
        foreach (var model in opts.Projections.All) ForRebuild(model.Options);
    }

    // Larger pages, and a document written once for all its events instead of once a page (docs/performance.md). Live they do nothing.
    private static void ForRebuild(AsyncOptions options) => (options.BatchSize, options.MaximumHopperSize, options.RebuildFlushThreshold) = (5_000, 20_000, 20_000);

    /// <summary>Adds what their queries need.</summary>
    public static IServiceCollection AddReadModelQueries(this IServiceCollection services) =>
        services.AddSingleton<IntervalReader>().AddScoped<NameBook>().AddScoped<Histories>().AddScoped<AssetStory>();
}
