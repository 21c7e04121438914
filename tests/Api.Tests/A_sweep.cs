using Defne.Ledger.Application.Reactions;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Defne.Ledger.Api.Tests;

/// <summary>A past nobody sent a message about: an order, a slip, a depot and a month of consumption fell due in it, and others of them were seen to.</summary>
public sealed class Neglected(Cluster cluster) : Office(cluster)
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var asset = await AssetInStock();
        await Tell(
            Checked("01", "2026-02-20"), Base.SignedOrder("O-late", "2026-01-14", "AYS", "2026-02-13", asset), Base.SignedOrder("O-valid", "2026-02-20", "AYS", "2026-03-02", asset),
            Slip("2026/71", "2026-02-12"), Slip("2026/72", "2026-03-02"), Slip("2026/73", "2026-02-12"), new SlipSentToAccounting("2026/73", Late: false).On("2026-02-12"),
            Base.Post("TK2", Role.KAYIT_YETKILISI, warehouse: "08"), Checked("08", "2026-01-05"), Issued("2025-12-10"), Issued("2026-01-12"),
            Broken("F-1"), Broken("F-2"), new FaultDiagnosed("F-2", OnSite: true, Finding: null).On("2026-01-05", "TEK"), Broken("F-3"), new FaultCancelled("F-3", "fişi çıkmış").On("2026-01-06", "AYS"));
    }

    public static ListCheckRecorded Checked(string warehouse, string day) => new ListCheckRecorded(warehouse, Base.Day(day), [], [], Concluded: true).On(day);

    public static SlipIssued Slip(string no, string due) => new SlipIssued(no, Base.Day("2026-02-02"), 2026, "DEVIR", SlipForm.VIF, [], 1m, Base.Day(due)).On("2026-02-02");

    private static FaultReported Broken(string fault) => new FaultReported(fault, "A-9", "açılmıyor", "FEN", "AYS", FaultKind.DONANIM).On("2026-01-05", "AYS");

    private static StockIssued Issued(string day) =>
        new StockIssued("01-150.09.01.01", "2026/91", "150.09.01.01", 1, "FEN", "R-9", Order: null, Fault: null, [], 1m, FifoExceptionReason: null).On(day);
}

[Collection(Cluster.Collection)]
public sealed class A_sweep(Neglected office) : IClassFixture<Neglected>
{
    private static readonly string[] Due =
    [
        "consumption_list_overdue_flagged consumption-2025-12", "consumption_list_overdue_flagged consumption-2026-01",
        "fault_overdue_flagged fault-F-1", "fault_overdue_flagged fault-F-1", "fault_overdue_flagged fault-F-2", "list_check_overdue_flagged depotcheck-08", "order_expired order-O-late",
        "slip_overdue_flagged slip-2026-71",
    ];

    [Fact]
    public async Task finds_each_thing_once_whoever_looks_at_the_same_time()
    {
        var refusals = await office.RefusalCount();
        await Task.WhenAll(
            Sweep(), Sweep(), office.FallsDue("order", "O-late", "2026-02-13"), office.FallsDue("slip", "2026/71", "2026-02-12"), office.FallsDue("list-check", "08", "2026-01-05"),
            office.FallsDue("fault-resolve", "F-1", "2026-01-05"), Sweep());

        Assert.Equal(Due, await Noted());
        await Sweep();
        Assert.Equal(Due, await Noted());
        Assert.Equal(refusals, await office.RefusalCount());
    }

    [Fact]
    public async Task finds_what_a_setting_shortened()
    {
        await office.Tell(Base.Post("TK2", Role.KAYIT_YETKILISI, warehouse: "09"), Neglected.Checked("09", "2026-02-20"));
        await Sweep();
        Assert.Equal(["list_check_recorded"], await office.Story("depotcheck-09"));

        await office.Tell(new SettingChanged("listCheck.intervalDays", "8", Base.Day("2026-02-20")).On("2026-02-20"));
        await Sweep();
        Assert.Equal(["list_check_recorded", "list_check_overdue_flagged"], await office.Story("depotcheck-09"));
    }

