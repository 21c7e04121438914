using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;
using static Defne.Ledger.Domain.Specs.Municipality;
using static Defne.Ledger.Domain.Specs.Workshop;

namespace Defne.Ledger.Domain.Specs;

public class Consuming_material
{
    private static readonly Ledger Shelf = Ledger.Given(Office, Toners, TonersForFen);
    private static readonly Actor Neighbour = new("TK2", Role.KAYIT_YETKILISI);

    [Fact]
    public void takes_the_first_in_at_its_own_price_and_tells_when_little_is_left() => Shelf
        .When(Issue(), Storekeeper)
        .Then(
            new SlipIssued("2026/1", Day("2026-03-02"), 2026, "TUKETIM", SlipForm.VIF, [new SlipLine(null, null, null, 100m, Toner, 10), new SlipLine(null, null, null, 120m, Toner, 2)], 1240m, DueToAccounting: null),
            new StockIssued(TonerCard, "2026/1", Toner, 12, "FEN", "R1", Order: null, Fault: null, [new LotTaken("2026/2", 10, 100m), new LotTaken("2026/5", 2, 120m)], 1240m, FifoExceptionReason: null),
            new StockBelowMinimum(TonerCard, 3, 4), new RequestSupplied("R1", Toner, 12, "2026/1"), new RequestFulfilled("R1"));

    [Fact]
    public void may_go_in_parts_and_the_last_part_fulfils_the_request()
    {
        var first = Shelf.When(Issue(5), Storekeeper);
        Assert.DoesNotContain(((Accepted)first.Decision).Events, e => e is RequestFulfilled or StockBelowMinimum);

        var after = Shelf.With([.. ((Accepted)first.Decision).Events]);
        after.When(Issue(8), Storekeeper).ThenRefused(Refusals.NotRequested, ("remaining", "7"));
        var last = after.When(Issue(7), Storekeeper);
        Assert.Contains(((Accepted)last.Decision).Events, e => e is RequestFulfilled);
        Assert.Equal([new Lot("2026/5", Day("2026-02-01"), 3, 120m)], last.After.Stock(TonerCard)!.Lots);
    }

    [Fact]
    public void takes_lots_of_one_day_in_the_order_of_their_slips() => Assert.Equal(
        ["2026/9", "2026/9/2", "2026/10"],
        Ledger.Given(Office, Toners).With(Received("2026/10", 1, 5m, "2026-02-20"), Received("2026/9/2", 1, 7m, "2026-02-20"), Received("2026/9", 1, 6m, "2026-02-20"))
            .When(Issue(), Storekeeper).Before.Stock(TonerCard)!.Lots.Skip(2).Select(l => l.Id));

    [Fact]
    public void may_name_the_first_in_itself() => Shelf.When(Issue(2, lots: new LotTaken("2026/2", 2)), Storekeeper).ThenRecorded();

    [Theory]
    [InlineData("2026/2", 1, "INVALID_CODE")]
    [InlineData("2026/99", 2, "INSUFFICIENT_STOCK")]
    public void names_lots_that_are_there_and_add_up(string lot, int qty, string code) =>
        Assert.Equal(code, ((Refused)Shelf.When(Issue(2, lots: new LotTaken(lot, qty)) with { FifoExceptionReason = FifoException.ISIN_GEREGI }, Storekeeper).Decision).Why.Code);

    [Fact]
    public void names_the_lots_where_it_leaves_the_order() =>
        Shelf.When(Issue(2) with { FifoExceptionReason = FifoException.PROJE_ALIMI }, Storekeeper).ThenRefused(Refusals.MissingField, ("field", "lots"));

    [Fact]
    public void names_a_fault_that_is_being_repaired()
    {
        Shelf.When(Issue(2) with { Fault = "YOK" }, Storekeeper).ThenRefused(Refusals.FaultNotFound, ("fault", "YOK"));
        Shelf.With([.. LaptopWithAyse, .. Diagnosed]).When(Issue(2) with { Fault = "FA-1" }, Storekeeper).ThenRefused(Refusals.InvalidState, ("state", "DIAGNOSED"));
        Shelf.With([.. LaptopWithAyse, .. InRepair]).When(Issue(2) with { Fault = "FA-1" }, Storekeeper).ThenRecorded();
    }

