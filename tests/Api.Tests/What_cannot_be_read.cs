using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Defne.Ledger.Api.Security;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class What_cannot_be_read(Office office) : IClassFixture<Office>
{
    private const string HandOver = "/assets/255.02.01.01-26-00001/hand-over";

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"AYS\"")]
    [InlineData("{} {}")]
    [InlineData("{\"person\":\"AYS\",}")]
    [InlineData("{\"person\":1}")]
    [InlineData("{\"persona\":\"AYS\"}")]
    [InlineData("{\"Person\":\"AYS\"}")]
    [InlineData("{\"person\":\"AYS\",\"person\":\"MEH\"}")]
    [InlineData("{\"actor\":\"MUD\"}")]
    [InlineData("{\"act\":{\"actor\":\"MUD\"}}")]
    [InlineData("{\"recordedAt\":\"2020-01-01T00:00:00Z\"}")]
    [InlineData("{\"purpose\":\"OYUN\"}")]
    [InlineData("{\"purpose\":\"ZIMMET,ETKINLIK\"}")]
    [InlineData("{\"purpose\":\"zimmet\"}")]
    [InlineData("{\"purpose\":\"2\"}")]
    [InlineData("{\"purpose\":0}")]
    [InlineData("{\"returnDue\":\"2026-02-29\"}")]
    [InlineData("{\"returnDue\":\"2026-03-02T00:00:00Z\"}")]
    [InlineData("{\"returnDue\":\"02.03.2026\"}")]
    [InlineData("{\"recipientSignature\":\"true\"}")]
    [InlineData("{\"recipientSignature\":1}")]
    [InlineData("{\"person\":\"A\\u0000\"}")]
    [InlineData("{\"lateReason\":\"\\ud800\"}")]
    [InlineData("{\"lateReason\":\"\\udc00\\ud800\"}")]
    [InlineData("{\"basisDoc\":\"\\u0000\"}")]
    [InlineData("{\"basisDoc\":{\"no\":\"1\",\"page\":2}}")]
    [InlineData("{\"asset\":\"another\"}")]
    public async Task in_a_body_is_400_and_no_refusal(string body)
    {
        var (events, refusals) = (await office.EventCount(), await office.RefusalCount());

        Problem.Is(await office.Storekeeper.Post(HandOver, body), 400, "shape");

        Assert.Equal(events, await office.EventCount());
        Assert.Equal(refusals, await office.RefusalCount());
    }

    [Fact]
    public async Task because_it_is_too_deep_or_not_utf8_is_400()
    {
        var deep = $$"""{"person":{{string.Concat(Enumerable.Repeat("[", 40))}}""";
        Problem.Is(await office.Storekeeper.Post(HandOver, deep), 400, "shape");

        using var latin5 = new ByteArrayContent([.. "{\"person\":\""u8, 0xFD, 0xDD, .. "\"}"u8]);
        latin5.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Problem.Is(await office.Storekeeper.Send(HttpMethod.Post, HandOver, latin5, ("Idempotency-Key", House.NewKey()), ("If-Match", "*")), 400, "shape");
    }

    [Theory]
    [InlineData("/assets?limit=1001", "limit")]
    [InlineData("/assets?limit=0", "limit")]
    [InlineData("/assets?limit=-1", "limit")]
    [InlineData("/assets?limit=1.5", "limit")]
    [InlineData("/assets?limit=10&limit=20", "limit")]
    [InlineData("/assets?colour=red", "colour")]
    [InlineData("/assets?Status=NEW", "Status")]
    [InlineData("/assets/A1?limit=1", "limit")]
    [InlineData("/assets?asOf=2026-02-29", "asOf")]
    [InlineData("/assets?asOf=2026-3-2", "asOf")]
    [InlineData("/assets?asOf=2026-03-02&asOf=2026-03-03", "asOf")]
    [InlineData("/assets?knownAt=dün", "knownAt")]
    [InlineData("/assets?knownAt=2026-02-30T10:00:00Z", "knownAt")]
    [InlineData("/assets?status=LOST", "status")]
    [InlineData("/assets?status=0", "status")]
    [InlineData("/assets?status=new", "status")]
    [InlineData("/assets?status=IN_STOCK,ON_ZIMMET", "status")]
    [InlineData("/assets?warehouse=%00", "warehouse")]
    [InlineData("/assets?warehouse=01&warehouse=02", "warehouse")]
    [InlineData("/assets?cursor=nonsense", "cursor")]
    [InlineData("/assets?cursor=MjAyNi0wMy0wMnw5OTk5OTk5OTk5OTk5OTk5OTk5fEEx", "cursor")]
    [InlineData("/orders?open=maybe", "open")]
    [InlineData("/roles?role=KRAL", "role")]
    public async Task in_a_query_is_400_and_names_the_place(string path, string field)
    {
        var reply = await office.Director.Get(path);

        Problem.Is(reply, 400, "shape");
        Assert.Equal(field, reply["field"]);
    }

    [Theory]
    [InlineData("Acting-As", "SYSTEM")]
    [InlineData("Acting-As", "KRAL")]
    [InlineData("Acting-As", "mudur")]
    [InlineData("Acting-As", "1")]
    [InlineData("Acting-As", "SEF,KAYIT_YETKILISI")]
    [InlineData("Idempotency-Key", "anahtar-ş")]
    [InlineData("Idempotency-Key", "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789")]
    [InlineData("If-Match", "\"abc\"")]
    [InlineData("If-Match", "W/\"1\"")]
    [InlineData("If-Match", "\"1\", \"2\"")]
    [InlineData("If-Match", "\"99999999999999999999\"")]
    public async Task in_a_header_is_400(string name, string value)
    {
        var usual = new Dictionary<string, string>(StringComparer.Ordinal) { ["Idempotency-Key"] = House.NewKey(), ["If-Match"] = "*", [name] = value };

        var reply = await office.Storekeeper.Send(HttpMethod.Post, HandOver, Clerk.Json(new { person = "AYS" }), [.. usual.Select(h => (h.Key, h.Value))]);

        Assert.Equal(400, reply.Status);
        Problem.SaysNothingOfTheInside(reply);
    }

    [Theory]
    [InlineData("Content-Length: 41943040", "")]
    [InlineData("Transfer-Encoding: chunked", "10000\r\n")]
    public async Task because_it_is_too_large_is_413_whether_its_length_is_said_or_not(string length, string chunk)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(office.House.Http.BaseAddress!.Host, office.House.Http.BaseAddress.Port);
        var line = socket.GetStream();
        var token = LedgerSecurity.DevelopmentToken("TKY", Role.KAYIT_YETKILISI, House.Key);
        await line.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v1{HandOver} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nIdempotency-Key: {House.NewKey()}\r\n"
            + $"If-Match: *\r\nContent-Type: application/json\r\n{length}\r\n\r\n"));
        var piece = Encoding.ASCII.GetBytes($"{chunk}{{\"lateReason\":\"{new string('a', 65_521)}{(chunk.Length is 0 ? "" : "\r\n")}");
        var sent = 0;
        try
        {
            for (; sent < 40 * 1024 * 1024; sent += piece.Length) await line.WriteAsync(piece);
        }
        catch (IOException)
        {
            // The host hung up: it reads no further than its limit.
        }

        var answer = new byte[16 * 1024];
        var said = Encoding.UTF8.GetString(answer, 0, await line.ReadAsync(answer));

        Assert.StartsWith("HTTP/1.1 413 ", said, StringComparison.Ordinal);
        Assert.True(sent < 40 * 1024 * 1024);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task because_it_is_no_json_is_415(string type)
    {
        using var body = new StringContent("{\"person\":\"AYS\"}", Encoding.UTF8, type);
        Problem.Is(await office.Storekeeper.Send(HttpMethod.Post, HandOver, body, ("Idempotency-Key", House.NewKey()), ("If-Match", "*")), 415, "shape");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task because_nothing_is_changed_or_deleted_here_is_405(string method)
    {
        Problem.Is(await office.Director.Send(new HttpMethod(method), "/assets/A1", Clerk.Json(new { })), 405, "shape");
    }

    [Theory]
    [InlineData("ı")]
    [InlineData("İSTANBUL")]
    [InlineData("demirbaş")]
    [InlineData("%22")]
    [InlineData("O'Neil")]
    [InlineData("255.02.01.01%2F26%2F00001")]
    [InlineData("a%20b")]
    [InlineData("a%0Ab")]
    [InlineData("%ED%A0%80")]
    [InlineData("x%3B drop table orders")]
    public async Task as_an_id_is_refused_in_an_act_and_not_found_in_a_read(string id)
    {
        Problem.IsRefusal(await office.Storekeeper.Post($"/assets/{id}/label", new { }), 422, "INVALID_CODE", "R-31");
        Problem.Is(await office.Storekeeper.Get($"/assets/{id}"), 404, "not-found", "NOT_FOUND");
        Problem.Is(await office.Storekeeper.Get($"/assets/{id}/history"), 404, "not-found", "NOT_FOUND");
        Problem.Is(await office.Director.Post($"/people/{id}/record-contact", new { name = "Ad" }), 400, "shape");
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("A1%00")]
    public async Task as_text_in_a_path_is_400(string id)
    {
        foreach (var reply in new[] { await office.Storekeeper.Get($"/assets/{id}"), await office.Storekeeper.Post($"/assets/{id}/label", new { }) })
        {
            Assert.Equal(400, reply.Status);
            Problem.SaysNothingOfTheInside(reply);
        }
    }

    [Fact]
    public async Task as_a_number_the_server_gives_is_400()
    {
        Problem.Is(await office.Storekeeper.Post("/orders", """{"order":"EMIR-2026-9","lines":["A1"],"purpose":"ZIMMET","recipient":"AYS"}"""), 400, "shape");
        Problem.Is(await office.Director.Post("/delegations", new { delegation = "YD-2026-9", from = "MUD", to = "SEF" }), 400, "shape");
    }
}
