using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
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
        after: () => [new OrderLineUsed(c.Order!, c.Asset!)]);

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
        var slip = Slip.Next(w, Slip.BetweenWarehouses, asset?.Cost, [new SlipLine(c.Asset ?? "", asset?.RegistryNo, 1, asset?.Cost)]);
        return Decision.Of(AssetRules.MoveWarehouse, w,
            new AssetMoved(c.Asset ?? "", asset?.Warehouse, c.ToAmbar, c.Order, slip.No),
            before: () => [slip],
            after: () => [new OrderLineUsed(c.Order!, c.Asset!)]);
    }

    /// <summary>Storage is wiped.</summary>
    public static Decision WipeData(WipeData c, World w) => Decision.Of(AssetRules.WipeData, w, new DataWiped(c.Asset ?? "", c.Method));

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
