using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Authority;

/// <summary>Starting a departure.</summary>
internal sealed class StartDepartureCase : UseCase<StartDeparture>
{
    public override Keys Keys(StartDeparture c, World w) =>
        Change(Key.Authority);

    public override Decision Decide(StartDeparture c, World w) => AuthorityDecider.StartDeparture(c, w);
}
