using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Orders;

/// <summary>Decides on written orders (RULES §4.6).</summary>
public static class OrderDecider
{
    /// <summary>An order is drafted under the next number of the year, unless one is named.</summary>
    public static Decision DraftOrder(DraftOrder c, World w) => Decision.Of(OrderRules.Draft, w,
        new OrderDrafted(c.Order ?? $"{OrderEvent.Prefix}-{w.Act.On.Year}-{w.Next(Book.Orders(w.Act.On.Year))}", c.Lines, c.Purpose, c.Recipient, c.ValidUntil));

    /// <summary>A draft is signed; what it permits is written into the signature. A signer who is the recipient is flagged.</summary>
    public static Decision SignOrder(SignOrder c, World w)
    {
        var draft = w.Order(c.Order);
        var dated = c.OrderDate ?? w.Act.On;
        return Decision.Of(OrderRules.Sign, w, new OrderSigned(c.Order ?? "", c.OrderDate, draft?.Lines, draft?.Purpose, draft?.Recipient,
            draft?.ValidUntil ?? LastDay(dated, w.Settings.OrderValidDays), draft?.Recipient == w.Act.By ? OrderFlag.SELF_RECIPIENT : null));
    }

    // A date out of reach is refused as one of the future; it must not overflow before.
    private static DateOnly LastDay(DateOnly dated, int days) => DateOnly.FromDayNumber(Math.Min(dated.DayNumber + days, DateOnly.MaxValue.DayNumber));

    /// <summary>An order is taken back.</summary>
    public static Decision CancelOrder(CancelOrder c, World w) => Decision.Of(OrderRules.Cancel, w, new OrderCancelled(c.Order ?? "", c.Reason));

    /// <summary>An order's term passed.</summary>
    public static Decision ExpireOrder(ExpireOrder c, World w) => Decision.Of(OrderRules.Expire, w, new OrderExpired(c.Order ?? ""));
}
