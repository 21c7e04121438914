using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Stock;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.Orders;

/// <summary>An event that takes an asset out of the depot and therefore uses a line of a written order .</summary>
public interface IUseOrder
{
    /// <summary>The asset that leaves.</summary>
    string Asset { get; }

    /// <summary>The order it leaves on.</summary>
    string? Order { get; }

    /// <summary>The envelope.</summary>
    Act Act { get; }

    /// <summary>The purpose the order must have.</summary>
    Purpose For();

    /// <summary>False where the law asks for no order: consumption, destruction in the house.</summary>
    bool NeedsOrder() => true;

    /// <summary>Whom the order may name: the person, area, unit, firm or institution it goes to.</summary>
    IEnumerable<string?> Recipients();
}

/// <summary>What the law asks of written orders and of whoever uses one (R-22, RULES §4.6).</summary>
public static class OrderRules
{
    private const int MostLines = 1000;

    /// <summary>Of drafting.</summary>
    public static readonly Checks<OrderDrafted> Draft = new()
    {
        Format =
        [
            Id<OrderDrafted>(e => e.Order), NumberIsDue<OrderDrafted>(e => e.Order), Given<OrderDrafted>(e => e.Lines), LinesAreIds, Given<OrderDrafted>(e => e.Purpose), Given<OrderDrafted>(e => e.Recipient),
            (e, _) => e.ValidUntil < e.Act.On ? Refusals.InvalidPeriod.About("field", "validUntil").About("value", e.ValidUntil) : null,
        ],
        Authority = new Entitlement<OrderDrafted>(Role.KAYIT_YETKILISI, Role.SEF),
        State = [IdIsNew, LinesExist, LinesAreOwned, LinesAreOpen],
    };

    /// <summary>Of signing; the signer must hold the authority on the date of the order, too.</summary>
    public static readonly Checks<OrderSigned> Sign = new()
    {
        Format = [GivenId<OrderSigned>(e => e.Order), Given<OrderSigned>(e => e.OrderDate)],
        Authority = new Entitlement<OrderSigned>(Role.MUDUR) { Power = Powers.ExitOrder, AlsoOn = e => e.OrderDate },
        Dates = [OrderDateNotInFuture, OrderDateNotBeforeDraft],
        State = [Exists, IsDraft],
        Content = [(e, _) => e.ValidUntil < e.OrderDate ? Refusals.OrderExpired.About("validUntil", e.ValidUntil) : null],
    };

    /// <summary>Of taking back.</summary>
    public static readonly Checks<OrderCancelled> Cancel = new()
    {
        Format = [GivenId<OrderCancelled>(e => e.Order), Given<OrderCancelled>(e => e.Reason)],
        Authority = new Entitlement<OrderCancelled>(Role.MUDUR),
        State = [Exists, (e, w) => w.Order(e.Order)!.IsUsedUp ? Refusals.OrderUsedUp.About("order", e.Order) : null, InForce],
    };

    /// <summary>Of expiring.</summary>
    public static readonly Checks<OrderExpired> Expire = new()
    {
        Format = [GivenId<OrderExpired>(e => e.Order)],
        Authority = new Entitlement<OrderExpired>(Role.SYSTEM),
        State =
        [
            Exists,
            (e, w) => LastDay(e.Order, w) < e.Act.On ? null : Refusals.InvalidState.About("order", e.Order).About("validUntil", w.Order(e.Order)!.ValidUntil),
        ],
    };

    /// <summary>The last day of an order that can still expire; null where it is no order in force, or none of its lines is left.</summary>
    public static DateOnly? LastDay(string? order, World w) =>
        w.Order(order) is { SignedOn: not null, Cancelled: false, Expired: false, IsUsedUp: false } o ? o.ValidUntil : null;

    /// <summary>The order permits the movement: asked once for every act that takes an asset out, in RULES' inner order.</summary>
    public static Refusal? Permits(IUseOrder e, World w) => w.Order(e.Order) switch
    {
        null => Refusals.NoWrittenOrder.About("order", e.Order),
        { SignedOn: null } => Refusals.OrderNotSigned.About("order", e.Order),
        { } o when o.SignedOn > e.Act.On => Refusals.OrderNotSigned.About("order", e.Order).About("orderDate", o.SignedOn),
        { Cancelled: true } => Refusals.OrderCancelled.About("order", e.Order),
        { } o when o.ValidUntil < e.Act.On => Refusals.OrderExpired.About("order", e.Order).About("validUntil", o.ValidUntil),
        { } o when !o.Lines.Contains(e.Asset) => Refusals.OrderOtherAsset.About("order", e.Order).About("lines", o.Lines),
        { } o when o.Used.Contains(e.Asset) => Refusals.OrderUsed.About("order", e.Order).About("asset", e.Asset),
        { } o when o.Purpose != e.For() => Refusals.OrderPurposeMismatch.About("purpose", o.Purpose).About("needed", e.For()),
        { } o when !e.Recipients().Contains(o.Recipient) => Refusals.OrderRecipientMismatch.About("recipient", o.Recipient),
        _ => null,
    };

