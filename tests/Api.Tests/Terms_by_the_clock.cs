using Defne.Ledger.Application.Reactions;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Defne.Ledger.Api.Tests;

/// <summary>Fourteen days for everything from Monday 2 March 2026 on; on Monday the 16th one half is done, the other forgotten.</summary>
[Collection(Cluster.Collection)]
public sealed class Terms_by_the_clock(Office office) : IClassFixture<Office>
{
    private const string Last = "2026-03-16";
    private static readonly string[] None = [];
    private static readonly object Approval = new { type = "OLUR", no = "OLUR-21", date = Office.Today };

    [Fact]
    public async Task are_flagged_once_after_their_last_day_and_not_where_all_was_done_in_time()
    {
        await office.Tell(Base.Post("TK2", Role.KAYIT_YETKILISI, warehouse: "02"));
        foreach (var setting in new[] { "slip.accountingDays", "listCheck.intervalDays" }) await Set(setting, "14");
        foreach (var setting in new[] { "fault.diagnoseBusinessDays", "fault.resolveBusinessDays" }) await Set(setting, "10");
        var (broken, seen, repaired) = (await Report(), await Report(), await Report());
        var (lent, back) = (await Lend(), await Lend());
        var (shown, returned) = (await Show(), await Show());
        var ((given, unsent), (taken, _)) = (await Transfer(), await Transfer());
        // Said after the act, for the same day: what was scheduled for the ninth is looked at again then.
        await Set("transfer.receiptDays", "14");
        var (unused, _) = (await Order("ZIMMET", "AYS", await office.AssetInStock(), Last), await Cancelled());
        foreach (var warehouse in new[] { "01", "02" }) await Check(warehouse, Office.Today);
        var card = await Consume();
        var refusals = await office.RefusalCount();

        await At(Last, 10);
        (await office.Storekeeper.Post($"/assets/{back}/receive-loan-back", new { condition = "SAGLAM" })).Must(200);
        (await office.Storekeeper.Post($"/assets/{returned}/return-to-depot", new { condition = "SAGLAM", receiver = "TKY" })).Must(200);
        (await office.Storekeeper.Post($"/assets/{taken}/record-transfer-receipt", new { slip = new { type = "VIF", no = "2026/118", date = "2026-03-06" } })).Must(200);
        foreach (var slip in (await office.Storekeeper.Get("/slips?unsent=true")).Must(200).Items("no").Where(no => no != unsent))
            (await office.Storekeeper.Post($"/slips/{slip!.Replace('/', '-')}/send", new { })).Must(200);
        await Check("02", Last);
        foreach (var fault in new[] { seen, repaired }) await Repair(fault, "diagnose", new { onSite = true, finding = "kablo kopuk" });
        await Repair(repaired, "start-repair", new { overrideReason = "firma uzak" });
        await Repair(repaired, "resolve", new { action = "kablo değişti" });

        await At(Last, 23, 59);
        Assert.Empty(await Flags());

        await At("2026-03-17", 0, 1);
        string[] expected =
        [
            $"fault_overdue_flagged fault-{broken}", $"fault_overdue_flagged fault-{broken}", $"fault_overdue_flagged fault-{seen}",
            "list_check_overdue_flagged depotcheck-01", .. new[] { $"loan_overdue_flagged asset-{lent}", $"loan_overdue_flagged asset-{shown}" }.Order(StringComparer.Ordinal), $"order_expired order-{unused}",
            $"slip_overdue_flagged slip-{unsent.Replace('/', '-')}", $"transfer_receipt_overdue_flagged asset-{given}",
        ];
        Assert.Equal(expected, await Flags());
        Assert.Equal(expected.Length, await office.Ask<long>("select count(*) from es.mt_events where data ->> 'due' = $1 and type like '%flagged' or type = 'order_expired'", Last));
        await Sweep();
        await At("2026-03-18", 10);
        Assert.Equal(expected, await Flags());
        await Shows(lent, shown, given, unsent);
        await ShowsFaults(broken, seen);

        await At("2026-04-30", 23, 59);
        Assert.Empty(await office.Story("consumption-2026-03"));
        await At("2026-05-01", 0, 1);
        Assert.Equal(["consumption_list_overdue_flagged"], await office.Story("consumption-2026-03"));
        Assert.Equal(["2026-03"], (await office.Director.Get("/overdue?kind=CONSUMPTION_LIST")).Must(200).Items("subject"));
        Assert.Equal(["stock_received", "stock_issued"], await office.Story($"stock-{card}"));
        Assert.Equal(refusals, await office.RefusalCount());
    }

