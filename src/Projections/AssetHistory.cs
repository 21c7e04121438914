using System.Globalization;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.WriteOffs;
using Defne.Ledger.Projections.Intervals;
using JasperFx.Events;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>An asset's biography up to a point in both times, with its faults, write-off files and liabilities, in the order of record; null when there is no such asset for the reader.</summary>
[Policy(Level.Custody)]
public sealed record GetAssetHistory(string Asset, Points Points, Paging Paging) : IRequest<Page<HistoryLine>?>;

internal sealed class HistoryQueries(AssetStory story, Histories histories, Reader reader) : IRequestHandler<GetAssetHistory, Page<HistoryLine>?>
{
    public async Task<Page<HistoryLine>?> Handle(GetAssetHistory q, CancellationToken cancellationToken)
    {
        var (points, after) = (q.Points, 0L);
        if (q.Paging.After is { } cursor)
        {
            if (cursor.Split('.') is not [var sequence, var ticks] || !Number(sequence, out after) || !Number(ticks, out var at) || at > DateTimeOffset.MaxValue.UtcTicks) throw new BadCursorException();
            points = points with { KnownAt = new DateTimeOffset(at, TimeSpan.Zero) };
        }

        var told = await story.Of(q.Asset, points, cancellationToken);
        var facts = Seen(told.Events);
        if (facts.Count is 0) return null;

        IEvent[] page = [.. facts.Where(e => e.Sequence > after).Take(q.Paging.Limit + 1)];
        var more = page.Length > q.Paging.Limit;
        if (more) page = page[..q.Paging.Limit];
        return new Page<HistoryLine>(await histories.Lines(page, cancellationToken), more ? string.Create(CultureInfo.InvariantCulture, $"{page[^1].Sequence}.{told.KnownAt.UtcTicks}") : null,
            told.AsOf, told.KnownAt, CompleteTo: null, SealedTo: null);

        static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    // Who sees only custody of his own sees the chapters in which he, or a unit he heads, answered for the asset, with its faults: not his successors,
    // nor the desk's files.
    private List<IEvent> Seen(IReadOnlyList<IEvent> facts)
    {
        if (reader.Sight.All) return [.. facts];
        var seen = new List<IEvent>();
        var mine = false;
        foreach (var e in facts)
        {
            if (e.Data is WriteOffEvent or LiabilityEvent || (e.Data is FaultEvent && !mine)) continue;
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
}
