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
    public Task<Page<DepotRow>> Handle(ListDepot q, CancellationToken cancellationToken) => rows.Page<DepotRow>("read.asset_current",
        "jsonb_build_object('asset', t.key, 'registryNo', t.registry_no, 'name', t.name, 'warehouse', t.warehouse, 'tested', t.status <> 'NEW', 'since', t.since)",
        q.Points, q.Paging, "and t.status in ('NEW', 'IN_STOCK') and t.is_foreign is not true and ($5::text is null or t.warehouse = $5)", [q.Warehouse], cancellationToken);
}
