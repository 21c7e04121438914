using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.WriteOffs;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class Write_off_files(Office office) : IClassFixture<Office>
{
    private const int Callers = 32;

    private Clerk Spender => office.As("MUD", Role.HARCAMA_YETKILISI);

    [Fact]
    public async Task go_from_the_broken_screen_to_the_last_signature_on_the_scrap_minutes()
    {
        var (sold, destroyed, kept) = await office.AssetsInStock(3) is [var a, var b, var c] ? (a, b, c) : default;
        var file = (await office.As("SEF", Role.SEF).Post("/write-offs", new { reason = "HURDA", assets = new[] { sold, destroyed, kept }, technicalReport = new { type = "TEKNIK_RAPOR", no = "TR-9", date = Office.Today } }))
            .Must(201)["stream"]!["writeoff-".Length..];
        Assert.StartsWith("KDT-2026-", file, StringComparison.Ordinal);
        Assert.Equal("PENDING_WRITEOFF", (await office.Storekeeper.Get($"/assets/{sold}")).Must(200)["status"]);
        Assert.Contains(sold, (await office.Storekeeper.Get("/assets?status=PENDING_WRITEOFF")).Must(200).Items("asset"));
        Assert.DoesNotContain(sold, (await office.Storekeeper.Get("/assets?status=IN_STOCK")).Must(200).Items("asset"));
        Assert.Equal("422 ASSET_IN_WRITEOFF", (await office.Storekeeper.Post("/write-offs", new { reason = "HURDA", assets = new[] { sold } })).Verdict);
        Assert.Equal("422 NO_COMMISSION_DECISION", (await Spender.Post($"/write-offs/{file}/approve", new { items = new[] { sold }, liability = "NONE" })).Verdict);

        Assert.Equal("422 SOD_COMMISSION_CONFLICT", (await Spender.Post($"/write-offs/{file}/appoint-commission", new { members = People("UZM", "SEF", "TEK"), experts = People("UZM") })).Verdict);
        (await Spender.Post($"/write-offs/{file}/appoint-commission", new { members = People("UZM", "YAZ", "TEK"), experts = People("UZM") })).Must(200);
        var verdicts = new Dictionary<string, string> { [sold] = "SCRAP", [destroyed] = "DESTROY", [kept] = "NOT_SCRAP" };
        Assert.Equal("422 COMMISSION_UNSIGNED", (await office.As("UZM").Post($"/write-offs/{file}/record-commission-decision", new { items = verdicts, signedBy = People("UZM", "YAZ"), reason = "tamiri ekonomik" })).Verdict);
        (await office.As("UZM").Post($"/write-offs/{file}/record-commission-decision", new
        {
            items = verdicts, signedBy = People("UZM", "YAZ", "TEK"), reason = "tamiri ekonomik", votes = new[] { new { member = "TEK", item = destroyed, vote = "RET", reason = "Parçası kullanılabilir" } },
        })).Must(200);
        Assert.Equal("422 COMMISSION_REFUSED", (await Spender.Post($"/write-offs/{file}/approve", new { items = new[] { sold, kept }, liability = "NONE" })).Verdict);
        (await Spender.Post($"/write-offs/{file}/approve", new { items = new[] { sold, destroyed }, liability = "NONE" })).Must(200);
        Assert.Equal("IN_STOCK", (await office.Storekeeper.Get($"/assets/{kept}")).Must(200)["status"]);

        var posted = (await office.Storekeeper.Post($"/write-offs/{file}/post", new { slipDate = Office.Today })).Must(200);
        Assert.Equal(["WriteOffPosted", "SlipIssued", "AssetWrittenOff", "SlipIssued", "AssetWrittenOff"], posted.Events());
        Assert.Equal("SCRAP_HELD", (await office.Storekeeper.Get($"/assets/{sold}")).Must(200)["status"]);

        var read = (await office.As("MUF", Role.MUFETTIS).Get($"/write-offs/{file}")).Must(200);
        var signatures = read.Json.GetProperty("signatures").EnumerateArray().Select(s => (s.GetProperty("stepTr").GetString(), s.GetProperty("person").GetString())).ToArray();
        Assert.Equal(
        [
            ("Teklif eden", "SEF"), ("Komisyonu kuran", "MUD"), ("Komisyon kararı", "UZM"), ("Komisyon kararı", "YAZ"), ("Komisyon kararı", "TEK"), ("Onaylayan", "MUD"), ("Kayıttan düşen", "TKY"),
        ], signatures);
        Assert.Contains("Parçası kullanılabilir", read.Json.GetProperty("signatures")[4].GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.Equal("60000.00", read.Json.GetProperty("writeoff").GetProperty("value").GetString());
        Assert.Equal(2, read.Json.GetProperty("writeoff").GetProperty("slips").GetArrayLength());

        await Order("HURDA_TESLIM", "MKE", sold, "O-mke");
        Assert.Equal("422 DATA_NOT_WIPED", (await office.Storekeeper.Post($"/assets/{sold}/record-scrap-delivery", new { route = "MKE", receiver = "MKE", order = "O-mke" })).Verdict);
        foreach (var asset in new[] { sold, destroyed }) (await office.As("TEK", Role.TEKNISYEN).Post($"/assets/{asset}/wipe-data", new { method = "Disk söküldü" })).Must(200);
        Assert.Equal(["PartsRecovered", "SlipIssued", "StockReceived"], (await office.Storekeeper.Post($"/assets/{destroyed}/recover-parts",
            new { parts = new[] { new { code = "150.04.03.01", name = "Bellek", qty = 1, unitPrice = "150.00" } }, minutes = "PK-1", valuation = "DTK-1" })).Must(200).Events());
        Assert.Equal(["ScrapDelivered", "OrderLineUsed"], (await office.Storekeeper.Post($"/assets/{sold}/record-scrap-delivery", new { route = "MKE", receiver = "MKE", order = "O-mke" })).Must(200).Events());
        Assert.Equal("422 COMMISSION_UNSIGNED", (await office.As("UZM").Post($"/assets/{destroyed}/record-asset-destruction", new { minutes = "IMT-1", present = People("UZM") })).Verdict);
        Assert.Equal(["AssetDestroyed"], (await office.As("UZM").Post($"/assets/{destroyed}/record-asset-destruction", new { minutes = "IMT-1", present = People("UZM", "YAZ", "TEK") })).Must(200).Events());
        foreach (var asset in new[] { sold, destroyed }) Assert.Equal("CLOSED", (await office.Storekeeper.Get($"/assets/{asset}")).Must(200)["status"]);
        Assert.Equal("1", (await office.Storekeeper.Get("/stock/01-150.04.03.01")).Must(200)["onHand"]);

        // The day before, and as it was known before it was posted, everything is as it was.
        Assert.Equal("IN_STOCK", (await office.Storekeeper.Get($"/assets/{sold}?asOf=2026-03-01")).Must(200)["status"]);
        Assert.Equal(404, (await office.Storekeeper.Get($"/write-offs/{file}?asOf=2026-03-01")).Status);
    }

    [Fact]
    public async Task of_a_lost_laptop_end_with_the_last_instalment()
    {
        var asset = await office.AssetInStock();
        var order = await office.SignedOrder("AYS", asset);
        (await office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person = "AYS", order, recipientSignature = true })).Must(200);
        var fault = (await office.As("AYS").Post("/faults", new { asset, symptom = "Pil şişti", unit = "FEN" })).Must(201)["stream"]!["fault-".Length..];
        (await office.As("AYS").Post($"/assets/{asset}/report-loss", new { kind = "CALINMA", report = "POL-5" })).Must(200);
        var file = (await office.Storekeeper.Post("/write-offs", new { reason = "CALINMA", assets = new[] { asset }, proof = new { type = "EMNIYET_RAPORU", no = "POL-5", date = Office.Today } })).Must(201)["stream"]!["writeoff-".Length..];

        Assert.Equal("422 LIABILITY_ASSESSMENT_MISSING", (await Spender.Post($"/write-offs/{file}/approve", new { items = new[] { asset } })).Verdict);
        var approved = (await Spender.Post($"/write-offs/{file}/approve", new { items = new[] { asset }, liability = "INVESTIGATE" })).Must(200);
        Assert.Equal(["WriteOffApproved", "LiabilityOpened"], approved.Events());
        var liability = approved.Json.GetProperty("events")[1].GetProperty("data").GetProperty("liability").GetString()!;
        Assert.Equal("AYS", approved.Json.GetProperty("events")[1].GetProperty("data").GetProperty("person").GetString());
        Assert.Equal(["WriteOffPosted", "SlipIssued", "AssetWrittenOff", "FaultClosed"], (await office.Storekeeper.Post($"/write-offs/{file}/post", new { slipDate = Office.Today })).Must(200).Events());
        Assert.Equal("taşınır kayıttan düşüldü", (await office.Storekeeper.Get($"/faults/{fault}")).Must(200).Json.GetProperty("history").EnumerateArray().Last().GetProperty("sentence").GetString()!.Split("Neden: ")[1].Split(',')[0]);
        Assert.DoesNotContain(asset, (await office.Storekeeper.Get("/zimmet?person=AYS")).Must(200).Items("asset"));

        Assert.Equal("422 VALUE_NOT_DETERMINED", (await Spender.Post($"/liabilities/{liability}/decide", new { decision = "COLLECT", reason = "İhmal" })).Verdict);
        (await office.Storekeeper.Post($"/liabilities/{liability}/value-damage", new { commission = "DTK-7", fairValue = "18000.00" })).Must(200);
        (await Spender.Post($"/liabilities/{liability}/decide", new { decision = "COLLECT", reason = "İhmal" })).Must(200);
        (await office.As("MUH", Role.MUHASEBE).Post($"/liabilities/{liability}/record-collection", new { amount = "10000.00", receipt = "MAK-1" })).Must(200);
        Assert.Equal("422 INVALID_STATE", (await Spender.Post($"/liabilities/{liability}/close", new { })).Verdict);
        (await office.As("MUH", Role.MUHASEBE).Post($"/liabilities/{liability}/record-collection", new { amount = "8000.00", receipt = "MAK-2" })).Must(200);
        var closed = (await Spender.Post($"/liabilities/{liability}/close", new { })).Must(200);

        var read = (await Spender.Get($"/liabilities/{liability}")).Must(200);
        Assert.Equal(closed.ETag, read.ETag);
        Assert.Equal(("18000.00", "0.00", "CLOSED"), (Of(read, "collected"), Of(read, "outstanding"), Of(read, "state")));
        Assert.DoesNotContain(liability, (await Spender.Get("/liabilities?open=true")).Must(200).Items("liability"));
        Assert.Equal(403, (await office.As("AYS").Get("/liabilities")).Status);

        static string? Of(Reply read, string name) => read.Json.GetProperty("liability").GetProperty(name).GetString();
    }

    [Fact]
    public async Task of_a_swap_enter_the_new_device_under_a_number_of_its_own()
    {
        var asset = await office.AssetInStock();
        var file = (await office.Storekeeper.Post("/write-offs", new { reason = "GARANTI_DEGISIM", assets = new[] { asset }, proof = new { type = "SERVIS_FORMU", no = "SF-8", date = Office.Today } })).Must(201)["stream"]!["writeoff-".Length..];
        Assert.Equal("422 NOT_APPROVED", (await office.Storekeeper.Post($"/write-offs/{file}/post", new { replacement = new { serial = "N-77" } })).Verdict);
        (await Spender.Post($"/write-offs/{file}/approve", new { items = new[] { asset }, liability = "NONE" })).Must(200);
        Assert.Equal("422 MISSING_FIELD", (await office.Storekeeper.Post($"/write-offs/{file}/post", new { })).Verdict);

        var posted = (await office.Storekeeper.Post($"/write-offs/{file}/post", new { replacement = new { serial = "N-77", warrantyUntil = "2029-03-02" } })).Must(200);

        Assert.Equal(["WriteOffPosted", "SlipIssued", "AssetWrittenOff", "SlipIssued", "AssetRegistered", "AssetReplaced"], posted.Events());
        var successor = posted.Json.GetProperty("events")[4].GetProperty("data").GetProperty("asset").GetString()!;
        var (before, after) = ((await office.Storekeeper.Get($"/assets/{asset}")).Must(200), (await office.Storekeeper.Get($"/assets/{successor}")).Must(200));
        Assert.Equal(("CLOSED", successor), (before["status"], before["replacedBy"]));
        Assert.Equal(("NEW", asset, "N-77", "30000.00"), (after["status"], after["replaces"], after["serial"], after["cost"]));
        Assert.Contains((await office.Storekeeper.Get($"/assets/{asset}/history")).Must(200).Items("sentence"), s => s!.Contains($"yerine {successor} kayda alındı", StringComparison.Ordinal));
    }

    [Fact]
    public async Task take_an_asset_once_whoever_proposes_at_once()
    {
        var asset = await office.AssetInStock();

        var replies = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => office.Storekeeper.Post("/write-offs", new { reason = "HURDA", assets = new[] { asset } })));

        Assert.Equal(1, replies.Count(r => r.Status is 201));
        Assert.Equal(Callers - 1, replies.Count(r => r.Verdict is "422 ASSET_IN_WRITEOFF"));
        Assert.Equal(1, await office.Ask<long>("select count(*) from read.open_matter where kind = 'WRITE_OFF' and $1 = any(subjects)", $"asset:{asset}"));
    }

    [Fact]
    public async Task are_posted_once_and_no_slip_number_is_burned()
    {
        var asset = await office.AssetInStock();
        await office.Tell(new WriteOffProposed("W-once", "KAYIP", [asset], Stock: null, new DocRef(null, "POL-1", null), TechnicalReport: null).On(Office.Today, "TKY"),
            new WriteOffApproved("W-once", [asset], LiabilityAssessment.NONE, 30000m, ExtraApproval: null, Released: []).On(Office.Today, "MUD"));
        var slip = await office.Ask<int>("select coalesce(max(last), 0) from read.number_book where book = 'slip' and year = 2026");

        var replies = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => office.Storekeeper.Post("/write-offs/W-once/post", new { })));

        Assert.Equal(1, replies.Count(r => r.Status is 200));
        Assert.Equal(Callers - 1, replies.Count(r => r.Verdict is "422 INVALID_STATE"));
        Assert.Equal(slip + 1, await office.Ask<int>("select last from read.number_book where book = 'slip' and year = 2026"));
        Assert.Equal(1, await office.Ask<long>("select count(*) from es.mt_events where type = 'asset_written_off' and data ->> 'asset' = $1", asset));
    }

    [Fact]
    public async Task hand_nothing_over_that_is_proposed_meanwhile()
    {
        var asset = await office.AssetInStock();
        var order = await office.SignedOrder("AYS", asset);

        var replies = await Task.WhenAll(Enumerable.Range(0, Callers).Select(i => i % 2 is 0
            ? office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person = "AYS", order, recipientSignature = true })
            : office.Storekeeper.Post("/write-offs", new { reason = "HURDA", assets = new[] { asset } })));

        Assert.Equal(1, replies.Count(r => r.Status is 200 or 201));
        Assert.All(replies.Where(r => r.Status is not (200 or 201)), r => Assert.Contains(r.Verdict, (string[])["422 ASSET_IN_WRITEOFF", "422 ALREADY_ON_ZIMMET", "422 MUST_BE_RETURNED_FIRST"]));
    }

    private static string[] People(params string[] ids) => ids;

    private async Task Order(string purpose, string recipient, string asset, string order) =>
        await office.Tell(new OrderSigned(order, Base.Day(Office.Today), [asset], Enum.Parse<Purpose>(purpose), recipient, Base.Day("2026-03-31"), Flag: null).On(Office.Today, "MUD"));
}
