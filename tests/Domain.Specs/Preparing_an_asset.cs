using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Law;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class Preparing_an_asset
{
    [Fact]
    public void labels_a_new_one() => Ledger
        .Given(Office, LaptopNew)
        .When(new LabelAsset(Laptop), Storekeeper)
        .Then(new AssetLabelled(Laptop));

    [Fact]
    public void labels_none_that_is_in_use() => Ledger
        .Given(Office, LaptopWithAyse)
        .When(new LabelAsset(Laptop), Storekeeper)
        .ThenRefused(Refusals.InvalidState);

    [Fact]
    public void a_passed_test_puts_it_into_stock() => Assert.Equal(AssetStatus.IN_STOCK, Ledger
        .Given(Office, LaptopNew)
        .When(new TestAsset(Laptop, TestResult.PASSED), Technician)
        .Then(new AssetTested(Laptop, TestResult.PASSED))
        .After.Asset(Laptop)!.Status);

    [Fact]
    public void a_failed_test_leaves_it_new() => Assert.Equal(AssetStatus.NEW, Ledger
        .Given(Office, LaptopNew)
        .When(new TestAsset(Laptop, TestResult.FAILED), Technician)
        .Then(new AssetTested(Laptop, TestResult.FAILED))
        .After.Asset(Laptop)!.Status);

    [Fact]
    public void a_failed_test_may_be_repeated() => Ledger
        .Given(Office, LaptopNew, new AssetTested(Laptop, TestResult.FAILED).At("2026-01-13"))
        .When(new TestAsset(Laptop, TestResult.PASSED), Technician)
        .ThenRecorded();

    [Fact]
    public void a_passed_test_may_not_be_repeated() => Ledger
        .Given(Office, LaptopInStock)
        .When(new TestAsset(Laptop, TestResult.PASSED), Technician)
        .ThenRefused(Refusals.InvalidState);

    [Fact]
    public void testing_is_the_technicians_work() => Ledger
        .Given(Office, LaptopNew)
        .When(new TestAsset(Laptop, TestResult.PASSED), Storekeeper)
        .ThenRefused(Refusals.NoRole);

    [Fact]
    public void wiping_its_data_says_how() => Ledger
        .Given(Office, LaptopInStock)
        .When(new WipeData(Laptop, "NIST 800-88 Purge"), Technician)
        .Then(new DataWiped(Laptop, "NIST 800-88 Purge"));

    [Fact]
    public void wiping_one_in_use_does_not_last_until_it_comes_back()
    {
        var wiped = Ledger.Given(Office, LaptopWithAyse).When(new WipeData(Laptop, "NIST 800-88 Purge"), Technician).ThenRecorded();
        Assert.True(wiped.After.Asset(Laptop)!.IsWiped);
        Assert.False(Ledger.Given(Office, LaptopWithAyse, new DataWiped(Laptop, "NIST 800-88 Purge").At("2026-02-02")).When(Return(), Storekeeper).ThenRecorded().After.Asset(Laptop)!.IsWiped);
    }

    [Fact]
    public void wiping_one_that_left_the_books_is_refused() => Ledger
        .Given(Office, LaptopInStock, new AssetWrittenOff(Laptop, "W-1", AssetStatus.CLOSED).At("2026-02-11"))
        .When(new WipeData(Laptop, "NIST 800-88 Purge"), Technician)
        .ThenRefused(Refusals.AssetTerminal);
}
