using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Defne.Ledger.Api.Bench;

/// <summary>
/// The very rows an act left, written again and again by one bare batch in one transaction: nothing is locked, loaded or decided.
/// The statements are made of what changed in the database when the act was done, so they follow whatever the act becomes.
/// Rows the act changed stand ready in slots; a slot is written upon many times.
/// </summary>
internal sealed class SameRows : Work
{
    /// <summary>The key of the observed act: every one written again needs another.</summary>
    public const string Key = "OPOPOPOPOP";

    private const int FirstSlot = 4_000_000;
    private const int FirstAct = 5_000_000;

    // Filled by the guards' trigger, whoever inserts the event.
    private const string Queue = "ledger.pending";

    private readonly NpgsqlDataSource database;
    private readonly string marker;
    private readonly IReadOnlyList<Changed> changes;
    private readonly HashSet<string> oldIds;
    private readonly List<(string Sql, List<Func<Slot, int, string?>> Values)> statements = [];
    private readonly Slot[] slots;
    private readonly int[] turns = new int[1024];
    private int acts = FirstAct;
    private int callers = 1;

    /// <param name="database">As the host's role.</param>
    /// <param name="family">Whose marker the observed rows bear.</param>
    /// <param name="changes">What the act left.</param>
    /// <param name="slots">How many to write upon.</param>
    public SameRows(NpgsqlDataSource database, int family, IReadOnlyList<Changed> changes, int slots)
    {
        (this.database, this.changes, marker) = (database, changes, Samples.Marker(family));
        this.slots = [.. Enumerable.Range(0, slots).Select(n => new Slot(n))];
        oldIds = [.. changes.Where(c => c.Old is not null).SelectMany(c => c.Table.Types.Index().Where(t => t.Item is "uuid").Select(t => c.Old![t.Index])).OfType<string>()];
        foreach (var change in changes.Where(c => c.Table.Name != Queue)) statements.Add(Statement(change));
    }

    /// <summary>Rows by table and kind, the trigger's too.</summary>
    public static SortedDictionary<string, int> Count(IEnumerable<Changed> changes)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            var what = $"{change.Table.Name} {change.Kind}";
            counts[what] = counts.GetValueOrDefault(what) + 1;
        }

        return counts;
    }

    /// <summary>Puts the rows the act will change into every slot, as superuser.</summary>
    public async Task Fill(NpgsqlDataSource superuser, CancellationToken ct)
    {
        await using var connection = await superuser.OpenConnectionAsync(ct);
        foreach (var some in slots.Chunk(200))
        {
            await using var batch = new NpgsqlBatch(connection);
            foreach (var slot in some)
                foreach (var change in changes.Where(c => c.Old is not null))
                    batch.BatchCommands.Add(Command(
                        $"insert into {change.Table.Name} ({string.Join(", ", change.Table.Columns)}) values ({Places(1, change.Old!.Length)})",
                        [.. change.Old.Select((v, i) => Old(v, change.Table.Types[i])(slot, 0))]));
            await batch.ExecuteNonQueryAsync(ct);
        }
    }

    public override Task Prepare(int callers, TimeSpan time, CancellationToken ct)
    {
        this.callers = callers;
        return Task.CompletedTask;
    }

    public override async Task<string?> Once(int caller, CancellationToken ct)
    {
        // No two callers ever share a slot.
        var slot = slots[((turns[caller]++ % (slots.Length / callers)) * callers) + caller];
        var act = Interlocked.Increment(ref acts);
        slot.Acts++;
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (sql, values) in statements)
        {
            var given = new string?[values.Count];
            for (var i = 0; i < given.Length; i++) given[i] = values[i](slot, act);
            batch.BatchCommands.Add(Command(sql, given));
        }

        return await batch.ExecuteNonQueryAsync(ct) == statements.Count ? null : "a row was not there";
    }

    private (string Sql, List<Func<Slot, int, string?>> Values) Statement(Changed change)
    {
        var (table, values) = (change.Table, new List<Func<Slot, int, string?>>());
        if (change.Old is null)
        {
            var places = table.Columns.Select((c, i) => (table.Name, c) is ("es.mt_events", "seq_id") ? "nextval('es.mt_events_sequence')" : Place(New(change, i)));
            return ($"insert into {table.Name} ({string.Join(", ", table.Columns)}) values ({string.Join(", ", places)})", values);
        }

        var sets = change.New is null ? [] : table.Columns.Index().Where(c => change.Old[c.Index] != change.New[c.Index]).Select(c => $"{c.Item} = {Place(New(change, c.Index))}").ToArray();
        var where = string.Join(" and ", table.Key.Select(k => $"{k} = {Place(Old(table.Of(change.Old, k), table.Types[Array.IndexOf(table.Columns, k)]))}"));
        return (change.New is null ? $"delete from {table.Name} where {where}" : $"update {table.Name} set {string.Join(", ", sets)} where {where}", values);

        string Place(Func<Slot, int, string?> value)
        {
            values.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"${values.Count}");
        }
    }

    private Func<Slot, int, string?> Old(string? value, string type) => value switch
    {
        null => (_, _) => null,
        _ when type is "uuid" => (slot, _) => Clones.EventId(value, slot.Number),
        _ when value.Contains(marker, StringComparison.Ordinal) => (slot, _) => value.Replace(marker, slot.Marker, StringComparison.Ordinal),
        _ => (_, _) => value,
    };

    private Func<Slot, int, string?> New(Changed change, int column)
    {
        var (table, value) = (change.Table, change.New![column]);
        if (value is null) return (_, _) => null;
        // A slot's streams begin without events.
        if (table.Columns[column] is "version" && table.Name is "es.mt_events" or "es.mt_streams") return (slot, _) => slot.Acts.ToString(CultureInfo.InvariantCulture);
        if (table.Types[column] is "uuid") return oldIds.Contains(value) ? Old(value, "uuid") : (_, act) => Clones.EventId(value, act);
        var (marked, keyed) = (value.Contains(marker, StringComparison.Ordinal), value.Contains(Key, StringComparison.Ordinal));
        // A key without anything of the act itself could be written once only.
        var once = change.Old is null && table.Name != "es.mt_events" && table.Key.Contains(table.Columns[column])
            && table.Key.All(k => table.Types[Array.IndexOf(table.Columns, k)] is not "uuid" && !table.Of(change.New, k)!.Contains(Key, StringComparison.Ordinal));
        return (marked, keyed) switch
        {
            (false, false) => (_, _) => value,
            (true, false) when once => (_, act) => value.Replace(marker, Samples.Marker(act), StringComparison.Ordinal),
            (true, false) => (slot, _) => value.Replace(marker, slot.Marker, StringComparison.Ordinal),
            (false, true) => (_, act) => value.Replace(Key, act.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
            _ => (slot, act) => value.Replace(marker, slot.Marker, StringComparison.Ordinal).Replace(Key, act.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        };
    }

    // As text of no type: the server reads it as the column's, without a cast.
    private static NpgsqlBatchCommand Command(string sql, string?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Unknown, Value = value ?? (object)DBNull.Value });
        return command;
    }

    private static string Places(int first, int count) => string.Join(", ", Enumerable.Range(first, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"${n}")));

    private sealed class Slot(int n)
    {
        public int Number { get; } = FirstSlot + n;

        public string Marker { get; } = Samples.Marker(FirstSlot + n);

        public int Acts { get; set; }
    }
}