    /// <summary>The number of a hand-over document: its order's number and line, so that nothing else need be counted.</summary>
    public static string? LineDoc(string? order, string? asset, World w)
    {
        var line = w.Order(order)?.Lines.Index().FirstOrDefault(x => x.Item == asset);
        return line is { Item: not null } found ? $"{order}/{found.Index + 1}" : null;
    }

    private static Refusal? Exists(OrderEvent e, World w) => w.Order(e.Order) is null ? Refusals.OrderNotFound.About("order", e.Order) : null;

    private static Refusal? IsDraft(OrderSigned e, World w) =>
        w.Order(e.Order) is { SignedOn: null, Cancelled: false } ? null : Refusals.InvalidState.About("order", e.Order);

    private static Refusal? InForce(OrderEvent e, World w) =>
        w.Order(e.Order) is { SignedOn: not null, Cancelled: false, Expired: false } ? null : Refusals.InvalidState.About("order", e.Order);

    private static Refusal? OrderDateNotInFuture(OrderSigned e, World w) =>
        e.OrderDate > w.Today ? Refusals.FutureDate.About("orderDate", e.OrderDate).About("today", w.Today) : null;

    // Signing afterwards cannot heal a movement: an order may not be dated before its draft was recorded for.
    private static Refusal? OrderDateNotBeforeDraft(OrderSigned e, World w) =>
        w.Order(e.Order) is { } draft && e.OrderDate < draft.LastOn ? Refusals.BeforeLastEvent.About("orderDate", e.OrderDate).About("last", draft.LastOn) : null;

    // A number just drawn from its book is new by definition, and its stream was not named.
    private static Refusal? IdIsNew(OrderDrafted e, World w)
    {
        var drawn = e.Numbers().Any(n => n.Book == Book.Orders(e.Act.On.Year) && n.No == w.Next(n.Book));
        return drawn || w.Order(e.Order) is null ? null : Refusals.InvalidState.About("order", e.Order);
    }

    private static Refusal? LinesAreIds(OrderDrafted e, World w)
    {
        if (e.Lines!.Count > MostLines) return Refusals.TooManyLines.About("field", "lines").About("most", MostLines);
        if (e.Lines.Any(l => l is null)) return Refusals.MissingField.About("field", "lines");
        if (e.Lines.FirstOrDefault(l => !IsId(l)) is { } bad) return Refusals.InvalidId.About("field", "lines").About("value", bad);
        return e.Lines.Distinct(StringComparer.Ordinal).Count() == e.Lines.Count ? null : Refusals.DuplicateLine.About("field", "lines");
    }

    // A line may name a stock card, where consumables need an order too.
    private static IEnumerable<string> Assets(OrderDrafted e) => e.Lines!.Where(line => !StockEvent.IsCard(line));

    private static Refusal? LinesExist(OrderDrafted e, World w) =>
        e.Lines!.FirstOrDefault(a => StockEvent.IsCard(a) ? w.Stock(a) is null : w.Asset(a) is null) is { } unknown ? Refusals.AssetNotFound.About("asset", unknown) : null;

    private static Refusal? LinesAreOwned(OrderDrafted e, World w) =>
        Assets(e).FirstOrDefault(a => w.Asset(a)!.Foreign) is { } foreign ? Refusals.NotOwned.About("asset", foreign) : null;

    // Scrap is off the books, and still leaves the house on an order.
    private static bool IsForScrap(OrderDrafted e) => e.Purpose is Purpose.HURDA_TESLIM or Purpose.IMHA;

    private static Refusal? LinesAreOpen(OrderDrafted e, World w) =>
        Assets(e).FirstOrDefault(a => w.Asset(a)!.IsTerminal && !(IsForScrap(e) && w.Asset(a)!.Status is AssetStatus.SCRAP_HELD)) is { } gone ? Refusals.AssetTerminal.About("asset", gone).About("status", w.Asset(gone)!.Status) : null;
}
