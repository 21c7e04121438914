using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using JasperFx.Events;
using Marten;
using Weasel.Postgresql.Tables;

namespace Defne.Ledger.Projections.Intervals;

/// <summary>
/// A read model of two times: rows say from when to when something was so (valid), and from when to when the ledger said so (known).
/// Now is the open rows. A model only says what an event changes; how rows are closed and opened is written here, once, as queued
/// SQL, because statements run in their order live and in a rebuild alike.
/// </summary>
/// <remarks>One statement writes the changes of many events, each subject's first, then each one's second: an act pays for one
/// statement a model, a rebuild for a few a page. Its text never varies, so it stays prepared.</remarks>
public abstract class IntervalModel : BatchedProjection
{
    private const int MostColumns = 31;

    // As many rows as the server expects of a JSON value it has not seen: its plan compares each with each, which many more would not bear.
    private const int Most = 100;

    private readonly Column[] columns;
    private readonly string write;

    /// <summary>Names the model, its version and the columns it keeps beside the intervals.</summary>
    protected IntervalModel(string name, int version, params Column[] columns)
    {
        if (columns.Length > MostColumns) throw new ArgumentException($"A model keeps at most {MostColumns} columns.", nameof(columns));
        (Name, Version, this.columns) = (name, (uint)version, columns);
        TableName = $"{LedgerStore.Reads}.{name.Replace('-', '_')}";
        var table = new Table(TableName);
        table.AddColumn("key", "text").AsPrimaryKey();
        table.AddColumn("known_by", "uuid").AsPrimaryKey();
        table.AddColumn("valid_from", "date").AsPrimaryKey();
        table.AddColumn("valid_to", "date");
        table.AddColumn("known_from", "timestamptz").NotNull();
        table.AddColumn("known_to", "timestamptz");
        table.AddColumn("ended_by", "uuid");
        foreach (var column in columns) table.AddColumn(column.Name, column.Type);
        foreach (var column in columns.Where(c => c.Searched))
            table.Indexes.Add(new IndexDefinition($"ix_{name.Replace('-', '_')}_{column.Name}") { Columns = [column.Name, "key"], Predicate = $"{column.Name} is not null" });
        SchemaObjects.Add(table);
        Options.DeleteDataInTableOnTeardown(TableName);
        write = WriteSql();
    }

    /// <summary>The table, with its schema.</summary>
    public string TableName { get; }

    /// <summary>What the event changes in this model. Pure: no clock, no look-up.</summary>
    protected abstract IEnumerable<Change> Changes(LedgerEvent e);

    /// <inheritdoc />
    protected sealed override void Queue(IDocumentOperations operations, IEnumerable<IEvent> events)
    {
        var waves = new Waves<JsonNode>();
        foreach (var e in events)
            foreach (var change in e.Data is LedgerEvent fact ? Changes(fact) : [])
            {
                if (change.Match is null)
                {
                    waves.Add(change.Key!, Told(change, e));
                    continue;
                }

                // Which rows it ends shows only when everything told before it is written.
                Write();
                EndMatching(operations, change.Match, change.From, e);
            }

        Write();

        void Write()
        {
            foreach (var some in waves.Take().SelectMany(wave => wave.Chunk(Most)))
                operations.QueueSqlCommand(write, new JsonArray(some).ToJsonString(LedgerJson.Stored));
        }
    }

    private JsonObject Told(Change change, IEvent e)
    {
        var said = 0L;
        var told = new JsonObject
        {
            ["k"] = change.Key, ["d"] = Texts.Plain(change.From), ["until"] = change.Until is { } until ? Texts.Plain(until) : null,
            ["at"] = e.Timestamp.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), ["id"] = e.Id, ["ends"] = change.Ends,
        };
        foreach (var (name, value) in change.Set)
        {
            var column = Array.FindIndex(columns, c => c.Name == name);
            if (column < 0) throw new InvalidOperationException($"{Name} has no column '{name}'.");
            said |= 1L << (value is Appended ? column + 32 : column);
            told[name] = value switch
            {
                Appended appended => new JsonArray(appended.Value),
                IEnumerable<string> list => new JsonArray([.. list.Select(v => (JsonNode)v)]),
                DateOnly day => Texts.Plain(day),
                _ => JsonSerializer.SerializeToNode(value, LedgerJson.Stored),
            };
        }

