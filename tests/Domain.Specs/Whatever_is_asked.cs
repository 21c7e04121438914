using System.Text.Json;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Slips;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Defne.Ledger.Domain.Specs.Municipality;
using TestResult = Defne.Ledger.Domain.Law.TestResult;

namespace Defne.Ledger.Domain.Specs;

/// <summary>Three assets, three people, a few orders, and sixty acts asked for at random; mostly by the right officer.</summary>
public class Whatever_is_asked
{
    private static readonly string[] Assets = [Laptop, OldLaptop, Printer];
    private static readonly Actor Neighbour = new("TK2", Role.KAYIT_YETKILISI);
    private static readonly string[] People = [Ayse, Mehmet, "UZM"];

    private static readonly LedgerEvent[] Morning =
    [
        .. Office, SecondWarehouse, .. LaptopNew, .. OldLaptopInStock, .. PrinterInStock,
    ];

    [Property(Arbitrary = [typeof(Requests)], MaxTest = 150)]
    public void no_asset_ever_has_two_holders(Request[] requests)
    {
        foreach (var (_, world, _) in Run(requests))
        {
            foreach (var asset in Assets)
            {
                var held = world.Asset(asset)!.Status is AssetStatus.ON_ZIMMET or AssetStatus.COMMON_AREA;
                string[] holders = [.. world.Open(Subject.Asset(asset)).Select(m => m.Subjects.Single(s => s != Subject.Asset(asset)).Key)];

                Assert.Equal(held ? [Subject.Person(world.Asset(asset)!.Holder!).Key] : [], holders);
                Assert.Equal(holders, People.Where(p => world.Open(Subject.Person(p)).Any(m => m.Id == asset)).Select(p => Subject.Person(p).Key));
            }
        }
    }

    [Property(Arbitrary = [typeof(Requests)], MaxTest = 150)]
    public void nothing_leaves_the_depot_but_on_one_unused_line_of_a_signed_order_in_force(Request[] requests)
    {
        var used = new HashSet<(string, string)>();
        foreach (var (before, _, recorded) in Run(requests))
        {
            (string Order, string Asset)[] lines = [.. recorded.OfType<OrderLineUsed>().Select(u => (u.Order, u.Asset))];
            IUseOrder[] movements = [.. recorded.OfType<IUseOrder>()];

            Assert.Equal(movements.Select(m => (m.Order!, m.Asset)), lines);
            Assert.All(lines, line => Assert.True(used.Add(line), $"{line} was used twice"));
            Assert.All(movements, m =>
            {
                var order = before.Order(m.Order)!;
                Assert.Contains(m.Asset, order.Lines);
                Assert.False(order.Cancelled);
                Assert.InRange(m.Act.On, order.SignedOn!.Value, order.ValidUntil!.Value);
            });
        }
    }

    [Property(Arbitrary = [typeof(Requests)], MaxTest = 25)]
    public void asking_changes_nothing_and_asking_again_answers_the_same(Request[] requests)
    {
        foreach (var (before, after, recorded) in Run(requests, probe: true))
            if (recorded.Count is 0)
                Assert.Equal(Shown(before), Shown(after));
    }

    [Property(Arbitrary = [typeof(Requests)], MaxTest = 100)]
    public void slips_and_orders_are_numbered_without_a_hole(Request[] requests)
    {
        LedgerEvent[] all = [.. Run(requests).SelectMany(step => step.Recorded)];
        string[] slips = [.. all.OfType<SlipIssued>().Select(s => s.No)];
        string[] orders = [.. all.OfType<OrderDrafted>().Select(o => o.Order).Where(o => o.StartsWith("EMIR", StringComparison.Ordinal))];

        Assert.Equal(Enumerable.Range(1, slips.Length).Select(n => $"2026/{n}"), slips);
        Assert.Equal(Enumerable.Range(1, orders.Length).Select(n => $"EMIR-2026-{n}"), orders);
    }

    [Property(Arbitrary = [typeof(Requests)], MaxTest = 100)]
    public void whoever_left_holds_nothing_and_every_act_has_somebody_who_answers(Request[] requests)
    {
        foreach (var (_, world, recorded) in Run(requests))
        {
            Assert.All(recorded, e => Assert.NotEmpty(e.Act.Accountable));
            Assert.All(People.Where(p => world.Authority.Person(p)!.Term.EndedOn is not null), left => Assert.Empty(world.Open(Subject.Person(left))));
        }
    }

