using Defne.Ledger.Application.Reactions;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Testing;
using Marten;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class What_falls_due(Office office) : IClassFixture<Office>
{
    private static readonly string[] None = [];

    [Fact]
    public async Task is_remembered_by_messages_that_travel_with_slip_and_check()
    {
        var before = await Waiting();
        (await office.Storekeeper.Post("/entries", new
        {
            entryKind = "DEVIR_ALMA", lines = new[] { new { code = "255.02.01.01", qty = 1, unitPrice = "9000.00" } }, basisDoc = new { type = "VIF", no = "2026/44", date = Office.Today },
        })).Must(201);
        Assert.Equal(before + 1, await Waiting());

        (await office.Storekeeper.Post("/warehouses/01/record-list-check", new { asOf = Office.Today, matched = None, differences = None, concluded = true })).Must(200);
        Assert.Equal(before + 2, await Waiting());
    }

    [Fact]
    public async Task flags_a_slip_once()
    {
        await office.Tell(new SlipIssued("2026/90", Base.Day("2026-02-02"), 2026, "DEVIR", SlipForm.VIF, [], 1m, Base.Day("2026-02-12")).On("2026-02-02"));
        for (var i = 0; i < 2; i++) await In(of => SlipTerms.Handle(new SlipTermPassed("2026/90", Base.Day("2026-02-12")), of.GetRequiredService<ISender>(), of.GetRequiredService<IDocumentStore>(),
            of.GetRequiredService<LedgerClock>(), of.GetRequiredService<IMessageBus>(), CancellationToken.None));

        Assert.Equal(["slip_issued", "slip_overdue_flagged"], await Story("slip-2026-90"));
    }

    [Fact]
    public async Task flags_a_depot_by_the_setting_and_looks_again_before()
    {
        await office.Tell(Base.Post("TK2", Role.KAYIT_YETKILISI, warehouse: "07"), new ListCheckRecorded("07", Base.Day("2026-02-20"), [], [], Concluded: true).On("2026-02-20"));
        var waiting = await Waiting();
        await Looked("2026-02-20");
        Assert.Equal((waiting + 1, 1), (await Waiting(), (await Story("depotcheck-07")).Length));

        await office.Tell(new Domain.SettingChanges.SettingChanged("listCheck.intervalDays", "7", Base.Day("2026-02-20")).On("2026-02-20"));
        await Looked("2026-02-20");
        await Looked("2026-02-20");
        Assert.Equal(["list_check_recorded", "list_check_overdue_flagged"], await Story("depotcheck-07"));
        Assert.Equal(waiting + 1, await Waiting());
    }

    [Fact]
    public async Task flags_a_consumption_list_after_the_following_month()
    {
        await office.Tell(new StockIssued("01-150.09.01.01", "2026/91", "150.09.01.01", 1, "FEN", "R-9", Order: null, Fault: null, [], 1m, FifoExceptionReason: null).On("2025-11-10"));
        await Consumed("2026-02-10");
        Assert.Equal(0, await office.Ask<long>("select count(*) from es.mt_events where stream_id = 'consumption-2026-02'"));

        for (var i = 0; i < 2; i++) await Consumed("2025-11-10");
        Assert.Equal(["consumption_list_overdue_flagged"], await Story("consumption-2025-11"));
    }

    private Task Consumed(string day) => In(of => ConsumptionTerms.Handle(new ConsumptionLooked(Base.Day(day)), of.GetRequiredService<ISender>(), of.GetRequiredService<IDocumentStore>(),
        of.GetRequiredService<LedgerClock>(), of.GetRequiredService<Settings>(), of.GetRequiredService<IMessageBus>(), CancellationToken.None));

    private Task Looked(string since) => In(of => ListCheckTerms.Handle(new ListCheckLooked("07", Base.Day(since)), of.GetRequiredService<ISender>(), of.GetRequiredService<IDocumentStore>(),
        of.GetRequiredService<LedgerClock>(), of.GetRequiredService<Settings>(), of.GetRequiredService<IMessageBus>(), CancellationToken.None));

    private async Task In(Func<IServiceProvider, Task> act)
    {
        await using var scope = office.House.Services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }

    private Task<string[]> Story(string stream) => office.Ask<string[]>("select array_agg(type::text order by version) from es.mt_events where stream_id = $1", stream);

    private Task<long> Waiting() => office.Ask<long>("select count(*) from wolv.wolverine_incoming_envelopes where status = 'Scheduled'");
}
