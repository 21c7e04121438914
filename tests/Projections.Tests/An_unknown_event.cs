using Defne.Ledger.Testing;

namespace Defne.Ledger.Projections.Tests;

/// <summary>A history in which stands an event nobody can read.</summary>
public sealed class UnreadableHistory(Cluster cluster) : Office(cluster)
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var asset = await AssetInStock();
        // With every guard in force: a well-formed row of a type no program of ours ever wrote.
        await Run($$"""
            insert into es.mt_events select (jsonb_populate_record(e, jsonb_build_object('seq_id', nextval('es.mt_events_sequence'), 'id', gen_random_uuid(),
                'version', e.version + 1, 'timestamp', e.timestamp, 'type', 'asset_teleported'))).*
            from es.mt_events e where e.stream_id = 'asset-{{asset}}' order by e.version desc limit 1
            """);
        await AssetInStock();
    }
}

[Collection(Cluster.Collection)]
public sealed class An_unknown_event(UnreadableHistory office) : IClassFixture<UnreadableHistory>
{
    public static TheoryData<string> Models => [.. ProjectionCatalogue.Intervals.Select(m => m.Name), "open-matters", "number-books", "asset"];

    [Theory]
    [MemberData(nameof(Models))]
    public async Task stops_a_rebuild_and_is_never_passed_over(string model)
    {
        Assert.Equal(1, await office.Ask<long>("select count(*) from es.mt_events where type = 'asset_teleported'"));
        var store = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Marten.IDocumentStore>(office.House.Services);
        using var daemon = await store.BuildProjectionDaemonAsync();

        var stopped = await Assert.ThrowsAnyAsync<Exception>(() => daemon.RebuildProjectionAsync(model, CancellationToken.None));

        Assert.Contains("asset_teleported", stopped.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await office.Ask<long>("select count(*) from es.mt_doc_deadletterevent"));
    }
}
