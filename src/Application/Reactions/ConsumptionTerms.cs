using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.SettingChanges;
using Marten;
using MediatR;
using Wolverine;
using Envelope = Defne.Ledger.Application.Store.Envelope;

namespace Defne.Ledger.Application.Reactions;

/// <summary>It is time to see whether the consumption of a day was sent to accounting.</summary>
/// <param name="Consumed">A day on which something was consumed.</param>
public sealed record ConsumptionLooked(DateOnly Consumed);

/// <summary>
/// Flags a consumption list nobody sent in time (L-23), as the process manager. Each issue asks for a look, because only a month in which
/// something was consumed has a list; how long its period is follows from the setting on the day of the look.
/// </summary>
public static class ConsumptionTerms
{
    /// <summary>The month of a consumption is over, or the day for the next look has come.</summary>
    public static async Task Handle(ConsumptionLooked due, ISender sender, IDocumentStore store, LedgerClock clock, Settings defaults, IMessageBus bus, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var book = await session.LoadAsync<SettingsBook>(SettingsBook.Key, ct);
        var month = ConsumptionList.PeriodOf(due.Consumed, book?.On(due.Consumed, defaults) ?? defaults);
        var first = ConsumptionList.FirstDay(month)!.Value;
        if (await session.LoadAsync<ConsumptionList>(ConsumptionEvent.StreamOf(month), ct) is { SentOn: not null } or { IsOverdue: true }) return;

        var last = ConsumptionList.Due(first, book?.On(first, defaults) ?? defaults);
        if (clock.Today <= last)
        {
            await bus.ScheduleAsync(due, LedgerClock.At(last.AddDays(1), TimeOnly.MinValue) - clock.GetUtcNow());
            return;
        }

        await sender.Send(new Submit<FlagConsumptionListOverdue>(new FlagConsumptionListOverdue(month), Envelope.System($"overdue/consumption/{month}")), ct);
    }
}
