using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

/// <summary>Assets whose names, serials, places and holders differ by the four letters i, and by more.</summary>
public sealed class Searched(Cluster cluster) : Office(cluster)
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Run("""
            insert into ledger.person_contact (person, name, title, written_at, written_by)
            values ('AYS', 'Ayşe Işık', 'Mühendis', now(), 'MUD'), ('MEH', 'Mehmet İnci', 'Memur', now(), 'MUD')
            """);
        await Tell(
            Asset(1, "Isıtıcı", "DIZ-0001"), Asset(2, "İstasyon", "diz-0002"), Asset(3, "Işıldak", "SRV_100%"), Asset(4, "Şarj ünitesi", "ÇŞĞ-9"),
            Base.SignedOrder("O-1", Today, "AYS", "2026-03-31", Id(1)),
            new AssetHandedOver(Id(1), "AYS", "FEN", "O-1", "TTB-1", Request: null, Purpose.ZIMMET, ReturnDue: null, RecipientSignature: true, Opening: null).On(Today, "TKY"),
            new AssetInstalled(Id(2), "Isparta Sokağı, 3. kat").On(Today, "TEK"));
    }

    public static string Id(int no) => RegistryNo.ToAssetId(Number(no));

    private static string Number(int no) => $"255.02.01.01/26/0000{no}";

    private static AssetRegistered Asset(int no, string name, string serial) => Base.Registered(Number(no)) with { Name = name, Serial = serial };
}

[Collection(Cluster.Collection)]
public sealed class Searching(Searched office) : IClassFixture<Searched>
{
    // İ is the capital of i, I that of ı: in words. In serials and numbers all four are one letter.
    [Theory]
    [InlineData("ISITICI", 1)]
    [InlineData("ısıtıcı", 1)]
    [InlineData("isitici")]
    [InlineData("istasyon", 2)]
    [InlineData("İSTASYON", 2)]
    [InlineData("ISTASYON")]
    [InlineData("ŞARJ ÜNİTESİ", 4)]
    [InlineData("ışı", 1, 3)]
    [InlineData("diz-0001", 1)]
    [InlineData("DİZ-0001", 1)]
    [InlineData("dız-000", 1, 2)]
    [InlineData("çşğ-9", 4)]
    [InlineData("%", 3)]
    [InlineData("_", 3)]
    [InlineData("255.02.01.01/26/00003", 3)]
    [InlineData("255.02.01.01-26-00003", 3)]
    [InlineData("Işık", 1)]
    [InlineData("ays ISITICI", 1)]
    [InlineData("ays istasyon")]
    [InlineData("ISPARTA kat", 2)]
    [InlineData("ısparta", 2)]
    [InlineData("isparta")]
    [InlineData("   3.   kat  ", 2)]
    [InlineData("yok böyle bir şey")]
    public async Task finds_an_asset_as_a_turkish_reader_would(string text, params int[] found) =>
        Assert.Equal(found.Select(Searched.Id), await Find(text, "&kind=ASSET"));

    [Fact]
    public async Task finds_people_orders_and_slips_beside_assets()
    {
        var all = (await office.Storekeeper.Get($"/search?q={Uri.EscapeDataString("ays")}")).Must(200);

        Assert.Equal(["ASSET", "ORDER", "PERSON"], all.Items("kind"));
        Assert.Equal(["Taşınır", "Çıkış emri", "Kişi"], all.Items("kindTr"));
        Assert.Equal(["zimmette", "imzalı", null], all.Items("status"));
        foreach (var href in all.Items("href")) (await office.Storekeeper.Get(href!["/api/v1".Length..])).Must(200);
        Assert.Equal(["AYS"], await Find("ışık", "&kind=PERSON"));
        Assert.Equal(["MEH"], await Find("İNCİ", "&kind=PERSON"));
    }

    [Fact]
    public async Task finds_what_was_so_on_the_day()
    {
        Assert.Equal([Searched.Id(1)], await Find("ays", "&kind=ASSET"));
        Assert.Empty(await Find("ays", "&kind=ASSET&asOf=2026-03-01"));
        Assert.Empty(await Find("ays", "&kind=ASSET&knownAt=2026-03-01"));
    }

    [Fact]
    public async Task an_official_finds_his_own_things_only()
    {
        Assert.Equal([Searched.Id(1), "AYS"], (await office.As("AYS").Get("/search?q=a")).Must(200).Items("id"));
        Assert.Equal(["MEH"], (await office.As("MEH").Get("/search?q=me")).Must(200).Items("id"));
    }

    [Fact]
    public async Task walks_page_by_page()
    {
        var first = (await office.Storekeeper.Get("/search?q=255&kind=ASSET&limit=3")).Must(200);
        var second = (await office.Storekeeper.Get($"/search?q=255&kind=ASSET&limit=3&cursor={first["next"]}")).Must(200);

        Assert.Equal(Enumerable.Range(1, 4).Select(Searched.Id), first.Items("id").Concat(second.Items("id")));
        Assert.Null(second["next"]);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%20%09")]
    [InlineData("/search?q=a&kind=asset")]
    [InlineData("/search?q=a&what=1")]
    [InlineData("/search?q=%00")]
    public async Task says_what_it_cannot_read(string path) => (await office.Storekeeper.Get(path)).Must(400);

    [Fact]
    public async Task no_more_than_a_line_is_looked_for() => (await office.Storekeeper.Get($"/search?q={new string('x', 201)}")).Must(400);

    // The note of a read is for ever; the text may be a name.
    [Fact]
    public async Task the_note_of_a_search_keeps_no_name()
    {
        await Find("Ayşe Işık", "");

        Assert.True(await office.Ask<long>("select count(*) from ledger.read_log where request = 'Search'") > 0);
        Assert.Equal(0, await office.Ask<long>("select count(*) from ledger.read_log where query::text like '%Ayşe%'"));
    }

    private async Task<IReadOnlyList<string?>> Find(string text, string more) =>
        (await office.Storekeeper.Get($"/search?q={Uri.EscapeDataString(text)}{more}")).Must(200).Items("id");
}
