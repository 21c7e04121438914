using System.Text.RegularExpressions;

namespace Defne.Ledger.Domain.Law;

/// <summary>A movable code: account, then groups of two digits, as in <c>255.02.01.01</c>.</summary>
/// <remarks>Türkçe: taşınır kodu. The list of codes is the ministry's and is not kept here; the account decides how goods are tracked.</remarks>
public static partial class MovableCode
{
    private static readonly HashSet<string> Durable = new(StringComparer.Ordinal) { "253", "254", "255" };

    /// <summary>True for what is written like a code of the list, down to the second level at least.</summary>
    public static bool IsOne(string code) => Pattern().IsMatch(code);

    /// <summary>True for plant, vehicles and fixtures: tracked one by one.</summary>
    public static bool IsDurable(string code) => code.Length > 3 && Durable.Contains(code[..3]);

    /// <summary>True for material that is used up: tracked by quantity and lot.</summary>
    public static bool IsConsumable(string code) => code.StartsWith("150.", StringComparison.Ordinal);

    [GeneratedRegex(@"\A[0-9]{3}(\.[0-9]{2}){2,5}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
