using System.Text;
using Defne.Ledger.Api.Security;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Defne.Ledger.Api.Tests;

/// <summary>BASE and some who came and went: a leaver, a vekil of last week, one of today, one of next week, a delegate.</summary>
public sealed class Comings(Cluster cluster) : Office(cluster)
{
    public string Asset { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Tell(
            Base.Post("TK2", Role.KAYIT_YETKILISI, warehouse: "02"),
            new DepartureStarted("EVR", Base.Day("2026-02-13")).On("2026-02-02", "MUD"),
            new ClearanceCompleted("EVR").On("2026-02-13", "MUD"),
            new ActingAppointed("MUD", "SEF", Role.MUDUR, Base.Day("2026-02-23"), Base.Day("2026-03-01"), "izin").On("2026-02-20", "BSK"),
            new ActingAppointed("MUD", "YAZ", Role.MUDUR, Base.Day("2026-03-02"), Base.Day("2026-03-06"), "izin").On("2026-02-20", "BSK"),
            new ActingAppointed("MUD", "TEK", Role.MUDUR, Base.Day("2026-03-09"), Base.Day("2026-03-13"), "izin").On("2026-02-20", "BSK"),
            new DelegationGranted("YD-9", "MUD", "UZM", [Powers.ExitOrder], Base.Day("2026-02-02"), Base.Day("2026-06-30")).On("2026-02-02", "MUD"));
        Asset = await AssetInStock();
        await Tell(new AssetHandedOver(Asset, "AYS", "FEN", Order: null, Doc: null, Request: null, Purpose.ZIMMET, ReturnDue: null, RecipientSignature: true, Opening: null).On("2026-02-03", "TKY"));
    }
}

[Collection(Cluster.Collection)]
public sealed class Who_may_speak(Comings office) : IClassFixture<Comings>
{
    private static readonly byte[] OtherKey = [.. House.Key.Reverse()];

    public static TheoryData<string, string?> Worthless => new()
    {
        { "none", null },
        { "no token", "nonsense" },
        { "three parts of nothing", "a.b.c" },
        { "another key", LedgerSecurity.DevelopmentToken("MUD", Role.MUDUR, OtherKey) },
        { "expired", LedgerSecurity.DevelopmentToken("MUD", Role.MUDUR, House.Key, TimeSpan.FromMinutes(5), new Past(TimeSpan.FromHours(1))) },
        { "not yet valid", LedgerSecurity.DevelopmentToken("MUD", Role.MUDUR, House.Key, TimeSpan.FromDays(2), new Past(TimeSpan.FromHours(-5))) },
        { "alg none", Unsigned() },
        { "another issuer", Signed("somebody", LedgerSecurity.DevelopmentIssuer, SecurityAlgorithms.HmacSha256, "MUD") },
        { "another audience", Signed(LedgerSecurity.DevelopmentIssuer, "somebody", SecurityAlgorithms.HmacSha256, "MUD") },
        { "another algorithm", Signed(LedgerSecurity.DevelopmentIssuer, LedgerSecurity.DevelopmentIssuer, SecurityAlgorithms.HmacSha512, "MUD") },
        { "nobody", Signed(LedgerSecurity.DevelopmentIssuer, LedgerSecurity.DevelopmentIssuer, SecurityAlgorithms.HmacSha256, null) },
        { "the process manager", LedgerSecurity.DevelopmentToken("SYSTEM", Role.SYSTEM, House.Key) },
        { "the process manager in small letters", LedgerSecurity.DevelopmentToken("system", null, House.Key) },
        { "no id", LedgerSecurity.DevelopmentToken("MÜD", Role.MUDUR, House.Key) },
        { "an id with a quote", LedgerSecurity.DevelopmentToken("MUD'--", Role.MUDUR, House.Key) },
        { "tampered", Tampered() },
    };

    [Theory]
    [MemberData(nameof(Worthless))]
    public async Task a_worthless_token_is_401_everywhere(string what, string? token)
    {
        var caller = new Clerk(office.House.Http, token);
        var events = await office.EventCount();

        Problem.Is(await caller.Get("/assets"), 401, "unauthenticated");
        Problem.Is(await caller.Get($"/assets/{office.Asset}"), 401, "unauthenticated");
        Problem.Is(await caller.Post($"/assets/{office.Asset}/return-to-depot", new { condition = "SAGLAM", receiver = "TKY" }), 401, "unauthenticated");
        Problem.Is(await caller.Post("/people/AYS/erase-contact", new { basisDoc = "K-1" }), 401, "unauthenticated");

        Assert.NotEmpty(what);
        Assert.Equal(events, await office.EventCount());
    }

