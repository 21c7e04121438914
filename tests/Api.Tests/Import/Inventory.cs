using System.Globalization;

namespace Defne.Ledger.Api.Tests.Import;

/// <summary>A believable old register of an IT directorate, the same every time: what <c>samples/</c> holds, as long as asked for.</summary>
internal static class Inventory
{
    /// <summary>The headings of the sample.</summary>
    public static readonly string[] Headings =
        ["Sicil No", "Adı", "Ambar", "Edinme Tarihi", "Değer", "Seri No", "Veri Depolama", "Garanti Bitiş", "Zimmetli Kişi", "Belge No"];

    private static readonly (string Code, string Name, int Cost, bool Storage, string Serial)[] Kinds =
    [
        ("255.02.01.01", "Masaüstü bilgisayar, Exper Diamond i5/16 GB/512 GB SSD", 28_400, true, "EXP"),
        ("255.02.01.01", "Masaüstü bilgisayar, HP ProDesk 400 G7", 24_150, true, "CZC"),
        ("255.02.01.02", "Dizüstü bilgisayar, Lenovo ThinkPad E14 14\"", 36_750, true, "PF4"),
        ("255.02.01.02", "Dizüstü bilgisayar, Casper Nirvana; Türkçe Q klavye", 31_900, true, "CSP"),
        ("255.02.01.03", "Tablet bilgisayar, Samsung Galaxy Tab A9 (saha ölçümü)", 8_990, true, "R52"),
        ("255.02.02.01", "Lazer yazıcı, HP LaserJet Pro M404dn", 9_120, false, "PHB"),
        ("255.02.02.01", "Çok işlevli yazıcı, Kyocera ECOSYS M2040dn", 14_380, true, "VCG"),
        ("255.02.02.02", "Tarayıcı, Canon imageFORMULA DR-C225", 11_640, false, "HE3"),
        ("255.02.03.01", "Monitör 24\", Philips 243V7", 4_275, false, "AU5"),
        ("253.03.05.01", "Ağ anahtarı 48 bağlantı noktalı, Cisco Catalyst 2960X", 41_300, false, "FOC"),
        ("253.03.05.02", "Sunucu, Dell PowerEdge R740", 312_500, true, "7XK"),
        ("253.03.05.03", "Kesintisiz güç kaynağı 10 kVA, İnform Sinüs", 68_900, false, "INF"),
    ];

    private static readonly string[] Holders = ["AYS", "MEH", "UZM", "FEN", "KAR", "KA2", "KA3", "MUH", "BYD", "EVR", "ARS", "SYS", "YAZ", "SEF", "TEK", "MUD"];

    /// <summary>Rows of the register.</summary>
    public static IEnumerable<string[]> Rows(int count)
    {
        var chance = new Chance(20260105);
        var last = new Dictionary<(string, int), int>();
        for (var i = 0; i < count; i++)
        {
            var (code, name, cost, storage, serial) = Kinds[chance.Next(Kinds.Length)];
            var day = new DateOnly(2015, 1, 2).AddDays(chance.Next(11 * 365 - 30));
            var no = last[(code, day.Year)] = last.GetValueOrDefault((code, day.Year)) + 1;
            var holder = chance.Next(10) < 7 ? Holders[chance.Next(Holders.Length)] : "";
            yield return
            [
                Said($"{code}/{day.Year % 100:00}/{no:00000}"), name, "01", day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
                ((cost * (100 - (2026 - day.Year) * 4) / 100) + (chance.Next(100) / 100m)).ToString("#,##0.00", CultureInfo.GetCultureInfo("tr-TR")),
                chance.Next(12) is 0 ? "" : Said($"{serial}{i:00000}{(char)('A' + chance.Next(26))}{chance.Next(10)}"), storage ? "evet" : "hayır",
                chance.Next(3) is 0 ? "" : day.AddYears(chance.Next(2) + 2).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
                holder, holder.Length is 0 ? "" : Said($"TTB-{day.Year}/{1 + chance.Next(900)}"),
            ];
        }
    }

    /// <summary>The rows as a text file with its headings.</summary>
    public static string Csv(IEnumerable<string[]> rows, string separator = ";") => string.Concat(rows.Prepend(Headings)
        .Select(row => string.Join(separator, row.Select(cell => cell.Contains(separator, StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)) + "\r\n"));

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // A seed gives the same register on every version of the runtime.
    private sealed class Chance(uint seed)
    {
        private uint state = seed;

        public int Next(int below)
        {
            state = unchecked((state * 1664525) + 1013904223);
            return (int)(((ulong)state * (ulong)below) >> 32);
        }
    }
}
