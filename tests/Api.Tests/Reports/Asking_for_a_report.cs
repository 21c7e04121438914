using System.IO.Compression;
using System.Text;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Projections.Reports;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class Asking_for_a_report(Office office) : IClassFixture<Office>
{
    private const string Pdf = "application/pdf";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private House House => office.House;

    [Fact]
    public async Task begins_with_the_list_of_them()
    {
        var list = (await office.As("AYS").Get("/reports")).Must(200);

        Assert.Equal(ReportCatalogue.All.Select(r => r.Title), list.Items("title"));
        Assert.Equal("Varlık İşlem Fişi", list.Items("title")[0]);
        var slip = list.Json.GetProperty("items")[0];
        Assert.Equal(("slip", "TMY 10/1-a"), (slip.GetProperty("name").GetString(), slip.GetProperty("mirrors").GetString()));
        Assert.True(slip.GetProperty("parameters")[0].GetProperty("isRequired").GetBoolean());
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/pdf", Pdf)]
    [InlineData("text/*", "text/csv")]
    [InlineData("text/html, application/pdf;q=0.9, */*;q=0.1", Pdf)]
    [InlineData("application/json;q=0.2, text/csv;q=0.7", "text/csv")]
    [InlineData("application/json;q=0, */*", "text/csv")]
    [InlineData(Workbook, Workbook)]
    public async Task chooses_by_accept(string? accept, string mediaType)
    {
        var report = await House.Report("/reports/order-book", accept: accept);
        Assert.Equal((200, mediaType), (report.Status, report.MediaType));
    }

    [Theory]
    [InlineData("json", "application/json")]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", Workbook)]
    [InlineData("pdf", Pdf)]
    public async Task or_by_format_whatever_accept_says(string format, string mediaType)
    {
        var report = await House.Report($"/reports/order-book?format={format}&asOf=2026-03-02", accept: "text/html");
        Assert.Equal((200, mediaType), (report.Status, report.MediaType));
        Assert.Equal($"attachment; filename=depo-cikis-emri-defteri-2026-03-02.{format}; filename*=UTF-8''Depo%20%C3%87%C4%B1k%C4%B1%C5%9F%20Emri%20Defteri%202026-03-02.{format}", report.Disposition);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml, image/png")]
    [InlineData("application/pdf;q=0")]
    public async Task in_another_format_is_not_acceptable(string accept)
    {
        var refused = await House.Report("/reports/order-book", accept: accept);
        Assert.Equal((406, "application/problem+json"), (refused.Status, refused.MediaType));
        Assert.Contains(Pdf, refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports/hand-over-document", "doc")]
    [InlineData("/reports/hand-over-document?doc=", "doc")]
    [InlineData("/reports/hand-over-document?doc=1&doc=2", "doc")]
    [InlineData("/reports/common-area-list?unit=FEN", "unit")]
    [InlineData("/reports/common-area-list", "area")]
    [InlineData("/reports/zimmet-list", "person")]
    [InlineData("/reports/zimmet-list?person=AYS&cursor=x", "cursor")]
    [InlineData("/reports/zimmet-list?person=AYS&format=doc", "format")]
    [InlineData("/reports/zimmet-list?person=AYS&asOf=02.03.2026", "asOf")]
    [InlineData("/reports/zimmet-list?person=AYS&knownAt=bugün", "knownAt")]
    [InlineData("/reports/order-book?year=26", "year")]
    [InlineData("/reports/role-timeline?role=KAPTAN", "role")]
    [InlineData("/reports/role-timeline?role=SYSTEM", "role")]
    [InlineData("/reports/audit-trail?to=2026-01-01", "asset")]
    [InlineData("/reports/audit-trail?from=1.1.2026", "from")]
    [InlineData("/reports/audit-trail?from=2026-02-01&to=2026-01-01", "to")]
    [InlineData("/reports/order-book?year=0000", "year")]
    [InlineData("/reports/deviations?from=2026-02-01&to=2026-01-01", "to")]
    [InlineData("/reports/stock-status", "warehouse")]
    [InlineData("/reports/stock-status?warehouse=01&from=2026-02-01&to=2026-01-01", "to")]
    [InlineData("/reports/request-tracking?state=YARIM", "state")]
    [InlineData("/reports/request-tracking?open=false", "open")]
    [InlineData("/reports/request-tracking?year=26", "year")]
    public async Task names_what_cannot_be_read(string path, string field)
    {
        var refused = await House.Report(path);
        Assert.Equal((400, field), (refused.Status, refused.Json.GetProperty("field").GetString()));
    }

    [Theory]
    [InlineData("/reports/no-such")]
    [InlineData("/reports/slip?no=2026/4711")]
    [InlineData("/reports/hand-over-document?doc=TTB-0")]
    [InlineData("/reports/common-area-list?area=BOS-1")]
    [InlineData("/reports/audit-trail?asset=YOK")]
    [InlineData("/reports/stock-status?warehouse=99")]
    [InlineData("/reports/request-tracking?request=ISTEK-2026-0")]
    public async Task that_is_not_there_is_not_found(string path)
    {
        var refused = await House.Report(path);
        Assert.Equal((404, "urn:defne-ledger:not-found"), (refused.Status, refused.Json.GetProperty("type").GetString()));
    }

    [Theory]
    [InlineData("/reports/audit-trail?from=0001-01-01&to=9999-12-31")]
    [InlineData("/reports/refusals?from=0001-01-01&to=9999-12-31")]
    [InlineData("/reports/deviations?from=0001-01-01&to=9999-12-31")]
    [InlineData("/reports/order-book?year=0001")]
    [InlineData("/reports/order-book?year=9999")]
    [InlineData("/reports/fault-list?knownAt=2026-03-01")]
    [InlineData("/reports/annual-write-offs?year=0001")]
    [InlineData("/faults?open=true")]
    [InlineData("/overdue?knownAt=2026-03-01")]
    [InlineData("/reports/stock-status?warehouse=01&from=0001-01-01&to=9999-12-31&knownAt=2026-03-01")]
    [InlineData("/reports/request-tracking?knownAt=2026-03-01")]
    [InlineData("/reports/zimmet-list?unit=FEN&knownAt=2026-03-01")]
    public async Task takes_the_first_and_the_last_day_there_is(string path) => Assert.Equal(200, (await House.Report($"{path}&asOf=9999-12-31")).Status);

    [Fact]
    public async Task shows_a_person_his_own_and_the_head_of_a_unit_his_units()
    {
        var (mine, hers) = (await Handed("AYS", "TTB-A"), await Handed("MEH", "TTB-M"));

        Assert.Equal([mine], await Assets("person=AYS", "AYS", Role.PERSONEL));
        Assert.Empty(await Assets("person=MEH", "AYS", Role.PERSONEL));
        Assert.Equal([mine], await Assets("unit=FEN", "AYS", Role.PERSONEL));
        Assert.Superset(new HashSet<string> { mine, hers }, (await Assets("unit=FEN", "FEN", Role.BIRIM_YETKILISI)).ToHashSet());
        Assert.Equal(200, (await House.Report("/reports/hand-over-document?doc=TTB-A", "AYS", Role.PERSONEL)).Status);
        Assert.Equal(404, (await House.Report("/reports/hand-over-document?doc=TTB-M", "AYS", Role.PERSONEL)).Status);
        Assert.Equal(200, (await House.Report("/reports/hand-over-document?doc=TTB-M", "FEN", Role.BIRIM_YETKILISI)).Status);

        async Task<IReadOnlyList<string>> Assets(string asked, string person, Role role) =>
            [.. (await House.Report($"/reports/zimmet-list?{asked}", person, role)).Rows.Select(r => RegistryNo.ToAssetId(r.GetProperty("registryNo").GetString()!))];
    }

    [Fact]
    public async Task shows_a_request_to_its_asker_and_his_head()
    {
        await office.Tell(
            new RequestSubmitted("R-own", "FEN", new Dictionary<string, decimal>(StringComparer.Ordinal) { ["150.03.03.01"] = 2, ["150.03.03.02"] = 1.5m }, RequestKind.TUKETIM).On("2026-02-16", "AYS"),
            new RequestSubmitted("R-none", "FEN", Items: null, RequestKind.TUKETIM).On("2026-02-16", "AYS"));

        foreach (var (person, role, count) in (IEnumerable<(string, Role, int)>)[("AYS", Role.PERSONEL, 2), ("FEN", Role.BIRIM_YETKILISI, 2), ("TKY", Role.KAYIT_YETKILISI, 2), ("MEH", Role.PERSONEL, 0)])
        {
            Assert.Equal(count, (await House.Report("/reports/request-tracking?knownAt=2026-03-01", person, role)).Rows.Count(r => r.GetProperty("request").GetString() is "R-own"));
            Assert.Equal(count / 2, (await House.Report("/reports/request-tracking?knownAt=2026-03-01", person, role)).Rows.Count(r => r.GetProperty("request").GetString() is "R-none"));
            Assert.Equal(count is 0 ? 404 : 200, (await House.Report("/reports/request-tracking?request=R-own&knownAt=2026-03-01", person, role)).Status);
        }
    }

    [Theory]
    [InlineData("/reports/order-book", "AYS", Role.PERSONEL, 403)]
    [InlineData("/reports/order-book", "TKY", Role.KAYIT_YETKILISI, 200)]
    [InlineData("/reports/slip?no=2026/1", "AYS", Role.PERSONEL, 403)]
    [InlineData("/reports/stock-status?warehouse=01", "AYS", Role.PERSONEL, 403)]
    [InlineData("/reports/stock-status?warehouse=01&knownAt=2026-03-01", "TKY", Role.KAYIT_YETKILISI, 200)]
    [InlineData("/reports/audit-trail?from=2026-01-01", "TKY", Role.KAYIT_YETKILISI, 403)]
    [InlineData("/reports/audit-trail?from=2026-01-01", "SEF", Role.KONTROL_YETKILISI, 200)]
    [InlineData("/reports/refusals", "TKY", Role.KAYIT_YETKILISI, 403)]
    [InlineData("/reports/deviations", "TKY", Role.KAYIT_YETKILISI, 403)]
    [InlineData("/reports/deviations", "SEF", Role.KONTROL_YETKILISI, 200)]
    [InlineData("/reports/role-timeline", "TEK", Role.TEKNISYEN, 403)]
    [InlineData("/reports/role-timeline", "AYS", Role.MUDUR, 403)]
    public async Task is_judged_as_every_read_is(string path, string person, Role role, int status) => Assert.Equal(status, (await House.Report(path, person, role)).Status);

    [Fact]
    public async Task is_noted_as_every_read_is_with_the_instant_answered_for()
    {
        await House.Report("/reports/common-area-list?area=NOT-1&knownAt=2026-03-01T10:00:00Z");

        Assert.Equal("MUF", await office.Ask<string>("select caller from ledger.read_log where request = 'CommonAreaReport' and query ->> 'area' = 'NOT-1' and query -> 'points' ->> 'knownAt' like '2026-03-01T10%'"));
    }

    [Fact]
    public async Task gives_no_spreadsheet_a_formula()
    {
        const string evil = "=HYPERLINK(\"http://kotu.example\";\"tıkla\")";
        var asset = await Handed("UZM", "-1+1|cmd", name: evil);

        var json = await House.Report("/reports/zimmet-list?person=UZM&format=json");
        var csv = await House.Report("/reports/zimmet-list?person=UZM&format=csv");
        var xlsx = await House.Report("/reports/zimmet-list?person=UZM&format=xlsx");

        var row = json.Rows.Single(r => RegistryNo.ToAssetId(r.GetProperty("registryNo").GetString()!) == asset);
        Assert.Equal((evil, "-1+1|cmd"), (row.GetProperty("name").GetString(), row.GetProperty("doc").GetString()));
        Assert.Equal(($"'{evil}", "'-1+1|cmd"), (csv.Csv()[1][3], csv.Csv()[1][5]));
        Assert.Equal(evil, xlsx.Xlsx().Single()["Adı"]);
        using var parts = new ZipArchive(new MemoryStream(xlsx.Body));
        using var sheet = new StreamReader(parts.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.DoesNotMatch("<(x:)?f[ >]", await sheet.ReadToEndAsync());
    }

    [Theory]
    [InlineData("=1", "'=1")]
    [InlineData("+90", "'+90")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\rx", "'\rx")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("1-2", "1-2")]
    [InlineData("—", "—")]
    [InlineData("", "")]
    public void begins_no_cell_as_a_formula(string text, string written) => Assert.Equal(written, Reports.ReportCsv.Harmless(text));

    [Theory]
    [InlineData("2024-10-09", SlipForm.TIF, "Taşınır İşlem Fişi", "TMY2006")]
    [InlineData("2024-10-10", SlipForm.VIF, "Varlık İşlem Fişi", "TMY2024")]
    public async Task gives_a_slip_the_name_its_form_had(string day, SlipForm form, string title, string ruleSet)
    {
        var asset = await office.NewAsset();
        var no = $"2024/{(form is SlipForm.TIF ? 7 : 8)}";
        await office.Tell(new SlipIssued(no, Base.Day(day), 2024, "DEVIR_ALMA", form, [new SlipLine(asset, "255.02.01.01/26/01001", 1, 100.50m)], 100.50m, DueToAccounting: Base.Day("2024-10-20")).On(day, "TKY"));

        var slip = await House.Report($"/reports/slip?no={no}&asOf={day}");

        Assert.Equal((title, ruleSet, 2024), (slip.Json.GetProperty("title").GetString(), slip.Json.GetProperty("header").GetProperty("ruleSet").GetString(), slip.Json.GetProperty("header").GetProperty("fiscalYear").GetInt32()));
        Assert.Equal("100.50", slip.Rows.Single().GetProperty("amount").GetString());
    }

    [Fact]
    public async Task tells_of_a_purchase_what_came_from_whom_and_how_it_was_accepted()
    {
        await office.Tell(
            new DeliveryReceived("TSL-2026-90", "Örnek Bilişim Ltd. Şti.", new Dictionary<string, decimal>(StringComparer.Ordinal) { ["150.01.01"] = 12.5m }, new DocRef("FATURA", "A-1", Base.Day("2026-02-01"))).On("2026-02-02", "TKY"),
            new DeliveryAccepted("TSL-2026-90", null, MeasuringMethod.SAYMA, 12.5m, ["TKY"]) { Act = new Act { On = Base.Day("2026-02-03"), By = "TKY", BasisDoc = new DocRef("KABUL", "K-7", Base.Day("2026-02-03")) } },
            new SlipIssued("2026/90", Base.Day("2026-02-04"), 2026, "SATIN_ALMA", SlipForm.VIF, [new SlipLine(null, null, null, 33.3333m, "150.01.01", 12.5m)], 416.66625m, null) { Act = new Act { On = Base.Day("2026-02-04"), By = "TKY", BasisDoc = new DocRef("FATURA", "A-1", Base.Day("2026-02-01")) } },
            new EntryPosted("2026/90", "TSL-2026-90", "SATIN_ALMA", [new EntryLine("150.01.01", "Toner", 12.5m, 33.3333m, null, null, null)], "01", Base.Day("2026-02-04"), null).On("2026-02-04", "TKY"));

        var slip = await House.Report("/reports/slip?no=2026-90");
        var row = slip.Rows.Single();

        Assert.Equal("giriş: satın alma", row.GetProperty("kind").GetString());
        Assert.Equal("Fatura A-1 (01.02.2026)", row.GetProperty("basis").GetString());
        Assert.Equal("03.02.2026 Muayene ve kabul tutanağı K-7 (03.02.2026)", row.GetProperty("acceptance").GetString());
        Assert.Equal("Örnek Bilişim Ltd. Şti.", row.GetProperty("counterpart").GetString());
        Assert.Equal(("Toner", "12.5", "33.3333", "01"), (row.GetProperty("name").GetString(), row.GetProperty("quantity").GetString(), row.GetProperty("unitPrice").GetString(), row.GetProperty("warehouse").GetString()));
        Assert.Contains(";12,5;33,3333;416,6663", (await House.Report("/reports/slip?no=2026-90&format=csv")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task finds_an_exit_that_no_order_permitted()
    {
        var asset = await office.AssetInStock();
        await office.Tell(new AssetHandedOver(asset, "KAR", "ARSIV", Order: null, "TTB-E", null, null, null, RecipientSignature: true, Opening: null).On("2025-06-02", "TKY"));

        var book = await House.Report("/reports/order-book?year=2025");

        Assert.Equal(1, book.Json.GetProperty("totals").GetProperty("withoutOrder").GetInt64());
        Assert.Equal("emirsiz", book.Rows.Single().GetProperty("state").GetString());
    }

    [Fact]
    public async Task asks_an_order_of_consumables_only_where_that_was_decided()
    {
        await office.Tell(
            Issued("2024/31").On("2024-06-28", "TKY"), new SettingChanged("order.requiredForConsumables", "true", Base.Day("2024-07-01")).On("2024-07-01", "MUD"),
            Issued("2024/32").On("2024-07-01", "TKY"), new SettingChanged("order.requiredForConsumables", "false", Base.Day("2024-07-02")).On("2024-07-02", "MUD"));

        var book = await House.Report("/reports/order-book?year=2024");

        Assert.Equal(1, book.Json.GetProperty("totals").GetProperty("withoutOrder").GetInt64());
        Assert.Equal("2024-07-01", book.Rows.Single().GetProperty("usedOn").GetString());

        static StockIssued Issued(string slip) => new("01-150.09.01.01", slip, "150.09.01.01", 1, "FEN", "R-1", Order: null, Fault: null, [], 0, FifoExceptionReason: null);
    }

    [Fact]
    public async Task keeps_its_hash_when_a_name_is_erased()
    {
        (await office.Director.Post("/people/KA3/record-contact", new { name = "Çiğdem Polat", title = "Arşiv Görevlisi" })).Must(204);
        await Handed("KA3", "TTB-K", unit: "ARSIV");
        var before = await House.Report("/reports/hand-over-document?doc=TTB-K");
        (await office.Director.Post("/people/KA3/erase-contact", new { basisDoc = new { type = "OLUR", no = "2026/99" } })).Must(204);
        var after = await House.Report("/reports/hand-over-document?doc=TTB-K");

        Assert.Equal("Çiğdem Polat (KA3)", before.Json.GetProperty("names").GetProperty("KA3").GetString());
        Assert.Equal("KA3", after.Json.GetProperty("names").GetProperty("KA3").GetString());
        Assert.Equal(before.Hash, after.Hash);
    }

    [Fact]
    public async Task without_a_token_is_not_answered()
    {
        using var answer = await House.Http.GetAsync(new Uri("/api/v1/reports/order-book", UriKind.Relative));
        Assert.Equal(401, (int)answer.StatusCode);
    }

    private async Task<string> Handed(string person, string doc, string unit = "FEN", string? name = null)
    {
        var asset = await office.NewAsset();
        if (name is not null)
        {
            var entry = Base.Registered(asset.Replace("-", "/", StringComparison.Ordinal).Replace("255.02.01.01", "255.02.01.02", StringComparison.Ordinal)) with { Name = name };
            await office.Tell(entry);
            asset = entry.Asset;
        }

        await office.Tell(new AssetHandedOver(asset, person, unit, "EMIR-1", doc, null, Purpose.ZIMMET, null, RecipientSignature: true, Opening: null).On("2026-02-16", "TKY"));
        return asset;
    }
}
