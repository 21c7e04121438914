using QRCoder;
using SkiaSharp;

namespace Defne.Ledger.Api.Reports;

/// <summary>Fonts, text and the QR symbol, drawn on any canvas in points. The fonts are the program's own, so that a page is the same everywhere.</summary>
internal static class Paper
{
    /// <summary>Points of a millimetre.</summary>
    public const float Millimetre = 72f / 25.4f;

    /// <summary>A4 upright.</summary>
    public static readonly SKSize A4 = new(210 * Millimetre, 297 * Millimetre);

    private static readonly SKTypeface Regular = Face("DejaVuSansCondensed.ttf");
    private static readonly SKTypeface Bold = Face("DejaVuSansCondensed-Bold.ttf");

    /// <summary>Black, grey of lines and labels, pale grey of headings.</summary>
    public static readonly SKColor Black = SKColors.Black, Grey = new(0x60, 0x60, 0x60), Pale = new(0xEC, 0xEC, 0xEC);

    /// <summary>A font of that size.</summary>
    public static SKFont Font(float size, bool bold = false) => new(bold ? Bold : Regular, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };

    /// <summary>The largest font, up to a size, in which a text is no broader than a width.</summary>
    public static SKFont Fitting(string text, float width, float most, bool bold = false)
    {
        var font = Font(most, bold);
        var whole = font.MeasureText(text);
        if (whole > width) font.Size = most * width / whole;
        return font;
    }

    /// <summary>Draws text with its base line at <paramref name="y"/>.</summary>
    public static void Text(SKCanvas canvas, string text, float x, float y, SKFont font, SKColor? color = null, SKTextAlign align = SKTextAlign.Left)
    {
        using var paint = new SKPaint { Color = color ?? Black, IsAntialias = true };
        canvas.DrawText(text, x, y, align, font, paint);
    }

    /// <summary>Draws a frame.</summary>
    public static void Frame(SKCanvas canvas, SKRect at, SKColor? fill = null)
    {
        if (fill is { } color)
        {
            using var inside = new SKPaint { Color = color };
            canvas.DrawRect(at, inside);
        }

        using var line = new SKPaint { Color = Grey, Style = SKPaintStyle.Stroke, StrokeWidth = 0.5f, IsAntialias = true };
        canvas.DrawRect(at, line);
    }

    /// <summary>Draws the QR symbol of a text, its quiet zone included, into a square. A long text is better read from larger modules than from more repair.</summary>
    public static void Qr(SKCanvas canvas, string text, float x, float y, float side, bool dense = false)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, dense ? QRCodeGenerator.ECCLevel.L : QRCodeGenerator.ECCLevel.M);
        var module = side / code.ModuleMatrix.Count;
        using var dark = new SKPaint { Color = Black, IsAntialias = false };
        using var path = new SKPathBuilder();
        foreach (var (row, bits) in code.ModuleMatrix.Index())
            for (var start = 0; start < bits.Count; start++)
            {
                var end = start;
                while (end < bits.Count && bits[end]) end++;
                if (end == start) continue;
                path.AddRect(new SKRect(x + (start * module), y + (row * module), x + (end * module), y + ((row + 1) * module)));
                start = end;
            }

        using var symbol = path.Detach();
        canvas.DrawPath(symbol, dark);
    }

    /// <summary>Text in lines no broader than a width; a word that is broader breaks where a number is read in parts, else anywhere.</summary>
    public static IReadOnlyList<string> Wrap(string? text, SKFont font, float width)
    {
        if (string.IsNullOrEmpty(text)) return [""];
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' '))
            {
                var longer = line.Length is 0 ? word : $"{line} {word}";
                if (font.MeasureText(longer) <= width)
                {
                    line = longer;
                    continue;
                }

                if (line.Length > 0) lines.Add(line);
                line = word;
                while (line.Length > 1 && font.MeasureText(line) > width)
                {
                    var cut = Cut(line, font, width);
                    lines.Add(line[..cut]);
                    line = line[cut..];
                }
            }

            lines.Add(line);
        }

        return lines;
    }

    private static int Cut(string word, SKFont font, float width)
    {
        var fits = 1;
        while (fits < word.Length && font.MeasureText(word.AsSpan(0, fits + 1)) <= width) fits++;
        var seam = word.AsSpan(0, fits).LastIndexOfAny("/-_.,");
        var cut = seam > fits / 3 ? seam + 1 : fits;
        return cut < word.Length && char.IsLowSurrogate(word[cut]) ? Math.Max(1, cut - 1) : cut;
    }

    private static SKTypeface Face(string name)
    {
        using var stream = typeof(Paper).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
