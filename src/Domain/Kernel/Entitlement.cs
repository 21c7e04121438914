using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Kernel;

/// <summary>Who may record one kind of event, asked of the ledger at both dates (RULES §4.1, R-08).</summary>
/// <param name="Roles">The roles entitled to it; <see cref="Role.PERSONEL"/> stands for every active official.</param>
public sealed record Entitlement<TEvent>(Func<TEvent, World, IReadOnlyList<Role>> Roles)
    where TEvent : LedgerEvent
{
    /// <summary>The roles entitled, whatever the event says.</summary>
    public Entitlement(params IReadOnlyList<Role> roles)
        : this((_, _) => roles)
    {
    }

    /// <summary>The delegable power that lets a delegate do it too .</summary>
    public string? Power { get; init; }

    /// <summary>The warehouse the officer must be in charge of, where the act is about one.</summary>
    public Func<TEvent, World, string?> Warehouse { get; init; } = (_, _) => null;

    /// <summary>A further day the authority must cover, such as the date on the order.</summary>
    public Func<TEvent, DateOnly?> AlsoOn { get; init; } = _ => null;

    /// <summary>Anything more the actor must be, such as the delegator himself.</summary>
    public Check<TEvent> Actor { get; init; } = (_, _) => null;

    /// <summary>The authority the actor has for this event, or why he has none.</summary>
    public (Grant? Grant, Refusal? Why) Of(TEvent e, World w)
    {
        var act = e.Act;
        var allowed = Roles(e, w);
        if (!allowed.Contains(act.Role) && !(allowed.Contains(Role.PERSONEL) && act.Role is not Role.SYSTEM))
            return (null, Refusals.NoRole.About("role", act.Role).About("needed", allowed));

        DateOnly[] days = AlsoOn(e) is { } also ? [act.On, w.Today, also] : [act.On, w.Today];
        var (grant, why) = w.Authority.Resolve(act.By, act.Role, Power, Warehouse(e, w), formally: allowed.Contains(Role.PERSONEL), days);
        return why is null && Actor(e, w) is { } other ? (null, other) : (grant, why);
    }
}

/// <summary>The authority found: how it is held, where it comes from and who answers.</summary>
public sealed record Grant(Capacity Capacity, string? Ref, IReadOnlyList<string> Accountable);
