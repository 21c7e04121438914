using System.Text.Json;
using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.WriteOffs;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>Proposals of write-off and how far they came (L-17, L-18).</summary>
/// <remarks>Türkçe: kayıttan düşme dosyaları.</remarks>
public sealed partial class WriteOffs() : IntervalModel("write-offs", 1,
    new("reason", "text", Searched: true), new("assets", "text[]"), new("stock", "jsonb"), new("proof", "text"), new("technical_report", "text"), new("state", "text", Searched: true),
    new("proposed_on", "date"), new("proposed_by", "text"), new("members", "text[]"), new("experts", "text[]"), new("chair", "text"), new("decisions", "jsonb"), new("decided_on", "date"),
    new("approved", "text[]"), new("approved_on", "date"), new("approved_by", "text"), new("liability", "text"), new("value", "numeric"), new("slips", "text[]"), new("posted_on", "date"),
    new("ended_on", "date"), new("end_reason", "text"))
{
    /// <summary>Proposals that are open at the two times and what each is still about, as SQL: <c>w.key</c>, <c>w.items</c>.</summary>
    internal static readonly string Open = $"""
        from (select o.key, coalesce(o.approved, o.assets) as items from read.write_offs o where o.state not in ('POSTED', 'REJECTED')
            and {Points.Hold("o")}) w
        """;

    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        WriteOffProposed p => [To(p, WriteOffState.PROPOSED, ("reason", p.Reason), ("assets", (p.Assets ?? []).ToArray()), ("stock", p.Stock), ("proof", p.Proof?.ToString()),
            ("technical_report", p.TechnicalReport?.ToString()), ("proposed_on", p.Act.On), ("proposed_by", p.Act.By))],
        CommissionAppointed c => [To(c, WriteOffState.COMMISSION, ("members", (c.Members ?? []).ToArray()), ("experts", (c.Experts ?? []).ToArray()), ("chair", c.Chair))],
        CommissionDecided d => [To(d, WriteOffState.DECIDED, ("decisions", d.Items), ("decided_on", d.Act.On))],
        WriteOffApproved a => [To(a, WriteOffState.APPROVED, ("approved", (a.Items ?? []).ToArray()), ("approved_on", a.Act.On), ("approved_by", a.Act.By), ("liability", a.Liability?.ToString()), ("value", a.Value))],
        WriteOffRejected r => [To(r, WriteOffState.REJECTED, ("ended_on", r.Act.On), ("end_reason", r.Reason))],
        WriteOffPosted p => [To(p, WriteOffState.POSTED, ("slips", (p.Slips ?? []).ToArray()), ("posted_on", p.Act.On), ("ended_on", p.Act.On))],
        _ => [],
    };

    private static Change To(WriteOffEvent e, WriteOffState state, params (string Column, object? Value)[] set) => Change.To(e.Writeoff, e.Act.On, [("state", state.ToString()), .. set]);
}

/// <summary>One proposal of write-off at a point in both times. Value in Turkish lira, as it was approved.</summary>
public sealed record WriteOffRow(string Writeoff, WriteOffState State, string? StateTr, string? Reason, string? ReasonTr, IReadOnlyList<string> Assets, IReadOnlyList<StockQuantity> Stock, string? Proof,
    string? TechnicalReport, DateOnly? ProposedOn, string? ProposedBy, string? ProposedByName, IReadOnlyList<string> Members, IReadOnlyList<string> Experts, string? Chair,
    IReadOnlyDictionary<string, CommissionVerdict>? Decisions, DateOnly? DecidedOn, IReadOnlyList<string> Approved, DateOnly? ApprovedOn, string? ApprovedBy, LiabilityAssessment? Liability, string? LiabilityTr,
    decimal? Value, IReadOnlyList<string> Slips, DateOnly? PostedOn, DateOnly? EndedOn, string? EndReason);

/// <summary>One signature on the way of a proposal: who stood for which step, in which capacity, on which paper.</summary>
/// <param name="Step">The event that records it.</param>
/// <param name="StepTr">What was signed, in Turkish.</param>
/// <param name="On">Day.</param>
/// <param name="Person">Who signed.</param>
/// <param name="PersonName">His name, if it is still kept.</param>
/// <param name="RoleTr">As what he signed, in Turkish.</param>
/// <param name="CapacityTr">In his own right, as vekil or by delegation; empty for members of a commission.</param>
/// <param name="Note">His dissent, or what the step says.</param>
/// <param name="Clause">The clause the step rests on, in force that day.</param>
public sealed record SignatureLine(string Step, string StepTr, DateOnly On, string Person, string? PersonName, string RoleTr, string? CapacityTr, string? Note, string Clause);

/// <summary>A proposal with its chain of signatures and its biography.</summary>
/// <remarks>Türkçe: kayıttan düşme dosyası.</remarks>
public sealed record WriteOffFile(WriteOffRow Writeoff, IReadOnlyList<SignatureLine> Signatures, IReadOnlyList<HistoryLine> History, long? Version) : IVersioned;

