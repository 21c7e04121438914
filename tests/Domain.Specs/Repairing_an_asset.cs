using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Domain.WriteOffs;
using static Defne.Ledger.Domain.Specs.Municipality;
using static Defne.Ledger.Domain.Specs.Workshop;

namespace Defne.Ledger.Domain.Specs;

public class Repairing_in_the_house
{
    private static readonly Ledger House = Ledger.Given(Office, LaptopUnderWarranty);
    private static readonly Ledger Bench = Ledger.Given(Office, LaptopWithAyse, InRepair, MemoryOnShelf);
    private static readonly StartRepair Start = new("FA-1", "Yalnız kablo değişecek");

    [Fact]
    public void begins_where_the_diagnosis_said_and_leaves_the_holder_in_charge()
    {
        var verdict = House.With(Diagnosed).When(Start, Technician).Then(new RepairStarted("FA-1", OnSite: false, "Yalnız kablo değişecek"));
        Assert.Equal((FaultState.IN_REPAIR, AssetStatus.ON_ZIMMET, Ayse), (verdict.After.Fault("FA-1")!.State, verdict.After.Asset(Laptop)!.Status, verdict.After.Asset(Laptop)!.Holder));
        House.With(Reported).With(new FaultDiagnosed("FA-1", OnSite: true, "Kablo çıkmış").At("2026-02-27")).When(Start, Technician).Then(new RepairStarted("FA-1", OnSite: true, "Yalnız kablo değişecek"));
    }

    [Fact]
    public void waits_for_the_diagnosis()
    {
        House.With(Reported).When(Start, Technician).ThenRefused(Refusals.InvalidState, ("state", "REPORTED"));
        House.With(WithFirm).When(Start, Technician).ThenRefused(Refusals.InvalidState, ("state", "AT_VENDOR"));
        House.With(Diagnosed).When(Start, Storekeeper).ThenRefused(Refusals.NoRole);
    }

    [Theory]
    [InlineData("2028-01-12", true)]
    [InlineData("2028-01-13", false)]
    public void asks_why_until_the_last_day_of_the_warranty(string today, bool asked)
    {
        var verdict = House.With(Diagnosed).On(today).When(Start with { OverrideReason = " " }, Technician);
        if (asked) verdict.ThenRefused(Refusals.WarrantyActive, ("warrantyUntil", "2028-01-12"));
        else verdict.ThenRecorded();
    }

    [Fact]
    public void keeps_no_reason_where_there_is_no_warranty_to_override() =>
        House.With(Diagnosed).On("2028-01-13").When(Start, Technician).Then(new RepairStarted("FA-1", OnSite: false, OverrideReason: null));

    [Fact]
    public void asks_why_before_it_asks_how_far_the_fault_is() => House.With(Reported).When(Start with { OverrideReason = null }, Technician).ThenRefused(Refusals.WarrantyActive);

    [Fact]
    public void takes_parts_from_the_shelf_the_first_in_first_under_a_consumption_slip() => Bench
        .With(new MinimumLevelSet(MemoryCard, 1).At("2026-02-02"))
        .When(Use(3), Storekeeper)
        .Then(
            new PartConsumed("FA-1", Laptop, MemoryCard, 3, "2026/1"),
            new SlipIssued("2026/1", Day("2026-03-02"), 2026, "TUKETIM", SlipForm.VIF, [new SlipLine(null, null, null, 400m, Memory, 2), new SlipLine(null, null, null, 450m, Memory, 1)], 1250m, DueToAccounting: null),
            new StockIssued(MemoryCard, "2026/1", Memory, 3, "FEN", Request: null, Order: null, "FA-1", [new LotTaken("2026/3", 2, 400m), new LotTaken("2026/4", 1, 450m)], 1250m, FifoExceptionReason: null),
            new StockBelowMinimum(MemoryCard, 0, 1));

