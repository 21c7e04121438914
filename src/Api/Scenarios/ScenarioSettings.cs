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

    private static Settings With(Settings settings, string name, JsonNode? value) => SettingKinds.Find(name) switch
    {
        { } kind => kind.With(settings, Written(value)) ?? throw new ScenarioMismatchException($"{name} is not {kind.Expected}: {value?.ToJsonString() ?? "null"}"),
        null when name.Split('[')[0] is SettingKinds.Holidays => settings with { Holidays = Holidays(settings, value) },
        _ => throw new ScenarioUnsupportedException($"setting {name}"),
    };

    private static string Written(JsonNode? value) => value is JsonArray list ? string.Join(", ", list.Select(i => i.Text())) : value.Text() ?? "";

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
