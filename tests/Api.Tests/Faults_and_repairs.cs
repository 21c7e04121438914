using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class Faults_and_repairs(Office office) : IClassFixture<Office>
{
    private const int Callers = 32;
    private const string Firm = "FirmaX";

    private Clerk Technician => office.As("TEK", Role.TEKNISYEN);

    [Fact]
    public async Task go_from_the_broken_screen_to_the_approved_form()
    {
        var asset = await InUse();
        var reported = (await office.As("AYS").Post("/faults", new { asset, symptom = "Ekran kırık", unit = "FEN" })).Must(201);
        var fault = reported["stream"]!["fault-".Length..];
        Assert.StartsWith("ARIZA-2026-", fault, StringComparison.Ordinal);
        Assert.Equal(["FaultReported"], reported.Events());
        Assert.Equal("422 FAULT_ALREADY_OPEN", (await office.As("AYS").Post("/faults", new { asset, symptom = "Ses yok", unit = "FEN" })).Verdict);
        (await office.As("AYS").Post($"/faults/{fault}/add-note", new { note = "Ses de yok" }, version: reported.ETag!)).Must(200);

        Assert.Equal("422 INVALID_STATE", (await Technician.Post($"/faults/{fault}/start-repair", new { overrideReason = "acil" })).Verdict);
        (await Technician.Post($"/faults/{fault}/diagnose", new { onSite = false, finding = "Panel değişecek" })).Must(200);
        (await Technician.Post($"/faults/{fault}/escalate", new { to = "SEF" })).Must(200);
        Assert.Equal("422 WARRANTY_ACTIVE", (await Technician.Post($"/faults/{fault}/start-repair", new { })).Verdict);

        var send = new { basis = "GARANTI", vendor = Firm };
        Assert.Equal("422 NO_WRITTEN_ORDER", (await office.Storekeeper.Post($"/faults/{fault}/send-to-vendor", send)).Verdict);
        var order = (await office.Storekeeper.Post("/orders", new { lines = new[] { asset }, purpose = "GARANTI", recipient = Firm })).Must(201)["stream"]!["order-".Length..];
        (await office.Director.Post($"/orders/{order}/sign", new { orderDate = Office.Today })).Must(200);
        Assert.Equal(["AssetSentToVendor", "OrderLineUsed"], (await office.Storekeeper.Post($"/faults/{fault}/send-to-vendor", new { basis = "GARANTI", vendor = Firm, order })).Must(200).Events());

        var away = (await office.Storekeeper.Get($"/assets/{asset}")).Must(200);
        Assert.Equal(("ON_ZIMMET", "AYS", "VENDOR", fault), (away["status"], away["holder"], away["custody"], away["openFault"]));
        Assert.Equal("firmada", away["custodyTr"]);
        Assert.Equal("DEPOT", (await office.Storekeeper.Get($"/assets/{asset}?asOf=2026-03-01")).Must(200)["custody"]);

        Assert.Equal(["AssetReceivedFromVendor", "ServiceFormRecorded"],
            (await office.Storekeeper.Post($"/faults/{fault}/receive-from-vendor", new { form = "SF-7", work = "Panel değişti", cost = "0.00" })).Must(200).Events());
        (await Technician.Post($"/faults/{fault}/resolve", new { action = "Denendi, çalışıyor" })).Must(200);
        Assert.Equal("422 SERVICE_FORM_UNAPPROVED", (await Technician.Post($"/faults/{fault}/close", new { })).Verdict);
        Assert.Equal("403 AUTH_NO_ROLE", (await office.Storekeeper.Post($"/faults/{fault}/approve-service-form", new { form = "SF-7" })).Verdict);
        (await office.Director.Post($"/faults/{fault}/approve-service-form", new { form = "SF-7" })).Must(200);
        (await Technician.Post($"/faults/{fault}/close", new { })).Must(200);

        var file = (await office.Storekeeper.Get($"/faults/{fault}")).Must(200);
        Assert.Equal("\"10\"", file.ETag);
        Assert.Equal("CLOSED", file.Json.GetProperty("fault").GetProperty("state").GetString());
        Assert.Equal("onaylandı", file.Json.GetProperty("fault").GetProperty("forms")[0].GetProperty("stateTr").GetString());
        Assert.Contains(file.Json.GetProperty("history").EnumerateArray(), l => l.GetProperty("sentence").GetString()!.Contains("SF-7 numaralı servis formu onaylandı", StringComparison.Ordinal) && l.GetProperty("clause").GetString() is "Md. 7/14");
        Assert.DoesNotContain(fault, (await office.Storekeeper.Get("/faults?open=true")).Must(200).Items("fault"));
        Assert.Equal("USER", (await office.Storekeeper.Get($"/assets/{asset}")).Must(200)["custody"]);
        Assert.Contains(fault, (await office.Storekeeper.Get("/search?q=kırık")).Must(200).Items("id"));
    }

    [Fact]
    public async Task take_a_part_out_of_the_stock_and_say_so_on_the_fault()
    {
        const string Card = "01-150.04.02.01";
        var asset = await InUse();
        await office.Tell(new StockReceived(Card, "150.04.02.01", "01", "2025/9", 3, 250m, Base.Day("2025-12-01")).On("2025-12-01"));
        var fault = await Diagnosed(asset);
        (await Technician.Post($"/faults/{fault}/start-repair", new { overrideReason = "Bellek elde var" })).Must(200);

        Assert.Equal("422 INSUFFICIENT_STOCK", (await office.Storekeeper.Post($"/faults/{fault}/consume-part", new { stock = Card, qty = 4 })).Verdict);
        Assert.Equal(["PartConsumed", "SlipIssued", "StockIssued"], (await office.Storekeeper.Post($"/faults/{fault}/consume-part", new { stock = Card, qty = 2 })).Must(200).Events());

        Assert.Equal("1", (await office.Storekeeper.Get($"/stock/{Card}")).Must(200)["onHand"]);
        Assert.Equal($"{Card}=2", (await office.Storekeeper.Get($"/faults/{fault}")).Must(200).Json.GetProperty("fault").GetProperty("parts")[0].GetString());
        Assert.Contains("150.04", (await office.Storekeeper.Get("/consumption-lists/2026-03")).Must(200).Json.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task of_one_asset_are_open_once_whoever_reports_at_once()
    {
        var asset = await InUse();
        var last = await office.Ask<int>("select coalesce(max(last), 0) from read.number_book where book = 'fault' and year = 2026");

        var replies = await Task.WhenAll(Enumerable.Range(0, Callers).Select(i => office.As(i % 2 is 0 ? "AYS" : "MEH").Post("/faults", new { asset, symptom = "Açılmıyor", unit = "FEN" })));

        Assert.Equal(1, replies.Count(r => r.Status is 201));
        Assert.Equal(Callers - 1, replies.Count(r => r.Verdict is "422 FAULT_ALREADY_OPEN"));
        Assert.Equal(last + 1, await office.Ask<int>("select last from read.number_book where book = 'fault' and year = 2026"));
        Assert.Equal(1, await office.Ask<long>("select count(*) from read.open_matter where kind = 'FAULT' and $1 = any(subjects)", $"asset:{asset}"));
        Assert.Equal(await office.EventCount(), await office.Ask<long>("select last_value from es.mt_events_sequence"));
    }

    [Fact]
    public async Task send_a_device_away_or_hand_it_over_but_not_both()
    {
        var asset = await office.AssetInStock();
        var fault = await Diagnosed(asset);
        await office.Tell(Base.SignedOrder("O-v", Office.Today, "AYS", "2026-03-31", asset),
            new OrderSigned("O-w", Base.Day(Office.Today), [asset], Purpose.GARANTI, Firm, Base.Day("2026-03-31"), Flag: null).On(Office.Today, "MUD"));

        var replies = await Task.WhenAll(Enumerable.Range(0, Callers).Select(i => i % 2 is 0
            ? office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person = "AYS", order = "O-v", recipientSignature = true })
            : office.Storekeeper.Post($"/faults/{fault}/send-to-vendor", new { basis = "GARANTI", vendor = Firm, order = "O-w" })));

        // A device in use may go to the firm; what is with the firm is handed to nobody.
        var handed = replies.Where((_, i) => i % 2 is 0).Count(r => r.Status is 200);
        Assert.Equal(1, replies.Where((_, i) => i % 2 is 1).Count(r => r.Status is 200));
        Assert.InRange(handed, 0, 1);
        var (sentAt, handedAt) = (await At("asset_sent_to_vendor"), await At("asset_handed_over"));
        Assert.True(handed is 0 || handedAt < sentAt);

        Task<long> At(string type) => office.Ask<long>("select coalesce(max(seq_id), 0) from es.mt_events where type = $1 and data ->> 'asset' = $2", type, asset);
    }

    [Fact]
    public async Task are_seen_by_their_reporter_the_head_of_the_unit_and_the_directorate()
    {
        await office.Tell(new FaultReported("FA-own", await office.AssetInStock(), "Yavaş", "FEN", "AYS", FaultKind.YAZILIM).On(Office.Today, "AYS"));

        foreach (var reader in new[] { office.As("AYS"), office.As("FEN", Role.BIRIM_YETKILISI), office.Storekeeper, office.As("MUF", Role.MUFETTIS) }) (await reader.Get("/faults/FA-own")).Must(200);
        Assert.Equal(404, (await office.As("MEH").Get("/faults/FA-own")).Status);
        Assert.DoesNotContain("FA-own", (await office.As("MEH").Get("/faults")).Must(200).Items("fault"));
        Assert.Equal(404, (await office.Storekeeper.Get("/faults/FA-none")).Status);
        Assert.Equal("404 NOT_FOUND", (await Technician.Post("/faults/FA-none/diagnose", new { onSite = true, finding = "yok" })).Verdict);
    }

    [Fact]
    public async Task are_seen_by_whoever_has_the_asset_while_he_has_it()
    {
        var asset = await InUse();
        var fault = (await office.As("TEK", Role.TEKNISYEN).Post("/faults", new { asset, symptom = "Fan gürültülü", unit = "BIM" })).Must(201)["stream"]!["fault-".Length..];

        Assert.Contains(fault, (await office.As("AYS").Get("/faults")).Must(200).Items("fault"));
        foreach (var reader in new[] { office.As("AYS"), office.As("FEN", Role.BIRIM_YETKILISI) }) (await reader.Get($"/faults/{fault}")).Must(200);
        (await office.As("MEH").Get($"/faults/{fault}")).Must(404);
        (await office.Storekeeper.Post($"/assets/{asset}/return-to-depot", new { condition = "SAGLAM", receiver = "TKY" })).Must(200);
        (await office.As("AYS").Get($"/faults/{fault}")).Must(404);
        (await office.As("AYS").Get($"/faults/{fault}?knownAt=2026-03-01")).Must(404);
    }

    [Fact]
    public async Task are_of_units_somebody_belongs_to() =>
        Assert.Equal("404 NOT_FOUND", (await office.As("AYS").Post("/faults", new { asset = await InUse(), symptom = "Fan gürültülü", unit = "YOK" })).Verdict);

    private async Task<string> InUse()
    {
        var asset = await office.AssetInStock();
        var order = await office.SignedOrder("AYS", asset);
        (await office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person = "AYS", order, recipientSignature = true })).Must(200);
        return asset;
    }

    private async Task<string> Diagnosed(string asset)
    {
        var fault = (await office.As("AYS").Post("/faults", new { asset, symptom = "Açılmıyor", unit = "FEN" })).Must(201)["stream"]!["fault-".Length..];
        (await Technician.Post($"/faults/{fault}/diagnose", new { onSite = false, finding = "Bellek arızalı" })).Must(200);
        return fault;
    }
}
