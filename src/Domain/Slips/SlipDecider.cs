using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Slips;

/// <summary>Decides on slips (RULES §4.13).</summary>
public static class SlipDecider
{
    /// <summary>A slip goes to accounting; late after its last day.</summary>
    public static Decision SendSlip(SendSlip c, World w) => Decision.Of(SlipRules.Send, w,
        new SlipSentToAccounting(c.Slip ?? "", Late: w.Slip(c.Slip)?.DueToAccounting < w.Act.On));

    /// <summary>Accounting has the slip.</summary>
    public static Decision AcknowledgeSlip(AcknowledgeSlip c, World w) => Decision.Of(SlipRules.Acknowledge, w, new SlipAcknowledged(c.Slip ?? ""));

    /// <summary>A slip was not sent in time.</summary>
    public static Decision FlagSlipOverdue(FlagSlipOverdue c, World w) => Decision.Of(SlipRules.Flag, w, new SlipOverdueFlagged(c.Slip ?? "", SlipRules.LastDay(c.Slip, w)));

    /// <summary>Never lawful: asked as the only thing that may still happen to a slip, and refused .</summary>
    public static Decision CancelSlip(CancelSlip c, World w) => Decision.Of(SlipRules.Cancel, w, new SlipSentToAccounting(c.Slip ?? "", Late: null));
}
