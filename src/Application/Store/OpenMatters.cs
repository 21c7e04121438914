using System.Text.Json;
using Defne.Ledger.Domain.Kernel;
using JasperFx.Events;
using Marten;
using Weasel.Postgresql.Tables;

namespace Defne.Ledger.Application.Store;

/// <summary>A row per open matter with the subjects it concerns; written inside the act that opens or closes it.</summary>
public sealed partial class OpenMatters : BatchedProjection
{
    /// <summary>The table.</summary>
    public const string TableName = "read.open_matter";

    private const string Close = $"""
        delete from {TableName} t using jsonb_to_recordset(?::jsonb) as p(kind text, id text, by uuid)
        where t.kind = p.kind and t.id = p.id and t.opened_by <> p.by
        """;

    private const string Open = $"""
        insert into {TableName} (kind, id, subjects, opened_by, opened_on)
        select p.kind, p.id, p.subjects, p.by, p.day from jsonb_to_recordset(?::jsonb) as p(kind text, id text, subjects text[], by uuid, day date) on conflict do nothing
        """;

    /// <summary>Names the projection and its table.</summary>
    public OpenMatters()
    {
        Name = "open-matters";
        Version = 1;
        var table = new Table(TableName);
        table.AddColumn("kind", "text").AsPrimaryKey();
        table.AddColumn("id", "text").AsPrimaryKey();
        table.AddColumn("subjects", "text[]").NotNull();
        table.AddColumn<Guid>("opened_by").NotNull();
        table.AddColumn<DateOnly>("opened_on").NotNull();
        table.Indexes.Add(new IndexDefinition("ix_open_matter_subjects") { Columns = ["subjects"], Method = IndexMethod.gin });
        SchemaObjects.Add(table);
        Options.DeleteDataInTableOnTeardown(TableName);
    }

    /// <inheritdoc />
    protected override void Queue(IDocumentOperations operations, IEnumerable<IEvent> events)
    {
        var waves = new Waves<(Matter Matter, IEvent By, bool Opens)>();
        foreach (var e in events)
        {
            if (e.Data is not LedgerEvent fact) continue;
            foreach (var closed in fact.Closes()) waves.Add($"{closed.Kind}/{closed.Id}", (closed, e, false));
            foreach (var opened in fact.Opens()) waves.Add($"{opened.Kind}/{opened.Id}", (opened, e, true));
        }

        foreach (var wave in waves.Take())
        {
            if (wave.Any(row => !row.Opens)) operations.QueueSqlCommand(Close, Rows(wave.Where(row => !row.Opens)));
            if (wave.Any(row => row.Opens)) operations.QueueSqlCommand(Open, Rows(wave.Where(row => row.Opens)));
        }
    }

    private static string Rows(IEnumerable<(Matter Matter, IEvent By, bool Opens)> rows) => JsonSerializer.Serialize(rows.Select(row => new
    {
        kind = row.Matter.Kind.ToString(), id = row.Matter.Id, subjects = row.Matter.Subjects.Select(s => s.Key), by = row.By.Id, day = ((LedgerEvent)row.By.Data).Act.On,
    }), LedgerJson.Stored);
}

/// <summary>A row per numbered book and year: the highest number its events bear.</summary>
public sealed partial class NumberBooks : BatchedProjection
{
    /// <summary>The table.</summary>
    public const string TableName = "read.number_book";

    private const string Raise = $"""
        insert into {TableName} as b (book, year, last) select p.book, p.year, p.last from jsonb_to_recordset(?::jsonb) as p(book text, year int, last int)
        on conflict (book, year) do update set last = greatest(b.last, excluded.last)
        """;

    /// <summary>Names the projection and its table.</summary>
    public NumberBooks()
    {
        Name = "number-books";
        Version = 1;
        var table = new Table(TableName);
        table.AddColumn("book", "text").AsPrimaryKey();
        table.AddColumn<int>("year").AsPrimaryKey();
        table.AddColumn<int>("last").NotNull();
        SchemaObjects.Add(table);
        Options.DeleteDataInTableOnTeardown(TableName);
    }

    /// <inheritdoc />
    protected override void Queue(IDocumentOperations operations, IEnumerable<IEvent> events)
    {
        var borne = events.Select(e => e.Data).OfType<LedgerEvent>().SelectMany(e => e.Numbers()).GroupBy(n => n.Book)
            .Select(n => new { book = n.Key.Name, year = n.Key.Year, last = n.Max(number => number.No) }).ToArray();
        if (borne.Length > 0) operations.QueueSqlCommand(Raise, JsonSerializer.Serialize(borne, LedgerJson.Stored));
    }
}
