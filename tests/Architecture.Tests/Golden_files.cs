using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;

namespace Defne.Ledger.Architecture.Tests;

/// <summary>
/// Events as they were once stored. A file is written once, by hand, and read for ever: <c>Golden/asset_moved.json</c>, and
/// <c>Golden/asset_moved.2.json</c> when a field was added later. No test writes one.
/// </summary>
public class Golden_files
{
    private static readonly JsonSerializerOptions Indented = new(LedgerJson.Stored) { WriteIndented = true, IndentSize = 2, NewLine = "\n" };

    public static TheoryData<Type> Types => [.. Events.Types];

    public static TheoryData<string> Names => [.. Files];

    private static string[] Files => [.. Directory.GetFiles(Repository.At("tests", "Architecture.Tests", "Golden"), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Types))]
    public void exist_for_every_event_and_fill_its_every_field(Type type)
    {
        var files = Files.Where(file => file.Split('.')[0] == Events.NameOf(type)).ToArray();
        Assert.True(files.Length > 0, $"tests/Architecture.Tests/Golden/{Events.NameOf(type)}.json is missing: write one sample of {type.Name}, every field filled.");

        LedgerEvent[] samples = [.. files.Select(Read)];
        Assert.All(Fields(type), p => Assert.True(samples.Any(e => p.GetValue(e) is not null), $"No golden file fills {type.Name}.{p.Name}."));
        Assert.All(Fields(typeof(Act)), p => Assert.True(samples.Any(e => p.GetValue(e.Act) is not null and not false), $"No golden file fills act of {type.Name}: {p.Name}."));
        Assert.All(samples, e => Assert.NotEmpty(e.Act.Accountable));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void belong_to_an_event_the_code_still_knows(string file) => Assert.NotNull(TypeOf(file));

    [Theory]
    [MemberData(nameof(Names))]
    public void are_read_and_written_again_as_they_stand(string file) => Assert.Equal(Text(file), Written(Read(file), like: Text(file)));

    [Theory]
    [MemberData(nameof(Names))]
    public void mean_the_same_to_a_Turkish_process(string file)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            var fresh = new JsonSerializerOptions { WriteIndented = true, IndentSize = 2, NewLine = "\n" };
            LedgerJson.Apply(fresh);
            Assert.Equal(Text(file), Written(JsonSerializer.Deserialize(Text(file), TypeOf(file), fresh)!, Text(file), fresh));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void make_a_sentence_a_person_can_read(string file)
    {
        var sentence = Texts.Sentence(Read(file), id => $"«{id}»");
        Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("—", sentence, StringComparison.Ordinal);
    }

    // A field added since the file was written is written as null: left out, it must be the file.
    private static string Written(object e, string like, JsonSerializerOptions? options = null)
    {
        var node = JsonSerializer.SerializeToNode(e, e.GetType(), options ?? Indented)!.AsObject();
        LeaveOut(node, JsonNode.Parse(like)!.AsObject());
        return node.ToJsonString(options ?? Indented) + "\n";
    }

    private static void LeaveOut(JsonObject written, JsonObject stored)
    {
        foreach (var (name, value) in written.ToArray())
            if (value is null && !stored.ContainsKey(name)) written.Remove(name);
            else if (value is JsonObject inner && stored[name] is JsonObject before) LeaveOut(inner, before);
            else if (value is JsonArray list && stored[name] is JsonArray items)
                foreach (var (item, old) in list.Zip(items))
                    if (item is JsonObject each && old is JsonObject was) LeaveOut(each, was);
    }

    private static IEnumerable<PropertyInfo> Fields(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite);

    private static Type TypeOf(string file) => Events.Types.Single(type => Events.NameOf(type) == file.Split('.')[0]);

    private static LedgerEvent Read(string file) => (LedgerEvent)JsonSerializer.Deserialize(Text(file), TypeOf(file), LedgerJson.Stored)!;

    private static string Text(string file) => Repository.Read("tests", "Architecture.Tests", "Golden", file);
}
