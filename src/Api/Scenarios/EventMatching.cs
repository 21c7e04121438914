using System.Text.Json.Nodes;
using Defne.Ledger.Application.Store;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>One event the command appended: its name as scenarios write it, and its stored body.</summary>
internal sealed record Appended(string Name, JsonObject Body)
{
    /// <summary>Name and payload, as messages show it.</summary>
    public override string ToString() => $"{Name} {new JsonObject(Body.Where(p => p.Key is not "act" && p.Value is not null)
        .Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))).ToJsonString(LedgerJson.Stored)}";
}

/// <summary>One event expected.</summary>
internal sealed record Awaited(string Name, JsonObject Fields);

/// <summary>Compares appended events with those expected, in the order of the decision (item 10).</summary>
internal static class EventMatching
{
    /// <summary>What is wrong with them; null where they are exactly the expected ones, plus allowed ones anywhere.</summary>
    public static string? Difference(IReadOnlyList<Awaited> expected, IReadOnlySet<string> allowed, IReadOnlyList<Appended> actual)
    {
        if (Fits(0, 0)) return null;

        // With the names in order a field differs; else the events themselves do.
        var counted = actual.Where(a => !allowed.Contains(a.Name) || expected.Any(e => e.Name == a.Name)).ToArray();
        if (counted.Select(a => a.Name).SequenceEqual(expected.Select(e => e.Name), StringComparer.Ordinal))
            return expected.Zip(counted, Difference).First(d => d is not null);
        return $"expected events [{string.Join(", ", expected.Select(e => e.Name))}] got [{string.Join(", ", actual)}]";

        bool Fits(int e, int a)
        {
            if (a == actual.Count) return e == expected.Count;
            return (e < expected.Count && Difference(expected[e], actual[a]) is null && Fits(e + 1, a + 1))
                || (allowed.Contains(actual[a].Name) && Fits(e, a + 1));
        }
    }

    private static string? Difference(Awaited expected, Appended actual) => expected.Name != actual.Name
        ? $"expected event {expected.Name} got {actual}"
        : expected.Fields.Select(f => Matching.Difference($"{expected.Name}.{f.Key}", f.Value, Field(actual.Body, f.Key))).FirstOrDefault(d => d is not null);

    // Payload first, then the envelope.
    private static JsonNode? Field(JsonObject body, string name)
    {
        if (name is not "act" && body[name] is { } said) return said;
        var act = body["act"] as JsonObject;
        return name switch
        {
            "at" => act?["effectiveDate"],
            "by" => act?["actor"],
            _ => act?[name],
        };
    }
}
