using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Stock;

/// <summary>What may be asked of stock cards (RULES §4.7).</summary>
public abstract record StockCommand : LedgerCommand;

/// <summary>Give material out for consumption; lots are named only where the first in is not the first out. Türkçe: tüketim çıkışı.</summary>
public sealed record IssueStock(string? Stock, string? Request, decimal? Qty, string? Unit, string? Order, string? Fault, FifoException? FifoExceptionReason,
    IReadOnlyList<LotTaken>? Lots) : StockCommand;

/// <summary>Take reusable material back. Türkçe: tüketim malzemesi iadesi.</summary>
public sealed record ReturnStock(string? Stock, decimal? Qty, DocRef? UnitHeadDoc, decimal? Price, DocRef? Valuation) : StockCommand;

/// <summary>Set the level below which the stock is reported. Türkçe: asgari seviye belirleme.</summary>
public sealed record SetMinimumLevel(string? Stock, decimal? Qty) : StockCommand;
