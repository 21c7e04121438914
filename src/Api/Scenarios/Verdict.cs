using System.Globalization;
using System.Text.RegularExpressions;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>What came of a scenario.</summary>
internal enum ScenarioResult
{
    PASS,
    FAIL,
    UNSUPPORTED,
}

/// <summary>One line of the report.</summary>
internal sealed partial record Verdict(Scenario Scenario, ScenarioResult Result, string Message, TimeSpan Took)
{
    /// <summary>As printed: one line whatever the texts hold.</summary>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Result} {Scenario.Id} {Scenario.Title}").TrimEnd();
        return Fold(Message.Length is 0 ? text : $"{text}: {Message}");
    }

    /// <summary>The text on one line.</summary>
    public static string Fold(string text) => LineBreaks().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\s\p{Cc}\u2028\u2029]*[\r\n\v\f\u0085\u2028\u2029][\s\p{Cc}]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LineBreaks();
}

/// <summary>The scenario asks for something this ledger does not know yet.</summary>
internal sealed class ScenarioUnsupportedException(string what) : Exception(what);

/// <summary>The ledger did otherwise than expected, or the scenario cannot be read.</summary>
internal sealed class ScenarioMismatchException(string why) : Exception(why);
