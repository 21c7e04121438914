using System.Globalization;
using Defne.Ledger.Domain.Assets;

namespace Defne.Ledger.Api.Demo;

/// <summary>The old register as it stood at the end of 2024: 320 assets bought in lots since 2018, two thirds of them in use.</summary>
internal static class DemoInventory
{
    private static readonly (string Code, int[] Bought)[] Lots =
    [
        (DemoKinds.Desktop, [12, 10, 14, 0, 18, 16, 14]),
        (DemoKinds.Laptop, [0, 4, 6, 6, 8, 8, 10]),
        (DemoKinds.Monitor, [10, 8, 12, 0, 16, 14, 10]),
        (DemoKinds.Printer, [6, 5, 6, 4, 6, 5, 4]),
        (DemoKinds.Scanner, [2, 0, 3, 2, 0, 3, 2]),
        (DemoKinds.Phone, [0, 0, 20, 0, 0, 14, 0]),
        (DemoKinds.Projector, [1, 0, 2, 0, 1, 1, 0]),
        (DemoKinds.Server, [0, 1, 0, 1, 0, 1, 0]),
        (DemoKinds.Tablet, [0, 0, 0, 4, 0, 5, 0]),
        (DemoKinds.Switch, [2, 2, 3, 2, 2, 3, 2]),
        (DemoKinds.AccessPoint, [0, 0, 0, 4, 0, 0, 3]),
        (DemoKinds.PowerSupply, [1, 0, 0, 0, 1, 0, 0]),
    ];

    // The older, the more of them lie in the depot.
    private static readonly int[] InUse = [38, 48, 64, 76, 80, 82, 72];

    private static readonly Dictionary<string, string[]> Holders = new(StringComparer.Ordinal)
    {
        [DemoKinds.Server] = ["SYS"], [DemoKinds.Switch] = ["NET"], [DemoKinds.AccessPoint] = ["NET"], [DemoKinds.PowerSupply] = ["SYS"],
        [DemoKinds.Tablet] = ["ZA2", "ZA3", "BYD", "PRK"], [DemoKinds.Projector] = ["KUL", "IKM", "YZI"],
        [DemoKinds.Scanner] = ["EVR", "ARS", "KA2", "YI2", "MA2", "IM2"],
        [DemoKinds.Laptop] = ["MUD", "BSK", "BYD", "SEF", "FEN", "IMA", "KUL", "MAL", "YZI", "IKM", "ZAB", "PRK", "SYS", "NET", "YAZ", "UZM", "AYS", "IM3", "MUF", "KU2"],
    };

    /// <summary>Every line of it.</summary>
    public static IReadOnlyList<OpeningLine> All { get; } = [.. Written()];

    /// <summary>The lines of a warehouse.</summary>
    public static IReadOnlyList<OpeningLine> Of(string warehouse) => [.. All.Where(l => l.Warehouse == warehouse)];

    private static IEnumerable<OpeningLine> Written()
    {
        var chance = new Chance(2018);
        var documents = new int[9];
        foreach (var (code, bought) in Lots)
        {
            var kind = DemoKinds.Of(code);
            var holders = Holders.GetValueOrDefault(code) ?? [.. DemoPeople.Staff(DemoCalendar.First).Where(p => p.Unit is not ("BASKANLIK" or "TEFTIS")).Select(p => p.Id)];
            var turn = chance.Below(holders.Length);
            foreach (var (age, pieces) in bought.Index().Where(lot => lot.Item > 0))
            {
                var year = 2018 + age;
                var entered = DemoCalendar.WorkdayFrom(new DateOnly(year, 3 + chance.Below(8), 4 + chance.Below(8)));
                for (var n = 1; n <= pieces; n++)
                {
                    var holder = chance.In100(InUse[age]) || holders.Length is 1 ? holders[turn++ % holders.Length] : null;
                    var warehouse = holder is not null ? DemoUnits.WarehouseOf(DemoPeople.Of(holder).Unit) : chance.In100(35) ? "02" : "01";
                    yield return new OpeningLine(DemoKinds.Printed(code, year, n), kind.NameIn(year), warehouse, kind.PriceIn(year), entered, DemoKind.Serial(chance, kind.Maker, year),
                        kind.Storage, entered.AddYears(code is DemoKinds.Server ? 5 : 3), holder,
                        holder is null ? null : string.Create(CultureInfo.InvariantCulture, $"TTB-{year}/{++documents[age]}"));
                }
            }
        }
    }
}
