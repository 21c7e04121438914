using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>Named pasts scenarios start from. A name defined again stands for the later definition.</summary>
internal sealed class Fixtures
{
    /// <summary>No fixtures.</summary>
    public static readonly Fixtures None = new(ImmutableDictionary.Create<string, JsonNode?>(StringComparer.Ordinal));

    private const string HolidaysKey = "holidays";

    private readonly ImmutableDictionary<string, JsonNode?> named;

    private Fixtures(ImmutableDictionary<string, JsonNode?> named) => this.named = named;

    /// <summary>The setting <c>holidays</c>; null where the files leave it alone.</summary>
    public JsonArray? Holidays => named.GetValueOrDefault(HolidaysKey) as JsonArray;

    /// <summary>These and more.</summary>
    public Fixtures With(JsonObject more) => new(named.SetItems(more.Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))));

    /// <summary>The events of some fixtures in the order used, includes expanded in place.</summary>
    public IReadOnlyList<JsonObject> Expand(IEnumerable<string> names)
    {
        var events = new List<JsonObject>();
        foreach (var name in names) Expand(name, [], events);
        return events;
    }

    /// <summary>A list of events as written, includes expanded in place.</summary>
    public IReadOnlyList<JsonObject> Expand(JsonArray list)
    {
        var events = new List<JsonObject>();
        Expand(list, [], events);
        return events;
    }

    private void Expand(string name, ImmutableList<string> above, List<JsonObject> events)
    {
        if (above.Contains(name, StringComparer.Ordinal)) throw new ScenarioMismatchException($"fixture {name} includes itself");
        if (name == HolidaysKey || !named.TryGetValue(name, out var fixture)) throw new ScenarioMismatchException($"there is no fixture {name}");
        if (fixture is null) return;
        Expand(fixture as JsonArray ?? throw new ScenarioMismatchException($"fixture {name} is not a list"), above.Add(name), events);
    }

    private void Expand(JsonArray list, ImmutableList<string> above, List<JsonObject> events)
    {
        foreach (var item in list)
        {
            if (item is not JsonObject map) throw new ScenarioMismatchException("an event is not a map");
            if (map is not { Count: 1 } || map["include"] is not { } included)
            {
                events.Add(map);
                continue;
            }

            foreach (var name in included is JsonArray several ? several.Select(s => s.Text()) : [included.Text()])
                Expand(name ?? throw new ScenarioMismatchException("an include names no fixture"), above, events);
        }
    }
}
