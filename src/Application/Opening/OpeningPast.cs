using System.Text.Json;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.SettingChanges;
using Marten;
using Npgsql;

namespace Defne.Ledger.Application.Opening;

/// <summary>What stands in the ledger under a registry number of the file: its opening entry, told as a line.</summary>
internal sealed record StoredLine(OpeningLine Line, DateTimeOffset RecordedAt);

/// <summary>All the judgement of a file may see of the ledger, read in five statements whatever its length.</summary>
internal sealed record OpeningPast(IReadOnlyDictionary<string, object?> States, IReadOnlyDictionary<string, StoredLine> Lines, IReadOnlyDictionary<string, string> Serials, bool HasLiveActs)
{
    private static readonly string Registered = EventCatalogue.Named(nameof(AssetRegistered))!.Name;

    /// <summary>Settings in force on a day.</summary>
    public Settings SettingsOn(DateOnly day, Settings defaults) => (States[SettingsBook.Key] as SettingsBook)?.On(day, defaults) ?? defaults;

    public static async Task<OpeningPast> Load(IDocumentSession session, IReadOnlyList<OpeningRow> rows, CancellationToken ct)
    {
        string[] assets = [.. rows.Select(r => r.Line?.RegistryNo).OfType<string>().Select(RegistryNo.ToAssetId).Distinct(StringComparer.Ordinal)];
        string[] serials = [.. rows.Select(r => r.Line?.Serial?.Trim().ToUpperInvariant()).OfType<string>().Distinct(StringComparer.Ordinal)];
        var states = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [Authorities.Key] = await session.LoadAsync<Authorities>(Authorities.Key, ct),
            [SettingsBook.Key] = await session.LoadAsync<SettingsBook>(SettingsBook.Key, ct),
        };
        foreach (var asset in await session.LoadManyAsync<Asset>(ct, [.. assets.Select(AssetEvent.StreamOf)])) states[asset.Id] = asset;

        await using var batch = new NpgsqlBatch((NpgsqlConnection)session.Connection!) { Timeout = OpeningWork.Seconds };
        batch.BatchCommands.Add(Store.Receipts.Sql(UnitOfWork.FindLive, (object)UnitOfWork.LiveKinds));
        batch.BatchCommands.Add(Store.Receipts.Sql("""
            select type, data::text, timestamp from es.mt_events
            where stream_id = any($1) and data ->> 'opening' = 'true' order by stream_id, version
            """, (object)assets.Select(AssetEvent.StreamOf).ToArray()));
        batch.BatchCommands.Add(Store.Receipts.Sql("""
            select upper(data ->> 'serial'), data ->> 'registryNo', data ->> 'asset' from es.mt_events
            where type = $2 and upper(data ->> 'serial') = any($1) and not (data ->> 'asset' = any($3))
            """, serials, Registered, assets));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var live = await reader.ReadAsync(ct) && reader.GetBoolean(0);
        await reader.NextResultAsync(ct);
        var lines = await Lines(reader, ct);
        await reader.NextResultAsync(ct);
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct)) taken[reader.GetString(0)] = reader.IsDBNull(1) ? reader.GetString(2) : reader.GetString(1);
        return new OpeningPast(states, lines, taken, live);

        static async Task<Dictionary<string, StoredLine>> Lines(NpgsqlDataReader reader, CancellationToken ct)
        {
            var lines = new Dictionary<string, StoredLine>(StringComparer.Ordinal);
            while (await reader.ReadAsync(ct))
            {
                var kind = EventCatalogue.All.First(k => k.Name == reader.GetString(0));
                switch (JsonSerializer.Deserialize(reader.GetString(1), kind.Type, LedgerJson.Stored))
                {
                    case AssetRegistered r:
                        lines[r.Asset] = new StoredLine(new OpeningLine(r.RegistryNo, r.Name, r.Warehouse, r.Cost, r.EntryDate, r.Serial, r.HasStorage, r.WarrantyUntil, null, null),
                            reader.GetFieldValue<DateTimeOffset>(2));
                        break;
                    case AssetHandedOver h when lines.TryGetValue(h.Asset, out var line):
                        lines[h.Asset] = line with { Line = line.Line with { Person = h.Person, Doc = h.Doc } };
                        break;
                }
            }

            return lines;
        }
    }
}
