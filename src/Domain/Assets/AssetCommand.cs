using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Assets;

/// <summary>What may be asked of assets (RULES §4.5).</summary>
public abstract record AssetCommand : LedgerCommand;

/// <summary>Take over the old register, once, before the first live act (RULES §4.3 end). Türkçe: açılış envanteri.</summary>
public sealed record ImportOpening(IReadOnlyList<OpeningLine>? Lines) : AssetCommand;

/// <summary>One asset of the old register, and who has it.</summary>
/// <param name="RegistryNo">As printed, <c>255.02.01.01/24/00001</c>.</param>
/// <param name="Name">What it is.</param>
/// <param name="Warehouse">Two-character warehouse code.</param>
/// <param name="Cost">Recorded value, Turkish lira.</param>
/// <param name="EntryDate">Day it entered the old register.</param>
/// <param name="Serial">Serial number.</param>
/// <param name="HasStorage">Whether it holds data.</param>
/// <param name="WarrantyUntil">Last day of warranty.</param>
/// <param name="Person">Who has it; in the depot if left out.</param>
/// <param name="Doc">The old hand-over document.</param>
public sealed record OpeningLine(string? RegistryNo, string? Name, string? Warehouse, decimal? Cost, DateOnly? EntryDate, string? Serial,
    bool? HasStorage, DateOnly? WarrantyUntil, string? Person, string? Doc);

/// <summary>Fix the registry number on the item. Türkçe: etiketleme.</summary>
public sealed record LabelAsset(string? Asset) : AssetCommand;

/// <summary>Test a new asset. Türkçe: test.</summary>
public sealed record TestAsset(string? Asset, TestResult? Result) : AssetCommand;

/// <summary>Give an asset to a person on a written order. Türkçe: zimmet teslimi.</summary>
public sealed record HandOver(string? Asset, string? Person, string? Order, string? Request, Purpose? Purpose, DateOnly? ReturnDue,
    bool? RecipientSignature) : AssetCommand;

/// <summary>Put an asset into a room on a written order. Türkçe: ortak alana verme.</summary>
public sealed record AssignToCommonArea(string? Asset, string? Area, string? Responsible, string? Order, bool? RecipientSignature,
    string? ExternalUser) : AssetCommand;

/// <summary>Pass an asset from one user to another: always refused (L-16). Türkçe: elden zimmet devri.</summary>
public sealed record TransferZimmet(string? Asset, string? To) : AssetCommand;

/// <summary>Take an asset back into the depot. Türkçe: iade.</summary>
public sealed record ReturnToDepot(string? Asset, Condition? Condition, string? Receiver, string? Note) : AssetCommand;

/// <summary>Move an asset to another warehouse on a written order. Türkçe: ambarlar arası devir.</summary>
public sealed record MoveWarehouse(string? Asset, string? ToAmbar, string? Order) : AssetCommand;

/// <summary>Wipe the storage of an asset. Türkçe: veri silme.</summary>
public sealed record WipeData(string? Asset, string? Method) : AssetCommand;

/// <summary>Register a device of another spending unit, technically only. Türkçe: başka birimin cihazını kaydetme.</summary>
public sealed record RegisterForeign(string? Asset, string? RegistryNo, string? Name, string? OwnerUnit, string? Serial, bool? HasStorage, DateOnly? WarrantyUntil) : AssetCommand;

/// <summary>Set an asset up at its place. Türkçe: kurulum.</summary>
public sealed record InstallAsset(string? Asset, string? Place) : AssetCommand;

/// <summary>Record what is known of a device. Türkçe: teknik kayıt.</summary>
public sealed record UpdateTechnicalRecord(string? Asset, string? Serial, string? Mac, string? Location) : AssetCommand;

/// <summary>Lend an asset to another administration on a written order. Türkçe: geçici tahsis.</summary>
public sealed record LendOut(string? Asset, string? Institution, DateOnly? Until, string? Order, DocRef? Approval) : AssetCommand;

/// <summary>Take a lent asset back. Türkçe: geçici tahsisten dönüş.</summary>
public sealed record ReceiveLoanBack(string? Asset, Condition? Condition) : AssetCommand;

/// <summary>Flag an asset that is not back after its last day; only the process manager asks it. Türkçe: geri gelmeyen taşınırın işaretlenmesi.</summary>
public sealed record FlagLoanOverdue(string? Asset) : AssetCommand;

/// <summary>Give an asset away for good, by slip and on a written order. Türkçe: devir, satış, bağış.</summary>
public sealed record TransferOut(string? Asset, string? ExitKind, string? Target, string? Order, DocRef? Approval, DateOnly? SlipDate) : AssetCommand
{
    /// <inheritdoc />
    public override DateOnly? NamedDay() => Effective ?? SlipDate;
}

/// <summary>Record that the receiver of a transfer sent his slip. Türkçe: devralanın fişini kaydetme.</summary>
public sealed record RecordTransferReceipt(string? Asset, DocRef? Slip) : AssetCommand;

/// <summary>Flag that it did not come in time; only the process manager asks it. Türkçe: devralanın geciken fişinin işaretlenmesi.</summary>
public sealed record FlagTransferReceiptOverdue(string? Asset) : AssetCommand;

/// <summary>Report an asset lost. Türkçe: kayıp bildirimi.</summary>
public sealed record ReportLoss(string? Asset, LossKind? Kind, DocRef? Report) : AssetCommand;

/// <summary>Record that a lost asset was found. Türkçe: kayıp taşınırın bulunması.</summary>
public sealed record RecordFound(string? Asset) : AssetCommand;

/// <summary>Add expenditure to the recorded value, by slip. Türkçe: değer artışı.</summary>
public sealed record AddValue(string? Asset, ExpenditureNature? Nature, decimal? Amount) : AssetCommand;

/// <summary>Correct a wrong record by two slips. Türkçe: kayıt düzeltme.</summary>
public sealed record CorrectEntry(string? Asset, string? Field, string? Wrong, string? Right, DocRef? Approval) : AssetCommand;

/// <summary>Change a record: always refused. Türkçe: kaydı değiştirme.</summary>
public sealed record AlterRecord(string? Asset, string? Slip, string? Order, string? Receipt, string? Field) : AssetCommand;

/// <summary>Delete a record: always refused. Türkçe: kaydı silme.</summary>
public sealed record DeleteRecord(string? Asset, string? Slip, string? Order, string? Receipt) : AssetCommand;
