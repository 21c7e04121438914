using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What units asked for, what came of it and how long it took; one request alone is its own form.</summary>
/// <remarks>Türkçe: talep takip listesi, Taşınır İstek Belgesi.</remarks>
[Policy(Level.Custody)]
public sealed record RequestTracking(string? Request, string? Unit, RequestState? State, bool OpenOnly, int? Year, Points Points) : IRequest<ReportData?>
{
    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("request-tracking", "Talep Takip Listesi", "TMY 10/1-c; Md. 11/15")
    {
        Columns =
        [
            new("request", "Belge no"), new("date", "Tarih", ColumnKind.Date), new("unit", "Birim"), new("requester", "İsteyen"), new("approver", "Onaylayan"), new("code", "Taşınır kodu"),
            new("name", "Adı"), new("asked", "İstenen", ColumnKind.Number), new("given", "Verilen", ColumnKind.Number), new("state", "Durumu"), new("result", "Sonuç"), new("reason", "Gerekçe"),
            new("reported", "Amire bildirim", ColumnKind.Date), new("reportedTo", "Bildirilen"), new("age", "Yaş (gün)", ColumnKind.Whole),
        ],
        Parameters =
        [
            new("request", "İstek belgesi no"), new("unit", "Birim kodu"), new ReportParameter("state", "Durumu").OneOf<RequestState>(),
            new("open", "Yalnız açık istekler") { Codes = ["true"], Shown = _ => "evet" }, new("year", "Düzenlendiği yıl", ParameterKind.Year),
        ],
        Form = new("request", "Taşınır İstek Belgesi", "TMY 10/1-c", ["code", "name", "asked", "given"], ["İsteyen", "Birim Yetkilisi", "Taşınır Kayıt Yetkilisi"])
        {
            Notes = ["Ölçü birimi ayrı tutulmaz; miktarlar taşınırın kendi ölçü birimiyledir."],
        },
        Signatures = ["Düzenleyen", "Şef", "Bilgi İşlem Müdürü"],
        Notes = ["Her satır, istenen bir kalemdir. Yaş, belgenin düzenlendiği günden kapatıldığı ya da geri çekildiği güne, açık belgede geçerlik gününe kadar geçen gündür."],
        Landscape = true,
        Ask = (given, points) => new RequestTracking(given["request"], given["unit"], given["state"] is { } state ? Enum.Parse<RequestState>(state) : null, given["open"] is not null, given.Year("year"), points),
    };
}

internal sealed class RequestTrackingHandler(IRequestHandler<ListRequests, Page<RequestRow>> requests, ItemBook items, NameBook names) : IRequestHandler<RequestTracking, ReportData?>
{
    public async Task<ReportData?> Handle(RequestTracking q, CancellationToken cancellationToken)
    {
        var found = ReportDesk.All(await requests.Handle(new ListRequests(q.OpenOnly, q.Unit, q.State, q.Points, ReportDesk.Whole) { Year = q.Year, Request = q.Request }, cancellationToken));
        if (found.Count is 0 && q.Request is not null) return null;

        var itemOf = await items.Load(found.SelectMany(r => r.Items?.Keys ?? []), q.Points, cancellationToken);
        var nameOf = await names.Load(cancellationToken);
        return new ReportData(
        [
            .. from r in found.OrderBy(r => r.SubmittedOn).ThenBy(r => r.Request.Length).ThenBy(r => r.Request, StringComparer.Ordinal)
               from item in Items(r)
               select (object?[])
               [
                   r.Request, r.SubmittedOn, r.Unit, Told.Person(r.SubmittedBy, nameOf), Told.Person(r.ApprovedBy, nameOf), item.Code, item.Code is { } code ? itemOf(code) : null, item.Asked,
                   item.Code is null ? null : r.Supplied?.GetValueOrDefault(item.Code) ?? 0m, r.StateTr, r.ResultTr, r.Reason, r.ReportedOn, Told.Person(r.ReportedTo, nameOf), r.AgeDays,
               ],
        ])
        {
            FiscalYear = q.Year ?? (q.Request is null ? null : found[0].SubmittedOn?.Year),
        };
    }

    // A request of nothing is no row less: it stands in the list.
    private static IEnumerable<(string? Code, decimal? Asked)> Items(RequestRow r) =>
        (r.Items ?? new Dictionary<string, decimal>(StringComparer.Ordinal)).OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => ((string?)i.Key, (decimal?)i.Value)).DefaultIfEmpty();
}
