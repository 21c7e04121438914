using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>What was given to which unit or institution, on any day .</summary>
/// <remarks>Türkçe: birim ve kurumlara verilen taşınırlar.</remarks>
public sealed partial class AssetsByUnit() : IntervalModel("assets-by-unit", 1,
    new("unit", "text", Searched: true), new("status", "text"), new("holder", "text", Searched: true), new("area", "text"), new("order_no", "text"), new("due_back", "date"))
{
    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        AssetHandedOver h => [To(h, h.Unit, AssetStatus.ON_ZIMMET, h.Person, area: null, h.Order, h.ReturnDue)],
        AssetAssignedToArea a => [To(a, a.Unit, AssetStatus.COMMON_AREA, a.Responsible, a.Area, a.Order, dueBack: null)],
        AssetLentOut l => [To(l, l.Institution, AssetStatus.ON_LOAN, holder: null, area: null, l.Order, l.Until)],
        AssetReturned or AssetLoanReturned or AssetWrittenOff => [Change.End(((AssetEvent)e).Asset, e.Act.On)],
        _ => [],
    };

    private static Change To(AssetEvent e, string? unit, AssetStatus status, string? holder, string? area, string? order, DateOnly? dueBack) =>
        Change.To(e.Asset, e.Act.On, ("unit", unit), ("status", status.ToString()), ("holder", holder), ("area", area), ("order_no", order), ("due_back", dueBack));
}

/// <summary>One asset with a unit or an institution.</summary>
public sealed record UnitRow(string Asset, string? Unit, AssetStatus Status, string? StatusTr, string? Holder, string? HolderName, string? Area, string? Order, DateOnly? DueBack, DateOnly Since);

/// <summary>What units and institutions have, filtered by one of them.</summary>
[Policy(Level.Custody)]
public sealed record ListByUnit(string? Unit, Points Points, Paging Paging) : IRequest<Page<UnitRow>>;

internal sealed class UnitQueries(IntervalReader rows, Reader reader, NameBook names) : IRequestHandler<ListByUnit, Page<UnitRow>>
{
    public async Task<Page<UnitRow>> Handle(ListByUnit q, CancellationToken cancellationToken)
    {
        var page = await rows.Page<UnitRow>("read.assets_by_unit", """
            jsonb_build_object('asset', t.key, 'unit', t.unit, 'status', t.status, 'holder', t.holder, 'area', t.area, 'order', t.order_no, 'dueBack', t.due_back, 'since', t.valid_from)
            """, q.Points, q.Paging, "and ($5 or t.holder = $6 or t.unit = any($7)) and ($8::text is null or t.unit = $8)",
            [reader.Sight.All, reader.Sight.Person, reader.Sight.Units.ToArray(), q.Unit], cancellationToken);
        var nameOf = await names.Load(cancellationToken);
        return page with { Items = [.. page.Items.Select(r => r with { StatusTr = Categories.Turkish(r.Status), HolderName = r.Holder is null ? null : nameOf(r.Holder) })] };
    }
}
