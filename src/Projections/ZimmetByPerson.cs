using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>One custody: an asset that somebody has personally.</summary>
/// <remarks>Türkçe: zimmet listesi.</remarks>
public sealed record ZimmetRow(string Asset, string Person, string? PersonName, string? Unit, string? Order, string? Doc, Purpose Purpose, DateOnly? ReturnDue, DateOnly Since);

/// <summary>Custody, filtered by person or unit.</summary>
[Policy(Level.Custody)]
public sealed record ListZimmet(string? Person, string? Unit, Points Points, Paging Paging) : IRequest<Page<ZimmetRow>>;

internal sealed class ZimmetQueries(IntervalReader rows, Reader reader) : IRequestHandler<ListZimmet, Page<ZimmetRow>>
{
    private static readonly string Columns = $"t.key, t.holder, {PersonalData.NameOf("t.holder")}, t.unit, t.order_no, t.doc, t.purpose, t.return_due, t.since";

    public Task<Page<ZimmetRow>> Handle(ListZimmet q, CancellationToken cancellationToken) => rows.Page("read.asset_current", Columns, q.Points, q.Paging,
        new Where().And("t.status = 'ON_ZIMMET'").SeenBy(reader).Is("t.holder", q.Person).Is("t.unit", q.Unit), Row, cancellationToken);

    private static ZimmetRow Row(RowReader r) =>
        new(r.Text(0)!, r.Text(1)!, r.Text(2), r.Text(3), r.Text(4), r.Text(5), r.Code<Purpose>(6)!.Value, r.Day(7), r.Day(8)!.Value);
}
