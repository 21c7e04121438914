using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Liabilities;

/// <summary>What a decision needs to know of a liability.</summary>
/// <remarks>Türkçe: sorumluluk dosyası.</remarks>
public sealed record Liability : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public LiabilityState State { get; init; }

    /// <summary>The asset lost or damaged.</summary>
    public string? Asset { get; init; }

    /// <summary>Who is looked at.</summary>
    public string? Person { get; init; }

    /// <summary>What the damage is worth, Turkish lira; null until it was found.</summary>
    public decimal? FairValue { get; init; }

    /// <summary>What was decided.</summary>
    public LiabilityOutcome? Outcome { get; init; }

    /// <summary>What was paid, Turkish lira.</summary>
    public decimal Collected { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>What is still to be paid.</summary>
    public decimal Outstanding() => Outcome is LiabilityOutcome.COLLECT ? (FairValue ?? 0) - Collected : 0;

    /// <summary>The fold of a liability's events.</summary>
    public static Liability Evolve(Liability? state, LiabilityEvent e)
    {
        var s = state ?? new Liability { Id = e.Stream() };
        return (e switch
        {
            LiabilityOpened o => s with { State = LiabilityState.OPEN, Asset = o.Asset, Person = o.Person },
            DamageValued v => s with { State = LiabilityState.VALUED, FairValue = v.FairValue },
            LiabilityDecided d => s with { State = LiabilityState.DECIDED, Outcome = d.Decision, Person = d.Person ?? s.Person },
            CollectionRecorded c => s with { Collected = s.Collected + (c.Amount ?? 0) },
            LiabilityClosed => s with { State = LiabilityState.CLOSED },
            _ => s,
        }) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }
}
