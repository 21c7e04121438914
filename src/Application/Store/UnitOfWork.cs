using System.Text.Json;
using Defne.Ledger.Application.Reactions;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using JasperFx.Events;
using Marten;
using Npgsql;
using Wolverine;
using Wolverine.Marten;

namespace Defne.Ledger.Application.Store;

/// <summary>One transaction of one act: its locks, what it loaded, and the one save.</summary>
internal sealed class UnitOfWork : IAsyncDisposable
{
    /// <summary>Takes locks by their hashes, in the order given: two acts never wait for each other.</summary>
    internal const string Lock = """
        select case when x then pg_advisory_xact_lock(k) else pg_advisory_xact_lock_shared(k) end
        from unnest($1::bigint[], $2::bool[]) with ordinality t(k, x, o) order by o
        """;

    // Rows are found by their key, and the plan made once for it is kept: planning anew cost more than the work.
    private const string ByKey = """
        select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true),
            set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)
        """;

    /// <summary>Whether a live property act exists; <c>$1</c> is <see cref="LiveKinds"/>.</summary>
    internal const string FindLive = """
        select exists (select 1 from es.mt_events
            where type in (select unnest($1::text[])) and coalesce(data ->> 'opening', 'false') <> 'true')
        """;

    /// <summary>Stored names of the kinds that are live acts, unless they are opening entries.</summary>
    internal static readonly string[] LiveKinds =
        [.. EventCatalogue.All.Where(k => World.LiveKinds.Any(k.Type.IsSubclassOf)).Select(k => k.Name)];

    private readonly IDocumentSession session;
    private readonly IMartenOutbox outbox;
    private readonly Envelope envelope;
    private readonly string hash;
    private readonly KnownStates known;
    private readonly Dictionary<string, (long Version, Action<IEvent> Append)> streams = new(StringComparer.Ordinal);
    private string? addressed;
    private readonly Dictionary<string, long> versions = new(StringComparer.Ordinal);

    public UnitOfWork(IDocumentStore store, IMartenOutbox outbox, KnownStates known, Envelope envelope, string hash)
    {
        (this.outbox, this.known, this.envelope, this.hash) = (outbox, known, envelope, hash);
        session = store.LightweightSession();
        session.LastModifiedBy = envelope.Caller;
        session.CorrelationId = session.CausationId = envelope.CommandId;
    }

    /// <summary>The first answer given to this key, once locks and receipt were read.</summary>
    public Outcome? Repeat { get; private set; }

    public async Task<World> LockAndLoad(Keys keys, Act act, DateOnly today, Settings settings, CancellationToken ct)
    {
        try
        {
            await session.BeginTransactionAsync(ct);
            var (matters, numbers, live) = await LockAndRead(keys, ct);
            if (Repeat is not null) return World.Unloaded(act, today, settings);

            addressed = keys.Addressed;
            var states = await LoadStreams(keys, ct);
            if (live is not null) states[World.LiveActs] = live;
            return World.Loaded(act, today, settings, states, matters, numbers);
        }
        catch (Exception e) when (BusyCode(e))
        {
            throw new LedgerBusyException(e);
        }
    }

    public bool IsStale(long? expected) => expected is not null && expected != AddressedVersion();

    public Refusal Stale() => Refusals.StaleVersion.About("version", AddressedVersion());

    public async Task<Outcome> Save(IReadOnlyList<LedgerEvent> facts, DateTimeOffset at, CancellationToken ct)
    {
        var written = new List<object>(facts.Count);
        var added = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (index, fact) in facts.Index())
        {
            var e = session.NewEvent(fact, at, index + 1, facts.Count);
            Append(fact.Stream(), e);
            added[fact.Stream()] = added.GetValueOrDefault(fact.Stream()) + 1;
            written.Add(new
            {
                name = EventCatalogue.Of(fact).Name, type = fact.GetType().Name, stream = fact.Stream(), id = e.Id,
                sentence = Texts.Sentence(fact, id => id), data = (object)fact,
            });
        }

        var stream = addressed ?? facts[0].Stream();
        var version = (streams.TryGetValue(stream, out var fetched) ? fetched.Version : 0) + added.GetValueOrDefault(stream);
        var answer = JsonSerializer.Serialize(new { stream, version, recordedAt = at, events = written }, LedgerJson.Stored);
        session.QueueSqlCommand("insert into ledger.receipt (caller, key, hash, stream, version, answer, at) values (?, ?, ?, ?, ?, ?::json, ?)",
            envelope.Caller, envelope.CommandId, hash, stream, version, answer, at);

        await Publish(facts);
        try
        {
            await session.SaveChangesAsync(ct);
        }
        catch (Exception e) when (Server(e) is { SqlState: "40P01" })
        {
            throw new LedgerBusyException(e);
        }
        catch (Exception e) when (AnswerLost(e))
        {
            throw new UnknownOutcomeException(e);
        }

        return new Recorded(stream, version, answer, Repeated: false);
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();

    // The server said no: rolled back for certain. Anything else may have been committed (RELIABILITY A1), and what failed by time may
    // have been the flush of messages after the commit (A3).
    private static bool AnswerLost(Exception e) => Server(e) is null or { SqlState: "57P01" or "57P02" or "57P03" or "55P03" or "57014" };

