using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Authority;

/// <summary>Cutting a leaver's relation; no act can slip in meanwhile, because each shares the lock on the authority.</summary>
internal sealed class CompleteClearanceCase : UseCase<CompleteClearance>
{
    public override Keys Keys(CompleteClearance c, World w) =>
        Change(Key.Authority).Look(Key.Matters(Subject.Person(c.Person ?? "")));

    public override Decision Decide(CompleteClearance c, World w) => AuthorityDecider.CompleteClearance(c, w);
}
