using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>Who has what personally: an interval row per asset and custody.</summary>
/// <remarks>Türkçe: zimmet listesi.</remarks>
public sealed partial class ZimmetByPerson() : IntervalModel("zimmet-by-person", 1,
    new("person", "text", Searched: true), new("unit", "text", Searched: true), new("order_no", "text"), new("doc", "text", Searched: true), new("purpose", "text"), new("return_due", "date"))
{
    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        AssetHandedOver h => [Change.To(h.Asset, h.Act.On, ("person", h.Person), ("unit", h.Unit), ("order_no", h.Order), ("doc", h.Doc),
            ("purpose", (h.Purpose ?? Purpose.ZIMMET).ToString()), ("return_due", h.ReturnDue))],
        AssetReturned r => [Change.End(r.Asset, r.Act.On)],
        AssetWrittenOff w => [Change.End(w.Asset, w.Act.On)],
        _ => [],
    };
}

/// <summary>One custody.</summary>
public sealed record ZimmetRow(string Asset, string Person, string? PersonName, string? Unit, string? Order, string? Doc, Purpose Purpose, DateOnly? ReturnDue, DateOnly Since);

/// <summary>Custody, filtered by person or unit.</summary>
[Policy(Level.Custody)]
public sealed record ListZimmet(string? Person, string? Unit, Points Points, Paging Paging) : IRequest<Page<ZimmetRow>>;

internal sealed class ZimmetQueries(IntervalReader rows, Reader reader, NameBook names) : IRequestHandler<ListZimmet, Page<ZimmetRow>>
{
    public async Task<Page<ZimmetRow>> Handle(ListZimmet q, CancellationToken cancellationToken)
    {
        var page = await rows.Page<ZimmetRow>("read.zimmet_by_person", """
            jsonb_build_object('asset', t.key, 'person', t.person, 'unit', t.unit, 'order', t.order_no, 'doc', t.doc, 'purpose', t.purpose, 'returnDue', t.return_due, 'since', t.valid_from)
            """, q.Points, q.Paging, "and ($5 or t.person = $6 or t.unit = any($7)) and ($8::text is null or t.person = $8) and ($9::text is null or t.unit = $9)",
            [reader.Sight.All, reader.Sight.Person, reader.Sight.Units.ToArray(), q.Person, q.Unit], cancellationToken);
        var nameOf = await names.Load(cancellationToken);
        return page with { Items = [.. page.Items.Select(r => r with { PersonName = nameOf(r.Person) })] };
    }
}
