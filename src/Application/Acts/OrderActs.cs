using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Stock;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on written orders (§4.6).</summary>
internal static class OrderActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        On<DraftOrder>(OrderDecider.DraftOrder, (c, w) => Change(c.Order is null ? null : Key.Order(c.Order), Key.Book(Book.Orders(w.Act.On.Year)))
            .Look((c.Lines ?? []).Select(line => StockEvent.IsCard(line) ? Key.Stock(line) : Key.Asset(line)))),
        On<SignOrder>(OrderDecider.SignOrder, (c, w) => Change(Key.Order(c.Order))),
        On<CancelOrder>(OrderDecider.CancelOrder, (c, w) => Change(Key.Order(c.Order))),
        On<ExpireOrder>(OrderDecider.ExpireOrder, (c, w) => Change(Key.Order(c.Order))),
    ];
}
