using System.Globalization;

namespace Defne.Ledger.Api.Bench;

/// <summary>What was asked of the bench.</summary>
internal sealed record BenchOptions(BenchPlan Plan, IReadOnlyList<string> Parts, string? Json, bool Check)
{
    public const string Commands = "commands";
    public const string Rebuild = "rebuild";
    public const string Lists = "lists";
    public const string Usage = "usage: ledger bench [--quick] [--only commands,rebuild,lists] [--json FILE] [--check] [--seed N]";

    private static readonly string[] All = [Commands, Rebuild, Lists];

    /// <summary>Null when it cannot be understood.</summary>
    public static BenchOptions? Read(string[] args)
    {
        var options = new BenchOptions(new BenchPlan(), All, Json: null, Check: false);
        int? seed = null;
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--quick":
                    options = options with { Plan = BenchPlan.Quick };
                    break;
                case "--check":
                    options = options with { Check = true };
                    break;
                case "--only" when value is not null && value.Split(',') is var parts && parts.All(All.Contains):
                    options = options with { Parts = parts };
                    i++;
                    break;
                case "--json" when value is not null:
                    options = options with { Json = value };
                    i++;
                    break;
                case "--seed" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var given):
                    seed = given;
                    i++;
                    break;
                default:
                    return null;
            }
        }

        return seed is { } said ? options with { Plan = options.Plan with { Seed = said } } : options;
    }
}
