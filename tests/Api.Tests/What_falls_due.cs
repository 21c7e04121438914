using Defne.Ledger.Application.Reactions;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Wolverine;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class What_falls_due(Office office) : IClassFixture<Office>
{
    private static readonly string[] None = [];

    [Fact]
    public async Task is_remembered_by_messages_that_travel_with_slip_and_check()
    {
        var before = await office.Waiting();
        (await office.Storekeeper.Post("/entries", new
        {
            entryKind = "DEVIR_ALMA", lines = new[] { new { code = "255.02.01.01", qty = 1, unitPrice = "9000.00" } }, basisDoc = new { type = "VIF", no = "2026/44", date = Office.Today },
        })).Must(201);
        Assert.Equal(before + 1, await office.Waiting());

        (await office.Storekeeper.Post("/warehouses/01/record-list-check", new { asOf = Office.Today, matched = None, differences = None, concluded = true })).Must(200);
        Assert.Equal(before + 2, await office.Waiting());
    }

    [Fact]
    public async Task flags_a_slip_once()
    {
        await office.Tell(new SlipIssued("2026/90", Base.Day("2026-02-02"), 2026, "DEVIR", SlipForm.VIF, [], 1m, Base.Day("2026-02-12")).On("2026-02-02"));
        for (var i = 0; i < 2; i++) await office.FallsDue("slip", "2026/90", "2026-02-12");

        Assert.Equal(["slip_issued", "slip_overdue_flagged"], await office.Story("slip-2026-90"));
    }

    [Fact]
    public async Task flags_a_depot_by_the_setting_and_looks_again_before()
    {
        await office.Tell(Base.Post("TK2", Role.KAYIT_YETKILISI, warehouse: "07"), new ListCheckRecorded("07", Base.Day("2026-02-20"), [], [], Concluded: true).On("2026-02-20"));
        var waiting = await office.Waiting();
        await Looked("2026-02-20");
        Assert.Equal((waiting + 1, 1), (await office.Waiting(), (await office.Story("depotcheck-07")).Length));
        // Of the check before: another look waits for this one.
        await Looked("2026-01-20");
        Assert.Equal(waiting + 1, await office.Waiting());

        await office.Tell(new Domain.SettingChanges.SettingChanged("listCheck.intervalDays", "7", Base.Day("2026-02-20")).On("2026-02-20"));
        await Looked("2026-02-20");
        await Looked("2026-02-20");
        Assert.Equal(["list_check_recorded", "list_check_overdue_flagged"], await office.Story("depotcheck-07"));
        Assert.Equal(waiting + 1, await office.Waiting());
    }

    [Fact]
    public async Task flags_a_consumption_list_after_the_following_month()
    {
        await office.Tell(new StockIssued("01-150.09.01.01", "2026/91", "150.09.01.01", 1, "FEN", "R-9", Order: null, Fault: null, [], 1m, FifoExceptionReason: null).On("2025-11-10"));
        await office.FallsDue("consumption", "2026-02", "2026-02-28");
        Assert.Empty(await office.Story("consumption-2026-02"));

        for (var i = 0; i < 2; i++) await office.FallsDue("consumption", "2025-11", "2025-11-30");
        Assert.Equal(["consumption_list_overdue_flagged"], await office.Story("consumption-2025-11"));
    }

    [Fact]
    public async Task is_left_alone_where_nobody_knows_it()
    {
        var (waiting, events) = (await office.Waiting(), await office.EventCount());
        await office.FallsDue("yesterday", "2026/90", "2026-02-12");
        await office.FallsDue("order", "nobody-wrote-it", "2026-02-12");

        Assert.Equal((waiting, events), (await office.Waiting(), await office.EventCount()));
    }

    [Fact]
    public async Task is_looked_at_again_when_its_record_is_held_by_somebody()
    {
        await office.Tell(Base.SignedOrder("O-held", "2026-01-14", "AYS", "2026-02-13", "A-1"));
        await using var database = NpgsqlDataSource.Create(office.Database.Superuser);
        await using (var held = await database.OpenConnectionAsync())
        {
            await using var hold = new NpgsqlCommand("select pg_advisory_lock($1)", held);
            hold.Parameters.Add(new NpgsqlParameter { Value = Key.Hash("order-O-held") });
            await hold.ExecuteNonQueryAsync();
            await using var scope = office.House.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMessageBus>().PublishAsync(new FallsDue("order", "O-held", Base.Day("2026-02-13")));
            await Until(async () => await office.Ask<int>("select coalesce(max(attempts), 0) from wolv.wolverine_incoming_envelopes where position('O-held'::bytea in body) > 0") > 0
                && await office.Ask<long>("select count(*) from wolv.wolverine_incoming_envelopes where status = 'Scheduled' and position('O-held'::bytea in body) > 0") is 1);
            Assert.Equal(0, await office.Ask<long>("select count(*) from wolv.wolverine_dead_letters"));
            await using var release = new NpgsqlCommand("select pg_advisory_unlock_all()", held);
            await release.ExecuteNonQueryAsync();
        }

        await office.Run("update wolv.wolverine_incoming_envelopes set execution_time = now() where status = 'Scheduled' and position('O-held'::bytea in body) > 0");
        await Until(async () => await office.Story("order-O-held") is ["order_signed", "order_expired"]);
    }

    private static async Task Until(Func<Task<bool>> so)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await so()) await Task.Delay(50, enough.Token);
    }

    private Task Looked(string since) => office.FallsDue("list-check", "07", since);
}
