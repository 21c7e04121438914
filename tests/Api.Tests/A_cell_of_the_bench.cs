using System.Diagnostics;
using Defne.Ledger.Api.Bench;

namespace Defne.Ledger.Api.Tests;

public sealed class A_cell_of_the_bench
{
    private readonly Series floor = new(new Cell("act", "floor", 16), floor: null);

    [Fact]
    public void is_compared_with_its_floor_round_by_round()
    {
        Add(floor, 1000, 1200, 800);
        var act = Act(200, 120, 240);

        Assert.Equal([0.2, 0.1, 0.3], act.Ratios, (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(200, act.Rate);
        Assert.Equal(0.2, Verdict.AtLeast("goal", 0.15, act).Measured, 9);
        Assert.Equal(Outcomes.Met, Verdict.AtLeast("goal", 0.15, act).Outcome);
        Assert.Equal(Outcomes.Missed, Verdict.AtLeast("goal", 0.25, act).Outcome);
        Assert.Contains("0.10-0.30", Report.Table("table", [floor, act]), StringComparison.Ordinal);
    }

    [Fact]
    public void with_more_than_one_error_in_a_hundred_is_invalid_and_has_no_ratio()
    {
        Add(floor, 1000);
        var act = Act();
        act.Add(new Measure(98, 2, "refused: NO_WRITTEN_ORDER", 1, 1, 2, 0.1));

        Assert.True(act.IsInvalid);
        Assert.Empty(act.Ratios);
        Assert.Equal(Outcomes.Invalid, Verdict.AtLeast("goal", 0.01, act).Outcome);
        Assert.Contains("INVALID: 2 errors, first: refused: NO_WRITTEN_ORDER", Report.Table("table", [floor, act]), StringComparison.Ordinal);
    }

    [Fact]
    public void with_one_error_in_a_hundred_is_valid_and_says_so()
    {
        Add(floor, 1000);
        var act = Act();
        act.Add(new Measure(99, 1, "lost", 1, 1, 2, 0.1));

        Assert.False(act.IsInvalid);
        Assert.Equal(1, act.Errors);
        Assert.Single(act.Ratios);
    }

    [Fact]
    public void that_did_nothing_is_invalid()
    {
        Add(floor, 1000);
        var act = Act();
        act.Add(Measure.Of([new Sample([], 0, null, 1, 5)]));

        Assert.True(act.IsInvalid);
    }

    [Fact]
    public void gets_no_verdict_when_its_floor_moved_by_more_than_half()
    {
        Add(floor, 1000, 1501, 1100);
        var act = Act(900, 1400, 1000);

        Assert.False(floor.IsSteady);
        Assert.Equal(Outcomes.Refused, Verdict.AtLeast("goal", 0.5, act).Outcome);
        Assert.Equal(3, act.Ratios.Count);
    }

    [Fact]
    public void gets_no_verdict_from_two_rounds()
    {
        Add(floor, 1000, 1000);

        Assert.Equal(Outcomes.Refused, Verdict.AtLeast("goal", 0.5, Act(900, 900)).Outcome);
    }

    [Fact]
    public void gets_no_ratio_from_an_invalid_floor()
    {
        floor.Add(new Measure(0, 7, "no row", 1, double.NaN, double.NaN, 0));
        var act = Act(100);

        Assert.Empty(act.Ratios);
        Assert.Equal(Outcomes.Invalid, Verdict.AtMost("goal", 4, act).Outcome);
    }

    [Fact]
    public void puts_the_stretches_of_a_round_together()
    {
        var ms = Stopwatch.Frequency / 1000;
        var round = Measure.Of([new Sample([ms, 2 * ms], 0, null, 0.5, 3), new Sample([3 * ms, 10 * ms], 1, "late", 0.5, 5)]);

        Assert.Equal((4, 1, "late", 4.0), (round.Done, round.Errors, round.FirstError, round.Rate));
        Assert.Equal((3.0, 10.0, 2.0), (Math.Round(round.P50, 3), Math.Round(round.P99, 3), round.CpuMs));
    }

    [Theory]
    [InlineData("--only", "everything")]
    [InlineData("--seed", "x")]
    [InlineData("--json")]
    [InlineData("--fast")]
    public void is_not_measured_when_the_question_is_not_understood(params string[] args) => Assert.Null(BenchOptions.Read(args));

    [Fact]
    public void is_measured_as_asked()
    {
        var options = BenchOptions.Read(["--quick", "--only", "lists,commands", "--json", "out.json", "--check", "--seed", "7"])!;

        Assert.Equal(["lists", "commands"], options.Parts);
        Assert.Equal(("out.json", true, BenchPlan.Quick with { Seed = 7 }), (options.Json, options.Check, options.Plan));
    }

    private Series Act(params double[] rates)
    {
        var act = new Series(new Cell("act", "mediatr", 16), floor);
        Add(act, rates);
        return act;
    }

    private static void Add(Series series, params double[] rates)
    {
        foreach (var rate in rates) series.Add(new Measure((int)rate, 0, null, 1, 1, 2, 0.1));
    }
}
