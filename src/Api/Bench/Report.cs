using System.Globalization;
using System.Text;

namespace Defne.Ledger.Api.Bench;

/// <summary>The tables a person reads.</summary>
internal static class Report
{
    public static string Table(string title, IReadOnlyList<Series> cells)
    {
        var text = new StringBuilder($"\n{title}\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"{"",-24} {"callers",7} {"rate/s",9} {"ratio",7} {"spread",13} {"p50 ms",8} {"p99 ms",8} {"p99 by",7} {"CPU ms",8} {"errors",7}");
        foreach (var c in cells.OrderBy(c => c.Cell.Callers).ThenBy(c => c.Cell.Name, StringComparer.Ordinal).ThenBy(c => c.Floor is null ? 0 : 1))
        {
            text.Append(CultureInfo.InvariantCulture, $"{c.Cell.Name + " " + c.Cell.Way,-24} {c.Cell.Callers,7} ");
            if (c.IsInvalid)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"INVALID: {c.Errors} errors, first: {c.FirstError ?? "nothing was done"}");
                continue;
            }

            var ratios = c.Ratios;
            var (ratio, spread, tail) = ratios.Count is 0
                ? ("", c.Floor is null ? $"moved {F(c.Movement)}x" : "", "")
                : (F(Series.Median(ratios)), $"{F(ratios.Min())}-{F(ratios.Max())}", F(Series.Median(c.Tails)));
            text.AppendLine(CultureInfo.InvariantCulture, $"{c.Rate,9:0} {ratio,7} {spread,13} {c.P50,8:0.00} {c.P99,8:0.00} {tail,7} {c.CpuMs,8:0.000} {c.Errors,7}");
        }

        return text.ToString();
    }

    public static string Table(IReadOnlyList<Verdict> verdicts)
    {
        var text = new StringBuilder("\nGoals\n");
        foreach (var v in verdicts)
            text.AppendLine(CultureInfo.InvariantCulture, $"{v.Goal,-46} wanted {F(v.Wanted),6}  measured {F(v.Measured),6}  {Word(v.Outcome)}");
        return text.ToString();
    }

    public static string Word(Outcomes outcome) => outcome switch
    {
        Outcomes.Met => "met",
        Outcomes.Missed => "MISSED",
        Outcomes.Refused => "no verdict: the floor moved by more than 1.5x between rounds",
        _ => "INVALID",
    };

    private static string F(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
}
