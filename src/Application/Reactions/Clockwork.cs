using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Marten;
using MediatR;
using Npgsql;
using Wolverine;

namespace Defne.Ledger.Application.Reactions;

/// <summary>
/// RULES' process manager: looks at what may be due and records what is, as SYSTEM. The state decides, twice: at the look, which holds
/// no lock, and again inside the act. The command id is the due thing's own, so that however often it is found there is one effect.
/// </summary>
/// <remarks>Türkçe: süre takibi.</remarks>
public sealed class Clockwork(ISender sender, IDocumentStore store, NpgsqlDataSource database, LedgerClock clock, Settings defaults)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    /// <summary>Looks at one term. Answers after how long to look again; null where nothing is to be waited for.</summary>
    public async Task<TimeSpan?> Look(FallsDue due, CancellationToken ct)
    {
        // Messages go by the machine's clock; a simulated ledger's may stand still.
        if (clock.IsStopped) return LookAgain;
        // A message of another version of this program: the thing is found by the sweep.
        if (Timers.All.FirstOrDefault(t => t.What == due.What) is not { } timer) return null;

        return await Look(timer, due.Of, due.Since, ct) is { } next ? LedgerClock.At(next, TimeOnly.MinValue) - clock.GetUtcNow() : null;
    }

    /// <summary>
    /// Looks at everything that may be due, whether a message ever spoke of it or not: what was imported, what a lost message would have
    /// said, what a setting shortened. One thing that fails keeps nothing else from being recorded; all failures are thrown at the end.
    /// </summary>
    public async Task Sweep(CancellationToken ct)
    {
        var failures = new List<Exception>();
        foreach (var timer in Timers.All)
            foreach (var of in await Open(timer, ct))
            {
                try
                {
                    await Look(timer, of, since: null, ct);
                }
                catch (Exception e) when (!ct.IsCancellationRequested)
                {
                    failures.Add(new InvalidOperationException($"{timer.What} {of} could not be looked at.", e));
                }
            }

        if (failures.Count > 0) throw new AggregateException(failures);
    }

    private async Task<IReadOnlyCollection<string>> Open(Timer timer, CancellationToken ct)
    {
        await using var sql = database.CreateCommand(timer.Open);
        sql.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Texts.Plain(clock.Today) });
        await using var rows = await sql.ExecuteReaderAsync(ct);
        var open = new SortedSet<string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(ct)) open.Add(rows.GetString(0));
        return open;
    }

    // The day of the next look; null where there is none.
    private async Task<DateOnly?> Look(Timer timer, string of, DateOnly? since, CancellationToken ct)
    {
        var today = clock.Today;
        if (await timer.Find(of, since, new Glance(store, today, defaults), ct) is not { } term || term.Last == DateOnly.MaxValue) return null;
        if (today <= term.Last) return term.Last.AddDays(1);
        await sender.Send(term.Note, ct);
        return null;
    }
}

/// <summary>Takes the messages of all timers.</summary>
public static class LookWhenDue
{
    /// <summary>A term may be over.</summary>
    public static async Task Handle(FallsDue due, Clockwork clockwork, IMessageBus bus, CancellationToken ct)
    {
        if (await clockwork.Look(due, ct) is { } wait) await bus.ScheduleAsync(due, wait);
    }
}
