using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Receipts;

/// <summary>What may be asked of deliveries and entries (RULES §4.4).</summary>
public abstract record ReceiptCommand : LedgerCommand;

/// <summary>Receive a delivery. Türkçe: teslim alma.</summary>
public sealed record ReceiveDelivery(string? Receipt, string? Supplier, IReadOnlyDictionary<string, decimal>? Lines, DocRef? Doc) : ReceiptCommand;

/// <summary>Give the supplier a provisional receipt. Türkçe: geçici alındı verme.</summary>
public sealed record IssueProvisionalReceipt(string? Receipt) : ReceiptCommand;

/// <summary>Name the acceptance commission. Türkçe: muayene ve kabul komisyonu kurma.</summary>
public sealed record AppointAcceptanceCommission(string? Receipt, IReadOnlyList<string>? Members, string? Chair) : ReceiptCommand;

/// <summary>Record the acceptance, as its chair. Türkçe: muayene ve kabul.</summary>
public sealed record RecordAcceptance(string? Receipt, IReadOnlyDictionary<string, decimal>? Lines, MeasuringMethod? Method, decimal? MeasuredQty,
    IReadOnlyList<string>? SignedBy) : ReceiptCommand;

/// <summary>Refuse goods, as the chair. Türkçe: teslimatı reddetme.</summary>
public sealed record RejectDelivery(string? Receipt, IReadOnlyDictionary<string, decimal>? Lines, string? Reason) : ReceiptCommand;

/// <summary>Give consumables into use for their trial. Türkçe: kabulden önce kullanıma verme.</summary>
public sealed record ReleaseBeforeAcceptance(string? Receipt, IReadOnlyDictionary<string, decimal>? Lines) : ReceiptCommand;

/// <summary>Enter goods into the books by slip. Türkçe: giriş kaydı.</summary>
public sealed record PostEntry(string? Receipt, string? EntryKind, IReadOnlyList<EntryLine>? Lines, string? Warehouse, DateOnly? SlipDate, DocRef? Valuation) : ReceiptCommand
{
    /// <inheritdoc />
    public override DateOnly? NamedDay() => Effective ?? SlipDate;
}
