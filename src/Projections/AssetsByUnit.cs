using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>One asset with a unit or an institution (R-24).</summary>
/// <remarks>Türkçe: birim ve kurumlara verilen taşınırlar.</remarks>
public sealed record UnitRow(string Asset, string? Unit, AssetStatus Status, string? StatusTr, string? Holder, string? HolderName, string? Area, string? Order, DateOnly? DueBack, DateOnly Since);

/// <summary>What units and institutions have, filtered by one of them.</summary>
[Policy(Level.Custody)]
public sealed record ListByUnit(string? Unit, Points Points, Paging Paging) : IRequest<Page<UnitRow>>;

internal sealed class UnitQueries(IntervalReader rows, Reader reader) : IRequestHandler<ListByUnit, Page<UnitRow>>
{
    private static readonly string Columns =
        $"t.key, coalesce(t.unit, t.borrower), {AssetQueries.StatusOf("t")}, t.holder, {PersonalData.NameOf("t.holder")}, t.area, t.order_no, coalesce(t.return_due, t.due_back), t.since";

    public Task<Page<UnitRow>> Handle(ListByUnit q, CancellationToken cancellationToken) => rows.Page("read.asset_current", Columns, q.Points, q.Paging,
        new Where().And("t.status in ('ON_ZIMMET', 'COMMON_AREA', 'ON_LOAN')").SeenBy(reader).If("(t.unit = {0} or t.borrower = {0})", q.Unit), Row, cancellationToken);

    private static UnitRow Row(RowReader r)
    {
        var status = r.Code<AssetStatus>(2)!.Value;
        return new UnitRow(r.Text(0)!, r.Text(1), status, Categories.Turkish(status), r.Text(3), r.Text(4), r.Text(5), r.Text(6), r.Day(7), r.Day(8)!.Value);
    }
}
