using System.Text.Json;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Defne.Ledger.Domain.Specs.Municipality;

namespace Defne.Ledger.Domain.Specs;

/// <summary>One card, a few requests, and sixty entries, issues and returns asked for at random.</summary>
public class Whatever_is_consumed
{
    private static readonly LedgerEvent[] Morning =
    [
        .. Office, new SlipIssued("2026/5", Day("2026-02-01"), 2026, "SATIN_ALMA", SlipForm.VIF, [], 600m, DueToAccounting: null).At("2026-02-01"), .. Toners, .. TonersForFen, .. Asked("R2", 40), Evaluated("R2", RequestResult.PARTIAL, 30), .. Asked("R3", 4), Evaluated("R3", RequestResult.REFUSE),
    ];

    [Property(Arbitrary = [typeof(Demands)], MaxTest = 200)]
    public void no_lot_is_ever_below_nothing_and_what_entered_less_what_left_is_there(Demand[] demands)
    {
        var all = Morning.ToList();
        foreach (var (_, after, recorded) in Run(demands))
        {
            all.AddRange(recorded);
            var card = after.Stock(TonerCard)!;
            Assert.All(card.Lots, lot => Assert.True(lot.Qty > 0, $"{lot.Id} holds {lot.Qty}"));

            var entered = all.OfType<StockReceived>().Sum(e => e.Qty!.Value) + all.OfType<StockReturned>().Sum(e => e.Qty!.Value);
            Assert.Equal(entered - all.OfType<StockIssued>().Sum(e => e.Qty!.Value), card.OnHand());
            Assert.Equal(
                all.OfType<StockReceived>().Sum(e => e.Qty * e.UnitPrice) + all.OfType<StockReturned>().Sum(e => e.Qty * e.UnitPrice) - all.OfType<StockIssued>().Sum(e => e.Value),
                card.Lots.Sum(l => l.Qty * l.UnitPrice));
        }
    }

    [Property(Arbitrary = [typeof(Demands)], MaxTest = 200)]
    public void every_issue_is_the_first_in_or_says_why_and_stays_within_its_request(Demand[] demands)
    {
        foreach (var (before, _, recorded) in Run(demands))
            foreach (var issue in recorded.OfType<StockIssued>())
            {
                Assert.Equal(issue.Qty, issue.Lots!.Sum(l => l.Qty));
                Assert.Equal(issue.Value, issue.Lots!.Sum(l => l.Qty * l.UnitPrice));
                if (issue.FifoExceptionReason is null) Assert.Equal(OfEach(before.Stock(TonerCard)!.FirstIn(issue.Qty!.Value)), OfEach(issue.Lots!));
                Assert.InRange(issue.Qty!.Value, 0, before.Request(issue.Request)!.Remaining(Toner));
                Assert.Equal(before.Request(issue.Request)!.Remaining(Toner) == issue.Qty, recorded.Any(e => e is RequestFulfilled));
                Assert.Equal(before.Stock(TonerCard)!.OnHand() - issue.Qty < before.Stock(TonerCard)!.Minimum, recorded.Any(e => e is StockBelowMinimum));
            }
    }

    // Always the same acts. Without this a generator that only ever provokes refusals would prove everything.
    [Fact]
    public void the_acts_asked_for_reach_every_kind()
    {
        LedgerEvent[] all = [.. Demands.Any().Generator.Sample(200, new Rnd(2026), 50).SelectMany(d => Run(d)).SelectMany(step => step.Recorded)];

        Assert.All([typeof(StockReceived), typeof(StockIssued), typeof(StockReturned), typeof(MinimumLevelSet), typeof(StockBelowMinimum), typeof(RequestFulfilled)],
            type => Assert.True(all.Count(e => e.GetType() == type) >= 20, $"{type.Name} was recorded {all.Count(e => e.GetType() == type)} times, too seldom to prove anything"));
        Assert.Contains(all, e => e is StockIssued { FifoExceptionReason: not null });
    }

    // A caller may name a lot twice and lots in any order: what counts is how much leaves each.
    private static SortedDictionary<string, decimal?> OfEach(IEnumerable<LotTaken> lots) =>
        new(lots.GroupBy(l => l.Lot!, StringComparer.Ordinal).ToDictionary(l => l.Key, l => l.Sum(x => x.Qty)), StringComparer.Ordinal);

    private static IEnumerable<(World Before, World After, IReadOnlyList<LedgerEvent> Recorded)> Run(Demand[] demands)
    {
        var (settings, today) = (new Settings(), Day("2026-03-02"));
        var world = World.Folded(Act.Unstamped, today, settings, Morning);
        foreach (var demand in demands)
        {
            today = today.AddDays(demand.DaysLater);
            var by = demand.Command is SetMinimumLevel ? Spender : Storekeeper;
            world = world.For(Act.For(demand.Command, by.Person, by.Role, today, settings), today);
            IReadOnlyList<LedgerEvent> recorded = Ledger.Decide(demand.Command, world) is Accepted accepted ? accepted.Events : [];
            var after = world.After(recorded);
            yield return (world, after, recorded);
            world = after;
        }
    }

    /// <summary>One act asked for.</summary>
    public sealed record Demand(LedgerCommand Command, int DaysLater)
    {
        public override string ToString() => $"+{DaysLater} {JsonSerializer.Serialize((object)Command)}";
    }

    /// <summary>What may be asked for.</summary>
    public static class Demands
    {
        /// <summary>Some acts; a failing list is shortened by leaving acts out.</summary>
        public static Arbitrary<Demand[]> Any() => Arb.From(
            (from command in Command() from later in Gen.Elements(0, 0, 0, 1) select new Demand(command, later)).ArrayOf(60),
            demands => Enumerable.Range(0, demands.Length).Select(n => demands.Where((_, i) => i != n).ToArray()));

        private static Gen<LedgerCommand> Command()
        {
            var qty = Gen.Elements(-1m, 0m, 0.5m, 1m, 2m, 3m, 4m, 7.25m, 12m, 40m);
            var lot = Gen.Elements("2026/2", "2026/5", "2026/6", "2026/6/2", "2026/9");
            var asked = from l in lot from q in qty select new LotTaken(l, q);
            return Gen.Frequency(
                (8, from q in qty from r in Gen.Elements("R1", "R2", "R2", "R3", null) select (LedgerCommand)Issue(q, r)),
                (6, from lots in asked.ListOf() from r in Gen.Elements("R1", "R2") from why in Gen.Elements<FifoException?>(null, FifoException.ISIN_GEREGI)
                    select (LedgerCommand)(Issue(lots.Sum(l => l.Qty), r, [.. lots]) with { FifoExceptionReason = why })),
                (2, from q in qty from price in Gen.Elements<decimal?>(null, 120m, 95m) from paper in Gen.Elements<DocRef?>(null, new DocRef("TUTANAK", "DT-4", Date: null))
                    select (LedgerCommand)(TakeBack(q, price) with { Valuation = paper })),
                (2, from q in qty from more in qty select (LedgerCommand)new PostEntry(Receipt: null, "DEVIR_ALMA", [Line(q, 90m), Line(more, 110m)], "01", SlipDate: null, Valuation: null)
                    { BasisDoc = new("VIF", "2025/44", Day("2025-12-26")) }),
                (1, from q in qty select (LedgerCommand)new SetMinimumLevel(TonerCard, q)));
        }

        private static EntryLine Line(decimal qty, decimal price) => new(Toner, "Toner", qty, price, Nature: null, HasStorage: null, WarrantyUntil: null);
    }
}