    // What is overdue leaves the list when it is done, on the day it was done, as it was known.
    private async Task Shows(string lent, string shown, string given, string slip)
    {
        (string, string)[] overdue = [("LIST_CHECK", "01"), .. new[] { ("LOAN", lent), ("LOAN", shown) }.Order(), ("SLIP", slip), ("TRANSFER_RECEIPT", given)];
        Assert.Equal(overdue, await Listed(""));
        Assert.Empty(await Listed($"?asOf={Last}"));
        Assert.Empty(await Listed($"?knownAt={Last}"));
        Assert.Equal(403, (await office.As("AYS").Get("/overdue")).Status);
        Assert.Equal(400, (await office.Director.Get("/overdue?kind=ORDER")).Status);

        var loans = (await office.Director.Get("/overdue?kind=LOAN")).Must(200).Json.GetProperty("items").EnumerateArray().ToDictionary(i => i.GetProperty("subject").GetString()!);
        Assert.Equal(("Kaymakamlik", "geri gelmeyen taşınır", Last, "2026-03-17", 2),
            (loans[lent].GetProperty("institution").GetString(), loans[lent].GetProperty("kindTr").GetString(), loans[lent].GetProperty("due").GetString(), loans[lent].GetProperty("since").GetString(), loans[lent].GetProperty("daysLate").GetInt32()));
        Assert.Equal("YAZ", loans[shown].GetProperty("person").GetString());
        Assert.Equal(["FEN"], (await office.Director.Get("/overdue?kind=TRANSFER_RECEIPT")).Must(200).Items("institution"));
        Assert.Equal(["TKY"], (await office.Director.Get("/overdue?kind=SLIP")).Must(200).Items("person"));
        var first = (await office.Director.Get("/overdue?limit=2")).Must(200);
        Assert.Equal(2, first.Items("kind").Count);
        Assert.Equal(6, (await office.Director.Get($"/overdue?cursor={first["next"]}")).Must(200).Items("kind").Count);

        (await office.Storekeeper.Post($"/assets/{lent}/receive-loan-back", new { condition = "SAGLAM" })).Must(200);
        (await office.Storekeeper.Post($"/assets/{given}/record-transfer-receipt", new { slip = new { no = "2026/9" }, effective = Last })).Must(200);
        (await office.Storekeeper.Post($"/slips/{slip.Replace('/', '-')}/send", new { })).Must(200);
        await Check("01", "2026-03-18");
        Assert.Equal(("LOAN", shown), Assert.Single(await Listed("")));
        // The receipt was there before it was missed; the asset was not.
        Assert.DoesNotContain(("TRANSFER_RECEIPT", given), await Listed("?asOf=2026-03-17"));
        Assert.Contains(("LOAN", lent), await Listed("?asOf=2026-03-17"));
        Assert.Contains(("TRANSFER_RECEIPT", given), await Listed("?asOf=2026-03-17&knownAt=2026-03-17"));
    }

    // Two targets of one fault; what was diagnosed in time and told after the flag was missed only as long as nobody knew.
    private async Task ShowsFaults(string broken, string seen)
    {
        (string, string)[] overdue = [("FAULT_DIAGNOSE", broken), .. new[] { ("FAULT_RESOLVE", broken), ("FAULT_RESOLVE", seen) }.Order()];
        Assert.Equal(overdue, await Listed("", faults: true));
        Assert.Equal(["AYS"], (await office.Director.Get("/overdue?kind=FAULT_DIAGNOSE")).Must(200).Items("person"));
        Assert.Equal(new HashSet<string?> { broken, seen }, (await office.Director.Get("/faults?late=true")).Must(200).Items("fault").ToHashSet());

        await Repair(broken, "diagnose", new { onSite = false, finding = "anakart", effective = Last });
        Assert.Empty((await office.Director.Get("/overdue?kind=FAULT_DIAGNOSE&asOf=2026-03-17")).Must(200).Items("subject"));
        Assert.Equal([broken], (await office.Director.Get("/overdue?kind=FAULT_DIAGNOSE&asOf=2026-03-17&knownAt=2026-03-17")).Must(200).Items("subject"));
        await Repair(seen, "start-repair", new { overrideReason = "firma uzak" });
        await Repair(seen, "resolve", new { action = "kablo değişti" });
        Assert.Equal([broken], (await office.Director.Get("/overdue?kind=FAULT_RESOLVE")).Must(200).Items("subject"));
    }

    private async Task<string> Report() =>
        (await office.As("AYS").Post("/faults", new { asset = await office.AssetInStock(), symptom = "açılmıyor", unit = "FEN" })).Must(201)["stream"]!["fault-".Length..];

    private async Task Repair(string fault, string act, object body) => (await office.As("TEK", Role.TEKNISYEN).Post($"/faults/{fault}/{act}", body)).Must(200);

