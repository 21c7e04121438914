using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class Returning_an_asset
{
    [Fact]
    public void in_good_condition_records_the_return_and_no_slip() => Ledger
        .Given(Office, LaptopWithAyse)
        .When(Return(), Storekeeper)
        .Then(new AssetReturned(Laptop, Condition.SAGLAM, "TKY", Note: null));

    [Fact]
    public void frees_the_holder()
    {
        var after = Ledger.Given(Office, LaptopWithAyse).When(Return(), Storekeeper).ThenRecorded().After;

        Assert.Empty(after.Open(Subject.Person(Ayse)));
        Assert.Equal((AssetStatus.IN_STOCK, null), (after.Asset(Laptop)!.Status, after.Asset(Laptop)!.Holder));
    }

    [Theory]
    [InlineData(Condition.HASARLI)]
    [InlineData(Condition.EKSIK)]
    public void damaged_or_incomplete_says_who_had_it_last(Condition condition) => Ledger
        .Given(Office, LaptopWithAyse)
        .When(Return(condition) with { Note = "ekran kırık" }, Storekeeper)
        .Then(new AssetReturned(Laptop, condition, "TKY", "ekran kırık"), new DamageReported(Laptop, Ayse, condition, "ekran kırık"));

    [Fact]
    public void from_a_room_names_its_responsible_as_last_holder() => Ledger
        .Given(Office, LaptopInStock, new AssetAssignedToArea(Laptop, RoomThree, "FEN", "FEN", "O-2", null, true, null, null).At("2026-02-02"))
        .When(Return(Condition.EKSIK), Storekeeper)
        .Then(new AssetReturned(Laptop, Condition.EKSIK, "TKY", Note: null), new DamageReported(Laptop, "FEN", Condition.EKSIK, Note: null));

    [Fact]
    public void that_nobody_has_is_refused() => Ledger
        .Given(Office, LaptopInStock)
        .When(Return(), Storekeeper)
        .ThenRefused(Refusals.NotOnZimmet, ("status", "IN_STOCK"));

    [Fact]
    public void dated_before_its_hand_over_is_refused() => Ledger
        .Given(Office, LaptopWithAyse)
        .On("2026-01-16")
        .When(Return() with { Effective = Day("2026-01-13") }, Storekeeper)
        .ThenRefused(Refusals.BeforeLastEvent, ("last", "2026-01-14"));

    [Fact]
    public void without_saying_its_condition_is_refused() => Ledger
        .Given(Office, LaptopWithAyse)
        .When(Return(condition: null), Storekeeper)
        .ThenRefused(Refusals.MissingField, ("field", "condition"));

    [Fact]
    public void to_pass_it_on_directly_is_never_lawful() => Ledger
        .Given(Office, LaptopWithAyse)
        .When(new TransferZimmet(Laptop, Mehmet), Storekeeper)
        .ThenRefused(Refusals.DirectTransfer, ("holder", Ayse));

    [Fact]
    public void and_handing_it_over_anew_needs_a_new_order() => Ledger
        .Given(Office, LaptopWithAyse, new AssetReturned(Laptop, Condition.SAGLAM, "TKY", null).At("2026-03-02"),
            Signed("O-2", "2026-03-02", [Laptop], Mehmet))
        .When(HandOver(person: Mehmet), Storekeeper)
        .ThenRecorded();
}
