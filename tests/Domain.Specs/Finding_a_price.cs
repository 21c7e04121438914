using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Valuations;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class Finding_a_price
{
    private const string Pc = "255.02.01.01";
    private const string Cable = "150.05.01.01";

    private static readonly LedgerEvent[] Office02 = [.. Office, SecondWarehouse];
    private static readonly LedgerEvent Commission = new ValuationCommissionAppointed("DTK-2026-1", [Pc], ["UZM", "TKY", "YAZ"], ["UZM"], "UZM").At("2026-02-25");
    private static readonly LedgerEvent Found = new ValueDetermined("DTK-2026-1", new Dictionary<string, decimal> { [Pc] = 7500m }, new DocRef("TUTANAK", "T-9", Day("2026-02-26")), ["UZM", "TKY", "YAZ"]).At("2026-02-26");

    [Fact]
    public void of_a_surplus_takes_that_of_the_same_code_entered_last() => Assert.Equal(31000m, Price(Ledger
        .Given(Office02, Bought("255.02.01.01/26/00001", 30000m, "2026-01-12"), Bought("255.02.01.01/26/00002", 31000m, "2026-02-02")).When(Surplus(Pc), Storekeeper)));

    [Fact]
    public void does_not_count_what_was_added_to_its_value_later() => Assert.Equal(30000m, Price(Ledger
        .Given(Office02, Bought("255.02.01.01/26/00001", 30000m, "2026-01-12"),
            new Assets.AssetValueIncreased(Laptop, ExpenditureNature.DEGER_ARTIRICI, 2500m, 32500m, "2026/9").At("2026-02-02")).When(Surplus(Pc), Storekeeper)));

    [Fact]
    public void goes_back_a_year_and_no_further()
    {
        Assert.Equal(30000m, Price(Ledger.Given(Office02, Bought("255.02.01.01/25/00004", 30000m, "2025-03-02")).When(Surplus(Pc), Storekeeper)));
        Ledger.Given(Office02, Bought("255.02.01.01/25/00004", 30000m, "2025-03-01")).When(Surplus(Pc), Storekeeper).ThenRefused(Refusals.PriceNotDetermined);
    }

    [Fact]
    public void of_a_return_takes_that_of_any_warehouse() => Assert.Equal(130m, Price(Ledger
        .Given(Office02, Lot("01", 120m, "2026-01-12"), Lot("02", 130m, "2026-02-02")).When(Surplus(Cable) with { EntryKind = "IADE" }, Storekeeper)));

    [Fact]
    public void takes_the_same_price_if_said() => Ledger
        .Given(Office02, Lot("01", 120m, "2026-01-12")).When(Surplus(Cable, 120m) with { EntryKind = "IADE" }, Storekeeper).ThenRecorded();

    [Fact]
    public void takes_no_other_without_a_valuation() => Ledger
        .Given(Office02, Lot("01", 120m, "2026-01-12")).When(Surplus(Cable, 121m) with { EntryKind = "IADE" }, Storekeeper).ThenRefused(Refusals.PriceNotDetermined, ("lastYear", "120"));

    [Fact]
    public void takes_another_on_a_paper() => Ledger
        .Given(Office02, Lot("01", 120m, "2026-01-12")).When(Surplus(Cable, 121m) with { Valuation = Approval }, Storekeeper).ThenRecorded();

    [Fact]
    public void takes_what_a_commission_found() => Assert.Equal(7500m, Price(Ledger.Given(Office02, Commission, Found).When(Surplus(Pc) with { Valuation = Decided }, Storekeeper)));

    [Fact]
    public void of_a_gift_too_is_what_a_commission_found() => Assert.Equal(7500m, Price(Ledger
        .Given(Office02, Commission, Found).When(Surplus(Pc) with { EntryKind = "BAGIS", Valuation = Decided }, Storekeeper)));

    [Fact]
    public void takes_nothing_else_than_it_found() => Ledger
        .Given(Office02, Commission, Found).When(Surplus(Pc, 7600m) with { Valuation = Decided }, Storekeeper).ThenRefused(Refusals.PriceNotDetermined, ("determined", "7500"));

    [Fact]
    public void waits_for_the_commission() => Ledger
        .Given(Office02, Commission).When(Surplus(Pc, 7500m) with { Valuation = Decided }, Storekeeper).ThenRefused(Refusals.PriceNotDetermined);

    [Fact]
    public void does_not_rest_on_a_number_nobody_recorded() => Ledger
        .Given(Office02).When(Surplus(Pc, 7500m) with { Valuation = Decided }, Storekeeper).ThenRefused(Refusals.PriceNotDetermined, ("value", "DTK-2026-1"));

    [Fact]
    public void is_the_chairs_to_record() => Ledger
        .Given(Office02, Commission).When(Record(), new("YAZ", Role.PERSONEL)).ThenRefused(Refusals.NoRole, ("chair", "UZM"));

    [Fact]
    public void is_recorded_once() => Ledger.Given(Office02, Commission, Found).When(Record(), new("UZM", Role.PERSONEL)).ThenRefused(Refusals.InvalidState);

    [Fact]
    public void is_recorded_for_what_was_asked() => Ledger
        .Given(Office02, Commission).When(Record() with { Prices = new Dictionary<string, decimal> { [Pc] = 7500m, [Cable] = 1m } }, new("UZM", Role.PERSONEL))
        .ThenRefused(Refusals.PriceNotDetermined, ("code", Cable));

    [Fact]
    public void names_the_first_member_chair() => Ledger
        .Given(Office02).When(new AppointValuationCommission(Valuation: null, [Pc], ["UZM", "TKY", "YAZ"], ["UZM"], Chair: null), Spender)
        .Then(new ValuationCommissionAppointed("DTK-2026-1", [Pc], ["UZM", "TKY", "YAZ"], ["UZM"], "UZM"));

    private static DocRef Decided => new("TUTANAK", "DTK-2026-1", Day("2026-02-26"));

    private static LedgerEvent Bought(string registryNo, decimal cost, string on) => Entered(Assets.RegistryNo.ToAssetId(registryNo), registryNo, cost).At(on);

    private static LedgerEvent Lot(string warehouse, decimal price, string on) => new StockReceived($"{warehouse}-{Cable}", Cable, warehouse, "2026/1", 10, price, Day(on)).At(on);

    private static PostEntry Surplus(string code, decimal? price = null) =>
        new(Receipt: null, "SAYIM_FAZLASI", [new EntryLine(code, "Fazla", 1, price, Nature: null, HasStorage: null, WarrantyUntil: null)], Warehouse: "01", SlipDate: null, Valuation: null)
        {
            BasisDoc = new DocRef("TUTANAK", "ST-1", Day("2026-02-27")),
        };

    private static RecordValuation Record() => new("DTK-2026-1", new Dictionary<string, decimal> { [Pc] = 7500m }, new DocRef("TUTANAK", "T-9", Day("2026-03-02")), ["UZM", "TKY", "YAZ"]);

    private static decimal? Price(Verdict verdict) => ((Accepted)verdict.ThenRecorded().Decision).Events.OfType<EntryPosted>().Single().Lines![0].UnitPrice;
}
