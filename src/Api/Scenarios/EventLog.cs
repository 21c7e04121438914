using System.Globalization;
using System.Text.Json.Nodes;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.WriteOffs;
using Marten;
using Npgsql;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>What stands in the ledger, as stored.</summary>
internal sealed class EventLog(IServiceProvider services)
{
    private const string Domain = "stream_id <> 'mt_tombstone'";

    private readonly NpgsqlDataSource database = services.GetRequiredService<NpgsqlDataSource>();

    /// <summary>The last sequence number.</summary>
    public async Task<long> Last(CancellationToken ct)
    {
        await using var sql = database.CreateCommand($"select coalesce(max(seq_id), 0) from {LedgerStore.Events}.mt_events where {Domain}");
        return (long)(await sql.ExecuteScalarAsync(ct))!;
    }

    /// <summary>The events after it that RULES names (item 10), act by act, each act in the order of its decision.</summary>
    public async Task<IReadOnlyList<Appended>> After(long last, CancellationToken ct)
    {
        // Quick appends group by stream: the order of the decision is the header 'line', such as 2/3.
        await using var sql = database.CreateCommand($"""
            select seq_id, coalesce(correlation_id, ''), coalesce(headers ->> 'line', '1/1'), type, data::text
            from {LedgerStore.Events}.mt_events where seq_id > $1 and {Domain} order by seq_id
            """);
        sql.Parameters.Add(new NpgsqlParameter { Value = last });
        var found = new List<(long Sequence, string Act, int Line, Appended Event)>();
        await using var rows = await sql.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var kind = EventCatalogue.All.FirstOrDefault(k => k.Name == rows.GetString(3));
            if (kind is { IsTechnical: true }) continue;
            var name = kind?.Type.Name ?? rows.GetString(3);
            found.Add((rows.GetInt64(0), rows.GetString(1), int.Parse(rows.GetString(2).Split('/')[0], CultureInfo.InvariantCulture),
                new Appended(name, JsonNode.Parse(rows.GetString(4))!.AsObject())));
        }

        return [.. found.GroupBy(f => f.Act, StringComparer.Ordinal).OrderBy(act => act.Min(f => f.Sequence)).SelectMany(act => act.OrderBy(f => f.Line).Select(f => f.Event))];
    }
}

/// <summary>Where an aggregate stands after the command, as decisions see it.</summary>
internal static class States
{
    /// <summary>The first state that differs; null where none does.</summary>
    public static async Task<string?> Difference(IServiceProvider services, JsonObject expected, CancellationToken ct)
    {
        await using var session = services.GetRequiredService<IDocumentStore>().QuerySession();
        foreach (var (id, state) in expected)
        {
            var actual = await session.LoadAsync<Asset>(AssetEvent.StreamOf(id), ct) is { } asset ? await Of(asset, id, session, ct)
                : await session.LoadAsync<WrittenOrder>(OrderEvent.StreamOf(id), ct) is { } order ? Of(order)
                : (await session.LoadAsync<Fault>(FaultEvent.StreamOf(id), ct))?.State.ToString()
                ?? (await session.LoadAsync<WriteOff>(WriteOffEvent.StreamOf(id), ct))?.State.ToString()
                ?? (await session.LoadAsync<MaterialRequest>(RequestEvent.StreamOf(id), ct))?.State.ToString()
                ?? (await session.LoadAsync<Liability>(LiabilityEvent.StreamOf(id), ct))?.State.ToString();
            if (actual is null) return $"expected state {id} {Matching.Shown(state)} got nothing of that id";
            if (Matching.Difference($"state {id}", state, JsonValue.Create(actual)) is { } difference) return difference;
        }

        return null;
    }

    // RULES §4.5: a proposal that is not at its end shows over the state it may lead back to.
    private static async Task<string> Of(Asset asset, string id, IQuerySession session, CancellationToken ct)
    {
        if (asset.IsTerminal) return asset.Status.ToString();
        var proposed = await session.AdvancedSql.QueryAsync<bool>($"select exists (select 1 from {OpenMatters.TableName} where kind = ? and subjects && ?)", ct,
            nameof(MatterKind.WRITE_OFF), new[] { Subject.Asset(id).Key });
        return (proposed[0] ? AssetStatus.PENDING_WRITEOFF : asset.Status).ToString();
    }

    // RULES §4.6: all lines used → closed.
    private static string Of(WrittenOrder order) => order switch
    {
        { Cancelled: true } => "CANCELLED",
        { Expired: true } => "EXPIRED",
        { IsUsedUp: true } => "CLOSED",
        { SignedOn: not null } => "SIGNED",
        _ => "DRAFT",
    };
}
