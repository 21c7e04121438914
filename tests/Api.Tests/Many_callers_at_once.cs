using System.Globalization;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class Many_callers_at_once(Office office) : IClassFixture<Office>
{
    private const int Callers = 32;
    private static readonly HashSet<string> Outcomes = ["200", "403 AUTH_EXPIRED"];

    [Fact]
    public async Task get_one_asset_once()
    {
        var asset = await office.AssetInStock();
        var order = await office.SignedOrder("AYS", asset);
        var (events, refusals) = (await office.EventCount(), await office.RefusalCount());

        var replies = await All(_ => HandOver(asset, order, "AYS"));

        Assert.Equal(1, replies.Count(r => r.Status is 200));
        Assert.Equal(Callers - 1, replies.Count(r => r.Verdict is "422 ALREADY_ON_ZIMMET"));
        Assert.Equal(events + 2, await office.EventCount());
        Assert.Equal(refusals + Callers - 1, await office.RefusalCount());
        await NoNumberIsBurned();
        Assert.Equal(1, await OpenRows("asset_current", "key = $1 and holder = 'AYS'", asset));
        Assert.Equal(1, await OpenRows("asset_current", "key = $1 and status = 'ON_ZIMMET' and holder = 'AYS'", asset));
        Assert.Equal(1, await OpenRows("asset_current", "key = $1 and status <> 'IN_STOCK'", asset));
        Assert.Equal(1, await OpenRows("open_orders", "key = $1 and used = lines", order));
    }

    [Fact]
    public async Task use_an_order_line_once_even_after_the_asset_came_back()
    {
        var asset = await office.AssetInStock();
        var order = await office.SignedOrder("AYS", asset);
        (await HandOver(asset, order, "AYS")).Must(200);
        (await office.Storekeeper.Post($"/assets/{asset}/return-to-depot", new { condition = "SAGLAM", receiver = "TKY" })).Must(200);
        var events = await office.EventCount();

        var replies = await All(_ => HandOver(asset, order, "AYS"));

        Assert.All(replies, r => Assert.Equal("422 ORDER_USED", r.Verdict));
        Assert.Equal(events, await office.EventCount());
    }

    [Fact]
    public async Task take_only_the_asset_the_order_names()
    {
        var assets = await office.AssetsInStock(Callers);
        var order = await office.SignedOrder("AYS", assets[7]);
        var (events, refusals) = (await office.EventCount(), await office.RefusalCount());

        var replies = await All(i => HandOver(assets[i], order, "AYS"));

        Assert.Equal(200, replies[7].Status);
        Assert.Equal(Callers - 1, replies.Count(r => r.Verdict is "422 ORDER_OTHER_ASSET"));
        Assert.Equal(events + 2, await office.EventCount());
        Assert.Equal(refusals + Callers - 1, await office.RefusalCount());
        await NoNumberIsBurned();
    }

    [Fact]
    public async Task give_one_person_many_assets_and_no_read_model_loses_a_row()
    {
        var assets = await office.AssetsInStock(Callers);
        var order = await office.SignedOrder("MEH", assets);
        var (events, refusals) = (await office.EventCount(), await office.RefusalCount());

        var replies = await All(i => HandOver(assets[i], order, "MEH"));

        Assert.All(replies, r => Assert.Equal(200, r.Status));
        Assert.Equal(events + (2 * Callers), await office.EventCount());
        Assert.Equal(refusals, await office.RefusalCount());
        await NoNumberIsBurned();
        Assert.Equal(Callers, await OpenRows("asset_current", "key = any($1) and holder = 'MEH'", assets));
        Assert.Equal(Callers, await OpenRows("asset_current", "key = any($1) and holder = 'MEH'", assets));
        Assert.Equal(Callers, await OpenRows("asset_current", "key = any($1) and status <> 'IN_STOCK'", assets));
        Assert.Equal(1, await OpenRows("open_orders", $"key = $1 and cardinality(used) = {Callers} and used @> lines", order));
        Assert.Equal(Callers, await office.Ask<long>("select count(*) from read.open_matter where kind = 'ZIMMET' and id = any($1) and 'person:MEH' = any(subjects)", (object)assets));
        Assert.Equal(Callers + 1, await office.Ask<long>("select version from es.mt_streams where id = $1", $"order-{order}"));
        var listed = (await office.Storekeeper.Get("/zimmet?person=MEH")).Must(200).Items("asset");
        Assert.Subset(listed.ToHashSet(), assets.ToHashSet<string?>());
    }

    [Fact]
    public async Task with_the_version_all_of_them_saw_are_told_to_look_again_but_one()
    {
        var asset = await office.NewAsset();
        var events = await office.EventCount();

        var replies = await All(_ => office.Storekeeper.Post($"/assets/{asset}/label", new { }, version: "\"1\""));

        Assert.Equal(1, replies.Count(r => r.Status is 200));
        Assert.Equal(Callers - 1, replies.Count(r => r.Verdict is "412 CONCURRENCY_CONFLICT"));
        Assert.Equal(events + 1, await office.EventCount());
        await NoNumberIsBurned();
    }

    [Fact]
    public async Task crossing_each_other_with_two_orders_for_one_asset_leave_one_holder()
    {
        var asset = await office.AssetInStock();
        await office.Tell(Base.SignedOrder("O-a", Office.Today, "AYS", "2026-03-31", asset), Base.SignedOrder("O-m", Office.Today, "MEH", "2026-03-31", asset));

        var replies = await All(i => i % 2 is 0 ? HandOver(asset, "O-a", "AYS") : HandOver(asset, "O-m", "MEH"));

        Assert.Equal(1, replies.Count(r => r.Status is 200));
        Assert.Equal(Callers - 1, replies.Count(r => r.Verdict is "422 ALREADY_ON_ZIMMET"));
        Assert.Equal(1, await OpenRows("asset_current", "key = $1 and holder is not null", asset));
    }

    [Fact]
    public async Task draft_orders_under_dense_numbers_and_a_refusal_burns_none()
    {
        var asset = await office.AssetInStock();
        var last = await office.Ask<int>("select coalesce(max(last), 0) from read.number_book where book = 'order' and year = 2026");

        var replies = await All(i => office.Storekeeper.Post("/orders",
            new { lines = new[] { i % 4 is 3 ? "no-such-asset" : asset }, purpose = "ZIMMET", recipient = "AYS" }));

        Assert.Equal(Callers / 4, replies.Count(r => r.Status is 404 or 422));
        var numbers = replies.Where(r => r.Status is 201).Select(r => r["stream"]!.Split('-')[^1]).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).Order();
        Assert.Equal(Enumerable.Range(last + 1, Callers * 3 / 4), numbers);
        await NoNumberIsBurned();
    }

    [Fact]
    public async Task sign_nothing_after_the_delegation_was_revoked()
    {
        var asset = await office.AssetInStock();
        var (signed, refused) = (0, 0);
        for (var round = 0; round < 6; round++)
        {
            var delegation = $"YD-race-{round}";
            var orders = Enumerable.Range(0, Callers).Select(i => $"D-{round}-{i}").ToArray();
            await office.Tell(new DelegationGranted(delegation, "MUD", "YAZ", [Powers.ExitOrder], Base.Day("2026-02-02"), Base.Day("2026-12-31")).On("2026-02-02", "MUD"));
            await office.Tell([.. orders.Select(o => new OrderDrafted(o, [asset], Purpose.ZIMMET, "AYS", ValidUntil: null).On(Office.Today, "TKY"))]);

            var revoked = Task.CompletedTask;
            var replies = await All(async i =>
            {
                if (i == 2 + (round * 4)) revoked = Revoke(delegation);
                return await office.As("YAZ", Role.MUDUR).Post($"/orders/{orders[i]}/sign", new { orderDate = Office.Today });
            });
            await revoked;

            Assert.Equal(0, await office.Ask<long>("""
                select count(*) from es.mt_events e, es.mt_events r
                where r.type = 'delegation_revoked' and r.data ->> 'delegation' = $1 and e.data #>> '{act,authorityRef}' = $1 and e.seq_id > r.seq_id
                """, delegation));
            // The queue is filled inside each transaction: its order is the order of commits.
            Assert.Equal(0, await office.Ask<long>("""
                select count(*) from es.mt_events e join ledger.pending pe using (seq_id), es.mt_events r join ledger.pending pr using (seq_id)
                where r.type = 'delegation_revoked' and r.data ->> 'delegation' = $1 and e.data #>> '{act,authorityRef}' = $1 and pe.at > pr.at
                """, delegation));
            Assert.Subset(Outcomes, replies.Select(r => r.Verdict).ToHashSet(StringComparer.Ordinal));
            signed += replies.Count(r => r.Status is 200);
            refused += replies.Count(r => r.Status is 403);
        }

        Assert.Equal(6 * Callers, signed + refused);
        // Otherwise the revocation never met a signing.
        Assert.InRange(signed, 1, (6 * Callers) - 1);
        await NoNumberIsBurned();

        async Task Revoke(string delegation) => (await office.Director.Post($"/delegations/{delegation}/revoke", new { })).Must(200);
    }

    private static Task<Reply[]> All(Func<int, Task<Reply>> call) => Task.WhenAll(Enumerable.Range(0, Callers).Select(call));

    private Task<Reply> HandOver(string asset, string order, string person) =>
        office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person, order, recipientSignature = true });

    private Task<long> OpenRows(string model, string where, object value) =>
        office.Ask<long>($"select count(*) from read.{model} where {where} and known_to is null and valid_to is null", value);

    private async Task NoNumberIsBurned() =>
        Assert.Equal(await office.EventCount(), await office.Ask<long>("select last_value from es.mt_events_sequence"));
}
