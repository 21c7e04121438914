using System.Globalization;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;

namespace Defne.Ledger.Domain.WriteOffs;

/// <summary>Decides on proposals of write-off and on scrap (RULES §4.10).</summary>
public static class WriteOffDecider
{
    /// <summary>Goods are proposed under the next number of the year, unless one is named.</summary>
    public static Decision ProposeWriteOff(ProposeWriteOff c, World w) => Decision.Of(WriteOffRules.Propose, w,
        new WriteOffProposed(c.Writeoff ?? $"{WriteOffEvent.Prefix}-{w.Act.On.Year}-{w.Next(Book.WriteOffs(w.Act.On.Year))}", c.Reason, c.Assets, c.Stock, c.Proof, c.TechnicalReport));

    /// <summary>The commission is named; its first member is the chair unless another is.</summary>
    public static Decision AppointCommission(AppointCommission c, World w) => Decision.Of(WriteOffRules.Appoint, w,
        new CommissionAppointed(c.Writeoff ?? "", c.Members, c.Experts, c.Chair ?? (c.Members is [var first, ..] ? first : null)));

    /// <summary>It decides item by item.</summary>
    public static Decision RecordCommissionDecision(RecordCommissionDecision c, World w) => Decision.Of(WriteOffRules.Decide, w,
        new CommissionDecided(c.Writeoff ?? "", c.Items, c.SignedBy, c.Votes, c.Reason));

    /// <summary>The harcama yetkilisi approves; where somebody may be at fault, a liability is opened for each asset.</summary>
    public static Decision ApproveWriteOff(ApproveWriteOff c, World w)
    {
        var file = w.WriteOff(c.Writeoff);
        var (next, year) = (w.Next(Book.Liabilities(w.Act.On.Year)), w.Act.On.Year);
        string[] released = [.. (file?.Items() ?? []).Except(c.Items ?? [], StringComparer.Ordinal)];
        return Decision.Of(WriteOffRules.Approve, w,
            new WriteOffApproved(c.Writeoff ?? "", c.Items, c.Liability, file is null ? null : ValueOf(file, c.Items ?? [], w), c.ExtraApproval, released),
            after: () => c.Liability is not LiabilityAssessment.INVESTIGATE ? [] : file!.Assets.Where(c.Items!.Contains).Select((asset, n) => new LiabilityOpened(
                string.Create(CultureInfo.InvariantCulture, $"{LiabilityEvent.Prefix}-{year}-{next + n}"), asset, w.Asset(asset)?.Holder ?? w.Asset(asset)?.LastHolder, c.Writeoff)));
    }

    /// <summary>The proposal is turned down.</summary>
    public static Decision RejectWriteOff(RejectWriteOff c, World w) => Decision.Of(WriteOffRules.Reject, w, new WriteOffRejected(c.Writeoff ?? "", c.Reason,
        w.WriteOff(c.Writeoff) is { State: WriteOffState.APPROVED } approved ? approved.Approved : [.. w.WriteOff(c.Writeoff)?.Items() ?? []]));

    /// <summary>The approved goods leave the books: a slip for each kind of exit, the open faults closed, a replacement entered by a slip of its own.</summary>
    public static Decision PostWriteOff(PostWriteOff c, World w)
    {
        var file = w.WriteOff(c.Writeoff);
        var posted = new Lazy<IReadOnlyList<LedgerEvent>>(() => [.. Post(c, file!, w)]);
        return Decision.Of(WriteOffRules.Post, w,
            new WriteOffPosted(c.Writeoff ?? "", SlipsOf(file, w), c.SlipDate, c.Replacement),
            after: () => posted.Value);
    }

    /// <summary>Scrap is delivered.</summary>
    public static Decision RecordScrapDelivery(RecordScrapDelivery c, World w) => Decision.Of(WriteOffRules.Deliver, w, new ScrapDelivered(c.Asset ?? "", c.Route, c.Order, c.Receiver),
        after: () => [new OrderLineUsed(c.Order!, c.Asset!)]);

    /// <summary>Scrap is destroyed.</summary>
    public static Decision RecordAssetDestruction(RecordAssetDestruction c, World w) => Decision.Of(WriteOffRules.Destroy, w, new AssetDestroyed(c.Asset ?? "", c.Minutes, c.Present, c.Place, c.Order),
        after: () => c.Place is null ? [] : [new OrderLineUsed(c.Order!, c.Asset!)]);

    /// <summary>Parts of scrap enter the stock, each as a lot of its own, at the price the commission found.</summary>
    public static Decision RecoverParts(RecoverParts c, World w)
    {
        var warehouse = w.Asset(c.Asset)?.Warehouse;
        RecoveredPart[]? parts = c.Parts?.Select(p => p is { UnitPrice: null, Code: { } code } && c.Valuation is not null ? p with { UnitPrice = EntryPrices.Found(code, c.Valuation, w) } : p).ToArray();
        var slip = new Lazy<SlipIssued>(() => Slip.Next(w, EntryKinds.FromScrap, parts!.Sum(p => p.UnitPrice * p.Qty),
            [.. parts!.Select(p => new SlipLine(Asset: null, RegistryNo: null, Qty: null, p.UnitPrice, p.Code, p.Qty))]));
        return Decision.Of(WriteOffRules.Recover, w, new PartsRecovered(c.Asset ?? "", parts, c.Minutes, c.Valuation, Slip.NextNo(w)),
            after: () => [slip.Value, .. ReceiptDecider.Lots(parts!.Select(p => (p.Code!, p.Qty, p.UnitPrice)), warehouse, slip.Value.No, w.Act.On)]);
    }

