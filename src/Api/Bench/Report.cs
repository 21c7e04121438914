using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Defne.Ledger.Api.Bench;

/// <summary>The tables a person reads.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Table(string title, IReadOnlyList<Series> cells)
    {
        var text = new StringBuilder($"\n{title}\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"{"",-32} {"callers",7} {"rate/s",9} {"ratio",7} {"spread",13} {"p50 ms",8} {"p99 ms",8} {"p99 by",7} {"CPU ms",8} {"errors",7}");
        foreach (var c in cells.OrderBy(c => c.Cell.Callers).ThenBy(c => c.Cell.Name, StringComparer.Ordinal).ThenBy(c => c.Floor is null ? 0 : 1))
        {
            text.Append(CultureInfo.InvariantCulture, $"{c.Cell.Name + " " + c.Cell.Way,-32} {c.Cell.Callers,7} ");
            if (c.IsInvalid)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"INVALID: {c.Errors} errors, first: {c.FirstError ?? "nothing was done"}");
                continue;
            }

            var ratios = c.Ratios;
            var (ratio, spread, tail) = ratios.Count is 0
                ? ("", c.Floor is null ? $"moved {F(c.Movement)}x" : "", "")
                : (F(Series.Median(ratios)), $"{F(ratios.Min())}-{F(ratios.Max())}", double.IsNaN(c.P99) ? "" : F(Series.Median(c.Tails)));
            text.AppendLine(CultureInfo.InvariantCulture, $"{c.Rate,9:0} {ratio,7} {spread,13} {T(c.P50),8} {T(c.P99),8} {tail,7} {c.CpuMs,8:0.000} {c.Errors,7}");
        }

        return text.ToString();
    }

    public static string Table(IReadOnlyList<Verdict> verdicts)
    {
        var text = new StringBuilder("\nGoals\n");
        foreach (var v in verdicts)
            text.AppendLine(CultureInfo.InvariantCulture, $"{v.Goal,-54} wanted {F(v.Wanted),6}  measured {F(v.Measured),6}  {Word(v.Outcome)}");
        return text.ToString();
    }

    /// <summary>Everything measured, each round for itself.</summary>
    public static string Json(Header header, IReadOnlyList<Part> parts) => JsonSerializer.Serialize(new
    {
        header,
        parts = parts.Select(p => new
        {
            p.Name,
            cells = p.Cells.Select(c => new
            {
                c.Cell.Name, c.Cell.Way, c.Cell.Callers, c.IsInvalid, c.Errors, c.FirstError, floor = c.Floor?.Cell.ToString(), rate = N(c.Rate), ratio = N(Series.Median(c.Ratios)),
                p50 = N(c.P50), p99 = N(c.P99), cpuMs = N(c.CpuMs), c.Ratios, rounds = c.Rounds.Select(m => new { m.Done, m.Errors, m.Seconds, p50 = N(m.P50), p99 = N(m.P99), cpuMs = N(m.CpuMs) }),
            }),
            goals = p.Verdicts.Select(v => new { v.Goal, v.Wanted, measured = N(v.Measured), outcome = v.Outcome.ToString() }),
        }),
    }, Indented);

    public static string Word(Outcomes outcome) => outcome switch
    {
        Outcomes.Met => "met",
        Outcomes.Missed => "MISSED",
        Outcomes.Refused => "no verdict: the floor moved by more than 1.5x between rounds, or there were fewer than three",
        _ => "INVALID",
    };

    // A rebuild is one thing done once: it has no distribution.
    private static string T(double ms) => double.IsNaN(ms) ? "" : ms.ToString("0.00", CultureInfo.InvariantCulture);

    // JSON knows no NaN.
    private static double? N(double value) => double.IsFinite(value) ? Math.Round(value, 4) : null;

    private static string F(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
}
