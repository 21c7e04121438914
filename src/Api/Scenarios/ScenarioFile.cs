using System.Text;
using System.Text.Json.Nodes;
using YamlDotNet.Core;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>One scenario as written, with the fixtures its file may use.</summary>
internal sealed record Scenario(string Id, string Title, IReadOnlyList<string> Rules, JsonObject Body, Fixtures Fixtures);

/// <summary>A file that cannot be read, or a set of files that contradict each other.</summary>
internal sealed class ScenarioFileException(string message) : Exception(message);

/// <summary>Reads scenario files: Markdown with <c>yaml</c> blocks, or plain YAML.</summary>
internal static class ScenarioFile
{
    /// <summary>All scenarios of the files, in order; a file sees its own fixtures and those of the files before it.</summary>
    public static async Task<IReadOnlyList<Scenario>> ReadAll(IEnumerable<string> paths, CancellationToken ct)
    {
        var all = new List<Scenario>();
        var fixtures = Fixtures.None;
        foreach (var path in paths)
        {
            string text;
            try
            {
                text = await File.ReadAllTextAsync(path, Encoding.UTF8, ct);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                throw new ScenarioFileException($"{path}: {e.Message}");
            }

            var (scenarios, known) = Parse(path, text, fixtures);
            all.AddRange(scenarios);
            fixtures = known;
        }

        RefuseDuplicates(all);
        return all;
    }

    /// <summary>The scenarios of one text, and the fixtures known after it.</summary>
    public static (IReadOnlyList<Scenario> Scenarios, Fixtures Known) Parse(string name, string text, Fixtures earlier)
    {
        var bodies = new List<JsonObject>();
        var known = earlier;
        foreach (var (line, block) in IsYaml(name) ? [(0, text)] : Blocks(text))
        {
            IReadOnlyList<JsonNode?> documents;
            try
            {
                documents = YamlNodes.Documents(block);
            }
            catch (YamlException e)
            {
                throw new ScenarioFileException($"{name}:{line + e.Start.Line}: {e.Message}");
            }

            foreach (var document in documents) known = Take(name, document, bodies, known);
        }

        return ([.. bodies.Select(body => Named(name, body, known))], known);
    }

    /// <summary>An id stands for one scenario.</summary>
    public static void RefuseDuplicates(IEnumerable<Scenario> scenarios)
    {
        string[] twice = [.. scenarios.GroupBy(s => s.Id, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key)];
        if (twice.Length > 0) throw new ScenarioFileException($"more than one scenario is called {string.Join(", ", twice)}");
    }

    private static Fixtures Take(string name, JsonNode? document, List<JsonObject> bodies, Fixtures known)
    {
        switch (document)
        {
            case null:
                return known;
            case JsonArray list:
                bodies.AddRange(list.Select(item => item as JsonObject ?? throw new ScenarioFileException($"{name}: a scenario is not a map")));
                return known;
            case JsonObject map when map.All(p => p.Key is "fixtures" or "scenarios"):
                if (map["fixtures"] is { } fixtures)
                    known = known.With(fixtures as JsonObject ?? throw new ScenarioFileException($"{name}: 'fixtures' is not a map"));
                return map["scenarios"] is { } scenarios ? Take(name, scenarios.DeepClone(), bodies, known) : known;
            default:
                throw new ScenarioFileException($"{name}: neither a list of scenarios nor a map of fixtures");
        }
    }

    private static Scenario Named(string name, JsonObject body, Fixtures known)
    {
        var id = body["id"].Text();
        if (string.IsNullOrWhiteSpace(id)) throw new ScenarioFileException($"{name}: a scenario has no id");
        return new Scenario(id, body["title"].Text() ?? "", [.. (body["rules"] as JsonArray ?? []).Select(r => r.Text() ?? "")], body, known);
    }

    private static bool IsYaml(string name) => Path.GetExtension(name).ToUpperInvariant() is ".YAML" or ".YML";

    private static IEnumerable<(int Line, string Text)> Blocks(string markdown)
    {
        var block = new StringBuilder();
        var begin = -1;
        foreach (var (index, raw) in markdown.Split('\n').Index())
        {
            var line = raw.TrimEnd();
            if (begin < 0)
            {
                if (line is "```yaml" or "```yml") begin = index + 1;
            }
            else if (line is "```")
            {
                yield return (begin, block.ToString());
                block.Clear();
                begin = -1;
            }
            else
            {
                block.Append(raw).Append('\n');
            }
        }

        // A block never closed is read to the end, as Markdown does.
        if (begin >= 0) yield return (begin, block.ToString());
    }
}
