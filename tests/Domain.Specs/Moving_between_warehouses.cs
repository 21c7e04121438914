using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Slips;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class Moving_between_warehouses
{
    private static readonly LedgerEvent ToSecond = Signed("O-9", "2026-03-02", [Laptop], "02", Purpose.AMBARLAR_ARASI);
    private static readonly MoveWarehouse Move = new(Laptop, "02", "O-9");

    [Fact]
    public void issues_the_next_slip_of_the_year_and_uses_the_order_line() => Ledger
        .Given(Office, SecondWarehouse, LaptopInStock, ToSecond, Slip("2026/41"))
        .When(Move, Storekeeper)
        .Then(
            new SlipIssued("2026/42", Day("2026-03-02"), 2026, "AMBARLAR_ARASI", SlipForm.VIF,
                [new SlipLine(Laptop, "255.02.01.01/26/00001", 1, 30000.00m)], 30000.00m, DueToAccounting: null),
            new AssetMoved(Laptop, "01", "02", "O-9", "2026/42"),
            new OrderLineUsed("O-9", Laptop));

    [Fact]
    public void numbers_its_slips_without_a_hole_even_where_an_act_was_refused()
    {
        var ledger = Ledger.Given(Office, SecondWarehouse, LaptopInStock, PrinterInStock,
            Signed("O-9", "2026-03-02", [Laptop, Printer], "02", Purpose.AMBARLAR_ARASI));

        var first = ledger.When(Move, Storekeeper);
        var later = ledger.With([.. ((Accepted)first.Decision).Events]);
        later.When(Move, new("TK2", Role.KAYIT_YETKILISI)).ThenRefused(Refusals.InvalidState);
        var second = later.When(Move with { Asset = Printer }, Storekeeper);

        Assert.Equal(["2026/1", "2026/2"], [SlipOf(first).No, SlipOf(second).No]);
    }

    [Fact]
    public void takes_the_number_after_the_highest_whatever_gap_history_left() => Assert.Equal("2026/7", SlipOf(Ledger
        .Given(Office, SecondWarehouse, LaptopInStock, ToSecond, Slip("2026/6"), Slip("2026/2"), Slip("2025/90"))
        .When(Move, Storekeeper)).No);

    [Theory]
    [InlineData("2024-10-09", SlipForm.TIF, "TMY2006")]
    [InlineData("2024-10-10", SlipForm.VIF, "TMY2024")]
    public void writes_the_form_its_day_asks_for(string day, SlipForm form, string ruleSet)
    {
        LedgerEvent[] officers = [Officer("TKY", "01"), Officer("TK2", "02"), new PersonnelRegistered("TKY", "BIM", false, true).At("2020-01-02")];
        var verdict = Ledger.Given(officers, OldLaptopInStock, Signed("O-9", "2024-10-01", [OldLaptop], "02", Purpose.AMBARLAR_ARASI))
            .On(day)
            .When(Move with { Asset = OldLaptop }, Storekeeper)
            .ThenRecorded();

        Assert.Equal(form, SlipOf(verdict).Form);
        Assert.Equal(ruleSet, verdict.Act.RuleSetVersion);
    }

    [Fact]
    public void to_a_warehouse_nobody_keeps_is_refused() => Ledger
        .Given(Office, LaptopInStock, ToSecond)
        .When(Move, Storekeeper)
        .ThenRefused(Refusals.UnknownWarehouse, ("value", "02"));

    [Fact]
    public void to_where_it_is_already_is_refused() => Ledger
        .Given(Office, LaptopInStock, ToSecond)
        .When(Move with { ToAmbar = "01" }, Storekeeper)
        .ThenRefused(Refusals.InvalidState, ("warehouse", "01"));

    [Fact]
    public void while_somebody_has_it_is_refused() => Ledger
        .Given(Office, SecondWarehouse, LaptopWithAyse, ToSecond)
        .When(Move, Storekeeper)
        .ThenRefused(Refusals.AlreadyOnZimmet);

    [Fact]
    public void is_asked_of_the_giving_officer() => Ledger
        .Given(Office, SecondWarehouse, LaptopInStock, ToSecond)
        .When(Move, new("TK2", Role.KAYIT_YETKILISI))
        .ThenRefused(Refusals.OtherWarehouse);

    [Fact]
    public void without_an_order_is_refused() => Ledger
        .Given(Office, SecondWarehouse, LaptopInStock)
        .When(Move with { Order = null }, Storekeeper)
        .ThenRefused(Refusals.NoWrittenOrder);

    private static SlipIssued SlipOf(Verdict verdict) =>
        Assert.Single(Assert.IsType<Accepted>(verdict.Decision).Events.OfType<SlipIssued>());

    private static LedgerEvent Slip(string no) =>
        new SlipIssued(no, Day("2026-01-12"), 2026, "SATIN_ALMA", SlipForm.VIF, [], 0m, DueToAccounting: null).At("2026-01-12");

    private static LedgerEvent Officer(string person, string warehouse) =>
        new RoleAssigned(person, Role.KAYIT_YETKILISI, Day("2020-01-02"), null, warehouse, null, null, null).At("2020-01-02");
}
