using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Defne.Ledger.Api.Reports;

/// <summary>A PDF file of drawn pages. No date goes into it: drawn twice, it is the same file.</summary>
internal static partial class PdfFile
{
    /// <summary>Draws the pages into a file.</summary>
    public static byte[] Write(SKSize size, int pages, SKDocumentPdfMetadata metadata, Action<SKCanvas, int> draw)
    {
        using var bytes = new MemoryStream();
        using (var pdf = SKDocument.CreatePdf(bytes, metadata))
        {
            for (var page = 0; page < pages; page++)
            {
                using var canvas = pdf.BeginPage(size.Width, size.Height);
                draw(canvas, page);
                pdf.EndPage();
            }

            pdf.Close();
        }

        return Exact(bytes.ToArray(), size);
    }

    // The library rounds a page to whole points, a third of a millimetre: too much for a label. The box is written anew, hung from the
    // page's top, where drawing begins; what lies behind it moves, and the table of places with it.
    private static byte[] Exact(byte[] pdf, SKSize size)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var boxes = Box().Matches(text);
        var moves = new List<(int From, int By)>();
        var exact = new StringBuilder(text.Length + (boxes.Count * 24));
        var done = 0;
        foreach (Match box in boxes)
        {
            var top = float.Parse(box.Groups["height"].ValueSpan, CultureInfo.InvariantCulture);
            var anew = string.Create(CultureInfo.InvariantCulture, $"/MediaBox [0 {top - size.Height:0.####} {size.Width:0.####} {top:0.####}]");
            exact.Append(text, done, box.Index - done).Append(anew);
            done = box.Index + box.Length;
            moves.Add((done, anew.Length - box.Length));
        }

        exact.Append(text, done, text.Length - done);
        var places = text.LastIndexOf("\nxref\n", StringComparison.Ordinal) + 1;
        var tail = Place().Replace(text[places..], m => $"{Moved(m.Groups["at"].Value):0000000000} 00000 n");
        tail = Start().Replace(tail, m => $"startxref\n{Moved(m.Groups["at"].Value)}\n");
        exact.Length -= text.Length - places;
        return Encoding.Latin1.GetBytes(exact.Append(tail).ToString());

        int Moved(string at)
        {
            var place = int.Parse(at, CultureInfo.InvariantCulture);
            return place + moves.TakeWhile(m => m.From <= place).Sum(m => m.By);
        }
    }

    [GeneratedRegex(@"/MediaBox \[0 0 [0-9.]+ (?<height>[0-9.]+)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Box();

    [GeneratedRegex(@"(?<at>[0-9]{10}) 00000 n", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"startxref\n(?<at>[0-9]+)\n", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Start();
}
