using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class Stock_and_requests(Office office) : IClassFixture<Office>
{
    private const int Callers = 32;

    [Fact]
    public async Task go_from_the_asking_to_the_closing()
    {
        const string Code = "150.03.02.01", Card = $"01-{Code}";
        (await office.Storekeeper.Post("/entries", new
        {
            entryKind = "DEVIR_ALMA", lines = new[] { new { code = Code, qty = 10, unitPrice = "100.00" }, new { code = Code, qty = 5, unitPrice = "120.00" } },
            warehouse = "01", basisDoc = new { type = "VIF", no = "2026/44", date = Office.Today },
        })).Must(201);
        (await office.As("MUD", Role.HARCAMA_YETKILISI).Post($"/stock/{Card}/set-minimum-level", new { qty = 4 })).Must(200);

        var asked = (await office.As("AYS").Post("/requests", new { unit = "FEN", kind = "TUKETIM", items = new Dictionary<string, int> { [Code] = 12 } })).Must(201);
        var request = asked["stream"]!["request-".Length..];
        Assert.Equal("422 NO_REQUEST", (await Issue(Card, request, 12)).Verdict);
        (await office.As("FEN", Role.BIRIM_YETKILISI).Post($"/requests/{request}/approve", new { }, version: asked.ETag!)).Must(200);
        (await office.As("SEF", Role.SEF).Post($"/requests/{request}/evaluate", new { result = "MEET" })).Must(200);
        Assert.Equal(["SlipIssued", "StockIssued", "StockBelowMinimum", "RequestSupplied", "RequestFulfilled"],
            (await Issue(Card, request, 12)).Must(200).Json.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("type").GetString()));

        var card = (await office.Storekeeper.Get($"/stock/{Card}")).Must(200);
        Assert.Equal("3", card["onHand"]);
        Assert.Equal("True", card.Json.GetProperty("belowMinimum").ToString());
        Assert.Equal("\"5\"", card.ETag);
        Assert.Equal([Card], (await office.Storekeeper.Get("/stock?belowMinimum=true")).Must(200).Items("stock"));
        Assert.EndsWith("/2", Assert.Single((await office.Storekeeper.Get($"/stock/lots?stock={Card}")).Must(200).Items("lot")), StringComparison.Ordinal);
        Assert.Empty((await office.Storekeeper.Get($"/stock/lots?stock={Card}&asOf=2026-03-01")).Must(200).Items("lot"));

        (await office.As("SEF", Role.SEF).Post($"/requests/{request}/close", new { })).Must(200);
        Assert.DoesNotContain(request, (await office.Storekeeper.Get("/requests?open=true&unit=FEN")).Must(200).Items("request"));
        Assert.Equal("CLOSED", (await office.Storekeeper.Get($"/requests/{request}")).Must(200)["state"]);

        var list = (await office.Storekeeper.Get("/consumption-lists/2026-03")).Must(200);
        Assert.Contains("150.03", list.Json.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("code").GetString()));
        Assert.Equal(404, (await office.Storekeeper.Get("/consumption-lists/2026-13")).Status);
        (await office.Storekeeper.Post("/consumption-lists/2026-02/send", new { })).Must(200);
        Assert.Equal("2026-03-02", (await office.Storekeeper.Get("/consumption-lists/2026-02")).Must(200)["sentOn"]);
    }

    [Fact]
    public async Task show_a_request_to_its_asker_his_head_and_the_directorate()
    {
        await office.Tell(new RequestSubmitted("R-own", "FEN", Quantity("150.03.03.01", 1), RequestKind.TUKETIM).On(Office.Today, "AYS"));

        foreach (var reader in new[] { office.As("AYS"), office.As("FEN", Role.BIRIM_YETKILISI), office.Storekeeper }) (await reader.Get("/requests/R-own")).Must(200);
        Assert.Equal(404, (await office.As("MEH").Get("/requests/R-own")).Status);
        Assert.DoesNotContain("R-own", (await office.As("MEH").Get("/requests")).Must(200).Items("request"));
        Assert.Equal(403, (await office.As("MEH").Get("/stock")).Status);
    }

    [Fact]
    public async Task are_never_below_nothing_whoever_asks_at_once()
    {
        const string Card = "01-150.04.01.01";
        await office.Tell([Received(Card, 10.5m), .. Ready("R-much", "150.04.01.01", 100)]);
        var slip = await office.Ask<int>("select coalesce(max(last), 0) from read.number_book where book = 'slip' and year = 2026");

        var replies = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Issue(Card, "R-much", 1)));

        Assert.Equal(10, replies.Count(r => r.Status is 200));
        Assert.Equal(Callers - 10, replies.Count(r => r.Verdict is "422 INSUFFICIENT_STOCK"));
        Assert.Equal("0.5", (await office.Storekeeper.Get($"/stock/{Card}")).Must(200)["onHand"]);
        Assert.Equal(slip + 10, await office.Ask<int>("select last from read.number_book where book = 'slip' and year = 2026"));
        Assert.Equal(await office.EventCount(), await office.Ask<long>("select last_value from es.mt_events_sequence"));
    }

    [Fact]
    public async Task give_a_request_what_it_asks_for_once_from_whichever_warehouse()
    {
        await office.Tell([Base.Post("TKY", Role.KAYIT_YETKILISI, warehouse: "03"), Received("01-150.05.01.01", 100), Received("03-150.05.01.01", 100), .. Ready("R-five", "150.05.01.01", 5)]);

        var replies = await Task.WhenAll(Enumerable.Range(0, Callers).Select(i => Issue(i % 2 is 0 ? "01-150.05.01.01" : "03-150.05.01.01", "R-five", 1)));

        Assert.Equal(5, replies.Count(r => r.Status is 200));
        Assert.Equal(Callers - 5, replies.Count(r => r.Verdict is "422 NO_REQUEST"));
        Assert.Equal("FULFILLED", (await office.Storekeeper.Get("/requests/R-five")).Must(200)["state"]);
        Assert.Equal(1, await office.Ask<long>("select count(*) from es.mt_events where stream_id = 'request-R-five' and type = 'request_fulfilled'"));
    }

    private static StockReceived Received(string card, decimal qty) => new StockReceived(card, card[3..], card[..2], "2025/1", qty, 10m, Base.Day("2025-12-01")).On("2025-12-01");

    private static Domain.Kernel.LedgerEvent[] Ready(string request, string code, decimal qty) =>
    [
        new RequestSubmitted(request, "FEN", Quantity(code, qty), RequestKind.TUKETIM).On("2026-02-16", "AYS"), new RequestApproved(request).On("2026-02-16", "FEN"),
        new RequestEvaluated(request, RequestResult.MEET, Reason: null, Granted: null).On("2026-02-17", "SEF"),
    ];

    private static Dictionary<string, decimal> Quantity(string code, decimal qty) => new(StringComparer.Ordinal) { [code] = qty };

    private Task<Reply> Issue(string card, string request, decimal qty) => office.Storekeeper.Post($"/stock/{card}/issue", new { request, qty, unit = "FEN" });
}
