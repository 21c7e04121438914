using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;
using JasperFx.Events;
using Marten;
using Marten.Exceptions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Defne.Ledger.Api.Tests;

/// <summary>A database with some history, nothing of which may ever change.</summary>
public sealed class History(Cluster cluster) : Office(cluster)
{
    public string Asset { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Asset = await AssetInStock();
        var order = await SignedOrder("AYS", Asset);
        (await Storekeeper.Post($"/assets/{Asset}/hand-over", new { person = "AYS", order = "O-none", recipientSignature = true })).Must(422);
        (await Storekeeper.Post($"/assets/{Asset}/hand-over", new { person = "AYS", order, recipientSignature = true })).Must(200);
        (await Storekeeper.Get("/zimmet")).Must(200);
        (await Director.Post("/people/MEH/record-contact", new { name = "Mehmet" })).Must(204);
        (await Director.Post("/people/MEH/erase-contact", new { basisDoc = "KVK-1" })).Must(204);
    }

    /// <summary>Everything that may never change, as one fingerprint.</summary>
    public Task<string> Fingerprint() => Ask<string>("""
        select md5(concat((select string_agg(e::text, '|' order by seq_id) from es.mt_events e), (select string_agg(s::text, '|' order by id) from es.mt_streams s),
            (select string_agg(p::text, '|' order by seq_id) from ledger.pending p), (select string_agg(b::text, '|') from ledger.birth b),
            (select string_agg(r::text, '|' order by caller, key) from ledger.receipt r), (select string_agg(r::text, '|' order by n) from ledger.refusal r),
            (select string_agg(r::text, '|' order by n) from ledger.read_log r), (select string_agg(r::text, '|' order by n) from ledger.person_erasure r),
            (select string_agg(format('%s %s', tgname, tgenabled), '|' order by tgrelid, tgname) from pg_trigger)))
        """);
}

[Collection(Cluster.Collection)]
public sealed class Forbidden_acts(History office) : IClassFixture<History>
{
    private const string Denied = "42501";
    private const string Guarded = "LG001";

    [Theory]
    [InlineData("update es.mt_events set data = data")]
    [InlineData("delete from es.mt_events")]
    [InlineData("truncate es.mt_events")]
    [InlineData("delete from es.mt_streams")]
    [InlineData("truncate es.mt_streams cascade")]
    [InlineData("update es.mt_streams set type = 'order'")]
    [InlineData("update es.mt_streams set is_archived = true")]
    [InlineData("insert into ledger.birth (one, kind) values (false, 'simulated')")]
    [InlineData("update ledger.birth set kind = 'real'")]
    [InlineData("delete from ledger.birth")]
    [InlineData("insert into ledger.pending (seq_id, capture) values (999999, '\\x00')")]
    [InlineData("update ledger.pending set capture = '\\x00'")]
    [InlineData("delete from ledger.pending")]
    [InlineData("truncate ledger.pending")]
    [InlineData("update ledger.receipt set version = 1")]
    [InlineData("delete from ledger.receipt")]
    [InlineData("truncate ledger.receipt")]
    [InlineData("update ledger.refusal set code = 'AUTH_NO_ROLE'")]
    [InlineData("delete from ledger.refusal")]
    [InlineData("update ledger.read_log set caller = 'X'")]
    [InlineData("delete from ledger.read_log")]
    [InlineData("update ledger.person_erasure set basis = '-'")]
    [InlineData("delete from ledger.person_erasure")]
    [InlineData("alter table es.mt_events disable trigger guard_event")]
    [InlineData("alter table es.mt_events disable trigger all")]
    [InlineData("drop trigger enqueue on es.mt_events")]
    [InlineData("alter table es.mt_events add column note text")]
    [InlineData("drop table ledger.refusal")]
    [InlineData("create table es.mine (id int)")]
    [InlineData("create table public.mine (id int)")]
    [InlineData("create schema mine")]
    [InlineData("create or replace function ledger.guard_event() returns trigger language plpgsql as 'begin return new; end'")]
    [InlineData("select setval('es.mt_events_sequence', 1000000)")]
    [InlineData("alter sequence es.mt_events_sequence restart")]
    [InlineData("set session_replication_role = replica")]
    [InlineData("set role ledger_owner")]
    [InlineData("alter role ledger_app superuser")]
    [InlineData("copy es.mt_events to program 'cat'")]
    public Task the_host_has_no_right_to(string act) => Refuses(office.Database.ConnectionString, act, Denied);

    [Theory]
    [InlineData("mt_archive_stream", "'asset-x'")]
    public async Task the_host_has_no_right_to_call(string function, string argument)
    {
        Assert.True(await office.Ask<bool>("select exists (select 1 from pg_proc where pronamespace = 'es'::regnamespace and proname = $1)", function));
        await Refuses(office.Database.ConnectionString, $"select es.{function}({argument})", Denied);
    }

