using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.WriteOffs;
using static Defne.Ledger.Domain.Specs.Municipality;
using static Defne.Ledger.Domain.Specs.Workshop;

namespace Defne.Ledger.Domain.Specs;

public class Correcting_a_record
{
    private const string Pc = "255.02.01.01";
    private const string PrinterCode = "255.02.02.01";
    private const string Renumbered = "255.02.02.01-26-00001";

    private static readonly Ledger Desk = Ledger.Given(Office, LaptopInStock);

    [Fact]
    public void of_a_wrong_code_ends_it_and_begins_another_under_the_right_one() => Desk
        .When(Code(), Storekeeper)
        .Then(
            Slip("2026/1", 30000.00m, new SlipLine(Laptop, "255.02.01.01/26/00001", 1, 30000.00m)),
            new EntryReversed(Laptop, "code", Pc, PrinterCode, Approval, "2026/1", 30000.00m, 2026, Renumbered),
            Slip("2026/2", 30000.00m, new SlipLine(Renumbered, "255.02.02.01/26/00001", 1, 30000.00m)),
            new AssetRegistered(Renumbered, "255.02.02.01/26/00001", "Bilgisayar", "01", 30000.00m, "DUZELTME", Day("2026-01-12"), Serial: null, HasStorage: true, WarrantyUntil: null,
                Opening: null, Foreign: null, OwnerUnit: null),
            new EntryReissued(Renumbered, "code", Pc, PrinterCode, Approval, "2026/2", 30000.00m, 2026, Laptop));

    [Fact]
    public void of_a_wrong_code_leaves_one_closed_and_one_new()
    {
        var after = Desk.When(Code(), Storekeeper).ThenRecorded().After;

        Assert.Equal((AssetStatus.CLOSED, AssetStatus.NEW, 30000.00m), (after.Asset(Laptop)!.Status, after.Asset(Renumbered)!.Status, after.Asset(Renumbered)!.Cost));
        Assert.Equal(2, after.Next(Book.Registry(PrinterCode, 2026)));
    }

    [Fact]
    public void of_an_old_entry_takes_a_number_of_the_books_it_enters() => Assert.Equal(("255.02.02.01/26/00001", Day("2026-03-02")), Registered(Ledger
        .Given(Office, OldLaptopInStock).When(Code() with { Asset = OldLaptop }, Storekeeper)).Select(a => (a.RegistryNo, a.EntryDate!.Value)).Single());

    [Fact]
    public void in_the_mahsup_period_takes_a_number_of_last_year_and_keeps_the_day() => Assert.Equal(("255.02.02.01/26/00001", Day("2026-01-12")), Registered(Desk
        .On("2027-01-20").When(Code(), Storekeeper)).Select(a => (a.RegistryNo, a.EntryDate!.Value)).Single());

    [Fact]
    public void that_somebody_holds_waits_for_its_return()
    {
        Ledger.Given(Office, LaptopWithAyse).When(Code(), Storekeeper).ThenRefused(Refusals.MustBeReturnedFirst, ("holder", Ayse));
        Ledger.Given(Office, LaptopWithAyse).When(Pieces("0"), Storekeeper).ThenRefused(Refusals.MustBeReturnedFirst);
    }

    [Fact]
    public void that_is_with_a_firm_waits()
    {
        var away = Ledger.Given(Office, LaptopInStock, WithFirm);
        away.When(Code(), Storekeeper).ThenRefused(Refusals.AtVendor, ("fault", "FA-1"));
        away.When(Pieces("0"), Storekeeper).ThenRefused(Refusals.AtVendor);
        away.When(Code() with { Field = "cost", Wrong = "30000.00", Right = "32000.00" }, Storekeeper).ThenRecorded();
    }

    [Fact]
    public void that_is_lost_or_to_be_written_off_waits()
    {
        Desk.With(new AssetReportedLost(Laptop, LossKind.KAYIP, Report: null).At("2026-02-05")).When(Code(), Storekeeper).ThenRefused(Refusals.InvalidState);
        Desk.With(new WriteOffProposed("W-1", "HURDA", [Laptop], Stock: null, Proof: null, new DocRef(null, "TR-9", null)).At("2026-02-05")).When(Code(), Storekeeper).ThenRefused(Refusals.AssetInWriteOff);
    }

    [Fact]
    public void into_a_code_of_consumables_is_refused() => Desk.When(Code() with { Right = "150.03.02.01" }, Storekeeper).ThenRefused(Refusals.NotDurable);

    [Fact]
    public void from_a_code_it_does_not_bear_is_refused() => Desk.When(Code() with { Wrong = PrinterCode, Right = Pc }, Storekeeper).ThenRefused(Refusals.RecordedOtherwise, ("recorded", Pc));

    [Fact]
    public void of_a_piece_there_never_was_ends_it_by_one_slip() => Desk
        .When(Pieces("0"), Storekeeper)
        .Then(Slip("2026/1", 30000.00m, new SlipLine(Laptop, "255.02.01.01/26/00001", 1, 30000.00m)), new EntryReversed(Laptop, "qty", "1", "0", Approval, "2026/1", 30000.00m, 2026));

    [Fact]
    public void of_forgotten_pieces_adds_them_beside_it()
    {
        var events = ((Accepted)Ledger.Given(Office, LaptopWithAyse).When(Pieces("3"), Storekeeper).ThenRecorded().Decision).Events;

        Assert.Equal([typeof(SlipIssued), typeof(EntryReversed), typeof(SlipIssued), typeof(EntryReissued), typeof(AssetRegistered), typeof(AssetRegistered)], events.Select(e => e.GetType()));
        Assert.Equal([30000m, 90000m], events.OfType<SlipIssued>().Select(s => s.Value));
        Assert.Equal(["255.02.01.01/26/00002", "255.02.01.01/26/00003"], events.OfType<AssetRegistered>().Select(a => a.RegistryNo));
    }

    [Theory]
    [InlineData("cost", "30000.00", "30,000")]
    [InlineData("cost", "30000.00", "-1")]
    [InlineData("qty", "1", "1,5")]
    [InlineData("qty", "1", "-1")]
    [InlineData("code", "255.02.01.01", "PC")]
    public void to_what_is_no_value_is_refused(string field, string wrong, string right) =>
        Assert.Equal("INVALID_CODE", Assert.IsType<Refused>(Desk.When(new CorrectEntry(Laptop, field, wrong, right, Approval), Storekeeper).Decision).Why.Code);

    [Fact]
    public void to_what_it_is_already_is_refused() => Desk.When(Pieces("1"), Storekeeper).ThenRefused(Refusals.InvalidState);

    [Fact]
    public void by_a_thousand_pieces_at_once_is_refused() => Desk.When(Pieces("1001"), Storekeeper).ThenRefused(Refusals.TooManyAssets);

    private static CorrectEntry Code() => new(Laptop, "code", Pc, PrinterCode, Approval);

    private static CorrectEntry Pieces(string right) => new(Laptop, "qty", "1", right, Approval);

    private static IEnumerable<AssetRegistered> Registered(Verdict verdict) => ((Accepted)verdict.ThenRecorded().Decision).Events.OfType<AssetRegistered>();

    private static SlipIssued Slip(string no, decimal value, SlipLine line) => new(no, Day("2026-03-02"), 2026, "DUZELTME", SlipForm.VIF, [line], value, Day("2026-03-12"));
}
