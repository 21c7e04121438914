using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class An_orders_term(Office office) : IClassFixture<Office>
{
    private const string Last = "2099-12-31";

    [Fact]
    public async Task is_remembered_by_one_message_that_travels_with_the_signature()
    {
        var (before, draft) = (await office.Waiting(), await Draft(await office.NewAsset()));
        Assert.Equal(before, await office.Waiting());

        (await office.Director.Post($"/orders/{draft}/sign", new { orderDate = Office.Today }, key: $"sign-{draft}")).Must(200);
        (await office.Director.Post($"/orders/{draft}/sign", new { orderDate = Office.Today }, key: $"sign-{draft}")).Must(200);
        (await office.Director.Post($"/orders/{draft}/sign", new { orderDate = Office.Today })).Must(422);

        Assert.Equal(before + 1, await office.Waiting());
        // The first moment of the day after, in Istanbul.
        Assert.Equal(new DateTime(2099, 12, 31, 21, 0, 0, DateTimeKind.Utc), await office.Ask<DateTime>("select max(execution_time) from wolv.wolverine_incoming_envelopes where status = 'Scheduled'"));
    }

    [Fact]
    public async Task passes_once_however_often_it_is_said()
    {
        var order = await Signed(await office.NewAsset());
        try
        {
            office.House.Clock.TurnTo(Base.At("2100-01-01", 0, 1));
            await Passed(order);
            var refusals = await office.RefusalCount();
            await Passed(order);
            await Passed(order);

            Assert.Equal(["order_drafted", "order_signed", "order_expired"], await Story(order));
            Assert.Equal("SYSTEM", await office.Ask<string>("select data #>> '{act,actor}' from es.mt_events where stream_id = $1 order by version desc limit 1", $"order-{order}"));
            Assert.Equal(refusals, await office.RefusalCount());
        }
        finally
        {
            office.House.Clock.TurnTo(Base.At(Office.Today));
        }
    }

    [Fact]
    public async Task that_was_used_up_or_taken_back_has_nothing_to_pass()
    {
        var asset = await office.AssetInStock();
        var (used, cancelled) = (await Signed(asset), await Signed(asset));
        (await office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person = "AYS", order = used, recipientSignature = true })).Must(200);
        (await office.Director.Post($"/orders/{cancelled}/cancel", new { reason = "vazgeçildi" })).Must(200);
        var refusals = await office.RefusalCount();
        try
        {
            office.House.Clock.TurnTo(Base.At("2100-01-01", 0, 1));
            await Passed(used);
            await Passed(cancelled);
        }
        finally
        {
            office.House.Clock.TurnTo(Base.At(Office.Today));
        }

        Assert.Equal(["order_drafted", "order_signed", "order_line_used"], await Story(used));
        Assert.Equal(["order_drafted", "order_signed", "order_cancelled"], await Story(cancelled));
        Assert.Equal(refusals, await office.RefusalCount());
    }

    [Fact]
    public async Task said_too_early_is_looked_at_again_later()
    {
        var order = await Signed(await office.NewAsset());
        var (waiting, events, refusals) = (await office.Waiting(), await office.EventCount(), await office.RefusalCount());

        await Passed(order);

        Assert.Equal(waiting + 1, await office.Waiting());
        Assert.Equal(events, await office.EventCount());
        Assert.Equal(refusals, await office.RefusalCount());
    }

    [Fact]
    public async Task does_not_pass_while_the_clock_stands_still()
    {
        var order = await Signed(await office.NewAsset());
        var (waiting, events) = (await office.Waiting(), await office.EventCount());
        try
        {
            office.House.Clock.StopAt(Base.At("2100-01-01", 0, 1));
            Assert.Equal(office.House.Clock.GetUtcNow(), office.House.Clock.GetUtcNow());
            await Passed(order);
        }
        finally
        {
            office.House.Clock.TurnTo(Base.At(Office.Today));
        }

        Assert.Equal(waiting + 1, await office.Waiting());
        Assert.Equal(events, await office.EventCount());
    }

    private async Task<string> Draft(string asset) => (await office.Storekeeper.Post("/orders",
        new { lines = new[] { asset }, purpose = "ZIMMET", recipient = "AYS", validUntil = Last })).Must(201)["stream"]!["order-".Length..];

    private async Task<string> Signed(string asset)
    {
        var order = await Draft(asset);
        (await office.Director.Post($"/orders/{order}/sign", new { orderDate = Office.Today })).Must(200);
        return order;
    }

    private Task Passed(string order) => office.FallsDue("order", order, Last);

    private Task<string[]> Story(string order) => office.Story($"order-{order}");
}
