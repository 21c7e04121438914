using System.Globalization;
using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>Faults: who reported what, which way they went and how long it took (R-50 to R-54).</summary>
/// <remarks>Türkçe: arıza listesi.</remarks>
public sealed partial class OpenFaults() : IntervalModel("open-faults", 1,
    new("asset", "text", Searched: true), new("unit", "text", Searched: true), new("symptom", "text"), new("kind", "text"), new("reporter", "text"), new("state", "text", Searched: true),
    new("reported_on", "date"), new("diagnosed_on", "date"), new("on_site", "boolean"), new("in_workshop", "boolean"), new("came_back", "boolean"), new("finding", "text"), new("escalated_to", "text"), new("basis", "text"), new("vendor", "text"),
    new("contract", "text"), new("order_no", "text"), new("sent_on", "date"), new("received_on", "date"), new("replacement", "boolean"), new("override_reason", "text"),
    new("forms", "text[]", AddsUp: true), new("parts", "text[]", AddsUp: true), new("action", "text"), new("resolved_on", "date"), new("report", "text"), new("ended_on", "date"),
    new("end_reason", "text"), new("reopened_on", "date"))
{
    /// <summary>Faults of an asset that are open at the points of an asset's row, as SQL over <c>t.key</c>.</summary>
    internal static readonly string OfAsset = $"read.open_faults f where f.asset = t.key and {Points.Hold("f")} and f.state not in ('CLOSED', 'CANCELLED') order by f.key limit 1";

    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        FaultReported r => [To(r, FaultState.REPORTED, ("asset", r.Asset), ("unit", r.Unit), ("symptom", r.Symptom), ("kind", (r.Kind ?? FaultKind.DONANIM).ToString()), ("reporter", r.Reporter),
            ("reported_on", r.Act.On))],
        FaultDiagnosed d => [To(d, FaultState.DIAGNOSED, ("diagnosed_on", d.Act.On), ("on_site", d.OnSite), ("finding", d.Finding))],
        FaultEscalated x => [Change.To(x.Fault, x.Act.On, ("escalated_to", x.To))],
        FaultCancelled c => [To(c, FaultState.CANCELLED, ("ended_on", c.Act.On), ("end_reason", c.Reason))],
        RepairStarted r => [To(r, FaultState.IN_REPAIR, [("override_reason", r.OverrideReason), ("in_workshop", true), .. r.OnSite is { } where ? new (string, object?)[] { ("on_site", where) } : []])],
        PartConsumed p => [Change.To(p.Fault, p.Act.On, ("parts", new Appended(string.Create(CultureInfo.InvariantCulture, $"{p.Stock}={p.Qty}"))))],
        AssetSentToVendor v => [To(v, FaultState.AT_VENDOR, ("basis", v.Basis), ("vendor", v.Vendor), ("contract", v.Contract), ("order_no", v.Order), ("sent_on", v.Act.On), ("received_on", null))],
        AssetReceivedFromVendor v => [To(v, FaultState.IN_REPAIR, ("received_on", v.Act.On), ("replacement", v.Replacement), ("in_workshop", true), ("came_back", true))],
        ServiceFormRecorded f => [Change.To(f.Fault, f.Act.On, ("forms", Form(f.Form, FormState.RECORDED)))],
        ServiceFormApproved f => [Change.To(f.Fault, f.Act.On, ("forms", Form(f.Form, FormState.APPROVED)))],
        ServiceFormRejected f => [Change.To(f.Fault, f.Act.On, ("forms", Form(f.Form, FormState.REJECTED)))],
        FaultResolved r => [To(r, FaultState.RESOLVED, ("action", r.Action), ("resolved_on", r.Act.On), ("in_workshop", false))],
        FaultDeclaredUnrepairable u => [To(u, FaultState.UNREPAIRABLE, ("report", u.Report))],
        FaultClosed c => [To(c, FaultState.CLOSED, ("ended_on", c.Act.On), ("end_reason", c.Reason))],
        FaultReopened r => [To(r, FaultState.REPORTED, ("ended_on", null), ("end_reason", null), ("resolved_on", null), ("action", null), ("report", null), ("basis", null), ("vendor", null), ("contract", null), ("order_no", null), ("sent_on", null), ("received_on", null), ("replacement", null), ("override_reason", null), ("in_workshop", false), ("came_back", false), ("reopened_on", r.Act.On))],
        // A flag opens no row: what is recorded after it may be of a day before it. Which targets passed is asked of the flags themselves.
        _ => [],
    };

    private static Appended Form(string? no, FormState state) => new($"{state} {no}");

    private static Change To(FaultEvent e, FaultState state, params (string Column, object? Value)[] set) => Change.To(e.Fault, e.Act.On, [("state", state.ToString()), .. set]);
}

/// <summary>A service form of a fault, as it stands.</summary>
public sealed record FormRow(string Form, FormState State, string? StateTr);

/// <summary>One fault at a point in both times. The age runs to its end, else to the day asked for; a late target shows the day it should have been met by.</summary>
public sealed record FaultRow(string Fault, string? Asset, FaultState State, string? StateTr, string? Unit, string? Symptom, FaultKind? Kind, string? KindTr, string? Reporter, string? ReporterName,
    DateOnly? ReportedOn, DateOnly? DiagnosedOn, bool? OnSite, string? Finding, string? EscalatedTo, string? Basis, string? BasisTr, string? Vendor, string? Contract, string? Order, DateOnly? SentOn,
    DateOnly? ReceivedOn, bool? Replacement, string? OverrideReason, IReadOnlyList<FormRow> Forms, IReadOnlyList<string> Parts, string? Action, DateOnly? ResolvedOn, string? Report, DateOnly? EndedOn,
    string? EndReason, DateOnly? ReopenedOn, DateOnly? DiagnoseLate, DateOnly? ResolveLate, int? AgeDays, long? Version) : IVersioned;

