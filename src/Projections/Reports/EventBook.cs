using Defne.Ledger.Projections.Intervals;
using JasperFx.Events;
using Marten;
using Marten.Events;

namespace Defne.Ledger.Projections.Reports;

/// <summary>Events of some kinds, whatever their streams, in the order of their records.</summary>
public sealed class EventBook(IDocumentStore store)
{
    /// <summary>Those shown at the points; none is recorded before the day it takes effect, so earlier records are not read.</summary>
    public async Task<IReadOnlyList<IEvent>> Of(Points points, DateOnly? since, CancellationToken ct, params Type[] kinds)
    {
        await using var session = store.QuerySession();
        var (begin, known) = (since is { } day ? ReportDesk.Begin(day) : DateTimeOffset.MinValue, points.KnownAt!.Value);
        var events = await session.Events.QueryAllRawEvents().Where(e => e.EventTypesAre(kinds) && e.Timestamp >= begin && e.Timestamp <= known).OrderBy(e => e.Sequence).ToListAsync(ct);
        return [.. events.Where(points.Show)];
    }
}
