using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Authority;

/// <summary>What may be asked of the authority (RULES §4.3).</summary>
public abstract record AuthorityCommand : LedgerCommand;

/// <summary>Register a person by id. Türkçe: personel kaydı.</summary>
public sealed record RegisterPersonnel(string? Person, string? Unit, bool? Manager, bool? Official) : AuthorityCommand;

/// <summary>Give a role for a period. Türkçe: görevlendirme.</summary>
public sealed record AssignRole(string? Person, Role? NewRole, DateOnly? From, DateOnly? To, string? Warehouse, string? Unit,
    IReadOnlyList<string>? Areas, string? Power) : AuthorityCommand;

/// <summary>End a role. Türkçe: görevden alma.</summary>
public sealed record EndRole(string? Person, Role? EndedRole, string? Warehouse) : AuthorityCommand;

/// <summary>Appoint a vekil. Türkçe: vekâlet verme.</summary>
public sealed record AppointActing(string? Absentee, string? Acting, Role? ActingRole, DateOnly? From, DateOnly? To, string? Reason)
    : AuthorityCommand;

/// <summary>End a vekâlet early. Türkçe: vekâleti sona erdirme.</summary>
public sealed record EndActing(string? Absentee, Role? ActingRole) : AuthorityCommand;

/// <summary>Delegate powers. Türkçe: yetki devri.</summary>
public sealed record GrantDelegation(string? Delegation, string? From, string? To, IReadOnlyList<string>? Powers, DateOnly? Begin,
    DateOnly? End) : AuthorityCommand;

/// <summary>Take a delegation back. Türkçe: yetki devrini kaldırma.</summary>
public sealed record RevokeDelegation(string? Delegation) : AuthorityCommand;

/// <summary>Start a person's departure. Türkçe: ayrılış başlatma.</summary>
public sealed record StartDeparture(string? Person, DateOnly? LastDay) : AuthorityCommand;

/// <summary>Cut a leaver's relation. Türkçe: ilişik kesme.</summary>
public sealed record CompleteClearance(string? Person) : AuthorityCommand;
