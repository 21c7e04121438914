using System.Globalization;
using Defne.Ledger.Projections.Reports;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Defne.Ledger.Api.Reports;

/// <summary>A report as a workbook: the table with real numbers and days, and a sheet of its particulars. No cell is ever a formula.</summary>
internal static class ReportXlsx
{
    /// <summary>Name of the table's sheet.</summary>
    public const string Table = "Rapor";

    /// <summary>Name of the sheet of particulars.</summary>
    public const string Particulars = "Künye";

    public static byte[] Write(FilledReport report, string address)
    {
        var columns = report.Definition.Columns;
        var sheets = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [Table] = report.Data.Rows.Count is 0
                ? new[] { columns.ToDictionary(c => c.Title, object? (_) => null, StringComparer.Ordinal) }
                : report.Data.Rows.Select(row => columns.Zip(row).ToDictionary(c => c.First.Title, c => Cell(c.Second), StringComparer.Ordinal)),
            [Particulars] = ReportText.Particulars(report, address).Select(p => new Dictionary<string, object?>(StringComparer.Ordinal) { ["Alan"] = p.Label, ["İçerik"] = p.Text }),
        };
        using var bytes = new MemoryStream();
        bytes.SaveAs(sheets, configuration: new OpenXmlConfiguration
        {
            Culture = CultureInfo.InvariantCulture, AutoFilter = false, EnableWriteNullValueCell = false,
            DynamicColumns = [.. columns.Select(Column), new DynamicExcelColumn("Alan") { Width = 28 }, new DynamicExcelColumn("İçerik") { Width = 80 }],
        });
        return bytes.ToArray();
    }

    private static DynamicExcelColumn Column(ReportColumn column) => new(column.Title)
    {
        Width = column.Kind switch { ColumnKind.Text => 26, ColumnKind.Instant => 20, _ => 15 },
        Format = column.Kind switch
        {
            ColumnKind.Date => "dd.mm.yyyy",
            ColumnKind.Instant => "dd.mm.yyyy hh:mm:ss",
            ColumnKind.Money => "#,##0.00",
            _ => null,
        },
    };

    private static object? Cell(object? cell) => cell switch
    {
        Told told => told.Shown,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset at => ReportText.Local(at),
        _ => cell,
    };
}
