using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

public class The_world
{
    private static readonly World Empty = World.Loaded(Act.Unstamped, Day("2026-03-02"), new Settings(), new Dictionary<string, object?>(),
        new Dictionary<Subject, IReadOnlyList<Matter>>(), new Dictionary<Book, int>());

    [Fact]
    public void throws_where_a_key_was_not_named()
    {
        Action[] asks =
        [
            () => _ = Empty.Asset(Laptop), () => _ = Empty.Order("O-2"), () => _ = Empty.Authority, () => _ = Empty.HasLiveActs,
            () => _ = Empty.Open(Subject.Person(Ayse)), () => _ = Empty.Next(Book.Slips(2026)),
        ];

        Assert.All(asks, ask => Assert.Contains("did not name", Assert.Throws<InvalidOperationException>(ask).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void knows_that_what_was_named_and_is_absent_is_absent()
    {
        var world = World.Loaded(Act.Unstamped, Day("2026-03-02"), new Settings(),
            new Dictionary<string, object?> { [AssetEvent.StreamOf(Laptop)] = null, [Authorities.Key] = null, [World.LiveActs] = false },
            new Dictionary<Subject, IReadOnlyList<Matter>> { [Subject.Person(Ayse)] = [] }, new Dictionary<Book, int> { [Book.Slips(2026)] = 6 });

        Assert.Null(world.Asset(Laptop));
        Assert.Same(Authorities.Nobody, world.Authority);
        Assert.False(world.HasLiveActs);
        Assert.Empty(world.Open(Subject.Person(Ayse)));
        Assert.Equal(7, world.Next(Book.Slips(2026)));
    }

    [Fact]
    public void before_anything_was_loaded_is_empty()
    {
        var world = World.Unloaded(Act.Unstamped, Day("2026-03-02"), new Settings());

        Assert.Null(world.Asset(Laptop));
        Assert.Empty(world.Open(Subject.Asset(Laptop)));
        Assert.Equal(1, world.Next(Book.Orders(2026)));
    }

    [Fact]
    public void does_not_change_by_what_comes_after_it()
    {
        var before = World.Unloaded(Act.Unstamped, Day("2026-03-02"), new Settings());
        var after = before.After(LaptopWithAyse);

        Assert.Null(before.Asset(Laptop));
        Assert.Empty(before.Open(Subject.Person(Ayse)));
        Assert.Equal(Ayse, after.Asset(Laptop)!.Holder);
    }

    [Fact]
    public void counts_an_opening_entry_as_no_live_act()
    {
        var empty = World.Unloaded(Act.Unstamped, Day("2026-03-02"), new Settings());

        Assert.False(empty.After(Office).HasLiveActs);
        Assert.False(empty.After([Entered(Laptop, "255.02.01.01/26/00001", 1m) with { Opening = true }]).HasLiveActs);
        Assert.True(empty.After(LaptopNew).HasLiveActs);
        Assert.True(empty.After([Drafted("O-1", "2026-03-02")]).HasLiveActs);
    }

    [Fact]
    public void of_no_decisions_records_nothing() => Ledger
        .Given(Office)
        .When(w => Decision.Each(Array.Empty<string>(), w, (_, _) => throw new InvalidOperationException()), Director)
        .ThenNothing();

    [Fact]
    public void decides_several_acts_each_in_what_the_earlier_ones_left() => Ledger
        .Given(Office, LaptopNew)
        .When(w => Decision.Each([TestResult.FAILED, TestResult.PASSED, TestResult.PASSED], w, (result, world) =>
            AssetDecider.TestAsset(new TestAsset(Laptop, result), world)), Technician)
        .ThenRefused(Refusals.InvalidState);
}
