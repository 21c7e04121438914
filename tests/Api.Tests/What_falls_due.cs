using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Testing;

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

    private Task Looked(string since) => office.FallsDue("list-check", "07", since);
}
