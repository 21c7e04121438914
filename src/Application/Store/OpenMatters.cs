using Defne.Ledger.Domain.Kernel;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;
using Weasel.Postgresql.Tables;

namespace Defne.Ledger.Application.Store;

/// <summary>A row per open matter with the subjects it concerns; written inside the act that opens or closes it.</summary>
public sealed partial class OpenMatters : EventProjection
{
    /// <summary>The table.</summary>
    public const string TableName = "read.open_matter";

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
    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (e.Data is not LedgerEvent fact) return ValueTask.CompletedTask;
        foreach (var closed in fact.Closes())
            operations.QueueSqlCommand($"delete from {TableName} where kind = ? and id = ? and opened_by <> ?", closed.Kind.ToString(), closed.Id, e.Id);
        foreach (var opened in fact.Opens())
            operations.QueueSqlCommand(
                $"insert into {TableName} (kind, id, subjects, opened_by, opened_on) values (?, ?, ?, ?, ?) on conflict do nothing",
                opened.Kind.ToString(), opened.Id, opened.Subjects.Select(s => s.Key).ToArray(), e.Id, fact.Act.On);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A row per numbered book and year: the highest number its events bear.</summary>
public sealed partial class NumberBooks : EventProjection, IInlineProjection<IDocumentOperations>
{
    /// <summary>The table.</summary>
    public const string TableName = "read.number_book";

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
    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        Raise(operations, [e]);
        return ValueTask.CompletedTask;
    }

    /// <summary>All events of a save at once: one statement a book, however many of its numbers they bear.</summary>
    Task IInlineProjection<IDocumentOperations>.ApplyAsync(IDocumentOperations operations, IEnumerable<StreamAction> streams, CancellationToken cancellation)
    {
        Raise(operations, streams.SelectMany(s => s.Events));
        return Task.CompletedTask;
    }

    private static void Raise(IDocumentOperations operations, IEnumerable<IEvent> events)
    {
        foreach (var (book, no) in events.Select(e => e.Data).OfType<LedgerEvent>().SelectMany(fact => fact.Numbers()).GroupBy(n => n.Book, n => n.No).Select(b => (b.Key, b.Max())))
            operations.QueueSqlCommand(
                $"insert into {TableName} as b (book, year, last) values (?, ?, ?) on conflict (book, year) do update set last = greatest(b.last, excluded.last)",
                book.Name, book.Year, no);
    }
}
