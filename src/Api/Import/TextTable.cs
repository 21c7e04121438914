using System.Text;
using CsvHelper;

namespace Defne.Ledger.Api.Import;

/// <summary>Reads a text file: its encoding, its separator, its rows.</summary>
internal static class TextTable
{
    private static readonly char[] Separators = [';', '\t', ','];

    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], Strict(65001)), ([0xFF, 0xFE], Strict(1200)), ([0xFE, 0xFF], Strict(1201)),
    ];

    /// <summary>The encodings that may be named.</summary>
    public static IReadOnlyDictionary<string, Encoding> Encodings { get; } = new Dictionary<string, Encoding>(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = Strict(65001), ["windows-1254"] = Strict(1254), ["iso-8859-9"] = Strict(28599), ["utf-16"] = Strict(1200),
    };

    /// <summary>The rows that are not blank.</summary>
    public static IReadOnlyList<SourceRow> Read(byte[] bytes, string? encoding)
    {
        var text = Decode(bytes, encoding);
        if (text.Contains('\0', StringComparison.Ordinal)) throw new UnreadableFileException("Dosya metin dosyası değil. CSV ya da XLSX verin.");
        var separator = SeparatorOf(text, out var named);
        // The line that only names the separator keeps its number, but is no row.
        if (named) text = string.Concat("\n", text.AsSpan(text.IndexOf('\n', StringComparison.Ordinal) + 1));
        return Rows(text, separator);
    }

    // A mark decides; without one, what is valid UTF-8 is UTF-8: Turkish letters of the old code page practically never are.
    private static string Decode(byte[] bytes, string? encoding)
    {
        foreach (var (mark, marked) in Marks)
            if (bytes.AsSpan().StartsWith(mark))
                return Text(marked, bytes.AsSpan(mark.Length)) ?? throw new UnreadableFileException($"Dosya {marked.WebName} olarak işaretlenmiş ama öyle değil. Dosyayı yeniden kaydedin.");
        if (encoding is not null)
            return Text(Encodings[encoding], bytes) ?? throw new UnreadableFileException($"Dosya {encoding} değil. --encoding seçeneğini kaldırın ya da doğrusunu verin.");
        return Text(Encodings["utf-8"], bytes) ?? Text(Encodings["windows-1254"], bytes)
            ?? throw new UnreadableFileException("Dosya ne UTF-8 ne Windows-1254. Karakter kodlamasını --encoding ile bildirin.");
    }

    private static string? Text(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            // What the code page leaves undefined comes out as controls nobody types.
            return text.Any(c => c is >= '\u0080' and <= '\u009F') ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // The separator under which the heading is best understood; a spreadsheet's own "sep=;" line is believed.
    private static char SeparatorOf(string text, out bool named)
    {
        var first = text.AsSpan()[..(text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length)].TrimEnd('\r');
        named = first.Length is 5 && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
        if (named) return first[4];
        return Separators.MaxBy(s => Rows(text[..Math.Min(text.Length, 64 * 1024)], s) is [var heading, ..]
            ? (Columns.Known(heading.Cells.Select(c => c.Text)), heading.Cells.Count) : (0, 0));
    }

    private static List<SourceRow> Rows(string text, char separator)
    {
        CsvMalformedReason? flaw = null;
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = separator, HasHeader = false, TrackLineNumbers = true, MaxRecordSize = 1024 * 1024, OnMalformedRecord = m => flaw = m.Reason,
        });
        var rows = new List<SourceRow>();
        while (reader.Read())
        {
            Cell[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(i => new Cell(Unescaped(reader.GetString(i).Trim())))];
            if (Array.Exists(cells, c => !c.IsBlank)) rows.Add(new SourceRow((int)reader.LineNumber, cells, FlawOf(flaw)));
            flaw = null;
        }

        return rows;
    }

    // An inch sign in a name that is not quoted (27" ekran) is just a sign.
    private static string? FlawOf(CsvMalformedReason? reason) => reason switch
    {
        null or CsvMalformedReason.StrayQuote => null,
        CsvMalformedReason.UnterminatedQuote => "tırnak açılmış ama kapanmamış; buradan dosyanın sonuna kadar okunamadı. Tırnağı kapatın ya da kaldırın",
        _ => "kapanan tırnaktan sonra metin var. Hücrenin içindeki tırnağı iki kez yazın (\"\")",
    };

    /// <summary>Takes back what <see cref="Escaped"/> did.</summary>
    private static string Unescaped(string cell) => cell.StartsWith('\'') && IsFormula(cell.TrimStart('\'')) ? cell[1..] : cell;

    /// <summary>A cell a spreadsheet will not take for a formula; told back unchanged when read again.</summary>
    public static string Escaped(string cell) => IsFormula(cell.TrimStart('\'').TrimStart()) ? $"'{cell}" : cell;

    private static bool IsFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];

    private static Encoding Strict(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
