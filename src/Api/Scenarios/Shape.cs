using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>
/// Fits what YAML took for a number or a truth to the record it is meant for: in a text property <c>orderDoc: 5</c> is the text "5".
/// </summary>
internal static class Shape
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, Type>> Known = new();

    /// <summary>Properties of a record by JSON name; the envelope of an event is none of them.</summary>
    public static IReadOnlyDictionary<string, Type> PropertiesOf(Type type) => Known.GetOrAdd(type, t => t
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanWrite && p.PropertyType != typeof(Act) && p.GetIndexParameters().Length is 0)
        .ToDictionary(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? Texts.JsonName(p.Name), p => p.PropertyType, StringComparer.Ordinal));

    /// <summary>A copy fit for the type; names the record does not know are noted and left in.</summary>
    public static JsonNode? Fit(JsonNode? node, Type type, ICollection<string> unknown, string path = "")
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        switch (node)
        {
            case null:
                return null;
            case JsonValue value when (type == typeof(string) || type == typeof(DocRef)) && value.GetValueKind() is not JsonValueKind.String:
                return JsonValue.Create(value.Text());
            case JsonArray list when ItemOf(type) is { } item:
                return new JsonArray([.. list.Select(each => Fit(each, item, unknown, path))]);
            case JsonObject map when ValueOf(type) is { } item:
                return new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Fit(p.Value, item, unknown, Join(path, p.Key)))));
            case JsonObject map when type.IsClass && type != typeof(string):
                return new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Property(p.Key, p.Value))));
            default:
                return node.DeepClone();
        }

        JsonNode? Property(string name, JsonNode? value)
        {
            if (PropertiesOf(type).TryGetValue(name, out var property)) return Fit(value, property, unknown, Join(path, name));
            unknown.Add(Join(path, name));
            return value?.DeepClone();
        }
    }

    /// <summary>Reads a record by the ledger's own contract.</summary>
    public static object Read(JsonNode node, Type type)
    {
        try
        {
            return node.Deserialize(type, LedgerJson.Strict) ?? throw new ScenarioMismatchException($"{type.Name} is null");
        }
        catch (JsonException e)
        {
            var where = e.Path is { Length: > 2 } path ? path[1..] : "";
            throw new ScenarioMismatchException($"{type.Name}{where} cannot be read from {Value(node, where)}");
        }
    }

    private static string Value(JsonNode node, string where)
    {
        foreach (var name in where.Split('.', StringSplitOptions.RemoveEmptyEntries))
            if (node is JsonObject map && map[name] is { } inner)
                node = inner;
        return node.ToJsonString(LedgerJson.Stored);
    }

    private static string Join(string path, string name) => path.Length is 0 ? name : $"{path}.{name}";

    private static Type? ValueOf(Type type) => GenericArguments(type, typeof(IReadOnlyDictionary<,>)) is [_, var value] ? value : null;

    private static Type? ItemOf(Type type) =>
        type == typeof(string) || ValueOf(type) is not null ? null : GenericArguments(type, typeof(IEnumerable<>)) is [var item] ? item : null;

    private static Type[] GenericArguments(Type type, Type open) => type.GetInterfaces().Prepend(type)
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == open)?.GetGenericArguments() ?? [];
}
