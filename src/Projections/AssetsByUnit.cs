using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>One asset with a unit or an institution .</summary>
/// <remarks>Türkçe: birim ve kurumlara verilen taşınırlar.</remarks>
public sealed record UnitRow(string Asset, string? Unit, AssetStatus Status, string? StatusTr, string? Holder, string? HolderName, string? Area, string? Order, DateOnly? DueBack, DateOnly Since);

/// <summary>What units and institutions have, filtered by one of them.</summary>
[Policy(Level.Custody)]
public sealed record ListByUnit(string? Unit, Points Points, Paging Paging) : IRequest<Page<UnitRow>>;

internal sealed class UnitQueries(IntervalReader rows, Reader reader, NameBook names) : IRequestHandler<ListByUnit, Page<UnitRow>>
{
    public async Task<Page<UnitRow>> Handle(ListByUnit q, CancellationToken cancellationToken)
    {
        var page = await rows.Page<UnitRow>("read.asset_current", """
            jsonb_build_object('asset', t.key, 'unit', coalesce(t.unit, t.borrower), 'status', t.status, 'holder', t.holder, 'area', t.area, 'order', t.order_no, 'dueBack', coalesce(t.return_due, t.due_back), 'since', t.since)
            """, q.Points, q.Paging, "and t.status in ('ON_ZIMMET', 'COMMON_AREA', 'ON_LOAN') and ($5 or t.holder = $6 or t.unit = any($7)) and ($8::text is null or t.unit = $8 or t.borrower = $8)",
            [reader.Sight.All, reader.Sight.Person, reader.Sight.Units.ToArray(), q.Unit], cancellationToken);
        var nameOf = await names.Load(cancellationToken);
        return page with { Items = [.. page.Items.Select(r => r with { StatusTr = Categories.Turkish(r.Status), HolderName = r.Holder is null ? null : nameOf(r.Holder) })] };
    }
}
