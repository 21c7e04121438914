using Defne.Ledger.Domain.Kernel;
using Marten;

namespace Defne.Ledger.Application.Store;

/// <summary>One event of the past as somebody tells it.</summary>
/// <param name="Fact">The event, its envelope filled in.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="CommandId">The key it was recorded under, if any: a repeat of it is answered, not recorded.</param>
/// <param name="Caller">Whose key that is.</param>
public sealed record PastEvent(LedgerEvent Fact, DateTimeOffset RecordedAt, string? CommandId = null, string? Caller = null);

/// <summary>
/// Writes a given past without judging it: scenarios and replay tests start from it. Only a simulated database takes it, because
/// the guard refuses any other clock.
/// </summary>
public sealed class HistoryWriter(IDocumentStore store)
{
    /// <summary>Appends the events in the order given.</summary>
    public async Task Append(IEnumerable<PastEvent> past, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(ct);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (fact, at, commandId, caller) in past)
        {
            session.LastModifiedBy = fact.Act.By;
            var e = session.NewEvent(fact, at, line: 1, lines: 1);
            var stream = fact.Stream();
            // One save an event keeps the sequence in the order told; grouped by stream it would not be.
            if (known.Add(stream) && await session.Events.FetchStreamStateAsync(stream, ct) is null)
                session.Events.StartStream(Aggregates.Of(stream).State, stream, e);
            else
                session.Events.Append(stream, e);
            if (commandId is not null)
                session.QueueSqlCommand(
                    "insert into ledger.receipt (caller, key, hash, stream, version, answer, at) values (?, ?, null, ?, 0, '{}'::json, ?)",
                    caller ?? fact.Act.By, commandId, stream, at);
            await session.SaveChangesAsync(ct);
            await session.BeginTransactionAsync(ct);
        }
    }
}
