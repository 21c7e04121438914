using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Authority;

/// <summary>Delegating powers.</summary>
internal sealed class GrantDelegationCase : UseCase<GrantDelegation>
{
    public override Keys Keys(GrantDelegation c, World w) =>
        Change(Key.Authority, Key.Book(Book.Delegations(w.Act.On.Year)));

    public override Decision Decide(GrantDelegation c, World w) => AuthorityDecider.GrantDelegation(c, w);
}