    [Fact]
    public void takes_parts_only_while_it_is_repaired()
    {
        Ledger.Given(Office, LaptopWithAyse, Diagnosed, MemoryOnShelf).When(Use(1), Storekeeper).ThenRefused(Refusals.InvalidState, ("state", "DIAGNOSED"));
        Ledger.Given(Office, LaptopWithAyse, Resolved, MemoryOnShelf).When(Use(1), Storekeeper).ThenRefused(Refusals.InvalidState, ("state", "RESOLVED"));
        Ledger.Given(Office, LaptopUnderWarranty, BackFromFirm, MemoryOnShelf).When(Use(1), Storekeeper).ThenRecorded();
    }

    [Fact]
    public void takes_no_more_than_there_is()
    {
        Bench.When(Use(4), Storekeeper).ThenRefused(Refusals.InsufficientStock, ("onHand", "3"));
        Bench.When(Use(0), Storekeeper).ThenRefused(Refusals.InvalidQuantity);
        Bench.When(Use(null), Storekeeper).ThenRefused(Refusals.MissingField, ("field", "qty"));
    }

    [Fact]
    public void takes_parts_of_a_card_and_no_asset()
    {
        Bench.When(Use(1) with { Stock = "01-150.09.01.01" }, Storekeeper).ThenRefused(Refusals.StockNotFound);
        Bench.With(PrinterInStock).When(Use(1) with { Stock = Printer }, Storekeeper).ThenRefused(Refusals.NotStock);
    }

    [Fact]
    public void takes_parts_from_the_officer_of_their_warehouse()
    {
        Bench.With(SecondWarehouse).When(Use(1), new("TK2", Role.KAYIT_YETKILISI)).ThenRefused(Refusals.OtherWarehouse);
        Bench.When(Use(1), Technician).ThenRefused(Refusals.NoRole);
        Bench.With(new WarehouseClosed("01", Day("2026-03-02"), Day("2026-03-06"), "izin").At("2026-02-27")).When(Use(1), Storekeeper).ThenRefused(Refusals.WarehouseClosed);
        Bench.On("2027-01-04").When(Use(1) with { Effective = Day("2026-12-31") }, Storekeeper).ThenRefused(Refusals.PeriodClosed);
    }

    [Fact]
    public void takes_no_part_before_the_last_movement_of_its_card()
    {
        var entered = Bench.With(Received("2026/9", 1, 500m, "2026-03-02", MemoryCard, Memory));
        entered.When(Use(4) with { Effective = Day("2026-02-27") }, Storekeeper).ThenRefused(Refusals.BeforeLastEvent, ("last", "2026-03-02"));
        entered.When(Use(1) with { Effective = Day("2026-02-27") }, Storekeeper).ThenRefused(Refusals.BeforeLastEvent);
        entered.When(Use(4), Storekeeper).ThenRecorded();
    }

    [Fact]
    public void is_of_what_is_on_the_books()
    {
        var away = new AssetTransferredOut(Laptop, "BIRIM_ARASI_DEVIR", "FEN", "O-2", Approval, SlipDate: null, "2026/7").At("2026-02-27");
        Ledger.Given(Office, LaptopInStock, Diagnosed, away).When(Start, Technician).ThenRefused(Refusals.FaultOnTerminalAsset, ("status", "CLOSED"));
        Ledger.Given(Office, LaptopInStock, InRepair, MemoryOnShelf, away).When(Use(1), Storekeeper).ThenRefused(Refusals.FaultOnTerminalAsset, ("asset", Laptop));
    }

