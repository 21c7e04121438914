using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Authority;

/// <summary>Registering a person.</summary>
internal sealed class RegisterPersonnelCase : UseCase<RegisterPersonnel>
{
    public override Keys Keys(RegisterPersonnel c, World w) =>
        Change(Key.Authority);

    public override Decision Decide(RegisterPersonnel c, World w) => AuthorityDecider.RegisterPersonnel(c, w);
}
