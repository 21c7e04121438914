using System.Security.Cryptography;
using System.Text.Json;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Marten;
using Wolverine.Marten;

namespace Defne.Ledger.Application.Store;

/// <summary>
/// Records every act: lock, load, answer a repeat, decide, append, save, once for all of them. One transaction holds events,
/// inline rows, receipt and messages; a refusal leaves none of it and is noted after the rollback.
/// </summary>
public sealed class LedgerWriter(IDocumentStore store, IMartenOutbox outbox, KnownStates known, RefusalLog refusals, LedgerClock clock, Settings settings)
{
    private const int MostRounds = 5;

    /// <summary>Records one act or says why not.</summary>
    /// <exception cref="UnknownOutcomeException">COMMIT was sent, its answer lost.</exception>
    /// <exception cref="LedgerBusyException">A lock was not to be had in time; nothing was recorded.</exception>
    public async Task<Outcome> Submit<TCommand>(UseCase<TCommand> useCase, TCommand c, Envelope envelope, CancellationToken ct)
        where TCommand : LedgerCommand
    {
        var hash = Hash(c, envelope);
        var today = clock.Today;
        var keys = useCase.Keys(c, World.Unloaded(Act.For(c, envelope.Caller, envelope.Hat, today, settings), today, settings)).Look(Key.Authority, Key.Settings);

        for (var round = 1; ; round++)
        {
            if (round > MostRounds) throw new InvalidOperationException($"{typeof(TCommand).Name} never settles on its keys.");

            // A session of its own each round: disposing it gives the locks back.
            await using var work = new UnitOfWork(store, outbox, known, envelope, hash);
            var act = Act.For(c, envelope.Caller, envelope.Hat, today, settings);
            var world = await work.LockAndLoad(keys, act, today, settings, ct);
            if (work.Repeat is { } first) return first;
            world = world.AskedBy(c, envelope.Caller, envelope.Hat);

            // Judged on the day it is recorded, though it may have waited for its locks past midnight.
            var now = clock.GetUtcNow();
            if (LedgerClock.DayOf(now) != today)
            {
                today = LedgerClock.DayOf(now);
                continue;
            }

            if (useCase.Keys(c, world.AsFarAsLoaded) is var needed && !keys.Cover(needed))
            {
                keys = keys.And(needed);
                continue;
            }

            var decision = useCase.Decide(c, world);
            if (decision is Accepted && work.IsStale(envelope.ExpectedVersion)) decision = new Refused(work.Stale());
            if (decision is Accepted accepted) return await work.Save(accepted.Events, now, ct);

            await work.DisposeAsync();
            if (envelope.IsTentative) return RefusalLog.Told(((Refused)decision).Why, act);
            return await refusals.Record(typeof(TCommand).Name, envelope, hash, ((Refused)decision).Why, act, now);
        }
    }

    private static string Hash<TCommand>(TCommand c, Envelope envelope) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(new { command = typeof(TCommand).Name, envelope.Hat, body = c }, LedgerJson.Stored)));
}
