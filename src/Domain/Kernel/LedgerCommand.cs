namespace Defne.Ledger.Domain.Kernel;

/// <summary>What a caller may say. The same record is the request body, the scenario line and what the decider is asked.</summary>
/// <remarks>Türkçe: işlem talebi. Actor, time, unit and state are never part of it.</remarks>
public abstract record LedgerCommand
{
    /// <summary>Business day the act takes effect; today if left out. Türkçe: geçerlik tarihi.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>Why it is recorded late. Türkçe: gecikme gerekçesi.</summary>
    public string? LateReason { get; init; }

    /// <summary>The paper the act rests on. Türkçe: dayanak belge.</summary>
    public DocRef? BasisDoc { get; init; }

    /// <summary>The business day the caller names. A method, because the command is the request body: an act by slip takes the slip's date.</summary>
    public virtual DateOnly? NamedDay() => Effective;

    /// <summary>The date on the paper the command itself names, where that too may make it late. A method: it is no part of the body.</summary>
    public virtual DateOnly? PaperDate() => null;
}
