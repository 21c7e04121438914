using System.Text.Encodings.Web;
using System.Text.Json;
using Defne.Ledger.Projections.Reports;

namespace Defne.Ledger.Api.Reports;

/// <summary>A report for programs. Its <c>data</c> is the very text that was hashed.</summary>
internal static class ReportJson
{
    public static byte[] Write(FilledReport report, string address)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("report", report.Definition.Name);
            json.WriteString("title", report.Title);
            json.WriteString("mirrors", report.Definition.Mirrors);
            json.WriteBoolean("simulated", report.Header.Simulated);
            json.WriteString("address", address);
            Header(json, report);
            json.WriteStartArray("columns");
            foreach (var column in report.Definition.Columns)
            {
                json.WriteStartObject();
                json.WriteString("key", column.Key);
                json.WriteString("title", column.Title);
                json.WriteString("kind", column.Kind.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("sha256", report.Hash);
            json.WritePropertyName("data");
            json.WriteRawValue(report.Canonical, skipInputValidation: true);
            json.WriteStartObject("totals");
            foreach (var (key, total) in report.Totals)
                if (total is long whole) json.WriteNumber(key, whole);
                else json.WriteString(key, FilledReport.Plain(total));
            json.WriteEndObject();
            json.WriteStartObject("names");
            foreach (var (id, name) in report.Names) json.WriteString(id, name);
            json.WriteEndObject();
            Shown(json, report);
            Texts(json, "notes", report.Definition.Notes);
            Texts(json, "signatures", report.Definition.Signatures);
            Texts(json, "boxes", ReportText.Boxes);
            json.WriteNull("completeTo");
            json.WriteNull("sealedTo");
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Header(Utf8JsonWriter json, FilledReport report)
    {
        var h = report.Header;
        json.WriteStartObject("header");
        json.WriteString("municipality", h.Municipality);
        json.WriteString("directorate", h.Directorate);
        json.WriteString("spendingUnit", h.SpendingUnit);
        json.WriteString("warehouse", h.Warehouse);
        json.WriteNumber("fiscalYear", h.FiscalYear);
        json.WriteString("asOfEffective", FilledReport.Plain(h.AsOfEffective));
        json.WriteString("asOfRecorded", FilledReport.Plain(h.AsOfRecorded));
        json.WriteString("ruleSet", h.RuleSet);
        json.WriteString("preparedBy", h.PreparedBy);
        json.WriteEndObject();
    }

    // What is hashed with ids, or not at all, and read with names: a row each, in the order of the rows.
    private static void Shown(Utf8JsonWriter json, FilledReport report)
    {
        json.WriteStartArray("shown");
        foreach (var row in report.Data.Rows)
        {
            json.WriteStartObject();
            foreach (var (column, cell) in report.Definition.Columns.Zip(row))
                if (cell is Told { IsPerson: false } told && told.Shown != told.Plain)
                    json.WriteString(column.Key, told.Shown);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
