using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Stock;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on stock cards (§4.7).</summary>
internal static class StockActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        On<IssueStock>(StockDecider.IssueStock, (c, w) => Change(Key.Stock(c.Stock), c.Request is null ? null : Key.Request(c.Request), c.Order is null ? null : Key.Order(c.Order), Key.Book(Book.Slips(w.Act.On.Year)))
            .Look(Key.Period(w.Act.On.Year), Key.Asset(c.Stock), c.Fault is null ? null : Key.Fault(c.Fault))),
        // The cards whose last entries tell its price are known once its own was read: the world is asked a second time then.
        On<ReturnStock>(StockDecider.ReturnStock, (c, w) => Change(Key.Stock(c.Stock), Key.Book(Book.Slips(w.Act.On.Year)))
            .Look(Key.Period(w.Act.On.Year), Key.Asset(c.Stock), c.Valuation?.No is { } no ? Key.Valuation(no) : null)
            .Look(w.Stock(c.Stock)?.Code is { } code ? EntryPrices.Cards(code, w).Select(Key.Stock) : [])),
        On<SetMinimumLevel>(StockDecider.SetMinimumLevel, (c, w) => Change(Key.Stock(c.Stock)).Look(Key.Asset(c.Stock))),
    ];
}
