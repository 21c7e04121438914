using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.WriteOffs;

/// <summary>What a decision needs to know of a proposal of write-off.</summary>
/// <remarks>Türkçe: kayıttan düşme dosyası.</remarks>
public sealed record WriteOff : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public WriteOffState State { get; init; }

    /// <summary>Why: a code of <see cref="WriteOffReasons"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>Assets proposed.</summary>
    public IReadOnlyList<string> Assets { get; init; } = [];

    /// <summary>Consumables proposed.</summary>
    public IReadOnlyList<StockQuantity> Stock { get; init; } = [];

    /// <summary>The paper that proves the fact.</summary>
    public DocRef? Proof { get; init; }

    /// <summary>Who proposed it.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>Members of the commission; empty where there is none.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Its chair.</summary>
    public string? Chair { get; init; }

    /// <summary>What it decided, by asset or stock card.</summary>
    public IReadOnlyDictionary<string, CommissionVerdict> Decided { get; init; } = new Dictionary<string, CommissionVerdict>(StringComparer.Ordinal);

    /// <summary>What was approved.</summary>
    public IReadOnlyList<string> Approved { get; init; } = [];

    /// <summary>Day of the approval: no slip is older (L-04).</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>Everything proposed, assets first.</summary>
    public IEnumerable<string> Items() => [.. Assets, .. Stock.Select(s => s.Stock ?? "")];

    /// <summary>Its row of the table; null for a reason nobody knows.</summary>
    public WriteOffReason? Kind() => WriteOffReasons.Find(Reason);

    /// <summary>True where the paper proves the fact, so that no commission is asked (L-18); of a paper of unknown kind the approver judges.</summary>
    public bool IsProven(Settings settings, DateOnly on) => Kind() is { IsScrap: false } kind && Proof is { } paper && paper.Carries(on)
        && (paper.Type is null || paper.Type == kind.AlsoProvenBy || settings.WriteOffProofKinds.Contains(paper.Type));

    /// <summary>The fold of a proposal's events; an event without its predecessors still leads where RULES says.</summary>
    public static WriteOff Evolve(WriteOff? state, WriteOffEvent e)
    {
        var s = state ?? new WriteOff { Id = e.Stream() };
        return (e switch
        {
            WriteOffProposed p => s with { State = WriteOffState.PROPOSED, Reason = p.Reason, Assets = p.Assets ?? [], Stock = p.Stock ?? [], Proof = p.Proof, ProposedBy = e.Act.By },
            CommissionAppointed c => s with { State = WriteOffState.COMMISSION, Members = c.Members ?? [], Chair = c.Chair ?? (c.Members is [var first, ..] ? first : null) },
            CommissionDecided d => s with { State = WriteOffState.DECIDED, Decided = d.Items ?? s.Decided },
            WriteOffApproved a => s with { State = WriteOffState.APPROVED, Approved = a.Items ?? [.. s.Items()], ApprovedOn = e.Act.On },
            WriteOffRejected => s with { State = WriteOffState.REJECTED },
            WriteOffPosted => s with { State = WriteOffState.POSTED },
            _ => s,
        }) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }
}