    private async Task<(string, string)[]> Listed(string query, bool faults = false) =>
        [.. (await office.Director.Get($"/overdue{query}")).Must(200).Json.GetProperty("items").EnumerateArray().Select(i => (Kind: i.GetProperty("kind").GetString()!, i.GetProperty("subject").GetString()!))
            .Where(i => i.Kind.StartsWith("FAULT", StringComparison.Ordinal) == faults)];

    private async Task<string> Order(string purpose, string recipient, string asset, string until = "2026-03-31")
    {
        var order = (await office.Storekeeper.Post("/orders", new { lines = new[] { asset }, purpose, recipient, validUntil = until })).Must(201)["stream"]!["order-".Length..];
        (await office.Director.Post($"/orders/{order}/sign", new { orderDate = Office.Today })).Must(200);
        return order;
    }

    private async Task<string> Lend()
    {
        var asset = await office.AssetInStock();
        (await office.Storekeeper.Post($"/assets/{asset}/lend-out", new { institution = "Kaymakamlik", until = Last, order = await Order("GECICI_TAHSIS", "Kaymakamlik", asset), approval = Approval })).Must(200);
        return asset;
    }

    private async Task<string> Show()
    {
        var asset = await office.AssetInStock();
        (await office.Storekeeper.Post($"/assets/{asset}/hand-over", new { person = "YAZ", order = await Order("ETKINLIK", "YAZ", asset), purpose = "ETKINLIK", returnDue = Last, recipientSignature = true })).Must(200);
        return asset;
    }

    private async Task<(string Asset, string Slip)> Transfer()
    {
        var asset = await office.AssetInStock();
        var gone = (await office.Storekeeper.Post($"/assets/{asset}/transfer-out", new { exitKind = "BIRIM_ARASI_DEVIR", target = "FEN", order = await Order("DEVIR", "FEN", asset), approval = Approval })).Must(200);
        return (asset, gone.Json.GetProperty("events")[0].GetProperty("data").GetProperty("no").GetString()!);
    }

    private async Task<string> Cancelled()
    {
        var order = await Order("ZIMMET", "AYS", await office.AssetInStock(), Last);
        (await office.Director.Post($"/orders/{order}/cancel", new { reason = "vazgeçildi" })).Must(200);
        return order;
    }

    private async Task<string> Consume()
    {
        const string Code = "150.03.02.01", Card = $"01-{Code}";
        (await office.Storekeeper.Post("/entries", new { entryKind = "DEVIR_ALMA", lines = new[] { new { code = Code, qty = 5, unitPrice = "100.00" } }, warehouse = "01", basisDoc = new { type = "VIF", no = "2026/44", date = Office.Today } })).Must(201);
        var request = (await office.As("AYS").Post("/requests", new { unit = "FEN", kind = "TUKETIM", items = new Dictionary<string, int> { [Code] = 2 } })).Must(201)["stream"]!["request-".Length..];
        (await office.As("FEN", Role.BIRIM_YETKILISI).Post($"/requests/{request}/approve", new { })).Must(200);
        (await office.As("SEF", Role.SEF).Post($"/requests/{request}/evaluate", new { result = "MEET" })).Must(200);
        (await office.Storekeeper.Post($"/stock/{Card}/issue", new { request, qty = 2, unit = "FEN" })).Must(200);
        return Card;
    }

    private async Task Set(string setting, string value) => (await office.Director.Post($"/settings/{setting}/change", new { value, from = Office.Today, basisDoc = "OLUR-30" })).Must(200);

    private async Task Check(string warehouse, string asOf) =>
        (await office.Storekeeper.Post($"/warehouses/{warehouse}/record-list-check", new { asOf, matched = None, differences = None, concluded = true })).Must(200);

    // Messages wait by the machine's clock: what the turned one says is due is delivered, and looked at by the host as any other day.
    private async Task At(string day, int hour, int minute = 0)
    {
        office.House.Clock.TurnTo(Base.At(day, hour, minute));
        await office.Run("update wolv.wolverine_incoming_envelopes set execution_time = now() where status = 'Scheduled'");
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await office.Ask<long>("select count(*) from wolv.wolverine_incoming_envelopes where status = 'Incoming' or status = 'Scheduled' and execution_time <= now()") > 0) await Task.Delay(50, enough.Token);
        Assert.Equal(0, await office.Ask<long>("select count(*) from wolv.wolverine_dead_letters"));
    }

    private async Task Sweep()
    {
        await using var scope = office.House.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Clockwork>().Sweep(CancellationToken.None);
    }

    private Task<string[]> Flags() => office.Ask<string[]>("select coalesce(array_agg(type || ' ' || stream_id order by type, stream_id), '{}') from es.mt_events where type like '%flagged' or type = 'order_expired'");
}
