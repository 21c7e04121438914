using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class Putting_an_asset_into_a_room
{
    private static readonly LedgerEvent ToRoomThree = Signed("O-2", "2026-03-02", [Laptop], RoomThree, Purpose.ORTAK_ALAN);

    [Fact]
    public void makes_a_responsible_answer_for_it()
    {
        var after = Ledger.Given(Office, LaptopInStock, ToRoomThree)
            .When(IntoRoom(), Storekeeper)
            .Then(
                new AssetAssignedToArea(Laptop, RoomThree, "FEN", "FEN", "O-2", "O-2/1", RecipientSignature: true, ExternalUser: null, Opening: null),
                new OrderLineUsed("O-2", Laptop))
            .After;

        Assert.Equal((AssetStatus.COMMON_AREA, "FEN"), (after.Asset(Laptop)!.Status, after.Asset(Laptop)!.Holder));
        Assert.Equal(Laptop, Assert.Single(after.Open(Subject.Person("FEN"))).Id);
    }

    [Fact]
    public void for_an_outsider_without_minutes_is_refused() => Ledger
        .Given(Office, LaptopInStock, ToRoomThree)
        .When(IntoRoom() with { ExternalUser = "FirmaX" }, Storekeeper)
        .ThenRefused(Refusals.OutsiderNeedsMinutes);

    [Fact]
    public void for_an_outsider_with_minutes_is_lawful() => Ledger
        .Given(Office, LaptopInStock, ToRoomThree)
        .When(IntoRoom() with { ExternalUser = "FirmaX", BasisDoc = new("TUTANAK", "T-4", Day("2026-03-02")) }, Storekeeper)
        .ThenRecorded();

    [Fact]
    public void on_an_order_for_zimmet_is_refused() => Ledger
        .Given(Office, LaptopInStock, Signed("O-2", "2026-03-02", [Laptop], RoomThree))
        .When(IntoRoom(), Storekeeper)
        .ThenRefused(Refusals.OrderPurposeMismatch);

    [Fact]
    public void on_an_order_for_another_room_is_refused() => Ledger
        .Given(Office, LaptopInStock, Signed("O-2", "2026-03-02", [Laptop], "FEN-Oda-7", Purpose.ORTAK_ALAN))
        .When(IntoRoom(), Storekeeper)
        .ThenRefused(Refusals.OrderRecipientMismatch);

    [Fact]
    public void on_an_order_for_the_responsibles_unit_is_lawful() => Ledger
        .Given(Office, LaptopInStock, Signed("O-2", "2026-03-02", [Laptop], "FEN", Purpose.ORTAK_ALAN))
        .When(IntoRoom(), Storekeeper)
        .ThenRecorded();

    [Fact]
    public void under_a_responsible_who_left_is_refused() => Ledger
        .Given(Office, LaptopInStock, ToRoomThree, new ClearanceCompleted("FEN").At("2026-02-27"))
        .When(IntoRoom(), Storekeeper)
        .ThenRefused(Refusals.RecipientLeft);

    [Fact]
    public void without_the_responsibles_signature_is_refused() => Ledger
        .Given(Office, LaptopInStock, ToRoomThree)
        .When(IntoRoom() with { RecipientSignature = null }, Storekeeper)
        .ThenRefused(Refusals.SignatureMissing);

    [Fact]
    public void without_any_order_is_refused() => Ledger
        .Given(Office, LaptopInStock)
        .When(IntoRoom(order: null), Storekeeper)
        .ThenRefused(Refusals.NoWrittenOrder);
}
