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

internal sealed class ZimmetQueries(IntervalReader rows, Reader reader, NameBook names) : IRequestHandler<ListZimmet, Page<ZimmetRow>>
{
    public async Task<Page<ZimmetRow>> Handle(ListZimmet q, CancellationToken cancellationToken)
    {
        var page = await rows.Page<ZimmetRow>("read.asset_current", """
            jsonb_build_object('asset', t.key, 'person', t.holder, 'unit', t.unit, 'order', t.order_no, 'doc', t.doc, 'purpose', t.purpose, 'returnDue', t.return_due, 'since', t.since)
            """, q.Points, q.Paging, "and t.status = 'ON_ZIMMET' and ($5 or t.holder = $6 or t.unit = any($7)) and ($8::text is null or t.holder = $8) and ($9::text is null or t.unit = $9)",
            [reader.Sight.All, reader.Sight.Person, reader.Sight.Units.ToArray(), q.Person, q.Unit], cancellationToken);
        var nameOf = await names.Load(cancellationToken);
        return page with { Items = [.. page.Items.Select(r => r with { PersonName = nameOf(r.Person) })] };
    }
}
