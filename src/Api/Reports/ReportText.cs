using System.Globalization;
using Defne.Ledger.Projections.Reports;

namespace Defne.Ledger.Api.Reports;

/// <summary>
/// Cells as a Turkish reader writes them. The format is spelled out here: it depends neither on the process's culture nor on the
/// version of the machine's tables.
/// </summary>
internal static class ReportText
{
    private static readonly NumberFormatInfo Turkish = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "-" };
    private static readonly TimeZoneInfo Istanbul = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");

    /// <summary>A cell; null where there is nothing.</summary>
    public static string? Shown(ColumnKind kind, object? cell) => (kind, cell) switch
    {
        (_, null) => null,
        (_, Told told) => told.Shown,
        (_, string text) => text,
        (_, DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        (_, DateTimeOffset at) => Local(at).ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        (ColumnKind.Money, decimal money) => money.ToString("#,##0.00##", Turkish),
        (_, decimal number) => number.ToString("#,##0.######", Turkish),
        (_, int or long) => ((IFormattable)cell).ToString("#,##0", Turkish),
        _ => throw new InvalidOperationException($"A report has no cells of {cell.GetType().Name}."),
    };

    /// <summary>The wall clock of Istanbul at an instant, whole seconds.</summary>
    public static DateTime Local(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Istanbul).DateTime;
        return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary>A report's particulars beside its table, as label and text.</summary>
    public static IEnumerable<(string Label, string Text)> Particulars(FilledReport report, string address)
    {
        var h = report.Header;
        yield return ("Rapor", report.Title);
        if (h.Simulated) yield return ("Uyarı", "DENEME");
        yield return ("Karşılığı", report.Definition.Mirrors);
        yield return ("Belediye", h.Municipality);
        yield return ("Müdürlük", h.Directorate);
        foreach (var field in Codes(h)) yield return field;
        foreach (var (label, text) in Chosen(report)) yield return (label, text);
        yield return ("Satır sayısı", Shown(ColumnKind.Whole, report.Data.Rows.Count)!);
        foreach (var (column, total) in Totals(report)) yield return ($"Toplam: {column.Title}", Shown(column.Kind, total)!);
        yield return ("Veri özeti (SHA-256)", report.Hash);
        yield return ("Adres", address);
        yield return ("Hazırlayan", h.PreparedBy);
        foreach (var note in report.Definition.Notes) yield return ("Not", note);
        foreach (var signature in report.Definition.Signatures) yield return ($"İmza: {signature}", "");
        foreach (var box in Boxes) yield return (box, "");
    }

    /// <summary>The boxes that Md. 14/2 wants on each page.</summary>
    public static IReadOnlyList<string> Boxes { get; } = ["Mühür", "Onay", "İmza"];

    /// <summary>The codes of the header.</summary>
    public static IReadOnlyList<(string Label, string Text)> Codes(ReportHeader h) =>
    [
        ("Harcama birimi kodu", h.SpendingUnit), ("Ambar kodu", h.Warehouse), ("Mali yıl", h.FiscalYear.ToString(CultureInfo.InvariantCulture)),
        ("Geçerlik günü", Shown(ColumnKind.Date, h.AsOfEffective)!), ("Kayıt anı", Shown(ColumnKind.Instant, h.AsOfRecorded)!), ("Kural seti", h.RuleSet),
    ];

    /// <summary>What was asked beside the two times.</summary>
    public static IEnumerable<(string Label, string Text)> Chosen(FilledReport report) =>
        from parameter in report.Definition.Parameters
        where report.Parameters.ContainsKey(parameter.Name)
        let said = (string)report.Parameters[parameter.Name]!
        select ($"Seçim: {parameter.Title}", parameter.Kind is ParameterKind.Day ? Shown(ColumnKind.Date, DateOnly.ParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture))! : parameter.Shown(said));

    /// <summary>The columns that are added up, with their sums.</summary>
    public static IEnumerable<(ReportColumn Column, object Total)> Totals(FilledReport report)
    {
        var totals = report.Totals;
        return report.Definition.Columns.Where(c => c.IsSummed).Select(c => (c, totals[c.Key]));
    }
}
