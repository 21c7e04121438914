using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Authority;

/// <summary>Ending a vekâlet.</summary>
internal sealed class EndActingCase : UseCase<EndActing>
{
    public override Keys Keys(EndActing c, World w) =>
        Change(Key.Authority);

    public override Decision Decide(EndActing c, World w) => AuthorityDecider.EndActing(c, w);
}
