using System.Globalization;
using System.Text.RegularExpressions;
using Defne.Ledger.Application.Opening;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;

namespace Defne.Ledger.Api.Import;

/// <summary>A file read for import.</summary>
/// <param name="Headings">Its first row.</param>
/// <param name="Sources">Its rows as they stand, by number.</param>
/// <param name="Rows">The same as opening lines.</param>
/// <param name="Flaws">Why a row has no line, in Turkish, by number.</param>
/// <param name="Named">What the file itself calls a column, by field.</param>
internal sealed record ReadFile(SourceRow Headings, IReadOnlyDictionary<int, SourceRow> Sources, IReadOnlyList<OpeningRow> Rows, IReadOnlyDictionary<int, string> Flaws,
    IReadOnlyDictionary<string, string> Named)
{
    /// <summary>The heading the file has for a field, else our own.</summary>
    public string HeadingOf(string field) => Named.GetValueOrDefault(field) ?? Columns.HeadingOf(field);
}

/// <summary>Reads rows as opening lines. It only reads: what a line means and whether it is lawful, the domain decides.</summary>
internal sealed partial class OpeningReader
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);
    private readonly List<string> flaws = [];

    private OpeningReader()
    {
    }

    /// <summary>Reads the rows below the headings.</summary>
    /// <param name="rows">All rows that are not blank, the headings first.</param>
    /// <param name="skipped">Headings of columns that are left out on purpose.</param>
    public static ReadFile Read(IReadOnlyList<SourceRow> rows, IReadOnlyCollection<string> skipped)
    {
        if (rows is not [var headings, ..]) throw new UnreadableFileException("Dosya boş. İlk satıra başlıkları, altına taşınırları yazın.");
        if (rows.Count is 1) throw new UnreadableFileException("Dosyada başlıktan başka satır yok. Taşınırları başlığın altına yazın.");
        if (headings.Flaw is { } flaw) throw new UnreadableFileException($"Başlık satırı okunamadı: {flaw}.");
        var reader = new OpeningReader();
        reader.Place(headings, skipped);
        var (lines, reasons) = (new List<OpeningRow>(rows.Count), new Dictionary<int, string>());
        foreach (var row in rows.Skip(1))
        {
            var line = reader.Line(row, headings);
            if (reader.flaws.Count > 0) reasons[row.No] = $"{string.Join("; ", reader.flaws)}.";
            lines.Add(new OpeningRow(row.No, reader.flaws.Count > 0 ? null : line));
        }

        return new ReadFile(headings, rows.Skip(1).ToDictionary(r => r.No), lines, reasons, reader.named);
    }

    private void Place(SourceRow headings, IReadOnlyCollection<string> skipped)
    {
        var left = skipped.Concat(Columns.Notes).Select(Columns.Folded).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, cell) in headings.Cells.Index().Where(c => !c.Item.IsBlank && !left.Contains(Columns.Folded(c.Item.Text))))
        {
            if (Columns.Find(cell.Text) is not { } column)
                throw new UnreadableFileException($"\"{cell.Text}\" sütunu tanınmıyor. Tanınan sütunlar: {string.Join(", ", Columns.All.Select(c => c.Heading))}. Aktarılmayacaksa: --skip \"{cell.Text}\".");
            if (!places.TryAdd(column.Field, index))
                throw new UnreadableFileException($"\"{cell.Text}\" ile \"{headings[places[column.Field]].Text}\" aynı sütundur ({column.Heading}). Birini kaldırın.");
            named[column.Field] = cell.Text;
        }

        if (Columns.All.Where(c => c.Required && !places.ContainsKey(c.Field)).Select(c => c.Heading).ToArray() is { Length: > 0 } missing)
            throw new UnreadableFileException($"Zorunlu sütun eksik: {string.Join(", ", missing)}. Başlıklar ilk satırda olmalıdır.");
    }

    private OpeningLine? Line(SourceRow row, SourceRow headings)
    {
        flaws.Clear();
        if (row.Flaw is { } flaw) flaws.Add(flaw);
        else if (Total().IsMatch(Columns.Folded(row.Cells.First(c => !c.IsBlank).Text))) flaws.Add("toplam satırı taşınır değildir; dosyadan çıkarın");
        else if (row.Cells.Index().FirstOrDefault(c => !c.Item.IsBlank && headings[c.Index].IsBlank) is { Item.Text: { Length: > 0 } stray, Index: var at })
            flaws.Add($"{at + 1}. sütunun başlığı yok ama \"{stray}\" yazılı; ayıraç ya da tırnak yanlış olabilir");
        if (flaws.Count > 0) return null;

        var (person, doc) = (Text(row, "person"), Text(row, "doc"));
        if (doc is not null && person is null) flaws.Add($"\"{HeadingOf("doc")}\" dolu, \"{HeadingOf("person")}\" boş; ikisini de yazın ya da ikisini de boş bırakın");
        return new OpeningLine(RegistryNumber(row), Text(row, "name"), Text(row, "warehouse"), Said(row, "cost", Values.Amount), Said(row, "entryDate", Values.Day),
            Text(row, "serial"), Said(row, "hasStorage", Values.Flag), Said(row, "warrantyUntil", Values.Day), person, doc);
    }

    // Registers print the number whole (255.02.01.01/24/00001) or the code in a column of its own and only year and sequence here.
    private string? RegistryNumber(SourceRow row)
    {
        var (no, code) = (Text(row, "registryNo"), Text(row, Columns.Code));
        if (no is null || code is null) return no;
        if (YearAndSequence().IsMatch(no)) return $"{code}/{no}";
        if (Domain.Assets.RegistryNo.Read(no) is { } whole && whole.Code != code)
            flaws.Add($"\"{HeadingOf(Columns.Code)}\" {code}, sicil numarasındaki kod {whole.Code}; ikisi aynı olmalıdır");
        return no;
    }

    private string? Text(SourceRow row, string field)
    {
        if (Cell(row, field) is not { } cell) return null;
        var (text, why) = Values.Text(cell);
        why ??= LedgerJson.IsStorable(text!) && !text!.Any(char.IsControl) ? null : "okunamayan bir işaret var; hücreyi yeniden yazın";
        if (why is not null) flaws.Add(Flaw(field, cell, why));
        return text;
    }

    private T? Said<T>(SourceRow row, string field, Func<Cell, (T?, string?)> read)
        where T : struct
    {
        if (Cell(row, field) is not { } cell) return null;
        var (value, why) = read(cell);
        if (why is not null) flaws.Add(Flaw(field, cell, why));
        return value;
    }

    private Cell? Cell(SourceRow row, string field)
    {
        if (!places.TryGetValue(field, out var place) || row[place] is not { IsBlank: false } cell) return null;
        if (cell.Kind is not CellKind.Broken) return cell;
        flaws.Add(string.Create(CultureInfo.InvariantCulture, $"\"{HeadingOf(field)}\" sütununda {cell.Text}"));
        return null;
    }

    private string HeadingOf(string field) => named.GetValueOrDefault(field) ?? Columns.HeadingOf(field);

    private string Flaw(string field, Cell cell, string why) => $"\"{HeadingOf(field)}\" sütununda \"{cell.Text}\": {why}";

    [GeneratedRegex(@"\A(genel|ara|sayfa)?toplam", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Total();

    [GeneratedRegex(@"\A[0-9]{2}/[0-9]{1,7}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearAndSequence();
}
