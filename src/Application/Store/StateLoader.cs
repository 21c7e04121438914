using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using JasperFx.Events;
using Marten;
using Marten.Services.BatchQuerying;

namespace Defne.Ledger.Application.Store;

/// <summary>All states in one round trip. What is to change comes with its version, for the append that follows.</summary>
internal sealed class StateLoader(IBatchedQuery batch, Dictionary<string, (long Version, Action<IEvent> Append)> streams) : IStateLoader
{
    private readonly List<Func<Task>> pending = [];
    private readonly Dictionary<string, object?> states = new(StringComparer.Ordinal);

    public void Load<T>(string stream, bool change)
        where T : class
    {
        if (!change)
        {
            var look = batch.Load<T>(stream);
            pending.Add(async () => states[stream] = await look);
            return;
        }

        var fetch = batch.Events.FetchForWriting<T>(stream);
        pending.Add(async () =>
        {
            var fetched = await fetch;
            states[stream] = fetched.Aggregate;
            // Taken now: appending moves it.
            streams[stream] = (fetched.CurrentVersion ?? 0, fetched.AppendOne);
        });
    }

    public async Task<Dictionary<string, object?>> Read(CancellationToken ct)
    {
        await batch.Execute(ct);
        foreach (var load in pending) await load();
        return states;
    }
}

/// <summary>The world as a passer-by sees it: no lock is held, so what is decided on it is asked again inside the act.</summary>
internal sealed class Glance(IDocumentStore store, DateOnly today, Settings defaults)
{
    private readonly Act act = new() { On = today };

    /// <summary>A world in which nothing was loaded, for a use case's first keys.</summary>
    public World Unloaded => World.Unloaded(act, today, defaults);

    /// <summary>The streams among the keys, and the settings.</summary>
    public async Task<World> At(Keys keys, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var loader = new StateLoader(session.CreateBatchQuery(), []);
        foreach (var stream in keys.Look(Key.Settings).All.Select(k => k.Key).OfType<StreamKey>().Select(k => k.Stream).Distinct(StringComparer.Ordinal))
            Aggregates.Of(stream).Load(loader, stream, change: false);
        return World.Loaded(act, today, defaults, await loader.Read(ct), new Dictionary<Subject, IReadOnlyList<Matter>>(), new Dictionary<Book, int>());
    }
}