    [Theory]
    [InlineData("update es.mt_events set data = data")]
    [InlineData("update es.mt_events set is_archived = true")]
    [InlineData("delete from es.mt_events")]
    [InlineData("truncate es.mt_events cascade")]
    [InlineData("delete from es.mt_streams where id = 'authority'")]
    [InlineData("truncate es.mt_streams cascade")]
    [InlineData("set session_replication_role = replica; update es.mt_events set data = data")]
    [InlineData("set session_replication_role = replica; delete from es.mt_events")]
    [InlineData("set session_replication_role = replica; delete from es.mt_streams")]
    [InlineData("set session_replication_role = replica; truncate es.mt_events")]
    [InlineData("update ledger.birth set kind = 'real'")]
    [InlineData("delete from ledger.birth")]
    [InlineData("truncate ledger.birth")]
    [InlineData("update ledger.receipt set version = 1")]
    [InlineData("delete from ledger.receipt")]
    [InlineData("truncate ledger.receipt")]
    [InlineData("set session_replication_role = replica; delete from ledger.receipt")]
    [InlineData("update ledger.refusal set code = 'AUTH_NO_ROLE'")]
    [InlineData("delete from ledger.refusal")]
    [InlineData("truncate ledger.refusal")]
    [InlineData("update ledger.read_log set caller = 'X'")]
    [InlineData("delete from ledger.read_log")]
    [InlineData("truncate ledger.read_log")]
    [InlineData("update ledger.person_erasure set basis = '-'")]
    [InlineData("delete from ledger.person_erasure")]
    [InlineData("truncate ledger.person_erasure")]
    public Task not_even_the_superuser_may(string act) => Refuses(office.Database.Superuser, act, Guarded);

    [Fact]
    public Task not_even_the_superuser_archives_a_stream() =>
        Refuses(office.Database.Superuser, $"select es.mt_archive_stream('asset-{office.Asset}')", Guarded);

    [Theory]
    [InlineData("a version that does not follow", "nextval('es.mt_events_sequence')", "top + 776")]
    [InlineData("a version that was given", "nextval('es.mt_events_sequence')", "top")]
    [InlineData("a number nobody drew", "999999", "top + 1")]
    public async Task a_forged_event_is_refused_for(string what, string number, string version)
    {
        var forged = Forged(number, version, "clock_timestamp()");

        await Refuses(office.Database.ConnectionString, forged, Guarded);
        await Refuses(office.Database.Superuser, forged, Guarded);
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task an_event_may_not_be_masked_or_archived_or_cleaned_away_by_the_library()
    {
        var store = office.House.Services.GetRequiredService<IDocumentStore>();
        var before = await office.Fingerprint();

        await using (var session = store.LightweightSession())
        {
            var told = (await session.Events.FetchStreamAsync($"asset-{office.Asset}"))[0];
            session.Events.OverwriteEvent(told);
            Assert.Equal(Denied, StateOf(await Assert.ThrowsAnyAsync<Exception>(() => session.SaveChangesAsync())));
        }

        await using (var session = store.LightweightSession())
        {
            session.Events.ArchiveStream($"asset-{office.Asset}");
            Assert.Equal(Denied, StateOf(await Assert.ThrowsAnyAsync<Exception>(() => session.SaveChangesAsync())));
        }

        Assert.Equal(Denied, StateOf(await Assert.ThrowsAnyAsync<Exception>(() => store.Advanced.Clean.DeleteAllEventDataAsync())));
        Assert.Equal(before, await office.Fingerprint());
    }

    [Fact]
    public async Task every_event_stands_once_in_the_queue_of_the_seal_with_its_capture()
    {
        var (events, queued, right) = (await office.EventCount(), await office.Ask<long>("select count(*) from ledger.pending"), await office.Ask<long>("""
            select count(*) from es.mt_events e join ledger.pending p using (seq_id) where p.capture = sha256(convert_to(row(e.id, e.stream_id, e.version, e.type,
                (extract(epoch from e.timestamp) * 1000000)::bigint, e.user_name, e.correlation_id, e.causation_id, e.headers, e.data, e.bdata)::text, 'UTF8'))
            """));

        Assert.True(events > 30);
        Assert.Equal(events, queued);
        Assert.Equal(events, right);
    }

    [Fact]
    public async Task an_act_rolled_back_leaves_nothing_in_the_queue_of_the_seal()
    {
        var before = await office.Ask<long>("select count(*) from ledger.pending");

        (await office.Storekeeper.Post($"/assets/{office.Asset}/label", new { })).Must(422);
        await Refuses(office.Database.Superuser, $"{Forged("nextval('es.mt_events_sequence')", "top + 1", "clock_timestamp()")}; select 1 / 0", "22012");

        Assert.Equal(before, await office.Ask<long>("select count(*) from ledger.pending"));
    }

    internal static string Forged(string number, string version, string time) => $$"""
        insert into es.mt_events select (jsonb_populate_record(e, jsonb_build_object('seq_id', {{number}}, 'id', gen_random_uuid(), 'version', {{version}}, 'timestamp', {{time}}))).*
        from es.mt_events e, (select max(version) top from es.mt_events where stream_id = 'authority') t where e.stream_id = 'authority' and e.version = 1
        """;

    private static string? StateOf(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
            if (e is PostgresException server)
                return server.SqlState;
        return null;
    }

    private async Task Refuses(string connection, string act, string state)
    {
        var before = await office.Fingerprint();
        await using var database = NpgsqlDataSource.Create(connection);
        await using var command = database.CreateCommand(act);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(state, refused.SqlState);
        Assert.Equal(before, await office.Fingerprint());
    }
}
