namespace Defne.Ledger.Api.Bench;

/// <summary>Runs cells in rounds: what is compared stands close together in time, in an order drawn anew each round.</summary>
internal static class Rounds
{
    public static async Task Run(IReadOnlyList<(Series Series, Work Work)> cells, BenchPlan plan, ProcCpu cpu, Action<string> progress, CancellationToken ct)
    {
        foreach (var (series, work) in cells.DistinctBy(c => c.Work).OrderBy(c => c.Series.Floor is null ? 0 : 1))
        {
            progress($"warm-up: {series.Cell.Name} {series.Cell.Way}");
            await Load.Run(work, Math.Min(16, plan.Callers.Max()), plan.WarmUp, cpu, ct);
        }

        // The order has nothing to hide; it is the same for a seed on every machine.
#pragma warning disable CA5394
        var random = new Random(plan.Seed);
        for (var round = 1; round <= plan.Rounds; round++)
        {
            progress($"round {round} of {plan.Rounds}");
            var groups = cells.GroupBy(c => c.Series.Cell.Callers).Select(g => g.ToArray()).ToArray();
            random.Shuffle(groups);
            foreach (var group in groups)
            {
                var samples = group.ToDictionary(c => c.Series, _ => new List<Sample>());
                for (var stretch = 0; stretch < plan.Stretches; stretch++)
                {
                    random.Shuffle(group);
                    foreach (var (series, work) in group) samples[series].Add(await Load.Run(work, series.Cell.Callers, plan.Stretch, cpu, ct));
                }

                foreach (var (series, taken) in samples) series.Add(Measure.Of(taken));
            }
        }
#pragma warning restore CA5394
    }
}
