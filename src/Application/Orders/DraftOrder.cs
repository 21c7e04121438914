using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Stock;

namespace Defne.Ledger.Application.Orders;

/// <summary>Drafting a written order under the next number of the year.</summary>
internal sealed class DraftOrderCase : UseCase<DraftOrder>
{
    public override Keys Keys(DraftOrder c, World w) =>
        Change(c.Order is null ? null : Key.Order(c.Order), Key.Book(Book.Orders(w.Act.On.Year)))
            .Look((c.Lines ?? []).Select(line => StockEvent.IsCard(line) ? Key.Stock(line) : Key.Asset(line)));

    public override Decision Decide(DraftOrder c, World w) => OrderDecider.DraftOrder(c, w);
}
