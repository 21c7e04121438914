using Defne.Ledger.Projections.Reports;
using SkiaSharp;

namespace Defne.Ledger.Api.Reports;

/// <summary>A report on paper: head and foot on every page, the table between them, signatures at its end. Draws on any canvas.</summary>
internal sealed class ReportPdf
{
    private const float Margin = 28;
    private const float Foot = 62;
    private const float SignatureHeight = 70;
    private readonly FilledReport report;
    private readonly string address;
    private readonly List<List<Action<SKCanvas>>> pages = [];
    private float y;

    /// <summary>Lays the report out.</summary>
    public ReportPdf(FilledReport report, string address)
    {
        (this.report, this.address) = (report, address);
        Size = report.Definition.Landscape ? new SKSize(Paper.A4.Height, Paper.A4.Width) : Paper.A4;
        NewPage();
        HeadFields();
        Table();
        Notes();
        Signatures();
    }

    /// <summary>Size of each page in points.</summary>
    public SKSize Size { get; }

    /// <summary>How many pages there are.</summary>
    public int Count => pages.Count;

    private float Width => Size.Width - (2 * Margin);

    private float Top => DrawHead(canvas: null, page: 0) + 8;

    private float Bottom => Size.Height - Margin - Foot - 6;

    /// <summary>The report as PDF.</summary>
    public static byte[] Write(FilledReport report, string address)
    {
        var printed = new ReportPdf(report, address);
        return PdfFile.Write(printed.Size, printed.Count, new SKDocumentPdfMetadata { Title = report.Title, Author = report.Header.Municipality, Subject = $"SHA-256 {report.Hash}" }, printed.Draw);
    }

    /// <summary>Draws one page, the first is 0.</summary>
    public void Draw(SKCanvas canvas, int page)
    {
        if (report.Header.Simulated) Watermark(canvas);
        DrawHead(canvas, page);
        foreach (var draw in pages[page]) draw(canvas);
        DrawFoot(canvas);
    }

    private void NewPage()
    {
        pages.Add([]);
        y = Top;
    }

    private void Add(Action<SKCanvas> draw) => pages[^1].Add(draw);

    // Draws the head, or only measures it.
    private float DrawHead(SKCanvas? canvas, int page)
    {
        var h = report.Header;
        using var title = Paper.Font(13, bold: true);
        using var text = Paper.Font(8);
        var middle = Size.Width / 2;
        // Long names grow smaller rather than run into the title.
        var beside = middle - Margin - (title.MeasureText(report.Title) / 2) - 10;
        using var name = Paper.Fitting(h.Municipality, beside, most: 9, bold: true);
        using var office = Paper.Fitting(h.Directorate, beside, most: 8);
        var at = Margin + 10;
        if (canvas is not null)
        {
            Paper.Text(canvas, h.Municipality, Margin, at, name);
            Paper.Text(canvas, h.Directorate, Margin, at + 11, office);
            Paper.Text(canvas, $"Sayfa {page + 1}/{Count}", Size.Width - Margin, at, text, align: SKTextAlign.Right);
            Paper.Text(canvas, report.Definition.Mirrors, Size.Width - Margin, at + 11, text, Paper.Grey, SKTextAlign.Right);
            Paper.Text(canvas, report.Title, middle, at + 3, title, align: SKTextAlign.Center);
            if (h.Simulated) Paper.Text(canvas, "DENEME – hukuki değeri yoktur", middle, at + 14, text, new SKColor(0xB0, 0x20, 0x20), SKTextAlign.Center);
        }

        return Fields(canvas, at + 20, ReportText.Codes(h), [1.3f, 1.3f, 0.7f, 1, 1.4f, 0.9f]);
    }

    // A row of labelled boxes; answers where it ends.
    private float Fields(SKCanvas? canvas, float top, IReadOnlyList<(string Label, string Text)> fields, IReadOnlyList<float> shares)
    {
        using var small = Paper.Font(6);
        using var text = Paper.Font(8);
        var unit = Width / shares.Sum();
        IReadOnlyList<string>[] lines = [.. fields.Select((f, i) => Paper.Wrap(f.Text, text, (unit * shares[i]) - 8))];
        var height = 12 + (lines.Max(l => l.Count) * 10f);
        var x = Margin;
        foreach (var (i, (label, _)) in fields.Index())
        {
            var width = unit * shares[i];
            if (canvas is not null)
            {
                Paper.Frame(canvas, new SKRect(x, top, x + width, top + height));
                Paper.Text(canvas, label, x + 4, top + 8, small, Paper.Grey);
                foreach (var (n, line) in lines[i].Index()) Paper.Text(canvas, line, x + 4, top + 18 + (n * 10), text);
            }

            x += width;
        }

        return top + height;
    }

    // What is the same in every row, and what was chosen, above the table.
    private void HeadFields()
    {
        var fields = report.Definition.Columns.Select((column, place) => (column, place)).Where(c => c.column.IsHead)
            .Select(c => (c.column.Title, ReportText.Shown(c.column.Kind, (report.Data.Rows is [var first, ..] ? first : report.Data.Head).ElementAtOrDefault(c.place)) ?? "—"))
            .Concat(report.Definition.Columns.Any(c => c.IsHead) ? [] : ReportText.Chosen(report)).ToList();
        var across = report.Definition.Landscape ? 4 : 3;
        foreach (var some in fields.Chunk(across))
        {
            // A row that is not full is as broad as one that is.
            (string, string)[] row = [.. some];
            float[] shares = [.. Enumerable.Repeat(1f, row.Length - 1), across - row.Length + 1];
            var top = y;
            y = Fields(canvas: null, top, row, shares);
            Add(canvas => Fields(canvas, top, row, shares));
        }

        if (fields.Count > 0) y += 8;
    }

