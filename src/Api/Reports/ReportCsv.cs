using System.Text;
using Defne.Ledger.Projections.Reports;

namespace Defne.Ledger.Api.Reports;

/// <summary>
/// A report for a spreadsheet of a Turkish desk: UTF-8 with its mark, semicolons, lines of RFC 4180. The table ends at the first
/// empty line; below it stand the report's particulars.
/// </summary>
internal static class ReportCsv
{
    public static byte[] Write(FilledReport report, string address)
    {
        var text = new StringBuilder();
        var columns = report.Definition.Columns;
        Line(text, columns.Select(c => c.Title));
        foreach (var row in report.Data.Rows)
            Line(text, columns.Zip(row).Select(c => c.First.Kind is ColumnKind.Text ? Harmless(ReportText.Shown(ColumnKind.Text, c.Second)) : ReportText.Shown(c.First.Kind, c.Second)));
        Line(text, []);
        foreach (var (label, value) in ReportText.Particulars(report, address)) Line(text, [label, Harmless(value)]);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>Text that no spreadsheet takes for a formula: what would begin one, also after blanks or in full width, gets an apostrophe.</summary>
    public static string? Harmless(string? text) =>
        text is { Length: > 0 } && (text[0] is '\t' or '\r' or '\n' or '\0' || text.AsSpan().TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠')
            ? $"'{text}"
            : text;

    private static void Line(StringBuilder to, IEnumerable<string?> cells) => to.AppendJoin(';', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string? cell) => cell is null ? ""
        : cell.AsSpan().IndexOfAny(";\"\r\n\t") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