    [Fact]
    public void ends_with_what_was_done_or_with_a_report_that_it_cannot_be()
    {
        Bench.When(new ResolveFault("FA-1", "Bellek değişti"), Technician).Then(new FaultResolved("FA-1", "Bellek değişti"));
        Bench.When(new DeclareUnrepairable("FA-1", "TR-12"), Technician).Then(new FaultDeclaredUnrepairable("FA-1", "TR-12"));
        Bench.When(new DeclareUnrepairable("FA-1", Report: null), Technician).ThenRefused(Refusals.MissingField, ("field", "report"));
        Ledger.Given(Office, LaptopWithAyse, Diagnosed).When(new ResolveFault("FA-1", "Kendiliğinden düzeldi"), Technician).ThenRefused(Refusals.InvalidState);
        Ledger.Given(Office, LaptopWithAyse, Reported).When(new DeclareUnrepairable("FA-1", "TR-12"), Technician).ThenRefused(Refusals.InvalidState);
    }

    private static ConsumePart Use(decimal? qty) => new("FA-1", MemoryCard, qty);
}

public class Sending_to_a_firm
{
    private static readonly Ledger Found = Ledger.Given(Office, LaptopUnderWarranty, Diagnosed);
    private static readonly Ledger Ready = Found.With(MayGo());
    private static readonly Ledger Away = Ledger.Given(Office, LaptopUnderWarranty, WithFirm);
    private static readonly Actor Neighbour = new("TK2", Role.KAYIT_YETKILISI);

    [Fact]
    public void uses_the_line_of_an_order_and_leaves_the_holder_in_charge()
    {
        var verdict = Ready.When(Send(), Storekeeper).Then(new AssetSentToVendor("FA-1", Laptop, "GARANTI", "FirmaX", Contract: null, "O-8"), new OrderLineUsed("O-8", Laptop));
        Assert.Equal((FaultState.AT_VENDOR, Ayse), (verdict.After.Fault("FA-1")!.State, verdict.After.Asset(Laptop)!.Holder));
        Ready.With(new RepairStarted("FA-1", OnSite: false, "Denendi, olmadı").At("2026-02-27")).When(Send(), Storekeeper).ThenRecorded();
    }

    [Fact]
    public void needs_an_order_for_this_asset_this_firm_and_this_purpose()
    {
        Found.When(Send(order: null), Storekeeper).ThenRefused(Refusals.NoWrittenOrder);
        Found.With(Drafted("O-8", "2026-03-02", "FirmaX")).When(Send(), Storekeeper).ThenRefused(Refusals.OrderNotSigned);
        Ready.With(new OrderCancelled("O-8", "vazgeçildi").At("2026-03-02")).When(Send(), Storekeeper).ThenRefused(Refusals.OrderCancelled);
        Ready.On("2026-04-02").When(Send(), Storekeeper).ThenRefused(Refusals.OrderExpired, ("validUntil", "2026-04-01"));
        Found.With(MayGo(OldLaptop)).When(Send(), Storekeeper).ThenRefused(Refusals.OrderOtherAsset);
        Ready.With(new OrderLineUsed("O-8", Laptop).At("2026-03-02")).When(Send(), Storekeeper).ThenRefused(Refusals.OrderUsed);
        Found.With(MayGo(purpose: Purpose.BAKIM_ONARIM)).When(Send(), Storekeeper).ThenRefused(Refusals.OrderPurposeMismatch, ("needed", "GARANTI"));
        Found.With(MayGo(firm: "FirmaY")).When(Send(), Storekeeper).ThenRefused(Refusals.OrderRecipientMismatch, ("recipient", "FirmaY"));
    }

    [Theory]
    [InlineData("GARANTI", Purpose.GARANTI)]
    [InlineData("BAKIM_SOZLESMESI", Purpose.BAKIM_ONARIM)]
    [InlineData("UCRETLI", Purpose.BAKIM_ONARIM)]
    public void goes_one_of_three_ways(string basis, Purpose purpose) =>
        Found.With(MaintainedBy("FirmaX"), MayGo(purpose: purpose)).When(Send(basis, contract: "BS-1"), Storekeeper).ThenRecorded();

