using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class Taking_over_the_old_register
{
    private const string First = "255.02.01.01-24-00001";

    [Fact]
    public void records_what_stands_in_the_depot_and_what_is_in_use() => Ledger
        .Given(Office)
        .When(Import(OldRecord(), OldRecord("255.02.01.01/24/00002", person: Ayse)), Storekeeper)
        .Then(
            Opened(First, "255.02.01.01/24/00001"),
            Opened("255.02.01.01-24-00002", "255.02.01.01/24/00002"),
            new AssetHandedOver("255.02.01.01-24-00002", Ayse, "FEN", Order: null, "TTB-2024/17", Request: null, Purpose.ZIMMET, ReturnDue: null,
                RecipientSignature: null, Opening: true));

    [Fact]
    public void lets_the_number_books_go_on_from_the_highest() => Assert.Equal(43, Ledger
        .Given(Office)
        .When(Import(OldRecord("255.02.01.01/24/00042"), OldRecord()), Storekeeper)
        .ThenRecorded().After.Next(Book.Registry("255.02.01.01", 2024)));

    [Fact]
    public void names_the_first_bad_line_and_records_none() => Ledger
        .Given(Office)
        .When(Import(OldRecord(), OldRecord("255.02.01.01/24/00002", cost: null), OldRecord("yok")), Storekeeper)
        .ThenRefused(Refusals.ValueNotDetermined, ("line", "2"), ("field", "cost"));

    [Fact]
    public void refuses_the_same_number_twice_in_one_batch() => Ledger
        .Given(Office)
        .When(Import(OldRecord(), OldRecord()), Storekeeper)
        .ThenRefused(Refusals.RegistryNoUsed, ("line", "2"));

    [Fact]
    public void knows_a_number_again_however_many_zeros_it_is_written_with() => Ledger
        .Given(Office)
        .When(Import(OldRecord("255.02.01.01/24/1"), OldRecord("255.02.01.01/24/00001")), Storekeeper)
        .ThenRefused(Refusals.RegistryNoUsed, ("line", "2"));

    [Fact]
    public void may_come_in_several_batches_until_the_first_live_act() => Ledger
        .Given(Office, Opened(First, "255.02.01.01/24/00001").At("2026-01-05"))
        .When(Import(OldRecord("255.02.01.01/24/00002")), Storekeeper)
        .ThenRecorded();

    [Fact]
    public void is_over_after_the_first_live_act() => Ledger
        .Given(Office, Opened(First, "255.02.01.01/24/00001").At("2026-01-05"), Drafted("O-1", "2026-01-06", asset: First))
        .When(Import(OldRecord("255.02.01.01/24/00002")), Storekeeper)
        .ThenRefused(Refusals.OpeningIsOver, ("line", "1"));

    [Fact]
    public void rests_on_a_paper() => Ledger
        .Given(Office)
        .When(Import(OldRecord()) with { BasisDoc = null }, Storekeeper)
        .ThenRefused(Refusals.EntryOnPaper);

    [Fact]
    public void of_an_empty_list_is_refused() => Ledger
        .Given(Office)
        .When(new ImportOpening([]), Storekeeper)
        .ThenRefused(Refusals.MissingField, ("field", "lines"));

    [Fact]
    public void of_a_list_with_a_hole_is_refused() => Ledger
        .Given(Office)
        .When(Import(OldRecord(), null!), Storekeeper)
        .ThenRefused(Refusals.MissingField, ("line", "2"));

    [Theory]
    [InlineData("255.02.01.01/24/")]
    [InlineData("255.02.01.01-24-00001")]
    [InlineData("255/24/00001")]
    [InlineData("255.02.01.01/24/00001\n")]
    [InlineData("٢٥٥.02.01.01/24/00001")]
    public void under_a_number_that_is_none_is_refused(string registryNo) => Ledger
        .Given(Office)
        .When(Import(OldRecord(registryNo)), Storekeeper)
        .ThenRefused(Refusals.InvalidRegistryNo);

    [Fact]
    public void with_another_entry_year_than_the_number_says_is_refused() => Ledger
        .Given(Office)
        .When(Import(OldRecord(entryDate: "2023-06-03")), Storekeeper)
        .ThenRefused(Refusals.InvalidRegistryNo, ("field", "entryDate"));

    [Theory]
    [InlineData("253.03.01.01/24/00001")]
    [InlineData("254.01.01.01/24/00001")]
    public void takes_machines_and_vehicles_too(string registryNo) => Ledger
        .Given(Office)
        .When(Import(OldRecord(registryNo)), Storekeeper)
        .ThenRecorded();

    [Fact]
    public void of_consumables_is_refused() => Ledger
        .Given(Office)
        .When(Import(OldRecord("150.03.02.01/24/00001")), Storekeeper)
        .ThenRefused(Refusals.NotDurable);

    [Fact]
    public void with_nothing_paid_is_lawful_and_with_less_than_nothing_refused()
    {
        Ledger.Given(Office).When(Import(OldRecord(cost: 0m)), Storekeeper).ThenRecorded();
        Ledger.Given(Office).When(Import(OldRecord(cost: -0.01m)), Storekeeper).ThenRefused(Refusals.InvalidValue);
    }

    [Fact]
    public void in_the_name_of_somebody_unknown_is_refused() => Ledger
        .Given(Office)
        .When(Import(OldRecord(person: "KIM")), Storekeeper)
        .ThenRefused(Refusals.RecipientLeft, ("line", "1"));

    [Fact]
    public void of_another_warehouse_is_refused() => Ledger
        .Given(Office, SecondWarehouse)
        .When(Import(OldRecord(warehouse: "02")), Storekeeper)
        .ThenRefused(Refusals.OtherWarehouse);

    private static AssetRegistered Opened(string asset, string registryNo) => new(asset, registryNo, "Dizüstü bilgisayar", "01", 21500.00m, "ACILIS",
        Day("2024-06-03"), "5CD1234XYZ", HasStorage: true, WarrantyUntil: null, Opening: true, Foreign: null, OwnerUnit: null);
}
