namespace Defne.Ledger.Api.Bench;

/// <summary>What a goal came out as.</summary>
internal enum Outcomes
{
    /// <summary>Reached.</summary>
    Met,

    /// <summary>Not reached.</summary>
    Missed,

    /// <summary>The floor moved too far between rounds, or there were too few of them.</summary>
    Refused,

    /// <summary>Errors, or nothing measured.</summary>
    Invalid,
}

/// <summary>A goal and what was measured against it.</summary>
internal sealed record Verdict(string Goal, double Wanted, double Measured, Outcomes Outcome)
{
    public static Verdict AtLeast(string goal, double wanted, Series series) => Of(goal, wanted, series, series.Ratios, atLeast: true);

    public static Verdict AtMost(string goal, double wanted, Series series) => Of(goal, wanted, series, series.Tails, atLeast: false);

    private static Verdict Of(string goal, double wanted, Series series, IReadOnlyList<double> measured, bool atLeast)
    {
        var median = Series.Median(measured);
        return new Verdict(goal, wanted, median, measured.Count is 0 ? Outcomes.Invalid
            : series.Floor is not { IsSteady: true } ? Outcomes.Refused
            : (atLeast ? median >= wanted : median <= wanted) ? Outcomes.Met : Outcomes.Missed);
    }
}

/// <summary>Every threshold of the bench.</summary>
internal static class Goals
{
    /// <summary>The number of callers the goals of acts are set for.</summary>
    public const int Callers = 16;

    public const double ReturnByInsert = 0.15;
    public const double ReturnByInsertStretch = 0.20;
    public const double HandOverBySameRows = 0.25;
    public const double TailByFloor = 4;
    public const double RebuildByDefault = 3;
    public const double ListByHand = 0.8;

    public static IEnumerable<Verdict> OfActs(IReadOnlyList<Series> cells)
    {
        foreach (var series in cells.Where(c => c.Floor is not null && c.Cell is { Callers: Callers, Way: "mediatr" }))
        {
            if (series.Cell.Name is CommandPath.Return)
            {
                yield return Verdict.AtLeast("return-to-depot by raw insert", ReturnByInsert, series);
                yield return Verdict.AtLeast("return-to-depot by raw insert, stretch", ReturnByInsertStretch, series);
            }
            else
            {
                yield return Verdict.AtLeast("hand-over by the same rows bare", HandOverBySameRows, series);
            }

            yield return Verdict.AtMost($"{series.Cell.Name} p99 by its floor's", TailByFloor, series);
        }
    }

    public static IEnumerable<Verdict> OfRebuilds(IReadOnlyList<Series> cells) => cells.Where(c => c.Cell.Way is Rebuilds.AsHost)
        .Select(c => Verdict.AtLeast($"rebuild of {c.Cell.Name} by the library's default", RebuildByDefault, c));

    public static IEnumerable<Verdict> OfLists(IReadOnlyList<Series> cells) => cells.Where(c => c.Cell is { Callers: Callers, Way: Lists.Handler or Lists.Whole })
        .Select(c => Verdict.AtLeast($"{c.Cell.Name}, {c.Cell.Way} by hand", ListByHand, c));
}
