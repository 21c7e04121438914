using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Orders;

/// <summary>What may be asked of written orders (RULES §4.6).</summary>
public abstract record OrderCommand : LedgerCommand;

/// <summary>Draft an order for some assets. Türkçe: çıkış emri taslağı.</summary>
public sealed record DraftOrder(string? Order, IReadOnlyList<string>? Lines, Purpose? Purpose, string? Recipient, DateOnly? ValidUntil) : OrderCommand;

/// <summary>Sign a drafted order. Türkçe: çıkış emrini imzalama.</summary>
public sealed record SignOrder(string? Order, DateOnly? OrderDate) : OrderCommand
{
    /// <inheritdoc />
    public override DateOnly? PaperDate() => OrderDate;
}

/// <summary>Take an order back. Türkçe: çıkış emrini iptal etme.</summary>
public sealed record CancelOrder(string? Order, string? Reason) : OrderCommand;

/// <summary>Record that an order's last valid day passed; only the process manager asks it. Türkçe: süre dolumu.</summary>
public sealed record ExpireOrder(string? Order) : OrderCommand;