    // Always the same acts. Without this a generator that only ever provokes refusals would prove everything.
    [Fact]
    public void the_acts_asked_for_reach_every_kind_of_movement()
    {
        LedgerEvent[] all = [.. Requests.Any().Generator.Sample(400, new Rnd(2026), 50).SelectMany(requests => Run(requests)).SelectMany(step => step.Recorded)];

        Assert.All(
            [typeof(AssetHandedOver), typeof(AssetAssignedToArea), typeof(AssetReturned), typeof(AssetMoved), typeof(OrderCancelled), typeof(ClearanceCompleted)],
            type => Assert.True(all.Count(e => e.GetType() == type) >= 20, $"{type.Name} was recorded {all.Count(e => e.GetType() == type)} times, too seldom to prove anything"));
    }

    private static IEnumerable<(World Before, World After, IReadOnlyList<LedgerEvent> Recorded)> Run(Request[] requests, bool probe = false)
    {
        var settings = new Settings();
        var today = Day("2026-03-02");
        var world = World.Folded(Act.Unstamped, today, settings, Morning);
        foreach (var request in requests)
        {
            today = today.AddDays(request.DaysLater);
            var command = request.Apt ? Apt(request.Command, world) : request.Command;
            // The paper is signed on the day it takes effect.
            if (command is SignOrder sign) command = sign with { OrderDate = today.AddDays(-request.DaysBack) };
            if (request.DaysBack > 0) command = command with { Effective = today.AddDays(-request.DaysBack) };
            world = world.For(Act.For(command, request.By.Person, request.By.Role, today, settings), today);
            var seen = probe ? Shown(world) : null;
            var decision = Ledger.Decide(command, world);
            if (probe)
            {
                Assert.Equal(seen, Shown(world));
                Assert.Equal(Shown(decision), Shown(Ledger.Decide(command, world)));
            }

            IReadOnlyList<LedgerEvent> recorded = decision is Accepted accepted ? accepted.Events : [];
            var after = world.After(recorded);
            yield return (world, after, recorded);
            world = after;
        }
    }

    private static LedgerCommand Apt(LedgerCommand command, World w) => command switch
    {
        HandOver c => OnOrder(c.Asset!, w) ?? command,
        AssignToCommonArea c => OnOrder(c.Asset!, w) ?? command,
        MoveWarehouse c => OnOrder(c.Asset!, w) ?? command,
        SignOrder => new SignOrder(Requests.Orders.FirstOrDefault(o => w.Order(o) is { SignedOn: null }), OrderDate: null),
        _ => command,
    };

    private static LedgerCommand? OnOrder(string asset, World w)
    {
        var id = Requests.Orders.FirstOrDefault(o => w.Order(o) is { SignedOn: not null } order && order.Lines.Contains(asset) && !order.Used.Contains(asset));
        return w.Order(id) switch
        {
            { Purpose: Purpose.ORTAK_ALAN } => new AssignToCommonArea(asset, RoomThree, People[0], id, RecipientSignature: true, ExternalUser: null),
            { Purpose: Purpose.AMBARLAR_ARASI } order => new MoveWarehouse(asset, order.Recipient, id),
            { } order => HandOver(asset, People.Contains(order.Recipient) ? order.Recipient : Ayse, id),
            null => null,
        };
    }

    private static string Shown(World w) => JsonSerializer.Serialize(new
    {
        Assets = Assets.Select(w.Asset), Orders = Requests.Orders.Select(w.Order), w.Authority, Slip = w.Next(Book.Slips(2026)),
        Open = Assets.Select(a => w.Open(Subject.Asset(a))), Held = People.Select(p => w.Open(Subject.Person(p))),
    });

    private static string Shown(Decision decision) => decision switch
    {
        Accepted accepted => JsonSerializer.Serialize(accepted.Events.Select(e => (object)e)),
        Refused refused => $"{refused.Why.Code} {refused.Why.Rule.Id}",
        _ => "",
    };