    [Theory]
    [InlineData("AYS", Role.PERSONEL, "AUTH_NO_ROLE", "R-08")]
    [InlineData("AYS", Role.MUDUR, "AUTH_NO_ROLE", "R-08")]
    [InlineData("mud", Role.MUDUR, "AUTH_NO_ROLE", "R-08")]
    [InlineData("KIM", Role.MUDUR, "AUTH_NO_ROLE", "R-08")]
    [InlineData("MUD", Role.SEF, "AUTH_NO_ROLE", "R-08")]
    [InlineData("SEF", Role.MUDUR, "AUTH_EXPIRED", "R-10")]
    [InlineData("TEK", Role.MUDUR, "AUTH_NOT_STARTED", "R-10")]
    public async Task a_token_names_a_role_but_only_the_ledger_gives_it(string person, Role role, string code, string rule)
    {
        var order = await Draft();

        Problem.IsRefusal(await office.As(person, role).Post($"/orders/{order}/sign", new { orderDate = Office.Today }), 403, code, rule);

        Assert.Equal("DRAFT", (await office.Storekeeper.Get($"/orders/{order}"))["state"]);
    }

    [Theory]
    [InlineData("MUD", "ASIL")]
    [InlineData("YAZ", "VEKIL")]
    [InlineData("UZM", "DELEGE")]
    public async Task what_somebody_holds_is_stamped_with_its_capacity(string person, string capacity)
    {
        var signed = (await office.As(person, Role.MUDUR).Post($"/orders/{await Draft()}/sign", new { orderDate = Office.Today })).Must(200);

        var act = signed.Json.GetProperty("events")[0].GetProperty("data").GetProperty("act");
        Assert.Equal(capacity, act.GetProperty("capacity").GetString());
        Assert.Equal(person, act.GetProperty("actor").GetString());
    }

    [Fact]
    public async Task a_vekil_may_act_to_his_last_day_and_not_the_day_after()
    {
        await using var house = await House.Open(office.Database.ConnectionString);
        var (first, second) = (await Draft(), await Draft());
        house.Clock.TurnTo(Base.At("2026-03-06", 23, 59));
        Assert.Equal(200, (await house.As("YAZ", Role.MUDUR).Post($"/orders/{first}/sign", new { orderDate = "2026-03-06" })).Status);

        house.Clock.TurnTo(Base.At("2026-03-07", 0, 1));
        Problem.IsRefusal(await house.As("YAZ", Role.MUDUR).Post($"/orders/{second}/sign", new { orderDate = Office.Today }), 403, "AUTH_EXPIRED", "R-10");
        // Nor for a day that was still his.
        Problem.IsRefusal(await house.As("YAZ", Role.MUDUR).Post($"/orders/{second}/sign", new { orderDate = Office.Today, effective = "2026-03-06" }), 403, "AUTH_EXPIRED", "R-10");
    }

    [Fact]
    public async Task an_officer_of_another_warehouse_may_not()
    {
        var asset = await office.NewAsset();

        Problem.IsRefusal(await office.As("TK2", Role.KAYIT_YETKILISI).Post($"/assets/{asset}/label", new { }), 403, "AUTH_NO_ROLE", "R-06");
    }

    [Fact]
    public async Task whoever_left_is_told_that_his_authority_ended()
    {
        var leaver = office.As("EVR", Role.EVRAK_MEMURU);

        Problem.IsRefusal(await leaver.Get("/zimmet"), 403, "AUTH_EXPIRED", "R-10");
        Problem.IsRefusal(await office.As("EVR").Get("/assets"), 403, "AUTH_EXPIRED", "R-10");
        Problem.IsRefusal(await office.As("EVR").Post("/delegations", """{"from":"EVR","to":"SEF","powers":["HAVALE"],"begin":"2026-03-02","end":"2026-03-03","basisDoc":"Y"}"""),
            403, "AUTH_EXPIRED", "R-10");
        Problem.IsRefusal(await office.As("KIM").Get("/zimmet"), 403, "AUTH_NO_ROLE", "R-08");
    }

