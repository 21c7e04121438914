using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;
using Npgsql;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class Whatever_goes_wrong(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task without_a_key_or_a_version_an_act_is_428()
    {
        var asset = await office.NewAsset();
        var events = await office.EventCount();

        var noKey = await office.Storekeeper.Send(HttpMethod.Post, $"/assets/{asset}/label", Clerk.Json(new { }), ("If-Match", "\"1\""));
        var blankKey = await office.Storekeeper.Send(HttpMethod.Post, $"/assets/{asset}/label", Clerk.Json(new { }), ("If-Match", "\"1\""), ("Idempotency-Key", " "));
        var noVersion = await office.Storekeeper.Send(HttpMethod.Post, $"/assets/{asset}/label", Clerk.Json(new { }), ("Idempotency-Key", House.NewKey()));

        Problem.Is(noKey, 428, "precondition");
        Assert.Equal("Idempotency-Key", noKey["header"]);
        Problem.Is(blankKey, 428, "precondition");
        Problem.Is(noVersion, 428, "precondition");
        Assert.Equal("If-Match", noVersion["header"]);
        Assert.Equal(events, await office.EventCount());
        // What begins something has no version yet.
        Assert.Equal(201, (await office.Director.Send(HttpMethod.Post, "/people", Clerk.Json(new { person = "P1", unit = "BIM", manager = false, official = true }),
            ("Idempotency-Key", House.NewKey()))).Status);
    }

    [Fact]
    public async Task a_stale_version_is_412_and_names_the_one_in_force()
    {
        var asset = await office.NewAsset();
        (await office.Storekeeper.Post($"/assets/{asset}/label", new { }, version: "\"1\"")).Must(200);

        foreach (var seen in new[] { "\"1\"", "\"3\"", "\"0\"" })
        {
            var stale = await office.Storekeeper.Post($"/assets/{asset}/label", new { }, version: seen);
            Problem.IsRefusal(stale, 412, "CONCURRENCY_CONFLICT", "R-31", "stale");
            Assert.Equal("2", stale.Json.GetProperty("details").GetProperty("version").GetString());
        }
    }

    [Fact]
    public async Task what_is_not_there_is_404()
    {
        Problem.Is(await office.Storekeeper.Get("/assets/A-none"), 404, "not-found", "NOT_FOUND");
        Problem.Is(await office.Storekeeper.Get("/assets/A-none/history"), 404, "not-found", "NOT_FOUND");
        Problem.Is(await office.Storekeeper.Get("/orders/O-none"), 404, "not-found", "NOT_FOUND");
        Problem.Is(await office.Storekeeper.Get("/nothing-here"), 404, "not-found");
        Problem.IsRefusal(await office.As("TEK", Role.TEKNISYEN).Post("/assets/A-none/test", new { result = "PASSED" }), 404, "NOT_FOUND", "R-20", "not-found");
        Problem.IsRefusal(await office.Director.Post("/orders/O-none/sign", new { orderDate = Office.Today }), 404, "NOT_FOUND", "R-22", "not-found");
        Problem.Is(await office.Director.Post("/people/MUF/erase-contact", new { basisDoc = "K-1" }), 404, "not-found");
    }

    [Fact]
    public async Task a_rule_broken_is_422_with_code_rule_and_clause()
    {
        var asset = await office.AssetInStock();

        var refused = await office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person = "AYS", recipientSignature = true });
        var missing = await office.Storekeeper.Post($"/assets/{asset}/hand-over", new { });

        Problem.IsRefusal(refused, 422, "NO_WRITTEN_ORDER", "R-22");
        Assert.Equal("Md. 11/26", refused["clause"]);
        Assert.Contains("Yazılı çıkış emri olmadan", refused["detail"], StringComparison.Ordinal);
        Problem.IsRefusal(missing, 422, "MISSING_FIELD", "R-31");
        Assert.Equal("person", missing.Json.GetProperty("details").GetProperty("field").GetString());
    }

    [Fact]
    public async Task a_refusal_leaves_no_trace_but_its_note()
    {
        var asset = await office.AssetInStock();
        var before = await office.Rows();

        (await office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person = "AYS", order = "O-none", recipientSignature = true })).Must(422);
        (await office.Storekeeper.Post($"/assets/{asset}/label", new { })).Must(422);
        (await office.As("AYS").Post("/orders", new { lines = new[] { asset }, purpose = "ZIMMET", recipient = "AYS" })).Must(403);
        (await office.Director.Post("/delegations", """{"from":"MUD","to":"MUD","powers":["HAVALE"],"begin":"2026-03-02","end":"2026-03-03","basisDoc":"Y"}""")).Must(403);
        (await office.Storekeeper.Post("/opening-inventory", """{"lines":[{"registryNo":"255.02.01.01/24/00001"}]}""")).Must(422);

        before["ledger.refusal"] += 5;
        Assert.Equal(before, await office.Rows());
        var noted = (await office.Director.Get("/refusals?caller=MUD")).Must(200).Json.GetProperty("items").EnumerateArray().Last();
        Assert.Equal("AUTH_NOT_DELEGABLE", noted.GetProperty("code").GetString());
        Assert.Equal("GrantDelegation", noted.GetProperty("command").GetString());
    }

    [Fact]
    public async Task a_record_another_act_holds_is_409_and_may_be_tried_again()
    {
        var asset = await office.NewAsset();
        await office.Run("do $$ begin execute format('alter role ledger_app in database %I set lock_timeout = %L', current_database(), '200ms'); end $$");
        await using var house = await House.Open(office.Database.ConnectionString);
        house.Clock.TurnTo(Base.At(Office.Today));
        var (caller, key) = (house.As("TKY", Role.KAYIT_YETKILISI), House.NewKey());
        await using (var other = new NpgsqlConnection(office.Database.ConnectionString))
        {
            await other.OpenAsync();
            await using var holding = await other.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand("select pg_advisory_xact_lock($1)", other) { Parameters = { new NpgsqlParameter { Value = Key.Hash($"asset-{asset}") } } };
            await hold.ExecuteNonQueryAsync();

            var busy = await caller.Post($"/assets/{asset}/label", new { }, key);

            Problem.Is(busy, 409, "in-flight");
            Assert.Equal("1", busy.RetryAfter);
        }

        Assert.Equal(200, (await caller.Post($"/assets/{asset}/label", new { }, key)).Status);
    }

    [Fact]
    public async Task too_many_acts_a_minute_are_429_and_reads_go_on()
    {
        await using var house = await House.Open(office.Database.ConnectionString, "--Limits:WritesPerMinute=3");
        house.Clock.TurnTo(Base.At(Office.Today));
        var caller = house.As("TKY", Role.KAYIT_YETKILISI);
        for (var i = 0; i < 3; i++) Assert.Equal(404, (await caller.Post("/assets/A-none/label", new { })).Status);

        var fourth = await caller.Post("/assets/A-none/label", new { });

        Problem.Is(fourth, 429, "limit");
        Assert.Equal("60", fourth.RetryAfter);
        Assert.Equal(200, (await caller.Get("/zimmet")).Status);
        Assert.Equal(404, (await house.As("TEK", Role.TEKNISYEN).Post("/assets/A-none/test", new { result = "PASSED" })).Status);
    }

    [Fact]
    public async Task a_server_that_is_away_is_503_and_back_again_is_as_before()
    {
        var asset = await office.NewAsset();
        await using var elsewhere = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(office.Database.Superuser) { Database = "postgres" }.ConnectionString);
        var name = new NpgsqlConnectionStringBuilder(office.Database.Superuser).Database;
        var key = House.NewKey();

        await Do($"alter database {name} allow_connections false");
        await Do($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}' and usename = 'ledger_app'");
        foreach (var reply in new[] { await office.Storekeeper.Post($"/assets/{asset}/label", new { }, key), await office.Storekeeper.Get("/zimmet") })
        {
            Problem.Is(reply, 503, "unavailable");
            Assert.Equal("none", reply["outcome"]);
            Assert.NotNull(reply.RetryAfter);
        }

        Assert.Equal(503, (await office.Storekeeper.Get("/health/ready")).Status);
        Assert.Equal(200, (await office.Storekeeper.Get("/health/live")).Status);

        await Do($"alter database {name} allow_connections true");
        Assert.Equal(200, (await office.Storekeeper.Post($"/assets/{asset}/label", new { }, key)).Status);
        Assert.Equal(200, (await office.Storekeeper.Get("/health/ready")).Status);

        async Task Do(string sql)
        {
            await using var command = elsewhere.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }
}
