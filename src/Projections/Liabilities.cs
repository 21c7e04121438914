using System.Globalization;
using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>Liabilities: who is looked at for what was lost or damaged, and what came of it (L-18, L-20).</summary>
/// <remarks>Türkçe: sorumluluk dosyaları.</remarks>
public sealed partial class LiabilityList() : IntervalModel("liabilities", 1,
    new("asset", "text", Searched: true), new("person", "text", Searched: true), new("writeoff", "text", Searched: true), new("state", "text"), new("opened_on", "date"), new("commission", "text"),
    new("fair_value", "numeric"), new("decision", "text"), new("reason", "text"), new("decided_on", "date"), new("collected", "numeric[]", AddsUp: true), new("closed_on", "date"))
{
    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        LiabilityOpened o => [To(o, LiabilityState.OPEN, ("asset", o.Asset), ("person", o.Person), ("writeoff", o.Writeoff), ("opened_on", o.Act.On))],
        DamageValued v => [To(v, LiabilityState.VALUED, ("commission", v.Commission?.ToString()), ("fair_value", v.FairValue))],
        LiabilityDecided d => [To(d, LiabilityState.DECIDED, [("decision", d.Decision?.ToString()), ("reason", d.Reason), ("decided_on", d.Act.On), .. d.Person is null ? [] : new (string, object?)[] { ("person", d.Person) }])],
        CollectionRecorded c => [Change.To(c.Liability, c.Act.On, ("collected", new Appended((c.Amount ?? 0).ToString(CultureInfo.InvariantCulture))))],
        LiabilityClosed c => [To(c, LiabilityState.CLOSED, ("closed_on", c.Act.On))],
        _ => [],
    };

    private static Change To(LiabilityEvent e, LiabilityState state, params (string Column, object? Value)[] set) => Change.To(e.Liability, e.Act.On, [("state", state.ToString()), .. set]);
}

/// <summary>One liability at a point in both times. Amounts in Turkish lira.</summary>
public sealed record LiabilityRow(string Liability, LiabilityState State, string? StateTr, string? Asset, string? Person, string? PersonName, string? Writeoff, DateOnly? OpenedOn, string? Commission,
    decimal? FairValue, LiabilityOutcome? Decision, string? DecisionTr, string? Reason, DateOnly? DecidedOn, decimal Collected, decimal Outstanding, DateOnly? ClosedOn);

/// <summary>A liability with its biography.</summary>
/// <remarks>Türkçe: sorumluluk dosyası.</remarks>
public sealed record LiabilityFile(LiabilityRow Liability, IReadOnlyList<HistoryLine> History, long? Version) : IVersioned;

/// <summary>Liabilities, filtered; with <paramref name="OpenOnly"/> those not closed.</summary>
[Policy(Level.Desk)]
public sealed record ListLiabilities(bool OpenOnly, string? Asset, string? Person, string? Writeoff, Points Points, Paging Paging) : IRequest<Page<LiabilityRow>>;

/// <summary>One liability; null when there is none.</summary>
[Policy(Level.Desk)]
public sealed record GetLiability(string Liability, Points Points) : IRequest<LiabilityFile?>;

internal sealed class LiabilityQueries(IntervalReader rows, Histories histories) : IRequestHandler<ListLiabilities, Page<LiabilityRow>>, IRequestHandler<GetLiability, LiabilityFile?>
{
    private static readonly string Columns = $"""
        t.key, coalesce(t.state, 'OPEN'), t.asset, t.person, {PersonalData.NameOf("t.person")}, t.writeoff, t.opened_on, t.commission, t.fair_value, t.decision, t.reason, t.decided_on,
            (select coalesce(sum(x), 0) from unnest(t.collected) x), t.closed_on
        """;

    public Task<Page<LiabilityRow>> Handle(ListLiabilities q, CancellationToken cancellationToken) => rows.Page("read.liabilities", Columns, q.Points, q.Paging,
        (q.OpenOnly ? new Where().And("t.state <> 'CLOSED'") : new Where()).Is("t.asset", q.Asset).Is("t.person", q.Person).Is("t.writeoff", q.Writeoff), Row, cancellationToken);

    public async Task<LiabilityFile?> Handle(GetLiability q, CancellationToken cancellationToken)
    {
        var told = await histories.Of(LiabilityEvent.StreamOf(q.Liability), q.Points, cancellationToken);
        var page = await rows.Page("read.liabilities", Columns, new Points(told.AsOf, told.KnownAt), new Paging(1), new Where().Is("t.key", q.Liability), Row, cancellationToken);
        return page.Items is [var only] ? new LiabilityFile(only, await histories.Lines(told.Events, cancellationToken), told.Version) : null;
    }

    private static LiabilityRow Row(RowReader r)
    {
        var (state, decision, value, paid) = (r.Code<LiabilityState>(1)!.Value, r.Code<LiabilityOutcome>(9), r.Money(8), r.Money(12) ?? 0);
        return new LiabilityRow(r.Text(0)!, state, Categories.Turkish(state), r.Text(2), r.Text(3), r.Text(4), r.Text(5), r.Day(6), r.Text(7), value, decision, decision is { } d ? Categories.Turkish(d) : null,
            r.Text(10), r.Day(11), paid, decision is LiabilityOutcome.COLLECT ? (value ?? 0) - paid : 0, r.Day(13));
    }
}
