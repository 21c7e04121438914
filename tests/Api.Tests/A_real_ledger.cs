using System.Globalization;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;
using Npgsql;

namespace Defne.Ledger.Api.Tests;

/// <summary>A ledger of our own days, on a server whose database tells the time of Istanbul.</summary>
public sealed class RealLedger(Cluster cluster) : Office(cluster)
{
    protected override bool Simulated => false;

    // Said of the database and of the host's role in it: only the connection itself may know better.
    protected override Task Prepare() => Run("""
        do $$ begin
          execute format('alter database %I set timezone = %L', current_database(), 'Europe/Istanbul');
          execute format('alter role ledger_app in database %I set timezone = %L', current_database(), 'Europe/Istanbul');
        end $$
        """);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await House.Do(Act.System, Role.SYSTEM, new RegisterPersonnel("MUD", "BIM", Manager: true, Official: true));
        await House.Do(Act.System, Role.SYSTEM, new AssignRole("MUD", Role.MUDUR, House.Clock.Today.AddDays(-1), To: null, Warehouse: null, Unit: null, Areas: null, Power: null)
        {
            BasisDoc = new DocRef("OLUR", "1", null),
        });
    }
}

[Collection(Cluster.Collection)]
public sealed class A_real_ledger(RealLedger office) : IClassFixture<RealLedger>
{
    [Fact]
    public async Task records_the_instant_as_it_is_whatever_zone_the_server_keeps()
    {
        Assert.Equal(2, await office.Ask<long>("""
            select count(*) from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase where d.datname = current_database() and s.setconfig::text ~ 'Europe/Istanbul'
            """));
        var before = TimeProvider.System.GetUtcNow();

        var reply = (await office.Director.Post("/people", new { person = "TKY", unit = "BIM", manager = false, official = true })).Must(201);

        var after = TimeProvider.System.GetUtcNow();
        var told = DateTimeOffset.Parse(reply["recordedAt"]!, CultureInfo.InvariantCulture);
        Assert.InRange(told, before.AddMilliseconds(-1), after);
        var stored = await office.Ask<DateTime>("select timestamp from es.mt_events order by seq_id desc limit 1");
        Assert.Equal(told.UtcDateTime, stored);
        Assert.Equal(TimeSpan.Zero, told.Offset);
        Assert.InRange(await office.Ask<double>("select extract(epoch from clock_timestamp() - max(timestamp))::float8 from es.mt_events"), 0, 60);
        Assert.InRange(await office.Ask<double>("select extract(epoch from clock_timestamp() - max(at))::float8 from ledger.receipt"), 0, 60);
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public async Task refuses_a_host_whose_clock_was_turned(int minutes)
    {
        var (events, receipts) = (await office.EventCount(), await office.Ask<long>("select count(*) from ledger.receipt"));
        await using var wrong = await House.Open(office.Database.ConnectionString);
        wrong.Clock.TurnTo(TimeProvider.System.GetUtcNow().AddMinutes(minutes));
        var key = House.NewKey();
        var person = string.Create(CultureInfo.InvariantCulture, $"P{minutes}");

        var refused = await wrong.As("MUD", Role.MUDUR).Post("/people", new { person, unit = "BIM", manager = false, official = true }, key);

        Assert.Equal(503, refused.Status);
        Assert.Equal("none", refused["outcome"]);
        Assert.Equal(events, await office.EventCount());
        Assert.Equal(receipts, await office.Ask<long>("select count(*) from ledger.receipt"));
        // The right clock takes the same key.
        Assert.Equal(201, (await office.Director.Post("/people", new { person, unit = "BIM", manager = false, official = true }, key)).Status);
    }

    [Theory]
    [InlineData("clock_timestamp() - interval '1 day'")]
    [InlineData("clock_timestamp() + interval '1 hour'")]
    public async Task takes_no_event_of_another_time_from_anybody(string time)
    {
        var events = await office.EventCount();
        foreach (var connection in new[] { office.Database.ConnectionString, office.Database.Superuser })
        {
            await using var database = NpgsqlDataSource.Create(connection);
            await using var command = database.CreateCommand(Forbidden_acts.Forged("nextval('es.mt_events_sequence')", "top + 1", time));
            Assert.Equal("LG001", (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
        }

        Assert.Equal(events, await office.EventCount());
    }

    [Fact]
    public async Task is_never_turned_into_a_simulated_one()
    {
        foreach (var kind in new[] { "delete from ledger.birth", "update ledger.birth set kind = 'simulated'" })
            Assert.Equal("LG001", (await Assert.ThrowsAsync<PostgresException>(() => office.Run(kind))).SqlState);
        await LedgerSchema.Guard(office.Database.Migrator, simulated: true, CancellationToken.None);

        Assert.Equal("real", await office.Ask<string>("select kind from ledger.birth"));
    }
}