    [Fact]
    public void takes_no_more_of_a_lot_than_is_left_whatever_the_reason() => Shelf
        .When(Issue(6, lots: new LotTaken("2026/5", 6)) with { FifoExceptionReason = FifoException.PROJE_ALIMI }, Storekeeper)
        .ThenRefused(Refusals.InsufficientStock, ("lot", "2026/5"), ("onHand", "5"));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void takes_more_than_nothing(int qty) => Shelf.When(Issue(qty), Storekeeper).ThenRefused(Refusals.InvalidQuantity);

    [Fact]
    public void uses_the_line_of_an_order_where_one_is_named_or_wanted()
    {
        var wanted = new SettingChanges.SettingChanged("order.requiredForConsumables", "true", Day("2026-01-01")).At("2026-01-01");
        Shelf.With(wanted).When(Issue(), Storekeeper).ThenRefused(Refusals.NoWrittenOrder);
        Shelf.When(new DraftOrder(Order: null, [TonerCard], Purpose.TUKETIM, "FEN", ValidUntil: null), Storekeeper).ThenRecorded();

        var signed = Shelf.With(wanted, Signed("O-9", "2026-03-02", [TonerCard], "FEN", Purpose.TUKETIM));
        Assert.Contains(new OrderLineUsed("O-9", TonerCard), ((Accepted)signed.When(Issue() with { Order = "O-9" }, Storekeeper).Decision).Events.Select(e => e with { Act = Act.Unstamped }));
        Shelf.With(Signed("O-9", "2026-03-02", [TonerCard], "FEN")).When(Issue() with { Order = "O-9" }, Storekeeper).ThenRefused(Refusals.OrderPurposeMismatch);
    }

    [Fact]
    public void is_for_the_unit_that_asked() => Shelf.When(Issue() with { Unit = "MALI" }, Storekeeper).ThenRefused(Refusals.NotRequested, ("unit", "FEN"));

    [Fact]
    public void waits_for_the_decision_on_the_request() => Shelf.On("2026-02-18").When(Issue() with { Effective = Day("2026-02-16") }, Storekeeper).ThenRefused(Refusals.RequestNotReady);

    [Theory]
    [InlineData(RequestResult.REFUSE)]
    [InlineData(RequestResult.PARTIAL)]
    public void goes_as_far_as_was_decided(RequestResult result)
    {
        var verdict = Ledger.Given(Office, Toners).With([.. Asked("R1", 12), Evaluated("R1", result, result is RequestResult.PARTIAL ? 10 : null)]).When(Issue(11), Storekeeper);
        verdict.ThenRefused(result is RequestResult.REFUSE ? Refusals.RequestNotReady : Refusals.NotRequested);
    }

    [Fact]
    public void is_the_act_of_the_warehouses_own_officer() => Shelf.With(SecondWarehouse).When(Issue(), Neighbour).ThenRefused(Refusals.OtherWarehouse, ("warehouse", "01"));

    [Fact]
    public void stops_while_the_warehouse_is_closed() => Shelf.With(new WarehouseClosed("01", Day("2026-03-02"), Day("2026-03-06"), "izin").At("2026-02-27"))
        .When(Issue(), Storekeeper).ThenRefused(Refusals.WarehouseClosed);

    [Fact]
    public void belongs_to_an_open_year() => Shelf.On("2027-01-04").When(Issue() with { Effective = Day("2026-12-31") }, Storekeeper).ThenRefused(Refusals.PeriodClosed);

