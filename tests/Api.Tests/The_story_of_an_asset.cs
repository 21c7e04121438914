using System.Text.Json;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class The_story_of_an_asset(Office office) : IClassFixture<Office>
{
    private static readonly string[] Members = ["UZM", "YAZ", "TEK"];

    private Clerk Spender => office.As("MUD", Role.HARCAMA_YETKILISI);

    private Clerk Technician => office.As("TEK", Role.TEKNISYEN);

    [Fact]
    public async Task tells_its_faults_and_the_file_that_ends_it_between_its_own_chapters()
    {
        var (asset, fault) = await Broken();
        var file = await Propose("KAYIP", asset);
        (await Spender.Post($"/write-offs/{file}/approve", new { items = new[] { asset }, liability = "INVESTIGATE" })).Must(200);
        (await office.Storekeeper.Post($"/write-offs/{file}/post", new { slipDate = Office.Today })).Must(200);

        var lines = await History(office.Storekeeper, asset);

        Assert.Equal(
        [
            "asset asset_handed_over", "fault fault_reported", "fault fault_diagnosed", "writeoff write_off_proposed", "writeoff write_off_approved", "liability liability_opened",
        ], Told(lines, "asset_handed_over").Take(6));
        Assert.Equal(["asset asset_written_off", "fault fault_closed", "writeoff write_off_posted"], Told(lines, "asset_handed_over").Skip(6).Order(StringComparer.Ordinal));
        Assert.Equal($"fault-{fault}", lines.First(l => Text(l, "event") is "fault_reported").GetProperty("stream").GetString());
        Assert.Equal(lines.Select(Id), (await Walk(asset, 2)).Select(Id));

        // The same story on paper.
        var sheet = await office.House.Report($"/reports/audit-trail?asset={asset}");
        Assert.Equal(lines.Select(l => Text(l, "sentence")), sheet.Rows.Select(r => r.GetProperty("event").GetString()));
    }

    [Fact]
    public async Task leaves_a_file_that_let_it_go()
    {
        var (kept, gone) = await office.AssetsInStock(2) is [var a, var b] ? (a, b) : default;
        var file = await Propose("HURDA", kept, gone);
        (await Spender.Post($"/write-offs/{file}/appoint-commission", new { members = Members, experts = Members[..1] })).Must(200);
        (await office.As("UZM").Post($"/write-offs/{file}/record-commission-decision",
            new { items = new Dictionary<string, string> { [kept] = "NOT_SCRAP", [gone] = "SCRAP" }, signedBy = Members, reason = "tamiri ekonomik" })).Must(200);
        (await Spender.Post($"/write-offs/{file}/approve", new { items = new[] { gone }, liability = "NONE" })).Must(200);
        (await office.Storekeeper.Post($"/write-offs/{file}/post", new { slipDate = Office.Today })).Must(200);

        Assert.Equal(["writeoff write_off_proposed", "writeoff commission_appointed", "writeoff commission_decided", "writeoff write_off_approved"], Told(await History(office.Storekeeper, kept), "write_off_proposed"));
        Assert.Contains("writeoff write_off_posted", Told(await History(office.Storekeeper, gone), "write_off_proposed"));
    }

    [Fact]
    public async Task shows_its_holder_the_faults_of_his_days_and_no_file_of_the_desk()
    {
        var (asset, fault) = await Broken();
        await Propose("KAYIP", asset);
        (await office.Storekeeper.Post($"/assets/{asset}/return-to-depot", new { condition = "SAGLAM", receiver = "TKY" })).Must(200);
        (await Technician.Post($"/faults/{fault}/start-repair", new { overrideReason = "Pil depoda var" })).Must(200);

        Assert.Equal(["asset asset_handed_over", "fault fault_reported", "fault fault_diagnosed", "asset asset_returned"], Told(await History(office.As("AYS"), asset), "asset_handed_over"));
    }

    [Fact]
    public async Task of_the_new_device_begins_with_what_it_replaced()
    {
        var old = await office.AssetInStock();
        var file = (await office.Storekeeper.Post("/write-offs", new { reason = "GARANTI_DEGISIM", assets = new[] { old }, proof = new { type = "SERVIS_FORMU", no = "SF-8", date = Office.Today } })).Must(201)["stream"]!["writeoff-".Length..];
        (await Spender.Post($"/write-offs/{file}/approve", new { items = new[] { old }, liability = "NONE" })).Must(200);
        var posted = (await office.Storekeeper.Post($"/write-offs/{file}/post", new { slipDate = Office.Today, replacement = new { serial = "N-77" } })).Must(200).Json;
        var fresh = posted.GetProperty("events").EnumerateArray().Single(e => e.GetProperty("type").GetString() is "AssetReplaced").GetProperty("data").GetProperty("new").GetString()!;

        Assert.Equal(["asset_registered", "asset_replaced"], (await History(office.Storekeeper, fresh)).Select(l => Text(l, "event")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task begins_on_the_day_the_asset_does() => (await office.Storekeeper.Get($"/assets/{(await Broken()).Asset}/history?asOf=2024-12-31")).Must(404);

    private async Task<(string Asset, string Fault)> Broken()
    {
        var asset = await office.AssetInStock();
        var order = await office.SignedOrder("AYS", asset);
        (await office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person = "AYS", order, recipientSignature = true })).Must(200);
        var fault = (await office.As("AYS").Post("/faults", new { asset, symptom = "Pil şişti", unit = "FEN" })).Must(201)["stream"]!["fault-".Length..];
        (await Technician.Post($"/faults/{fault}/diagnose", new { onSite = false, finding = "Pil hücresi" })).Must(200);
        return (asset, fault);
    }

    private async Task<string> Propose(string reason, params string[] assets) =>
        (await office.Storekeeper.Post("/write-offs", new { reason, assets, proof = new { type = "TUTANAK", no = "T-1", date = Office.Today } })).Must(201)["stream"]!["writeoff-".Length..];

    private static async Task<JsonElement[]> History(Clerk reader, string asset) => [.. (await reader.Get($"/assets/{asset}/history")).Must(200).Json.GetProperty("items").EnumerateArray()];

    private async Task<IReadOnlyList<JsonElement>> Walk(string asset, int limit)
    {
        var (all, next) = (new List<JsonElement>(), (string?)null);
        do
        {
            var page = (await office.Storekeeper.Get($"/assets/{asset}/history?limit={limit}{(next is null ? "" : $"&cursor={next}")}")).Must(200).Json;
            all.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);
        return all;
    }

    private static string[] Told(IEnumerable<JsonElement> lines, string from) =>
        [.. lines.SkipWhile(l => Text(l, "event") != from).Select(l => $"{Text(l, "stream")!.Split('-')[0]} {Text(l, "event")}")];

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();

    private static string Id(JsonElement line) => line.GetProperty("id").GetString()!;
}