    private void Table()
    {
        var table = new PrintedTable(report, Width);
        Heading(table);
        for (var row = 0; row < table.Count; row++)
        {
            var lines = table.LinesOf(row);
            // The last row goes over with what stands below it: nobody signs a page without one.
            var below = row == report.Data.Rows.Count - 1 ? End(table) : 0;
            if (y + table.HeightOf(lines) + below > Bottom && (below is 0 || y > Top + table.HeadingHeight))
            {
                NewPage();
                Heading(table);
            }

            // Only a row higher than a page is torn.
            for (var from = 0; from < lines;)
            {
                var some = Math.Min(lines - from, table.Fitting(Bottom - y));
                Place(table, row, from, some);
                from += some;
                if (from >= lines) continue;
                NewPage();
                Heading(table);
            }
        }

        if (report.Data.Rows.Count > 0) return;
        var at = y + 14;
        Add(canvas =>
        {
            using var text = Paper.Font(8);
            Paper.Text(canvas, "Kayıt yok.", Margin + 3, at, text);
        });
        y = at + 6;
    }

    private void Place(PrintedTable table, int row, int from, int lines)
    {
        var top = y;
        Add(canvas => table.DrawRow(canvas, Margin, top, row, from, lines));
        y += table.HeightOf(lines);
    }

    private void Heading(PrintedTable table)
    {
        var top = y;
        Add(canvas => table.DrawHeading(canvas, Margin, top));
        y += table.HeadingHeight;
    }

    // Height of what follows the last row: totals, notes, signatures.
    private float End(PrintedTable table) =>
        (table.Count > report.Data.Rows.Count ? table.HeightOf(table.LinesOf(table.Count - 1)) : 0) + (NoteLines().Count * 10) + (report.Definition.Signatures.Count > 0 ? SignatureHeight + 12 : 0);

    private IReadOnlyList<string> NoteLines()
    {
        using var font = Paper.Font(7);
        return [.. report.Definition.Notes.SelectMany(n => Paper.Wrap($"Not: {n}", font, Width))];
    }

    private void Notes()
    {
        foreach (var line in NoteLines())
        {
            if (y + 12 > Bottom) NewPage();
            var at = y + 11;
            Add(canvas =>
            {
                using var text = Paper.Font(7);
                Paper.Text(canvas, line, Margin, at, text, Paper.Grey);
            });
            y += 10;
        }
    }

    private void Signatures()
    {
        if (report.Definition.Signatures.Count is 0) return;
        if (y + 10 + SignatureHeight > Bottom) NewPage();
        var top = y + 10;
        var width = Math.Min(180, Width / report.Definition.Signatures.Count);
        Add(canvas =>
        {
            using var bold = Paper.Font(8, bold: true);
            using var small = Paper.Font(6.5f);
            foreach (var (i, signer) in report.Definition.Signatures.Index())
            {
                var x = Margin + (i * width);
                Paper.Frame(canvas, new SKRect(x, top, x + width, top + SignatureHeight));
                foreach (var (n, line) in Paper.Wrap(signer, bold, width - 8).Index()) Paper.Text(canvas, line, x + 4, top + 11 + (n * 9), bold);
                foreach (var (n, label) in ((string[])["Adı soyadı:", "Unvanı:", "Tarih ve imza:"]).Index())
                    Paper.Text(canvas, label, x + 4, top + 34 + (n * 14), small, Paper.Grey);
            }
        });
        y = top + SignatureHeight;
    }

    private void DrawFoot(SKCanvas canvas)
    {
        var top = Size.Height - Margin - Foot;
        using var text = Paper.Font(7);
        using var small = Paper.Font(6);
        Paper.Qr(canvas, $"{address}#sha256={report.Hash}", Margin - 4, top, Foot, dense: true);
        var x = Margin + Foot + 2;
        Paper.Text(canvas, $"Hazırlayan: {report.Header.PreparedBy}", x, top + 14, text);
        Paper.Text(canvas, $"Satır sayısı: {ReportText.Shown(ColumnKind.Whole, report.Data.Rows.Count)}", x, top + 25, text);
        Paper.Text(canvas, "Veri özeti (SHA-256)", x, top + 38, small, Paper.Grey);
        Paper.Text(canvas, report.Hash, x, top + 47, small);
        foreach (var (i, box) in ReportText.Boxes.Reverse().Index())
        {
            var right = Size.Width - Margin - (i * 66);
            Paper.Frame(canvas, new SKRect(right - 62, top + 4, right, top + Foot - 4));
            Paper.Text(canvas, box, right - 31, top + 12, small, Paper.Grey, SKTextAlign.Center);
        }
    }

    private void Watermark(SKCanvas canvas)
    {
        using var font = Paper.Font(Size.Width / 5, bold: true);
        canvas.Save();
        canvas.Translate(Size.Width / 2, Size.Height / 2);
        canvas.RotateDegrees(-30);
        Paper.Text(canvas, "DENEME", 0, font.Size / 3, font, new SKColor(0xF3, 0xF3, 0xF3), SKTextAlign.Center);
        canvas.Restore();
    }
}
