using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Stock;

namespace Defne.Ledger.Application.Stock;

/// <summary>Taking material back. The cards whose last entries tell its price are known once its own was read: the world is asked a second time then.</summary>
internal sealed class ReturnStockCase : UseCase<ReturnStock>
{
    public override Keys Keys(ReturnStock c, World w) =>
        Change(Key.Stock(c.Stock), Key.Book(Book.Slips(w.Act.On.Year)))
            .Look(Key.Period(w.Act.On.Year), Key.Asset(c.Stock), c.Valuation?.No is { } no ? Key.Valuation(no) : null)
            .Look(w.Stock(c.Stock)?.Code is { } code ? EntryPrices.Cards(code, w).Select(Key.Stock) : []);

    public override Decision Decide(ReturnStock c, World w) => StockDecider.ReturnStock(c, w);
}
