using System.Globalization;
using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>Material requests: what was asked, decided and given .</summary>
/// <remarks>Türkçe: Taşınır İstek Belgeleri.</remarks>
public sealed partial class OpenRequests() : IntervalModel("open-requests", 1,
    new("unit", "text", Searched: true), new("kind", "text"), new("items", "jsonb"), new("state", "text", Searched: true), new("submitted_on", "date"), new("submitted_by", "text"),
    new("approved_by", "text"), new("result", "text"), new("reason", "text"), new("granted", "jsonb"), new("supplied", "text[]", AddsUp: true), new("reported_to", "text"), new("reported_on", "date"),
    new("ended_on", "date"))
{
    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        RequestSubmitted r => [To(r, RequestState.SUBMITTED, ("unit", r.Unit), ("kind", r.Kind?.ToString()), ("items", r.Items), ("submitted_on", r.Act.On), ("submitted_by", r.Act.By))],
        RequestApproved r => [To(r, RequestState.APPROVED, ("approved_by", r.Act.By))],
        RequestEvaluated r => [To(r, RequestState.EVALUATED, ("result", r.Result?.ToString()), ("reason", r.Reason), ("granted", r.Granted))],
        RequestSupplied r => [Change.To(r.Request, r.Act.On, ("supplied", new Appended(string.Create(CultureInfo.InvariantCulture, $"{r.Code}={r.Qty}"))))],
        // An act that supplies the last of it writes one row for both events: the same day, the second of them last.
        RequestFulfilled r => [To(r, RequestState.FULFILLED)],
        UnmetRequestReported r => [Change.To(r.Request, r.Act.On, ("reported_to", r.To), ("reported_on", r.Act.On))],
        RequestClosed r => [To(r, RequestState.CLOSED, ("ended_on", r.Act.On))],
        RequestWithdrawn r => [To(r, RequestState.WITHDRAWN, ("reason", r.Reason), ("ended_on", r.Act.On))],
        _ => [],
    };

    private static Change To(RequestEvent e, RequestState state, params (string Column, object? Value)[] set) => Change.To(e.Request, e.Act.On, [("state", state.ToString()), .. set]);
}

/// <summary>One request at a point in both times. The age runs to its end, else to the day asked for.</summary>
public sealed record RequestRow(string Request, RequestState State, string? StateTr, string? Unit, RequestKind? Kind, string? KindTr, IReadOnlyDictionary<string, decimal>? Items, DateOnly? SubmittedOn,
    string? SubmittedBy, string? SubmittedByName, string? ApprovedBy, RequestResult? Result, string? ResultTr, string? Reason, IReadOnlyDictionary<string, decimal>? Granted,
    IReadOnlyDictionary<string, decimal>? Supplied, string? ReportedTo, DateOnly? ReportedOn, DateOnly? EndedOn, int? AgeDays, long? Version) : IVersioned;

/// <summary>Requests; with <paramref name="OpenOnly"/> those neither closed nor taken back.</summary>
[Policy(Level.Custody)]
public sealed record ListRequests(bool OpenOnly, string? Unit, RequestState? State, Points Points, Paging Paging) : IRequest<Page<RequestRow>>
{
    /// <summary>Those written in a year.</summary>
    public int? Year { get; init; }

    /// <summary>One alone.</summary>
    public string? Request { get; init; }
}

/// <summary>One request; null when there is none, or when it is not the reader's to see.</summary>
[Policy(Level.Custody)]
public sealed record GetRequest(string Request, Points Points) : IRequest<RequestRow?>;

internal sealed class RequestQueries(IntervalReader rows, Reader reader) : IRequestHandler<ListRequests, Page<RequestRow>>, IRequestHandler<GetRequest, RequestRow?>
{
    private const string Versioned = "(select max(v.version) from es.mt_events v where v.stream_id = 'request-' || t.key and v.timestamp <= $2)";

    // The calendar's last day is sent as infinity, and nothing is that old.
    private static readonly string Columns = $"""
        t.key, coalesce(t.state, 'SUBMITTED'), t.unit, t.kind, t.items::text, t.submitted_on, t.submitted_by, {PersonalData.NameOf("t.submitted_by")}, t.approved_by, t.result, t.reason,
            t.granted::text, t.supplied, t.reported_to, t.reported_on, t.ended_on, coalesce(t.ended_on, case when isfinite($1) then $1 end) - t.submitted_on
        """;

    public Task<Page<RequestRow>> Handle(ListRequests q, CancellationToken cancellationToken) => rows.Page("read.open_requests", Columns, q.Points, q.Paging,
        (q.OpenOnly ? Seen().And("t.state not in ('CLOSED', 'WITHDRAWN')") : Seen()).Is("t.unit", q.Unit).Is("t.state", q.State?.ToString())
            .If("extract(year from t.submitted_on) = {0}", q.Year).Is("t.key", q.Request), Row, cancellationToken);

    public async Task<RequestRow?> Handle(GetRequest q, CancellationToken cancellationToken)
    {
        var page = await rows.Page("read.open_requests", $"{Columns}, {Versioned}", q.Points, new Paging(1), Seen().Is("t.key", q.Request), r => Row(r) with { Version = r.Version(17) }, cancellationToken);
        return page.Items is [var only] ? only : null;
    }

    // Who is not of the directorate sees what he, or a unit he heads, asked for.
    private Where Seen() => reader.Sight.All ? new Where() : new Where().And("(t.submitted_by = {0} or t.unit = any({1}))", reader.Sight.Person, reader.Sight.Units.ToArray());

    private static RequestRow Row(RowReader r)
    {
        var (state, kind, result) = (r.Code<RequestState>(1)!.Value, r.Code<RequestKind>(3), r.Code<RequestResult>(9));
        return new RequestRow(r.Text(0)!, state, Categories.Turkish(state), r.Text(2), kind, kind is { } k ? Categories.Turkish(k) : null, r.Quantities(4), r.Day(5), r.Text(6), r.Text(7), r.Text(8),
            result, result is { } x ? Categories.Turkish(x) : null, r.Text(10), r.Quantities(11), Supplied(r.Texts(12) ?? []), r.Text(13), r.Day(14), r.Day(15), r.Number(16), Version: null);
    }

    private static Dictionary<string, decimal> Supplied(IEnumerable<string> lines) => lines.Select(line => line.Split('=')).GroupBy(p => p[0], StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Sum(p => decimal.Parse(p[1], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
}
