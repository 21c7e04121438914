using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Contracts;

/// <summary>Decides on maintenance contracts (RULES §4.21).</summary>
public static class ContractDecider
{
    /// <summary>A contract is registered under the next number of the year, unless one is named.</summary>
    public static Decision RegisterContract(RegisterContract c, World w) => Decision.Of(ContractRules.Register, w,
        new ContractRegistered(c.Contract ?? $"{ContractEvent.Prefix}-{w.Act.On.Year}-{w.Next(Book.Contracts(w.Act.On.Year))}", c.Firm, c.From, c.To, c.Assets));
}
