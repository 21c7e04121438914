using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>What kind of thing a search found.</summary>
public enum FoundKind
{
    /// <summary>An asset. Türkçe: taşınır.</summary>
    ASSET,

    /// <summary>A written order. Türkçe: çıkış emri.</summary>
    ORDER,

    /// <summary>A person. Türkçe: kişi.</summary>
    PERSON,

    /// <summary>A slip. Türkçe: fiş.</summary>
    SLIP,

    /// <summary>A fault. Türkçe: arıza.</summary>
    FAULT,

    /// <summary>A proposal of write-off. Türkçe: kayıttan düşme teklifi.</summary>
    WRITE_OFF,
}

/// <summary>One thing a search found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="KindTr">The same in Turkish.</param>
/// <param name="Id">Its id in the API.</param>
/// <param name="Title">What stands on it: registry number, order number, name, slip number.</param>
/// <param name="Detail">What tells it from others.</param>
/// <param name="Status">State of an asset or an order.</param>
/// <param name="Holder">Who answers for an asset.</param>
/// <param name="HolderName">His name, if it is still kept.</param>
/// <param name="Href">Where to read it.</param>
public sealed record Found(FoundKind Kind, string? KindTr, string Id, string? Title, string? Detail, string? Status, string? Holder, string? HolderName, string? Href);

/// <summary>
/// Assets, orders, slips and people in which every word of the text is found, on a day and as known at an instant. Words are compared as a
/// Turkish reader does: İ is the capital of i, I that of ı. In numbers, codes and serials, which are no words, all four are one letter.
/// </summary>
/// <remarks>Who sees only his own custody finds only that, and himself. The text may be somebody's name, so the note of the read, which is
/// for ever, leaves it out.</remarks>
[Policy(Level.Custody)]
public sealed record Search([property: JsonIgnore] string Text, FoundKind? Kind, Points Points, Paging Paging) : IRequest<Page<Found>>
{
    /// <summary>Most words looked for; the rest says nothing more.</summary>
    public const int MostWords = 8;
}

internal sealed class SearchQueries(IntervalReader rows, Reader reader) : IRequestHandler<Search, Page<Found>>
{
    // Six sources, one shape: the key sorts by kind, then by number.
    private static readonly string Everything = $"""
        (select 'asset/' || a.key key, a.valid_from, a.valid_to, a.known_from, a.known_to, 'ASSET' kind, a.key id, coalesce(a.registry_no, a.key) title,
            concat_ws(', ', a.name, a.serial, coalesce(a.area, a.place)) detail, {AssetQueries.StatusOf("a")}, a.holder, a.unit,
            concat_ws(' ', a.name, a.place, a.area, a.unit, a.borrower, a.owner_unit, a.external_user, p.name) words,
            concat_ws(' ', a.key, a.registry_no, a.serial, a.mac, a.warehouse, a.order_no, a.doc, a.holder) codes
         from read.asset_current a left join ledger.person_contact p on p.person = a.holder
         union all
         select 'order/' || o.key, o.valid_from, o.valid_to, o.known_from, o.known_to, 'ORDER', o.key, o.key, concat_ws(', ', o.recipient, p.name), o.state, null, null,
            concat_ws(' ', o.recipient, p.name), concat_ws(' ', o.key, o.recipient, array_to_string(o.lines, ' '))
         from read.open_orders o left join ledger.person_contact p on p.person = o.recipient
         union all
         select 'person/' || p.person, '-infinity'::date, null, '-infinity'::timestamptz, null, 'PERSON', p.person, p.name, p.title, null, p.person, null, concat_ws(' ', p.name, p.title), p.person
         from ledger.person_contact p
         union all
         select 'slip/' || s.key, s.valid_from, s.valid_to, s.known_from, s.known_to, 'SLIP', replace(s.no, '/', '-'), s.no, s.kind, null, null, null, s.kind, s.no
         from read.slip_register s
         union all
         select 'fault/' || f.key, f.valid_from, f.valid_to, f.known_from, f.known_to, 'FAULT', f.key, f.key, concat_ws(', ', f.symptom, f.asset), f.state, f.reporter, f.unit,
            concat_ws(' ', f.symptom, f.finding, f.vendor, f.unit), concat_ws(' ', f.key, f.asset, f.vendor, f.order_no)
         from read.open_faults f
         union all
         select 'write-off/' || o.key, o.valid_from, o.valid_to, o.known_from, o.known_to, 'WRITE_OFF', o.key, o.key, o.reason, o.state, null, null,
            concat_ws(' ', o.reason, o.proof, o.technical_report), concat_ws(' ', o.key, o.proof, o.technical_report, array_to_string(o.assets, ' '), array_to_string(o.slips, ' '))
         from read.write_offs o)
        """;

    private static readonly string Columns = $"t.kind, t.id, t.title, t.detail, t.status, t.holder, {PersonalData.NameOf("t.holder")}";

    // Every word is in the words or in the codes.
    private const string Matches = """
        not exists (select 1 from unnest({0}::text[]) w where strpos(read.turkish(t.words), read.turkish(w)) = 0 and strpos(read.code(t.codes), read.code(w)) = 0)
        """;

    public Task<Page<Found>> Handle(Search q, CancellationToken cancellationToken)
    {
        string[] words = [.. q.Text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(Search.MostWords)];
        return rows.Page(Everything, Columns, q.Points, q.Paging, new Where().SeenBy(reader).Is("t.kind", q.Kind?.ToString()).And(Matches, [words]), Row, cancellationToken);
    }

    private static Found Row(RowReader r)
    {
        var found = new Found(r.Code<FoundKind>(0)!.Value, KindTr: null, r.Text(1)!, r.Text(2), r.Text(3), r.Text(4), r.Text(5), HolderName: null, Href: null);
        return found.Kind switch
        {
            FoundKind.ASSET => found with
            {
                KindTr = "Taşınır", Status = r.Code<AssetStatus>(4) is { } status ? Categories.Turkish(status) : null, HolderName = r.Text(6), Href = At("assets", found.Id),
            },
            FoundKind.ORDER => found with { KindTr = "Çıkış emri", Status = r.Code<OrderState>(4) is { } state ? OrderStates.Turkish(state) : null, Href = At("orders", found.Id) },
            FoundKind.PERSON => found with { KindTr = "Kişi", Href = string.Create(CultureInfo.InvariantCulture, $"/api/v1/zimmet?person={Uri.EscapeDataString(found.Id)}") },
            FoundKind.FAULT => found with { KindTr = "Arıza", Status = r.Code<FaultState>(4) is { } state ? Categories.Turkish(state) : null, HolderName = r.Text(6), Href = At("faults", found.Id) },
            FoundKind.WRITE_OFF => found with
            {
                KindTr = "Kayıttan düşme", Detail = WriteOffReasons.Find(found.Detail)?.TextTr ?? found.Detail, Status = r.Code<WriteOffState>(4) is { } state ? Categories.Turkish(state) : null, Href = At("write-offs", found.Id),
            },
            _ => found with { KindTr = "Fiş", Detail = SlipEvent.TurkishKind(found.Detail) ?? found.Detail, Href = At("slips", found.Id) },
        };
    }

    private static string At(string resource, string id) => string.Create(CultureInfo.InvariantCulture, $"/api/v1/{resource}/{Uri.EscapeDataString(id)}");
}