    [Fact]
    public void comes_back_as_a_lot_of_its_own_at_the_price_of_the_last_entry() => Shelf
        .When(TakeBack(price: null), Storekeeper)
        .Then(
            new SlipIssued("2026/1", Day("2026-03-02"), 2026, "IADE", SlipForm.VIF, [new SlipLine(null, null, null, 120m, Toner, 2)], 240m, Day("2026-03-12")),
            new StockReturned(TonerCard, Toner, "01", 2, 120m, "2026/1", new DocRef("IADE", "I-1", Day("2026-03-02")), Valuation: null));

    [Fact]
    public void comes_back_at_another_price_only_on_a_valuation()
    {
        Shelf.When(TakeBack(price: 100m), Storekeeper).ThenRefused(Refusals.PriceNotDetermined, ("lastYear", "120"));
        Shelf.When(TakeBack(price: 100m) with { Valuation = new DocRef("TUTANAK", "DT-4", Day("2026-03-02")) }, Storekeeper).ThenRecorded();
        Ledger.Given(Office).With(Received("2024/2", 1, 90m, "2024-01-05")).When(TakeBack(price: null), Storekeeper).ThenRefused(Refusals.PriceNotDetermined);
    }

    [Fact]
    public void comes_back_no_earlier_than_its_paper() =>
        Shelf.When(TakeBack() with { UnitHeadDoc = new DocRef("IADE", "I-1", Day("2026-03-03")) }, Storekeeper).ThenRefused(Refusals.SlipBeforeBasis);

    [Fact]
    public void of_which_nothing_is_wanted_needs_no_level() => Shelf.When(new SetMinimumLevel(TonerCard, 0), Spender).Then(new MinimumLevelSet(TonerCard, 0));

    [Fact]
    public void is_entered_in_a_lot_for_each_line_of_the_slip()
    {
        EntryLine Line(decimal price) => new(Toner, "Toner", 1, price, Nature: null, HasStorage: null, WarrantyUntil: null);
        var entry = new PostEntry(Receipt: null, "DEVIR_ALMA", [Line(90m), Line(95m)], "01", SlipDate: null, Valuation: null) { BasisDoc = new("VIF", "2025/44", Day("2025-12-26")) };

        var after = Ledger.Given(Office).When(entry, Storekeeper).After.Stock(TonerCard)!;

        Assert.Equal([("2026/1", 90m), ("2026/1/2", 95m)], after.Lots.Select(l => (l.Id, l.UnitPrice!.Value)));
    }
}

public class Asking_for_material
{
    private static readonly Actor Asker = new(Ayse, Role.PERSONEL);
    private static readonly Ledger Empty = Ledger.Given(Office, HeadOfFen);
    private static readonly EvaluateRequest Meet = new("R1", RequestResult.MEET, Reason: null, Granted: null);

    private static Ledger Waiting => Empty.With(new RequestSubmitted("R1", "FEN", Quantity(12), RequestKind.TUKETIM).At("2026-02-16", Ayse));

    private static Ledger Approved => Empty.With(Asked("R1", 12));

    [Fact]
    public void gets_the_next_number_of_the_year() => Empty.When(Ask(), Asker).Then(new RequestSubmitted("ISTEK-2026-1", "FEN", Quantity(2), RequestKind.TUKETIM));

    [Theory]
    [InlineData("150.03.02.01", RequestKind.TUKETIM)]
    [InlineData("255.02.01.01", RequestKind.DEMIRBAS)]
    [InlineData("260.01.01", RequestKind.YAZILIM)]
    public void is_of_one_kind(string code, RequestKind kind)
    {
        Empty.When(Ask(kind, code), Asker).ThenRecorded();
        Assert.All(Enum.GetValues<RequestKind>().Where(k => k != kind), other => Empty.When(Ask(other, code), Asker).ThenRefused(Refusals.OtherKind));
    }

    [Fact]
    public void is_approved_by_the_head_of_the_unit()
    {
        Waiting.When(new ApproveRequest("R1"), Head).Then(new RequestApproved("R1"));
        Waiting.When(new ApproveRequest("R1"), Chief).ThenRefused(Refusals.NoRole);
        Waiting.With(Assigned("KAR", "MALI")).When(new ApproveRequest("R1"), new("KAR", Role.BIRIM_YETKILISI)).ThenRefused(Refusals.OtherUnit, ("unit", "FEN"));
        Approved.When(new ApproveRequest("R1"), Head).ThenRefused(Refusals.InvalidState);
    }

