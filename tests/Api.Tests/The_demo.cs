using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Defne.Ledger.Api.Demo;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Testing;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Defne.Ledger.Api.Tests;

/// <summary>The demo's story, told once on a simulated database.</summary>
public sealed class TheDemo(Cluster cluster) : IAsyncLifetime
{
    private Database.ScratchDatabase? database;

    /// <summary>The host that serves it.</summary>
    public House House { get; private set; } = null!;

    /// <summary>Tells the story on a database of its own; whoever asks disposes of both.</summary>
    public async Task<(Database.ScratchDatabase Database, House House)> Tell()
    {
        var told = await cluster.Database(simulated: true);
        var house = await House.Open(told.ConnectionString);
        await new DemoStory(new DemoTeller(house.Services, CancellationToken.None)).Tell();
        return (told, house);
    }

    /// <summary>One number of the database.</summary>
    public Task<T> Ask<T>(string question) => Ask<T>(database!, question);

    /// <summary>Every event in its order, but for ids nobody can know beforehand.</summary>
    public Task<IReadOnlyList<string>> Events() => Events(database!);

    /// <summary>The same of another telling.</summary>
    public static async Task<IReadOnlyList<string>> Events(Database.ScratchDatabase told)
    {
        var events = new List<string>();
        await using var source = NpgsqlDataSource.Create(told.Superuser);
        await using var sql = source.CreateCommand("select type, stream_id, data::text, timestamp, headers ->> 'line' from es.mt_events order by seq_id");
        await using var rows = await sql.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            events.Add(string.Join('|', rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetFieldValue<DateTimeOffset>(3).ToString("O", CultureInfo.InvariantCulture), rows.GetString(4)));
        return events;
    }

    /// <inheritdoc />
    public async Task InitializeAsync() => (database, House) = await Tell();

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        await House.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }

    private static async Task<T> Ask<T>(Database.ScratchDatabase told, string question)
    {
        await using var source = NpgsqlDataSource.Create(told.Superuser);
        await using var sql = source.CreateCommand(question);
        return (T)(await sql.ExecuteScalarAsync())!;
    }
}

[Collection(Cluster.Collection)]
public sealed class The_demo(TheDemo demo) : IClassFixture<TheDemo>
{
    private Clerk Inspector => demo.House.As("MUF", Role.MUFETTIS);

    [Fact]
    public async Task is_a_year_of_three_and_a_half_thousand_events_about_five_hundred_assets_and_forty_people()
    {
        Assert.InRange(await demo.Ask<long>("select count(*) from es.mt_events"), 3450, 3850);
        Assert.InRange(await demo.Ask<long>("select count(*) from es.mt_events where type = 'asset_registered'"), 480, 520);
        Assert.InRange(await demo.Ask<long>("select count(*) from es.mt_events where type = 'personnel_registered'"), 38, 44);
        Assert.InRange(await demo.Ask<long>("select count(*) from es.mt_events where type = 'fault_reported'"), 40, 50);
        Assert.True(await demo.Ask<long>("select count(*) from ledger.refusal") >= 70);
        Assert.True(await demo.Ask<long>("select count(distinct code) from ledger.refusal") >= 50);
    }

    [Fact]
    public async Task is_told_the_same_way_twice()
    {
        var (database, house) = await demo.Tell();
        await using (database)
        await using (house)
        {
            var (once, again) = (await demo.Events(), await TheDemo.Events(database));
            Assert.Equal(once, again);
            Assert.Equal(Fingerprint(once), Fingerprint(again));
        }
    }

    [Fact]
    public async Task happens_in_working_hours()
    {
        var moments = await demo.Ask<DateTime[]>("select array_agg(timestamp) from es.mt_events where data #>> '{act,actor}' <> 'SYSTEM'");
        Assert.All(moments.Select(m => new DateTimeOffset(m, TimeSpan.Zero)), at =>
        {
            var day = LedgerClock.DayOf(at);
            Assert.True(DemoCalendar.IsWorkday(day), $"{day:O}");
            Assert.InRange(at, LedgerClock.At(day, DemoCalendar.Opens), LedgerClock.At(day, DemoCalendar.EndOf(day)));
        });
    }

