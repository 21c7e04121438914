using Defne.Ledger.Application.Store;
using Defne.Ledger.Projections.Intervals;
using Defne.Ledger.Testing;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace Defne.Ledger.Projections.Tests;

[Collection(Cluster.Collection)]
public sealed class Every_read_model(RichHistory history) : IClassFixture<RichHistory>
{
    private static readonly (EventProjection Model, string Table)[] Tables =
    [
        .. ProjectionCatalogue.Intervals.Select(m => ((EventProjection)m, m.TableName)), (new OpenMatters(), OpenMatters.TableName), (new NumberBooks(), NumberBooks.TableName),
    ];

    public static TheoryData<string> Names => [.. Tables.Select(t => t.Model.Name)];

    public static TheoryData<string> Remembering => [.. Tables.Where(t => t.Model is not OpenMatters).Select(t => t.Model.Name)];

    public static TheoryData<string, string> Built
    {
        get
        {
            var built = new TheoryData<string, string> { { "asset", "es.mt_doc_asset" }, { "order", "es.mt_doc_writtenorder" }, { "authority", "es.mt_doc_authorities" }, { "stock", "es.mt_doc_stockcard" }, { "request", "es.mt_doc_materialrequest" },
                { "fault", "es.mt_doc_fault" }, { "writeoff", "es.mt_doc_writeoff" }, { "liability", "es.mt_doc_liability" } };
            foreach (var (model, table) in Tables) built.Add(model.Name, table);
            return built;
        }
    }

    [Theory]
    [MemberData(nameof(Built))]
    public async Task is_rebuilt_as_it_was_live_byte_for_byte(string model, string table)
    {
        var live = await history.Dump(table);
        Assert.NotEmpty(live);

        await history.Rebuild(model);

        Assert.Equal(live, await history.Dump(table));
    }

    [Fact]
    public async Task is_rebuilt_beside_the_others_and_the_same_comes_out()
    {
        var live = await All();

        await Task.WhenAll(Tables.Select(t => history.Rebuild(t.Model.Name)));

        Assert.Equal(live, await All());

        async Task<string[]> All() => await Task.WhenAll(Tables.Select(t => history.Dump(t.Table)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task comes_out_the_same_when_each_event_is_told_twice(string name)
    {
        var (model, table) = Tables.Single(t => t.Model.Name == name);
        var live = await history.Dump(table);
        await history.Run($"delete from {table}");

        foreach (var e in await history.Events())
        {
            await Apply(model, e);
            await Apply(model, e);
        }

        Assert.Equal(live, await history.Dump(table));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task comes_out_the_same_when_the_whole_history_is_told_again(string name)
    {
        var (model, table) = Tables.Single(t => t.Model.Name == name);
        var live = await history.Dump(table);

        await Apply(model, [.. await history.Events()]);

        Assert.Equal(live, await history.Dump(table));
    }

    // Rows of intervals know which event wrote them. Open matters keep no history: they are only ever told in order.
    [Theory]
    [MemberData(nameof(Remembering))]
    public async Task is_not_moved_by_an_old_event_that_is_told_once_more(string name)
    {
        var (model, table) = Tables.Single(t => t.Model.Name == name);
        var live = await history.Dump(table);

        foreach (var e in (await history.Events()).Reverse())
        {
            await Apply(model, e);
            Assert.True(live == await history.Dump(table), $"{e.EventTypeName} {e.StreamKey} {e.Version} moved it");
        }
    }

    [Fact]
    public void has_a_name_and_a_version_of_its_own()
    {
        Assert.All(Tables, t => Assert.True(t.Model.Version >= 1));
        Assert.Equal(Tables.Length, Tables.Select(t => t.Model.Name).Distinct().Count());
        Assert.Equal(Tables.Length, Tables.Select(t => t.Table).Distinct().Count());
    }

    private async Task Apply(EventProjection model, params IEvent[] events)
    {
        await using var session = history.Store.LightweightSession();
        foreach (var e in events) await model.ApplyAsync(session, e, CancellationToken.None);
        await session.SaveChangesAsync();
    }
}
