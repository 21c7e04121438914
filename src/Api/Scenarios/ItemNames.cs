using System.Text.Json.Nodes;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>The names scenarios give to goods (item 7): in a map of quantities the key is such a name, the ledger knows movable codes.</summary>
internal static class ItemNames
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["PC"] = "255.02.01.01",
        ["TONER_DOLUM"] = "150.03.02.01",
        ["KABLO_M"] = "150.05.01.01",
        ["T1"] = "150.03.02.01",
    };

    /// <summary>A copy whose maps of quantities are keyed by code.</summary>
    public static JsonObject Translate(JsonObject fields, Type type)
    {
        var properties = Shape.PropertiesOf(type);
        return new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key,
            f.Value is JsonObject map && properties.TryGetValue(f.Key, out var property) && property == typeof(IReadOnlyDictionary<string, decimal>)
                ? new JsonObject(map.Select(q => KeyValuePair.Create(Codes.GetValueOrDefault(q.Key, q.Key), q.Value?.DeepClone())))
                : f.Value?.DeepClone())));
    }
}