    [Fact]
    public void is_decided_on_once_and_with_a_reason_where_not_all_is_met()
    {
        Waiting.When(Meet, Chief).ThenRefused(Refusals.InvalidState);
        Approved.When(Meet, Chief).Then(new RequestEvaluated("R1", RequestResult.MEET, Reason: null, Granted: null));
        Approved.When(Meet, Director).ThenRecorded();
        Approved.When(Meet with { Result = RequestResult.REFUSE }, Chief).ThenRefused(Refusals.MissingField, ("field", "reason"));
        Approved.When(Meet with { Result = RequestResult.PARTIAL, Reason = "stok az", Granted = Quantity(13) }, Chief).ThenRefused(Refusals.InvalidQuantity);
        Approved.When(Meet with { Granted = Quantity(1) }, Chief).ThenRefused(Refusals.InvalidQuantity);
        Approved.With(Evaluated("R1", RequestResult.MEET)).When(Meet, Chief).ThenRefused(Refusals.InvalidState);
    }

    [Theory]
    [InlineData(RequestResult.REFUSE)]
    [InlineData(RequestResult.PARTIAL)]
    [InlineData(RequestResult.MEET)]
    public void that_is_not_met_is_reported_before_it_is_closed(RequestResult result)
    {
        var decided = Approved.With(Evaluated("R1", result));
        decided.When(new CloseRequest("R1"), Chief).ThenRefused(Refusals.UnmetNotReported);
        decided.When(new ReportUnmet("R1", "NOBODY"), Chief).ThenRefused(Refusals.PersonNotFound);
        decided.When(new ReportUnmet("R1", "SEF"), Chief).ThenRefused(Refusals.NotASuperior, ("value", "SEF"));
        decided.When(new ReportUnmet("R1", Ayse), Chief).ThenRefused(Refusals.NotASuperior, ("value", Ayse));
        var reported = decided.With([.. ((Accepted)decided.When(new ReportUnmet("R1", "MUD"), Chief).Decision).Events]);
        reported.When(new ReportUnmet("R1", "MUD"), Chief).ThenRefused(Refusals.InvalidState);
        reported.When(new CloseRequest("R1"), Asker).Then(new RequestClosed("R1"));
    }

    [Fact]
    public void that_is_met_needs_no_report()
    {
        var met = Approved.With(Evaluated("R1", RequestResult.MEET), new RequestFulfilled("R1").At("2026-02-20"));
        met.When(new ReportUnmet("R1", "MUD"), Chief).ThenRefused(Refusals.InvalidState);
        met.When(new CloseRequest("R1"), Chief).ThenRecorded();
        met.With(new RequestClosed("R1").At("2026-02-23")).When(new CloseRequest("R1"), Chief).ThenRefused(Refusals.InvalidState);
    }

    [Fact]
    public void is_taken_back_by_the_unit_while_nothing_was_given()
    {
        Waiting.When(new WithdrawRequest("R1", "gerek kalmadı"), Head).Then(new RequestWithdrawn("R1", "gerek kalmadı"));
        Approved.With(new RequestSupplied("R1", Toner, 1, "2026/9").At("2026-02-20")).When(new WithdrawRequest("R1", "gerek kalmadı"), Asker).ThenRefused(Refusals.InvalidState);
        Waiting.With(new RequestWithdrawn("R1", "gerek kalmadı").At("2026-02-20")).When(new ApproveRequest("R1"), Head).ThenRefused(Refusals.InvalidState);
    }

