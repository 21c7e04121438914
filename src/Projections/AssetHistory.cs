using System.Globalization;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Projections.Intervals;
using JasperFx.Events;
using Marten;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>One event of an asset's biography, for a reader with the register in hand.</summary>
/// <param name="Version">Its place in the asset's stream, the first is 1.</param>
/// <param name="Event">Stored name.</param>
/// <param name="Sentence">What happened, in Turkish.</param>
/// <param name="EffectiveDate">Day it took effect.</param>
/// <param name="RecordedAt">Instant it was recorded.</param>
/// <param name="Actor">Who acted.</param>
/// <param name="ActorName">His name, if it is still kept.</param>
/// <param name="Role">The role used.</param>
/// <param name="RoleTr">The role in Turkish.</param>
/// <param name="Capacity">Own right, vekil, delegate.</param>
/// <param name="CapacityTr">The capacity in Turkish.</param>
/// <param name="AuthorityRef">Where the authority comes from.</param>
/// <param name="Accountable">Who answers for it.</param>
/// <param name="Document">The paper, as far as the act names one.</param>
/// <param name="Rule">Rule id.</param>
/// <param name="Clause">The clause in force on the effective day.</param>
/// <param name="Late">Recorded later than the tolerance.</param>
/// <param name="LateReason">Why.</param>
/// <param name="Id">Event id.</param>
/// <param name="CommandId">The key it was recorded under.</param>
public sealed record HistoryLine(long Version, string Event, string Sentence, DateOnly EffectiveDate, DateTimeOffset RecordedAt, string Actor, string ActorName, Role Role,
    string RoleTr, Capacity Capacity, string CapacityTr, string? AuthorityRef, IReadOnlyList<string> Accountable, string? Document, string Rule, string Clause, bool Late,
    string? LateReason, Guid Id, string? CommandId);

/// <summary>An asset's biography up to a point in both times, in stream order; null when there is no such asset for the reader.</summary>
[Policy(Level.Custody)]
public sealed record GetAssetHistory(string Asset, Points Points, Paging Paging) : IRequest<Page<HistoryLine>?>;

internal sealed class HistoryQueries(IDocumentStore store, LedgerClock clock, Reader reader, NameBook names, Settings settings) : IRequestHandler<GetAssetHistory, Page<HistoryLine>?>
{
    public async Task<Page<HistoryLine>?> Handle(GetAssetHistory q, CancellationToken cancellationToken)
    {
        var (day, known) = (q.Points.AsOf ?? clock.Today, q.Points.KnownAt ?? clock.GetUtcNow());
        var after = 0L;
        if (q.Paging.After is { } cursor)
        {
            if (cursor.Split('.') is not [var version, var ticks] || !Number(version, out after) || !Number(ticks, out var at) || at > DateTimeOffset.MaxValue.UtcTicks) throw new BadCursorException();
            known = new DateTimeOffset(at, TimeSpan.Zero);
        }

        await using var session = store.QuerySession();
        var stream = await session.Events.FetchStreamAsync(AssetEvent.StreamOf(q.Asset), token: cancellationToken);
        var facts = Seen([.. stream.Where(e => e.Timestamp <= known && e.Data is LedgerEvent fact && fact.Act.On <= day)]);
        if (facts.Count is 0) return null;

        var nameOf = await names.Load(cancellationToken);
        var book = await session.LoadAsync<SettingsBook>(SettingsBook.Key, cancellationToken);
        IEvent[] page = [.. facts.Where(e => e.Version > after).Take(q.Paging.Limit + 1)];
        var more = page.Length > q.Paging.Limit;
        if (more) page = page[..q.Paging.Limit];
        return new Page<HistoryLine>([.. page.Select(e => Line(e, (LedgerEvent)e.Data, nameOf, book))], more ? string.Create(CultureInfo.InvariantCulture, $"{page[^1].Version}.{known.UtcTicks}") : null,
            day, known, CompleteTo: null, SealedTo: null);

        static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    // Who sees only custody of his own sees the chapters in which he, or a unit he heads, answered for the asset: not his successors.
    private List<IEvent> Seen(IReadOnlyList<IEvent> facts)
    {
        if (reader.Sight.All) return [.. facts];
        var seen = new List<IEvent>();
        var mine = false;
        foreach (var e in facts)
        {
            var before = mine;
            mine = e.Data switch
            {
                AssetHandedOver h => reader.Sight.Covers(h.Person, h.Unit),
                AssetAssignedToArea a => reader.Sight.Covers(a.Responsible, a.Unit),
                AssetReturned or AssetWrittenOff => false,
                _ => mine,
            };
            // A return and what it reports of damage are one act, and the last line of a chapter.
            if (mine || (before && e.Data is AssetReturned or AssetWrittenOff) || (e.Data is DamageReported d && reader.Sight.Covers(d.LastHolder, null))) seen.Add(e);
        }

        return seen;
    }

    private HistoryLine Line(IEvent e, LedgerEvent fact, Func<string, string> nameOf, SettingsBook? book)
    {
        var (kind, act) = (EventCatalogue.Of(fact), fact.Act);
        return new HistoryLine(e.Version, kind.Name, Texts.Sentence(fact, nameOf), act.On, e.Timestamp, act.By, nameOf(act.By), act.Role, Categories.Turkish(act.Role),
            act.Capacity, Categories.Turkish(act.Capacity), act.AuthorityRef, act.Accountable, Document(fact, book), kind.Rule.Id, kind.Rule.ClauseOn(act.On), act.Late, act.LateReason,
            e.Id, e.CorrelationId);
    }

    private string Slip(string no, LedgerEvent fact, SettingsBook? book) => $"{Categories.Turkish(RuleSets.FormOn(fact.Act.On, book?.On(fact.Act.On, settings) ?? settings))} {no}";

    private string? Document(LedgerEvent fact, SettingsBook? book) => fact switch
    {
        AssetHandedOver { Doc: { } doc } => $"Taşınır Teslim Belgesi {doc}",
        AssetAssignedToArea { Doc: { } doc } => $"Dayanıklı Taşınırlar Listesi {doc}",
        AssetMoved { Slip: { } slip } => Slip(slip, fact, book),
        AssetTransferredOut { Slip: { } slip } => Slip(slip, fact, book),
        AssetValueIncreased { Slip: { } slip } => Slip(slip, fact, book),
        EntryReversed { Slip: { } slip } => Slip(slip, fact, book),
        EntryReissued { Slip: { } slip } => Slip(slip, fact, book),
        AssetLentOut { Approval: { } approval } => $"Onay {approval}",
        AssetReportedLost { Report: { } report } => report.ToString(),
        _ => fact.Act.BasisDoc?.ToString(),
    };
}