    [Fact]
    public async Task ends_with_somebody_in_every_post()
    {
        await using var session = demo.House.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var authority = (await session.LoadAsync<Authorities>(Authorities.Key))!;
        Assert.All(DemoPeople.InOffice, p => Assert.NotNull(authority.Resolve(p.Id, p.Role!.Value, power: null, p.Warehouse, DemoCalendar.Last).Grant));
    }

    [Fact]
    public async Task tells_the_biography_of_the_leavers_computer_as_an_inspector_reads_it() =>
        Snapshots.Match(await Biography(DemoKinds.Id(DemoKinds.Desktop, 2025, 4)), "demo_biography");

    [Fact]
    public async Task puts_a_wrong_price_right_in_the_books_of_its_year()
    {
        Snapshots.Match(await Biography(DemoKinds.Id(DemoKinds.Laptop, 2025, 21)), "demo_correction");
        var slips = (await Inspector.Get("/slips?bookYear=2025&kind=DUZELTME")).Must(200).Json.GetProperty("items").EnumerateArray();
        Assert.Contains(slips, s => s.GetProperty("no").GetString() == "2026/1");
    }

    [Fact]
    public async Task knows_what_the_leaver_had_on_each_day()
    {
        var told = new StringBuilder();
        foreach (var day in new[] { "2025-02-03", "2025-06-02", "2025-08-07", "2025-08-14", "2025-08-15" })
        {
            told.AppendLine(day);
            foreach (var row in await Rows($"/zimmet?person={DemoPeople.Leaver}&asOf={day}"))
                told.AppendLine(CultureInfo.InvariantCulture, $"  {row.GetProperty("asset")} {row.GetProperty("doc")} {row.GetProperty("order")} {row.GetProperty("since")}");
        }

        Snapshots.Match(told.ToString(), "demo_custody");
    }

    [Fact]
    public async Task lists_what_stands_in_the_server_room() =>
        Snapshots.Match(Lines(await Rows($"/common-areas?area={DemoUnits.ServerRoom}"), "asset", "responsibleName", "order", "doc", "since"), "demo_room");

    [Fact]
    public async Task keeps_an_order_book() =>
        Snapshots.Match(Lines(await Rows("/orders?recipient=FEN"), "order", "orderDate", "purposeTr", "signedBy", "capacity", "validUntil", "lines", "used"), "demo_orders");

    [Fact]
    public async Task shows_what_was_tried_and_refused() =>
        Snapshots.Match(Lines(await Rows("/refusals?limit=1000"), "effectiveOn", "callerName", "command", "code", "rule", "clause", "textTr"), "demo_refusals");

