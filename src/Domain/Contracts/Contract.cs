using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Contracts;

/// <summary>What a decision needs to know of a maintenance contract.</summary>
/// <remarks>Türkçe: bakım sözleşmesi.</remarks>
public sealed record Contract : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>The fold of a contract's events.</summary>
    public static Contract Evolve(Contract? state, ContractEvent e)
    {
        var s = state ?? new Contract { Id = e.Stream() };
        return s with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }
}
