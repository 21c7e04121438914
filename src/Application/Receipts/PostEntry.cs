using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Stock;

namespace Defne.Ledger.Application.Receipts;

/// <summary>
/// Entering goods into the books. Where an entry of consumables names no warehouse, its stock cards are known only once the authority
/// was read: the world is asked a second time then.
/// </summary>
internal sealed class PostEntryCase : UseCase<PostEntry>
{
    public override Keys Keys(PostEntry c, World w)
    {
        var (year, warehouse) = (w.Act.On.Year, ReceiptDecider.WarehouseOf(c, w));
        string[] codes = [.. (c.Lines ?? []).Select(l => l?.Code).OfType<string>().Distinct(StringComparer.Ordinal)];
        return Change(
            [
                c.Receipt is null ? null : Key.Receipt(c.Receipt), Key.Book(Book.Slips(year)),
                .. codes.Where(MovableCode.IsDurable).Select(code => Key.Book(Book.Registry(code, year))),
                .. codes.Where(code => warehouse is not null && MovableCode.IsConsumable(code)).Select(code => Key.Stock(StockEvent.CardOf(warehouse, code))),
            ]).Look(Key.Period(year));
    }

    public override Decision Decide(PostEntry c, World w) => ReceiptDecider.PostEntry(c, w);
}
