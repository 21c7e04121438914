using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>Which assets lie in which warehouse.</summary>
/// <remarks>Türkçe: ambar mevcudu (dayanıklı taşınırlar).</remarks>
public sealed partial class DepotStock() : IntervalModel("depot-stock", 1,
    new("warehouse", "text", Searched: true), new("registry_no", "text"), new("name", "text"), new("in_depot", "boolean"), new("tested", "boolean"))
{
    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        AssetRegistered { Foreign: not true } r => [To(r, ("warehouse", r.Warehouse), ("registry_no", r.RegistryNo), ("name", r.Name), ("in_depot", true), ("tested", false))],
        AssetTested { Result: TestResult.PASSED } t => [To(t, ("tested", true))],
        AssetHandedOver or AssetAssignedToArea or AssetLentOut or AssetTransferredOut or AssetWrittenOff => [To((AssetEvent)e, ("in_depot", false))],
        EntryReversed r when r.Removes() => [To(r, ("in_depot", false))],
        AssetReturned or AssetLoanReturned => [To((AssetEvent)e, ("in_depot", true), ("tested", true))],
        AssetMoved m => [To(m, ("warehouse", m.ToAmbar))],
        _ => [],
    };

    private static Change To(AssetEvent e, params (string Column, object? Value)[] set) => Change.To(e.Asset, e.Act.On, set);
}

/// <summary>One asset in a warehouse.</summary>
public sealed record DepotRow(string Asset, string? RegistryNo, string? Name, string? Warehouse, bool? Tested, DateOnly Since);

/// <summary>What lies in a warehouse, or in all.</summary>
[Policy(Level.Desk)]
public sealed record ListDepot(string? Warehouse, Points Points, Paging Paging) : IRequest<Page<DepotRow>>;

internal sealed class DepotQueries(IntervalReader rows) : IRequestHandler<ListDepot, Page<DepotRow>>
{
    public Task<Page<DepotRow>> Handle(ListDepot q, CancellationToken cancellationToken) => rows.Page<DepotRow>("read.depot_stock",
        "jsonb_build_object('asset', t.key, 'registryNo', t.registry_no, 'name', t.name, 'warehouse', t.warehouse, 'tested', t.tested, 'since', t.valid_from)",
        q.Points, q.Paging, "and t.in_depot and ($5::text is null or t.warehouse = $5)", [q.Warehouse], cancellationToken);
}