    // Before anything is written: lock_timeout, statement_timeout, deadlock. Trying again with the same key is safe.
    private static bool BusyCode(Exception e) => Server(e) is { SqlState: "55P03" or "57014" or "40P01" };

    private static PostgresException? Server(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
            if (e is PostgresException server)
                return server;
        return null;
    }

    private async Task<(Dictionary<Subject, IReadOnlyList<Matter>>, Dictionary<Book, int>, object?)> LockAndRead(Keys keys, CancellationToken ct)
    {
        Subject[] subjects = [.. keys.All.Select(k => k.Key).OfType<MattersKey>().Select(k => k.Of).Distinct()];
        Book[] books = [.. keys.All.Select(k => k.Key).OfType<BookKey>().Select(k => k.Of).Distinct()];
        var asksLive = keys.All.Any(k => k.Key is LiveActsKey);
        var (hashes, exclusive) = keys.Locks(Receipts.LockOf(envelope));

        // One round trip, but statements of their own: each sees what was committed when it began, the lock first.
        await using var batch = new NpgsqlBatch((NpgsqlConnection)session.Connection!);
        batch.BatchCommands.Add(Receipts.Sql(ByKey));
        batch.BatchCommands.Add(Receipts.Sql(Lock, hashes, exclusive));
        batch.BatchCommands.Add(Receipts.Sql(Receipts.Find, envelope.Caller, envelope.CommandId));
        batch.BatchCommands.Add(Receipts.Sql("select id, version from es.mt_streams where id = any($1)", (object)KnownStates.Streams));
        if (subjects.Length > 0)
            batch.BatchCommands.Add(Receipts.Sql($"select kind, id, subjects from {OpenMatters.TableName} where subjects && $1 order by kind, id", (object)Keyed(subjects)));
        if (books.Length > 0)
            batch.BatchCommands.Add(Receipts.Sql($"select b.book, b.year, b.last from {NumberBooks.TableName} b join unnest($1::text[], $2::int[]) k(book, year) using (book, year)",
                books.Select(b => b.Name).ToArray(), books.Select(b => b.Year).ToArray()));
        if (asksLive)
            batch.BatchCommands.Add(Receipts.Sql(FindLive, (object)LiveKinds));

        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        await reader.NextResultAsync(ct);
        if (await reader.ReadAsync(ct)) Repeat = Receipts.Answered(reader, hash);
        await reader.NextResultAsync(ct);
        while (await reader.ReadAsync(ct)) versions[reader.GetString(0)] = reader.GetInt64(1);

        var matters = subjects.ToDictionary(s => s, _ => (IReadOnlyList<Matter>)[]);
        if (subjects.Length > 0)
        {
            await reader.NextResultAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                var matter = new Matter(Enum.Parse<MatterKind>(reader.GetString(0)), reader.GetString(1), [.. reader.GetFieldValue<string[]>(2).Select(s => new Subject(s))]);
                foreach (var subject in matter.Subjects.Where(matters.ContainsKey)) matters[subject] = [.. matters[subject], matter];
            }
        }

        var numbers = books.ToDictionary(b => b, _ => 0);
        if (books.Length > 0)
        {
            await reader.NextResultAsync(ct);
            while (await reader.ReadAsync(ct)) numbers[new Book(reader.GetString(0), reader.GetInt32(1))] = reader.GetInt32(2);
        }

        object? live = null;
        if (asksLive && await reader.NextResultAsync(ct) && await reader.ReadAsync(ct)) live = reader.GetBoolean(0);
        return (matters, numbers, live);
    }

    private async Task<Dictionary<string, object?>> LoadStreams(Keys keys, CancellationToken ct)
    {
        var loader = new StateLoader(session.CreateBatchQuery(), streams);
        var found = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var group in keys.All.Where(k => k.Key is StreamKey).GroupBy(k => ((StreamKey)k.Key).Stream))
        {
            var change = group.Any(k => k.Use is KeyUse.Change);
            if (!change && IsKept(group.Key) && known.Find(group.Key, versions.GetValueOrDefault(group.Key), out var state)) found[group.Key] = state;
            else Aggregates.Of(group.Key).Load(loader, group.Key, change);
        }

        foreach (var (stream, state) in await loader.Read(ct))
        {
            found[stream] = state;
            if (IsKept(stream)) known.Keep(stream, versions.GetValueOrDefault(stream), state);
        }

        return found;

        static bool IsKept(string stream) => KnownStates.Streams.Contains(stream);
    }

    private void Append(string stream, IEvent e)
    {
        if (!streams.TryGetValue(stream, out var known))
        {
            // A stream whose number was drawn under its book's lock: nobody else can have started it.
            var action = session.Events.StartStream(Aggregates.Of(stream).State, stream, e);
            streams[stream] = (0, next => action.AddEvent(next));
            return;
        }

        known.Append(e);
    }

    private async Task Publish(IReadOnlyList<LedgerEvent> facts)
    {
        var due = facts.SelectMany(Timers.Of).ToArray();
        if (due.Length is 0) return;
        outbox.Enroll(session);
        foreach (var (message, when) in due) await outbox.PublishAsync(message, new DeliveryOptions { ScheduledTime = when });
    }

    private long AddressedVersion() => addressed is not null && streams.TryGetValue(addressed, out var known) ? known.Version : 0;

    private static string[] Keyed(Subject[] subjects) => [.. subjects.Select(s => s.Key)];
}