    // What goes under which slip: scrap to be destroyed is another exit than scrap to be sold.
    private static IEnumerable<(string Kind, string[] Items)> Exits(WriteOff file) => file.Approved
        .GroupBy(i => file.Decided.GetValueOrDefault(i, CommissionVerdict.SCRAP) is CommissionVerdict.DESTROY ? file.Kind()!.DestroyedKind : file.Kind()!.ExitKind, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.ToArray()));

    private static IReadOnlyList<string>? SlipsOf(WriteOff? file, World w) => file?.Kind() is not { } kind ? null
        : [.. Enumerable.Range(0, Exits(file).Count() + (kind.IsSwap ? 1 : 0)).Select(n => Slip.NextNo(w, n))];

    private static IEnumerable<LedgerEvent> Post(PostWriteOff c, WriteOff file, World w)
    {
        var before = 0;
        foreach (var (kind, items) in Exits(file))
        {
            var no = Slip.NextNo(w, before);
            StockWrittenOff[] stock = [.. WriteOffRules.Quantities(file).Where(q => items.Contains(q.Stock)).Select(q => Out(q, file, c.Writeoff!, no, w))];
            string[] assets = [.. items.Where(file.Assets.Contains)];
            SlipLine[] lines = [.. assets.Select(a => new SlipLine(a, w.Asset(a)?.RegistryNo, 1, w.Asset(a)?.Cost)), .. stock.SelectMany(s => StockDecider.LinesOf(s.Code, s.Lots!))];
            yield return Slip.Next(w, kind, assets.Sum(a => w.Asset(a)?.Cost ?? 0) + stock.Sum(s => s.Value ?? 0), lines, after: before++);
            foreach (var a in assets)
                yield return new AssetWrittenOff(a, c.Writeoff, file.Kind()!.IsScrap ? AssetStatus.SCRAP_HELD : AssetStatus.CLOSED, file.Reason, w.Asset(a)?.Cost, no);
            foreach (var s in stock)
            {
                yield return s;
                foreach (var below in StockDecider.Below(s.Stock, s.Qty, w.Stock(s.Stock)!)) yield return below;
            }

            foreach (var fault in assets.SelectMany(a => w.Open(Subject.Asset(a))).Where(m => m.Kind is MatterKind.FAULT).Select(m => m.Id))
                yield return new FaultClosed(fault, FaultClosed.WrittenOff);
        }

        if (file.Kind()!.IsSwap)
            foreach (var e in Replace(c, file, before, w))
                yield return e;
    }

    // L-19, R-55: at the recorded value of the old one, under a number of its own.
    private static IEnumerable<LedgerEvent> Replace(PostWriteOff c, WriteOff file, int slipsBefore, World w)
    {
        var (old, on) = (file.Approved.Single(), w.Act.On);
        var (asset, new_) = (w.Asset(old)!, c.Replacement!);
        var printed = string.Create(CultureInfo.InvariantCulture, $"{asset.Code()}/{on.Year % 100:00}/{w.Next(Book.Registry(asset.Code()!, on.Year)):00000}");
        var successor = RegistryNo.ToAssetId(printed);
        yield return Slip.Next(w, file.Kind()!.ExitKind, asset.Cost, [new SlipLine(successor, printed, 1, asset.Cost)], after: slipsBefore);
        yield return new AssetRegistered(successor, printed, new_.Name ?? asset.Name, asset.Warehouse, asset.Cost, file.Kind()!.ExitKind, on, new_.Serial, new_.HasStorage ?? asset.HasStorage,
            new_.WarrantyUntil ?? asset.WarrantyUntil, Opening: null, Foreign: null, OwnerUnit: null, Replaces: old);
        yield return new AssetReplaced(old, successor, c.Writeoff);
    }

    private static StockWrittenOff Out(StockQuantity q, WriteOff file, string writeoff, string slip, World w)
    {
        var card = w.Stock(q.Stock)!;
        var lots = card.FirstIn(q.Qty ?? 0);
        return new StockWrittenOff(q.Stock!, writeoff, file.Reason, card.Code, q.Qty, lots, StockDecider.ValueOf(lots), slip);
    }

    private static decimal ValueOf(WriteOff file, IReadOnlyList<string> items, World w) =>
        file.Assets.Where(items.Contains).Sum(a => w.Asset(a)?.Cost ?? 0)
        + file.Stock.Where(s => items.Contains(s.Stock)).Sum(s => w.Stock(s.Stock) is { } card ? StockDecider.ValueOf(card.FirstIn(s.Qty ?? 0)) ?? 0 : 0);
}
