using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Domain.Kernel;

/// <summary>Why an act was not recorded: a code of the closed list (RULES §4.24) tied to its rule.</summary>
/// <remarks>Türkçe: ret. A result, never an exception; declared once in <see cref="Refusals"/>.</remarks>
/// <param name="Code">Stable for ever; a retired code is never given again.</param>
/// <param name="Rule">The rule it rests on.</param>
/// <param name="TextTr">What a clerk should know and do, in Turkish.</param>
public sealed record Refusal(string Code, Rule Rule, string TextTr)
{
    /// <summary>What it was about: field names and values that would make it pass.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The same refusal with one more detail; a null value adds none.</summary>
    public Refusal About(string name, object? value) => value is null
        ? this
        : this with { Details = new Dictionary<string, string>(Details, StringComparer.Ordinal) { [name] = Texts.Plain(value) } };

    /// <summary>True for the same code of the same rule, whatever the details.</summary>
    public bool Equals(Refusal? other) => other is not null && Code == other.Code && Rule.Id == other.Rule.Id;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Code, Rule.Id);

    /// <summary><c>NO_WRITTEN_ORDER (R-22, Md. 11/26)</c>.</summary>
    public string Cite(DateOnly day) => $"{Code} ({Rule.Id}, {Rule.ClauseOn(day)})";
}
