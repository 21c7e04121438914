namespace Defne.Ledger.Api.Bench;

/// <summary>How much is measured. The seed fixes the order of the cells, so that a run can be repeated.</summary>
internal sealed record BenchPlan
{
    public int Seed { get; init; } = 20260302;

    public int Rounds { get; init; } = 5;

    /// <summary>Stretches of a cell in a round; between two of them the others have their turn, so that all meet the same weather.</summary>
    public int Stretches { get; init; } = 3;

    public TimeSpan Stretch { get; init; } = TimeSpan.FromSeconds(0.6);

    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(3);

    public IReadOnlyList<int> Callers { get; init; } = [1, 16, 64];

    public IReadOnlyList<int> ListCallers { get; init; } = [1, 16];

    /// <summary>Sets of rows the same-rows floor writes upon, in turn.</summary>
    public int Slots { get; init; } = 4096;

    /// <summary>Crates of ten assets in the history that is rebuilt and listed.</summary>
    public int Crates { get; init; } = 300;

    public int RebuildRounds { get; init; } = 3;

    /// <summary>False for one model of each shape.</summary>
    public bool AllModels { get; init; } = true;

    /// <summary>Under 90 seconds.</summary>
    public static BenchPlan Quick { get; } = new() { Rounds = 3, Stretches = 1, Stretch = TimeSpan.FromSeconds(0.3), WarmUp = TimeSpan.FromSeconds(0.7), Slots = 2048, Crates = 100, RebuildRounds = 1, AllModels = false, ListCallers = [16] };
}
