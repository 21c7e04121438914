using System.Diagnostics;

namespace Defne.Ledger.Api.Bench;

/// <summary>One thing measured at one number of callers.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Way">How it is reached: floor, mediatr, http, …</param>
/// <param name="Callers">How many at once.</param>
internal sealed record Cell(string Name, string Way, int Callers)
{
    public override string ToString() => $"{Name} {Way} x{Callers}";
}

/// <summary>What one stretch of work took; each thing done in ticks of the stopwatch.</summary>
internal sealed record Sample(IReadOnlyList<long> Taken, int Errors, string? FirstError, double Seconds, double CpuMs);

/// <summary>One cell in one round.</summary>
internal sealed record Measure(int Done, int Errors, string? FirstError, double Seconds, double P50, double P99, double CpuMs)
{
    /// <summary>A round of several stretches.</summary>
    public static Measure Of(IReadOnlyList<Sample> samples)
    {
        double[] sorted = [.. samples.SelectMany(s => s.Taken).Order().Select(t => t * 1000d / Stopwatch.Frequency)];
        return new Measure(sorted.Length, samples.Sum(s => s.Errors), samples.Select(s => s.FirstError).FirstOrDefault(e => e is not null), samples.Sum(s => s.Seconds),
            At(sorted, 0.50), At(sorted, 0.99), samples.Sum(s => s.CpuMs) / Math.Max(1, sorted.Length));
    }

    /// <summary>Above one error in a hundred, or with nothing done, nothing was measured.</summary>
    public bool IsInvalid => Done is 0 || Errors * 100 > Done + Errors;

    public double Rate => Done / Seconds;

    private static double At(double[] sorted, double share) => sorted.Length is 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}

/// <summary>The rounds of one cell against those of its floor; floors have none.</summary>
internal sealed class Series(Cell cell, Series? floor)
{
    private const double Steady = 1.5;
    private const int Fewest = 3;

    private readonly List<Measure> rounds = [];

    public Cell Cell => cell;

    public Series? Floor => floor;

    public IReadOnlyList<Measure> Rounds => rounds;

    public bool IsInvalid => rounds.Count is 0 || rounds.Exists(m => m.IsInvalid);

    public string? FirstError => rounds.Select(m => m.FirstError).FirstOrDefault(e => e is not null);

    public int Errors => rounds.Sum(m => m.Errors);

    public double Rate => Median(rounds.Select(m => m.Rate));

    public double P50 => Median(rounds.Select(m => m.P50));

    public double P99 => Median(rounds.Select(m => m.P99));

    /// <summary>Of this process and the whole PostgreSQL cluster, for each thing done.</summary>
    public double CpuMs => Median(rounds.Select(m => m.CpuMs));

    /// <summary>How far the rate moved between rounds: most by least.</summary>
    public double Movement => rounds.Max(m => m.Rate) / rounds.Min(m => m.Rate);

    /// <summary>A floor that moved too far between rounds, or was not looked at often enough to know, gives no verdict.</summary>
    public bool IsSteady => !IsInvalid && rounds.Count >= Fewest && Movement <= Steady;

    /// <summary>Rate by the floor's, round by round; none without a valid floor.</summary>
    public IReadOnlyList<double> Ratios => Against(m => m.Rate);

    /// <summary>99th percentile by the floor's.</summary>
    public IReadOnlyList<double> Tails => Against(m => m.P99);

    public void Add(Measure measure) => rounds.Add(measure);

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length switch
        {
            0 => double.NaN,
            var n when n % 2 is 1 => sorted[n / 2],
            var n => (sorted[(n / 2) - 1] + sorted[n / 2]) / 2,
        };
    }

    private IReadOnlyList<double> Against(Func<Measure, double> of) =>
        floor is null || IsInvalid || floor.IsInvalid ? [] : [.. rounds.Zip(floor.rounds, (mine, its) => of(mine) / of(its))];
}
