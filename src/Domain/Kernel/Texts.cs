using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Kernel;

/// <summary>Turns facts into what a person reads: values, property names and the sentence of an event.</summary>
public static partial class Texts
{
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PropertyInfo>> Properties = new();

    /// <summary>The event's Turkish sentence, its persons named by <paramref name="nameOf"/> (id → shown text).</summary>
    public static string Sentence(LedgerEvent e, Func<string, string> nameOf)
    {
        var text = e.GetType().GetCustomAttribute<SentenceAttribute>()?.Text ?? e.GetType().Name;
        var properties = Properties.GetOrAdd(e.GetType(), Named);
        return Placeholder().Replace(text, m =>
        {
            // A note that is a sentence brings its own full stop.
            var value = Of(e, properties[m.Groups["name"].Value], nameOf);
            return m.Index + m.Length < text.Length && text[m.Index + m.Length] is '.' ? value.TrimEnd('.') : value;
        });
    }

    /// <summary>The placeholders of a sentence that no property of the event answers.</summary>
    public static IEnumerable<string> Unanswered(Type eventType, string sentence) =>
        Placeholder().Matches(sentence).Select(m => m.Groups["name"].Value).Where(name => !Named(eventType).ContainsKey(name));

    /// <summary>A value as a Turkish reader writes it.</summary>
    public static string Shown(object? value) => value switch
    {
        null => "—",
        DateOnly day => day.ToString("dd.MM.yyyy", Turkish),
        DateTimeOffset at => at.ToString("dd.MM.yyyy HH:mm", Turkish),
        decimal money => money.ToString("N2", Turkish),
        bool yes => yes ? "evet" : "hayır",
        Enum code => Categories.Turkish(code),
        string text => SettingKinds.Find(text)?.TextTr ?? Powers.Turkish(text),
        IReadOnlyDictionary<string, decimal> quantities => string.Join(", ", quantities.Select(q => $"{q.Key}: {q.Value.ToString("#,##0.###", Turkish)}")),
        IReadOnlyDictionary<string, CommissionVerdict> verdicts => string.Join(", ", verdicts.Select(v => $"{v.Key}: {Shown(v.Value)}")),
        IReadOnlyDictionary<string, string> items => string.Join(", ", items.Select(i => $"{i.Key}: {i.Value}")),
        IEnumerable many => many.Cast<object>().Any() ? string.Join(", ", many.Cast<object>().Select(Shown)) : Shown(null),
        _ => string.Format(Turkish, "{0}", value),
    };

    /// <summary>A value as a machine reads it.</summary>
    public static string Plain(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => text,
        IEnumerable many => string.Join(", ", many.Cast<object>().Select(Plain)),
        _ => string.Format(CultureInfo.InvariantCulture, "{0}", value),
    };

    /// <summary>The JSON name of the property a selector such as <c>e => e.RegistryNo</c> or a C# name stands for.</summary>
    public static string JsonName(string selector)
    {
        var name = selector[(selector.LastIndexOf('.') + 1)..].Trim();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Of(LedgerEvent e, PropertyInfo property, Func<string, string> nameOf) =>
        (property.IsDefined(typeof(PersonIdAttribute)), property.GetValue(e)) switch
        {
            (true, string id) => nameOf(id),
            (true, IEnumerable<string> ids) when ids.Any() => string.Join(", ", ids.Select(nameOf)),
            (_, IEnumerable<INamesPersons> said) when said.Any() => string.Join("; ", said.Select(s => s.Shown(nameOf))),
            var (_, value) => Shown(value),
        };

    private static Dictionary<string, PropertyInfo> Named(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .ToDictionary(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonName(p.Name), StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
