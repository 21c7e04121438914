using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Authority;

/// <summary>Giving a role.</summary>
internal sealed class AssignRoleCase : UseCase<AssignRole>
{
    public override Keys Keys(AssignRole c, World w) =>
        Change(Key.Authority);

    public override Decision Decide(AssignRole c, World w) => AuthorityDecider.AssignRole(c, w);
}
