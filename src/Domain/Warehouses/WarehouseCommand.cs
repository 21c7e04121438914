using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Warehouses;

/// <summary>What may be asked of warehouses (RULES §4.12, §4.21).</summary>
public abstract record WarehouseCommand : LedgerCommand;

/// <summary>Start handing a warehouse over. Türkçe: ambar devrini başlatma.</summary>
public sealed record StartHandover(string? Warehouse, string? From, string? To, bool? Absent, IReadOnlyList<string>? Board) : WarehouseCommand;

/// <summary>Record the count of a hand-over. Türkçe: devir sayımı.</summary>
public sealed record RecordHandoverCount(string? Warehouse, IReadOnlyDictionary<string, decimal>? Fazla, IReadOnlyDictionary<string, decimal>? Noksan) : WarehouseCommand;

/// <summary>Record the signed minutes of a hand-over. Türkçe: devir tutanağını imzalama.</summary>
public sealed record SignHandover(string? Warehouse, IReadOnlyList<string>? SignedBy) : WarehouseCommand;

/// <summary>Close a warehouse while its officer is away. Türkçe: ambarı geçici kapatma.</summary>
public sealed record CloseWarehouseTemporarily(string? Warehouse, DateOnly? From, DateOnly? To, string? Reason) : WarehouseCommand;

/// <summary>Keep it closed for longer. Türkçe: kapatma süresini uzatma.</summary>
public sealed record ExtendClosure(string? Warehouse, DateOnly? To, string? Reason) : WarehouseCommand;

/// <summary>Open a closed warehouse again. Türkçe: ambarı yeniden açma.</summary>
public sealed record ReopenWarehouse(string? Warehouse) : WarehouseCommand;

/// <summary>Flag a depot nobody checked in time. Türkçe: geciken depo kontrolünün işaretlenmesi.</summary>
public sealed record FlagListCheckOverdue(string? Warehouse) : WarehouseCommand;

/// <summary>Record a check of the depot against its list. Türkçe: listeye göre depo kontrolü.</summary>
public sealed record RecordListCheck(string? Warehouse, DateOnly? AsOf, IReadOnlyList<string>? Matched, IReadOnlyList<Difference>? Differences, bool? Concluded) : WarehouseCommand;
