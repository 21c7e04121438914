using System.Text.Json.Nodes;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>What a scenario expects; what it does not say is not checked, and what is not understood is unsupported.</summary>
internal sealed record Expectation(string? Reject, IReadOnlyList<Awaited>? Events, IReadOnlySet<string> Allowed, JsonObject State, JsonObject Query)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "reject", "events", "allow", "state", "query" };

    /// <summary>Reads <c>then</c>.</summary>
    public static Expectation Of(JsonNode? then)
    {
        if (then is not JsonObject map) throw new ScenarioMismatchException("'then' says nothing to check");
        if (map.FirstOrDefault(p => !Known.Contains(p.Key)).Key is { } unknown) throw new ScenarioUnsupportedException($"check {unknown}");
        if (!map.Any(p => p.Key is not "allow" && p.Value is not null)) throw new ScenarioMismatchException("'then' says nothing to check");

        var query = Map(map, "query");
        foreach (var (projection, _) in query) ReadModels.RefuseUnknown(projection);
        return new Expectation(map["reject"].Text(),
            map["events"] is null ? null : [.. List(map, "events").Select(Awaited)],
            List(map, "allow").Select(name => name.Text() ?? "").ToHashSet(StringComparer.Ordinal), Map(map, "state"), query);
    }

    private static Awaited Awaited(JsonNode? item)
    {
        var (type, fields) = Past.Named(item);
        return new Awaited(type.Name, ItemNames.Translate(fields, type));
    }

    private static JsonArray List(JsonObject map, string name) =>
        map[name] is not { } node ? [] : node as JsonArray ?? throw new ScenarioMismatchException($"'then.{name}' is not a list");

    private static JsonObject Map(JsonObject map, string name) =>
        map[name] is not { } node ? [] : node as JsonObject ?? throw new ScenarioMismatchException($"'then.{name}' is not a map");
}
