using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Contracts;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Application.Contracts;

/// <summary>Registering a maintenance contract under the next number of the year.</summary>
internal sealed class RegisterContractCase : UseCase<RegisterContract>
{
    public override Keys Keys(RegisterContract c, World w) =>
        Change(c.Contract is null ? null : Key.Contract(c.Contract), Key.Book(Book.Contracts(w.Act.On.Year))).Look((c.Assets ?? []).Select(Key.Asset));

    public override Decision Decide(RegisterContract c, World w) => ContractDecider.RegisterContract(c, w);
}
