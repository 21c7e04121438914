using System.Text.RegularExpressions;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using static Defne.Ledger.Domain.Kernel.FormatRules;

namespace Defne.Ledger.Domain.Slips;

/// <summary>What the law asks of slips (RULES §4.13) and of whoever issues one.</summary>
public static partial class SlipRules
{
    /// <summary>Of sending to accounting.</summary>
    public static readonly Checks<SlipSentToAccounting> Send = new()
    {
        Format = [Given<SlipSentToAccounting>(e => e.Slip), (e, _) => IsNumber(e.Slip)],
        Authority = new Entitlement<SlipSentToAccounting>(Role.KAYIT_YETKILISI),
        State = [(e, w) => Exists(e.Slip, w), NotSent, IsSent],
    };

    /// <summary>Of confirming that accounting has it.</summary>
    public static readonly Checks<SlipAcknowledged> Acknowledge = new()
    {
        Format = [Given<SlipAcknowledged>(e => e.Slip), (e, _) => IsNumber(e.Slip)],
        Authority = new Entitlement<SlipAcknowledged>(Role.PERSONEL),
        State = [(e, w) => Exists(e.Slip, w), WasSent],
    };

    /// <summary>Of flagging one that was not sent in time: the process manager's, once.</summary>
    public static readonly Checks<SlipOverdueFlagged> Flag = new()
    {
        Format = [Given<SlipOverdueFlagged>(e => e.Slip), (e, _) => IsNumber(e.Slip)],
        Authority = new Entitlement<SlipOverdueFlagged>(Role.SYSTEM),
        State =
        [
            (e, w) => Exists(e.Slip, w),
            (e, w) => LastDay(e.Slip, w) < w.Today ? null : Refusals.InvalidState.About("slip", e.Slip),
        ],
    };

    /// <summary>The last day to send a slip; null where it was sent or flagged, or is not sent in days (L-23).</summary>
    public static DateOnly? LastDay(string? slip, World w) => w.Slip(slip) is { SentOn: null, IsOverdue: false } s ? s.DueToAccounting : null;

    /// <summary>Of cancelling: never lawful (R-31).</summary>
    internal static readonly Checks<SlipSentToAccounting> Cancel = new()
    {
        Format = [Given<SlipSentToAccounting>(e => e.Slip)],
        Authority = new Entitlement<SlipSentToAccounting>(Role.PERSONEL),
        State = [(e, _) => Refusals.Immutable.About("slip", e.Slip)],
    };

    /// <summary>The slip is not older than the paper it rests on (L-04).</summary>
    public static Refusal? NotBefore(DateOnly? basis, DateOnly slipDate) =>
        basis is { } date && slipDate < date ? Refusals.SlipBeforeBasis.About("slipDate", slipDate).About("basis", date) : null;

    /// <summary>The slip's date, where the caller names one, is the effective day (RULES §4.1).</summary>
    public static Refusal? DatedOnTheDay(DateOnly? slipDate, DateOnly on) =>
        slipDate is { } date && date != on ? Refusals.InvalidSlip.About("slipDate", date).About("effective", on) : null;

    private static Refusal? IsNumber(string no) => Number().IsMatch(no) ? null : Refusals.InvalidSlip.About("field", "slip").About("value", no);

    private static Refusal? Exists(string no, World w) => w.Slip(no) is null ? Refusals.SlipNotFound.About("slip", no) : null;

    private static Refusal? NotSent(SlipSentToAccounting e, World w) =>
        w.Slip(e.Slip)!.SentOn is { } sent ? Refusals.InvalidState.About("slip", e.Slip).About("sentOn", sent) : null;

    // L-23: consumption goes by monthly list, what moves between own warehouses is not sent.
    private static Refusal? IsSent(SlipSentToAccounting e, World w) =>
        w.Slip(e.Slip)!.Kind is { } kind && (EntryKinds.Find(kind)?.IsNeverSent ?? ExitKinds.Find(kind)?.IsNeverSent ?? false)
            ? Refusals.InvalidState.About("slip", e.Slip).About("kind", kind)
            : null;

    private static Refusal? WasSent(SlipAcknowledged e, World w) =>
        w.Slip(e.Slip) is { SentOn: not null, Acknowledged: false } ? null : Refusals.InvalidState.About("slip", e.Slip);

    [GeneratedRegex(@"\A[0-9]{4}/[1-9][0-9]{0,8}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
