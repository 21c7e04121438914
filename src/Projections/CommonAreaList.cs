using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>One asset in a room, and who answers for it.</summary>
/// <remarks>Türkçe: Dayanıklı Taşınırlar Listesi.</remarks>
public sealed record AreaRow(string Asset, string? Area, string? Responsible, string? ResponsibleName, string? Unit, string? ExternalUser, string? Order, string? Doc, DateOnly Since);

/// <summary>What stands in rooms, filtered by room or unit.</summary>
[Policy(Level.Custody)]
public sealed record ListAreas(string? Area, string? Unit, Points Points, Paging Paging) : IRequest<Page<AreaRow>>;

internal sealed class AreaQueries(IntervalReader rows, Reader reader) : IRequestHandler<ListAreas, Page<AreaRow>>
{
    private static readonly string Columns = $"t.key, t.area, t.holder, {PersonalData.NameOf("t.holder")}, t.unit, t.external_user, t.order_no, t.doc, t.since";

    public Task<Page<AreaRow>> Handle(ListAreas q, CancellationToken cancellationToken) => rows.Page("read.asset_current", Columns, q.Points, q.Paging,
        new Where().And("t.status = 'COMMON_AREA'").SeenBy(reader).Is("t.area", q.Area).Is("t.unit", q.Unit), Row, cancellationToken);

    private static AreaRow Row(RowReader r) => new(r.Text(0)!, r.Text(1), r.Text(2), r.Text(3), r.Text(4), r.Text(5), r.Text(6), r.Text(7), r.Day(8)!.Value);
}
