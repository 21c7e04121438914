using Defne.Ledger.Projections.Reports;
using Microsoft.Net.Http.Headers;

namespace Defne.Ledger.Api.Reports;

/// <summary>One way a report is written.</summary>
/// <param name="Name">As <c>format=</c> names it; the ending of the file.</param>
/// <param name="MediaType">As <c>Accept</c> names it.</param>
/// <param name="Write">Writes a report; the text is the address it was asked at.</param>
internal sealed record ReportFormat(string Name, string MediaType, Func<FilledReport, string, byte[]> Write);

/// <summary>The formats, and how one is chosen.</summary>
internal static class ReportFormats
{
    /// <summary>The first is given where nothing is asked for.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("json", "application/json", ReportJson.Write),
        new("csv", "text/csv", ReportCsv.Write),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ReportXlsx.Write),
        new("pdf", "application/pdf", ReportPdf.Write),
    ];

    /// <summary>The format of that name.</summary>
    public static ReportFormat? Named(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>The format liked best by <c>Accept</c>; null when none of ours will do.</summary>
    public static ReportFormat? Accepted(IList<MediaTypeHeaderValue> accept) => accept.Count is 0
        ? All[0]
        : All.Select((format, place) => (format, place, quality: Quality(accept, format)))
            .Where(f => f.quality > 0).OrderByDescending(f => f.quality).ThenBy(f => f.place).Select(f => f.format).FirstOrDefault();

    // The most particular range speaks for a format: application/pdf before application/*, and that before */*.
    private static double Quality(IList<MediaTypeHeaderValue> accept, ReportFormat format) => accept
        .Where(range => new MediaTypeHeaderValue(format.MediaType).IsSubsetOf(new MediaTypeHeaderValue(range.MediaType)))
        .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
        .Select(range => range.Quality ?? 1).FirstOrDefault();
}
