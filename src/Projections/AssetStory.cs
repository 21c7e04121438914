using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.WriteOffs;
using Defne.Ledger.Projections.Intervals;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace Defne.Ledger.Projections;

/// <summary>Everything the ledger tells of one asset: its own record, its faults, the write-off files it stands in and what was claimed for it.</summary>
public sealed class AssetStory(IDocumentStore store, NpgsqlDataSource database, LedgerClock clock)
{
    private const string Streams = """
        select 'fault-' || key from read.open_faults where asset = $1
        union select 'writeoff-' || key from read.write_offs where $1 = any(assets)
        union select 'liability-' || key from read.liabilities where asset = $1
        union select 'asset-' || replaces from read.asset_current where key = $1 and replaces is not null
        """;

    /// <summary>Its events as they were on a day and known at an instant, in the order of record; none where there is no such asset.</summary>
    public async Task<Biography> Of(string asset, Points points, CancellationToken ct)
    {
        var (day, known) = (points.AsOf ?? clock.Today, points.KnownAt ?? clock.GetUtcNow());
        var own = AssetEvent.StreamOf(asset);
        string[] streams = [own, .. await Beside(asset, ct)];
        await using var session = store.QuerySession();
        var told = await session.Events.QueryAllRawEvents().Where(e => e.StreamKey!.IsOneOf(streams)).OrderBy(e => e.Sequence).ToListAsync(ct);
        IEvent[] shown = [.. told.Where(new Points(day, known).Show)];
        return new Biography(shown.Any(e => e.StreamKey == own) ? [.. About(asset, shown)] : [], day, known);
    }

    // What became of a file after it let the asset go is the story of other assets.
    private static IEnumerable<IEvent> About(string asset, IEnumerable<IEvent> told)
    {
        var past = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in told)
        {
            if (past.Contains(e.StreamKey!)) continue;
            // Of what it came in the place of, no more than that it did.
            if (e.Data is AssetEvent other && other.Asset != asset) continue;
            if (e.Data is WriteOffRejected || (e.Data is WriteOffApproved { Items: { } items } && !items.Contains(asset, StringComparer.Ordinal))) past.Add(e.StreamKey!);
            yield return e;
        }
    }

    private async Task<IReadOnlyList<string>> Beside(string asset, CancellationToken ct)
    {
        await using var sql = database.CreateCommand(Streams);
        sql.Parameters.Add(new NpgsqlParameter { Value = asset });
        var found = new List<string>();
        await using var rows = await sql.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) found.Add(rows.GetString(0));
        return found;
    }
}
