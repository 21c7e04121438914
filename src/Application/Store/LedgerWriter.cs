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
public sealed class LedgerWriter(IDocumentStore store, IMartenOutbox outbox, RefusalLog refusals, LedgerClock clock, Settings settings)
{
    private const int MostRounds = 5;

    /// <summary>Records one act or says why not.</summary>
    /// <exception cref="UnknownOutcomeException">COMMIT was sent, its answer lost.</exception>
    /// <exception cref="LedgerBusyException">A lock was not to be had in time; nothing was recorded.</exception>
    public async Task<Outcome> Submit<TCommand>(UseCase<TCommand> useCase, TCommand c, Envelope envelope, CancellationToken ct)
        where TCommand : LedgerCommand
    {
        var now = clock.GetUtcNow();
        var today = LedgerClock.DayOf(now);
        var act = Stamp(c, envelope, today);
        var hash = Hash(c, envelope);
        var keys = useCase.Keys(c, World.Unloaded(act, today, settings)).Look(Key.Authority);
        Refusal why;

        for (var round = 1; ; round++)
        {
            // A session of its own each round: disposing it gives the locks back.
            await using var work = new UnitOfWork(store, outbox, envelope, hash);
            var world = await work.LockAndLoad(keys, act, today, settings, ct);
            if (work.Repeat is { } first) return first;

            if (useCase.Keys(c, world) is var needed && !keys.Cover(needed))
            {
                if (round == MostRounds) throw new InvalidOperationException($"{typeof(TCommand).Name} never settles on its keys.");
                keys = keys.And(needed);
                continue;
            }

            var decision = useCase.Decide(c, world);
            if (decision is Accepted && work.IsStale(envelope.ExpectedVersion)) decision = new Refused(work.Stale());
            if (decision is Accepted accepted) return await work.Save(accepted.Events, clock.GetUtcNow(), ct);
            why = ((Refused)decision).Why;
            break;
        }

        return await refusals.Record(typeof(TCommand).Name, envelope, hash, why, act, now, ct);
    }

    private Act Stamp(LedgerCommand c, Envelope envelope, DateOnly today)
    {
        var on = c.NamedDay() ?? today;
        return new Act
        {
            On = on, By = envelope.Caller, Role = envelope.Hat, RuleSetVersion = RuleSets.On(on, settings),
            Late = DateRules.IsLate(on, today, settings), LateReason = c.LateReason, BasisDoc = c.BasisDoc,
        };
    }

    private static string Hash<TCommand>(TCommand c, Envelope envelope) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(new { command = typeof(TCommand).Name, envelope.Hat, envelope.ExpectedVersion, body = c }, LedgerJson.Stored)));
}
