using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Defne.Ledger.Api.Tests.Import;

/// <summary>A cell as a spreadsheet program stores it.</summary>
internal sealed record Stored(string Xml)
{
    public static Stored Text(string text) => new($" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is>");

    public static Stored Number(string digits) => new($"><v>{digits}</v>");

    public static Stored Date(DateOnly day) => new($" s=\"1\"><v>{(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture)}</v>");

    public static Stored Formula(string formula, string? value = null) => new($"><f>{formula}</f>{(value is null ? "" : $"<v>{value}</v>")}");

    public static Stored Error(string code) => new($" t=\"e\"><v>{code}</v>");
}

/// <summary>Writes a worksheet as spreadsheet programs do.</summary>
internal static class Sheet
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public static byte[] Of(IEnumerable<IEnumerable<Stored?>> rows)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            Part(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Links}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\"><sheets><sheet name=\"Envanter\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Links}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Links}/styles\" Target=\"styles.xml\"/></Relationships>");
            Part(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" xfId=\"0\"/><xf numFmtId=\"14\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            Part(zip, "xl/worksheets/sheet1.xml", Rows(rows));
        }

        return file.ToArray();
    }

    /// <summary>The sample's columns: amounts as numbers, days as dates, the rest as text.</summary>
    public static byte[] Of(IEnumerable<string[]> inventory) => Of(inventory.Select(row => row.Select((cell, i) => (i, cell) switch
    {
        (_, "") => null,
        (3 or 7, _) => Stored.Date(DateOnly.ParseExact(cell, "dd.MM.yyyy", CultureInfo.InvariantCulture)),
        (4, _) => Stored.Number(((double)decimal.Parse(cell, CultureInfo.GetCultureInfo("tr-TR"))).ToString("G17", CultureInfo.InvariantCulture)),
        _ => Stored.Text(cell),
    })).Prepend(Inventory.Headings.Select(Stored.Text)!));

    private static string Rows(IEnumerable<IEnumerable<Stored?>> rows)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        foreach (var (r, row) in rows.Index())
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            foreach (var (c, cell) in row.Index())
                if (cell is not null)
                    xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + c)}{r + 1}\"{cell.Xml}</c>");
            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml);
    }
}
