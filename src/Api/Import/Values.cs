using System.Globalization;
using System.Text.RegularExpressions;

namespace Defne.Ledger.Api.Import;

/// <summary>Reads amounts, days and yes or no as Turkish papers write them. What can be read in two ways is not read.</summary>
/// <remarks>Each answers the value, or the Turkish reason why there is none.</remarks>
internal static partial class Values
{
    private static readonly string[] Days = ["d.M.yyyy", "d.M.yyyy HH:mm", "d.M.yyyy HH:mm:ss", "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    private static readonly HashSet<string> Yes = new(["evet", "e", "var", "true", "1", "x"], StringComparer.Ordinal);

    private static readonly HashSet<string> No = new(["hayir", "h", "yok", "false", "0"], StringComparer.Ordinal);

    /// <summary>
    /// An amount. A comma stands before the kuruş, points between thousands: <c>1.234,56</c>. A point before one or two last digits can
    /// only stand before the kuruş (<c>1234.56</c>) and is read so. <c>1.234</c> is twelve hundred to one and one to another: refused.
    /// </summary>
    public static (decimal? Value, string? Why) Amount(Cell cell)
    {
        if (cell.Kind is CellKind.Number) return Number(cell.Text) is { } exact
            ? decimal.Round(exact, 2) == exact ? (exact, null) : (null, "kuruştan küçük basamak var; tutarı iki ondalıkla yazın")
            : (null, "sayı tam olarak okunamıyor; hücreyi metin yapıp 1.234,56 biçiminde yazın");
        if (cell.Kind is not CellKind.Text) return (null, "tutar değil; 1.234,56 biçiminde yazın");

        var text = Money().Match(cell.Text).Groups["number"].Value;
        if (Grouped().IsMatch(text)) return (Parsed(text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')), null);
        if (Pointed().IsMatch(text)) return (Parsed(text), null);
        return (null, Ambiguous().IsMatch(text)
            ? $"iki türlü okunabilir (binlik mi, kuruş mu?); {text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)},00 gibi kuruşuyla yazın"
            : "tutar değil; 1.234,56 biçiminde yazın");
    }

    /// <summary>A day: <c>03.02.2019</c>, <c>2019-02-03</c>, or a date of a workbook. A time of day other than midnight is no part of it.</summary>
    public static (DateOnly? Value, string? Why) Day(Cell cell) => cell.Kind is CellKind.Text or CellKind.Date
        && DateTime.TryParseExact(cell.Text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at.Year is >= 1900 and < 2200
            ? at.TimeOfDay == TimeSpan.Zero || cell.Kind is CellKind.Date ? (DateOnly.FromDateTime(at), null) : (null, "tarihte saat var; yalnız günü yazın: 03.02.2019")
            : (null, cell.Kind is CellKind.Number ? "tarih değil sayı; hücrenin biçimini tarih yapın" : "tarih değil; gün.ay.yıl (03.02.2019) ya da 2019-02-03 biçiminde yazın");

    /// <summary>Yes or no.</summary>
    public static (bool? Value, string? Why) Flag(Cell cell)
    {
        var said = Columns.Folded(cell.Text);
        return Yes.Contains(said) ? (true, null) : No.Contains(said) ? (false, null) : (null, "evet ya da hayır yazın");
    }

    /// <summary>Text. A number of a workbook is its digits, if all of them are there.</summary>
    public static (string? Value, string? Why) Text(Cell cell) => cell.Kind switch
    {
        CellKind.Number => Number(cell.Text) is { } exact && decimal.Truncate(exact) == exact && Math.Abs(exact) < 1_000_000_000_000_000m
            ? (exact.ToString("0", CultureInfo.InvariantCulture), null)
            : (null, "hücre sayı olarak saklanmış, basamakları kaybolmuş olabilir; hücreyi metin yapıp yeniden yazın"),
        CellKind.Date => (null, "hücre tarih olarak saklanmış; hücreyi metin yapıp yeniden yazın"),
        _ => (cell.Text, null),
    };

    /// <summary>The cell as text that is read as the same again.</summary>
    public static string Shown(Cell cell) => cell.Kind is CellKind.Number && Number(cell.Text) is { } number
        ? number.ToString(CultureInfo.InvariantCulture).Replace('.', ',')
        : cell.Text;

    // A workbook keeps binary floats and writes them with up to seventeen digits: 4.35 stands there as 4.3499999999999996. The number
    // meant is the shortest that leads to the same float; beyond fifteen digits none can be told from its neighbours.
    private static decimal? Number(string stored)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return null;
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        if (!decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return null;
        var digits = value.ToString(CultureInfo.InvariantCulture).Where(char.IsAsciiDigit).SkipWhile(d => d is '0').Count();
        return digits <= 15 && (double)value == number ? value : null;
    }

    private static decimal? Parsed(string text) => decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(₺\s*)?(?<number>.*?)(\s*(TL|₺|TRY))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Money();

    [GeneratedRegex(@"\A-?([0-9]{1,18}|[1-9][0-9]{0,2}(\.[0-9]{3}){2,5}|[1-9][0-9]{0,2}(\.[0-9]{3})(?=,))(,[0-9]{1,2})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\A-?[0-9]{1,18}\.[0-9]{1,2}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pointed();

    [GeneratedRegex(@"\A-?[0-9]{1,3}[.,][0-9]{3}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ambiguous();
}