    /// <summary>One act asked for.</summary>
    /// <param name="Command">What is asked.</param>
    /// <param name="Apt">Whether it is turned to an order that is there for it, as a clerk would.</param>
    /// <param name="By">Who asks.</param>
    /// <param name="DaysLater">Days since the act before.</param>
    /// <param name="DaysBack">How far back it is dated.</param>
    public sealed record Request(LedgerCommand Command, bool Apt, Actor By, int DaysLater, int DaysBack)
    {
        public override string ToString() => $"{(Apt ? "apt " : "")}+{DaysLater} -{DaysBack} {By.Person}/{By.Role} {JsonSerializer.Serialize((object)Command)}";
    }

    /// <summary>What may be asked for.</summary>
    public static class Requests
    {
        internal static readonly string[] Orders = ["O-1", "O-2", "EMIR-2026-1", "EMIR-2026-2", "EMIR-2026-3", "EMIR-2026-4"];

        /// <summary>Some acts; a failing list is shortened by leaving acts out.</summary>
        public static Arbitrary<Request[]> Any() => Arb.From(
            One().ArrayOf(60),
            requests => Enumerable.Range(0, requests.Length).Select(n => requests.Where((_, i) => i != n).ToArray()));

        private static Gen<Request> One() =>
            from command in Command()
            from apt in Gen.Elements(true, true, false)
            from actor in Gen.Frequency((14, Gen.Constant(Right(command))), (2, Gen.Elements(Neighbour, Neighbour, Director, Storekeeper, Technician, Chief, Operator)))
            from later in Gen.Frequency((6, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Constant(3)))
            from back in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(4)))
            select new Request(command, apt, actor, later, back);

        private static Gen<LedgerCommand> Command()
        {
            var asset = Gen.Elements(Assets);
            var order = Gen.Elements(Orders);
            var person = Gen.Elements(People);
            return Gen.Frequency(
                (2, from a in asset select (LedgerCommand)new TestAsset(a, TestResult.PASSED)),
                (8, from id in Gen.Elements("O-1", "O-2", null, null, null)
                    from lines in Gen.SubListOf(Assets)
                    from purpose in Gen.Elements(Purpose.ZIMMET, Purpose.ZIMMET, Purpose.ORTAK_ALAN, Purpose.AMBARLAR_ARASI, Purpose.AMBARLAR_ARASI)
                    from recipient in Gen.Elements(Recipients(purpose))
                    select (LedgerCommand)new DraftOrder(id, [.. lines], purpose, recipient, ValidUntil: null)),
                (8, from o in order select (LedgerCommand)new SignOrder(o, OrderDate: null)),
                (1, from o in order select (LedgerCommand)new CancelOrder(o, "vazgeçildi")),
                (1, from o in order select (LedgerCommand)new ExpireOrder(o)),
                (16, from a in asset from p in person from o in order select (LedgerCommand)HandOver(a, p, o)),
                (10, from a in asset
                     from p in person
                     from o in order
                     select (LedgerCommand)new AssignToCommonArea(a, RoomThree, p, o, RecipientSignature: true, ExternalUser: null)),
                (8, from a in asset from how in Gen.Elements(Condition.SAGLAM, Condition.HASARLI) select (LedgerCommand)Return(how, a)),
                (1, from a in asset from p in person select (LedgerCommand)new TransferZimmet(a, p)),
                (16, from a in asset from to in Gen.Elements("02", "02", "01") from o in order select (LedgerCommand)new MoveWarehouse(a, to, o)),
                (2, from p in person select (LedgerCommand)new StartDeparture(p, Day("2026-03-31"))),
                (3, from p in person select (LedgerCommand)new CompleteClearance(p)));
        }

        private static string[] Recipients(Purpose purpose) => purpose switch
        {
            Purpose.ORTAK_ALAN => [RoomThree, "FEN"],
            Purpose.AMBARLAR_ARASI => ["02", "02", "01"],
            _ => [.. People, "FEN"],
        };

        private static Actor Right(LedgerCommand command) => command switch
        {
            SignOrder or CancelOrder or StartDeparture or CompleteClearance => Director,
            TestAsset => Technician,
            ExpireOrder => Operator,
            _ => Storekeeper,
        };
    }
}
