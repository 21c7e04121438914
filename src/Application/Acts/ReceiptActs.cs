using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Stock;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on deliveries and entries (§4.4).</summary>
internal static class ReceiptActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        On<ReceiveDelivery>(ReceiptDecider.ReceiveDelivery, (c, w) => Change(c.Receipt is null ? null : Key.Receipt(c.Receipt), Key.Book(Book.Receipts(w.Act.On.Year)))),
        On<IssueProvisionalReceipt>(ReceiptDecider.IssueProvisionalReceipt, (c, w) => Change(Key.Receipt(c.Receipt))),
        On<AppointAcceptanceCommission>(ReceiptDecider.AppointAcceptanceCommission, (c, w) => Change(Key.Receipt(c.Receipt))),
        On<RecordAcceptance>(ReceiptDecider.RecordAcceptance, (c, w) => Change(Key.Receipt(c.Receipt))),
        On<RejectDelivery>(ReceiptDecider.RejectDelivery, (c, w) => Change(Key.Receipt(c.Receipt))),
        On<ReleaseBeforeAcceptance>(ReceiptDecider.ReleaseBeforeAcceptance, (c, w) => Change(Key.Receipt(c.Receipt))),
        // Where an entry of consumables names no warehouse, its stock cards are known only once the authority was read: the world is asked a second time then.
        On<PostEntry>(ReceiptDecider.PostEntry, Keys),
    ];

    private static Keys Keys(PostEntry c, World w)
    {
        var (year, warehouse) = (w.Act.On.Year, ReceiptDecider.WarehouseOf(c, w));
        string[] codes = [.. (c.Lines ?? []).Select(l => l?.Code).OfType<string>().Distinct(StringComparer.Ordinal)];
        return Change(
            [
                c.Receipt is null ? null : Key.Receipt(c.Receipt), Key.Book(Book.Slips(year)),
                .. codes.Where(MovableCode.IsDurable).Select(code => Key.Book(Book.Registry(code, year))),
                .. codes.Where(code => warehouse is not null && MovableCode.IsConsumable(code)).Select(code => Key.Stock(StockEvent.CardOf(warehouse, code))),
            ]).Look(Key.Period(year), c.Valuation?.No is { } no ? Key.Valuation(no) : null).Look(Prices(c, codes, w));
    }

    // Where nobody states a price, the newest entries of the same code tell it.
    private static IEnumerable<Key?> Prices(PostEntry c, IReadOnlyList<string> codes, World w) => c.Valuation is not null || EntryKinds.Find(c.EntryKind) is not { PriceNeedsValuation: true }
        ? []
        : [
            .. from code in codes where MovableCode.IsDurable(code)
               from book in EntryPrices.Years(w).Select(y => Book.Registry(code, y)) select Key.Book(book),
            .. from code in codes where MovableCode.IsDurable(code)
               from y in EntryPrices.Years(w) let newest = EntryPrices.NewestOf(code, y, w) where newest is not null select Key.Asset(newest),
            .. from code in codes where !MovableCode.IsDurable(code)
               from card in EntryPrices.Cards(code, w) select Key.Stock(card),
        ];
}
