using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>Absences: who stands in is decided before they begin.</summary>
internal sealed class Leaves(DemoDesk desk) : Chapter
{
    public override IEnumerable<Scene> Scenes() => DemoPeople.Leaves.Select(leave => new Scene(leave.Decided, new TimeOnly(leave.Decided == leave.From ? 8 : 15, 35), () => Decide(leave)));

    private Task Decide(DemoLeave leave)
    {
        var command = new AppointActing(leave.Absentee, leave.Acting, leave.Role, leave.From, leave.To, leave.Reason) { BasisDoc = new DocRef("OLUR", leave.Paper, leave.Decided) };
        return leave.Role is Role.MUDUR ? desk.Tell.By("BSK", Role.UST_YONETICI, command) : desk.Direct(command);
    }
}
