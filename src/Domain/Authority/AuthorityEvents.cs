using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Authority;

// Stored forever under these names. Additive changes only; see docs/events.md.

/// <summary>People, roles, acting and delegation: one stream for the whole municipality, because separation of duties crosses units.</summary>
public abstract record AuthorityEvent : LedgerEvent
{
    /// <inheritdoc />
    public sealed override string Stream() => Authorities.Key;
}

/// <summary>A person entered service, or a contractor's worker became known.</summary>
/// <remarks>Türkçe: personel kaydı. Name and contact data are kept outside the events (L-43).</remarks>
[EventName("personnel_registered", "L-43"), Sentence("{person} {unit} birimi personeli olarak kaydedildi.")]
public sealed record PersonnelRegistered([property: PersonId] string Person, string? Unit, bool? Manager, bool? Official) : AuthorityEvent;

/// <summary>A role was given for a period.</summary>
/// <remarks>Türkçe: görevlendirme.</remarks>
[EventName("role_assigned", "R-03"), Sentence("{person} için {role} görevi verildi. Başlangıç: {from}, bitiş: {to}, ambar: {warehouse}.")]
public sealed record RoleAssigned([property: PersonId] string Person, Role Role, DateOnly From, DateOnly? To, string? Warehouse,
    string? Unit, IReadOnlyList<string>? Areas, string? Power) : AuthorityEvent
{
    /// <inheritdoc />
    public override IEnumerable<Matter> Opens() =>
        Role is Role.KAYIT_YETKILISI && Warehouse is not null ? [Matter.Warehouse(Warehouse, Person)] : [];
}

/// <summary>A role ended before or at its term.</summary>
/// <remarks>Türkçe: görevden ayrılma.</remarks>
[EventName("role_ended", "R-03"), Sentence("{person} için {role} görevi sona erdi. Ambar: {warehouse}.")]
public sealed record RoleEnded([property: PersonId] string Person, Role Role, string? Warehouse) : AuthorityEvent;

/// <summary>A vekil was appointed for an absent holder of a post.</summary>
/// <remarks>Türkçe: vekâlet.</remarks>
[EventName("acting_appointed", "R-10"),
 Sentence("{absentee} yerine {role} görevine {acting} vekâlet edecek. Süre: {from} – {to}, neden: {reason}.")]
public sealed record ActingAppointed([property: PersonId] string Absentee, [property: PersonId] string Acting, Role Role, DateOnly From,
    DateOnly To, string? Reason) : AuthorityEvent;

/// <summary>A vekâlet ended early.</summary>
/// <remarks>Türkçe: vekâletin sona ermesi.</remarks>
[EventName("acting_ended", "R-10"), Sentence("{absentee} yerine {acting} tarafından yürütülen {role} vekâleti sona erdi.")]
public sealed record ActingEnded([property: PersonId] string Absentee, [property: PersonId] string Acting, Role Role, DateOnly? From) : AuthorityEvent;

/// <summary>Powers were delegated; the delegator stays liable.</summary>
/// <remarks>Türkçe: yetki devri.</remarks>
[EventName("delegation_granted", "R-09"),
 Sentence("Yetki devri yapıldı. Devreden: {from}, devralan: {to}, yetkiler: {powers}, süre: {begin} – {end}, devir no: {delegation}.")]
public sealed record DelegationGranted(string Delegation, [property: PersonId] string From, [property: PersonId] string To,
    IReadOnlyList<string>? Powers, DateOnly Begin, DateOnly? End) : AuthorityEvent
{
    /// <summary>Prefix of the numbers the server gives.</summary>
    public const string Prefix = "YD";

    /// <inheritdoc />
    public override IEnumerable<BookNumber> Numbers() => BookNumber.Of(Delegation, Prefix, Book.Delegations);
}

/// <summary>A delegation was taken back.</summary>
/// <remarks>Türkçe: yetki devrinin kaldırılması.</remarks>
[EventName("delegation_revoked", "R-09"), Sentence("{delegation} numaralı yetki devri kaldırıldı.")]
public sealed record DelegationRevoked(string Delegation) : AuthorityEvent;

/// <summary>A person is leaving.</summary>
/// <remarks>Türkçe: ayrılış.</remarks>
[EventName("departure_started", "L-16"), Sentence("{person} için ayrılış işlemi başladı. Son gün: {lastDay}.")]
public sealed record DepartureStarted([property: PersonId] string Person, DateOnly? LastDay) : AuthorityEvent;

/// <summary>Nothing stood open any more and the person's relation was cut.</summary>
/// <remarks>Türkçe: ilişik kesme.</remarks>
[EventName("clearance_completed", "L-16"), Sentence("{person} için ilişik kesildi.")]
public sealed record ClearanceCompleted([property: PersonId] string Person) : AuthorityEvent;
