using System.Globalization;
using System.Text;
using System.Text.Json;
using Defne.Ledger.Projections.Reports;
using Defne.Ledger.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class Forms_on_paper(TheReports reports) : IClassFixture<TheReports>
{
    private const string Then = "asOf=2026-03-06&knownAt=2026-03-06T08:00:00Z";

    public static TheoryData<string, string> All => new()
    {
        { "slip", "no=2026/1" },
        { "hand-over-document", "doc=EMIR-2026-2/1" },
        { "zimmet-list", "unit=FEN" },
        { "common-area-list", "area=FEN-Toplanti-1" },
        { "stock-status", "warehouse=01&from=2026-02-16" },
        { "request-tracking", "year=2026" },
        { "request-tracking", "request=ISTEK-2026-3" },
        { "order-book", "year=2026" },
        { "role-timeline", "role=MUDUR" },
        { "audit-trail", "from=2026-01-06&to=2026-01-22" },
        { "refusals", "from=2026-01-01" },
        { "write-off-record", "writeoff=KDT-2026-1" },
        { "scrap-list", "year=2026" },
        { "annual-write-offs", "year=2026" },
        { "fault-list", "from=2026-01-01" },
        { "service-form-book", "year=2026" },
        { "deviations", "from=2026-01-01" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public async Task read_as_they_always_did(string name, string asked)
    {
        var (json, csv) = (await Ask(name, asked, "json"), await Ask(name, asked, "csv"));

        var page = asked.StartsWith("request=", StringComparison.Ordinal) ? $"{name}-form" : name;
        Snapshots.Match(JsonSerializer.Serialize(json.Json, Readable).ReplaceLineEndings("\n"), $"report_{page}_json");
        Snapshots.Match(csv.Text.ReplaceLineEndings("\n"), $"report_{page}_csv");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task say_the_same_as_json_csv_workbook_and_pdf(string name, string asked)
    {
        var json = await Ask(name, asked, "json");
        var csv = (await Ask(name, asked, "csv")).Csv();
        var xlsx = (await Ask(name, asked, "xlsx")).Xlsx();
        var pdf = (await Ask(name, asked, "pdf")).PdfLetters();
        var columns = json.Json.GetProperty("columns").EnumerateArray().Select(c => (Key: c.GetProperty("key").GetString()!, Title: c.GetProperty("title").GetString()!, Kind: c.GetProperty("kind").GetString()!)).ToArray();

        var (names, shown) = (json.Json.GetProperty("names"), json.Json.GetProperty("shown"));
        Assert.NotEmpty(json.Rows);
        Assert.Equal(columns.Select(c => c.Title), csv[0]);
        Assert.Equal(json.Rows.Count, csv.Count - 1);
        Assert.Equal(json.Rows.Count, xlsx.Count);
        foreach (var (row, at) in json.Rows.Select((row, at) => (row, at)))
            foreach (var (column, place) in columns.Select((column, place) => (column, place)))
            {
                var cell = row.GetProperty(column.Key);
                if (shown[at].TryGetProperty(column.Key, out var told)) Assert.Equal(told.GetString(), csv[at + 1][place]);
                else Assert.Contains(csv[at + 1][place], (string[])[AskedReports.Shown(cell, column.Kind, names), AskedReports.Shown(cell, column.Kind, default)]);
                Assert.Equal(csv[at + 1][place], InWorkbook(xlsx[at].TryGetValue(column.Title, out var there) ? there : null, column.Kind));
                Assert.Contains(Sheet.Blankless(csv[at + 1][place]), pdf, StringComparison.Ordinal);
            }

        foreach (var total in json.Json.GetProperty("totals").EnumerateObject())
            Assert.Contains(AskedReports.Shown(total.Value, columns.Single(c => c.Key == total.Name).Kind, default), pdf, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task carry_one_hash_in_every_format_and_give_the_same_answer_twice(string name, string asked)
    {
        var json = await Ask(name, asked, "json");
        Assert.Equal(json.HashOfData, json.Json.GetProperty("sha256").GetString());

        foreach (var format in (string[])["json", "csv", "xlsx", "pdf"])
        {
            var (first, second) = (await Ask(name, asked, format), await Ask(name, asked, format));
            Assert.Equal(json.HashOfData, first.Hash);
            Assert.Equal(json.HashOfData, second.Hash);
            // A workbook's parts bear times and ids of their packing.
            if (format is not "xlsx") Assert.Equal(first.Body, second.Body);
        }

        Assert.Contains(json.HashOfData, (await Ask(name, asked, "csv")).Text, StringComparison.Ordinal);
        Assert.Contains(json.HashOfData, (await Ask(name, asked, "xlsx")).Xlsx("Künye").Select(r => r["İçerik"]?.ToString()));
        Assert.Contains(json.HashOfData, (await Ask(name, asked, "pdf")).PdfLetters(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task bear_head_and_foot_on_every_page(string name, string asked)
    {
        var report = ReportCatalogue.All.Single(r => r.Name == name).For(new Arguments(asked.Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal)));
        var body = (await Ask(name, asked, "pdf")).Body;
        using var pdf = PdfDocument.Open(body);

        foreach (var page in pdf.GetPages())
        {
            var text = Sheet.Blankless(string.Concat(page.Letters.Select(l => l.Value)));
            foreach (var must in (string[])[report.Title, "Defne Belediyesi", "Bilgi İşlem Müdürlüğü", "46.31.16.09", "Ambar kodu", "2026", "06.03.2026", "06.03.2026 11:00:00", "TMY2024",
                         $"Sayfa {page.Number}/{pdf.NumberOfPages}", "DENEME", "Hazırlayan: Selim Ağaoğlu (MUF), müfettiş", "Mühür", "Onay", "İmza", .. report.Columns.Where(c => !c.IsHead).Select(c => c.Title)])
                Assert.Contains(Sheet.Blankless(must), text, StringComparison.Ordinal);
            Assert.All(page.Letters, l => Assert.EndsWith("DejaVuSansCondensed", l.FontName!.Replace("-Bold", "", StringComparison.Ordinal), StringComparison.Ordinal));
            Assert.Equal(report.Landscape ? 297 : 210, page.Width / 72 * 25.4, 0.01);
        }

        var last = Sheet.Blankless(string.Concat(pdf.GetPage(pdf.NumberOfPages).Letters.Select(l => l.Value)));
        Assert.All(report.Signatures, s => Assert.Contains(Sheet.Blankless(s), last, StringComparison.Ordinal));
        Assert.Contains("/FontFile2", Encoding.Latin1.GetString(body), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task draw_no_frame_over_another_and_no_letter_over_a_frame(string name, string asked)
    {
        using var pdf = PdfDocument.Open((await Ask(name, asked, "pdf")).Body);
        foreach (var page in pdf.GetPages())
        {
            var frames = page.Paths.Where(p => p.IsStroked).Select(p => p.GetBoundingRectangle()).OfType<PdfRectangle>().ToArray();
            Assert.NotEmpty(frames);
            foreach (var (i, frame) in frames.Index())
                Assert.DoesNotContain(frames.Skip(i + 1), other => Math.Min(frame.Right, other.Right) - Math.Max(frame.Left, other.Left) > 1 && Math.Min(frame.Top, other.Top) - Math.Max(frame.Bottom, other.Bottom) > 1);
            foreach (var letter in page.Letters.Where(l => l.PointSize < 20 && !string.IsNullOrWhiteSpace(l.Value)).Select(l => (l.Value, At: l.BoundingBox)))
                Assert.DoesNotContain(frames, frame => letter.At.Top > frame.Bottom && letter.At.Bottom < frame.Top && letter.At.Left < frame.Right - 0.5 && letter.At.Right > frame.Right + 0.5);
        }
    }

    [Theory]
    [InlineData("2026-02-15", new[] { "EMIR-2026-1/1", "EMIR-2026-1/2", "EMIR-2026-2/1", "EMIR-2026-2/2" })]
    [InlineData("2026-02-20", new[] { "EMIR-2026-1/1", "EMIR-2026-1/2", "EMIR-2026-2/2" })]
    [InlineData("2026-01-08", new[] { "EMIR-2026-1/1", "EMIR-2026-1/2" })]
    public async Task tell_the_past_of_a_past_day(string asOf, string[] documents)
    {
        var list = await reports.House.Report($"/reports/zimmet-list?unit=FEN&asOf={asOf}");

        Assert.Equal(documents, list.Rows.Select(r => r.GetProperty("doc").GetString()).Where(d => d!.StartsWith("EMIR", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(asOf, list.Json.GetProperty("header").GetProperty("asOfEffective").GetString());
    }

    [Fact]
    public async Task show_hand_over_and_return_on_one_document_and_before_the_return_only_the_hand_over()
    {
        var before = (await reports.House.Report("/reports/hand-over-document?doc=EMIR-2026-2/1&asOf=2026-02-19")).Rows.Single();
        var after = (await reports.House.Report("/reports/hand-over-document?doc=EMIR-2026-2/1&asOf=2026-02-20")).Rows.Single();
        var unknown = (await reports.House.Report("/reports/hand-over-document?doc=EMIR-2026-2/1&asOf=2026-02-20&knownAt=2026-02-19")).Rows.Single();

        Assert.Equal(JsonValueKind.Null, before.GetProperty("returned").ValueKind);
        Assert.Equal(JsonValueKind.Null, unknown.GetProperty("returned").ValueKind);
        Assert.Equal("2026-02-20", after.GetProperty("returned").GetString());
        Assert.Equal("hasarlı", after.GetProperty("condition").GetString());
        Assert.Equal("TKY", after.GetProperty("receivedBy").GetString());
    }

    [Theory]
    [InlineData("from=2026-02-16", new[] { "265", "10.25", "6.5", "268.75" })]
    [InlineData("", new[] { "0", "315.75", "47", "268.75" })]
    [InlineData("to=2026-02-24", new[] { "0", "305.5", "40.5", "265" })]
    [InlineData("asOf=2026-02-24", new[] { "0", "305.5", "40.5", "265" })]
    [InlineData("knownAt=2026-03-02", new[] { "0", "305.5", "40.5", "265" })]
    [InlineData("from=2026-02-25&to=2026-02-25", new[] { "265", "10.25", "0", "275.25" })]
    [InlineData("asOf=2026-02-24&from=2026-02-25", new[] { "265", "0", "0", "265" })]
    public async Task tell_of_a_shelf_what_was_there_came_went_and_is_left(string asked, string[] cable)
    {
        var shelf = await reports.House.Report($"/reports/stock-status?warehouse=01&{asked}");

        var row = shelf.Rows.Single(r => r.GetProperty("code").GetString() == FewWeeksStock.Cable);
        Assert.Equal(cable, ((string[])["previous", "entries", "exits", "onHand"]).Select(c => row.GetProperty(c).GetString()));
    }

    [Theory]
    [InlineData("asOf=2026-02-23", 0, null, null)]
    [InlineData("asOf=2026-02-24&knownAt=2026-02-24T07:01:00Z", 0, "düzenlendi", null)]
    [InlineData("asOf=2026-02-24&knownAt=2026-02-24T07:03:00Z", 0, "değerlendirildi", null)]
    [InlineData("asOf=2026-02-24&knownAt=2026-02-24T07:05:00Z", 6, "değerlendirildi", "2026-02-24")]
    [InlineData("asOf=2026-02-24", 10, "karşılandı", "2026-02-24")]
    public async Task tell_of_a_request_what_was_known_of_it(string asked, int given, string? state, string? reported)
    {
        var form = await reports.House.Report($"/reports/request-tracking?request=ISTEK-2026-3&{asked}");

        if (state is null)
        {
            Assert.Equal(404, form.Status);
            return;
        }

        var row = form.Rows.Single();
        Assert.Equal(($"{given}", state, reported), (row.GetProperty("given").GetString(), row.GetProperty("state").GetString(), row.GetProperty("reported").GetString()));
        Assert.Equal("Taşınır İstek Belgesi", form.Json.GetProperty("title").GetString());
        Assert.Equal(["İsteyen", "Birim Yetkilisi", "Taşınır Kayıt Yetkilisi"], form.Json.GetProperty("signatures").EnumerateArray().Select(s => s.GetString()));
    }

    [Theory]
    [InlineData("open=true", new[] { "2", "3", "5" })]
    [InlineData("open=true&unit=FEN", new[] { "3", "5" })]
    [InlineData("state=CLOSED", new[] { "1", "1", "4" })]
    [InlineData("unit=ARSIV&year=2026", new[] { "2" })]
    [InlineData("year=2025", new string[0])]
    [InlineData("open=true&asOf=9999-12-31", new[] { "2", "3", "5" })]
    public async Task list_the_requests_that_were_asked_for(string asked, string[] requests) =>
        Assert.Equal(requests, (await reports.House.Report($"/reports/request-tracking?{asked}")).Rows.Select(r => r.GetProperty("request").GetString()!["ISTEK-2026-".Length..]));

    [Fact]
    public async Task show_the_period_of_an_empty_shelf()
    {
        var shelf = await Ask("stock-status", "warehouse=02", "pdf");

        Assert.Contains("Dönemin ilk günü01.01.2026Dönemin son günü06.03.2026".Replace(" ", "", StringComparison.Ordinal), shelf.PdfLetters(), StringComparison.Ordinal);
        Assert.Contains("Kayıtyok.", shelf.PdfLetters(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task answer_as_of_the_last_record_where_no_instant_is_named()
    {
        // The process manager may record what falls due between two questions.
        for (var tries = 0; tries < 20; tries++)
        {
            var last = await reports.LastRecord();
            var (first, second) = (await reports.House.Report("/reports/zimmet-list?unit=FEN"), await reports.House.Report("/reports/zimmet-list?unit=FEN&knownAt=2026-12-31"));
            if (await reports.LastRecord() != last) continue;

            Assert.Equal(first.Hash, second.Hash);
            Assert.Equal(last, first.Json.GetProperty("header").GetProperty("asOfRecorded").GetDateTimeOffset());
            return;
        }

        Assert.Fail("Something was recorded all the time.");
    }

    [Fact]
    public async Task count_no_exit_without_an_order()
    {
        var book = await Ask("order-book", "year=2026", "json");

        Assert.Equal(0, book.Json.GetProperty("totals").GetProperty("withoutOrder").GetInt64());
        // FEN is a unit and a person's id: the order was for the unit.
        Assert.Equal("FEN", book.Rows[2].GetProperty("recipient").GetString());
        Assert.Equal("FEN", (await Ask("order-book", "year=2026", "csv")).Csv()[3][6]);
        Assert.Equal(["iptal edildi", "geçerli"], book.Rows.TakeLast(2).Select(r => r.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task leave_the_columns_of_the_seal_empty_and_say_why()
    {
        var trail = await Ask("audit-trail", "asset=255.02.01.02-25-00003", "json");

        Assert.All(trail.Rows, r => Assert.Equal(JsonValueKind.Null, r.GetProperty("hash").ValueKind));
        Assert.All(trail.Rows, r => Assert.Equal(JsonValueKind.Null, r.GetProperty("previousHash").ValueKind));
        Assert.Contains(Sheet.Blankless("henüz mühürlenmedi"), (await Ask("audit-trail", "asset=255.02.01.02-25-00003", "pdf")).PdfLetters(), StringComparison.Ordinal);
        Assert.Contains(trail.Rows, r => r.GetProperty("event").GetString()!.Contains("MEH adına zimmete verildi", StringComparison.Ordinal));
        Assert.Contains("Mehmet Doğan (MEH) adına zimmete verildi", (await Ask("audit-trail", "asset=255.02.01.02-25-00003", "csv")).Text, StringComparison.Ordinal);
    }

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private async Task<Sheet> Ask(string name, string asked, string format)
    {
        var sheet = await reports.House.Report($"/reports/{name}?{asked}&{Then}&format={format}");
        return sheet.Status is 200 ? sheet : throw new InvalidOperationException($"{sheet.Status}: {sheet.Text}");
    }

    private static string InWorkbook(object? cell, string kind)
    {
        var turkish = CultureInfo.GetCultureInfo("tr-TR");
        return (cell, kind) switch
        {
            (null, _) => "",
            (DateTime day, "Date") => day.ToString("dd.MM.yyyy", turkish),
            (DateTime at, "Instant") => at.ToString("dd.MM.yyyy HH:mm:ss", turkish),
            (double money, "Money") => Math.Round((decimal)money, 4).ToString("#,##0.00##", turkish),
            (double number, "Number" or "Whole") => ((decimal)number).ToString("#,##0.###", turkish),
            (string text, "Text") => text,
            _ => $"{cell.GetType().Name} {cell} as {kind}",
        };
    }
}
