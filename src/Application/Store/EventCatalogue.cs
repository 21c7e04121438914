using System.Reflection;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Application.Store;

/// <summary>Every event the ledger knows, its stored name, its rule and the kind of stream it belongs to.</summary>
public static class EventCatalogue
{
    /// <summary>One row per event type, by stored name.</summary>
    public static IReadOnlyList<EventKind> All { get; } =
    [
        .. typeof(LedgerEvent).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(LedgerEvent)) && !t.IsAbstract)
            .Select(t => new EventKind(t, t.GetCustomAttribute<EventNameAttribute>() ?? throw new InvalidOperationException($"{t.Name} has no stored name.")))
            .OrderBy(k => k.Name, StringComparer.Ordinal),
    ];

    private static readonly Dictionary<Type, EventKind> ByType = All.ToDictionary(k => k.Type);

    /// <summary>The row of an event.</summary>
    public static EventKind Of(LedgerEvent e) => ByType[e.GetType()];

    /// <summary>The row of a C# name such as <c>AssetHandedOver</c>, as scenarios write it.</summary>
    public static EventKind? Named(string typeName) => All.FirstOrDefault(k => k.Type.Name == typeName);
}

/// <summary>One kind of event.</summary>
/// <param name="Type">The record.</param>
/// <param name="Attribute">Its stored name and rule.</param>
public sealed record EventKind(Type Type, EventNameAttribute Attribute)
{
    /// <summary>Stored name.</summary>
    public string Name => Attribute.Name;

    /// <summary>True for an event RULES does not name.</summary>
    public bool IsTechnical { get; } = Type.IsDefined(typeof(TechnicalAttribute), inherit: false);

    /// <summary>The rule it rests on.</summary>
    public Rule Rule { get; } = Rules.Find(Attribute.Rule) ?? throw new InvalidOperationException($"{Type.Name} cites unknown rule {Attribute.Rule}.");
}