        told["said"] = said;
        return told;
    }

    // A change from a day on: what covered that day is cut there, and holds the new values from there to its old end. What began later
    // stays as it was told then, but for values that add up (an order's used lines). Nothing is overwritten: each piece is a new row, and
    // the one it replaces says until when it was known. Where nothing covered the day, the new state begins from nothing and lasts until
    // what is known to begin later.
    private string WriteSql()
    {
        var names = string.Concat(columns.Select(c => $", {c.Name}"));
        var kept = string.Concat(columns.Select(c => $", prev.{c.Name}"));
        var changed = string.Concat(columns.Select((c, i) =>
            $", case when p.said & {1L << i} <> 0 then p.{c.Name}{(c.AddsUp ? $" when p.said & {1L << (i + 32)} <> 0 then prev.{c.Name} || p.{c.Name}" : "")} else prev.{c.Name} end"));
        var added = string.Concat(columns.Select((c, i) =>
            c.AddsUp ? $", case when p.said & {1L << (i + 32)} <> 0 then prev.{c.Name} || p.{c.Name} else prev.{c.Name} end" : $", prev.{c.Name}"));
        var adds = columns.Any(c => c.AddsUp);
        var told = $"select 1 from {TableName} x where x.key = p.k and (x.known_by = p.id or x.ended_by = p.id)";
        var row = $"insert into {TableName} (key, known_by, valid_from, valid_to, known_from{names}) select";
        return $"""
            with p as (
                select * from jsonb_to_recordset(?::jsonb) as p(k text, d date, until date, at timestamptz, id uuid, ends boolean, said bigint{string.Concat(columns.Select(c => $", {c.Name} {c.Type}"))})),
            prev as (
                update {TableName} t set known_to = p.at, ended_by = p.id from p
                where t.key = p.k and t.known_to is null and (t.valid_to is null or t.valid_to > p.d) and (p.ends{(adds ? " or p.said >> 32 <> 0" : "")} or t.valid_from <= p.d)
                    and not exists ({told})
                returning t.*),
            {(adds ? $"""
            later as (
                {row} prev.key, p.id, prev.valid_from, prev.valid_to, p.at{added} from prev join p on p.k = prev.key where prev.valid_from > p.d and not p.ends on conflict do nothing),
            """ : "")}
            kept as (
                {row} prev.key, p.id, prev.valid_from, p.d, p.at{kept} from prev join p on p.k = prev.key where prev.valid_from < p.d on conflict do nothing)
            {row} p.k, p.id, p.d,
                case when prev.key is not null and p.until is null then prev.valid_to
                    else coalesce(p.until, (select min(x.valid_from) from {TableName} x where x.key = p.k and x.known_to is null and x.valid_from > p.d)) end,
                p.at{changed}
            from p left join prev on prev.key = p.k and prev.valid_from <= p.d
            where not p.ends and not exists ({told}) on conflict do nothing
            """;
    }

    private void EndMatching(IDocumentOperations operations, Match match, DateOnly on, IEvent e)
    {
        var names = string.Concat(columns.Select(c => $", {c.Name}"));
        var condition = string.Format(CultureInfo.InvariantCulture, match.Condition, [.. match.Values.Select((_, i) => $"p.m[{i + 1}]")]);
        operations.QueueSqlCommand($"""
            with p as (select ?::date d, ?::timestamptz at, ?::uuid id, ?::text[] m),
            prev as (
                update {TableName} t set known_to = p.at, ended_by = p.id from p
                where ({condition}) and t.known_to is null and (t.valid_to is null or t.valid_to > p.d)
                    and not exists (select 1 from {TableName} x where x.key = t.key and (x.known_by = p.id or x.ended_by = p.id))
                returning t.*)
            insert into {TableName} (key, known_by, valid_from, valid_to, known_from{names})
            select prev.key, p.id, prev.valid_from, p.d, p.at{string.Concat(columns.Select(c => $", prev.{c.Name}"))} from prev, p where prev.valid_from < p.d on conflict do nothing
            """, on, e.Timestamp, e.Id, match.Values.ToArray());
    }
}

/// <summary>A column a read model keeps.</summary>
/// <param name="Name">SQL name.</param>
/// <param name="Type">PostgreSQL type.</param>
/// <param name="Searched">Whether lists filter by it.</param>
/// <param name="AddsUp">For a list that events add to: an addition holds for what began later, too.</param>
public sealed record Column(string Name, string Type, bool Searched = false, bool AddsUp = false);

/// <summary>One value more in an array column.</summary>
public sealed record Appended(string Value);

/// <summary>Which open rows end, where the key is not known: a condition over columns of <c>t</c> with <c>{0}</c> for values.</summary>
public sealed record Match(string Condition, params IReadOnlyList<string> Values);

/// <summary>One change of one row's subject.</summary>
public sealed record Change
{
    private Change(string? key, DateOnly from, bool ends) => (Key, From, Ends) = (key, from, ends);

    /// <summary>The subject.</summary>
    public string? Key { get; }

    /// <summary>First day of the new state, or the day the old one ends.</summary>
    public DateOnly From { get; }

    /// <summary>True when nothing follows.</summary>
    public bool Ends { get; }

    /// <summary>First day after, where it is known beforehand.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>Columns that change; the others stay as they were.</summary>
    public IReadOnlyDictionary<string, object?> Set { get; private init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>Rows meant where the key is not known.</summary>
    public Match? Match { get; private init; }

    /// <summary>From that day on these columns are so.</summary>
    public static Change To(string key, DateOnly from, params (string Column, object? Value)[] set) =>
        new(key, from, ends: false) { Set = set.ToDictionary(s => s.Column, s => s.Value, StringComparer.Ordinal) };

    /// <summary>The same, with its end known beforehand.</summary>
    public Change Ending(DateOnly? until) => this with { Until = until };

    /// <summary>From that day on there is nothing.</summary>
    public static Change End(string key, DateOnly on) => new(key, on, ends: true);

    /// <summary>From that day on there is nothing for any row that matches.</summary>
    public static Change EndWhere(DateOnly on, Match match) => new(null, on, ends: true) { Match = match };
}