/// <summary>Proposals, filtered; with <paramref name="OpenOnly"/> those neither posted nor turned down.</summary>
[Policy(Level.Desk)]
public sealed record ListWriteOffs(bool OpenOnly, WriteOffState? State, string? Reason, string? Asset, Points Points, Paging Paging) : IRequest<Page<WriteOffRow>>;

/// <summary>One proposal; null when there is none.</summary>
[Policy(Level.Desk)]
public sealed record GetWriteOff(string Writeoff, Points Points) : IRequest<WriteOffFile?>;

internal sealed class WriteOffQueries(IntervalReader rows, Histories histories, NameBook names) : IRequestHandler<ListWriteOffs, Page<WriteOffRow>>, IRequestHandler<GetWriteOff, WriteOffFile?>
{
    private static readonly string Columns = $"""
        t.key, coalesce(t.state, 'PROPOSED'), t.reason, t.assets, t.stock::text, t.proof, t.technical_report, t.proposed_on, t.proposed_by, {PersonalData.NameOf("t.proposed_by")}, t.members, t.experts, t.chair,
            t.decisions::text, t.decided_on, t.approved, t.approved_on, t.approved_by, t.liability, t.value, t.slips, t.posted_on, t.ended_on, t.end_reason
        """;

    public Task<Page<WriteOffRow>> Handle(ListWriteOffs q, CancellationToken cancellationToken) => rows.Page("read.write_offs", Columns, q.Points, q.Paging,
        (q.OpenOnly ? new Where().And("t.state not in ('POSTED', 'REJECTED')") : new Where()).Is("t.state", q.State?.ToString()).Is("t.reason", q.Reason).If("{0} = any(t.assets)", q.Asset), Row, cancellationToken);

    public async Task<WriteOffFile?> Handle(GetWriteOff q, CancellationToken cancellationToken)
    {
        var told = await histories.Of(WriteOffEvent.StreamOf(q.Writeoff), q.Points, cancellationToken);
        var page = await rows.Page("read.write_offs", Columns, new Points(told.AsOf, told.KnownAt), new Paging(1), new Where().Is("t.key", q.Writeoff), Row, cancellationToken);
        if (page.Items is not [var file]) return null;
        var nameOf = await names.Load(cancellationToken);
        return new WriteOffFile(file, [.. told.Facts.SelectMany(Signatures).Select(s => s with { PersonName = nameOf(s.Person) })], await histories.Lines(told.Events, cancellationToken), told.Version);
    }

    // Each step is signed by whoever acted; the commission's decision by all its members, those against it with their reasons.
    private static IEnumerable<SignatureLine> Signatures(LedgerEvent e) => e switch
    {
        WriteOffProposed p => [By(p, "Teklif eden", p.TechnicalReport?.ToString())],
        CommissionAppointed c => [By(c, "Komisyonu kuran", null)],
        CommissionDecided d => (d.SignedBy ?? []).Select(member => By(d, "Komisyon kararı", Dissent(d, member)) with
        {
            Person = member, RoleTr = "komisyon üyesi", CapacityTr = null,
        }),
        WriteOffApproved a => [By(a, "Onaylayan", a.Liability is { } liability ? Categories.Turkish(liability) : null)],
        WriteOffRejected r => [By(r, "Reddeden", r.Reason)],
        WriteOffPosted p => [By(p, "Kayıttan düşen", string.Join(", ", p.Slips ?? []))],
        _ => [],
    };

    private static SignatureLine By(LedgerEvent e, string step, string? note) => EventCatalogue.Of(e) is var kind
        ? new(kind.Name, step, e.Act.On, e.Act.By, null, Categories.Turkish(e.Act.Role), Categories.Turkish(e.Act.Capacity), note, kind.Rule.ClauseOn(e.Act.On))
        : null!;

    private static string? Dissent(CommissionDecided d, string member) => (d.Votes ?? []).Where(v => v.Member == member && v.Vote is Ballot.RET).ToArray() is { Length: > 0 } against
        ? $"Karşı oy: {string.Join("; ", against.Select(v => string.Join(", ", new[] { v.Item, v.Reason }.OfType<string>())))}"
        : null;

    private static WriteOffRow Row(RowReader r)
    {
        var (state, liability) = (r.Code<WriteOffState>(1)!.Value, r.Code<LiabilityAssessment>(18));
        return new WriteOffRow(r.Text(0)!, state, Categories.Turkish(state), r.Text(2), WriteOffReasons.Find(r.Text(2))?.TextTr, r.Texts(3) ?? [], Json<StockQuantity[]>(r.Text(4)) ?? [], r.Text(5), r.Text(6),
            r.Day(7), r.Text(8), r.Text(9), r.Texts(10) ?? [], r.Texts(11) ?? [], r.Text(12), Json<Dictionary<string, CommissionVerdict>>(r.Text(13)), r.Day(14), r.Texts(15) ?? [], r.Day(16), r.Text(17),
            liability, liability is { } l ? Categories.Turkish(l) : null, r.Money(19), r.Texts(20) ?? [], r.Day(21), r.Day(22), r.Text(23));
    }

    private static T? Json<T>(string? text)
        where T : class => text is null ? null : JsonSerializer.Deserialize<T>(text, LedgerJson.Stored);
}
