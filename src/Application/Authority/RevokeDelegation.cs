using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Authority;

/// <summary>Taking a delegation back.</summary>
internal sealed class RevokeDelegationCase : UseCase<RevokeDelegation>
{
    public override Keys Keys(RevokeDelegation c, World w) =>
        Change(Key.Authority);

    public override Decision Decide(RevokeDelegation c, World w) => AuthorityDecider.RevokeDelegation(c, w);
}
