using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Contracts;

/// <summary>What a decision needs to know of a maintenance contract.</summary>
/// <remarks>Türkçe: bakım sözleşmesi.</remarks>
public sealed record Contract : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>Who maintains.</summary>
    public string? Firm { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What it covers.</summary>
    public IReadOnlyList<string> Assets { get; init; } = [];

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>True on the days it binds the firm.</summary>
    public bool IsInForce(DateOnly day) => !(day < From) && !(day > To);

    /// <summary>The fold of a contract's events.</summary>
    public static Contract Evolve(Contract? state, ContractEvent e)
    {
        var s = state ?? new Contract { Id = e.Stream() };
        return (e is ContractRegistered c ? s with { Firm = c.Firm, From = c.From, To = c.To, Assets = c.Assets ?? [] } : s) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }
}
