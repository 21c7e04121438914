using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Domain.Consumption;

/// <summary>Decides on consumption lists (L-23).</summary>
public static class ConsumptionDecider
{
    /// <summary>A list goes to accounting; late after its last day.</summary>
    public static Decision SendConsumptionList(SendConsumptionList c, World w) => Decision.Of(ConsumptionRules.Send, w,
        new ConsumptionListSent(c.Month ?? "", Late: ConsumptionList.FirstDay(c.Month) is { } first ? ConsumptionList.Due(first, w.SettingsOn(first)) < w.Act.On : null));

    /// <summary>A list was not sent in time.</summary>
    public static Decision FlagConsumptionListOverdue(FlagConsumptionListOverdue c, World w) => Decision.Of(ConsumptionRules.Flag, w, new ConsumptionListOverdueFlagged(c.Month ?? "", ConsumptionRules.LastDay(c.Month, w)));
}
