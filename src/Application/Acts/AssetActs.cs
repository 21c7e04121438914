using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on assets, custody and depot (RULES §4.5).</summary>
internal static class AssetActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        // Nothing else may be recorded meanwhile, so the authority is locked for all.
        On<ImportOpening>(AssetDecider.ImportOpening, (c, w) => Change([Key.Authority, .. (c.Lines ?? []).Select(l => Key.Asset(RegistryNo.ToAssetId(l?.RegistryNo ?? ""))), .. Books(c)]).Look(Key.LiveActs)),
        On<LabelAsset>(AssetDecider.LabelAsset, (c, w) => Change(Key.Asset(c.Asset)).Look(Key.AssetMatters(c.Asset))),
        On<TestAsset>(AssetDecider.TestAsset, (c, w) => Change(Key.Asset(c.Asset)).Look(Key.AssetMatters(c.Asset))),
        On<HandOver>(AssetDecider.HandOver, (c, w) => Change(Key.Asset(c.Asset), Key.Order(c.Order), c.Request is null ? null : Key.Request(c.Request)).Look(Key.AssetMatters(c.Asset))),
        On<AssignToCommonArea>(AssetDecider.AssignToCommonArea, (c, w) => Change(Key.Asset(c.Asset), Key.Order(c.Order)).Look(Key.AssetMatters(c.Asset))),
        // Always refused.
        On<TransferZimmet>(AssetDecider.TransferZimmet, (c, w) => Change(Key.Asset(c.Asset))),
        On<ReturnToDepot>(AssetDecider.ReturnToDepot, (c, w) => Change(Key.Asset(c.Asset))),
        On<MoveWarehouse>(AssetDecider.MoveWarehouse, (c, w) => Change(Key.Asset(c.Asset), Key.Order(c.Order), Key.Book(Book.Slips(w.Act.On.Year)))
            .Look(Key.AssetMatters(c.Asset), Key.Period(w.Act.On.Year))),
        On<WipeData>(AssetDecider.WipeData, (c, w) => Change(Key.Asset(c.Asset))),
        On<RegisterForeign>(AssetDecider.RegisterForeign, (c, w) => Change(c.Asset is null ? null : Key.Asset(c.Asset), Key.Book(Book.ForeignDevices(w.Act.On.Year)))),
        On<InstallAsset>(AssetDecider.InstallAsset, (c, w) => Change(Key.Asset(c.Asset))),
        On<UpdateTechnicalRecord>(AssetDecider.UpdateTechnicalRecord, (c, w) => Change(Key.Asset(c.Asset))),
        On<LendOut>(AssetDecider.LendOut, (c, w) => Change(Key.Asset(c.Asset), Key.Order(c.Order)).Look(Key.AssetMatters(c.Asset))),
        On<ReceiveLoanBack>(AssetDecider.ReceiveLoanBack, (c, w) => Change(Key.Asset(c.Asset))),
        On<TransferOut>(AssetDecider.TransferOut, (c, w) => Change(Key.Asset(c.Asset), Key.Order(c.Order), Key.Book(Book.Slips(w.Act.On.Year))).Look(Key.AssetMatters(c.Asset), Key.Period(w.Act.On.Year))),
        On<FlagLoanOverdue>(AssetDecider.FlagLoanOverdue, (c, w) => Change(Key.Asset(c.Asset))),
        On<RecordTransferReceipt>(AssetDecider.RecordTransferReceipt, (c, w) => Change(Key.Asset(c.Asset))),
        On<FlagTransferReceiptOverdue>(AssetDecider.FlagTransferReceiptOverdue, (c, w) => Change(Key.Asset(c.Asset))),
        On<ReportLoss>(AssetDecider.ReportLoss, (c, w) => Change(Key.Asset(c.Asset))),
        On<RecordFound>(AssetDecider.RecordFound, (c, w) => Change(Key.Asset(c.Asset))),
        On<AddValue>(AssetDecider.AddValue, (c, w) => Change(Key.Asset(c.Asset), Key.Book(Book.Slips(w.Act.On.Year))).Look(Key.Period(w.Act.On.Year))),
        // New numbers are known once the asset is.
        On<CorrectEntry>(AssetDecider.CorrectEntry, (c, w) => Change(Key.Asset(c.Asset), Key.Book(Book.Slips(w.Act.On.Year)), Corrections.Numbers(c, w) is { } numbers ? Key.Book(numbers) : null)
            .Look(Key.AssetMatters(c.Asset))
            .Look(new[] { w.Act.On.Year, w.Today.Year, w.Today.Year - 1 }.Distinct().Select(Key.Period))),
        // Always refused, so nothing is looked at.
        On<AlterRecord>(AssetDecider.AlterRecord, (c, w) => Change()),
        On<DeleteRecord>(AssetDecider.DeleteRecord, (c, w) => Change()),
    ];

    private static IEnumerable<Key> Books(ImportOpening c) => (c.Lines ?? [])
        .Select(l => RegistryNo.Read(l?.RegistryNo ?? "")).OfType<RegistryNo>()
        .Select(no => Key.Book(Book.Registry(no.Code, no.Year))).Distinct();
}
