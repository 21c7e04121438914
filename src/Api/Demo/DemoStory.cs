using Defne.Ledger.Api.Demo.Chapters;

namespace Defne.Ledger.Api.Demo;

/// <summary>A year of a directorate and the first weeks of the next, told through the real commands on a turned clock: the same story every time.</summary>
internal sealed class DemoStory(DemoTeller tell)
{
    /// <summary>Tells it from the first day to the last.</summary>
    public async Task Tell()
    {
        var desk = new DemoDesk(tell);
        var workshop = new DemoWorkshop(desk);
        Chapter[] chapters =
        [
            new Founding(desk), new Winter(desk), new Spring(desk), new Rollout(desk), new Summer(desk), new Autumn(desk), new YearEnd(desk), new NewYear(desk), new Leaves(desk), new Accounting(desk), new Checks(desk),
            new Storeroom(desk), new Repairs(desk, workshop), new Firms(desk, workshop), new Scrap(desk, workshop), new Losses(desk, workshop), new Routine(desk),
        ];
        foreach (var scene in chapters.SelectMany(c => c.Scenes()).OrderBy(s => s.Day).ThenBy(s => s.From)) await tell.Tell(scene);
        tell.End();
    }
}
