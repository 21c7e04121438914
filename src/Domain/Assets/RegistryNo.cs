using System.Globalization;
using System.Text.RegularExpressions;

namespace Defne.Ledger.Domain.Assets;

/// <summary>A registry number: movable code, entry year, sequence (L-08), as printed <c>255.02.01.01/26/00001</c>.</summary>
/// <remarks>Türkçe: sicil numarası. Years run from 1970 to 2069.</remarks>
public sealed partial record RegistryNo(string Code, int Year, int Sequence)
{
    /// <summary>The account part of the code: 253, 254 and 255 are durable.</summary>
    public string Account => Code[..3];

    /// <summary>The usual id of the asset: <c>-</c> for <c>/</c>, five digits of sequence, so that <c>24/1</c> and <c>24/00001</c> are one number.</summary>
    public static string ToAssetId(string printed) => Read(printed) is { } no
        ? string.Create(CultureInfo.InvariantCulture, $"{no.Code}-{no.Year % 100:00}-{no.Sequence:00000}")
        : printed.Replace('/', '-');

    /// <summary>Reads a printed number; null when it is none.</summary>
    public static RegistryNo? Read(string printed)
    {
        if (Pattern().Match(printed) is not { Success: true } m) return null;
        var year = int.Parse(m.Groups["year"].Value, CultureInfo.InvariantCulture);
        return new RegistryNo(m.Groups["code"].Value, year < 70 ? 2000 + year : 1900 + year,
            int.Parse(m.Groups["seq"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\A(?<code>[0-9]{3}(\.[0-9]{2}){1,5})/(?<year>[0-9]{2})/(?<seq>[0-9]{1,7})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
