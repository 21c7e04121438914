using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Stock;

/// <summary>What a decision needs to know of a stock card: an entry only adds a lot to it.</summary>
/// <remarks>Türkçe: stok kartı.</remarks>
public sealed record StockCard : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>Price of one at the most recent entry.</summary>
    public decimal? LastPrice { get; init; }

    /// <summary>Day of that entry.</summary>
    public DateOnly? LastEntryOn { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>The fold of a card's events.</summary>
    public static StockCard Evolve(StockCard? state, StockEvent e)
    {
        var s = state ?? new StockCard { Id = e.Stream() };
        if (e is StockReceived r && (r.EntryDate ?? e.Act.On) is var on && !(on < s.LastEntryOn)) s = s with { LastPrice = r.UnitPrice, LastEntryOn = on };
        return s with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }
}
