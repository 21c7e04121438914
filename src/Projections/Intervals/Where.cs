using System.Globalization;
using System.Text;
using Defne.Ledger.Application.Pipeline;

namespace Defne.Ledger.Projections.Intervals;

/// <summary>
/// What the rows of a list must be, over <c>t</c>. Only what is asked for is said: a condition that may or may not hold
/// (<c>$5 is null or t.unit = $5</c>) would hide from the plan, which is made once for all values, that an index answers it.
/// </summary>
public sealed class Where
{
    private const int First = 5;

    private readonly StringBuilder text = new();
    private readonly List<object> values = [];

    /// <summary>Values from <c>$5</c> on.</summary>
    public IReadOnlyList<object> Values => values;

    /// <summary>One condition more, with <c>{0}</c> for its values.</summary>
    public Where And(string condition, params object[] given)
    {
        object[] places = [.. given.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"${First + values.Count + i}"))];
        text.Append(" and ").AppendFormat(CultureInfo.InvariantCulture, condition, places);
        values.AddRange(given);
        return this;
    }

    /// <summary>One condition more, if its value is given.</summary>
    public Where If(string condition, object? value) => value is null ? this : And(condition, value);

    /// <summary>The column is that value, if one is given.</summary>
    public Where Is(string column, object? value) => If($"{column} = {{0}}", value);

    /// <summary>Custody this reader may see: all of it, or his own and his units'.</summary>
    public Where SeenBy(Reader reader) => reader.Sight switch
    {
        { All: true } => this,
        // Alone, the index on the holder gives his page in its order; no index does where units come in.
        { Units: [], Person: var person } => And("t.holder = {0}", person),
        { Units: var units, Person: var person } => And("(t.holder = {0} or t.unit = any({1}))", person, units.ToArray()),
    };

    /// <summary>SQL, behind other conditions.</summary>
    public override string ToString() => text.ToString();
}
