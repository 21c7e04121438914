using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Periods;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.Consumption;

/// <summary>What the law asks of consumption lists (L-23). The setting of the period's last month decides how long it is.</summary>
public static class ConsumptionRules
{
    /// <summary>Of sending to accounting.</summary>
    public static readonly Checks<ConsumptionListSent> Send = new()
    {
        Format = [Given<ConsumptionListSent>(e => e.Month), IsPeriod],
        Authority = new Entitlement<ConsumptionListSent>(Role.KAYIT_YETKILISI),
        Dates = [PeriodRules.IsOpen],
        State =
        [
            (e, w) => w.ConsumptionList(e.Month)?.SentOn is { } sent ? Refusals.InvalidState.About("month", e.Month).About("sentOn", sent) : null,
            (e, w) => Ready(e, w) > e.Act.On ? Refusals.ConsumptionGoesOn.About("month", e.Month).About("from", Ready(e, w)) : null,
        ],
    };

    /// <summary>Of flagging one that was not sent in time: the process manager's, once.</summary>
    public static readonly Checks<ConsumptionListOverdueFlagged> Flag = new()
    {
        Format = [Given<ConsumptionListOverdueFlagged>(e => e.Month), IsPeriod],
        Authority = new Entitlement<ConsumptionListOverdueFlagged>(Role.SYSTEM),
        State = [(e, w) => LastDay(e.Month, w) < w.Today ? null : Refusals.InvalidState.About("month", e.Month)],
    };

    /// <summary>The last day to send the list of the period that ends with a month; null where it was sent or flagged.</summary>
    public static DateOnly? LastDay(string? month, World w) =>
        ConsumptionList.FirstDay(month) is { } first && w.ConsumptionList(month!) is null or { SentOn: null, IsOverdue: false } ? ConsumptionList.Due(first, w.SettingsOn(first)) : null;

    private static DateOnly First(ConsumptionEvent e) => ConsumptionList.FirstDay(e.Month)!.Value;

    private static DateOnly Ready(ConsumptionEvent e, World w) => ConsumptionList.Ready(First(e), w.SettingsOn(First(e)));

    private static Refusal? IsPeriod(ConsumptionEvent e, World w) => ConsumptionList.FirstDay(e.Month) is { } first && ConsumptionList.EndsPeriod(first, w.SettingsOn(first))
        ? null
        : Refusals.InvalidMonth.About("field", "month").About("value", e.Month);
}
