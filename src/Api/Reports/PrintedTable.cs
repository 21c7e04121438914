using Defne.Ledger.Projections.Reports;
using SkiaSharp;

namespace Defne.Ledger.Api.Reports;

/// <summary>A report's table on paper: how broad each column is, how high each row, and both drawn.</summary>
internal sealed class PrintedTable
{
    private const float Padding = 3;
    private const float Most = 130;
    private readonly (ReportColumn Column, int Place)[] columns;
    private readonly float[] widths;
    private readonly float size;
    private readonly IReadOnlyList<string>[] heading;
    private readonly IReadOnlyList<string>[][] rows;
    private readonly IReadOnlyList<string>[]? totals;

    /// <summary>Lays the table out in a width.</summary>
    public PrintedTable(FilledReport report, float width)
    {
        columns = [.. report.Definition.Columns.Select((c, i) => (c, i)).Where(c => !c.c.IsHead)];
        string?[][] cells = [.. report.Data.Rows.Select(row => columns.Select(c => ReportText.Shown(c.Column.Kind, row[c.Place]) ?? (c.Column.IsForPen ? "" : "—")).ToArray())];
        var sums = ReportText.Totals(report).ToDictionary(t => t.Column.Key, t => ReportText.Shown(t.Column.Kind, t.Total), StringComparer.Ordinal);
        string?[]? sumCells = columns.Any(c => c.Column.IsSummed) ? [.. columns.Select((c, i) => sums.GetValueOrDefault(c.Column.Key) ?? (i is 0 ? "Toplam" : ""))] : null;

        (size, widths) = Fit(cells, sumCells, width);
        using var font = Paper.Font(size);
        using var bold = Paper.Font(size, bold: true);
        heading = Lines(columns.Select(c => c.Column.Title), bold);
        rows = [.. cells.Select(row => Lines(row, font))];
        totals = sumCells is null || cells.Length is 0 ? null : Lines(sumCells, bold);
        HeadingHeight = HeightOf(heading);
    }

    /// <summary>How many rows there are, the totals included.</summary>
    public int Count => rows.Length + (totals is null ? 0 : 1);

    /// <summary>Height of the column headings.</summary>
    public float HeadingHeight { get; }

    private float LineHeight => size * 1.25f;

    /// <summary>Lines of a row.</summary>
    public int LinesOf(int row) => Row(row).Max(c => c.Count);

    /// <summary>Height of a number of lines.</summary>
    public float HeightOf(int lines) => (lines * LineHeight) + (2 * Padding);

    /// <summary>How many lines fit into a height.</summary>
    public int Fitting(float height) => Math.Max(1, (int)((height - (2 * Padding)) / LineHeight));

    /// <summary>Draws the headings.</summary>
    public void DrawHeading(SKCanvas canvas, float x, float y) => Draw(canvas, x, y, heading, 0, int.MaxValue, bold: true, HeadingHeight, isHeading: true);

    /// <summary>Draws lines of a row.</summary>
    public void DrawRow(SKCanvas canvas, float x, float y, int row, int from, int lines) =>
        Draw(canvas, x, y, Row(row), from, lines, bold: row >= rows.Length, HeightOf(lines), isHeading: false);

    private IReadOnlyList<string>[] Row(int row) => row < rows.Length ? rows[row] : totals!;

    private float HeightOf(IReadOnlyList<string>[] cells) => HeightOf(cells.Max(c => c.Count));

    private IReadOnlyList<string>[] Lines(IEnumerable<string?> cells, SKFont font) => [.. cells.Select((text, i) => Paper.Wrap(text, font, widths[i] - (2 * Padding)))];

    private void Draw(SKCanvas canvas, float x, float y, IReadOnlyList<string>[] cells, int from, int count, bool bold, float height, bool isHeading)
    {
        using var font = Paper.Font(size, bold);
        foreach (var (i, lines) in cells.Index())
        {
            var right = IsNumber(columns[i].Column);
            Paper.Frame(canvas, new SKRect(x, y, x + widths[i], y + height), isHeading ? Paper.Pale : null);
            foreach (var (n, line) in lines.Skip(from).Take(count).Index())
                Paper.Text(canvas, line, right ? x + widths[i] - Padding : x + Padding, y + Padding + (n * LineHeight) + size, font, align: right ? SKTextAlign.Right : SKTextAlign.Left);
            x += widths[i];
        }
    }

    // As large as it can be without a word broken; then smaller, and at the smallest size words break.
    private (float Size, float[] Widths) Fit(string?[][] cells, string?[]? sums, float width)
    {
        for (var tried = 8f;; tried -= 0.5f)
        {
            using var font = Paper.Font(tried);
            using var bold = Paper.Font(tried, bold: true);
            var least = new float[columns.Length];
            var natural = new float[columns.Length];
            foreach (var (i, (column, _)) in columns.Index())
            {
                var title = column.Title.Split(' ').Max(word => bold.MeasureText(word));
                least[i] = Math.Max(Math.Max(title, column.IsForPen ? 55 : 0), sums is null ? 0 : bold.MeasureText(sums[i] ?? "")) + (2 * Padding);
                natural[i] = Math.Max(least[i], Math.Min(Most, bold.MeasureText(column.Title)) + (2 * Padding));
                foreach (var row in cells)
                {
                    if (row[i] is not { Length: > 0 } text) continue;
                    var whole = text.Split('\n').Max(line => font.MeasureText(line)) + (2 * Padding);
                    natural[i] = Math.Max(natural[i], Math.Min(3 * Most, whole));
                    if (whole > least[i]) least[i] = Math.Max(least[i], Math.Min(Most, IsNumber(column) ? whole : LongestWord(text, font) + (2 * Padding)));
                }
            }

            if (least.Sum() <= width || tried <= 5.5f) return (tried, Share(least, natural, width));
        }
    }

    private static float[] Share(float[] least, float[] natural, float width)
    {
        var (floor, wish) = (least.Sum(), natural.Sum());
        if (floor > width) return [.. least.Select(l => l * width / floor)];
        if (wish <= width) return [.. natural.Select(n => n * width / wish)];
        return [.. least.Zip(natural, (l, n) => l + ((width - floor) * (n - l) / (wish - floor)))];
    }

    private static float LongestWord(string text, SKFont font) => text.Split(' ', '\n').Max(word => font.MeasureText(word));

    private static bool IsNumber(ReportColumn column) => column.Kind is ColumnKind.Money or ColumnKind.Number or ColumnKind.Whole;
}
