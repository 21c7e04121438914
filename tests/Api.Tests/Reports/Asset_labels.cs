using Defne.Ledger.Api.Reports;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Reports;
using Defne.Ledger.Testing;
using SkiaSharp;
using UglyToad.PdfPig;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class Asset_labels(TheReports reports) : IClassFixture<TheReports>
{
    private const string First = "255.02.01.02-25-00001";
    private const string Second = "255.02.01.01-21-00001";

    [Fact]
    public async Task are_fifty_by_twenty_five_millimetres_one_a_page()
    {
        var sheet = await reports.House.Report($"/labels?asset={First}&asset={Second}");
        using var pdf = PdfDocument.Open(sheet.Body);

        Assert.Equal((200, "application/pdf", 2), (sheet.Status, sheet.MediaType, pdf.NumberOfPages));
        Assert.All(pdf.GetPages(), page =>
        {
            Assert.Equal(50 * 72 / 25.4, page.Width, 0.001);
            Assert.Equal(25 * 72 / 25.4, page.Height, 0.001);
            Assert.All(page.Letters, l => Assert.True(l.BoundingBox.Right < page.MediaBox.Bounds.Right && l.BoundingBox.Left > 0, $"{l.Value} stands out"));
        });
        var text = string.Concat(pdf.GetPage(1).Letters.Select(l => l.Value));
        Assert.Contains("Defne Belediyesi", text, StringComparison.Ordinal);
        Assert.Contains("255.02.01.02/25/00001", text, StringComparison.Ordinal);
        Assert.Contains("Dizüstü bilgisayar", text, StringComparison.Ordinal);
        Assert.Contains("255.02.01.01/21/00001", string.Concat(pdf.GetPage(2).Letters.Select(l => l.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task stand_twenty_four_on_a_sheet_of_A4()
    {
        var many = string.Join('&', Enumerable.Repeat($"asset={First}", 25));
        using var pdf = PdfDocument.Open((await reports.House.Report($"/labels?{many}&sheet=a4")).Body);

        Assert.Equal(2, pdf.NumberOfPages);
        Assert.Equal(210 * 72 / 25.4, pdf.GetPage(1).Width, 0.001);
        Assert.Equal(297 * 72 / 25.4, pdf.GetPage(1).Height, 0.001);
        Assert.Equal(25, string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value)).Split("255.02.01.02/25/00001").Length - 1);
    }

    [Theory]
    [InlineData("255.02.01.02/25/00001", false)]
    [InlineData("255.02.01.02/25/00001", true)]
    [InlineData("YCH-2026-17", false)]
    public void are_read_by_a_scanner_as_the_registry_number(string registryNo, bool onA4)
    {
        const float dots = 300 / 72f;
        var sheet = new LabelSheet([new AssetLabel(registryNo, "Dizüstü bilgisayar")], "Defne Belediyesi", simulated: true, onA4);
        using var picture = Drawn(sheet.Size, dots, canvas => sheet.Draw(canvas, 0));

        var left = onA4 ? (sheet.Size.Width / 3 - LabelSheet.Label.Width) / 2 : 0;
        var top = onA4 ? (sheet.Size.Height / 8 - LabelSheet.Label.Height) / 2 : 0;
        var side = 25 * Paper.Millimetre;
        Assert.Equal(registryNo, QrReader.Read(picture, new SKRectI((int)(left * dots), (int)(top * dots), (int)((left + side - Paper.Millimetre) * dots), (int)((top + side) * dots))));
    }

    [Fact]
    public void fit_a_long_name_and_a_long_number()
    {
        var sheet = new LabelSheet([new AssetLabel("255.02.01.02.03.04/26/1234567", "Güçlendirilmiş tümleşik görüntüleme ve yazdırma istasyonu, ışıklı, İğneada modeli")], "Çok Uzun Adlı Büyükşehir Belediyesi Başkanlığı", simulated: false, onA4: false);
        using var pdf = PdfDocument.Open(sheet.Write());

        Assert.All(pdf.GetPage(1).Letters, l => Assert.InRange(l.BoundingBox.Right, 0, LabelSheet.Label.Width - Paper.Millimetre));
        Assert.All(pdf.GetPage(1).Letters, l => Assert.InRange(l.BoundingBox.Bottom, Paper.Millimetre, LabelSheet.Label.Height));
    }

    [Theory]
    [InlineData("AYS", Role.PERSONEL, First, 200)]
    [InlineData("AYS", Role.PERSONEL, "255.02.01.02-25-00004", 404)]
    [InlineData("TKY", Role.KAYIT_YETKILISI, "255.02.01.02-25-00004", 200)]
    [InlineData("TKY", Role.KAYIT_YETKILISI, "255.02.01.02-25-09999", 404)]
    public async Task are_given_of_what_one_may_see(string person, Role role, string asset, int status) =>
        Assert.Equal(status, (await reports.House.Report($"/labels?asset={asset}", person, role)).Status);

    [Theory]
    [InlineData("/labels", "asset")]
    [InlineData("/labels?asset=" + First + "&sheet=a5", "sheet")]
    [InlineData("/labels?asset=" + First + "&renk=mavi", "renk")]
    public async Task name_what_cannot_be_read(string path, string field)
    {
        var refused = await reports.House.Report(path);
        Assert.Equal((400, field), (refused.Status, refused.Json.GetProperty("field").GetString()));
    }

    internal static SKBitmap Drawn(SKSize size, float scale, Action<SKCanvas> draw)
    {
        var picture = new SKBitmap((int)Math.Ceiling(size.Width * scale), (int)Math.Ceiling(size.Height * scale));
        using var canvas = new SKCanvas(picture);
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        draw(canvas);
        return picture;
    }
}
