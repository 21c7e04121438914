using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using static Defne.Ledger.Application.Store.UseCase;

namespace Defne.Ledger.Application.Acts;

/// <summary>Acts on faults (RULES §4.9). Which asset a fault is about is known once it was read: the world is asked a second time then.</summary>
internal static class FaultActs
{
    /// <summary>One row an act: who decides it, and which keys it names.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        On<ReportFault>(FaultDecider.ReportFault, (c, w) => Change(c.Fault is null ? null : Key.Fault(c.Fault), Key.Book(Book.Faults(w.Act.On.Year))).Hold(Key.Asset(c.Asset)).Look(Key.AssetMatters(c.Asset))),
        On<AddFaultNote>(FaultDecider.AddFaultNote, (c, w) => Change(Key.Fault(c.Fault))),
        On<DiagnoseFault>(FaultDecider.DiagnoseFault, (c, w) => Change(Key.Fault(c.Fault))),
        On<EscalateFault>(FaultDecider.EscalateFault, (c, w) => Change(Key.Fault(c.Fault))),
        On<CancelFault>(FaultDecider.CancelFault, (c, w) => Change(Key.Fault(c.Fault)).Hold(AssetOf(c.Fault, w))),
        On<StartRepair>(FaultDecider.StartRepair, (c, w) => Change(Key.Fault(c.Fault)).Look(AssetOf(c.Fault, w))),
        On<ConsumePart>(FaultDecider.ConsumePart, (c, w) => Change(Key.Fault(c.Fault), Key.Stock(c.Stock), Key.Book(Book.Slips(w.Act.On.Year))).Look(Key.Period(w.Act.On.Year), Key.Asset(c.Stock), AssetOf(c.Fault, w))),
        On<SendToVendor>(FaultDecider.SendToVendor, (c, w) => Change(Key.Fault(c.Fault), Key.Order(c.Order)).Hold(AssetOf(c.Fault, w)).Look(MattersOf(c.Fault, w), c.Contract is null ? null : Key.Contract(c.Contract))),
        On<ReceiveFromVendor>(FaultDecider.ReceiveFromVendor, (c, w) => Change(Key.Fault(c.Fault)).Hold(AssetOf(c.Fault, w))),
        On<RecordServiceForm>(FaultDecider.RecordServiceForm, (c, w) => Change(Key.Fault(c.Fault))),
        On<ApproveServiceForm>(FaultDecider.ApproveServiceForm, (c, w) => Change(Key.Fault(c.Fault))),
        On<RejectServiceForm>(FaultDecider.RejectServiceForm, (c, w) => Change(Key.Fault(c.Fault))),
        On<ResolveFault>(FaultDecider.ResolveFault, (c, w) => Change(Key.Fault(c.Fault))),
        On<DeclareUnrepairable>(FaultDecider.DeclareUnrepairable, (c, w) => Change(Key.Fault(c.Fault))),
        On<CloseFault>(FaultDecider.CloseFault, (c, w) => Change(Key.Fault(c.Fault)).Hold(AssetOf(c.Fault, w)).Look(MattersOf(c.Fault, w))),
        On<ReopenFault>(FaultDecider.ReopenFault, (c, w) => Change(Key.Fault(c.Fault)).Hold(AssetOf(c.Fault, w)).Look(MattersOf(c.Fault, w))),
        On<FlagFaultOverdue>(FaultDecider.FlagFaultOverdue, (c, w) => Change(Key.Fault(c.Fault))),
    ];

    private static Key? AssetOf(string? fault, World w) => w.Fault(fault)?.Asset is { } asset ? Key.Asset(asset) : null;

    private static Key? MattersOf(string? fault, World w) => w.Fault(fault)?.Asset is { } asset ? Key.AssetMatters(asset) : null;
}
