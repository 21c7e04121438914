using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
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

/// <summary>An asset's biography up to a point in both times; null when there is no such asset for the reader.</summary>
[Policy(Level.Custody)]
public sealed record GetAssetHistory(string Asset, Points Points) : IRequest<IReadOnlyList<HistoryLine>?>;

internal sealed class HistoryQueries(IDocumentStore store, LedgerClock clock, Reader reader, NameBook names) : IRequestHandler<GetAssetHistory, IReadOnlyList<HistoryLine>?>
{
    public async Task<IReadOnlyList<HistoryLine>?> Handle(GetAssetHistory q, CancellationToken cancellationToken)
    {
        var (day, known) = (q.Points.AsOf ?? clock.Today, q.Points.KnownAt ?? clock.GetUtcNow());
        await using var session = store.QuerySession();
        var stream = await session.Events.FetchStreamAsync(AssetEvent.StreamOf(q.Asset), token: cancellationToken);
        var facts = stream.Where(e => e.Timestamp <= known && e.Data is LedgerEvent fact && fact.Act.On <= day).ToArray();

        // A past holder sees his own chapter's asset, a stranger none of it.
        if (facts.Length is 0 || !(reader.Sight.All || facts.Any(e => e.Data is AssetHandedOver h && reader.Sight.Covers(h.Person, h.Unit)))) return null;

        var nameOf = await names.Load(cancellationToken);
        return [.. facts.Select(e => Line(e, (LedgerEvent)e.Data, nameOf))];
    }

    private static HistoryLine Line(JasperFx.Events.IEvent e, LedgerEvent fact, Func<string, string> nameOf)
    {
        var (kind, act) = (EventCatalogue.Of(fact), fact.Act);
        return new HistoryLine(e.Version, kind.Name, Texts.Sentence(fact, nameOf), act.On, e.Timestamp, act.By, nameOf(act.By), act.Role, Categories.Turkish(act.Role),
            act.Capacity, Categories.Turkish(act.Capacity), act.AuthorityRef, act.Accountable, Document(fact), kind.Rule.Id, kind.Rule.ClauseOn(act.On), act.Late, act.LateReason,
            e.Id, e.CorrelationId);
    }

    private static string Slip(string no) => $"Varlık İşlem Fişi {no}";

    private static string? Document(LedgerEvent fact) => fact switch
    {
        AssetHandedOver { Doc: { } doc } => $"Taşınır Teslim Belgesi {doc}",
        AssetAssignedToArea { Doc: { } doc } => $"Dayanıklı Taşınırlar Listesi {doc}",
        AssetMoved { Slip: { } slip } => Slip(slip),
        AssetTransferredOut { Slip: { } slip } => Slip(slip),
        AssetValueIncreased { Slip: { } slip } => Slip(slip),
        EntryReversed { Slip: { } slip } => Slip(slip),
        EntryReissued { Slip: { } slip } => Slip(slip),
        AssetLentOut { Approval: { } approval } => $"Onay {approval}",
        AssetReportedLost { Report: { } report } => report.ToString(),
        _ => fact.Act.BasisDoc?.ToString(),
    };
}
