using System.Globalization;
using System.Text.Json.Nodes;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>Settings of RULES §6 by the names used there.</summary>
internal static class ScenarioSettings
{
    /// <summary>The defaults, the holidays of the fixtures, and what the scenario sets otherwise.</summary>
    public static Settings Of(JsonArray? holidays, JsonNode? written)
    {
        var settings = new Settings();
        if (holidays is not null) settings = With(settings, "holidays", holidays);
        foreach (var (name, value) in Flat(written, "")) settings = With(settings, name, value);
        return settings;
    }

    private static Settings With(Settings settings, string name, JsonNode? value) => name switch
    {
        "order.validDays" => settings with { OrderValidDays = Whole(name, value) },
        "lateToleranceBusinessDays" => settings with { LateToleranceBusinessDays = Whole(name, value) },
        "slip.accountingDays" => settings with { SlipAccountingDays = Whole(name, value) },
        "acceptance.commissionMin" => settings with { AcceptanceCommissionMin = Whole(name, value) },
        "acceptance.odd" => settings with { AcceptanceCommissionOdd = Truth(name, value) },
        "mahsupEnd" => settings with { MahsupEnd = MonthAndDay(name, value) },
        "ruleset.switch" => settings with { RuleSetSwitch = Moments.Day(value, name) },
        "hyDelegable" => settings with { HyDelegable = Truth(name, value) },
        _ when name.Split('[')[0] is "holidays" => settings with { Holidays = Holidays(settings, value) },
        _ => throw new ScenarioUnsupportedException($"setting {name}"),
    };

    private static int Whole(string name, JsonNode? value) =>
        int.TryParse(value.Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ScenarioMismatchException($"{name} is no whole number: {value?.ToJsonString() ?? "null"}");

    private static bool Truth(string name, JsonNode? value) =>
        value.Text() switch { "true" => true, "false" => false, var other => throw new ScenarioMismatchException($"{name} is neither true nor false: {other}") };

    // Written as month and day: 01-31.
    private static (int Month, int Day) MonthAndDay(string name, JsonNode? value) =>
        DateOnly.TryParseExact($"2000-{value.Text()}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day.Month, day.Day)
            : throw new ScenarioMismatchException($"{name} is no month and day: {value.Text()}");

    // The list replaces the years it speaks of.
    private static HashSet<DateOnly> Holidays(Settings settings, JsonNode? value)
    {
        var days = (value as JsonArray ?? throw new ScenarioMismatchException("holidays is not a list")).Select(d => Moments.Day(d, "a holiday")).ToHashSet();
        var years = days.Select(d => d.Year).ToHashSet();
        return [.. settings.Holidays.Where(d => !years.Contains(d.Year)), .. days];
    }

    private static IEnumerable<(string Name, JsonNode? Value)> Flat(JsonNode? node, string path)
    {
        if (node is not JsonObject map) return node is null && path.Length is 0 ? [] : [(path, node)];
        return map.SelectMany(p => Flat(p.Value, path.Length is 0 ? p.Key : $"{path}.{p.Key}"));
    }
}
