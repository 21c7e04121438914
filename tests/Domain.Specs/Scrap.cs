using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Valuations;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Domain.WriteOffs;
using static Defne.Ledger.Domain.Specs.Municipality;
using static Defne.Ledger.Domain.Specs.Workshop;

namespace Defne.Ledger.Domain.Specs;

public class Scrap
{
    private const string Works = "Bertaraf tesisi";

    private static readonly Ledger Held = Ledger.Given(Office, WornOff);
    private static readonly Ledger Clean = Held.With(Wiped);
    private static readonly Ledger Doomed = Ledger.Given(Office, WornDoomed, Wiped);
    private static readonly Ledger Gone = Clean.With(new ScrapDelivered(OldLaptop, ScrapRoute.MKE, "O-9", "MKE").At("2026-03-02"));
    private static readonly Actor Neighbour = new("TK2", Role.KAYIT_YETKILISI);

    [Fact]
    public void may_be_wiped_after_it_left_the_books() => Held.When(new WipeData(OldLaptop, "manyetik silme"), Technician).Then(new DataWiped(OldLaptop, "manyetik silme"));

    [Fact]
    public void that_left_the_house_is_wiped_no_more() => Gone.When(new WipeData(OldLaptop, "manyetik silme"), Technician).ThenRefused(Refusals.AssetTerminal);

    [Fact]
    public void may_be_named_in_an_order_for_its_delivery_or_destruction_and_in_no_other()
    {
        DraftOrder draft = new(Order: null, [OldLaptop], Purpose.HURDA_TESLIM, "MKE", ValidUntil: null);
        Held.When(draft, Storekeeper).Then(new OrderDrafted("EMIR-2026-1", [OldLaptop], Purpose.HURDA_TESLIM, "MKE", ValidUntil: null));
        Held.When(draft with { Purpose = Purpose.IMHA, Recipient = Works }, Storekeeper).ThenRecorded();
        Assert.All(Enum.GetValues<Purpose>().Except([Purpose.HURDA_TESLIM, Purpose.IMHA]), purpose => Held.When(draft with { Purpose = purpose }, Storekeeper).ThenRefused(Refusals.AssetTerminal, ("status", "SCRAP_HELD")));
        Gone.When(draft, Storekeeper).ThenRefused(Refusals.AssetTerminal, ("status", "CLOSED"));
    }

    [Fact]
    public void is_delivered_on_the_line_of_an_order()
    {
        var after = Clean.With(MayBeDelivered()).When(Deliver(), Storekeeper).Then(new ScrapDelivered(OldLaptop, ScrapRoute.MKE, "O-9", "MKE"), new OrderLineUsed("O-9", OldLaptop)).After;
        Assert.Equal(AssetStatus.CLOSED, after.Asset(OldLaptop)!.Status);
    }

    [Fact]
    public void is_not_delivered_without_the_right_order()
    {
        Clean.When(Deliver(order: null), Storekeeper).ThenRefused(Refusals.NoWrittenOrder);
        Clean.With(MayBeDelivered(purpose: Purpose.IMHA)).When(Deliver(), Storekeeper).ThenRefused(Refusals.OrderPurposeMismatch, ("needed", "HURDA_TESLIM"));
        Clean.With(MayBeDelivered("Hurdacı")).When(Deliver(), Storekeeper).ThenRefused(Refusals.OrderRecipientMismatch);
        Clean.With(MayBeDelivered(), new OrderLineUsed("O-9", OldLaptop).At("2026-03-02")).When(Deliver(), Storekeeper).ThenRefused(Refusals.OrderUsed);
    }

    [Fact]
    public void is_wiped_before_it_leaves_whatever_the_order()
    {
        Held.With(MayBeDelivered()).When(Deliver(), Storekeeper).ThenRefused(Refusals.DataNotWiped);
        Held.When(Deliver(order: null), Storekeeper).ThenRefused(Refusals.DataNotWiped);
        var noDisk = WornOff.Select(e => e is AssetRegistered entered ? entered with { HasStorage = false } : e).ToArray();
        Ledger.Given(Office, noDisk, MayBeDelivered()).When(Deliver(), Storekeeper).ThenRecorded();
    }

