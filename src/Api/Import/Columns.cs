using System.Text;

namespace Defne.Ledger.Api.Import;

/// <summary>A column the opening inventory knows.</summary>
/// <param name="Field">JSON name of what an opening line says by it.</param>
/// <param name="Heading">Its heading, as messages name it.</param>
/// <param name="Required">Whether a file without it is refused as a whole.</param>
/// <param name="Aliases">Headings that mean the same.</param>
internal sealed record Column(string Field, string Heading, bool Required, params IReadOnlyList<string> Aliases);

/// <summary>The columns, and how headings are recognised: whatever their case, blanks, points and Turkish letters.</summary>
internal static class Columns
{
    /// <summary>The movable code beside the registry number: checked against it, or completing it.</summary>
    public const string Code = "code";

    /// <summary>Headings this program adds to the file of refused rows; read again, they say nothing.</summary>
    public static IReadOnlyList<string> Notes { get; } = ["Satır", "Ret Nedeni"];

    public static IReadOnlyList<Column> All { get; } =
    [
        new("registryNo", "Sicil No", Required: true, "Taşınır Sicil No", "Sicil Numarası", "Taşınır Sicil Numarası", "Demirbaş No", "Demirbaş Sicil No", "registryNo"),
        new(Code, "Taşınır Kodu", Required: false, "Taşınır Kod", "Hesap Kodu", "code"),
        new("name", "Adı", Required: true, "Ad", "Taşınır Adı", "Taşınırın Adı", "Malzeme Adı", "Malzemenin Adı", "Cinsi", "name"),
        new("warehouse", "Ambar", Required: true, "Ambar Kodu", "Ambar No", "warehouse"),
        new("entryDate", "Edinme Tarihi", Required: true, "Giriş Tarihi", "Kayıt Tarihi", "Edinim Tarihi", "entryDate"),
        new("cost", "Değer", Required: true, "Değeri", "Değeri (TL)", "Değer (TL)", "Maliyet", "Maliyeti", "Maliyet Bedeli", "Değer/Maliyet", "Kayıtlı Değer", "Kayıtlı Değeri", "cost"),
        new("serial", "Seri No", Required: false, "Seri Numarası", "serial"),
        new("hasStorage", "Veri Depolama", Required: false, "Veri Depolar", "Veri Depolama Ortamı", "Disk", "hasStorage"),
        new("warrantyUntil", "Garanti Bitiş", Required: false, "Garanti Bitiş Tarihi", "Garanti Bitimi", "Garanti", "warrantyUntil"),
        new("person", "Zimmetli Kişi", Required: false, "Zimmetli", "Zimmet", "Zimmet Alan", "Kişi", "Kişi Kimliği", "person"),
        new("doc", "Belge No", Required: false, "Teslim Belgesi", "Teslim Belgesi No", "Taşınır Teslim Belgesi", "Taşınır Teslim Belgesi No", "Zimmet Belgesi", "Zimmet Belge No", "doc"),
    ];

    private static readonly Dictionary<string, Column> ByHeading = All
        .SelectMany(c => c.Aliases.Prepend(c.Heading).Select(heading => (Folded(heading), c))).ToDictionary(p => p.Item1, p => p.c, StringComparer.Ordinal);

    /// <summary>The column of a heading; null for one nobody knows.</summary>
    public static Column? Find(string heading) => ByHeading.GetValueOrDefault(Folded(heading));

    /// <summary>How many of the headings are known.</summary>
    public static int Known(IEnumerable<string> headings) => headings.Count(h => Find(h) is not null);

    /// <summary>The heading of a JSON field name; the name itself where it is no column.</summary>
    public static string HeadingOf(string field) => All.FirstOrDefault(c => c.Field == field)?.Heading ?? field;

    /// <summary>Letters and digits only, small, without Turkish marks: <c>SİCİL NO.</c> is <c>sicil no</c> is <c>Sicil-No</c>.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
            if (Plain(letter) is { } plain)
                folded.Append(plain);
        return folded.ToString();
    }

    private static char? Plain(char letter) => letter switch
    {
        'I' or 'İ' or 'ı' or 'î' or 'Î' => 'i',
        'Ş' or 'ş' => 's',
        'Ç' or 'ç' => 'c',
        'Ğ' or 'ğ' => 'g',
        'Ö' or 'ö' => 'o',
        'Ü' or 'ü' or 'û' or 'Û' => 'u',
        'Â' or 'â' => 'a',
        _ when char.IsLetterOrDigit(letter) => char.ToLowerInvariant(letter),
        _ => null,
    };
}
