using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Warehouses;

/// <summary>What a decision needs to know of a warehouse's hand-over, the last one there was.</summary>
/// <remarks>Türkçe: ambar devri.</remarks>
public sealed record Handover : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>The outgoing officer.</summary>
    public string? From { get; init; }

    /// <summary>The incoming officer.</summary>
    public string? To { get; init; }

    /// <summary>Who stands in for an absent giver.</summary>
    public IReadOnlyList<string> Board { get; init; } = [];

    /// <summary>True from its beginning to its signature.</summary>
    public bool IsRunning { get; init; }

    /// <summary>True once the warehouse was counted for it.</summary>
    public bool IsCounted { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>Whose signatures the minutes need: the board's, else both officers'.</summary>
    public IReadOnlyList<string> Signers => Board.Count > 0 ? Board : [From ?? "", To ?? ""];

    /// <summary>The fold of a warehouse's hand-overs.</summary>
    public static Handover Evolve(Handover? state, HandoverEvent e)
    {
        var s = state ?? new Handover { Id = e.Stream() };
        return (e switch
        {
            HandoverStarted h => s with { From = h.From, To = h.To, Board = h.Absent is true ? h.Board ?? [] : [], IsRunning = true, IsCounted = false },
            HandoverCounted => s with { IsCounted = true },
            HandoverSigned => s with { IsRunning = false },
            _ => s,
        }) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }
}

/// <summary>What a decision needs to know of a depot's checks: that nothing is dated before the last of them.</summary>
/// <remarks>Türkçe: depo kontrolleri.</remarks>
public sealed record DepotCheck : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>The fold of a depot's checks.</summary>
    public static DepotCheck Evolve(DepotCheck? state, DepotCheckEvent e)
    {
        var s = state ?? new DepotCheck { Id = e.Stream() };
        return s with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }
}