    [Fact]
    public void leaves_once_and_through_its_own_officer()
    {
        Gone.With(Signed("O-10", "2026-03-02", [OldLaptop], "MKE", Purpose.HURDA_TESLIM)).When(Deliver("O-10"), Storekeeper).ThenRefused(Refusals.InvalidState, ("status", "CLOSED"));
        Ledger.Given(Office, WornApproved, Wiped, MayBeDelivered()).When(Deliver(), Storekeeper).ThenRefused(Refusals.InvalidState, ("status", "IN_STOCK"));
        Clean.With(MayBeDelivered()).When(Deliver(), Technician).ThenRefused(Refusals.NoRole);
        Clean.With(MayBeDelivered(), SecondWarehouse).When(Deliver(), Neighbour).ThenRefused(Refusals.OtherWarehouse);
        Clean.With(MayBeDelivered(), new WarehouseClosed("01", Day("2026-03-02"), Day("2026-03-06"), "izin").At("2026-02-27")).When(Deliver(), Storekeeper).ThenRefused(Refusals.WarehouseClosed);
    }

    [Fact]
    public void that_is_to_be_destroyed_is_not_delivered() => Doomed.With(MayBeDelivered()).When(Deliver(), Storekeeper).ThenRefused(Refusals.InvalidState, ("decision", "DESTROY"));

    [Fact]
    public void is_destroyed_in_the_house_by_its_commission_without_an_order()
    {
        var after = Doomed.When(Destroy(), Expert).Then(new AssetDestroyed(OldLaptop, new DocRef("TUTANAK", "IMT-1", Day("2026-03-02")), ["UZM", "YAZ", "TEK"], Place: null, Order: null)).After;
        Assert.Equal(AssetStatus.CLOSED, after.Asset(OldLaptop)!.Status);
        Doomed.When(Destroy(), Technician).ThenRefused(Refusals.NoRole, ("chair", "UZM"));
    }

    [Fact]
    public void is_destroyed_off_site_on_the_line_of_an_order()
    {
        Doomed.With(MayBeDelivered(Works, Purpose.IMHA)).When(Destroy(Works, "O-9"), Expert).Then(
            new AssetDestroyed(OldLaptop, new DocRef("TUTANAK", "IMT-1", Day("2026-03-02")), ["UZM", "YAZ", "TEK"], Works, "O-9"), new OrderLineUsed("O-9", OldLaptop));
        Doomed.When(Destroy(Works), Expert).ThenRefused(Refusals.NoWrittenOrder);
        Doomed.With(MayBeDelivered(Works)).When(Destroy(Works, "O-9"), Expert).ThenRefused(Refusals.OrderPurposeMismatch, ("needed", "IMHA"));
        Doomed.With(MayBeDelivered("MKE", Purpose.IMHA)).When(Destroy(Works, "O-9"), Expert).ThenRefused(Refusals.OrderRecipientMismatch);
        Doomed.With(MayBeDelivered(Works, Purpose.IMHA)).When(Destroy(order: "O-9"), Expert).ThenRefused(Refusals.MissingField, ("field", "place"));
    }

    [Fact]
    public void is_destroyed_before_the_eyes_of_the_whole_commission_as_it_decided()
    {
        Doomed.When(Destroy() with { Present = ["UZM", "YAZ"] }, Expert).ThenRefused(Refusals.CommissionUnsigned, ("missing", "TEK"));
        Doomed.When(Destroy() with { Present = null }, Expert).ThenRefused(Refusals.CommissionUnsigned);
        Doomed.When(Destroy() with { Minutes = null }, Expert).ThenRefused(Refusals.MissingField, ("field", "minutes"));
        Clean.When(Destroy(), Expert).ThenRefused(Refusals.NoCommissionDecision, ("decision", "SCRAP"));
        Ledger.Given(Office, WornDoomed).When(Destroy(), Expert).ThenRefused(Refusals.DataNotWiped);
        Doomed.With(new AssetDestroyed(OldLaptop, Approval, ["UZM", "YAZ", "TEK"], Place: null, Order: null).At("2026-03-02")).When(Destroy(), Expert).ThenRefused(Refusals.InvalidState);
    }

