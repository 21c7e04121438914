using System.Text.Json;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

/// <summary>One laptop, from the old register to a damaged return, told over HTTP.</summary>
public sealed class LaptopStory(Cluster cluster) : Office(cluster)
{
    public const string Laptop = "255.02.01.01-24-00001";
    public const string Printer = "255.02.02.01-24-00003";

    public Reply Import { get; private set; } = null!;

    public Reply Label { get; private set; } = null!;

    public Reply Test { get; private set; } = null!;

    public Reply Draft { get; private set; } = null!;

    public Reply Sign { get; private set; } = null!;

    public Reply HandOver { get; private set; } = null!;

    public Reply Return { get; private set; } = null!;

    public Reply WhileInUse { get; private set; } = null!;

    public Reply AfterReturn { get; private set; } = null!;

    public string Order => Draft.Json.GetProperty("events")[0].GetProperty("data").GetProperty("order").GetString()!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (await Director.Post("/people/AYS/record-contact", new { name = "Ayşe Işık" })).Must(204);

        Import = await Storekeeper.Post("/opening-inventory", """
            {"lines":[
              {"registryNo":"255.02.01.01/24/00001","name":"Dizüstü bilgisayar","warehouse":"01","cost":"21500.00","entryDate":"2024-06-03","serial":"5CD1234XYZ","hasStorage":true},
              {"registryNo":"255.02.02.01/24/00003","name":"Yazıcı","warehouse":"01","cost":8250.5,"entryDate":"2024-06-03","person":"MEH","doc":"TTB-2024/17"}],
             "basisDoc":{"type":"CETVEL","no":"2025-SDC","date":"2025-12-31"}}
            """);
        Label = await Storekeeper.Post($"/assets/{Laptop}/label", new { }, version: "\"1\"");
        Test = await As("TEK", Role.TEKNISYEN).Post($"/assets/{Laptop}/test", new { result = "PASSED" }, version: Label.ETag!);
        Draft = await Storekeeper.Post("/orders", new { lines = new[] { Laptop }, purpose = "ZIMMET", recipient = "AYS" });
        Sign = await Director.Post($"/orders/{Order}/sign", new { orderDate = Today }, version: Draft.ETag!);

        House.Clock.TurnTo(Base.At("2026-03-03"));
        HandOver = await Storekeeper.Post($"/assets/{Laptop}/hand-over", new { person = "AYS", order = Order, recipientSignature = true }, version: Test.ETag!);
        WhileInUse = await Storekeeper.Get($"/assets/{Laptop}");

        House.Clock.TurnTo(Base.At("2026-03-10"));
        Return = await Storekeeper.Post($"/assets/{Laptop}/return-to-depot",
            new { condition = "HASARLI", receiver = "TKY", note = "ekranı kırık", effective = "2026-03-06" }, version: WhileInUse.ETag!);
        AfterReturn = await Storekeeper.Get($"/assets/{Laptop}");
    }
}

[Collection(Cluster.Collection)]
public sealed class A_day_at_the_office(LaptopStory story) : IClassFixture<LaptopStory>
{
    [Fact]
    public void every_act_is_answered_with_its_events_and_the_new_version()
    {
        Assert.Equal(["AssetRegistered", "AssetRegistered", "AssetHandedOver"], story.Import.Must(201).Events());
        Assert.Equal(["AssetLabelled"], story.Label.Must(200).Events());
        Assert.Equal("\"2\"", story.Label.ETag);
        Assert.Equal(["AssetTested"], story.Test.Must(200).Events());
        Assert.Equal(["OrderDrafted"], story.Draft.Must(201).Events());
        Assert.Equal("EMIR-2026-1", story.Order);
        Assert.Equal(["OrderSigned"], story.Sign.Must(200).Events());
        Assert.Equal(["AssetHandedOver", "OrderLineUsed"], story.HandOver.Must(200).Events());
        Assert.Equal("\"4\"", story.HandOver.ETag);
        Assert.Equal($"asset-{LaptopStory.Laptop}", story.HandOver["stream"]);
        Assert.Equal(["AssetReturned", "DamageReported"], story.Return.Must(200).Events());
        Assert.Equal("\"6\"", story.Return.ETag);
    }

