using Defne.Ledger.Projections.Reports;
using SkiaSharp;

namespace Defne.Ledger.Api.Reports;

/// <summary>Labels of assets, in exact millimetres: 50 × 25 one a page, or twenty-four on a sheet of A4.</summary>
internal sealed class LabelSheet(IReadOnlyList<AssetLabel> labels, string municipality, bool simulated, bool onA4)
{
    private const int Across = 3;
    private const int Down = 8;

    /// <summary>A label by itself.</summary>
    public static readonly SKSize Label = new(50 * Paper.Millimetre, 25 * Paper.Millimetre);

    /// <summary>Size of a page in points.</summary>
    public SKSize Size => onA4 ? Paper.A4 : Label;

    /// <summary>How many pages there are.</summary>
    public int Count => onA4 ? (labels.Count + (Across * Down) - 1) / (Across * Down) : labels.Count;

    /// <summary>The labels as PDF.</summary>
    public byte[] Write() => PdfFile.Write(Size, Count, new SKDocumentPdfMetadata { Title = "Taşınır etiketleri", Author = municipality }, Draw);

    /// <summary>Draws one page, the first is 0.</summary>
    public void Draw(SKCanvas canvas, int page)
    {
        if (!onA4)
        {
            Draw(canvas, labels[page], SKRect.Create(Label));
            return;
        }

        var cell = new SKSize(Size.Width / Across, Size.Height / Down);
        foreach (var (i, label) in labels.Skip(page * Across * Down).Take(Across * Down).Index())
        {
            // A cell of the sheet is larger than a label: the label stands in its middle, clear of the cut.
            var (left, top) = ((i % Across) * cell.Width, (i / Across) * cell.Height);
            Draw(canvas, label, SKRect.Create(left + ((cell.Width - Label.Width) / 2), top + ((cell.Height - Label.Height) / 2), Label.Width, Label.Height));
        }
    }

    private void Draw(SKCanvas canvas, AssetLabel label, SKRect at)
    {
        var edge = 1.5f * Paper.Millimetre;
        var side = at.Height - (2 * edge);
        Paper.Qr(canvas, label.RegistryNo, at.Left + edge, at.Top + edge, side);

        var x = at.Left + edge + side + (0.5f * Paper.Millimetre);
        var width = at.Right - edge - x;
        using var small = Paper.Font(5.5f);
        using var number = Paper.Fitting(label.RegistryNo, width, most: 8, bold: true);
        using var name = Paper.Font(6.5f);
        var y = at.Top + edge + 6;
        foreach (var line in Paper.Wrap(municipality, small, width).Take(2))
        {
            Paper.Text(canvas, line, x, y, small);
            y += 6.5f;
        }

        y += 8;
        Paper.Text(canvas, label.RegistryNo, x, y, number);
        y += 11;
        foreach (var line in Paper.Wrap(label.Name, name, width).Take(simulated ? 2 : 3))
        {
            Paper.Text(canvas, line, x, y, name);
            y += 8;
        }

        if (simulated) Paper.Text(canvas, "DENEME", x, at.Bottom - edge - 1, small);
    }
}
