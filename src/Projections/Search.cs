using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Law;
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

internal sealed class SearchQueries(IntervalReader rows, Reader reader, NameBook names) : IRequestHandler<Search, Page<Found>>
{
    // Four sources, one shape: the key sorts by kind, then by number.
    private const string Everything = """
        (select 'asset/' || a.key key, a.valid_from, a.valid_to, a.known_from, a.known_to, 'ASSET' kind, a.key id, coalesce(a.registry_no, a.key) title,
            concat_ws(', ', a.name, a.serial, coalesce(a.area, a.place)) detail, a.status, a.holder, a.unit,
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
         from read.slip_register s)
        """;

    private const string Json = """
        jsonb_build_object('kind', t.kind, 'id', t.id, 'title', t.title, 'detail', t.detail, 'status', t.status, 'holder', t.holder)
        """;

    // Every word is in the words or in the codes.
    private const string Matches = """
        and ($5 or t.holder = $6 or t.unit = any($7)) and ($8::text is null or t.kind = $8)
        and not exists (select 1 from unnest($9::text[]) w
            where strpos(read.turkish(t.words), read.turkish(w)) = 0 and strpos(read.code(t.codes), read.code(w)) = 0)
        """;

    public async Task<Page<Found>> Handle(Search q, CancellationToken cancellationToken)
    {
        string[] words = [.. q.Text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(Search.MostWords)];
        var page = await rows.Page<Found>(Everything, Json, q.Points, q.Paging, Matches,
            [reader.Sight.All, reader.Sight.Person, reader.Sight.Units.ToArray(), q.Kind?.ToString(), words], cancellationToken);
        var nameOf = await names.Load(cancellationToken);
        return page with { Items = [.. page.Items.Select(f => Told(f, nameOf))] };
    }

    private static Found Told(Found f, Func<string, string> nameOf) => f.Kind switch
    {
        FoundKind.ASSET => f with
        {
            KindTr = "Taşınır", Status = Enum.TryParse<AssetStatus>(f.Status, out var status) ? Categories.Turkish(status) : f.Status,
            HolderName = f.Holder is null ? null : nameOf(f.Holder), Href = At("assets", f.Id),
        },
        FoundKind.ORDER => f with { KindTr = "Çıkış emri", Status = Enum.TryParse<OrderState>(f.Status, out var state) ? OrderStates.Turkish(state) : f.Status, Href = At("orders", f.Id) },
        FoundKind.PERSON => f with { KindTr = "Kişi", Href = string.Create(CultureInfo.InvariantCulture, $"/api/v1/zimmet?person={Uri.EscapeDataString(f.Id)}") },
        _ => f with { KindTr = "Fiş", Detail = EntryKinds.Find(f.Detail)?.TextTr ?? ExitKinds.Find(f.Detail)?.TextTr ?? f.Detail, Href = At("slips", f.Id) },
    };

    private static string At(string resource, string id) => string.Create(CultureInfo.InvariantCulture, $"/api/v1/{resource}/{Uri.EscapeDataString(id)}");
}
