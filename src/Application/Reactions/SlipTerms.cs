using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Slips;
using Marten;
using MediatR;
using Wolverine;
using Envelope = Defne.Ledger.Application.Store.Envelope;

namespace Defne.Ledger.Application.Reactions;

/// <summary>The last day to send a slip to accounting has passed.</summary>
/// <param name="Slip">Its number.</param>
/// <param name="Due">That day, inclusive.</param>
public sealed record SlipTermPassed(string Slip, DateOnly Due);

/// <summary>Flags what was not sent in time (L-23), as the process manager. The state decides: a slip sent meanwhile is not late.</summary>
public static class SlipTerms
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    /// <summary>A slip's last day passed.</summary>
    public static async Task Handle(SlipTermPassed due, ISender sender, IDocumentStore store, LedgerClock clock, IMessageBus bus, CancellationToken ct)
    {
        // Messages go by the machine's clock; a simulated ledger's may stand elsewhere, or still.
        if (clock.IsStopped || clock.Today <= due.Due)
        {
            await bus.ScheduleAsync(due, LookAgain);
            return;
        }

        await using var session = store.QuerySession();
        if (await session.LoadAsync<Slip>(SlipEvent.StreamOf(due.Slip), ct) is not { SentOn: null, IsOverdue: false }) return;
        await sender.Send(new Submit<FlagSlipOverdue>(new FlagSlipOverdue(due.Slip), Envelope.System($"overdue/{due.Slip}")), ct);
    }
}
