using Defne.Ledger.Domain.Kernel;
using Marten;
using Marten.Services;
using Npgsql;

namespace Defne.Ledger.Application.Store;

/// <summary>
/// The one transaction of a whole file. Every act shares the lock on the authority, so holding it exclusively keeps all of them out:
/// a lock for each asset would exhaust the server's table of locks.
/// </summary>
internal sealed class OpeningWork : IAsyncDisposable
{
    /// <summary>How long one statement may run; the host's usual limit is made for single acts.</summary>
    public const int Seconds = 600;

    // Each save is one batch of statements for the streams and one for each read model: large enough to pay, small enough to hold.
    private const int Most = 10_000;

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private OpeningWork(NpgsqlConnection connection, NpgsqlTransaction transaction, IDocumentSession session) =>
        (this.connection, this.transaction, Session) = (connection, transaction, session);

    public IDocumentSession Session { get; }

    public static async Task<OpeningWork> Begin(IDocumentStore store, NpgsqlDataSource database, Envelope envelope, bool writes, CancellationToken ct)
    {
        var link = await database.OpenConnectionAsync(ct);
        try
        {
            var scope = await link.BeginTransactionAsync(ct);
            var options = SessionOptions.ForTransaction(scope);
            options.Timeout = Seconds;
            options.Tracking = DocumentTracking.None;
            var session = store.OpenSession(options);
            session.LastModifiedBy = envelope.Caller;
            session.CorrelationId = session.CausationId = envelope.CommandId;
            var (hashes, exclusive) = (writes ? Keys.Change(Key.Authority) : Keys.Change().Look(Key.Authority)).Locks(Receipts.LockOf(envelope));
            await using var batch = new NpgsqlBatch(link, scope);
            batch.BatchCommands.Add(Receipts.Sql($"set local statement_timeout = '{Seconds}s'"));
            // Tables that were empty when the file began are planned as if they still were.
            batch.BatchCommands.Add(Receipts.Sql("select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)"));
            batch.BatchCommands.Add(Receipts.Sql(UnitOfWork.Lock, hashes, exclusive));
            await batch.ExecuteNonQueryAsync(ct);
            return new OpeningWork(link, scope, session);
        }
        catch (PostgresException e) when (e.SqlState is "55P03" or "57014" or "40P01")
        {
            await link.DisposeAsync();
            throw new LedgerBusyException(e);
        }
    }

    /// <summary>Appends all events as one act and commits.</summary>
    public async Task Save(IReadOnlyList<LedgerEvent> facts, DateTimeOffset at, Func<Task> last, Action<int> progress, CancellationToken ct)
    {
        var saved = 0;
        foreach (var part in facts.Index().GroupBy(f => f.Item.Stream()).Chunk(Most))
        {
            foreach (var stream in part)
                Session.Events.StartStream(Aggregates.Of(stream.Key).State, stream.Key, stream.Select(f => (object)Session.NewEvent(f.Item, at, f.Index + 1, facts.Count)));
            await Session.SaveChangesAsync(ct);
            saved += part.Sum(stream => stream.Count());
            progress(saved);
        }

        await last();
        try
        {
            await transaction.CommitAsync(ct);
        }
        catch (Exception e) when (e is not PostgresException { SqlState: not ("57P01" or "57P02" or "57P03") })
        {
            throw new UnknownOutcomeException(e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
