using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class Sending_an_act_twice(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task under_one_key_records_it_once_and_answers_the_same()
    {
        var asset = await office.NewAsset();
        var before = await office.EventCount();

        var first = await office.Storekeeper.Post($"/assets/{asset}/label", new { }, key: "label-1", version: "\"1\"");
        var second = await office.Storekeeper.Post($"/assets/{asset}/label", new { }, key: "label-1", version: "\"1\"");

        Assert.Equal(200, first.Status);
        Assert.False(first.Replayed);
        Assert.True(second.Replayed);
        Assert.Equal(first, second with { Replayed = false });
        Assert.Equal(before + 1, await office.EventCount());
    }

    [Fact]
    public async Task answers_as_the_first_time_whatever_happened_since()
    {
        var asset = await office.AssetInStock();
        var order = await office.SignedOrder("AYS", asset);
        var given = new { person = "AYS", order, recipientSignature = true };
        var first = await office.Storekeeper.Post($"/assets/{asset}/hand-over", given, key: "given-1");
        (await office.Storekeeper.Post($"/assets/{asset}/return-to-depot", new { condition = "SAGLAM", receiver = "TKY" })).Must(200);

        var second = await office.Storekeeper.Post($"/assets/{asset}/hand-over", given, key: "given-1");

        Assert.Equal(first.Must(200).Text, second.Text);
        Assert.Equal("\"4\"", second.ETag);
        Assert.Equal("IN_STOCK", (await office.Storekeeper.Get($"/assets/{asset}"))["status"]);
        // The version seen is no part of what was asked.
        var third = await office.Storekeeper.Post($"/assets/{asset}/hand-over", given, key: "given-1", version: "\"5\"");
        Assert.Equal(second, third);
    }

    [Fact]
    public async Task with_another_body_is_refused_and_the_first_stands()
    {
        var asset = await office.AssetInStock();
        var order = await office.SignedOrder("AYS", asset);
        (await office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person = "AYS", order, recipientSignature = true }, key: "given-2")).Must(200);
        var before = await office.EventCount();

        var other = await office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person = "MEH", order, recipientSignature = true }, key: "given-2");
        var otherAct = await office.Storekeeper.Post($"/assets/{asset}/wipe-data", new { method = "üzerine yazma" }, key: "given-2");
        var otherHat = await office.As("TKY", Role.PERSONEL).Post($"/assets/{asset}/hand-over", new { person = "AYS", order, recipientSignature = true }, key: "given-2");

        Assert.All([other, otherAct, otherHat], reply =>
        {
            Assert.Equal(422, reply.Status);
            Assert.Equal("urn:defne-ledger:key-reused", reply["type"]);
        });
        Assert.Equal(before, await office.EventCount());
        Assert.Equal("AYS", (await office.Storekeeper.Get($"/assets/{asset}"))["holder"]);
    }

    [Fact]
    public async Task fifty_times_at_once_records_it_once_and_gives_fifty_equal_answers()
    {
        var asset = await office.AssetInStock();
        var order = await office.SignedOrder("AYS", asset);
        var (before, refused) = (await office.EventCount(), await office.RefusalCount());

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person = "AYS", order, recipientSignature = true }, key: "given-50")));

        Assert.All(answers, a => Assert.Equal(200, a.Status));
        Assert.Single(answers.Select(a => (a.Text, a.ETag)).Distinct());
        Assert.Equal(49, answers.Count(a => a.Replayed));
        Assert.Equal(before + 2, await office.EventCount());
        Assert.Equal(refused, await office.RefusalCount());
    }

    [Fact]
    public async Task that_was_refused_is_refused_again_and_noted_once()
    {
        var asset = await office.AssetInStock();
        var (before, refused) = (await office.EventCount(), await office.RefusalCount());
        var given = new { person = "AYS", order = $"O-{asset}", recipientSignature = true };

        var first = await office.Storekeeper.Post($"/assets/{asset}/hand-over", given, key: "refused-1");
        // What was missing is there by now; the answer to this key was given.
        await office.SignedOrder("AYS", asset);
        var second = await office.Storekeeper.Post($"/assets/{asset}/hand-over", given, key: "refused-1");

        Assert.Equal("422 NO_WRITTEN_ORDER", first.Verdict);
        Assert.Equal(Untraced(first), Untraced(second));
        Assert.Equal(refused + 1, await office.RefusalCount());
        Assert.Equal(before + 1, await office.EventCount());
        Assert.Equal(200, (await office.Storekeeper.Post($"/assets/{asset}/hand-over", given)).Status);
    }

    [Fact]
    public async Task fifty_times_at_once_and_refused_is_noted_once()
    {
        var asset = await office.AssetInStock();
        var refused = await office.RefusalCount();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person = "AYS", order = "O-none", recipientSignature = true }, key: "refused-50")));

        Assert.Equal("422 NO_WRITTEN_ORDER", Assert.Single(answers.Select(a => a.Verdict).Distinct()));
        Assert.Equal(refused + 1, await office.RefusalCount());
    }

    [Fact]
    public async Task under_the_key_of_another_caller_is_another_act()
    {
        var asset = await office.NewAsset();

        var label = await office.Storekeeper.Post($"/assets/{asset}/label", new { }, key: "shared");
        var test = await office.As("TEK", Role.TEKNISYEN).Post($"/assets/{asset}/test", new { result = "PASSED" }, key: "shared");

        Assert.Equal(["AssetLabelled"], label.Must(200).Events());
        Assert.Equal(["AssetTested"], test.Must(200).Events());
    }

    // The trace of a request is its own.
    private static string Untraced(Reply reply) => reply.Text.Replace(reply["traceId"]!, "", StringComparison.Ordinal);
}
