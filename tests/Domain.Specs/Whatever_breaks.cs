using System.Text.Json;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.WriteOffs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Defne.Ledger.Domain.Specs.Municipality;
using static Defne.Ledger.Domain.Specs.Workshop;
using TestResult = Defne.Ledger.Domain.Law.TestResult;

namespace Defne.Ledger.Domain.Specs;

/// <summary>Two warehouses, a few assets and cards, and ninety wishes of a clerk who mostly asks for what is due.</summary>
public class Whatever_breaks
{
    private const int Wishes = 90;

    private static readonly LedgerEvent[] Shelf =
    [
        .. Enumerable.Range(1, 6).SelectMany(n => (LedgerEvent[])[Entered($"253.03.01.01-25-0000{n}", $"253.03.01.01/25/0000{n}", 1000m * n, n % 3 is 0 ? "02" : "01").At("2025-06-02"),
            new AssetTested($"253.03.01.01-25-0000{n}", TestResult.PASSED).At("2025-06-03")]),
    ];

    private static readonly LedgerEvent[] Morning =
    [
        .. Office, .. Shelf, SecondWarehouse, HeadOfFen, ContractorsWorker, new SlipIssued("2026/5", Day("2026-02-01"), 2026, "SATIN_ALMA", SlipForm.VIF, [], 600m, DueToAccounting: null).At("2026-02-01"),
        .. WarrantedInStock, .. OldLaptopInStock, .. PrinterInStock, Entered("255.02.01.01-26-00002", "255.02.01.01/26/00002", 12000m, "02").At("2026-01-12"),
        Entered("255.02.01.01-26-00003", "255.02.01.01/26/00003", 9000m).At("2026-01-12"), MaintainedBy("FirmaX", asset: OldLaptop), .. Toners.Skip(1), .. MemoryOnShelf,
        Received("2026/1", 4, 380m, "2026-01-05", "02-" + Memory, Memory), .. Asked("R2", 40), Evaluated("R2", RequestResult.PARTIAL, 30),
    ];

    [Property(Arbitrary = [typeof(Requests)], MaxTest = 200)]
    public void no_stock_is_ever_below_nothing_and_what_entered_less_what_left_is_there(Wish[] wishes)
    {
        var day = Run(wishes);
        var told = Morning.Concat(day.Recorded).ToArray();
        foreach (var card in day.Registers.Cards)
        {
            var entered = told.OfType<StockEvent>().Where(e => e.Stock == card).Select(Entry).Where(e => e.Lot is not null).ToArray();
            var left = told.OfType<StockEvent>().Where(e => e.Stock == card).SelectMany(Exit).ToArray();
            Assert.Equal(
                entered.GroupBy(e => e.Lot).Select(lot => (lot.Key, lot.Sum(e => e.Qty) - left.Where(x => x.Lot == lot.Key).Sum(x => x.Qty))).Where(lot => lot.Item2 is not 0).Order(),
                day.World.Stock(card)!.Lots.Select(lot => ((string?)lot.Id, lot.Qty)).Order());
            Assert.All(day.World.Stock(card)!.Lots, lot => Assert.True(lot.Qty > 0, $"{card}: {lot.Id} holds {lot.Qty}"));
            // On no day had more left of a lot than had entered by then.
            Assert.All(left, x => Assert.True(left.Where(y => y.Lot == x.Lot && y.On <= x.On).Sum(y => y.Qty) <= entered.Where(e => e.Lot == x.Lot && e.On <= x.On).Sum(e => e.Qty), $"{card}: {x.Lot} on {x.On}"));
        }
    }

