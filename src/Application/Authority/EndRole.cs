using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Authority;

/// <summary>Ending a role.</summary>
internal sealed class EndRoleCase : UseCase<EndRole>
{
    public override Keys Keys(EndRole c, World w) =>
        Change(Key.Authority).Look(Key.Matters(Subject.Person(c.Person ?? "")));

    public override Decision Decide(EndRole c, World w) => AuthorityDecider.EndRole(c, w);
}
