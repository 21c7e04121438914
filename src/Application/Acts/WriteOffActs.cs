using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.WriteOffs;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on proposals of write-off and on scrap (RULES §4.10). What a proposal is about is known once it was read: the world is asked again then.</summary>
internal static class WriteOffActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        On<ProposeWriteOff>(WriteOffDecider.ProposeWriteOff, (c, w) => Change(c.Writeoff is null ? null : Key.WriteOff(c.Writeoff), Key.Book(Book.WriteOffs(w.Act.On.Year)))
            .Hold((c.Assets ?? []).Select(Key.Asset)).Look((c.Assets ?? []).Select(Key.AssetMatters)).Look((c.Stock ?? []).SelectMany(s => new[] { Key.Stock(s?.Stock), Key.Asset(s?.Stock) }))),
        On<AppointCommission>(WriteOffDecider.AppointCommission, (c, w) => Change(Key.WriteOff(c.Writeoff)).Look(AssetsOf(c.Writeoff, w))),
        On<RecordCommissionDecision>(WriteOffDecider.RecordCommissionDecision, (c, w) => Change(Key.WriteOff(c.Writeoff))),
        On<ApproveWriteOff>(WriteOffDecider.ApproveWriteOff, (c, w) => Change(Key.WriteOff(c.Writeoff), Key.Book(Book.Liabilities(w.Act.On.Year))).Hold(AssetsOf(c.Writeoff, w)).Look(CardsOf(c.Writeoff, w))),
        On<RejectWriteOff>(WriteOffDecider.RejectWriteOff, (c, w) => Change(Key.WriteOff(c.Writeoff)).Hold(AssetsOf(c.Writeoff, w)).Look((w.WriteOff(c.Writeoff)?.Assets ?? []).Select(Key.AssetMatters))),
        On<PostWriteOff>(WriteOffDecider.PostWriteOff, (c, w) => Change(Key.WriteOff(c.Writeoff), Key.Book(Book.Slips(w.Act.On.Year))).Look(Key.Period(w.Act.On.Year))
            .Also(AssetsOf(c.Writeoff, w)).Also(CardsOf(c.Writeoff, w)).Also(FaultsOf(c.Writeoff, w)).Also(NumbersOf(c, w))
            .Look((w.WriteOff(c.Writeoff)?.Assets ?? []).Select(Key.AssetMatters))),
        On<RecordScrapDelivery>(WriteOffDecider.RecordScrapDelivery, (c, w) => Change(Key.Asset(c.Asset), Key.Order(c.Order)).Look(FileOf(c.Asset, w))),
        On<RecordAssetDestruction>(WriteOffDecider.RecordAssetDestruction, (c, w) => Change(Key.Asset(c.Asset), c.Order is null ? null : Key.Order(c.Order)).Look(FileOf(c.Asset, w))),
        On<RecoverParts>(WriteOffDecider.RecoverParts, (c, w) => Change(Key.Asset(c.Asset), Key.Book(Book.Slips(w.Act.On.Year)))
            .Also(w.Asset(c.Asset)?.Warehouse is { } warehouse ? Codes(c).Select(code => Key.Stock(StockEvent.CardOf(warehouse, code))) : [])
            .Look(Key.Period(w.Act.On.Year), c.Valuation?.No is { } no ? Key.Valuation(no) : null)),
    ];

    private static IEnumerable<Key> AssetsOf(string? writeoff, World w) => (w.WriteOff(writeoff)?.Assets ?? []).Select(Key.Asset);

    private static IEnumerable<Key> CardsOf(string? writeoff, World w) => (w.WriteOff(writeoff)?.Stock ?? []).Select(s => Key.Stock(s.Stock));

    private static IEnumerable<Key> FaultsOf(string? writeoff, World w) => (w.WriteOff(writeoff)?.Assets ?? [])
        .SelectMany(a => w.Open(Subject.Asset(a))).Where(m => m.Kind is MatterKind.FAULT).Select(m => Key.Fault(m.Id));

    // A replacement takes the next number of the old one's code.
    private static IEnumerable<Key> NumbersOf(PostWriteOff c, World w) => w.WriteOff(c.Writeoff)?.Kind() is { IsSwap: true }
        ? w.WriteOff(c.Writeoff)!.Assets.Select(a => w.Asset(a)?.Code()).OfType<string>().Select(code => Key.Book(Book.Registry(code, w.Act.On.Year)))
        : [];

    private static Key? FileOf(string? asset, World w) => w.Asset(asset)?.Writeoff is { } writeoff ? Key.WriteOff(writeoff) : null;

    private static IEnumerable<string> Codes(RecoverParts c) => (c.Parts ?? []).Select(p => p?.Code).OfType<string>().Where(MovableCode.IsConsumable).Distinct(StringComparer.Ordinal);
}