/// <summary>A fault with its biography.</summary>
/// <remarks>Türkçe: arıza dosyası.</remarks>
public sealed record FaultFile(FaultRow Fault, IReadOnlyList<HistoryLine> History, long? Version) : IVersioned;

/// <summary>Faults, filtered; with <paramref name="OpenOnly"/> those neither closed nor cancelled, with <paramref name="LateOnly"/> those that missed a target.</summary>
[Policy(Level.Custody)]
public sealed record ListFaults(bool OpenOnly, bool LateOnly, FaultState? State, string? Asset, string? Unit, string? Vendor, Points Points, Paging Paging) : IRequest<Page<FaultRow>>;

/// <summary>One fault; null when there is none, or when it is not the reader's to see.</summary>
[Policy(Level.Custody)]
public sealed record GetFault(string Fault, Points Points) : IRequest<FaultFile?>;

internal sealed class FaultQueries(IntervalReader rows, Reader reader, Histories histories) : IRequestHandler<ListFaults, Page<FaultRow>>, IRequestHandler<GetFault, FaultFile?>
{
    private static readonly string Columns = $"""
        t.key, t.asset, coalesce(t.state, 'REPORTED'), t.unit, t.symptom, t.kind, t.reporter, {PersonalData.NameOf("t.reporter")}, t.reported_on, t.diagnosed_on, t.on_site, t.finding, t.escalated_to,
            t.basis, t.vendor, t.contract, t.order_no, t.sent_on, t.received_on, t.replacement, t.override_reason, t.forms, t.parts, t.action, t.resolved_on, t.report, t.ended_on, t.end_reason,
            t.reopened_on, {Missed(FaultTarget.DIAGNOSE)}, {Missed(FaultTarget.RESOLVE)}, coalesce(t.ended_on, case when isfinite($1) then $1 end) - t.reported_on
        """;

    private const string Flags = """
        from es.mt_events e where e.stream_id = 'fault-' || t.key and e.type = 'fault_overdue_flagged' and e.timestamp <= $2 and (e.data -> 'act' ->> 'effectiveDate')::date <= $1
        """;

    public Task<Page<FaultRow>> Handle(ListFaults q, CancellationToken cancellationToken)
    {
        var where = Seen().Is("t.state", q.State?.ToString()).Is("t.asset", q.Asset).Is("t.unit", q.Unit).Is("t.vendor", q.Vendor);
        if (q.OpenOnly) where.And("t.state not in ('CLOSED', 'CANCELLED')");
        if (q.LateOnly) where.And($"exists (select {Flags})");
        return rows.Page("read.open_faults", Columns, q.Points, q.Paging, where, Row, cancellationToken);
    }

    public async Task<FaultFile?> Handle(GetFault q, CancellationToken cancellationToken)
    {
        var told = await histories.Of(FaultEvent.StreamOf(q.Fault), q.Points, cancellationToken);
        var page = await rows.Page("read.open_faults", Columns, new Points(told.AsOf, told.KnownAt), new Paging(1), Seen().Is("t.key", q.Fault), Row, cancellationToken);
        return page.Items is [var fault] ? new FaultFile(fault, await histories.Lines(told.Events, cancellationToken), told.Version) : null;
    }

    private static string Missed(FaultTarget target) => $"(select (e.data ->> 'due')::date {Flags} and e.data ->> 'target' = '{target}' order by e.version desc limit 1)";

    // Who is not of the directorate sees what he reported, or what a unit he heads did, and what befell the asset in the days he or his unit answered for it.
    private Where Seen() => reader.Sight.All ? new Where() : new Where().And($$"""
        (t.reporter = {0} or t.unit = any({1}) or exists (select from read.asset_current a where a.key = t.asset and (a.holder = {0} or a.unit = any({1}))
            and (t.ended_on is null or t.ended_on >= a.since) and {{Points.Hold("a")}}))
        """, reader.Sight.Person, reader.Sight.Units.ToArray());

    private static FaultRow Row(RowReader r)
    {
        var (state, kind) = (r.Code<FaultState>(2)!.Value, r.Code<FaultKind>(5));
        return new FaultRow(r.Text(0)!, r.Text(1), state, Categories.Turkish(state), r.Text(3), r.Text(4), kind, kind is { } k ? Categories.Turkish(k) : null, r.Text(6), r.Text(7), r.Day(8), r.Day(9),
            r.Flag(10), r.Text(11), r.Text(12), r.Text(13), VendorBases.Find(r.Text(13))?.TextTr, r.Text(14), r.Text(15), r.Text(16), r.Day(17), r.Day(18), r.Flag(19), r.Text(20), Forms(r.Texts(21) ?? []),
            r.Texts(22) ?? [], r.Text(23), r.Day(24), r.Text(25), r.Day(26), r.Text(27), r.Day(28), r.Day(29), r.Day(30), r.Number(31), Version: null);
    }

    // What was told of a form last is how it stands.
    private static IReadOnlyList<FormRow> Forms(IEnumerable<string> told) =>
    [
        .. told.Select(line => line.Split(' ', 2)).GroupBy(p => p[1], StringComparer.Ordinal).Select(form => Enum.Parse<FormState>(form.Last()[0]) is var state
            ? new FormRow(form.Key, state, Categories.Turkish(state))
            : null!),
    ];
}
