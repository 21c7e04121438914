using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Warehouses;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>Every four weeks both depots are checked against their lists; August's check falls into the leaves and is flagged, October's finds something.</summary>
internal sealed class Checks(DemoDesk desk) : Chapter
{
    public override IEnumerable<Scene> Scenes() => DemoCalendar.Checks().Where(d => d.Month is not 8)
        .SelectMany<DateOnly, Scene>(d => [new(d, new TimeOnly(15, 40), () => Check("01"), 400), new(DemoCalendar.WorkdayFrom(d.AddDays(1)), new TimeOnly(15, 40), () => Check("02"), 400)]);

    private async Task Check(string warehouse)
    {
        // What is with a firm stands on the list and not on the shelf.
        string[] away = [.. desk.Books.Depot(warehouse).Where(a => desk.Books.AtVendor(a) is not null)];
        string[] listed = [.. desk.Books.Depot(warehouse).Except(away, StringComparer.Ordinal)];
        Difference[] explained = [.. away.Select(a => new Difference(a, Found: false, $"Onarım için firmada: {desk.Books.AtVendor(a)} numaralı arıza."))];
        if (warehouse is "02" && desk.Day.Month is 10)
        {
            var missing = listed[0];
            await desk.Tell.Refused("SEF", Role.KONTROL_YETKILISI, new RecordListCheck(warehouse, desk.Day, listed[1..], [new Difference(missing, Found: false, Explanation: null), .. explained], Concluded: true), "DIFFERENCE_UNRESOLVED");
            await desk.Tell.By("SEF", Role.KONTROL_YETKILISI, new RecordListCheck(warehouse, desk.Day, listed[1..], [new Difference(missing, Found: false, "Arka rafta bulundu; raf etiketi düzeltildi."), .. explained], Concluded: true));
            return;
        }

        await desk.Tell.By("SEF", Role.KONTROL_YETKILISI, new RecordListCheck(warehouse, desk.Day, listed, explained, Concluded: true));
    }
}
