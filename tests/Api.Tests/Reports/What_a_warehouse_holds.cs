using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Defne.Ledger.Api.Tests;

/// <summary>Histories at random, recorded late and out of order, and the report against a plain reckoning of their events.</summary>
[Collection(Cluster.Collection)]
public sealed partial class What_a_warehouse_holds(Office office) : IClassFixture<Office>
{
    private static readonly string[] Codes = ["150.03.02.01", "150.05.01.01"];
    private static readonly decimal[] Amounts = [1, 2, 3.5m, 7.25m, 40];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task adds_up_to_what_entered_and_what_left_at_any_two_times(int seed)
    {
        var chance = new Random(seed);
        string[] warehouses = [$"{seed}A", $"{seed}B"];
        PastEvent[] past = [.. Past(chance, warehouses)];
        await office.House.Services.GetRequiredService<HistoryWriter>().Append(past, CancellationToken.None);

        var moved = 0;
        for (var n = 0; n < 40; n++)
        {
            var (asOf, known, from, to) = (Some(chance), Base.At(Iso(Some(chance)), chance.Next(24)), n % 4 is 0 ? null : Some(chance) as DateOnly?, n % 3 is 0 ? null : Some(chance) as DateOnly?);
            if (from > to) (from, to) = (to, from);
            var asked = $"warehouse={warehouses[n % 2]}&asOf={Iso(asOf)}&knownAt={known.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}{(from is { } f ? $"&from={Iso(f)}" : "")}{(to is { } t ? $"&to={Iso(t)}" : "")}";

            var report = await office.House.Report($"/reports/stock-status?{asked}");

            var end = to < asOf ? to.Value : asOf;
            var begin = from ?? new DateOnly(end.Year, 1, 1);
            LedgerEvent[] then = [.. past.Where(p => p.RecordedAt <= known && p.Fact.Act.On <= end && ((StockEvent)p.Fact).Stock.StartsWith(warehouses[n % 2], StringComparison.Ordinal)).Select(p => p.Fact)];
            var expected = then.Cast<StockEvent>().GroupBy(e => e.Stock, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(card => Reckoned([.. card], begin)).ToArray();
            if (expected.Length is 0)
            {
                Assert.Equal(404, report.Status);
                continue;
            }

            Assert.Equal(expected, report.Rows.Select(Said));
            Assert.All(report.Rows.Select(Said), r => Assert.Equal(r.OnHand, r.Previous + r.Entries - r.Exits));
            Assert.Equal(expected.Sum(r => r.Value), decimal.Parse(report.Json.GetProperty("totals").GetProperty("value").GetString()!, CultureInfo.InvariantCulture));
            moved += expected.Count(r => r is { Previous: > 0, Entries: > 0, Exits: > 0 });
        }

        Assert.True(moved > 5, $"only {moved} rows had something of each");
    }

    private static Card Reckoned(StockEvent[] events, DateOnly begin)
    {
        var (entered, left) = (events.SelectMany(Entered), events.SelectMany(Left));
        // First in, first out: of one day, by the number of the slip.
        var lots = entered.GroupBy(e => e.Lot).Select(lot => (Lot: lot.Key, On: lot.Min(l => l.On), Qty: lot.Sum(l => l.Qty) - left.Where(l => l.Lot == lot.Key).Sum(l => l.Qty), Price: lot.Max(l => l.Price)))
            .Where(l => l.Qty != 0).OrderBy(l => l.On).ThenBy(l => int.Parse(l.Lot.Split('/')[1], CultureInfo.InvariantCulture)).ToArray();
        var before = entered.Where(e => e.On < begin).Sum(e => e.Qty) - left.Where(e => e.On < begin).Sum(e => e.Qty);
        var minimum = events.OfType<MinimumLevelSet>().OrderBy(e => e.Act.On).LastOrDefault()?.Qty;
        return new Card(events.OfType<StockReceived>().First().Code!, before, entered.Where(e => e.On >= begin).Sum(e => e.Qty), left.Where(e => e.On >= begin).Sum(e => e.Qty), lots.Sum(l => l.Qty),
            minimum, lots.Sum(l => l.Qty) - minimum, string.Join(' ', lots.Select(l => l.Lot)), lots.Sum(l => l.Qty * l.Price));
    }

    private static Card Said(JsonElement row)
    {
        return new Card(row.GetProperty("code").GetString()!, Number("previous")!.Value, Number("entries")!.Value, Number("exits")!.Value, Number("onHand")!.Value, Number("minimum"), Number("difference"),
            string.Join(' ', Lots().Matches(row.GetProperty("lots").GetString() ?? "").Select(m => m.Value)), Number("value")!.Value);

        decimal? Number(string name) => row.GetProperty(name) is { ValueKind: JsonValueKind.String } said ? decimal.Parse(said.GetString()!, CultureInfo.InvariantCulture) : null;
    }

    private static IEnumerable<(string Lot, DateOnly On, decimal Qty, decimal Price)> Entered(StockEvent e) => e switch
    {
        StockReceived r => [(r.Lot!, r.Act.On, r.Qty!.Value, r.UnitPrice!.Value)],
        StockReturned r => [(r.Lot!, r.Act.On, r.Qty!.Value, r.UnitPrice!.Value)],
        _ => [],
    };

    private static IEnumerable<(string Lot, DateOnly On, decimal Qty)> Left(StockEvent e) => e is StockIssued i ? i.Lots!.Select(l => (l.Lot!, i.Act.On, l.Qty!.Value)) : [];

    private static IEnumerable<PastEvent> Past(Random chance, string[] warehouses)
    {
        string[] cards = [.. warehouses.SelectMany(w => Codes.Select(code => StockEvent.CardOf(w, code)))];
        var lots = cards.ToDictionary(c => c, _ => new List<(string Lot, DateOnly On, decimal Left, decimal Price)>(), StringComparer.Ordinal);
        var (day, slip) = (new DateOnly(2025, 6, 2), 0);
        foreach (var card in cards) yield return Enters(card, day, day);
        for (var n = 0; n < 90; n++)
        {
            day = day.AddDays(chance.Next(6));
            var (card, on) = (cards[chance.Next(cards.Length)], day.AddDays(-chance.Next(30)));
            var full = lots[card].Where(l => l.Left > 0).ToArray();
            yield return (chance.Next(8), full) switch
            {
                (0, _) => Told(new MinimumLevelSet(card, Amounts[chance.Next(Amounts.Length)]), day, day),
                ( > 3, { Length: > 0 }) => Leaves(card, full[chance.Next(full.Length)], on, day),
                _ => Enters(card, on < new DateOnly(2025, 6, 2) ? day : on, day),
            };
        }

        PastEvent Enters(string card, DateOnly on, DateOnly recorded)
        {
            var (lot, qty, price) = ($"2025/{++slip}", Amounts[chance.Next(Amounts.Length)], 10m + chance.Next(9_000) / 100m);
            lots[card].Add((lot, on, qty, price));
            var (warehouse, code) = (card[..2], card[3..]);
            return chance.Next(4) is 0 && slip > cards.Length
                ? Told(new StockReturned(card, code, warehouse, qty, price, lot, UnitHeadDoc: null, Valuation: null), on, recorded)
                : Told(new StockReceived(card, code, warehouse, lot, qty, price, on), on, recorded);
        }

        PastEvent Leaves(string card, (string Lot, DateOnly On, decimal Left, decimal Price) lot, DateOnly on, DateOnly recorded)
        {
            var qty = Math.Min(lot.Left, Amounts[chance.Next(Amounts.Length)]);
            lots[card][lots[card].IndexOf(lot)] = lot with { Left = lot.Left - qty };
            return Told(new StockIssued(card, $"2025/{++slip}", card[3..], qty, "FEN", "R-1", Order: null, Fault: null, [new LotTaken(lot.Lot, qty, lot.Price)], qty * lot.Price, FifoExceptionReason: null),
                on < lot.On ? lot.On : on, recorded);
        }
    }

    private static PastEvent Told(StockEvent e, DateOnly on, DateOnly recorded) => new(e with { Act = new Act { On = on, By = "TKY" } }, Base.At(Iso(recorded)));

    private static DateOnly Some(Random chance) => new DateOnly(2025, 6, 1).AddDays(chance.Next(300));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Card(string Code, decimal Previous, decimal Entries, decimal Exits, decimal OnHand, decimal? Minimum, decimal? Difference, string Lots, decimal Value);

    [GeneratedRegex(@"[0-9]{4}/[0-9]+(?= \()", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lots();
}
