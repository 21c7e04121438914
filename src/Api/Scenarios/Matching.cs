using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Defne.Ledger.Application.Store;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>Compares what was expected with what came: maps by subset, lists as sets, numbers by value, the rest by exact text.</summary>
internal static class Matching
{
    private static readonly HashSet<string> PaperParts = new(StringComparer.Ordinal) { "type", "no", "date" };

    /// <summary>Where it differs, such as <c>expected capacity VEKIL got ASIL</c>; null where it matches.</summary>
    public static string? Difference(string path, JsonNode? expected, JsonNode? actual) => expected switch
    {
        null => actual is null ? null : Differs(path, expected, actual),
        JsonArray { Count: 0 } => actual is null or JsonArray { Count: 0 } ? null : Differs(path, expected, actual),
        JsonArray list => actual is JsonArray other && list.Count == other.Count && IsPermutation(list, other) ? null : Differs(path, expected, actual),
        JsonObject map => actual is JsonObject other
            ? map.Select(p => Difference(path.Length is 0 ? p.Key : $"{path}.{p.Key}", p.Value, other[p.Key])).FirstOrDefault(d => d is not null)
            : Differs(path, expected, actual),
        _ => Same((JsonValue)expected, actual) ? null : Differs(path, expected, actual),
    };

    /// <summary>A value as messages show it.</summary>
    public static string Shown(JsonNode? node) => node switch
    {
        null => "nothing",
        JsonValue value => value.Text()!,
        _ => node.ToJsonString(LedgerJson.Stored),
    };

    private static string Differs(string path, JsonNode? expected, JsonNode? actual) =>
        $"expected {(path.Length is 0 ? "" : path + " ")}{Shown(expected)} got {Shown(actual)}";

    private static bool Same(JsonValue expected, JsonNode? actual)
    {
        // A paper written as plain text is its number.
        if (actual is JsonObject paper && paper.ContainsKey("no") && paper.All(p => PaperParts.Contains(p.Key))) actual = paper["no"];
        if (actual is not JsonValue value) return false;
        if (expected.GetValueKind() is JsonValueKind.True or JsonValueKind.False || value.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
            return expected.GetValueKind() == value.GetValueKind();
        if (expected.GetValueKind() is JsonValueKind.Number && Number(expected) is { } wanted && Number(value) is { } got) return wanted == got;
        return string.Equals(expected.Text(), value.Text(), StringComparison.Ordinal);
    }

    private static decimal? Number(JsonValue value) =>
        decimal.TryParse(value.Text(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Each expected item takes a different actual one; one taken is given up where its owner finds another.
    private static bool IsPermutation(JsonArray expected, JsonArray actual)
    {
        var takenBy = new int?[actual.Count];
        return Enumerable.Range(0, expected.Count).All(i => Take(i, new bool[actual.Count]));

        bool Take(int item, bool[] tried)
        {
            for (var j = 0; j < actual.Count; j++)
            {
                if (tried[j] || Difference("", expected[item], actual[j]) is not null) continue;
                tried[j] = true;
                if (takenBy[j] is { } owner && !Take(owner, tried)) continue;
                takenBy[j] = item;
                return true;
            }

            return false;
        }
    }
}