    [Fact]
    public void is_destroyed_by_those_of_its_commission_who_are_still_in_service()
    {
        static LedgerEvent Left(string person) => new ClearanceCompleted(person).At("2026-02-27");
        Doomed.With(Left("TEK")).When(Destroy() with { Present = ["UZM", "YAZ"] }, Expert).ThenRecorded();
        Doomed.With(Left("TEK")).When(Destroy() with { Present = ["UZM", "TEK"] }, Expert).ThenRefused(Refusals.CommissionUnsigned, ("missing", "YAZ"));
        Doomed.With(Left("UZM")).When(Destroy() with { Present = ["YAZ", "TEK"] }, Technician).ThenRecorded();
        Doomed.With(Left("UZM")).When(Destroy() with { Present = ["YAZ", "TEK"] }, new("EVR", Role.PERSONEL)).ThenRefused(Refusals.NoRole, ("chair", "UZM"));
    }

    [Fact]
    public void names_by_their_ids_those_who_were_present() =>
        Doomed.When(Destroy() with { Present = ["UZM", "YAZ", "TEK", "Hurda alıcısı"] }, Expert).ThenRefused(Refusals.InvalidId, ("field", "present"));

    [Fact]
    public void asks_for_wiped_disks_before_signatures_and_for_these_before_the_decision()
    {
        Held.When(Destroy() with { Present = [] }, Expert).ThenRefused(Refusals.DataNotWiped);
        Clean.When(Destroy() with { Present = [] }, Expert).ThenRefused(Refusals.CommissionUnsigned);
        Clean.When(Destroy(Works), Expert).ThenRefused(Refusals.NoCommissionDecision);
    }

    [Fact]
    public void gives_parts_to_the_shelf_at_the_value_a_commission_found() => Held
        .When(Recover() with { Parts = [Part(Memory, 2, 150m), Part(Memory, 1, 90m), Part("150.09.01.01", 1, 40m)] }, Storekeeper)
        .Then(
            new PartsRecovered(OldLaptop, [Part(Memory, 2, 150m), Part(Memory, 1, 90m), Part("150.09.01.01", 1, 40m)], new DocRef("TUTANAK", "PK-1", Day("2026-03-02")), ValueOfParts, "2026/7"),
            new SlipIssued("2026/7", Day("2026-03-02"), 2026, "HURDADAN_PARCA", SlipForm.VIF, [Line(Memory, 2, 150m), Line(Memory, 1, 90m), Line("150.09.01.01", 1, 40m)], 430m, Day("2026-03-12")),
            new StockReceived(MemoryCard, Memory, "01", "2026/7", 2, 150m, Day("2026-03-02")), new StockReceived(MemoryCard, Memory, "01", "2026/7/2", 1, 90m, Day("2026-03-02")),
            new StockReceived("01-150.09.01.01", "150.09.01.01", "01", "2026/7", 1, 40m, Day("2026-03-02")));

    [Fact]
    public void gives_parts_at_the_price_of_a_valuation_recorded_here()
    {
        var valued = Held.With(new ValuationCommissionAppointed("DTK-2026-1", [Memory], ["UZM", "TKY", "YAZ"], ["UZM"], "UZM").At("2026-02-20"),
            new ValueDetermined("DTK-2026-1", new Dictionary<string, decimal> { [Memory] = 175m }, Approval, ["UZM", "TKY", "YAZ"]).At("2026-02-23"));
        var here = Recover(price: null) with { Valuation = new DocRef("TUTANAK", "DTK-2026-1", Day("2026-02-23")) };
        Assert.Contains(((Accepted)valued.When(here, Storekeeper).ThenRecorded().Decision).Events, e => e is StockReceived { UnitPrice: 175m });
        valued.When(here with { Parts = [Part(Memory, 2, 150m)] }, Storekeeper).ThenRefused(Refusals.PriceNotDetermined, ("determined", "175"));
        Held.When(here with { Parts = [Part(Memory, 2, 150m)] }, Storekeeper).ThenRefused(Refusals.PriceNotDetermined, ("value", "DTK-2026-1"));
    }

