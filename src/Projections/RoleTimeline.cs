using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections;

/// <summary>Who held which role, vekâlet or delegated power, when, and on which paper.</summary>
/// <remarks>Türkçe: yetki zaman çizelgesi.</remarks>
public sealed partial class RoleTimeline() : IntervalModel("role-timeline", 1,
    new("person", "text", Searched: true), new("role", "text", Searched: true), new("capacity", "text"), new("for_person", "text"), new("warehouse", "text"), new("unit", "text"),
    new("powers", "text[]"), new("basis", "text"), new("reason", "text"))
{
    /// <inheritdoc />
    protected override IEnumerable<Change> Changes(LedgerEvent e) => e switch
    {
        RoleAssigned r => [Change.To($"{r.Role}/{r.Person}/{Texts.Plain(r.From)}/{r.Warehouse ?? r.Unit ?? "-"}", r.From, ("person", r.Person), ("role", r.Role.ToString()),
            ("capacity", nameof(Capacity.ASIL)), ("warehouse", r.Warehouse), ("unit", r.Unit), ("basis", e.Act.BasisDoc?.ToString())).Ending(new Term(r.From, r.To).Until)],
        ActingAppointed a => [Change.To(Acting(a.Role, a.Acting, a.From, a.Absentee), a.From, ("person", a.Acting), ("role", a.Role.ToString()),
            ("capacity", nameof(Capacity.VEKIL)), ("for_person", a.Absentee), ("reason", a.Reason), ("basis", e.Act.BasisDoc?.ToString())).Ending(new Term(a.From, a.To).Until)],
        DelegationGranted d => [Change.To(d.Delegation, d.Begin, ("person", d.To), ("role", nameof(Role.MUDUR)), ("capacity", nameof(Capacity.DELEGE)), ("for_person", d.From),
            ("powers", (d.Powers ?? []).ToArray()), ("basis", e.Act.BasisDoc?.ToString())).Ending(new Term(d.Begin, d.End).Until)],
        RoleEnded { Warehouse: null } r => [Change.EndWhere(r.Act.On, new Match("t.person = {0} and t.role = {1} and t.capacity = 'ASIL'", r.Person, r.Role.ToString()))],
        RoleEnded r => [Change.EndWhere(r.Act.On, new Match("t.person = {0} and t.role = {1} and t.capacity = 'ASIL' and t.warehouse = {2}", r.Person, r.Role.ToString(), r.Warehouse!))],
        HandoverStarted h => [Change.To($"DEVIR/{h.Warehouse}/{Texts.Plain(h.Act.On)}", h.Act.On, ("person", h.To), ("role", nameof(Role.KAYIT_YETKILISI)), ("capacity", nameof(Capacity.ASIL)),
            ("warehouse", h.Warehouse), ("reason", Handing), ("basis", e.Act.BasisDoc?.ToString()))],
        HandoverSigned h => [Change.EndWhere(h.Act.On, new Match("t.warehouse = {0} and t.reason = {1}", h.Warehouse, Handing))],
        ActingEnded { From: { } from } a => [Change.End(Acting(a.Role, a.Acting, from, a.Absentee), a.Act.On)],
        ActingEnded a => [Change.EndWhere(a.Act.On, new Match("t.person = {0} and t.role = {1} and t.for_person = {2} and t.capacity = 'VEKIL'", a.Acting, a.Role.ToString(), a.Absentee))],
        DelegationRevoked d => [Change.End(d.Delegation, d.Act.On)],
        ClearanceCompleted c => [Change.EndWhere(c.Act.On, new Match("t.person = {0} or t.for_person = {1}", c.Person, c.Person))],
        _ => [],
    };

    private const string Handing = "ambar devri";

    private static string Acting(Role role, string acting, DateOnly from, string absentee) => $"{role}/{acting}/{Texts.Plain(from)}/{absentee}";
}

/// <summary>One interval of authority.</summary>
public sealed record RoleRow(string Ref, string Person, string? PersonName, Role Role, string? RoleTr, Capacity Capacity, string? ForPerson, string? Warehouse, string? Unit,
    IReadOnlyList<string>? Powers, DateOnly From, DateOnly? Until, string? Basis, string? Reason);

/// <summary>Authority in force on a day, filtered by person or role.</summary>
[Policy(Level.Oversight)]
public sealed record ListRoles(string? Person, Role? Role, Points Points, Paging Paging) : IRequest<Page<RoleRow>>;

internal sealed class RoleQueries(IntervalReader rows, NameBook names) : IRequestHandler<ListRoles, Page<RoleRow>>
{
    public async Task<Page<RoleRow>> Handle(ListRoles q, CancellationToken cancellationToken)
    {
        // 'until' is the last day, inclusive, as on the paper.
        var page = await rows.Page<RoleRow>("read.role_timeline", """
            jsonb_build_object('ref', t.key, 'person', t.person, 'role', t.role, 'capacity', t.capacity, 'forPerson', t.for_person, 'warehouse', t.warehouse, 'unit', t.unit,
                'powers', t.powers, 'from', t.valid_from, 'until', t.valid_to - 1, 'basis', t.basis, 'reason', t.reason)
            """, q.Points, q.Paging, "and ($5::text is null or t.person = $5) and ($6::text is null or t.role = $6)", [q.Person, q.Role?.ToString()], cancellationToken);
        var nameOf = await names.Load(cancellationToken);
        return page with { Items = [.. page.Items.Select(r => r with { PersonName = nameOf(r.Person), RoleTr = Categories.Turkish(r.Role) })] };
    }
}
