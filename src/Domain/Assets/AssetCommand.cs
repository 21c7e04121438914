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