    [Fact]
    public void gives_no_parts_nobody_valued()
    {
        Held.When(Recover() with { Valuation = null }, Storekeeper).ThenRefused(Refusals.PartsNotValued);
        Held.When(Recover(price: null), Storekeeper).ThenRefused(Refusals.PriceNotDetermined, ("code", Memory));
        Held.When(Recover() with { Valuation = new DocRef("TUTANAK", No: " ", Date: null) }, Storekeeper).ThenRefused(Refusals.PartsNotValued, ("field", "valuation"));
    }

    [Fact]
    public void gives_parts_that_are_consumables()
    {
        Held.When(Recover(code: "255.02.01.01"), Storekeeper).ThenRefused(Refusals.PartIsConsumable, ("line", "1"));
        Held.When(Recover(code: "RAM"), Storekeeper).ThenRefused(Refusals.InvalidMovableCode);
        Held.When(Recover(code: null), Storekeeper).ThenRefused(Refusals.MissingField, ("field", "code"));
        Held.When(Recover() with { Parts = [Part(Memory, 0, 150m)] }, Storekeeper).ThenRefused(Refusals.InvalidQuantity);
        Held.When(Recover(price: -1m), Storekeeper).ThenRefused(Refusals.InvalidValue);
    }

    [Fact]
    public void gives_parts_while_it_is_here_and_not_before_the_papers()
    {
        Gone.When(Recover(), Storekeeper).ThenRefused(Refusals.InvalidState, ("status", "CLOSED"));
        Ledger.Given(Office, WornApproved).When(Recover(), Storekeeper).ThenRefused(Refusals.InvalidState, ("status", "IN_STOCK"));
        Held.When(Recover() with { Effective = Day("2026-02-27") }, Storekeeper).ThenRefused(Refusals.SlipBeforeBasis, ("basis", "2026-03-02"));
        Held.On("2027-01-04").When(Recover() with { Effective = Day("2026-12-31") }, Storekeeper).ThenRefused(Refusals.PeriodClosed);
        DocRef earlier = new("TUTANAK", "PK-1", Day("2026-02-26"));
        var since = Recover() with { Minutes = earlier, Valuation = earlier, Effective = Day("2026-02-27") };
        Held.With(Received("2026/9", 1, 500m, "2026-02-27", MemoryCard, Memory)).When(since, Storekeeper).ThenRecorded();
        Held.With(Received("2026/9", 1, 500m, "2026-03-02", MemoryCard, Memory)).When(since, Storekeeper).ThenRefused(Refusals.BeforeLastEvent, ("last", "2026-03-02"));
        Held.When(Recover() with { Minutes = null }, Storekeeper).ThenRefused(Refusals.MissingField, ("field", "minutes"));
    }

    [Fact]
    public void moves_nowhere_else()
    {
        Held.When(HandOver(OldLaptop), Storekeeper).ThenRefused(Refusals.AssetTerminal);
        Held.When(new TransferOut(OldLaptop, "DEVIR", "Kaymakamlik", "O-2", Approval, SlipDate: null), Storekeeper).ThenRefused(Refusals.AssetTerminal);
        Gone.When(Return(asset: OldLaptop), Storekeeper).ThenRefused(Refusals.NotOnZimmet);
    }

    private static RecoveredPart Part(string code, decimal qty, decimal price) => new(code, "Parça", qty, price);

    private static SlipLine Line(string code, decimal qty, decimal price) => new(null, null, null, price, code, qty);
}
