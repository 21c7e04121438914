using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Domain.Warehouses;
using Marten;
using MediatR;
using Wolverine;
using Envelope = Defne.Ledger.Application.Store.Envelope;

namespace Defne.Ledger.Application.Reactions;

/// <summary>It is time to see whether a depot was checked since.</summary>
/// <param name="Warehouse">The warehouse.</param>
/// <param name="Since">Day of its last concluded check, or the day its first officer began.</param>
public sealed record ListCheckLooked(string Warehouse, DateOnly Since);

/// <summary>
/// Flags a depot nobody checked for longer than the setting allows, as the process manager. It looks once a day, because the setting may
/// change meanwhile; a later check has a look of its own.
/// </summary>
public static class ListCheckTerms
{
    /// <summary>A day has passed since the last look.</summary>
    public static async Task Handle(ListCheckLooked due, ISender sender, IDocumentStore store, LedgerClock clock, Settings defaults, IMessageBus bus, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var check = await session.LoadAsync<DepotCheck>(DepotCheckEvent.StreamOf(due.Warehouse), ct);
        if (check is { IsOverdue: true } || check?.CheckedOn > due.Since) return;

        var book = await session.LoadAsync<SettingsBook>(SettingsBook.Key, ct);
        var today = clock.Today;
        if (clock.IsStopped || today <= WarehouseRules.NextCheck(due.Since, book?.On(due.Since, defaults) ?? defaults))
        {
            await bus.ScheduleAsync(due, LedgerClock.At(today.AddDays(1), TimeOnly.MinValue) - clock.GetUtcNow());
            return;
        }

        await sender.Send(new Submit<FlagListCheckOverdue>(new FlagListCheckOverdue(due.Warehouse), Envelope.System($"overdue/list-check/{due.Warehouse}/{Texts.Plain(due.Since)}")), ct);
    }
}
