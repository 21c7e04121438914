using System.Globalization;
using System.Text;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Weasel.Postgresql.Tables;

namespace Defne.Ledger.Projections.Intervals;

/// <summary>
/// A read model of two times: rows say from when to when something was so (valid), and from when to when the ledger said so (known).
/// Now is the open rows. A model only says what an event changes; how rows are closed and opened is written here, once, as queued
/// SQL, because statements run in event order live and in a rebuild alike.
/// </summary>
public abstract class IntervalModel : EventProjection
{
    private readonly Column[] columns;

    /// <summary>Names the model, its version and the columns it keeps beside the intervals.</summary>
    protected IntervalModel(string name, int version, params Column[] columns)
    {
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
        table.Indexes.Add(new IndexDefinition($"ix_{name.Replace('-', '_')}_open") { Columns = ["key"], Predicate = "known_to is null" });
        foreach (var column in columns.Where(c => c.Searched))
            table.Indexes.Add(new IndexDefinition($"ix_{name.Replace('-', '_')}_{column.Name}") { Columns = [column.Name, "key"] });
        SchemaObjects.Add(table);
        Options.DeleteDataInTableOnTeardown(TableName);
    }

    /// <summary>The table, with its schema.</summary>
    public string TableName { get; }

    /// <inheritdoc />
    public sealed override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (e.Data is LedgerEvent fact)
            foreach (var change in Changes(fact))
                Queue(operations, change, e);
        return ValueTask.CompletedTask;
    }

    /// <summary>What the event changes in this model. Pure: no clock, no look-up.</summary>
    protected abstract IEnumerable<Change> Changes(LedgerEvent e);

    // A change from a day on: what covered that day is cut there, and holds the new values from there to its old end. What began later
    // stays as it was told then, but for values that add up (an order's used lines). Nothing is overwritten: each piece is a new row, and
    // the one it replaces says until when it was known.
    private void Queue(IDocumentOperations operations, Change change, IEvent e)
    {
        var values = new List<object> { change.Key ?? (object)DBNull.Value, change.From, change.Until ?? (object)DBNull.Value, e.Timestamp, e.Id };
        var given = new StringBuilder("select ?::text k, ?::date d, ?::date until, ?::timestamptz at, ?::uuid id");
        foreach (var (name, value) in change.Set)
        {
            given.Append(CultureInfo.InvariantCulture, $", ?::{TypeOf(name, value)} {name}");
            values.Add((value is Appended appended ? appended.Value : value) ?? DBNull.Value);
        }

        foreach (var value in change.Match?.Values ?? [])
        {
            given.Append(CultureInfo.InvariantCulture, $", ?::text m{values.Count}");
            values.Add(value);
        }

        var names = string.Concat(columns.Select(c => $", {c.Name}"));
        var adds = change.Set.Values.Any(v => v is Appended);
        var which = change.Match is null ? "t.key = p.k" : Matched(change.Match, values.Count);
        var sql = new StringBuilder($"""
            with p as ({given}),
            prev as (
                update {TableName} t set known_to = p.at, ended_by = p.id from p
                where {which} and t.known_to is null and (t.valid_to is null or t.valid_to > p.d) and ({(change.Ends || adds ? "true" : "t.valid_from <= p.d")})
                    and not exists (select 1 from {TableName} x where x.key = t.key and (x.known_by = p.id or x.ended_by = p.id))
                returning t.*),
            kept as (
                insert into {TableName} (key, known_by, valid_from, valid_to, known_from{names})
                select prev.key, p.id, prev.valid_from, p.d, p.at{Values(_ => false)} from prev, p where prev.valid_from < p.d on conflict do nothing)
            """);
        if (adds)
            sql.Append(CultureInfo.InvariantCulture, $"""
                , later as (
                    insert into {TableName} (key, known_by, valid_from, valid_to, known_from{names})
                    select prev.key, p.id, prev.valid_from, prev.valid_to, p.at{Values(v => v is Appended)} from prev, p where prev.valid_from > p.d on conflict do nothing)
                """);
        // Where nothing covered the day, the new state begins from nothing and lasts until what is known to begin later.
        sql.Append(change.Ends
            ? " select 1"
            : $"""
                 insert into {TableName} (key, known_by, valid_from, valid_to, known_from{names})
                select p.k, p.id, p.d, case when prev.key is not null and p.until is null then prev.valid_to else coalesce(p.until,
                        (select min(x.valid_from) from {TableName} x where x.key = p.k and x.known_to is null and x.valid_from > p.d)) end,
                    p.at{Values(_ => true)}
                from p left join prev on prev.valid_from <= p.d
                where not exists (select 1 from {TableName} x where x.key = p.k and (x.known_by = p.id or x.ended_by = p.id)) on conflict do nothing
                """);
        operations.QueueSqlCommand(sql.ToString(), [.. values]);

        string Values(Func<object?, bool> applies) => string.Concat(columns.Select(c =>
            change.Set.TryGetValue(c.Name, out var value) && applies(value)
                ? value is Appended ? $", array_append(prev.{c.Name}, p.{c.Name})" : $", p.{c.Name}"
                : $", prev.{c.Name}"));
    }

    private static string Matched(Match match, int count)
    {
        var first = count - match.Values.Count;
        return "(" + string.Format(CultureInfo.InvariantCulture, match.Condition, [.. match.Values.Select((_, i) => $"p.m{first + i}")]) + ")";
    }

    private string TypeOf(string name, object? value)
    {
        var type = columns.FirstOrDefault(c => c.Name == name)?.Type ?? throw new InvalidOperationException($"{Name} has no column '{name}'.");
        return value is Appended ? type.Replace("[]", "", StringComparison.Ordinal) : type;
    }
}

/// <summary>A column a read model keeps.</summary>
/// <param name="Name">SQL name.</param>
/// <param name="Type">PostgreSQL type.</param>
/// <param name="Searched">Whether lists filter by it.</param>
public sealed record Column(string Name, string Type, bool Searched = false);

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