    [Fact]
    public async Task the_hat_of_the_request_goes_before_the_one_of_the_token()
    {
        var asset = await office.NewAsset();
        using var body = Clerk.Json(new { });

        var signed = await office.As("TKY", Role.PERSONEL).Send(HttpMethod.Post, $"/assets/{asset}/label", body,
            ("Idempotency-Key", House.NewKey()), ("If-Match", "\"1\""), ("Acting-As", "KAYIT_YETKILISI"));

        Assert.Equal(200, signed.Status);
    }

    [Fact]
    public async Task another_persons_custody_is_not_found_rather_than_forbidden()
    {
        foreach (var path in new[] { $"/assets/{office.Asset}", $"/assets/{office.Asset}/history" })
        {
            Assert.Equal(200, (await office.As("AYS").Get(path)).Status);
            Assert.Equal(200, (await office.As("MUF", Role.MUFETTIS).Get(path)).Status);
            Problem.Is(await office.As("MEH").Get(path), 404, "not-found", "NOT_FOUND");
        }

        Assert.Equal(200, (await office.As("FEN", Role.BIRIM_YETKILISI).Get($"/assets/{office.Asset}")).Status);
        Assert.Equal([office.Asset], (await office.As("AYS").Get("/zimmet")).Items("asset"));
        Assert.Empty((await office.As("MEH").Get("/zimmet?person=AYS")).Items("asset"));
    }

    [Theory]
    [InlineData("/roles")]
    [InlineData("/refusals")]
    [InlineData("/orders")]
    [InlineData("/depot-stock")]
    public async Task desk_and_oversight_are_closed_to_everybody_else(string path)
    {
        Problem.IsRefusal(await office.As("AYS").Get(path), 403, "AUTH_NO_ROLE", "R-08");
        Assert.Equal(200, (await office.As("MUF", Role.MUFETTIS).Get(path)).Status);
    }

    [Fact]
    public async Task only_health_and_the_description_are_open_to_everybody()
    {
        var stranger = new Clerk(office.House.Http, token: null);

        Assert.Equal("live", (await stranger.Get("/health/live")).Must(200).Text);
        Assert.Equal("ready (DENEME)", (await stranger.Get("/health/ready")).Must(200).Text);
        Assert.Equal(200, (await stranger.Get("/openapi/v1.json")).Status);
        Problem.Is(await stranger.Get("/nothing-here"), 401, "unauthenticated");
    }

    [Fact]
    public async Task every_read_is_noted_and_who_asked_for_what()
    {
        await office.As("MUF", Role.MUFETTIS).Get("/zimmet?person=AYS");

        Assert.Equal("MUF MUFETTIS ListZimmet AYS", await office.Ask<string>(
            "select concat_ws(' ', caller, role, request, query ->> 'person') from ledger.read_log order by n desc limit 1"));
    }

    private async Task<string> Draft() =>
        (await office.Storekeeper.Post("/orders", new { lines = new[] { office.Asset }, purpose = "ZIMMET", recipient = "AYS" })).Must(201)["stream"]!["order-".Length..];

    private static string Signed(string issuer, string audience, string algorithm, string? person) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = issuer, Audience = audience, Claims = person is null ? [] : new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = person },
        SigningCredentials = new SigningCredentials(new SymmetricSecurityKey([.. House.Key, .. House.Key]), algorithm),
    });

    private static string Unsigned()
    {
        var body = LedgerSecurity.DevelopmentToken("MUD", Role.MUDUR, House.Key).Split('.')[1];
        return $"{Base64UrlEncoder.Encode(Encoding.ASCII.GetBytes("{\"alg\":\"none\",\"typ\":\"JWT\"}"))}.{body}.";
    }

    private static string Tampered()
    {
        var parts = LedgerSecurity.DevelopmentToken("AYS", Role.PERSONEL, House.Key).Split('.');
        parts[1] = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("AYS", "MUD", StringComparison.Ordinal));
        return string.Join('.', parts);
    }

    private sealed class Past(TimeSpan ago) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - ago;
    }
}
