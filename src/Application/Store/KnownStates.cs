using System.Collections.Concurrent;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.SettingChanges;
using Marten;
using Npgsql;

namespace Defne.Ledger.Application.Store;

/// <summary>
/// The states every act looks at and few change, as they were last read, with their versions: the same version is the same state.
/// </summary>
public sealed class KnownStates
{
    /// <summary>The streams meant.</summary>
    internal static readonly string[] Streams = [Authorities.Key, SettingsBook.Key];

    private readonly ConcurrentDictionary<string, Known> last = new(StringComparer.Ordinal);

    /// <summary>True where that version was the one read last; null is the state of a stream nobody began.</summary>
    internal bool Find(string stream, long version, out object? state)
    {
        var known = last.GetValueOrDefault(stream);
        state = known?.State;
        return known?.Version == version;
    }

    /// <summary>The authority as it stands, for a reader, who holds no lock: its version first, the state only where it changed.</summary>
    internal async Task<Authorities> Authority(NpgsqlDataSource database, IDocumentStore store, CancellationToken ct)
    {
        await using (var asked = database.CreateCommand("select version from es.mt_streams where id = $1"))
        {
            asked.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Authorities.Key });
            if (await asked.ExecuteScalarAsync(ct) is not long version) return Authorities.Nobody;
            if (Find(Authorities.Key, version, out var known)) return (Authorities)known!;
        }

        // One statement sees one moment: this state is of this version.
        await using var sql = database.CreateCommand($"select s.version, d.data from es.mt_streams s join {store.Options.Schema.For<Authorities>()} d on d.id = s.id where s.id = $1");
        sql.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Authorities.Key });
        await using var row = await sql.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct)) return Authorities.Nobody;
        var state = await store.Options.Serializer().FromJsonAsync<Authorities>(row, 1, ct);
        Keep(Authorities.Key, row.GetInt64(0), state);
        return state;
    }

    internal void Keep(string stream, long version, object? state) => last[stream] = new Known(version, state);

    private sealed record Known(long Version, object? State);
}
