using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Warehouses;

/// <summary>One hand-over of a warehouse.</summary>
/// <remarks>Türkçe: ambar devri.</remarks>
public sealed record Handover
{
    /// <summary>The warehouse.</summary>
    public required string Warehouse { get; init; }

    /// <summary>The outgoing officer.</summary>
    public string? From { get; init; }

    /// <summary>The incoming officer.</summary>
    public string? To { get; init; }

    /// <summary>Who stands in for an absent giver.</summary>
    public IReadOnlyList<string> Board { get; init; } = [];

    /// <summary>Day it began: from then on the new officer does the transactions.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>Day its minutes were signed.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>True once the warehouse was counted for it.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Effective day of its last step.</summary>
    public DateOnly LastOn { get; init; }

    /// <summary>True from its beginning to its signature.</summary>
    public bool IsRunning() => StartedOn is not null && SignedOn is null;

    /// <summary>Whose signatures the minutes need: the board's, else both officers'.</summary>
    public IReadOnlyList<string> Signers() => Board.Count > 0 ? Board : [From ?? "", To ?? ""];

    /// <summary>The fold of all hand-overs; a signature without its beginning is one too.</summary>
    public static IReadOnlyList<Handover> Evolve(IReadOnlyList<Handover> all, HandoverEvent e)
    {
        var last = all.LastOrDefault(h => h.Warehouse == e.Of());
        var next = e switch
        {
            HandoverStarted h => new Handover { Warehouse = h.Warehouse, From = h.From, To = h.To, Board = h.Absent is true ? h.Board ?? [] : [], StartedOn = e.Act.On },
            HandoverCounted => (last ?? new Handover { Warehouse = e.Of() }) with { IsCounted = true },
            HandoverSigned s => last is { SignedOn: null } ? last with { SignedOn = e.Act.On } : new Handover { Warehouse = s.Warehouse, From = s.From, To = s.To, SignedOn = e.Act.On },
            _ => last,
        };
        if (next is null) return all;
        next = next with { LastOn = e.Act.On > next.LastOn ? e.Act.On : next.LastOn };
        return e is HandoverStarted || last is null || last.SignedOn is not null ? [.. all, next] : [.. all.Select(h => h == last ? next : h)];
    }
}

/// <summary>What a decision needs to know of a depot's checks: that nothing is dated before the last of them.</summary>
/// <remarks>Türkçe: depo kontrolleri.</remarks>
public sealed record DepotCheck : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>Day of the last concluded check.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>True once it was flagged that the next one is late.</summary>
    public bool IsOverdue { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>The fold of a depot's checks.</summary>
    public static DepotCheck Evolve(DepotCheck? state, DepotCheckEvent e)
    {
        var s = state ?? new DepotCheck { Id = e.Stream() };
        return (e switch
        {
            ListCheckRecorded { Concluded: true } => s with { CheckedOn = e.Act.On, IsOverdue = false },
            ListCheckOverdueFlagged => s with { IsOverdue = true },
            _ => s,
        }) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }
}