    [Fact]
    public void for_an_asset_is_met_by_its_hand_over()
    {
        var desk = Empty.With([.. LaptopInStock, LaptopToAyse, .. Asked("R7", 1, "255.02.01.01"), Evaluated("R7", RequestResult.MEET), .. Asked("R8", 1)]);
        var given = ((Accepted)desk.When(HandOver() with { Request = "R7" }, Storekeeper).Decision).Events;
        Assert.Equal([typeof(Assets.AssetHandedOver), typeof(Orders.OrderLineUsed), typeof(RequestSupplied), typeof(RequestFulfilled)], given.Select(e => e.GetType()));
        desk.When(HandOver() with { Request = "R8" }, Storekeeper).ThenRefused(Refusals.RequestNotReady);
        desk.When(HandOver() with { Request = "R9" }, Storekeeper).ThenRefused(Refusals.NoRequest);
        desk.With(Evaluated("R8", RequestResult.MEET)).When(HandOver() with { Request = "R8" }, Storekeeper).ThenRefused(Refusals.NotRequested, ("code", "255.02.01.01"));
    }

    private static Dictionary<string, decimal> Quantity(decimal qty) => new(StringComparer.Ordinal) { [Toner] = qty };

    private static LedgerEvent Assigned(string person, string unit) => new Authority.RoleAssigned(person, Role.BIRIM_YETKILISI, Day("2025-01-02"), To: null, Warehouse: null, unit, Areas: null, Power: null).At("2025-01-02");
}

public class Sending_the_consumption_list
{
    private static readonly Ledger Empty = Ledger.Given(Office);

    [Theory]
    [InlineData("2026-02", "2026-03-31", false)]
    [InlineData("2026-02", "2026-04-01", true)]
    [InlineData("2025-12", "2026-01-05", true)]
    public void is_late_after_the_following_month(string month, string day, bool late) =>
        Empty.On(day).When(new SendConsumptionList(month), Storekeeper).Then(new ConsumptionListSent(month, late));

    [Fact]
    public void of_the_years_last_month_is_due_on_its_last_business_day()
    {
        Empty.On("2026-12-30").When(new SendConsumptionList("2026-12"), Storekeeper).ThenRefused(Refusals.ConsumptionGoesOn, ("from", "2026-12-31"));
        Empty.On("2026-12-31").When(new SendConsumptionList("2026-12"), Storekeeper).Then(new ConsumptionListSent("2026-12", Late: false));
        Assert.Equal(Day("2027-12-31"), ConsumptionList.Due(Day("2027-12-01"), new Settings()));
        Assert.Equal(Day("2022-12-30"), ConsumptionList.Due(Day("2022-12-01"), new Settings()));
    }

    [Theory]
    [InlineData("monthly", "2026-02", "2026-03-31")]
    [InlineData("quarterly", "2026-03", "2026-06-30")]
    [InlineData("yearly", "2026-12", "2026-12-31")]
    public void follows_the_setting(string frequency, string period, string due)
    {
        var settings = new Settings { ConsumptionListFrequency = frequency };
        Assert.Equal(period, ConsumptionList.PeriodOf(Day("2026-02-10"), settings));
        Assert.Equal(Day(due), ConsumptionList.Due(ConsumptionList.FirstDay(period)!.Value, settings));
        Assert.True(ConsumptionList.EndsPeriod(ConsumptionList.FirstDay(period)!.Value, settings));
    }

    [Fact]
    public void happens_once() => Empty.With(new ConsumptionListSent("2026-02", Late: false).At("2026-03-02")).When(new SendConsumptionList("2026-02"), Storekeeper).ThenRefused(Refusals.InvalidState);

    [Fact]
    public void is_flagged_once_when_it_was_forgotten()
    {
        Empty.On("2026-03-31").When(new FlagConsumptionListOverdue("2026-02"), Operator).ThenRefused(Refusals.InvalidState);
        Empty.On("2026-04-01").When(new FlagConsumptionListOverdue("2026-02"), Operator).Then(new ConsumptionListOverdueFlagged("2026-02", Day("2026-03-31")));
        Empty.With(new ConsumptionListOverdueFlagged("2026-02").At("2026-04-01")).On("2026-04-02").When(new FlagConsumptionListOverdue("2026-02"), Operator).ThenRefused(Refusals.InvalidState);
    }
}
