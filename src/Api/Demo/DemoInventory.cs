using System.Globalization;
using Defne.Ledger.Domain.Assets;

namespace Defne.Ledger.Api.Demo;

/// <summary>Forty assets of the old register.</summary>
internal static class DemoInventory
{
    private static readonly (string Code, string Name, decimal Cost, bool Storage)[] Kinds =
    [
        ("255.02.01.01", "Masaüstü bilgisayar", 28_400.00m, true),
        ("255.02.01.02", "Dizüstü bilgisayar", 36_750.50m, true),
        ("255.02.02.01", "Yazıcı", 9_120.00m, false),
        ("253.03.05.01", "Ağ anahtarı", 14_300.00m, false),
    ];

    private static readonly string[] Holders = ["AYS", "MEH", "UZM", "FEN", "KAR", "KA2", "KA3", "MUH", "BYD", "EVR", "ARS", "SYS", "YAZ", "SEF"];

    /// <summary>Ten bought at the end of 2025, in the depot of warehouse 01, untested.</summary>
    public static IReadOnlyList<string> New { get; } = [.. Enumerable.Range(1, 10).Select(n => RegistryNo.ToAssetId(Number("255.02.01.02", 25, n)))];

    /// <summary>Warehouse 01: the ten new ones and twenty-four in use.</summary>
    public static IReadOnlyList<OpeningLine> First { get; } =
    [
        .. Enumerable.Range(1, 10).Select(n => new OpeningLine(Number("255.02.01.02", 25, n), "Dizüstü bilgisayar", "01", 41_900.00m, new(2025, 12, 11), $"DZ25-{7300 + n}", HasStorage: true, new(2027, 12, 11), Person: null, Doc: null)),
        .. Enumerable.Range(0, 24).Select(n => Used(n, "01", Holders[n % Holders.Length])),
    ];

    /// <summary>Warehouse 02: six in the depot.</summary>
    public static IReadOnlyList<OpeningLine> Second { get; } = [.. Enumerable.Range(24, 6).Select(n => Used(n, "02", holder: null))];

    /// <summary>What a person held when the old register was taken over.</summary>
    public static IReadOnlyList<string> HeldBy(string person) => [.. First.Where(l => l.Person == person).Select(l => RegistryNo.ToAssetId(l.RegistryNo!))];

    private static OpeningLine Used(int n, string warehouse, string? holder)
    {
        var (code, name, cost, storage) = Kinds[n % Kinds.Length];
        var year = 21 + (n % 4);
        return new OpeningLine(Number(code, year, 1 + (n / 4)), name, warehouse, cost - (n * 10), new(2000 + year, 3 + (n % 6), 10), string.Create(CultureInfo.InvariantCulture, $"SN{year}-{1000 + n}"),
            storage, new(2002 + year, 3 + (n % 6), 10), holder, holder is null ? null : $"TTB-{2000 + year}/{n + 1}");
    }

    private static string Number(string code, int year, int sequence) => string.Create(CultureInfo.InvariantCulture, $"{code}/{year:00}/{sequence:00000}");
}
