using System.Globalization;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
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
    IReadOnlyList<string>? SuppliedLines, IReadOnlyDictionary<string, decimal>? Supplied, string? ReportedTo, DateOnly? ReportedOn, DateOnly? EndedOn, int? AgeDays, long? Version) : IVersioned;

/// <summary>Requests; with <paramref name="OpenOnly"/> those neither closed nor taken back.</summary>
[Policy(Level.Custody)]
public sealed record ListRequests(bool OpenOnly, string? Unit, RequestState? State, Points Points, Paging Paging) : IRequest<Page<RequestRow>>;

/// <summary>One request; null when there is none, or when it is not the reader's to see.</summary>
[Policy(Level.Custody)]
public sealed record GetRequest(string Request, Points Points) : IRequest<RequestRow?>;

internal sealed class RequestQueries(IntervalReader rows, Reader reader, NameBook names) : IRequestHandler<ListRequests, Page<RequestRow>>, IRequestHandler<GetRequest, RequestRow?>
{
    private const string Json = """
        jsonb_build_object('request', t.key, 'state', coalesce(t.state, 'SUBMITTED'), 'unit', t.unit, 'kind', t.kind, 'items', t.items, 'submittedOn', t.submitted_on, 'submittedBy', t.submitted_by,
            'approvedBy', t.approved_by, 'result', t.result, 'reason', t.reason, 'granted', t.granted, 'suppliedLines', t.supplied, 'reportedTo', t.reported_to, 'reportedOn', t.reported_on,
            'endedOn', t.ended_on, 'ageDays', coalesce(t.ended_on, $1) - t.submitted_on)
        """;

    private const string Version = "|| jsonb_build_object('version', (select max(v.version) from es.mt_events v where v.stream_id = 'request-' || t.key and v.timestamp <= $2))";

    public Task<Page<RequestRow>> Handle(ListRequests q, CancellationToken cancellationToken) => Read(Json, q.Points, q.Paging,
        "and (not $8 or t.state not in ('CLOSED', 'WITHDRAWN')) and ($9::text is null or t.unit = $9) and ($10::text is null or t.state = $10)", [q.OpenOnly, q.Unit, q.State?.ToString()], cancellationToken);

    public async Task<RequestRow?> Handle(GetRequest q, CancellationToken cancellationToken) =>
        (await Read(Json + Version, q.Points, new Paging(1), "and t.key = $8", [q.Request], cancellationToken)).Items is [var only] ? only : null;

    private async Task<Page<RequestRow>> Read(string json, Points points, Paging paging, string where, IReadOnlyList<object?> values, CancellationToken ct)
    {
        var page = await rows.Page<RequestRow>("read.open_requests", json, points, paging, $"and ($5 or t.submitted_by = $6 or t.unit = any($7)) {where}",
            [reader.Sight.All, reader.Sight.Person, reader.Sight.Units.ToArray(), .. values], ct);
        var nameOf = await names.Load(ct);
        return page with { Items = [.. page.Items.Select(r => Shown(r, nameOf))] };
    }

    private static RequestRow Shown(RequestRow r, Func<string, string> nameOf) => r with
    {
        StateTr = Categories.Turkish(r.State), KindTr = r.Kind is { } kind ? Categories.Turkish(kind) : null, ResultTr = r.Result is { } result ? Categories.Turkish(result) : null,
        SubmittedByName = r.SubmittedBy is null ? null : nameOf(r.SubmittedBy), SuppliedLines = null,
        Supplied = (r.SuppliedLines ?? []).Select(line => line.Split('=')).GroupBy(p => p[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(p => decimal.Parse(p[1], CultureInfo.InvariantCulture)), StringComparer.Ordinal),
    };
}
