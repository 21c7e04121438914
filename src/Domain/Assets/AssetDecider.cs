using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.Slips;

namespace Defne.Ledger.Domain.Assets;

/// <summary>Decides on assets: the event first, then the checks of that event, then what follows from it.</summary>
public static class AssetDecider
{
    /// <summary>The old register is taken over in one batch; the first bad line refuses all and is named.</summary>
    public static Decision ImportOpening(ImportOpening c, World w) => c.Lines is not { Count: > 0 }
        ? new Refused(Refusals.MissingField.About("field", "lines"))
        : Decision.Each(c.Lines.Index(), w, (line, world) => Opening(line.Item, world) switch
        {
            Refused refused => new Refused(refused.Why.About("line", line.Index + 1)),
            var accepted => accepted,
        });

    /// <summary>The registry number is fixed on the item.</summary>
    public static Decision LabelAsset(LabelAsset c, World w) => Decision.Of(AssetRules.Label, w, new AssetLabelled(c.Asset ?? ""));

    /// <summary>A new asset is tested.</summary>
    public static Decision TestAsset(TestAsset c, World w) => Decision.Of(AssetRules.Test, w, new AssetTested(c.Asset ?? "", c.Result));

    /// <summary>An asset goes to a person.</summary>
    public static Decision HandOver(HandOver c, World w) => Decision.Of(AssetRules.HandOver, w,
        new AssetHandedOver(c.Asset ?? "", c.Person ?? "", w.Authority.Person(c.Person)?.Unit, c.Order, OrderRules.LineDoc(c.Order, c.Asset, w),
            c.Request, c.Purpose ?? Purpose.ZIMMET, c.ReturnDue, c.RecipientSignature, Opening: null),
        after: () => [new OrderLineUsed(c.Order!, c.Asset!),
            .. c.Request is null ? [] : RequestDecider.Supplied(c.Request, w.Asset(c.Asset)!.Code()!, 1, OrderRules.LineDoc(c.Order, c.Asset, w), w)]);

    /// <summary>An asset goes into a room.</summary>
    public static Decision AssignToCommonArea(AssignToCommonArea c, World w) => Decision.Of(AssetRules.AssignToCommonArea, w,
        new AssetAssignedToArea(c.Asset ?? "", c.Area, c.Responsible, w.Authority.Person(c.Responsible)?.Unit, c.Order,
            OrderRules.LineDoc(c.Order, c.Asset, w), c.RecipientSignature, c.ExternalUser, Opening: null),
        after: () => [new OrderLineUsed(c.Order!, c.Asset!)]);

    /// <summary>Never lawful: asked as the return it would have to be, and refused (L-16).</summary>
    public static Decision TransferZimmet(TransferZimmet c, World w) => Decision.Of(AssetRules.TransferZimmet, w,
        new AssetReturned(c.Asset ?? "", Condition: null, c.To, Note: null));

    /// <summary>An asset comes back; damage is reported with who had it last.</summary>
    public static Decision ReturnToDepot(ReturnToDepot c, World w) => Decision.Of(AssetRules.ReturnToDepot, w,
        new AssetReturned(c.Asset ?? "", c.Condition, c.Receiver, c.Note),
        after: () => c.Condition is Condition.SAGLAM ? [] : [new DamageReported(c.Asset!, w.Asset(c.Asset)!.Holder, c.Condition, c.Note)]);

    /// <summary>An asset moves to another warehouse, by slip.</summary>
    public static Decision MoveWarehouse(MoveWarehouse c, World w)
    {
        var asset = w.Asset(c.Asset);
        var slip = Slip.Next(w, EntryKinds.BetweenWarehouses, asset?.Cost, [Line(c.Asset, asset, asset?.Cost)]);
        return Decision.Of(AssetRules.MoveWarehouse, w,
            new AssetMoved(c.Asset ?? "", asset?.Warehouse, c.ToAmbar, c.Order, slip.No),
            before: () => [slip],
            after: () => [new OrderLineUsed(c.Order!, c.Asset!)]);
    }

    /// <summary>Storage is wiped.</summary>
    public static Decision WipeData(WipeData c, World w) => Decision.Of(AssetRules.WipeData, w, new DataWiped(c.Asset ?? "", c.Method));

    /// <summary>A device of another spending unit is registered under a number of the server's, unless one is named.</summary>
    public static Decision RegisterForeign(RegisterForeign c, World w) => Decision.Of(AssetRules.RegisterForeign, w, new AssetRegistered(
        c.Asset ?? $"{AssetRegistered.ForeignPrefix}-{w.Act.On.Year}-{w.Next(Book.ForeignDevices(w.Act.On.Year))}", c.RegistryNo, c.Name, Warehouse: null, Cost: null,
        EntryKind: null, EntryDate: null, c.Serial, c.HasStorage, c.WarrantyUntil, Opening: null, Foreign: true, c.OwnerUnit));

    /// <summary>An asset is set up.</summary>
    public static Decision InstallAsset(InstallAsset c, World w) => Decision.Of(AssetRules.Install, w, new AssetInstalled(c.Asset ?? "", c.Place));

    /// <summary>What is known of a device is recorded.</summary>
    public static Decision UpdateTechnicalRecord(UpdateTechnicalRecord c, World w) => Decision.Of(AssetRules.UpdateTechnicalRecord, w,
        new TechnicalRecordUpdated(c.Asset ?? "", c.Serial, c.Mac, c.Location));

