using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Defne.Ledger.Api.Import;

/// <summary>
/// Reads the first worksheet of an XLSX: cells as they are stored. A library that hands out binary floats and empty cells for formulas
/// without a value would lose what a register must not lose.
/// </summary>
internal sealed partial class Workbook
{
    // An honest sheet of fifty thousand rows is a tenth of it; beyond lies a file made to fill the memory.
    private const long MostBytes = 512L * 1024 * 1024;
    private const int MostColumns = 256;

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    private readonly ZipArchive zip;
    private readonly IReadOnlyList<string> texts;
    private readonly HashSet<int> dateStyles;
    private readonly DateTime epoch;

    private Workbook(ZipArchive zip)
    {
        this.zip = zip;
        texts = Part("xl/sharedStrings.xml") is { } shared ? [.. shared.Root!.Elements().Where(e => e.Name.LocalName is "si").Select(TextOf)] : [];
        dateStyles = DateStyles(Part("xl/styles.xml"));
        var book = Part("xl/workbook.xml") ?? throw new InvalidDataException("no workbook");
        epoch = book.Descendants().Any(e => e.Name.LocalName is "workbookPr" && e.Attribute("date1904")?.Value is "1" or "true") ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
        Sheet = SheetOf(book);
    }

    private string Sheet { get; }

    /// <summary>Rows of the first visible worksheet that are not blank.</summary>
    public static IReadOnlyList<SourceRow> Read(byte[] bytes)
    {
        try
        {
            using var file = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (file.Entries.Sum(e => e.Length) > MostBytes) throw new InvalidDataException("too large");
            return new Workbook(file).Rows();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new UnreadableFileException("XLSX dosyası okunamadı; bozuk ya da parolalı olabilir. Dosyayı yeniden kaydedin ya da CSV olarak verin.", e);
        }
    }

    private List<SourceRow> Rows()
    {
        var rows = new List<SourceRow>();
        using var stream = zip.GetEntry(Sheet)?.Open() ?? throw new InvalidDataException("no sheet");
        using var xml = XmlReader.Create(stream, Safe);
        var no = 0;
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName is not "row") continue;
            var last = no;
            no = xml.GetAttribute("r") is { } said ? int.Parse(said, CultureInfo.InvariantCulture) : no + 1;
            if (no <= last) throw new InvalidDataException("rows out of order");
            if (xml.IsEmptyElement) continue;
            using var inner = xml.ReadSubtree();
            var cells = Cells(XElement.Load(inner));
            if (cells.Exists(c => !c.IsBlank)) rows.Add(new SourceRow(no, cells));
        }

        return rows;
    }

    private List<Cell> Cells(XElement row)
    {
        var cells = new List<Cell>();
        foreach (var c in row.Elements().Where(e => e.Name.LocalName is "c"))
        {
            var at = c.Attribute("r") is { } place ? ColumnOf(place.Value) : cells.Count;
            if (at >= MostColumns) throw new InvalidDataException("too many columns");
            while (cells.Count <= at) cells.Add(new Cell(""));
            cells[at] = Read(c, c.Attribute("r")?.Value ?? "");
        }

        return cells;
    }

    private Cell Read(XElement c, string place)
    {
        var stored = c.Elements().FirstOrDefault(e => e.Name.LocalName is "v")?.Value;
        if (stored is null or "" && c.Elements().Any(e => e.Name.LocalName is "f"))
            return new Cell($"{place} hücresinde değeri hesaplanmamış bir formül var; formülün yerine değerini yapıştırın", CellKind.Broken);
        return c.Attribute("t")?.Value switch
        {
            "s" when stored is not null => new Cell(texts[int.Parse(stored, CultureInfo.InvariantCulture)].Trim()),
            "inlineStr" => new Cell(c.Elements().FirstOrDefault(e => e.Name.LocalName is "is") is { } text ? TextOf(text).Trim() : ""),
            "str" => new Cell((stored ?? "").Trim()),
            "b" when stored is not null => new Cell(stored is "1" ? "evet" : "hayır", CellKind.Logical),
            "e" => new Cell($"{place} hücresinde hata değeri var ({stored}); hücreyi düzeltin", CellKind.Broken),
            "d" when stored is not null => new Cell(stored.Length > 19 ? stored[..19] : stored, CellKind.Date),
            _ when stored is null or "" => new Cell(""),
            _ when int.TryParse(c.Attribute("s")?.Value, CultureInfo.InvariantCulture, out var style) && dateStyles.Contains(style) => DateOf(stored),
            _ => new Cell(stored, CellKind.Number),
        };
    }

    private Cell DateOf(string stored) => double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is >= 1 and < 2_958_466
        ? new Cell(epoch.AddDays(Math.Floor(days)).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), CellKind.Date)
        : new Cell(stored, CellKind.Number);

    private string SheetOf(XDocument book)
    {
        var sheet = book.Descendants().Where(e => e.Name.LocalName is "sheet").FirstOrDefault(e => e.Attribute("state")?.Value is null or "visible") ?? throw new InvalidDataException("no sheet");
        var id = sheet.Attributes().First(a => a.Name.LocalName is "id" && a.Name.NamespaceName.Length > 0).Value;
        var target = Part("xl/_rels/workbook.xml.rels")?.Root!.Elements().FirstOrDefault(e => e.Attribute("Id")?.Value == id)?.Attribute("Target")?.Value ?? throw new InvalidDataException("no sheet");
        return target.StartsWith('/') ? target[1..] : $"xl/{target}";
    }

    private XDocument? Part(string name)
    {
        if (zip.GetEntry(name) is not { } entry) return null;
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Safe);
        return XDocument.Load(xml);
    }

    private static HashSet<int> DateStyles(XDocument? styles)
    {
        if (styles is null) return [];
        var own = styles.Descendants().Where(e => e.Name.LocalName is "numFmt")
            .ToDictionary(e => e.Attribute("numFmtId")!.Value, e => e.Attribute("formatCode")?.Value ?? "", StringComparer.Ordinal);
        var cells = styles.Root!.Elements().FirstOrDefault(e => e.Name.LocalName is "cellXfs")?.Elements() ?? [];
        return [.. cells.Index().Where(x => IsDate(x.Item.Attribute("numFmtId")?.Value ?? "0")).Select(x => x.Index)];

        bool IsDate(string id) => own.TryGetValue(id, out var code)
            ? Quoted().Replace(code, "").AsSpan().ContainsAny('y', 'Y', 'd')
            : int.Parse(id, CultureInfo.InvariantCulture) is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58);
    }

    // Rich text is its runs; how a word is to be pronounced is no part of it.
    private static string TextOf(XElement text) => text.Elements().Aggregate(new StringBuilder(), (all, e) => e.Name.LocalName switch
    {
        "t" => all.Append(e.Value),
        "r" => all.Append(string.Concat(e.Elements().Where(t => t.Name.LocalName is "t").Select(t => t.Value))),
        _ => all,
    }).ToString();

    private static int ColumnOf(string place) => place.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (n, letter) => (n * 26) + (letter - 'A' + 1)) - 1;

    // Colours, conditions and literal text of a number format: [Red], "gün", \g
    [GeneratedRegex("""\[[^\]]*\]|"[^"]*"|\\.""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();
}
