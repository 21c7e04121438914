using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Projections.Intervals;
using JasperFx.Events;
using Marten;

namespace Defne.Ledger.Projections;

/// <summary>One event of a biography, for a reader with the register in hand.</summary>
/// <param name="Stream">The record it stands in, named as in the answers to acts.</param>
/// <param name="Version">Its place in that record, the first is 1.</param>
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
public sealed record HistoryLine(string Stream, long Version, string Event, string Sentence, DateOnly EffectiveDate, DateTimeOffset RecordedAt, string Actor, string ActorName, Role Role,
    string RoleTr, Capacity Capacity, string CapacityTr, string? AuthorityRef, IReadOnlyList<string> Accountable, string? Document, string Rule, string Clause, bool Late,
    string? LateReason, Guid Id, string? CommandId);

/// <summary>The events of one stream up to a point in both times, in their order.</summary>
/// <param name="Events">The events.</param>
/// <param name="AsOf">The day answered for.</param>
/// <param name="KnownAt">The instant answered for.</param>
public sealed record Biography(IReadOnlyList<IEvent> Events, DateOnly AsOf, DateTimeOffset KnownAt)
{
    /// <summary>Version of the stream at that point; the <c>ETag</c> when it is now.</summary>
    public long Version => Events is [.., var last] ? last.Version : 0;

    /// <summary>The facts themselves.</summary>
    public IEnumerable<LedgerEvent> Facts => Events.Select(e => (LedgerEvent)e.Data);
}

/// <summary>Tells what happened to one thing.</summary>
public sealed class Histories(IDocumentStore store, LedgerClock clock, NameBook names, Settings settings)
{
    /// <summary>The stream as it was on a day and known at an instant; no events where there is none.</summary>
    public async Task<Biography> Of(string stream, Points points, CancellationToken ct)
    {
        var (day, known) = (points.AsOf ?? clock.Today, points.KnownAt ?? clock.GetUtcNow());
        await using var session = store.QuerySession();
        return new Biography([.. (await session.Events.FetchStreamAsync(stream, token: ct)).Where(new Points(day, known).Show)], day, known);
    }

    /// <summary>Events as lines of a biography.</summary>
    public async Task<IReadOnlyList<HistoryLine>> Lines(IReadOnlyList<IEvent> events, CancellationToken ct)
    {
        var nameOf = await names.Load(ct);
        await using var session = store.QuerySession();
        var book = await session.LoadAsync<SettingsBook>(SettingsBook.Key, ct);
        return [.. events.Select(e => Line(e, (LedgerEvent)e.Data, nameOf, book))];
    }

    private HistoryLine Line(IEvent e, LedgerEvent fact, Func<string, string> nameOf, SettingsBook? book)
    {
        var (kind, act) = (EventCatalogue.Of(fact), fact.Act);
        return new HistoryLine(e.StreamKey!, e.Version, kind.Name, Texts.Sentence(fact, nameOf), act.On, e.Timestamp, act.By, nameOf(act.By), act.Role, Categories.Turkish(act.Role),
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
        AssetWrittenOff { Slip: { } slip } => Slip(slip, fact, book),
        PartsRecovered { Slip: { } slip } => Slip(slip, fact, book),
        PartConsumed { Slip: { } slip } => Slip(slip, fact, book),
        AssetDestroyed { Minutes: { } minutes } => minutes.ToString(),
        AssetLentOut { Approval: { } approval } => $"Onay {approval}",
        AssetReportedLost { Report: { } report } => report.ToString(),
        _ => fact.Act.BasisDoc?.ToString(),
    };
}