    [Fact]
    public async Task goes_on_past_what_it_cannot_look_at_and_finds_it_the_next_time()
    {
        await office.Tell(Base.SignedOrder("O-held", "2026-01-14", "AYS", "2026-02-13", "A-1"), Neglected.Slip("2026/79", "2026-02-12"));
        await using (var database = NpgsqlDataSource.Create(office.Database.Superuser))
        await using (var held = await database.OpenConnectionAsync())
        {
            await using var sql = new NpgsqlCommand("select pg_advisory_lock($1)", held);
            sql.Parameters.Add(new NpgsqlParameter { Value = Key.Hash("order-O-held") });
            await sql.ExecuteNonQueryAsync();

            var failed = await Assert.ThrowsAsync<AggregateException>(Sweep);
            Assert.Contains("order O-held", Assert.Single(failed.InnerExceptions).Message, StringComparison.Ordinal);
            Assert.Equal(["slip_issued", "slip_overdue_flagged"], await office.Story("slip-2026-79"));
            await using var release = new NpgsqlCommand("select pg_advisory_unlock_all()", held);
            await release.ExecuteNonQueryAsync();
        }

        await Sweep();
        Assert.Equal(["order_signed", "order_expired"], await office.Story("order-O-held"));
    }

    [Fact]
    public async Task notes_no_refusal_of_what_is_due_no_more()
    {
        var refusals = await office.RefusalCount();
        await using var scope = office.House.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<MediatR.ISender>().Send(new Submit<ExpireOrder>(new ExpireOrder("O-valid"), Envelope.Due("order/O-valid/test")));

        Assert.Equal("INVALID_STATE", Assert.IsType<Rejected>(outcome).Code);
        Assert.Equal(refusals, await office.RefusalCount());
    }

    private async Task Sweep()
    {
        await using var scope = office.House.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Clockwork>().Sweep(CancellationToken.None);
    }

    private Task<string[]> Noted() => office.Ask<string[]>("""
        select coalesce(array_agg(type || ' ' || stream_id order by type, stream_id), '{}') from es.mt_events where data #>> '{act,role}' = 'SYSTEM' and user_name = 'SYSTEM'
            and correlation_id is not null and stream_id not in ('depotcheck-09', 'order-O-held', 'slip-2026-79')
        """);
}

/// <summary>The same past on a database a second host is opened on.</summary>
[Collection(Cluster.Collection)]
public sealed class A_host_that_is_served(Neglected office) : IClassFixture<Neglected>
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task sweeps_when_it_starts_and_when_a_day_begins_but_not_while_its_clock_stands()
    {
        // On the machine's day everything of that March is long due.
        await using var served = await House.Open(office.Database.ConnectionString, Soon);
        await Until(() => Has("order-O-late", "order_expired"));
        await Until(() => Has("slip-2026-72", "slip_overdue_flagged"));

        await office.Tell(Neglected.Slip("2026/75", "2026-02-12"));
        served.Clock.StopAt(Base.At("2099-01-01"));
        await Task.Delay(Soon * 20);
        Assert.False(await Has("slip-2026-75", "slip_overdue_flagged"));

        served.Clock.TurnTo(Base.At("2099-01-02", 0, 1));
        await Until(() => Has("slip-2026-75", "slip_overdue_flagged"));
        Assert.Equal("2099-01-02", await office.Ask<string>("select data #>> '{act,effectiveDate}' from es.mt_events where stream_id = 'slip-2026-75' and type = 'slip_overdue_flagged'"));
    }

    [Fact]
    public async Task serves_on_when_a_sweep_fails()
    {
        await office.Run("alter table es.mt_doc_writtenorder rename to elsewhere");
        try
        {
            await using var served = await House.Open(office.Database.ConnectionString, Soon);
            await Task.Delay(Soon * 20);
            (await served.As("TKY", Role.KAYIT_YETKILISI).Get("/depot-stock")).Must(200);
        }
        finally
        {
            await office.Run("alter table es.elsewhere rename to mt_doc_writtenorder");
        }
    }

    private async Task<bool> Has(string stream, string type) => (await office.Story(stream)).Contains(type);

    private static async Task Until(Func<Task<bool>> so)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await so()) await Task.Delay(20, enough.Token);
    }
}