    [Theory]
    [InlineData("2028-01-12", true)]
    [InlineData("2028-01-13", false)]
    public void under_warranty_goes_to_its_last_day(string today, bool still)
    {
        var verdict = Found.With(Signed("O-8", today, [Laptop], "FirmaX", Purpose.GARANTI, "2028-02-01")).On(today).When(Send(), Storekeeper);
        if (still) verdict.ThenRecorded();
        else verdict.ThenRefused(Refusals.WarrantyExpired, ("warrantyUntil", "2028-01-12"));
    }

    [Fact]
    public void under_a_contract_goes_to_the_firm_that_has_it_for_this_asset_on_this_day()
    {
        var permitted = Found.With(MayGo(purpose: Purpose.BAKIM_ONARIM));
        var maintained = Send("BAKIM_SOZLESMESI", contract: "BS-1");
        permitted.When(maintained, Storekeeper).ThenRefused(Refusals.ContractNotInForce, ("value", "BS-1"));
        permitted.When(maintained with { Contract = null }, Storekeeper).ThenRefused(Refusals.ContractNotInForce, ("field", "contract"));
        permitted.With(MaintainedBy("FirmaY")).When(maintained, Storekeeper).ThenRefused(Refusals.ContractNotInForce, ("firm", "FirmaY"));
        permitted.With(MaintainedBy("FirmaX", asset: Printer)).When(maintained, Storekeeper).ThenRefused(Refusals.ContractNotInForce, ("asset", Laptop));
        permitted.With(MaintainedBy("FirmaX", "2026-03-01")).When(maintained, Storekeeper).ThenRefused(Refusals.ContractNotInForce, ("to", "2026-03-01"));
        permitted.With(MaintainedBy("FirmaX", "2026-03-02")).When(maintained, Storekeeper).ThenRecorded();
    }

    [Fact]
    public void asks_for_the_warranty_before_the_order() => Ledger.Given(Office, LaptopWithAyse, Diagnosed).When(Send(order: null), Storekeeper).ThenRefused(Refusals.WarrantyExpired);

    [Fact]
    public void asks_for_a_way_before_it_asks_who_sends() => Ready.When(Send("HATIR"), Technician).ThenRefused(Refusals.InvalidVendorBasis, ("value", "HATIR"));

    [Fact]
    public void is_the_act_of_the_warehouses_own_officer()
    {
        Ready.When(Send(), Technician).ThenRefused(Refusals.NoRole);
        Ready.With(SecondWarehouse).When(Send(), Neighbour).ThenRefused(Refusals.OtherWarehouse, ("warehouse", "01"));
        Ready.With(new WarehouseClosed("01", Day("2026-03-02"), Day("2026-03-06"), "izin").At("2026-02-27")).When(Send(), Storekeeper).ThenRefused(Refusals.WarehouseClosed);
    }

    [Fact]
    public void waits_for_the_diagnosis_and_happens_once()
    {
        Ledger.Given(Office, LaptopUnderWarranty, Reported, MayGo()).When(Send(), Storekeeper).ThenRefused(Refusals.InvalidState, ("state", "REPORTED"));
        Away.With(MayGo()).When(Send(), Storekeeper).ThenRefused(Refusals.InvalidState, ("state", "AT_VENDOR"));
    }

    [Fact]
    public void waits_for_the_end_of_a_write_off()
    {
        Ready.With(Proposed("W-1", "HURDA", Laptop)).When(Send(), Storekeeper).ThenRefused(Refusals.AssetInWriteOff, ("writeoff", "W-1"));
        Ready.With(Proposed("W-1", "HURDA", Laptop)).When(Send(order: null), Storekeeper).ThenRefused(Refusals.AssetInWriteOff);
        Ready.With(Proposed("W-1", "HURDA", Laptop), new WriteOffRejected("W-1", "Onarılsın", [Laptop]).At("2026-02-10")).When(Send(), Storekeeper).ThenRecorded();
    }

