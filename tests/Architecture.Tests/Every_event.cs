using System.Reflection;
using System.Text.RegularExpressions;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Architecture.Tests;

public partial class Every_event
{
    public static TheoryData<Type> Types => [.. Events.Types];

    [Theory]
    [MemberData(nameof(Types))]
    public void is_sealed(Type type) => Assert.True(type.IsSealed);

    [Theory]
    [MemberData(nameof(Types))]
    public void has_a_stored_name_in_ASCII_snake_case(Type type) => Assert.Matches(SnakeCase(), Events.NameOf(type));

    [Fact]
    public void has_a_name_of_its_own()
    {
        Assert.Equal(Events.Types.Count, Events.Types.Select(Events.NameOf).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Events.Types.Count, Events.Types.Select(type => type.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void rests_on_a_known_rule(Type type) => Assert.NotNull(Rules.Find(type.GetCustomAttribute<EventNameAttribute>()!.Rule));

    [Theory]
    [MemberData(nameof(Types))]
    public void has_a_sentence_whose_every_blank_it_fills(Type type)
    {
        Assert.NotEmpty(Sentence(type));
        Assert.Empty(Texts.Unanswered(type, Sentence(type)));
        Assert.DoesNotMatch(BadBlank(), Sentence(type));
        Assert.EndsWith(".", Sentence(type), StringComparison.Ordinal);
    }

    // Turkish suffixes follow the sound of the word: a name filled in later would break them.
    [Theory]
    [MemberData(nameof(Types))]
    public void puts_no_suffix_after_a_blank(Type type) => Assert.DoesNotMatch(Suffix(), Sentence(type));

    [Theory]
    [MemberData(nameof(Types))]
    public void names_its_aggregate_first(Type type)
    {
        var first = type.GetConstructors().Single(c => c.GetParameters().Length > 0 && c.GetParameters()[0].ParameterType != type).GetParameters()[0];
        Assert.Equal(typeof(string), first.ParameterType);
        Assert.Equal(NullabilityState.NotNull, new NullabilityInfoContext().Create(type.GetProperty(first.Name!)!).ReadState);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void holds_no_binary_float(Type type) => Assert.DoesNotContain(Reachable(type, []), t => t == typeof(float) || t == typeof(double) || t == typeof(Half));

    [Theory]
    [MemberData(nameof(Types))]
    public void has_a_row_in_the_glossary(Type type)
    {
        var rows = Repository.Read("docs", "glossary.md").Split('\n').Where(line => line.StartsWith('|'));
        Assert.True(rows.Any(row => row.Contains($"`{type.Name}`", StringComparison.Ordinal) && row.Contains($"`{Events.NameOf(type)}`", StringComparison.Ordinal)),
            $"docs/glossary.md has no row with both `{type.Name}` and `{Events.NameOf(type)}`: ask the office for its word and add one.");
    }

    private static string Sentence(Type type) => type.GetCustomAttribute<SentenceAttribute>()?.Text ?? "";

    private static HashSet<Type> Reachable(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) return seen;
        foreach (var argument in type.GetGenericArguments()) Reachable(argument, seen);
        if (type.GetElementType() is { } element) Reachable(element, seen);
        if (type.Namespace?.StartsWith("Defne.", StringComparison.Ordinal) is true && !type.IsEnum)
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)) Reachable(property.PropertyType, seen);
        return seen;
    }

    [GeneratedRegex(@"\A[a-z]+(_[a-z]+)*(_v[2-9])?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SnakeCase();

    // A blank is a JSON name in braces, nothing else.
    [GeneratedRegex(@"\{(?![a-z][A-Za-z]*\})|(?<!\{[A-Za-z]*)\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BadBlank();

    [GeneratedRegex(@"\}[^\s.,:;!?)]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Suffix();
}

/// <summary>The events of the Domain, by stored name.</summary>
internal static class Events
{
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. typeof(LedgerEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(LedgerEvent)) && !t.IsAbstract).OrderBy(NameOf, StringComparer.Ordinal),
    ];

    public static string NameOf(Type type) =>
        type.GetCustomAttribute<EventNameAttribute>()?.Name ?? throw new InvalidOperationException($"{type.Name} has no [EventName].");
}
