using System.Globalization;
using System.Text;
using Defne.Ledger.Api.Reports;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using Defne.Ledger.Projections.Reports;
using SkiaSharp;
using UglyToad.PdfPig;

namespace Defne.Ledger.Api.Tests;

public sealed class A_page_of_paper
{
    private const string Address = "https://defter.defne.example/api/v1/reports/sample?asOf=2026-11-22&knownAt=2026-11-22T09%3A00%3A00.000000Z";

    private static readonly ReportDefinition Sample = new("sample", "Örnek Çizelge", "Md. 14/2")
    {
        Columns =
        [
            new("no", "Sıra", ColumnKind.Whole), new("name", "Adı"), new("day", "Gün", ColumnKind.Date), new("at", "An", ColumnKind.Instant), new("amount", "Tutar (TL)", ColumnKind.Money) { IsSummed = true },
            new("quantity", "Miktar", ColumnKind.Number), new("pen", "İmza") { IsForPen = true },
        ],
        Signatures = ["Düzenleyen", "Onaylayan"],
        Ask = (_, _) => throw new InvalidOperationException("It is filled by hand."),
    };

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("en-US")]
    public void is_the_same_whatever_the_culture_of_the_process(string culture)
    {
        var (before, address) = (CultureInfo.CurrentCulture, Address);
        var report = Filled(Rows(5));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("""{"parameters":{"asOf":"2026-11-22","knownAt":"2026-11-22T09:00:00.000000Z"},"report":"sample","rows":[""", Encoding.UTF8.GetString(report.Canonical)[..102]);
            Assert.Contains("1;Işıklı İğne 1;22.11.2026;22.11.2026 12:00:00;1.234.567.890.123,45;1.000,125;\r\n", Encoding.UTF8.GetString(ReportCsv.Write(report, address)), StringComparison.Ordinal);
            var sheet = new Sheet(200, ReportXlsx.Write(report, address), null, null, null).Xlsx()[0];
            Assert.Equal((1234567890123.45, 1000.125, new DateTime(2026, 11, 22)), ((double)sheet["Tutar (TL)"]!, (double)sheet["Miktar"]!, (DateTime)sheet["Gün"]!));
            Assert.Contains("1.234.567.890.123,45", new Sheet(200, ReportPdf.Write(report, address), null, null, null).PdfLetters(), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void hashes_what_RFC_8785_writes()
    {
        var report = Filled([[1, "\u20ac$\u000f\nA'B\"\\\\\"/😀\u2028", null, null, -0.10m, null, null]]);

        Assert.EndsWith("""
            "rows":[{"amount":"-0.10","at":null,"day":null,"name":"€$\u000f\nA'B\"\\\\\"/😀
            """.Trim() + "\u2028\",\"no\":1,\"pen\":null,\"quantity\":null}]}", Encoding.UTF8.GetString(report.Canonical), StringComparison.Ordinal);
    }

    [Fact]
    public void holds_its_rows_whole_and_in_order_over_many_pages()
    {
        var rows = Rows(400);
        rows[123] = [124, string.Join(' ', Enumerable.Repeat("Uzun açıklama, satırı taşar.", 12)), null, null, 1m, null, null];
        using var pdf = PdfDocument.Open(ReportPdf.Write(Filled(rows), Address));

        var next = 1;
        foreach (var page in pdf.GetPages())
        {
            var text = Sheet.Blankless(string.Concat(page.Letters.Select(l => l.Value)));
            while (text.Contains($"Işıklıİğne{next}22.11.2026", StringComparison.Ordinal) || (next is 124 && text.Contains("Uzunaçıklama", StringComparison.Ordinal))) next++;
            Assert.All(page.Letters, l => Assert.InRange(l.BoundingBox.Left, 20, page.Width - 20));
            Assert.Contains("Sıra", text, StringComparison.Ordinal);
        }

        Assert.Equal(401, next);
        Assert.True(pdf.NumberOfPages > 8);
    }

    [Fact]
    public void tears_only_a_row_that_is_higher_than_a_page()
    {
        var words = string.Join(' ', Enumerable.Range(1, 4000).Select(n => $"söz{n}"));
        var report = Filled([[1, "önce", null, null, 1m, null, null], [2, words, null, null, 2m, null, null], [3, "sonra", null, null, 3m, null, null]]);
        using var pdf = PdfDocument.Open(ReportPdf.Write(report, Address));

        Assert.True(pdf.NumberOfPages > 1);
        var said = Sheet.Blankless(string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value)));
        Assert.All(Enumerable.Range(1, 4000), n => Assert.Contains($"söz{n}", said, StringComparison.Ordinal));
        Assert.Contains("sonra", said, StringComparison.Ordinal);
    }

    [Fact]
    public void never_leaves_signatures_without_a_row_above_them()
    {
        for (var count = 20; count < 60; count++)
        {
            using var pdf = PdfDocument.Open(ReportPdf.Write(Filled(Rows(count)), Address));
            var last = Sheet.Blankless(string.Concat(pdf.GetPage(pdf.NumberOfPages).Letters.Select(l => l.Value)));
            Assert.Contains($"Işıklıİğne{count}", last, StringComparison.Ordinal);
            Assert.Contains("Onaylayan", last, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void shows_in_its_symbol_where_the_data_is_and_its_hash()
    {
        var report = Filled(Rows(3));
        var printed = new ReportPdf(report, Address);
        using var picture = Asset_labels.Drawn(printed.Size, 4, canvas => printed.Draw(canvas, 0));

        Assert.Equal($"{Address}#sha256={report.Hash}", QrReader.Read(picture, new SKRectI(0, picture.Height - (94 * 4), 92 * 4, picture.Height - (26 * 4))));
    }

    [Fact]
    public void keeps_a_long_name_of_the_house_clear_of_the_title_and_says_nothing_of_a_trial_on_a_real_ledger()
    {
        var (data, points) = (new ReportData(Rows(1)), new Points(new DateOnly(2026, 11, 22), new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero)));
        var office = new OfficeOptions { Municipality = "Çok Uzun Adlı Büyükşehir Belediyesi Başkanlığı Destek Hizmetleri", SpendingUnit = "46.31.16.09" };
        var report = new FilledReport(Sample, data, new Arguments(new Dictionary<string, string>(StringComparer.Ordinal)), ReportHeader.Of(office, data, points, new Settings(), "Selim Ağaoğlu", simulated: false));
        using var pdf = PdfDocument.Open(ReportPdf.Write(report, Address));

        var letters = pdf.GetPage(1).Letters;
        var name = letters.Take(office.Municipality.Length).ToArray();
        Assert.Equal(Sheet.Blankless(office.Municipality), Sheet.Blankless(string.Concat(name.Select(l => l.Value))));
        Assert.True(name[^1].BoundingBox.Right < letters.First(l => l.Value is "Ö" && l.PointSize > 12).BoundingBox.Left);
        Assert.DoesNotContain("DENEME", string.Concat(letters.Select(l => l.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void says_so_when_there_is_nothing()
    {
        var report = Filled([]);

        Assert.Contains("Kayıtyok.", new Sheet(200, ReportPdf.Write(report, Address), null, null, null).PdfLetters(), StringComparison.Ordinal);
        Assert.Single(new Sheet(200, ReportCsv.Write(report, Address), null, null, null).Csv());
    }

    private static object?[][] Rows(int count) =>
    [
        .. Enumerable.Range(1, count).Select(n => (object?[])
        [
            n, $"Işıklı İğne {n}", new DateOnly(2026, 11, 22), new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero), 1234567890123.45m, 1000.125m, null,
        ]),
    ];

    private static FilledReport Filled(object?[][] rows)
    {
        var (data, points) = (new ReportData(rows), new Points(new DateOnly(2026, 11, 22), new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero)));
        return new FilledReport(Sample, data, new Arguments(new Dictionary<string, string>(StringComparer.Ordinal)), ReportHeader.Of(new OfficeOptions(), data, points, new Settings(), "Selim Ağaoğlu (MUF), müfettiş", simulated: false));
    }
}