    [Fact]
    public void every_answer_tells_in_turkish_what_happened()
    {
        Assert.Equal(
            $"{LaptopStory.Laptop} AYS adına zimmete verildi. Birim: FEN, çıkış emri: EMIR-2026-1, teslim belgesi: EMIR-2026-1/1.", story.HandOver.Sentences()[0]);
        Assert.Equal($"EMIR-2026-1 numaralı çıkış emrinin {LaptopStory.Laptop} satırı kullanıldı.", story.HandOver.Sentences()[1]);
        Assert.Contains("kayda alındı. Sicil no: 255.02.01.01/24/00001, adı: Dizüstü bilgisayar, ambar: 01, değeri: 21.500,00 TL.", story.Import.Sentences()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void an_asset_is_read_with_its_version_as_etag()
    {
        Assert.Equal("\"4\"", story.WhileInUse.Must(200).ETag);
        Assert.Equal("ON_ZIMMET", story.WhileInUse["status"]);
        Assert.Equal("AYS", story.WhileInUse["holder"]);
        Assert.Equal("Ayşe Işık (AYS)", story.WhileInUse["holderName"]);
        Assert.Equal("EMIR-2026-1", story.WhileInUse["order"]);
        Assert.Equal("21500.00", story.WhileInUse["cost"]);

        Assert.Equal("\"6\"", story.AfterReturn.Must(200).ETag);
        Assert.Equal("IN_STOCK", story.AfterReturn["status"]);
        Assert.Equal(JsonValueKind.Null, story.AfterReturn.Json.GetProperty("holder").ValueKind);
    }

    [Fact]
    public async Task the_history_tells_who_acted_in_which_capacity_on_which_paper_by_which_clause()
    {
        var history = (await story.As("MUF", Role.MUFETTIS).Get($"/assets/{LaptopStory.Laptop}/history")).Must(200).Json.GetProperty("items").EnumerateArray().ToArray();

        Assert.Equal(["asset_registered", "asset_labelled", "asset_tested", "asset_handed_over", "asset_returned", "damage_reported"],
            history.Select(h => h.GetProperty("event").GetString()));
        var handedOver = history[3];
        Assert.Equal($"{LaptopStory.Laptop} Ayşe Işık (AYS) adına zimmete verildi. Birim: FEN, çıkış emri: EMIR-2026-1, teslim belgesi: EMIR-2026-1/1.",
            handedOver.GetProperty("sentence").GetString());
        Assert.Equal("TKY", handedOver.GetProperty("actor").GetString());
        Assert.Equal("KAYIT_YETKILISI", handedOver.GetProperty("role").GetString());
        Assert.Equal("ASIL", handedOver.GetProperty("capacity").GetString());
        Assert.Equal("Taşınır Teslim Belgesi EMIR-2026-1/1", handedOver.GetProperty("document").GetString());
        Assert.Equal("R-20", handedOver.GetProperty("rule").GetString());
        Assert.StartsWith("Md.", handedOver.GetProperty("clause").GetString(), StringComparison.Ordinal);
        Assert.Equal("2026-03-03", handedOver.GetProperty("effectiveDate").GetString());
        Assert.Equal("CETVEL 2025-SDC (31.12.2025)", history[0].GetProperty("document").GetString());
        Assert.Contains("ekranı kırık", history[5].GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    // Given on the 3rd, returned on the 6th, the return recorded on the 10th.
    [Theory]
    [InlineData("2026-03-02", "2026-03-11T00:00:00Z", "before it was given, all known", new[] { "MEH" })]
    [InlineData("2026-03-05", "2026-03-11T00:00:00Z", "while she had it, all known", new[] { "AYS", "MEH" })]
    [InlineData("2026-03-06", "2026-03-11T00:00:00Z", "after the return, all known", new[] { "MEH" })]
    [InlineData("2026-03-06", "2026-03-09T00:00:00Z", "after the return, before anybody knew", new[] { "AYS", "MEH" })]
    [InlineData("2026-03-05", "2026-03-02T00:00:00Z", "while she had it, before it was known", new string[0])]
    public async Task custody_is_told_for_a_day_as_it_was_known_at_an_instant(string asOf, string knownAt, string when, string[] holders)
    {
        var list = (await story.Storekeeper.Get($"/zimmet?asOf={asOf}&knownAt={knownAt}")).Must(200);

        Assert.True(holders.SequenceEqual(list.Items("person").Order(StringComparer.Ordinal), StringComparer.Ordinal), $"{when}: {list.Text}");
        Assert.Equal(asOf, list["asOf"]);
    }
}
