using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Contracts;
using Defne.Ledger.Domain.Kernel;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on maintenance contracts (§4.21).</summary>
internal static class ContractActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        On<RegisterContract>(ContractDecider.RegisterContract, (c, w) => Change(c.Contract is null ? null : Key.Contract(c.Contract), Key.Book(Book.Contracts(w.Act.On.Year))).Look((c.Assets ?? []).Select(Key.Asset))),
    ];
}
