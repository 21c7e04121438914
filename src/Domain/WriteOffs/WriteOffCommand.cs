using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.WriteOffs;

/// <summary>What may be asked of proposals of write-off (RULES §4.10).</summary>
public abstract record WriteOffCommand : LedgerCommand;

/// <summary>Propose goods for write-off. Türkçe: kayıttan düşme teklifi.</summary>
public sealed record ProposeWriteOff(string? Writeoff, string? Reason, IReadOnlyList<string>? Assets, IReadOnlyList<StockQuantity>? Stock, DocRef? Proof, DocRef? TechnicalReport) : WriteOffCommand;

/// <summary>Name the commission. Türkçe: komisyon kurma.</summary>
public sealed record AppointCommission(string? Writeoff, IReadOnlyList<string>? Members, IReadOnlyList<string>? Experts, string? Chair) : WriteOffCommand;

/// <summary>Record what the commission decided, as its chair. Türkçe: komisyon kararı.</summary>
public sealed record RecordCommissionDecision(string? Writeoff, IReadOnlyDictionary<string, CommissionVerdict>? Items, IReadOnlyList<string>? SignedBy, IReadOnlyList<CommissionVote>? Votes,
    string? Reason) : WriteOffCommand;

/// <summary>Approve the write-off of some or all items, and weigh whose fault it was. Türkçe: kayıttan düşme onayı.</summary>
public sealed record ApproveWriteOff(string? Writeoff, IReadOnlyList<string>? Items, LiabilityAssessment? Liability, DocRef? ExtraApproval) : WriteOffCommand;

/// <summary>Turn a proposal down. Türkçe: teklifi reddetme.</summary>
public sealed record RejectWriteOff(string? Writeoff, string? Reason) : WriteOffCommand;

/// <summary>Take the approved items off the books by slip. Türkçe: kayıttan düşme.</summary>
public sealed record PostWriteOff(string? Writeoff, DateOnly? SlipDate, ReplacementDevice? Replacement) : WriteOffCommand
{
    /// <inheritdoc />
    public override DateOnly? NamedDay() => Effective ?? SlipDate;
}

/// <summary>Deliver scrap on a written order. Türkçe: hurda teslimi.</summary>
public sealed record RecordScrapDelivery(string? Asset, ScrapRoute? Route, string? Order, string? Receiver) : WriteOffCommand;

/// <summary>Record that scrap was destroyed, as the chair; off site on a written order. Türkçe: imha.</summary>
public sealed record RecordAssetDestruction(string? Asset, DocRef? Minutes, IReadOnlyList<string>? Present, string? Place, string? Order) : WriteOffCommand;

/// <summary>Take parts out of scrap into the stock, by slip. Türkçe: hurdadan parça kazanma.</summary>
public sealed record RecoverParts(string? Asset, IReadOnlyList<RecoveredPart>? Parts, DocRef? Minutes, DocRef? Valuation) : WriteOffCommand;

/// <summary>One sort of part taken out of scrap.</summary>
/// <param name="Code">Movable code of a consumable.</param>
/// <param name="Name">What it is.</param>
/// <param name="Qty">How many.</param>
/// <param name="UnitPrice">Value of one as the commission found it, Turkish lira; that of its recorded decision if left out.</param>
public sealed record RecoveredPart(string? Code, string? Name, decimal? Qty, decimal? UnitPrice)
{
    /// <inheritdoc />
    public override string ToString() => $"{Name ?? Code} ({Texts.Shown(Qty)} x {Texts.Shown(UnitPrice)})";
}
