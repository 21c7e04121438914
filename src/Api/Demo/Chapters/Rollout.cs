using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>The new computers go out unit by unit, each on one order; the old ones come back, are wiped and wait for their next user.</summary>
internal sealed class Rollout(DemoDesk desk) : Chapter
{
    private static readonly (int Month, int Day, string Unit)[] Plan =
    [
        (4, 16, "FEN"), (4, 18, "IMAR"), (4, 25, "ZABITA"), (5, 8, "MALI"), (5, 9, "YAZI"), (5, 15, "IK"), (5, 21, "KULTUR"), (5, 26, "PARK"), (5, 29, "ARSIV"), (6, 4, "BIM"),
    ];

    private static readonly string[] Travellers = ["MUD", "SEF", "YAZ", "SYS", "UZM", "IM3", "KU2", "MAL", "BYD", "ZAB"];

    public override IEnumerable<Scene> Scenes() => Plan.SelectMany<(int Month, int Day, string Unit), Scene>(p =>
    [
        On(p.Month, p.Day, 9, 0, () => Out(p.Unit), 60),
        new Scene(DemoCalendar.WorkdayFrom(Day(p.Month, p.Day).AddDays(1)), new TimeOnly(9, 10), () => SetUp(p.Unit), 60),
    ]).Append(On(5, 23, 9, 30, ToLibrary, 60)).Append(On(6, 12, 9, 0, LaptopsOut, 70)).Append(On(5, 28, 10, 0, ToAnnexe, 100));

    private async Task Out(string unit)
    {
        string[] staff = [.. DemoPeople.StaffOf(unit, desk.Day).Select(p => p.Id)];
        string[] computers = [.. desk.Stock(DemoKinds.Desktop, "01", from: 25).Take(staff.Length)];
        string[] monitors = [.. desk.Stock(DemoKinds.Monitor, "01", from: 25).Take(staff.Length)];
        var order = await desk.Order(Purpose.ZIMMET, unit, [.. computers, .. monitors]);
        foreach (var (n, person) in staff.Index())
        {
            await desk.Hand(computers[n], person, order);
            await desk.Hand(monitors[n], person, order);
            if (desk.Books.HeldBy(person).FirstOrDefault(a => DemoBooks.CodeOf(a) is DemoKinds.Desktop && DemoBooks.YearOf(a) < 25) is not { } old) continue;
            if (desk.Chance.In100(12)) await desk.Return(old, Condition.HASARLI, desk.Chance.In100(50) ? "Kasa kapağı kırık." : "Güç düğmesi basılı kalıyor.");
            else await desk.Return(old);
        }
    }

    private async Task SetUp(string unit)
    {
        foreach (var person in DemoPeople.StaffOf(unit, desk.Day))
            foreach (var asset in desk.Books.HeldBy(person.Id).Where(a => DemoBooks.CodeOf(a) is DemoKinds.Desktop && DemoBooks.YearOf(a) is 25))
                await desk.SetUp(asset);

        var since = desk.Day.AddDays(-5);
        foreach (var old in desk.Books.Find(AssetStatus.IN_STOCK, a => a is { HasStorage: true, IsWiped: false } && a.LastOn >= since && a.Id.Contains(DemoKinds.Desktop, StringComparison.Ordinal)))
            if (DemoBooks.YearOf(old) < 25) await desk.Wipe(old);
    }

    private async Task ToLibrary()
    {
        string[] devices = [.. desk.Stock(DemoKinds.Desktop, "01", from: 25).Take(6), .. desk.Stock(DemoKinds.Monitor, "01", from: 25).Take(6)];
        await desk.Place(DemoUnits.Library, devices);
        foreach (var (n, asset) in devices.Take(6).Index())
        {
            await desk.Install(asset, $"Kütüphane okuma salonu, {n + 1}. masa");
            await desk.Record(asset, $"Kütüphane okuma salonu, {n + 1}. masa");
        }
    }

    private async Task LaptopsOut()
    {
        foreach (var (person, laptop) in Travellers.Zip(desk.Stock(DemoKinds.Laptop, "01", from: 25)))
        {
            var old = desk.Books.HeldBy(person).FirstOrDefault(a => DemoBooks.CodeOf(a) is DemoKinds.Laptop);
            await desk.Give(laptop, person);
            await desk.Record(laptop, DemoUnits.PlaceOf(DemoPeople.Of(person).Unit));
            if (old is null) continue;
            await desk.Return(old);
            await desk.Wipe(old);
        }
    }

    private async Task ToAnnexe()
    {
        string[] moved = [.. desk.Stock(DemoKinds.Phone, "01", from: 25).Take(2), .. desk.Stock(DemoKinds.Desktop, "01", to: 24).Take(6)];
        var order = await desk.Order(Purpose.AMBARLAR_ARASI, "02", moved);
        foreach (var asset in moved) await desk.Keep(asset, new Domain.Assets.MoveWarehouse(asset, "02", order));
    }
}