    [Property(Arbitrary = [typeof(Requests)], MaxTest = 200)]
    public void no_asset_ever_has_two_holders_two_open_faults_or_two_write_offs(Wish[] wishes)
    {
        foreach (var (_, world, registers, _) in Run(wishes).Steps)
            foreach (var asset in registers.Assets.Where(a => world.Asset(a) is not null))
            {
                var open = world.Open(Subject.Asset(asset));
                string[] Ids(MatterKind kind) => [.. open.Where(m => m.Kind == kind).Select(m => m.Id)];
                string[] Faults(Func<Fault, bool> are) => [.. registers.Faults.Where(f => world.Fault(f) is { } fault && fault.Asset == asset && are(fault))];

                var inUse = world.Asset(asset)!.Status is AssetStatus.ON_ZIMMET or AssetStatus.COMMON_AREA;
                Assert.Equal(inUse ? [Subject.Person(world.Asset(asset)!.Holder!)] : [], open.Where(m => m.Kind is MatterKind.ZIMMET).Select(m => m.Subjects.Single(s => s != Subject.Asset(asset))));
                Assert.Equal(Faults(f => f.IsOpen), Ids(MatterKind.FAULT));
                Assert.Equal(Faults(f => f.State is FaultState.AT_VENDOR), Ids(MatterKind.AT_VENDOR));
                Assert.Equal(registers.Files.Where(f => world.WriteOff(f) is { } file && IsPending(file, asset)), Ids(MatterKind.WRITE_OFF));
                Assert.All(Enum.GetValues<MatterKind>(), kind => Assert.InRange(Ids(kind).Length, 0, 1));
            }
    }

    [Property(Arbitrary = [typeof(Requests)], MaxTest = 200)]
    public void nothing_leaves_the_house_but_on_one_unused_line_of_a_signed_order_in_force(Wish[] wishes)
    {
        var used = new HashSet<(string, string)>();
        foreach (var (before, _, _, recorded) in Run(wishes).Steps)
        {
            IUseOrder[] movements = [.. recorded.OfType<IUseOrder>().Where(m => m.NeedsOrder())];
            (string Order, string Asset)[] lines = [.. recorded.OfType<OrderLineUsed>().Select(l => (l.Order, l.Asset))];
            Assert.Equal(movements.Select(m => (m.Order!, m.Asset)), lines);
            Assert.All(lines, line => Assert.True(used.Add(line), $"{line} was used twice"));
            Assert.All(movements, m =>
            {
                var order = before.Order(m.Order)!;
                Assert.Contains(m.Asset, order.Lines);
                Assert.False(order.Cancelled);
                Assert.Equal(m.For(), order.Purpose);
                Assert.InRange(m.Act.On, order.SignedOn!.Value, order.ValidUntil!.Value);
                Assert.DoesNotContain(before.Open(Subject.Asset(m.Asset)), x => x.Kind is MatterKind.WRITE_OFF or MatterKind.AT_VENDOR);
            });
        }
    }