    [Fact]
    public async Task repairs_every_way_there_is()
    {
        var faults = await Rows("/faults?limit=1000");
        Assert.Equal(VendorBases.All.Select(b => b.Code).Order(StringComparer.Ordinal), faults.Select(f => Text(f, "basis")).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(["DONANIM", "YAZILIM"], faults.Select(f => Text(f, "kind")!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        foreach (var onSite in new[] { "True", "False" }) Assert.Contains(faults, f => Text(f, "basis") is null && Text(f, "onSite") == onSite && Text(f, "state") is "CLOSED" && f.GetProperty("parts").GetArrayLength() is 0);
        Assert.InRange(faults.Count(f => f.GetProperty("parts").GetArrayLength() > 0), 8, 16);
        foreach (var told in new[] { "overrideReason", "escalatedTo", "reopenedOn", "report", "diagnoseLate", "resolveLate" }) Assert.Contains(faults, f => Text(f, told) is not null);
        Assert.Single(faults, f => Text(f, "replacement") is "True");
        Assert.Contains(faults, f => Text(f, "basis") is null && f.GetProperty("forms").GetArrayLength() > 0);
        Assert.Equal(15, faults.Select(f => Text(f, "reportedOn")![..7]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task leaves_faults_at_every_end_and_some_on_the_way()
    {
        var faults = await Rows("/faults?limit=1000");
        Assert.Equal(["AT_VENDOR", "CANCELLED", "CLOSED", "DIAGNOSED", "IN_REPAIR", "REPORTED"], faults.Select(f => Text(f, "state")!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(3, faults.Count(f => Text(f, "endReason") is "WRITTEN_OFF"));
        Assert.Equal(1, await demo.Ask<long>("select count(*) from es.mt_events where type = 'fault_closed' and data -> 'keepDecision' ->> 'no' is not null"));
        var away = Assert.Single(faults, f => Text(f, "state") is "AT_VENDOR");
        Assert.Equal(("GARANTI", DemoUnits.Laptops, "2026-02-24"), (Text(away, "basis"), Text(away, "vendor"), Text(away, "sentOn")));
        Assert.Equal("GARANTI", (await Inspector.Get($"/orders/{Text(away, "order")}")).Must(200)["purpose"]);
    }

    [Fact]
    public async Task has_every_form_approved_by_another_than_who_recorded_it()
    {
        const string asked = """
            from es.mt_events r join es.mt_events a on a.type = 'service_form_approved' and a.stream_id = r.stream_id and a.data ->> 'form' = r.data ->> 'form' where r.type = 'service_form_recorded'
            """;
        Assert.Equal(0, await demo.Ask<long>($"select count(*) {asked} and a.data #>> '{{act,actor}}' = r.data #>> '{{act,actor}}'"));
        Assert.Equal(["ASIL", "DELEGE"], (await demo.Ask<string[]>($"select array_agg(distinct a.data #>> '{{act,capacity}}') {asked}")).Order(StringComparer.Ordinal));
        var fault = await demo.Ask<string>("select data ->> 'fault' from es.mt_events where type = 'service_form_rejected'");
        Snapshots.Match(Lines(Part(await Inspector.Get($"/faults/{fault}"), "history"), "effectiveDate", "sentence", "actorName", "roleTr", "capacityTr", "clause"), "demo_service_form");
    }

    [Fact]
    public async Task sends_nothing_out_without_its_line_of_an_order()
    {
        Assert.Equal(0, await demo.Ask<long>("""
            select count(*) from es.mt_events e where type in ('asset_sent_to_vendor', 'scrap_delivered', 'asset_handed_over', 'asset_assigned_to_area', 'asset_lent_out', 'asset_moved') and data ->> 'opening' is null
                and 1 <> (select count(*) from es.mt_events u where u.type = 'order_line_used' and u.stream_id = 'order-' || (e.data ->> 'order') and u.data ->> 'asset' = e.data ->> 'asset' and u.timestamp = e.timestamp)
            """));
        foreach (var year in new[] { 2025, 2026 })
            Assert.Equal(0, (await Inspector.Get($"/reports/order-book?year={year}")).Must(200).Json.GetProperty("totals").GetProperty("withoutOrder").GetInt64());
    }

    [Fact]
    public async Task shows_who_signed_the_scrap_file_and_who_was_against_it()
    {
        var file = Text(Assert.Single(await Rows("/write-offs?reason=HURDA")), "writeoff");
        Snapshots.Match(Lines(Part(await Inspector.Get($"/write-offs/{file}"), "signatures"), "on", "stepTr", "personName", "roleTr", "capacityTr", "note", "clause"), "demo_scrap");
    }

    [Fact]
    public async Task follows_each_piece_of_the_scrap_lot_to_its_end()
    {
        var file = Assert.Single(await Rows("/write-offs?reason=HURDA"));
        var ends = new List<string?>();
        foreach (var asset in file.GetProperty("assets").EnumerateArray().Select(a => a.GetString()!))
        {
            var last = (await Rows($"/assets/{asset}/history")).Select(line => Text(line, "event")).LastOrDefault(e => e is "scrap_delivered" or "asset_destroyed" or "asset_written_off");
            ends.Add($"{(await Inspector.Get($"/assets/{asset}")).Must(200)["status"]} {last}");
        }

        Assert.Equal(["CLOSED asset_destroyed", "CLOSED scrap_delivered", "CLOSED scrap_delivered", "CLOSED scrap_delivered", "SCRAP_HELD asset_written_off"], ends.Where(e => !e!.StartsWith("IN_STOCK", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Single(ends, e => e!.StartsWith("IN_STOCK", StringComparison.Ordinal));
        Assert.Equal(0, await demo.Ask<long>("""
            select count(*) from es.mt_events d join es.mt_events r on r.stream_id = d.stream_id and r.type = 'asset_registered' and r.data ->> 'hasStorage' = 'true'
            where d.type in ('scrap_delivered', 'asset_destroyed') and not exists (select from es.mt_events w where w.stream_id = d.stream_id and w.type = 'data_wiped' and w.timestamp < d.timestamp)
            """));
        Assert.Equal("HURDADAN_PARCA", await demo.Ask<string>("select s.data ->> 'kind' from es.mt_events p join es.mt_events s on s.type = 'slip_issued' and s.data ->> 'no' = p.data ->> 'slip' where p.type = 'parts_recovered'"));
    }

    [Fact]
    public async Task writes_off_for_five_reasons_and_turns_one_proposal_down()
    {
        var files = await Rows("/write-offs");
        Assert.Equal(["CALINMA", "GARANTI_DEGISIM", "HURDA", "KAYIP", "KULLANILMAZ"], files.Where(f => Text(f, "state") is "POSTED").Select(f => Text(f, "reason")!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.NotNull(Text(Assert.Single(files, f => Text(f, "state") is "REJECTED"), "endReason"));
        Assert.Empty(await Rows("/write-offs?open=true"));
    }

    [Fact]
    public async Task tells_the_ust_yonetici_in_january_what_left_the_books_under_the_name_each_thing_had()
    {
        var rows = (await demo.House.Report("/reports/annual-write-offs?year=2025")).Rows;
        Assert.Equal(["Masaüstü bilgisayar (OptiPlex 7020)", "Masaüstü bilgisayar (ProDesk 400 G6)", "Masaüstü bilgisayar (ThinkCentre M710s)"],
            rows.Where(r => Text(r, "code") is "255.02.01.01").Select(r => Text(r, "name")));
        Assert.Equal(await demo.Ask<decimal>("select sum((data ->> 'value')::numeric) from es.mt_events where type = 'asset_written_off'"), rows.Sum(r => decimal.Parse(Text(r, "amount")!, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task puts_another_device_in_the_place_of_what_the_firm_replaced()
    {
        var old = await demo.Ask<string>("select data ->> 'old' from es.mt_events where type = 'asset_replaced'");
        var fresh = await demo.Ask<string>($"select data ->> 'asset' from es.mt_events where type = 'asset_registered' and data ->> 'replaces' = '{old}'");
        Assert.Equal("CLOSED", (await Inspector.Get($"/assets/{old}")).Must(200)["status"]);
        var (was, @is) = ((await Inspector.Get($"/assets/{old}?asOf=2025-11-04")).Must(200), (await Inspector.Get($"/assets/{fresh}")).Must(200));
        Assert.Equal((was["holder"], was["cost"], "ON_ZIMMET"), (@is["holder"], @is["cost"], @is["status"]));
    }

    [Fact]
    public async Task lets_a_holder_pay_for_what_he_left_behind_and_nobody_for_theft_or_wear()
    {
        var liabilities = await Rows("/liabilities");
        Assert.Equal(["COLLECT", "NORMAL_WEAR", "NO_FAULT"], liabilities.Select(l => Text(l, "decision")!).Order(StringComparer.Ordinal));
        Assert.All(liabilities, l => Assert.Equal(("CLOSED", 0m), (Text(l, "state"), decimal.Parse(Text(l, "outstanding")!, CultureInfo.InvariantCulture))));
        var paid = Assert.Single(liabilities, l => Text(l, "decision") is "COLLECT");
        Assert.Equal(("IM3", "44000.00", "44000.00"), (Text(paid, "person"), Text(paid, "fairValue"), Text(paid, "collected")));
        Assert.Equal(2, await demo.Ask<long>("select count(*) from es.mt_events where type = 'collection_recorded'"));
    }

    [Fact]
    public async Task shows_what_ran_short_what_left_out_of_turn_and_what_was_asked_for_in_vain()
    {
        Assert.Equal(["01-150.13.02.02", "01-150.13.02.05"], (await Rows("/stock?belowMinimum=true")).Select(s => Text(s, "stock")!).Order(StringComparer.Ordinal));
        Assert.Equal("True", Text((await Inspector.Get("/stock/01-150.03.02.01?asOf=2025-09-25")).Must(200).Json, "belowMinimum"));
        Assert.Equal("PROJE_ALIMI", await demo.Ask<string>("select data ->> 'fifoExceptionReason' from es.mt_events where type = 'stock_issued' and data ->> 'fifoExceptionReason' is not null"));
        var requests = await Rows("/requests?limit=1000");
        Assert.Equal(["MEET", "PARTIAL", "REFUSE"], requests.Select(r => Text(r, "result")).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(requests.Where(r => Text(r, "result") is "PARTIAL" or "REFUSE"), r => Assert.Equal("MUD", Text(r, "reportedTo")));
        Assert.Equal(["CLOSED", "SUBMITTED", "WITHDRAWN"], requests.Select(r => Text(r, "state")!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task notes_at_midnight_what_was_missed_the_day_before()
    {
        Assert.Equal(["DIAGNOSE", "RESOLVE"], (await demo.Ask<string[]>("select array_agg(distinct data ->> 'target') from es.mt_events where type = 'fault_overdue_flagged'")).Order(StringComparer.Ordinal));
        Assert.Equal(0, await demo.Ask<long>("""
            select count(*) from es.mt_events where type = 'fault_overdue_flagged'
                and (data #>> '{act,actor}' <> 'SYSTEM' or (timestamp at time zone 'Europe/Istanbul')::date <> (data ->> 'due')::date + 1)
            """));
        Assert.Equal("2025-08", await demo.Ask<string>("select data ->> 'month' from es.mt_events where type = 'consumption_list_overdue_flagged'"));
        Assert.Equal(13, await demo.Ask<long>("select count(*) from es.mt_events where type = 'consumption_list_sent'"));
    }

    [Fact]
    public async Task is_refused_what_the_law_of_faults_and_write_offs_refuses()
    {
        string[] codes =
        [
            "FAULT_ALREADY_OPEN", "FAULT_ON_TERMINAL_ASSET", "WARRANTY_ACTIVE", "WARRANTY_EXPIRED", "NO_WRITTEN_ORDER", "CONTRACT_NOT_IN_FORCE", "SERVICE_FORM_UNAPPROVED", "WRITEOFF_PENDING", "INVALID_STATE",
            "SOD_SELF_APPROVAL", "MUST_BE_RETURNED_FIRST", "ASSET_IN_WRITEOFF", "SOD_COMMISSION_CONFLICT", "COMMISSION_NO_EXPERT", "COMMISSION_UNSIGNED", "NO_COMMISSION_DECISION", "COMMISSION_REFUSED",
            "LIABILITY_ASSESSMENT_MISSING", "NOT_APPROVED", "DATA_NOT_WIPED", "VALUE_NOT_DETERMINED", "NO_REQUEST", "INSUFFICIENT_STOCK", "FIFO_VIOLATION", "UNMET_NOT_REPORTED",
        ];
        Assert.Empty(codes.Except((await Rows("/refusals?limit=1000")).Select(r => Text(r, "code")!), StringComparer.Ordinal));
    }

    [Fact]
    public async Task still_misses_what_was_lent_to_the_district()
    {
        var lent = (await Rows("/assets?status=ON_LOAN")).Select(a => a.GetProperty("asset").GetString()!).ToArray();
        Assert.Equal(2, lent.Length);
        foreach (var asset in lent) Assert.Equal("2026-01-30", (await Inspector.Get($"/assets/{asset}")).Must(200)["dueBack"]);
    }

    [Fact]
    public async Task lists_what_was_overdue_on_a_day()
    {
        Assert.Equal("TRANSFER_RECEIPT", Assert.Single(await Rows("/overdue?asOf=2025-10-24")).GetProperty("kind").GetString());
        Assert.Equal("Defne Zeytinlik Ortaokulu", Assert.Single(await Rows("/overdue?asOf=2025-06-20")).GetProperty("institution").GetString());
        Assert.Superset((await Rows("/assets?status=ON_LOAN")).Select(a => a.GetProperty("asset").GetString()).ToHashSet(), (await Rows("/overdue?kind=LOAN")).Select(o => o.GetProperty("subject").GetString()).ToHashSet());
    }

    [Fact]
    public async Task learned_late_what_had_come_back_in_time()
    {
        var then = await Rows("/zimmet?person=KA3&asOf=2025-08-20&knownAt=2025-08-20");
        var now = await Rows("/zimmet?person=KA3&asOf=2025-08-20");
        Assert.Equal(then.Length - 1, now.Length);
    }

    [Fact]
    public void leaves_the_clock_running_where_it_ends()
    {
        Assert.False(demo.House.Clock.IsStopped);
        Assert.Equal(DemoCalendar.Last, demo.House.Clock.Today);
    }

    [Fact]
    public async Task answers_every_question_of_the_tour()
    {
        var tour = await File.ReadAllTextAsync(Path.Combine(Cluster.Root, "docs", "tour.md"));
        Assert.Contains($"/orders/{(await Inspector.Get("/assets/255.02.01.01-25-00004?asOf=2025-07-01")).Must(200)["order"]}`", tour, StringComparison.Ordinal);
        foreach (var asked in await Asked()) Assert.Contains($"/{asked}`", tour, StringComparison.Ordinal);
        Assert.Contains(await demo.Ask<string>("select count(*) || ' taşınır' from es.mt_events where type = 'asset_registered'"), tour, StringComparison.Ordinal);
        Assert.Contains(await demo.Ask<string>("select count(*) || ' reddedilmiş' from ledger.refusal"), tour, StringComparison.Ordinal);
        var addresses = tour.Split('`').Where(code => code.StartsWith('/') && !code.StartsWith("/api", StringComparison.Ordinal)).ToArray();
        Assert.True(addresses.Length >= 25);
        foreach (var address in addresses)
        {
            var answer = (await Inspector.Get(address)).Must(200).Json;
            if (answer.TryGetProperty("items", out var items) && items.ValueKind is JsonValueKind.Array) Assert.NotEmpty(items.EnumerateArray());
        }
    }

    // What the tour has to name, found by what it is.
    private async Task<IEnumerable<string?>> Asked()
    {
        var faults = await Rows("/faults?limit=1000");
        var requests = await Rows("/requests?limit=1000");
        return
        [
            .. faults.Where(f => Text(f, "state") is "AT_VENDOR" || Text(f, "basis") is "UCRETLI" || Text(f, "reopenedOn") is not null || f.GetProperty("forms").GetArrayLength() > 1).Select(f => Text(f, "fault")),
            .. requests.Where(r => Text(r, "reportedTo") is not null).Select(r => Text(r, "request")),
            await demo.Ask<string>("select data ->> 'request' from es.mt_events where type = 'stock_issued' and data ->> 'fifoExceptionReason' is not null"),
            await demo.Ask<string>("select data ->> 'asset' from es.mt_events where type = 'asset_registered' and data ->> 'replaces' is not null"),
            await demo.Ask<string>("select (data ->> 'asset') || '/history' from es.mt_events where type = 'parts_recovered'"),
            Text(Assert.Single(await Rows("/write-offs?reason=HURDA")), "writeoff"),
            Text(Assert.Single(await Rows("/liabilities?person=IM3")), "liability"),
        ];
    }

    private static string Fingerprint(IEnumerable<string> events) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', events))));

    private async Task<string> Biography(string asset) =>
        Lines(await Rows($"/assets/{asset}/history"), "effectiveDate", "recordedAt", "sentence", "actorName", "roleTr", "capacityTr", "document", "clause", "lateReason");

    private async Task<JsonElement[]> Rows(string path) => [.. (await Inspector.Get(path)).Must(200).Json.GetProperty("items").EnumerateArray()];

    private static IEnumerable<JsonElement> Part(Reply reply, string part) => reply.Must(200).Json.GetProperty(part).EnumerateArray();

    private static string? Text(JsonElement row, string property) => row.TryGetProperty(property, out var value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : null;

    private static string Lines(IEnumerable<JsonElement> rows, params string[] columns)
    {
        var told = new StringBuilder();
        foreach (var row in rows) told.AppendLine(string.Join(" | ", columns.Select(c => row.TryGetProperty(c, out var value) ? value.ToString() : "")));
        return told.ToString();
    }
}
