using System.Globalization;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Stock;

/// <summary>What a decision needs to know of a stock card: its lots in the order they leave.</summary>
/// <remarks>Türkçe: stok kartı.</remarks>
public sealed record StockCard : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>Movable code.</summary>
    public string? Code { get; init; }

    /// <summary>Warehouse it lies in.</summary>
    public string? Warehouse { get; init; }

    /// <summary>Lots of which something is left, the first in first; those of one day by the number of their slip.</summary>
    public IReadOnlyList<Lot> Lots { get; init; } = [];

    /// <summary>The level below which the stock is reported; null until one was set.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Price of one at the most recent entry.</summary>
    public decimal? LastPrice { get; init; }

    /// <summary>Day of that entry.</summary>
    public DateOnly? LastEntryOn { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>What is there.</summary>
    public decimal OnHand() => Lots.Sum(l => l.Qty);

    /// <summary>What leaves first, at its own price; less than asked where there is less (L-13).</summary>
    public IReadOnlyList<LotTaken> FirstIn(decimal qty)
    {
        var taken = new List<LotTaken>();
        foreach (var lot in Lots)
        {
            if (qty <= 0) break;
            taken.Add(new LotTaken(lot.Id, Math.Min(lot.Qty, qty), lot.UnitPrice));
            qty -= lot.Qty;
        }

        return taken;
    }

    /// <summary>The fold of a card's events; what is left of a lot is never less than nothing.</summary>
    public static StockCard Evolve(StockCard? state, StockEvent e)
    {
        var s = state ?? new StockCard { Id = e.Stream() };
        return (e switch
        {
            StockReceived r => s.With(new Lot(r.Lot ?? "", r.EntryDate ?? e.Act.On, r.Qty ?? 0, r.UnitPrice)) with { Code = r.Code ?? s.Code, Warehouse = r.Warehouse ?? s.Warehouse },
            StockReturned r => s.With(new Lot(r.Lot ?? "", e.Act.On, r.Qty ?? 0, r.UnitPrice)),
            StockIssued i => s.Without(i.Lots),
            StockWrittenOff o => s.Without(o.Lots),
            MinimumLevelSet m => s with { Minimum = m.Qty },
            _ => s,
        }) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }

    private StockCard Without(IReadOnlyList<LotTaken>? taken) =>
        this with { Lots = [.. Lots.Select(l => l with { Qty = l.Qty - (taken ?? []).Where(t => t.Lot == l.Id).Sum(t => t.Qty ?? 0) }).Where(l => l.Qty > 0)] };

    private StockCard With(Lot lot)
    {
        var entered = this with { Lots = [.. Lots.Where(l => l.Id != lot.Id).Append(lot with { Qty = lot.Qty + Lots.Where(l => l.Id == lot.Id).Sum(l => l.Qty) }).OrderBy(l => l.EntryDate).ThenBy(l => l.Order(), StringComparer.Ordinal)] };
        return lot.EntryDate < LastEntryOn ? entered : entered with { LastPrice = lot.UnitPrice, LastEntryOn = lot.EntryDate };
    }
}

/// <summary>What is left of one entry.</summary>
/// <param name="Id">The number of its slip; a second line of the same code on it bears its place too.</param>
/// <param name="EntryDate">Day it entered.</param>
/// <param name="Qty">Quantity left.</param>
/// <param name="UnitPrice">Its entry price, Turkish lira.</param>
public sealed record Lot(string Id, DateOnly EntryDate, decimal Qty, decimal? UnitPrice)
{
    /// <summary>Padded, so that 2026/10 follows 2026/9.</summary>
    public static string Padded(string id) => string.Join('/', id.Split('/').Select(part =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no.ToString("0000000", CultureInfo.InvariantCulture) : part));

    /// <summary>Its place among the lots of one day.</summary>
    public string Order() => Padded(Id);
}
