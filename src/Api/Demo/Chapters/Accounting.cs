using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Slips;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>Every second Thursday the slips go to accounting, which has them the day after; what is issued right after one may be late, and so is all that waits when one is skipped.</summary>
internal sealed class Accounting(DemoDesk desk) : Chapter
{
    private readonly HashSet<string> sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> acknowledged = new(StringComparer.Ordinal);

    public override IEnumerable<Scene> Scenes() => DemoCalendar.Workdays().Where(d => d.DayOfWeek is DayOfWeek.Thursday && d.DayNumber / 7 % 2 is 0 && d != Day(10, 30))
        .SelectMany<DateOnly, Scene>(d => [new(d, new TimeOnly(11, 30), Send, 60), new(DemoCalendar.WorkdayFrom(d.AddDays(1)), new TimeOnly(11, 40), Acknowledge, 60)]);

    private async Task Send()
    {
        foreach (var slip in desk.Books.Slips.Where(s => s.Kind is not (EntryKinds.BetweenWarehouses or ExitKinds.Consumption) && s.Date < desk.Day && !sent.Contains(s.No)).ToArray())
        {
            sent.Add(slip.No);
            await desk.Tell.By(desk.Keeper("01"), Role.KAYIT_YETKILISI, new SendSlip(slip.No));
        }
    }

    private async Task Acknowledge()
    {
        foreach (var no in desk.Books.Slips.Select(s => s.No).Where(no => sent.Contains(no) && acknowledged.Add(no)).ToArray())
            await desk.Tell.By("MUH", Role.MUHASEBE, new AcknowledgeSlip(no));
    }
}
