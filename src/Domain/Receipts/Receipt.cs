using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Receipts;

/// <summary>What a decision needs to know of a delivery.</summary>
/// <remarks>Türkçe: teslimatın durumu.</remarks>
public sealed record Receipt : IState
{
    private static readonly IReadOnlyDictionary<string, decimal> None = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Stream key.</summary>
    public required string Id { get; init; }

    /// <summary>What was delivered, by movable code.</summary>
    public IReadOnlyDictionary<string, decimal> Received { get; init; } = None;

    /// <summary>What was accepted.</summary>
    public IReadOnlyDictionary<string, decimal> Accepted { get; init; } = None;

    /// <summary>What was refused.</summary>
    public IReadOnlyDictionary<string, decimal> Rejected { get; init; } = None;

    /// <summary>What entered the books.</summary>
    public IReadOnlyDictionary<string, decimal> Posted { get; init; } = None;

    /// <summary>True while the supplier holds a provisional receipt.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Members of the acceptance commission; empty until it is named.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Chair of the commission.</summary>
    public string? Chair { get; init; }

    /// <summary>Day of the last acceptance; null until there was one.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <inheritdoc />
    public DateOnly LastOn { get; init; }

    /// <summary>What the commission has not decided on yet.</summary>
    public decimal Undecided(string code) => Of(Received, code) - Of(Accepted, code) - Of(Rejected, code);

    /// <summary>What was accepted and did not enter the books yet.</summary>
    public decimal Unposted(string code) => Of(Accepted, code) - Of(Posted, code);

    /// <summary>The fold of a delivery's events; an event without its predecessors still leads where RULES says.</summary>
    public static Receipt Evolve(Receipt? state, LedgerEvent e)
    {
        var s = state ?? new Receipt { Id = e.Stream() };
        return (e switch
        {
            DeliveryReceived r => s with { Received = r.Lines ?? None },
            ProvisionalReceiptIssued => s with { IsProvisional = true },
            AcceptanceCommissionAppointed c => s with { Members = c.Members ?? [], Chair = c.Chair ?? (c.Members is [var first, ..] ? first : null) },
            DeliveryAccepted a => s with { Accepted = Sum(s.Accepted, a.Lines), IsProvisional = false, AcceptedOn = e.Act.On },
            DeliveryRejected r => s with { Rejected = Sum(s.Rejected, r.Lines), IsProvisional = false },
            EntryPosted p => s with { Posted = Sum(s.Posted, (p.Lines ?? []).Where(l => l.Code is not null).Select(l => KeyValuePair.Create(l.Code!, l.Qty ?? 0))) },
            _ => s,
        }) with { LastOn = e.Act.On > s.LastOn ? e.Act.On : s.LastOn };
    }

    private static decimal Of(IReadOnlyDictionary<string, decimal> quantities, string code) => quantities.GetValueOrDefault(code);

    private static Dictionary<string, decimal> Sum(IReadOnlyDictionary<string, decimal> have, IEnumerable<KeyValuePair<string, decimal>>? more)
    {
        var sum = new Dictionary<string, decimal>(have, StringComparer.Ordinal);
        foreach (var (code, qty) in more ?? []) sum[code] = sum.GetValueOrDefault(code) + qty;
        return sum;
    }
}
