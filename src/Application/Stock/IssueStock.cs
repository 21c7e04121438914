using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Stock;

namespace Defne.Ledger.Application.Stock;

/// <summary>Giving material out for consumption.</summary>
internal sealed class IssueStockCase : UseCase<IssueStock>
{
    public override Keys Keys(IssueStock c, World w) =>
        Change(Key.Stock(c.Stock), c.Request is null ? null : Key.Request(c.Request), c.Order is null ? null : Key.Order(c.Order), Key.Book(Book.Slips(w.Act.On.Year)))
            .Look(Key.Period(w.Act.On.Year), Key.Asset(c.Stock));

    public override Decision Decide(IssueStock c, World w) => StockDecider.IssueStock(c, w);
}
