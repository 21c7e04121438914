using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>What happens between the events: somebody needs something, somebody brings something back, devices are written down, seminars are held.</summary>
internal sealed class Routine(DemoDesk desk) : Chapter
{
    // How many of a hundred days bring something, by month: summers are slow, in spring the roll-out fills the days anyway.
    private static readonly int[] Busy = [40, 40, 42, 28, 30, 32, 18, 18, 34, 36, 40, 50];

    private static readonly string[] Kinds = [DemoKinds.Laptop, DemoKinds.Monitor, DemoKinds.Printer, DemoKinds.Phone, DemoKinds.Scanner, DemoKinds.Desktop, DemoKinds.Monitor];
    private string shown = "";

    public override IEnumerable<Scene> Scenes()
    {
        var chance = new Chance(31);
        foreach (var day in DemoCalendar.Workdays().Where(d => d >= Day(1, 14)))
        {
            if (chance.In100(Busy[day.Month - 1])) yield return new Scene(day, new TimeOnly(9 + chance.Below(2), chance.Below(60)), SomebodyNeeds);
            if (chance.In100(Busy[day.Month - 1] * 2 / 3)) yield return new Scene(day, new TimeOnly(DemoCalendar.IsEve(day) ? 11 : 14, chance.Below(50)), SomebodyBrings);
            if (chance.In100(Busy[day.Month - 1] / 3)) yield return new Scene(day, new TimeOnly(DemoCalendar.IsEve(day) ? 11 : 15, chance.Below(40)), WriteDown, 100);
            if (day.DayOfWeek is DayOfWeek.Wednesday && day.Day is > 7 and < 15)
            {
                yield return new Scene(day, new TimeOnly(9, 55), SeminarBegins);
                yield return new Scene(day, new TimeOnly(16, 50), SeminarEnds);
            }

            if (day.DayOfWeek is DayOfWeek.Friday && day.Day is > 14 and < 22) yield return new Scene(day, new TimeOnly(10, 10), BetweenDepots);
        }
    }

    // The spring's new devices wait for the unit they were bought for; what the others need comes from what is older.
    private int Newest => desk.Day < Day(6, 20) ? 24 : 26;

    private async Task SomebodyNeeds()
    {
        var staff = DemoPeople.Staff(desk.Day).Where(p => p.Unit is not "TEFTIS").ToArray();
        var person = desk.Chance.Of(staff);
        var warehouse = DemoUnits.WarehouseOf(person.Unit);
        if (IsClosed(warehouse)) return;
        var held = desk.Books.HeldBy(person.Id).CountBy(DemoBooks.CodeOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var kind = Kinds.Skip(desk.Chance.Below(Kinds.Length)).Concat(Kinds)
            .FirstOrDefault(k => held.GetValueOrDefault(k) < (k is DemoKinds.Monitor ? 3 : k is DemoKinds.Printer or DemoKinds.Laptop ? 2 : 1) && desk.Stock(k, warehouse, to: Newest).Count > 5);
        if (kind is null) return;
        var asset = desk.Stock(kind, warehouse, to: Newest)[^1];
        if (desk.Books.Asset(asset) is { HasStorage: true, IsWiped: false } && desk.Chance.In100(80)) await desk.Wipe(asset);
        await desk.Give(asset, person.Id);
        if (DemoKinds.Of(kind).Network && desk.Chance.In100(50)) await desk.Record(asset, DemoUnits.PlaceOf(person.Unit));
        if (desk.Chance.In100(30)) await desk.Install(asset, DemoUnits.PlaceOf(person.Unit));
    }

    private async Task SomebodyBrings()
    {
        var old = desk.Books.Find(AssetStatus.ON_ZIMMET, a => !IsClosed(a.Warehouse!) && DemoBooks.YearOf(a.Id["asset-".Length..]) < 23 && a.LastOn < desk.Day.AddDays(-60) && a.Holder is not (null or DemoPeople.Leaver));
        if (old.Count is 0) return;
        var asset = desk.Chance.Of(old);
        var (condition, note) = desk.Chance.Below(100) switch
        {
            < 80 => (Condition.SAGLAM, (string?)null),
            < 92 => (Condition.HASARLI, DemoBooks.CodeOf(asset) is DemoKinds.Monitor or DemoKinds.Laptop or DemoKinds.Tablet ? "Ekranında çizik var." : "Dış kasası çatlak."),
            _ => (Condition.EKSIK, DemoBooks.CodeOf(asset) is DemoKinds.Desktop ? "Klavyesi yok." : "Güç kablosu yok."),
        };
        await desk.Return(asset, condition, note);
        if (desk.Books.Asset(asset).HasStorage) await desk.Wipe(asset);
    }

    private async Task WriteDown()
    {
        var unknown = desk.Books.Find(AssetStatus.ON_ZIMMET, a => DemoKinds.Of(DemoBooks.CodeOf(a.Id["asset-".Length..])).Network && !desk.IsRecorded(a.Id["asset-".Length..]));
        if (unknown.Count is 0) return;
        var unit = DemoPeople.Of(desk.Books.Asset(desk.Chance.Of(unknown)).Holder!).Unit;
        foreach (var asset in unknown.Where(a => DemoPeople.Of(desk.Books.Asset(a).Holder!).Unit == unit).Take(2 + desk.Chance.Below(2)))
        {
            await desk.Record(asset, DemoUnits.PlaceOf(unit));
        }
    }

    // Out in the morning, back in the afternoon, on one order with a day of return.
    private async Task SeminarBegins()
    {
        shown = "";
        var host = desk.Chance.Of(["IK2", "KU2", "YI2", "IKM"]);
        if (desk.Stock(DemoKinds.Laptop, "01", to: 24) is not [var laptop, ..]) return;
        var order = await desk.Order(Purpose.ETKINLIK, host, laptop);
        await desk.Keep(laptop, DemoDesk.Handing(laptop, host, order) with { Purpose = Purpose.ETKINLIK, ReturnDue = desk.Day });
        shown = laptop;
    }

    private async Task SeminarEnds()
    {
        if (shown is not "") await desk.Return(shown, Condition.SAGLAM, "Etkinlik bitti.");
    }

    private async Task BetweenDepots()
    {
        var (from, to) = desk.Chance.In100(60) ? ("01", "02") : ("02", "01");
        if (IsClosed("02")) return;
        var kind = desk.Chance.Of([DemoKinds.Monitor, DemoKinds.Desktop, DemoKinds.Phone]);
        string[] moved = [.. desk.Stock(kind, from, to: Newest).Take(1 + desk.Chance.Below(3))];
        if (desk.Stock(kind, from, to: Newest).Count < 6) return;
        var order = await desk.Order(Purpose.AMBARLAR_ARASI, to, moved);
        foreach (var asset in moved) await desk.Keep(asset, new MoveWarehouse(asset, to, order));
    }

    private bool IsClosed(string warehouse) => warehouse is "02" && desk.Day >= Day(7, 21) && desk.Day <= Day(8, 1);
}
