using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.Contracts;

/// <summary>What the law asks of maintenance contracts (RULES §4.21).</summary>
public static class ContractRules
{
    /// <summary>Of registering one.</summary>
    public static readonly Checks<ContractRegistered> Register = new()
    {
        Format =
        [
            Id<ContractRegistered>(e => e.Contract), NumberIsDue<ContractRegistered>(e => e.Contract), Given<ContractRegistered>(e => e.Firm),
            Given<ContractRegistered>(e => e.From), Given<ContractRegistered>(e => e.To),
            (e, _) => e.To < e.From ? Refusals.InvalidPeriod.About("field", "to").About("value", e.To) : null, Given<ContractRegistered>(e => e.Assets),
            (e, _) => e.Assets!.Any(string.IsNullOrWhiteSpace) ? Refusals.MissingField.About("field", "assets") : null,
        ],
        Authority = new Entitlement<ContractRegistered>(Role.PERSONEL),
        State =
        [
            (e, w) => IsDrawn(e, w) || w.Contract(e.Contract) is null ? null : Refusals.InvalidState.About("contract", e.Contract),
            (e, w) => e.Assets!.FirstOrDefault(a => w.Asset(a) is null) is { } unknown ? Refusals.AssetNotFound.About("asset", unknown) : null,
        ],
    };
}
