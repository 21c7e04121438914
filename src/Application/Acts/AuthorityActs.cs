using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on people, posts, vekâlet and delegation (§4.3).</summary>
internal static class AuthorityActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        On<RegisterPersonnel>(AuthorityDecider.RegisterPersonnel, (c, w) => Change(Key.Authority)),
        On<AssignRole>(AuthorityDecider.AssignRole, (c, w) => Change(Key.Authority)),
        On<EndRole>(AuthorityDecider.EndRole, (c, w) => Change(Key.Authority).Look(Key.Matters(Subject.Person(c.Person ?? "")))),
        On<AppointActing>(AuthorityDecider.AppointActing, (c, w) => Change(Key.Authority)),
        On<EndActing>(AuthorityDecider.EndActing, (c, w) => Change(Key.Authority)),
        On<GrantDelegation>(AuthorityDecider.GrantDelegation, (c, w) => Change(Key.Authority, Key.Book(Book.Delegations(w.Act.On.Year)))),
        On<RevokeDelegation>(AuthorityDecider.RevokeDelegation, (c, w) => Change(Key.Authority)),
        On<StartDeparture>(AuthorityDecider.StartDeparture, (c, w) => Change(Key.Authority)),
        // No act can slip in meanwhile, because each shares the lock on the authority.
        On<CompleteClearance>(AuthorityDecider.CompleteClearance, (c, w) => Change(Key.Authority).Look(Key.Matters(Subject.Person(c.Person ?? "")))),
    ];
}