    [Property(Arbitrary = [typeof(Requests)], MaxTest = 200)]
    public void what_left_the_books_never_moves_again(Wish[] wishes)
    {
        var last = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var (before, _, _, recorded) in Run(wishes).Steps)
            foreach (var e in recorded)
            {
                var asset = e switch { AssetEvent a => a.Asset, AssetSentToVendor s => s.Asset, AssetReceivedFromVendor r => r.Asset, PartConsumed p => p.Asset, RepairStarted r => before.Fault(r.Fault)!.Asset, _ => null };
                if (before.Asset(asset) is { Status: AssetStatus.CLOSED }) Assert.Fail($"{asset} is closed: {JsonSerializer.Serialize((object)e)}");
                if (before.Asset(asset) is { Status: AssetStatus.SCRAP_HELD }) Assert.True(e is DataWiped or PartsRecovered or ScrapDelivered or AssetDestroyed, e.GetType().Name);

                // The biography of an asset and of a fault is told in the order of its days, and nothing leaves a card before what came there last. A flag is no movement.
                if (e is AssetEvent or AssetReplaced or FaultEvent or StockIssued or StockWrittenOff)
                    Assert.True(e.Act.On >= last.GetValueOrDefault(e.Stream()), $"{e.GetType().Name} of {e.Act.On} after {last.GetValueOrDefault(e.Stream())}");
                if (e is FaultOverdueFlagged) continue;
                last[e.Stream()] = e.Act.On > last.GetValueOrDefault(e.Stream()) ? e.Act.On : last.GetValueOrDefault(e.Stream());
            }
    }

    [Property(Arbitrary = [typeof(Requests)], MaxTest = 200)]
    public void slips_are_numbered_without_a_hole_and_add_up(Wish[] wishes)
    {
        SlipIssued[] slips = [.. Run(wishes).Recorded.OfType<SlipIssued>()];
        Assert.Equal(Enumerable.Range(6, slips.Length).Select(n => $"2026/{n}"), slips.Select(s => s.No));
        Assert.All(slips, slip => Assert.Equal(slip.Value, slip.Lines!.Sum(l => (l.Qty ?? l.Quantity) * l.UnitPrice)));
        Assert.All(slips, slip => Assert.Equal(slip.Lines!.Count(l => l.Asset is not null), slip.Lines!.Select(l => l.Asset).OfType<string>().Distinct(StringComparer.Ordinal).Count()));
    }

    [Property(Arbitrary = [typeof(Requests)], MaxTest = 200)]
    public void whatever_is_written_off_stands_in_a_file_that_others_decided_and_approved(Wish[] wishes)
    {
        var gone = new HashSet<string>(StringComparer.Ordinal);
        var day = Run(wishes);
        foreach (var (before, _, _, recorded) in day.Steps)
        {
            foreach (var approval in recorded.OfType<WriteOffApproved>())
            {
                var file = before.WriteOff(approval.Writeoff)!;
                Assert.NotEqual(file.ProposedBy, approval.Act.By);
                Assert.DoesNotContain(approval.Act.By, file.Members);
                Assert.True(file.State is WriteOffState.DECIDED || (file.Kind() is { IsScrap: false } && file.Proof is not null));
                Assert.All(approval.Items!, item => Assert.NotEqual(CommissionVerdict.NOT_SCRAP, file.Decided.GetValueOrDefault(item, CommissionVerdict.SCRAP)));
                Assert.Equal(file.Items().Order(StringComparer.Ordinal), approval.Items!.Concat(approval.Released!).Order(StringComparer.Ordinal));
            }

            foreach (var decision in recorded.OfType<CommissionDecided>())
            {
                var file = before.WriteOff(decision.Writeoff)!;
                Assert.DoesNotContain(file.ProposedBy, file.Members);
                Assert.Empty(file.Members.Except(decision.SignedBy!));
                Assert.Empty(file.Members.Intersect(file.Assets.Select(a => before.Asset(a)!.Holder).OfType<string>()));
            }

            foreach (var off in recorded.OfType<AssetWrittenOff>())
            {
                Assert.True(gone.Add(off.Asset), $"{off.Asset} left the books twice");
                Assert.Equal(WriteOffState.APPROVED, before.WriteOff(off.Writeoff)!.State);
                Assert.Contains(off.Asset, before.WriteOff(off.Writeoff)!.Approved);
                Assert.Single(recorded.OfType<SlipIssued>(), slip => slip.No == off.Slip && slip.Lines!.Any(l => l.Asset == off.Asset));
                Assert.Equal(before.Asset(off.Asset)!.Warehouse, off.Act.By is "TK2" ? "02" : "01");
            }

            Assert.All(recorded.OfType<StockWrittenOff>(), off => Assert.Equal(before.WriteOff(off.Writeoff)!.Stock.Single(s => s.Stock == off.Stock).Qty, off.Lots!.Sum(l => l.Qty)));
        }
    }

    [Property(Arbitrary = [typeof(Requests)], MaxTest = 200)]
    public void whatever_a_firm_repaired_is_closed_on_a_form_somebody_else_approved(Wish[] wishes)
    {
        foreach (var (before, _, _, recorded) in Run(wishes).Steps)
        {
            Assert.All(recorded.OfType<ServiceFormApproved>(), e => Assert.NotEqual(before.Fault(e.Fault)!.Form(e.Form)!.RecordedBy, e.Act.By));
            Assert.All(recorded.OfType<FaultClosed>().Where(e => e.Reason is not FaultClosed.WrittenOff), e =>
            {
                var fault = before.Fault(e.Fault)!;
                Assert.DoesNotContain(fault.Forms, f => f.State is FormState.RECORDED);
                if (fault.WentToVendor) Assert.Equal(FormState.APPROVED, fault.Forms[^1].State);
            });
        }
    }

    [Property(Arbitrary = [typeof(Requests)], MaxTest = 200)]
    public void nobody_pays_more_than_the_damage_and_every_act_has_somebody_who_answers(Wish[] wishes)
    {
        var day = Run(wishes);
        Assert.All(day.Recorded, e => Assert.NotEmpty(e.Act.Accountable));
        Assert.All(day.Registers.Liabilities.Select(l => day.World.Liability(l)!), l =>
        {
            Assert.InRange(l.Collected, 0, l.FairValue ?? 0);
            if (l.State is LiabilityState.CLOSED && !OnPaper(l)) Assert.Equal(0, l.Outstanding());
        });

        bool OnPaper(Liability file) => day.Recorded.OfType<LiabilityClosed>().Single(c => LiabilityEvent.StreamOf(c.Liability) == file.Id).Act.BasisDoc is not null;
    }

    // Always the same wishes. Without this a clerk who only ever provokes refusals would prove everything.
    [Fact]
    public void the_wishes_reach_every_event_and_most_of_them_are_granted()
    {
        Course[] days = [.. Requests.Any().Generator.Sample(100, new Rnd(2026), 50).Select(Run)];
        var all = days.SelectMany(day => day.Recorded).ToArray();
        Type[] kinds =
        [
            .. typeof(LedgerEvent).Assembly.GetTypes().Where(t => !t.IsAbstract && t != typeof(FaultNoted) && t != typeof(FaultEscalated) && (t.IsSubclassOf(typeof(FaultEvent)) || t.IsSubclassOf(typeof(WriteOffEvent)) || t.IsSubclassOf(typeof(LiabilityEvent)))),
            typeof(AssetHandedOver), typeof(AssetAssignedToArea), typeof(AssetReturned), typeof(AssetMoved), typeof(AssetTransferredOut), typeof(AssetWrittenOff), typeof(AssetReplaced), typeof(ScrapDelivered),
            typeof(AssetDestroyed), typeof(PartsRecovered), typeof(DataWiped), typeof(EntryReversed), typeof(StockReceived), typeof(StockIssued), typeof(StockReturned), typeof(StockWrittenOff),
        ];
        Assert.All(kinds, kind => Assert.True(all.Count(e => e.GetType() == kind) >= 10, $"{kind.Name} was recorded {all.Count(e => e.GetType() == kind)} times, too seldom to prove anything"));
        Assert.True(days.Count(day => day.Recorded.Any(e => e is WriteOffPosted)) >= 60, "too few days post a write-off");
        Assert.True(days.Count(day => day.Recorded.OfType<WriteOffPosted>().Any(e => e.Slips is { Count: > 1 })) >= 10, "too few days post one under two slips");
        Assert.True(days.Count(day => day.Recorded.Any(e => e is ScrapDelivered or AssetDestroyed)) >= 30, "too few days end with scrap gone");
        Assert.InRange(days.Sum(day => day.Steps.Count(step => step.Recorded.Count > 0)) * 100 / days.Sum(day => day.Steps.Count), 50, 90);
    }

    private static bool IsPending(WriteOff file, string asset) => file.State switch
    {
        WriteOffState.POSTED or WriteOffState.REJECTED => false,
        WriteOffState.APPROVED => file.Approved.Contains(asset),
        _ => file.Assets.Contains(asset),
    };

    private static (string? Lot, decimal Qty, DateOnly On) Entry(StockEvent e) => e switch
    {
        StockReceived r => (r.Lot, r.Qty!.Value, r.Act.On),
        StockReturned r => (r.Lot, r.Qty!.Value, r.Act.On),
        _ => default,
    };

    private static IEnumerable<(string? Lot, decimal Qty, DateOnly On)> Exit(StockEvent e) =>
        ((e as StockIssued)?.Lots ?? (e as StockWrittenOff)?.Lots ?? []).Select(l => (l.Lot, l.Qty!.Value, e.Act.On));

    private static Course Run(Wish[] wishes)
    {
        var today = Day("2026-03-02");
        var (world, registers, steps) = (World.Folded(Act.Unstamped, today, new Settings(), Morning), new Registers(Morning), new List<Step>());
        foreach (var wish in wishes)
        {
            today = today.AddDays(wish.DaysLater);
            var (before, decision) = Ask(wish, world, registers, today);
            IReadOnlyList<LedgerEvent> recorded = decision is Accepted accepted ? accepted.Events : [];
            foreach (var e in recorded) registers.Note(e);
            world = before.After(recorded);
            steps.Add(new Step(before, world, registers, recorded));
        }

        return new Course(steps, registers, world);
    }

    // Where what is wished for is not due yet, what leads to it is asked.
    private static (World Before, Decision Decision) Ask(Wish wish, World world, Registers registers, DateOnly today)
    {
        var (command, by) = new Clerk(world, registers, wish).Asks();
        if (wish.DaysBack > 0) command = command with { Effective = today.AddDays(-wish.DaysBack) };
        if (command is SignOrder sign) command = sign with { OrderDate = today.AddDays(-wish.DaysBack) };
        var before = world.For(Act.For(command, by.Person, by.Role, today, new Settings()), today);
        var decision = Ledger.Decide(command, before);
        return decision is Refused && !wish.Wild && Clerk.LeadsTo(wish.Deed) is { } earlier ? Ask(wish with { Deed = earlier }, world, registers, today) : (before, decision);
    }

    private sealed record Step(World Before, World After, Registers Registers, IReadOnlyList<LedgerEvent> Recorded);

    private sealed record Course(IReadOnlyList<Step> Steps, Registers Registers, World World)
    {
        public IEnumerable<LedgerEvent> Recorded => Steps.SelectMany(step => step.Recorded);
    }

    /// <summary>What may be wished for.</summary>
    public static class Requests
    {
        private static readonly (int, Gen<Deed>)[] Weights =
        [
            .. Enum.GetValues<Deed>().Select(deed => (deed switch
            {
                Deed.Return or Deed.UseOrder or Deed.ApproveForm or Deed.Destroy or Deed.SettleDamage or Deed.CloseFault => 6,
                Deed.Cancel or Deed.CancelFault or Deed.Reject or Deed.Lose => 1,
                _ => 3,
            }, Gen.Constant(deed))),
        ];

        /// <summary>Some wishes; a failing list is shortened by leaving wishes out.</summary>
        public static Arbitrary<Wish[]> Any() => Arb.From(
            One().ArrayOf(Wishes),
            wishes => Enumerable.Range(0, wishes.Length).Select(n => wishes.Where((_, i) => i != n).ToArray()));

        private static Gen<Wish> One() =>
            from deed in Gen.Frequency(Weights)
            from which in Gen.Choose(0, 59)
            from how in Gen.Choose(0, 59)
            from much in Gen.Choose(0, 6)
            from wild in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
            from later in Gen.Frequency((6, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Constant(3)))
            from back in Gen.Frequency((12, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Constant(4)))
            select new Wish(deed, which, how, much, wild, later, back);
    }
}
