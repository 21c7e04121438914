using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;

namespace Defne.Ledger.Domain.Faults;

/// <summary>Decides on faults (RULES §4.9).</summary>
public static class FaultDecider
{
    /// <summary>A fault is reported under the next number of the year, unless one is named.</summary>
    public static Decision ReportFault(ReportFault c, World w) => Decision.Of(FaultRules.Report, w,
        new FaultReported(c.Fault ?? $"{FaultEvent.Prefix}-{w.Act.On.Year}-{w.Next(Book.Faults(w.Act.On.Year))}", c.Asset, c.Symptom, c.Unit, c.Reporter ?? w.Act.By, c.Kind ?? FaultKind.DONANIM));

    /// <summary>Something more is known of it.</summary>
    public static Decision AddFaultNote(AddFaultNote c, World w) => Decision.Of(FaultRules.Note, w, new FaultNoted(c.Fault ?? "", c.Note));

    /// <summary>A technician says what is wrong.</summary>
    public static Decision DiagnoseFault(DiagnoseFault c, World w) => Decision.Of(FaultRules.Diagnose, w, new FaultDiagnosed(c.Fault ?? "", c.OnSite, c.Finding));

    /// <summary>A superior is told.</summary>
    public static Decision EscalateFault(EscalateFault c, World w) => Decision.Of(FaultRules.Escalate, w, new FaultEscalated(c.Fault ?? "", c.To));

    /// <summary>The report is taken back.</summary>
    public static Decision CancelFault(CancelFault c, World w) => Decision.Of(FaultRules.Cancel, w, new FaultCancelled(c.Fault ?? "", c.Reason));

    /// <summary>The house repairs it, where the diagnosis found it can be done.</summary>
    public static Decision StartRepair(StartRepair c, World w) => Decision.Of(FaultRules.StartRepair, w, new RepairStarted(c.Fault ?? "", w.Fault(c.Fault)?.OnSite, FaultRules.Warranty(c.Fault, w.Act.On, w) is null ? null : c.OverrideReason));

    /// <summary>A part leaves the stock for it, the first in first, under a consumption slip.</summary>
    public static Decision ConsumePart(ConsumePart c, World w)
    {
        var (fault, card) = (w.Fault(c.Fault), w.Stock(c.Stock));
        var taken = StockDecider.Consumed(c.Stock, card, c.Qty, fault?.Unit, request: null, order: null, c.Fault, lots: null, exception: null, w);
        return Decision.Of(FaultRules.ConsumePart, w, new PartConsumed(c.Fault ?? "", fault?.Asset, c.Stock, c.Qty, taken.Slip),
            after: () => [StockDecider.SlipOf(taken, w), taken, .. StockDecider.Below(taken, card!)]);
    }

    /// <summary>It goes to a firm.</summary>
    public static Decision SendToVendor(SendToVendor c, World w)
    {
        var asset = w.Fault(c.Fault)?.Asset;
        return Decision.Of(FaultRules.SendToVendor, w, new AssetSentToVendor(c.Fault ?? "", asset, c.Basis, c.Vendor, c.Contract, c.Order),
            after: () => [new OrderLineUsed(c.Order!, asset!)]);
    }

    /// <summary>It comes back, and the firm's form with it.</summary>
    public static Decision ReceiveFromVendor(ReceiveFromVendor c, World w)
    {
        var fault = w.Fault(c.Fault);
        return Decision.Of(FaultRules.Receive, w, new AssetReceivedFromVendor(c.Fault ?? "", fault?.Asset, c.Form, c.Cost, c.Replacement is true),
            after: () => [new ServiceFormRecorded(c.Fault!, c.Form, fault!.Vendor, c.Work, c.Cost)]);
    }

    /// <summary>The form of a service on site.</summary>
    public static Decision RecordServiceForm(RecordServiceForm c, World w) => Decision.Of(FaultRules.RecordForm, w, new ServiceFormRecorded(c.Fault ?? "", c.Form, c.Firm, c.Work, c.Cost));

    /// <summary>The form is approved.</summary>
    public static Decision ApproveServiceForm(ApproveServiceForm c, World w) => Decision.Of(FaultRules.ApproveForm, w, new ServiceFormApproved(c.Fault ?? "", c.Form));

    /// <summary>The form is not approved.</summary>
    public static Decision RejectServiceForm(RejectServiceForm c, World w) => Decision.Of(FaultRules.RejectForm, w, new ServiceFormRejected(c.Fault ?? "", c.Form, c.Reason));

    /// <summary>It works again.</summary>
    public static Decision ResolveFault(ResolveFault c, World w) => Decision.Of(FaultRules.Resolve, w, new FaultResolved(c.Fault ?? "", c.Action));

    /// <summary>It is not worth repairing.</summary>
    public static Decision DeclareUnrepairable(DeclareUnrepairable c, World w) => Decision.Of(FaultRules.DeclareUnrepairable, w, new FaultDeclaredUnrepairable(c.Fault ?? "", c.Report));

    /// <summary>The fault is closed.</summary>
    public static Decision CloseFault(CloseFault c, World w) => Decision.Of(FaultRules.Close, w, new FaultClosed(c.Fault ?? "", c.Reason, w.Fault(c.Fault) is { State: FaultState.UNREPAIRABLE } or { IsReplaced: true } ? c.KeepDecision : null));

    /// <summary>It came back.</summary>
    public static Decision ReopenFault(ReopenFault c, World w) => Decision.Of(FaultRules.Reopen, w, new FaultReopened(c.Fault ?? "", w.Fault(c.Fault)?.Asset, c.Reason));

    /// <summary>A target time passed.</summary>
    public static Decision FlagFaultOverdue(FlagFaultOverdue c, World w) => Decision.Of(FaultRules.Flag, w,
        new FaultOverdueFlagged(c.Fault ?? "", c.Target, c.Target is { } target ? FaultRules.DueOf(c.Fault, target, w) : null));
}
