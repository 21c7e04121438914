using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;

namespace Defne.Ledger.Application.Store;

/// <summary>
/// A model written by queued SQL that is given all events of an act, or of a page of a rebuild, at once, so that many rows need few
/// statements. Left to itself, the library calls for one event after the other.
/// </summary>
public abstract class BatchedProjection : EventProjection, IInlineProjection<IDocumentOperations>, IJasperFxProjection<IDocumentOperations>
{
    /// <inheritdoc />
    public sealed override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        Queue(operations, [e]);
        return ValueTask.CompletedTask;
    }

    /// <summary>All events of an act.</summary>
    Task IInlineProjection<IDocumentOperations>.ApplyAsync(IDocumentOperations operations, IEnumerable<StreamAction> streams, CancellationToken cancellation)
    {
        Queue(operations, streams.SelectMany(s => s.Events));
        return Task.CompletedTask;
    }

    /// <summary>A page of a rebuild.</summary>
    Task IJasperFxProjection<IDocumentOperations>.ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        Queue(operations, events);
        return Task.CompletedTask;
    }

    /// <summary>Queues what the events change. Pure but for the queue: it reads nothing.</summary>
    protected abstract void Queue(IDocumentOperations operations, IEnumerable<IEvent> events);
}

/// <summary>
/// Rows told one after the other, sorted into waves: the first of each subject, the second of each, and so on. Rows of different
/// subjects commute, those of one do not, so a wave can be one statement.
/// </summary>
public sealed class Waves<TRow>
{
    private readonly List<List<TRow>> waves = [];
    private readonly Dictionary<string, int> turns = new(StringComparer.Ordinal);

    /// <summary>One more row of a subject.</summary>
    public void Add(string subject, TRow row)
    {
        var turn = turns[subject] = turns.GetValueOrDefault(subject) + 1;
        if (waves.Count < turn) waves.Add([]);
        waves[turn - 1].Add(row);
    }

    /// <summary>The waves so far, and a fresh start.</summary>
    public IReadOnlyList<IReadOnlyList<TRow>> Take()
    {
        IReadOnlyList<IReadOnlyList<TRow>> told = [.. waves];
        waves.Clear();
        turns.Clear();
        return told;
    }
}