    [Fact]
    public void of_another_units_device_is_that_units_act()
    {
        var foreign = Entered(Laptop, "255.02.01.01/20/00003", cost: null, foreign: true).At("2026-01-12");
        Ledger.Given(Office, foreign, Diagnosed).When(Send("UCRETLI", order: null), Storekeeper).ThenRefused(Refusals.NotOwned, ("asset", Laptop));
        Ledger.Given(Office, foreign, Diagnosed).When(new StartRepair("FA-1", OverrideReason: null), Technician).ThenRecorded();
    }

    [Fact]
    public void leaves_nothing_in_the_depot_that_could_go_elsewhere()
    {
        var away = Ledger.Given(Office, SecondWarehouse, WarrantedInStock, WithFirm);
        var lent = new LendOut(Laptop, "Kaymakamlik", Day("2026-04-01"), "O-2", Approval);
        var moved = new MoveWarehouse(Laptop, "02", "O-2");
        var given = new TransferOut(Laptop, "BIRIM_ARASI_DEVIR", "FEN", "O-2", Approval, SlipDate: null);
        Assert.All<LedgerCommand>([HandOver(), IntoRoom(), lent, moved, given], act => away.When(act, Storekeeper).ThenRefused(Refusals.AtVendor, ("fault", "FA-1")));
    }

    [Fact]
    public void ends_with_its_return_and_the_firms_form()
    {
        var verdict = Away.When(Receive(), Storekeeper)
            .Then(new AssetReceivedFromVendor("FA-1", Laptop, "SF-7", 0m, Replacement: false), new ServiceFormRecorded("FA-1", "SF-7", "FirmaX", "Ses kartı değişti", 0m));
        Assert.Equal(FaultState.IN_REPAIR, verdict.After.Fault("FA-1")!.State);
        Assert.DoesNotContain(verdict.After.Open(Subject.Asset(Laptop)), m => m.Kind is MatterKind.AT_VENDOR);
        Found.When(Receive(), Storekeeper).ThenRefused(Refusals.InvalidState, ("state", "DIAGNOSED"));
    }

    [Fact]
    public void ends_with_a_form_that_says_what_it_cost()
    {
        Away.When(Receive() with { Cost = null }, Storekeeper).ThenRefused(Refusals.MissingField, ("field", "cost"));
        Away.When(Receive() with { Cost = -1m }, Storekeeper).ThenRefused(Refusals.InvalidValue, ("field", "cost"));
        Away.When(Receive() with { Cost = 250.555m }, Storekeeper).ThenRefused(Refusals.InvalidValue, ("field", "cost"));
        Away.When(Receive(form: null), Storekeeper).ThenRefused(Refusals.MissingField, ("field", "form"));
        Away.With(Form("SF-7", by: "TEK")).When(Receive(), Storekeeper).ThenRefused(Refusals.InvalidState, ("form", "SF-7"));
        Away.With(SecondWarehouse).When(Receive(), Neighbour).ThenRefused(Refusals.OtherWarehouse);
    }
}

public class Approving_a_service_form
{
    private static readonly Ledger Waiting = Ledger.Given(Office, LaptopUnderWarranty, BackFromFirm);
    private static readonly ApproveServiceForm Approve = new("FA-1", "SF-7");
    private static readonly RejectServiceForm Reject = new("FA-1", "SF-7", "Parça numarası yazılmamış");
    private static readonly RecordServiceForm Record = new("FA-1", "SF-7", "FirmaX", "Yerinde ayar", 0m);

    [Fact]
    public void is_the_directors_or_his_delegates()
    {
        var delegated = new DelegationGranted("DG-1", "MUD", "SEF", [Powers.ServiceForms], Day("2026-03-01"), Day("2026-06-30")).At("2026-02-27");
        Waiting.When(Approve, Director).Then(new ServiceFormApproved("FA-1", "SF-7"));
        Waiting.When(Approve, Chief).ThenRefused(Refusals.NoRole);
        Waiting.When(Approve, new("SEF", Role.MUDUR)).ThenRefused(Refusals.NoRole);
        var act = Waiting.With(delegated).When(Approve, new("SEF", Role.MUDUR)).ThenRecorded().Act;
        Assert.Equal((Capacity.DELEGE, "DG-1"), (act.Capacity, act.AuthorityRef));
        Assert.Equal(["MUD", "SEF"], act.Accountable);
        Waiting.With(ChiefMaySign).When(Approve, new("SEF", Role.MUDUR)).ThenRefused(Refusals.NoRole);
    }

