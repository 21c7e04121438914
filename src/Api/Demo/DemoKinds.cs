using System.Globalization;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Stock;

namespace Defne.Ledger.Api.Demo;

/// <summary>A kind of device the directorate keeps: its code, what it costs today, which models were bought over the years.</summary>
internal sealed record DemoKind(string Code, string Name, decimal Price, bool Storage, bool Network, string Maker, IReadOnlyList<string> Models)
{
    // What one lira of 2025 was in the year of purchase, roughly.
    private static readonly decimal[] Worth = [0.11m, 0.14m, 0.19m, 0.26m, 0.46m, 0.66m, 0.86m, 1m, 1.2m];

    /// <summary>Price of one in a year, to ten kuruş.</summary>
    public decimal PriceIn(int year) => decimal.Round(Price * Worth[year - 2018], 1) + 0.00m;

    /// <summary>Name and model as bought in a year.</summary>
    public string NameIn(int year) => $"{Name} ({Models[Math.Min((year - 2018) * Models.Count / 8, Models.Count - 1)]})";

    /// <summary>A serial number of this maker's pattern.</summary>
    public static string Serial(Chance chance, string maker, int year)
    {
        const string letters = "ABCDEFGHJKLMNPRSTVXYZ";
        return string.Create(CultureInfo.InvariantCulture, $"{maker}{year % 100:00}{letters[chance.Below(21)]}{letters[chance.Below(21)]}{chance.Below(90000) + 10000}");
    }

    /// <summary>A hardware address.</summary>
    public static string Mac(Chance chance) => string.Join(':', new[] { 0x3C, 0x52, 0x82, chance.Below(256), chance.Below(256), chance.Below(256) }.Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
}

/// <summary>Something the stock holds: its code, its name and what one cost at the beginning of 2025.</summary>
internal sealed record DemoMaterial(string Code, string Name, decimal Price);

/// <summary>The kinds of the demo.</summary>
internal static class DemoKinds
{
    public const string Desktop = "255.02.01.01";
    public const string Laptop = "255.02.01.02";
    public const string Server = "255.02.01.03";
    public const string Tablet = "255.02.01.04";
    public const string Printer = "255.02.02.01";
    public const string Monitor = "255.02.02.02";
    public const string Scanner = "255.02.02.03";
    public const string Phone = "255.02.04.01";
    public const string Projector = "255.02.05.01";
    public const string Switch = "253.03.05.01";
    public const string AccessPoint = "253.03.05.02";
    public const string PowerSupply = "253.03.05.03";
    public const string Toner = "150.03.02.01";
    public const string Memory = "150.13.02.01";
    public const string Disk = "150.13.02.02";
    public const string Supply = "150.13.02.03";
    public const string Battery = "150.13.02.04";
    public const string Fuser = "150.13.02.05";

    public static readonly IReadOnlyList<DemoKind> All =
    [
        new(Desktop, "Masaüstü bilgisayar", 38_400.00m, Storage: true, Network: true, "MB", ["ThinkCentre M710s", "ProDesk 400 G6", "OptiPlex 3080", "ProDesk 400 G9", "OptiPlex 7020"]),
        new(Laptop, "Dizüstü bilgisayar", 46_900.00m, Storage: true, Network: true, "DZ", ["Latitude 3590", "ThinkPad E15", "ProBook 450 G8", "Latitude 3540"]),
        new(Server, "Sunucu", 412_000.00m, Storage: true, Network: true, "SN", ["PowerEdge R540", "ProLiant DL380 Gen10", "PowerEdge R760"]),
        new(Tablet, "Tablet bilgisayar", 17_850.00m, Storage: true, Network: true, "TB", ["Galaxy Tab A7", "Galaxy Tab A9+"]),
        new(Printer, "Lazer yazıcı", 14_350.00m, Storage: false, Network: true, "YZ", ["LaserJet Pro M404dn", "HL-L5100DN", "ECOSYS P3145dn"]),
        new(Monitor, "Monitör", 6_780.00m, Storage: false, Network: false, "MN", ["P2219H 22 inç", "E243 24 inç", "P2422H 24 inç"]),
        new(Scanner, "Belge tarayıcı", 22_600.00m, Storage: false, Network: false, "TR", ["fi-7160", "ADS-4300N"]),
        new(Phone, "IP telefon", 5_240.00m, Storage: false, Network: true, "TL", ["T23G", "T31P", "T33G"]),
        new(Projector, "Projeksiyon cihazı", 39_900.00m, Storage: false, Network: false, "PR", ["EB-X41", "EB-FH52"]),
        new(Switch, "Ağ anahtarı 48 port", 42_700.00m, Storage: false, Network: true, "AG", ["SG350-52", "CBS350-48T"]),
        new(AccessPoint, "Kablosuz erişim noktası", 9_460.00m, Storage: false, Network: true, "KE", ["UAP-AC-PRO", "U6-Pro"]),
        new(PowerSupply, "Kesintisiz güç kaynağı 3 kVA", 34_200.00m, Storage: false, Network: false, "KG", ["SMT3000I", "SMT3000IC"]),
    ];

    /// <summary>What is used up.</summary>
    public static readonly IReadOnlyList<DemoMaterial> Materials =
    [
        new(Toner, "Toner, siyah", 1_180.00m),
        new(Memory, "Bellek modülü 8 GB DDR4", 890.00m),
        new(Disk, "Katı hâl diski 512 GB", 1_950.00m),
        new(Supply, "Bilgisayar güç kaynağı 300 W", 1_340.00m),
        new(Battery, "Dizüstü bilgisayar pili", 2_150.00m),
        new(Fuser, "Lazer yazıcı ısıtıcı ünitesi", 3_480.00m),
    ];

    /// <summary>The kind of a movable code.</summary>
    public static DemoKind Of(string code) => All.First(k => k.Code == code);

    /// <summary>The stock card of a material in the main warehouse, where all of it lies.</summary>
    public static string Card(string code) => StockEvent.CardOf("01", code);

    /// <summary>The id of an asset by its number.</summary>
    public static string Id(string code, int year, int sequence) => RegistryNo.ToAssetId(Printed(code, year, sequence));

    /// <summary>A registry number as printed.</summary>
    public static string Printed(string code, int year, int sequence) => string.Create(CultureInfo.InvariantCulture, $"{code}/{year % 100:00}/{sequence:00000}");
}
