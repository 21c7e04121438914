using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;
using Npgsql;

namespace Defne.Ledger.Api.Tests;

/// <summary>A second host, whose line to PostgreSQL can be broken.</summary>
public sealed class BrokenLine(Cluster cluster) : Office(cluster)
{
    internal CommitProxy Proxy { get; private set; } = null!;

    public House Distant { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var direct = new NpgsqlConnectionStringBuilder(Database.ConnectionString);
        Proxy = new CommitProxy(direct.Port);
        Distant = await House.Open(new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Port = Proxy.Port }.ConnectionString);
        Distant.Clock.TurnTo(Base.At(Today, 11));
    }

    public override async Task DisposeAsync()
    {
        await Distant.DisposeAsync();
        await Proxy.DisposeAsync();
        await base.DisposeAsync();
    }
}

[Collection(Cluster.Collection)]
public sealed class When_the_answer_is_lost(BrokenLine office) : IClassFixture<BrokenLine>
{
    public static TheoryData<string> Acts => ["label", "draft", "sign", "hand over", "return", "delegate"];

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task of_a_commit_that_arrived_the_key_gives_the_recorded_answer(string act)
    {
        for (var round = 0; round < 5; round++)
        {
            var (caller, path, body) = await Prepare(act);
            var (key, before) = (House.NewKey(), await office.EventCount());

            office.Proxy.Break(Cut.AfterCommit, key);
            Unknown(await caller.Post(path, body, key));
            var recorded = await office.EventCount();
            var again = await caller.Post(path, body, key);
            // Whoever answers: a host that died after COMMIT leaves the same behind.
            var elsewhere = await On(office.House, act).Post(path, body, key);

            Assert.True(recorded > before);
            Assert.True(again.Status is 200 or 201, again.Text);
            Assert.True(again.Replayed && elsewhere.Replayed);
            Assert.Equal(again, elsewhere);
            Assert.Equal(recorded, await office.EventCount());
            Assert.Equal(recorded - before, again.Events().Count);
        }
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task of_a_commit_that_never_arrived_the_key_records_it_once(string act)
    {
        for (var round = 0; round < 5; round++)
        {
            var (caller, path, body) = await Prepare(act);
            var key = House.NewKey();
            var before = await office.Rows();

            office.Proxy.Break(Cut.BeforeCommit, key);
            Unknown(await caller.Post(path, body, key));
            Assert.Equal(before, await office.Rows());
            var again = await caller.Post(path, body, key);
            var repeated = await caller.Post(path, body, key);

            Assert.True(again.Status is 200 or 201, again.Text);
            Assert.False(again.Replayed);
            Assert.Equal(again, repeated with { Replayed = false });
            Assert.Equal(before["es.mt_events"] + again.Events().Count, await office.EventCount());
        }
    }

    [Fact]
    public async Task before_anything_was_done_says_that_nothing_was_recorded()
    {
        var asset = await office.NewAsset();
        var key = House.NewKey();
        var before = await office.Rows();

        office.Proxy.Break(Cut.AtTheKey, key);
        var lost = await office.Distant.As("TKY", Role.KAYIT_YETKILISI).Post($"/assets/{asset}/label", new { }, key);

        Assert.True(office.Proxy.Sprung);
        Assert.Equal(503, lost.Status);
        Assert.Equal("none", lost["outcome"]);
        Assert.Equal(before, await office.Rows());
        Assert.Equal(200, (await office.Distant.As("TKY", Role.KAYIT_YETKILISI).Post($"/assets/{asset}/label", new { }, key)).Status);
    }

    [Fact]
    public async Task an_order_signed_is_remembered_by_one_timer()
    {
        var (caller, path, body) = await Prepare("sign");
        var (key, before) = (House.NewKey(), await Timers());

        office.Proxy.Break(Cut.AfterCommit, key);
        Unknown(await caller.Post(path, body, key));
        (await caller.Post(path, body, key)).Must(200);

        Assert.Equal(before + 1, await Timers());
    }

    private void Unknown(Reply lost)
    {
        Assert.True(office.Proxy.Sprung);
        Assert.Equal(503, lost.Status);
        Assert.Equal("unknown", lost["outcome"]);
        Assert.Equal("1", lost.RetryAfter);
        Assert.DoesNotMatch("Npgsql|Marten|   at |Exception", lost.Text);
    }

    private async Task<(Clerk Caller, string Path, object Body)> Prepare(string act)
    {
        var caller = On(office.Distant, act);
        switch (act)
        {
            case "label":
                return (caller, $"/assets/{await office.NewAsset()}/label", new { });
            case "draft":
                return (caller, "/orders", new { lines = new[] { await office.NewAsset() }, purpose = "ZIMMET", recipient = "AYS" });
            case "sign":
                var draft = await office.Storekeeper.Post("/orders", new { lines = new[] { await office.NewAsset() }, purpose = "ZIMMET", recipient = "AYS", validUntil = "2099-12-31" });
                return (caller, $"/{draft.Must(201)["stream"]!.Replace("order-", "orders/", StringComparison.Ordinal)}/sign", new { orderDate = Office.Today });
            case "delegate":
                return (caller, "/delegations", new { from = "MUD", to = "SEF", powers = new[] { "DEPO_CIKIS_EMRI" }, begin = "2026-03-02", end = "2026-03-31", basisDoc = "YD-2" });
        }

        var asset = await office.AssetInStock();
        var given = new { person = "AYS", order = await office.SignedOrder("AYS", asset), recipientSignature = true };
        if (act is "hand over") return (caller, $"/assets/{asset}/hand-over", given);
        (await office.Storekeeper.Post($"/assets/{asset}/hand-over", given)).Must(200);
        return (caller, $"/assets/{asset}/return-to-depot", new { condition = "EKSIK", receiver = "TKY" });
    }

    private static Clerk On(House house, string act) => act is "sign" or "delegate" ? house.As("MUD", Role.MUDUR) : house.As("TKY", Role.KAYIT_YETKILISI);

    private Task<long> Timers() => office.Ask<long>("select count(*) from wolv.wolverine_incoming_envelopes where status = 'Scheduled'");
}
