using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Orders;

/// <summary>What a decision needs to know of a written order.</summary>
/// <remarks>Türkçe: depo çıkış emri.</remarks>
public sealed record WrittenOrder : IState
{
    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>Assets, in the order of the paper.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Assets whose line was used.</summary>
    public IReadOnlyList<string> Used { get; init; } = [];

    /// <summary>What it permits.</summary>
    public Purpose? Purpose { get; init; }

    /// <summary>Person, area, unit, firm or institution named in it.</summary>
    public string? Recipient { get; init; }

    /// <summary>Date of the order; null while it is a draft.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Last valid day, inclusive.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>True once it was taken back.</summary>
    public bool Cancelled { get; init; }

    /// <summary>True once its expiry was recorded; what counts for a movement is its own effective day.</summary>
    public bool Expired { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>True when no line permits anything more.</summary>
    public bool IsUsedUp => Lines.Count > 0 && Lines.All(Used.Contains);

    /// <summary>The fold of an order's events.</summary>
    public static WrittenOrder Evolve(WrittenOrder? state, OrderEvent e)
    {
        var s = state ?? new WrittenOrder { Id = e.Stream() };
        return (e switch
        {
            OrderDrafted d => s with { Lines = d.Lines ?? [], Purpose = d.Purpose, Recipient = d.Recipient, ValidUntil = d.ValidUntil },
            OrderSigned o => s with
            {
                Lines = o.Lines ?? s.Lines, Purpose = o.Purpose ?? s.Purpose, Recipient = o.Recipient ?? s.Recipient,
                SignedOn = o.OrderDate ?? o.Act.On, ValidUntil = o.ValidUntil ?? s.ValidUntil,
            },
            OrderLineUsed used => s with { Used = [.. s.Used, used.Asset] },
            OrderCancelled => s with { Cancelled = true },
            OrderExpired => s with { Expired = true },
            _ => s,
        }) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }
}
