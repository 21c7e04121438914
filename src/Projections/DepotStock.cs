using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>One asset in a warehouse.</summary>
/// <remarks>Türkçe: ambar mevcudu (dayanıklı taşınırlar).</remarks>
public sealed record DepotRow(string Asset, string? RegistryNo, string? Name, string? Warehouse, bool? Tested, DateOnly Since);

/// <summary>What lies in a warehouse, or in all.</summary>
[Policy(Level.Desk)]
public sealed record ListDepot(string? Warehouse, Points Points, Paging Paging) : IRequest<Page<DepotRow>>;

internal sealed class DepotQueries(IntervalReader rows) : IRequestHandler<ListDepot, Page<DepotRow>>
{
    public Task<Page<DepotRow>> Handle(ListDepot q, CancellationToken cancellationToken) => rows.Page("read.asset_current",
        "t.key, t.registry_no, t.name, t.warehouse, t.status <> 'NEW', t.since", q.Points, q.Paging,
        new Where().And("t.status in ('NEW', 'IN_STOCK') and t.is_foreign is not true").Is("t.warehouse", q.Warehouse), Row, cancellationToken);

    private static DepotRow Row(RowReader r) => new(r.Text(0)!, r.Text(1), r.Text(2), r.Text(3), r.Flag(4), r.Day(5)!.Value);
}
