using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class Names_of_people(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task are_shown_while_they_are_kept_and_leave_the_id_alone_when_erased()
    {
        var asset = await office.AssetInStock();
        var order = await office.SignedOrder("AYS", asset);
        (await office.Director.Post("/people/AYS/record-contact", new { name = "Ayşe Gümüşsoy", title = "Memur", email = "ayse@defne.example", phone = "0326 000 00 00" })).Must(204);
        (await office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person = "AYS", order, recipientSignature = true })).Must(200);
        (await office.As("AYS").Post($"/assets/{asset}/label", new { })).Must(403);
        Assert.Contains("Ayşe Gümüşsoy (AYS) adına zimmete verildi", await LastSentence(asset), StringComparison.Ordinal);

        (await office.Director.Post("/people/AYS/erase-contact", new { basisDoc = new { type = "KARAR", no = "KVK-2026/1" } })).Must(204);

        var sentence = await LastSentence(asset);
        Assert.Contains($"{asset} AYS adına zimmete verildi", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Gümüşsoy", sentence, StringComparison.Ordinal);
        Assert.Equal("AYS", (await office.Storekeeper.Get($"/assets/{asset}"))["holderName"]);
        Assert.Equal("AYS MUD KARAR KVK-2026/1", await office.Ask<string>("select concat_ws(' ', person, erased_by, basis) from ledger.person_erasure"));
        // Erased once; there is nothing more to erase.
        Assert.Equal(404, (await office.Director.Post("/people/AYS/erase-contact", new { basisDoc = "KVK-2" })).Status);
        await Nowhere("Gümüşsoy");
        await Nowhere("ayse@defne.example");
        await Nowhere("0326 000 00 00");
    }

    [Fact]
    public async Task are_written_and_erased_by_the_director_alone()
    {
        Problem.IsRefusal(await office.Storekeeper.Post("/people/MEH/record-contact", new { name = "Mehmet Ak" }), 403, "AUTH_NO_ROLE", "R-08");
        Problem.IsRefusal(await office.As("MEH").Post("/people/MEH/erase-contact", new { basisDoc = "K" }), 403, "AUTH_NO_ROLE", "R-08");
        Problem.IsRefusal(await office.As("MUF", Role.MUFETTIS).Post("/people/MEH/record-contact", new { name = "Mehmet Ak" }), 403, "AUTH_NO_ROLE", "R-08");
        Assert.Equal(400, (await office.Director.Post("/people/MEH/record-contact", new { name = " " })).Status);
        Assert.Equal(400, (await office.Director.Post("/people/MEH/erase-contact", new { })).Status);

        await Nowhere("Mehmet Ak");
    }

    private async Task<string> LastSentence(string asset) =>
        (await office.Storekeeper.Get($"/assets/{asset}/history")).Must(200).Json.GetProperty("items").EnumerateArray().Last().GetProperty("sentence").GetString()!;

    private async Task Nowhere(string text)
    {
        foreach (var table in (await office.Rows()).Keys)
            Assert.True(await office.Ask<long>($"select count(*) from {table} t where t::text ilike $1", $"%{text}%") is 0, $"'{text}' stands in {table}");
    }
}