    [Fact]
    public void is_not_for_whoever_recorded_it_under_whichever_hat()
    {
        var acting = new ActingAppointed("MUD", "TEK", Role.MUDUR, Day("2026-03-02"), Day("2026-03-10"), "izin").At("2026-02-27");
        var bench = Ledger.Given(Office, LaptopUnderWarranty, Diagnosed, acting, Form("SF-7", by: "TEK"));
        bench.When(Approve, new("TEK", Role.MUDUR)).ThenRefused(Refusals.SelfApproval, ("person", "TEK"));
        bench.When(Reject, new("TEK", Role.MUDUR)).ThenRefused(Refusals.SelfApproval);
        bench.When(Approve, Director).ThenRecorded();
    }

    [Fact]
    public void is_asked_who_may_before_it_is_asked_what_is_there() =>
        Waiting.With(Form("SF-8", by: "MUD"), FormApproved("SF-8")).When(Approve with { Form = "SF-8" }, Director).ThenRefused(Refusals.SelfApproval);

    [Fact]
    public void happens_once_to_a_form_that_is_there()
    {
        Waiting.When(Approve with { Form = "SF-9" }, Director).ThenRefused(Refusals.ServiceFormMissing, ("form", "SF-9"));
        Waiting.With(FormApproved("SF-7")).When(Approve, Director).ThenRefused(Refusals.InvalidState, ("state", "APPROVED"));
        Waiting.With(FormApproved("SF-7")).When(Reject, Director).ThenRefused(Refusals.InvalidState, ("state", "APPROVED"));
        Waiting.With(FormRejected("SF-7")).When(Approve, Director).ThenRefused(Refusals.InvalidState, ("state", "REJECTED"));
    }

    [Fact]
    public void may_be_refused_with_a_reason_and_the_number_is_taken_again_for_the_right_form()
    {
        Waiting.When(Reject, Director).Then(new ServiceFormRejected("FA-1", "SF-7", "Parça numarası yazılmamış"));
        Waiting.When(Reject with { Reason = null }, Director).ThenRefused(Refusals.MissingField, ("field", "reason"));
        Waiting.When(Record, Storekeeper).ThenRefused(Refusals.InvalidState, ("form", "SF-7"));
        var corrected = Waiting.With(FormRejected("SF-7"));
        corrected.When(Record, Technician).Then(new ServiceFormRecorded("FA-1", "SF-7", "FirmaX", "Yerinde ayar", 0m));
        corrected.With(Form("SF-7", by: "TEK")).When(Approve, Director).ThenRecorded();
    }

    [Fact]
    public void is_of_a_form_recorded_while_somebody_works_at_the_fault()
    {
        Ledger.Given(Office, LaptopUnderWarranty, Reported).When(Record, Technician).ThenRefused(Refusals.InvalidState, ("state", "REPORTED"));
        Ledger.Given(Office, LaptopUnderWarranty, Diagnosed).When(Record, Technician).ThenRecorded();
        Ledger.Given(Office, LaptopUnderWarranty, Resolved).When(Record, Technician).ThenRefused(Refusals.InvalidState, ("state", "RESOLVED"));
        Ledger.Given(Office, LaptopUnderWarranty, Diagnosed).When(Record, Director).ThenRefused(Refusals.NoRole);
        Ledger.Given(Office, LaptopUnderWarranty, Diagnosed).When(Record with { Work = null }, Technician).ThenRefused(Refusals.MissingField, ("field", "work"));
    }
}
