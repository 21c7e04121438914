using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Valuations;

/// <summary>What a decision needs to know of a valuation.</summary>
/// <remarks>Türkçe: değer tespiti.</remarks>
public sealed record Valuation : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>What is to be valued.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Members of the commission.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Its chair.</summary>
    public string? Chair { get; init; }

    /// <summary>Prices found, by movable code; empty until they are.</summary>
    public IReadOnlyDictionary<string, decimal> Prices { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>The price found for a code by that day; null where none was.</summary>
    public decimal? PriceOf(string code, DateOnly on) => on >= LastOn && Prices.TryGetValue(code, out var price) ? price : null;

    /// <summary>The fold of a valuation's events.</summary>
    public static Valuation Evolve(Valuation? state, ValuationEvent e)
    {
        var s = state ?? new Valuation { Id = e.Stream() };
        return (e switch
        {
            ValuationCommissionAppointed c => s with { Codes = c.Codes ?? [], Members = c.Members ?? [], Chair = c.Chair ?? (c.Members is [var first, ..] ? first : null) },
            ValueDetermined d => s with { Prices = d.Prices ?? s.Prices },
            _ => s,
        }) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }
}
