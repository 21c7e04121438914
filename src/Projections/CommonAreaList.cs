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

internal sealed class AreaQueries(IntervalReader rows, Reader reader, NameBook names) : IRequestHandler<ListAreas, Page<AreaRow>>
{
    public async Task<Page<AreaRow>> Handle(ListAreas q, CancellationToken cancellationToken)
    {
        var page = await rows.Page<AreaRow>("read.asset_current", """
            jsonb_build_object('asset', t.key, 'area', t.area, 'responsible', t.holder, 'unit', t.unit, 'externalUser', t.external_user, 'order', t.order_no, 'doc', t.doc, 'since', t.since)
            """, q.Points, q.Paging, "and t.status = 'COMMON_AREA' and ($5 or t.holder = $6 or t.unit = any($7)) and ($8::text is null or t.area = $8) and ($9::text is null or t.unit = $9)",
            [reader.Sight.All, reader.Sight.Person, reader.Sight.Units.ToArray(), q.Area, q.Unit], cancellationToken);
        var nameOf = await names.Load(cancellationToken);
        return page with { Items = [.. page.Items.Select(r => r with { ResponsibleName = r.Responsible is null ? null : nameOf(r.Responsible) })] };
    }
}
