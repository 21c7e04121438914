using System.Text.Json.Serialization;

namespace Defne.Ledger.Domain.Kernel;

/// <summary>Something that happened and can never be changed. The first property names the aggregate it happened to.</summary>
/// <remarks>Türkçe: olay. Stored for ever under its <see cref="EventNameAttribute"/>; additive changes only.</remarks>
public abstract record LedgerEvent
{
    /// <summary>The legal envelope: who did it, in which capacity, for which day, on which paper (RULES §4.1).</summary>
    [JsonPropertyOrder(int.MaxValue)]
    public Act Act { get; init; } = Act.Unstamped;

    /// <summary>The stream this event belongs to.</summary>
    public abstract string Stream();

    /// <summary>Matters that stand open from now on. A method: an overriding property would be written into the event.</summary>
    public virtual IEnumerable<Matter> Opens() => [];

    /// <summary>Matters this event ends.</summary>
    public virtual IEnumerable<Matter> Closes() => [];

    /// <summary>Numbers of books the law wants dense that this event bears.</summary>
    public virtual IEnumerable<BookNumber> Numbers() => [];
}

/// <summary>The name under which an event is stored for ever, and the rule it rests on.</summary>
/// <param name="name">Lower-case ASCII snake case; never derived, because casing depends on culture.</param>
/// <param name="rule">Id of the rule whose clause the event cites, such as <c>R-22</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name, string rule) : Attribute
{
    /// <summary>Stored name.</summary>
    public string Name { get; } = name;

    /// <summary>Rule id.</summary>
    public string Rule { get; } = rule;
}

/// <summary>The Turkish sentence an inspector reads. Placeholders are JSON names of the event; no suffix ever follows one.</summary>
/// <param name="text">Such as <c>{asset} {person} adına zimmete verildi.</c></param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SentenceAttribute(string text) : Attribute
{
    /// <summary>The sentence with its placeholders.</summary>
    public string Text { get; } = text;
}

/// <summary>Marks an event RULES does not name: it ties together what one act recorded, and scenarios do not count it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TechnicalAttribute : Attribute;

/// <summary>Marks a property that holds a person's id or several, so that a reader is shown the name kept outside the events.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonIdAttribute : Attribute;

/// <summary>Part of an event that names persons among other things, such as a vote.</summary>
public interface INamesPersons
{
    /// <summary>As a reader is shown it.</summary>
    /// <param name="nameOf">The name kept for a person's id.</param>
    string Shown(Func<string, string> nameOf);
}