    /// <summary>An asset goes to another administration for a time.</summary>
    public static Decision LendOut(LendOut c, World w) => Decision.Of(AssetRules.LendOut, w,
        new AssetLentOut(c.Asset ?? "", c.Institution, c.Until, c.Order, c.Approval),
        after: () => [new OrderLineUsed(c.Order!, c.Asset!)]);

    /// <summary>It comes back.</summary>
    public static Decision ReceiveLoanBack(ReceiveLoanBack c, World w) => Decision.Of(AssetRules.ReceiveLoanBack, w, new AssetLoanReturned(c.Asset ?? "", c.Condition));

    /// <summary>It did not come back in time.</summary>
    public static Decision FlagLoanOverdue(FlagLoanOverdue c, World w) => Decision.Of(AssetRules.FlagLoan, w, new LoanOverdueFlagged(c.Asset ?? "", AssetRules.ReturnLastDay(c.Asset, w)));

    /// <summary>An asset goes away for good, by slip.</summary>
    public static Decision TransferOut(TransferOut c, World w)
    {
        var asset = w.Asset(c.Asset);
        var slip = Slip.Next(w, c.ExitKind ?? "", asset?.Cost, [Line(c.Asset, asset, asset?.Cost)]);
        return Decision.Of(AssetRules.TransferOut, w,
            new AssetTransferredOut(c.Asset ?? "", c.ExitKind, c.Target, c.Order, c.Approval, c.SlipDate, slip.No),
            before: () => [slip],
            after: () => [new OrderLineUsed(c.Order!, c.Asset!)]);
    }

    /// <summary>The receiver's slip is here.</summary>
    public static Decision RecordTransferReceipt(RecordTransferReceipt c, World w) => Decision.Of(AssetRules.RecordTransferReceipt, w, new TransferReceiptRecorded(c.Asset ?? "", c.Slip));

    /// <summary>It did not come in time.</summary>
    public static Decision FlagTransferReceiptOverdue(FlagTransferReceiptOverdue c, World w) => Decision.Of(AssetRules.FlagTransferReceipt, w,
        new TransferReceiptOverdueFlagged(c.Asset ?? "", AssetRules.ReceiptLastDay(c.Asset, w)));

    /// <summary>An asset is reported lost.</summary>
    public static Decision ReportLoss(ReportLoss c, World w) => Decision.Of(AssetRules.ReportLoss, w, new AssetReportedLost(c.Asset ?? "", c.Kind, c.Report));

    /// <summary>A lost asset is found.</summary>
    public static Decision RecordFound(RecordFound c, World w) => Decision.Of(AssetRules.RecordFound, w, new AssetFound(c.Asset ?? ""));

    /// <summary>The recorded value rises, by slip.</summary>
    public static Decision AddValue(AddValue c, World w)
    {
        var asset = w.Asset(c.Asset);
        var slip = Slip.Next(w, EntryKinds.ValueIncrease, c.Amount, [Line(c.Asset, asset, c.Amount)]);
        return Decision.Of(AssetRules.AddValue, w,
            new AssetValueIncreased(c.Asset ?? "", c.Nature, c.Amount, c.Amount <= FormatRules.MostMoney ? (asset?.Cost ?? 0) + c.Amount : null, slip.No),
            before: () => [slip]);
    }

    /// <summary>A wrong record is taken out by slip and put in rightly by the next one, in the books they belong to (L-25).</summary>
    public static Decision CorrectEntry(CorrectEntry c, World w) => Corrections.Decide(c, w);

    /// <summary>Never lawful: asked as the correction it would have to be, and refused .</summary>
    public static Decision AlterRecord(AlterRecord c, World w) => Immutable(c.Asset ?? c.Slip ?? c.Order ?? c.Receipt, w);

    /// <summary>Never lawful: asked as the correction it would have to be, and refused .</summary>
    public static Decision DeleteRecord(DeleteRecord c, World w) => Immutable(c.Asset ?? c.Slip ?? c.Order ?? c.Receipt, w);

    private static Decision Immutable(string? record, World w) => Decision.Of(AssetRules.Immutable, w,
        new EntryReversed(record ?? "", Field: null, Wrong: null, Right: null, Approval: null, Slip: null, Value: null, BookYear: null));

    private static SlipLine Line(string? id, Asset? asset, decimal? value) => new(id ?? "", asset?.RegistryNo, 1, value);

    private static Decision Opening(OpeningLine? line, World w)
    {
        if (line is null) return new Refused(Refusals.MissingField.About("field", "lines"));
        var asset = RegistryNo.ToAssetId(line.RegistryNo ?? "");
        var entry = Decision.Of(AssetRules.ImportOpening, w, new AssetRegistered(asset, line.RegistryNo, line.Name, line.Warehouse, line.Cost,
            AssetRegistered.OpeningKind, line.EntryDate, line.Serial, line.HasStorage, line.WarrantyUntil, Opening: true, Foreign: null, OwnerUnit: null));
        if (entry is not Accepted registered || line.Person is null) return entry;

        var custody = Decision.Of(AssetRules.OpeningCustody, w.After(registered.Events), new AssetHandedOver(asset, line.Person,
            w.Authority.Person(line.Person)?.Unit, Order: null, line.Doc, Request: null, Purpose.ZIMMET, ReturnDue: null, RecipientSignature: null, Opening: true));
        return custody is Accepted handed ? new Accepted([.. registered.Events, .. handed.Events]) : custody;
    }
}
