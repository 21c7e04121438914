using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Authority;

/// <summary>Appointing a vekil.</summary>
internal sealed class AppointActingCase : UseCase<AppointActing>
{
    public override Keys Keys(AppointActing c, World w) =>
        Change(Key.Authority);

    public override Decision Decide(AppointActing c, World w) => AuthorityDecider.AppointActing(c, w);
}
