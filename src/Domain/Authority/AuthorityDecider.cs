using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Authority;

/// <summary>Decides on people, roles, vekâlet and delegation (RULES §4.3).</summary>
public static class AuthorityDecider
{
    /// <summary>A person enters service.</summary>
    public static Decision RegisterPersonnel(RegisterPersonnel c, World w) => Decision.Of(AuthorityRules.RegisterPersonnel, w,
        new PersonnelRegistered(c.Person ?? "", c.Unit, c.Manager, c.Official));

    /// <summary>A role is given.</summary>
    public static Decision AssignRole(AssignRole c, World w) => Decision.Of(AuthorityRules.AssignRole, w,
        new RoleAssigned(c.Person ?? "", c.NewRole ?? default, c.From ?? default, c.To, c.Warehouse, c.Unit, c.Areas, c.Power));

    /// <summary>A role ends.</summary>
    public static Decision EndRole(EndRole c, World w) => Decision.Of(AuthorityRules.EndRole, w,
        new RoleEnded(c.Person ?? "", c.EndedRole ?? default, c.Warehouse));

    /// <summary>A vekil is appointed.</summary>
    public static Decision AppointActing(AppointActing c, World w) => Decision.Of(AuthorityRules.AppointActing, w,
        new ActingAppointed(c.Absentee ?? "", c.Acting ?? "", c.ActingRole ?? default, c.From ?? default, c.To ?? default, c.Reason));

    /// <summary>A vekâlet ends early: the one in force, else the next to begin.</summary>
    public static Decision EndActing(EndActing c, World w)
    {
        var ending = w.Authority.Actings.Where(a => a.Absentee == c.Absentee && a.Role == c.ActingRole && !a.Term.IsOver(w.Act.On)).MinBy(a => a.Term.From);
        return Decision.Of(AuthorityRules.EndActing, w, new ActingEnded(c.Absentee ?? "", ending?.Acting ?? "", c.ActingRole ?? default, ending?.Term.From));
    }

    /// <summary>Powers are delegated.</summary>
    public static Decision GrantDelegation(GrantDelegation c, World w) => Decision.Of(AuthorityRules.GrantDelegation, w,
        new DelegationGranted(c.Delegation ?? $"{DelegationGranted.Prefix}-{w.Act.On.Year}-{w.Next(Book.Delegations(w.Act.On.Year))}",
            c.From ?? "", c.To ?? "", c.Powers, c.Begin ?? default, c.End));

    /// <summary>A delegation is taken back.</summary>
    public static Decision RevokeDelegation(RevokeDelegation c, World w) => Decision.Of(AuthorityRules.RevokeDelegation, w,
        new DelegationRevoked(c.Delegation ?? ""));

    /// <summary>A person starts to leave.</summary>
    public static Decision StartDeparture(StartDeparture c, World w) => Decision.Of(AuthorityRules.StartDeparture, w,
        new DepartureStarted(c.Person ?? "", c.LastDay));

    /// <summary>A leaver's relation is cut.</summary>
    public static Decision CompleteClearance(CompleteClearance c, World w) => Decision.Of(AuthorityRules.CompleteClearance, w,
        new ClearanceCompleted(c.Person ?? ""));
}
