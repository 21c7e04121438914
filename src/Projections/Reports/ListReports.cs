using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What reports there are and how each is asked for. The two times are taken, as on every read, and answered back.</summary>
/// <remarks>Türkçe: rapor listesi.</remarks>
[Policy(Level.Custody)]
public sealed record ListReports(Points Points) : IRequest<ReportList>;

/// <summary>The reports.</summary>
public sealed record ReportList(IReadOnlyList<ReportEntry> Items, DateOnly AsOf, DateTimeOffset KnownAt);

/// <summary>One report of the list.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Title">Turkish title.</param>
/// <param name="Mirrors">The form or clause it answers to.</param>
/// <param name="Parameters">What it is asked with.</param>
/// <param name="AnyOf">Parameters of which at least one must be given.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Signatures">Who signs it.</param>
/// <param name="Notes">What a reader must know of it.</param>
/// <param name="Form">How one thing alone is printed, where it is a list of forms.</param>
public sealed record ReportEntry(string Name, string Title, string Mirrors, IReadOnlyList<ReportParameter> Parameters, IReadOnlyList<string> AnyOf, IReadOnlyList<ReportColumn> Columns,
    IReadOnlyList<string> Signatures, IReadOnlyList<string> Notes, ReportForm? Form);

internal sealed class ListReportsHandler(ReportDesk desk) : IRequestHandler<ListReports, ReportList>
{
    public async Task<ReportList> Handle(ListReports q, CancellationToken cancellationToken)
    {
        var points = await desk.Fix(q.Points, cancellationToken);
        return new ReportList([.. ReportCatalogue.All.Select(r => new ReportEntry(r.Name, r.Title, r.Mirrors, r.Parameters, r.AnyOf, r.Columns, r.Signatures, r.Notes, r.Form))],
            points.AsOf!.Value, points.KnownAt!.Value);
    }
}
