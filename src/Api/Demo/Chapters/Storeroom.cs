using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.Stock;

namespace Defne.Ledger.Api.Demo.Chapters;

/// <summary>What is used up: parts are bought, units ask for toner, something runs short, something is asked for in vain, and every month accounting gets its list.</summary>
internal sealed class Storeroom(DemoDesk desk) : Chapter
{
    private static readonly (DateOnly On, string Asker, decimal Qty)[] Needs =
    [
        (Day(2, 25), "MA2", 10), (Day(3, 6), "YI2", 8), (Day(3, 19), "IM2", 8), (Day(4, 10), "AYS", 10), (Day(4, 29), "ZA2", 6), (Day(5, 13), "IK2", 6), (Day(6, 11), "MA2", 10), (Day(6, 24), "PR2", 4),
        (Day(7, 9), "KU2", 8), (Day(8, 20), "AYS", 8), (Day(9, 4), "YI2", 8), (Day(9, 16), "IM2", 6), (Day(10, 22), "ZA3", 6), (Day(11, 6), "AYS", 10), (Day(11, 20), "MA2", 10), (Day(12, 9), "IK2", 8),
        (new(2026, 1, 15), "YI2", 8), (new(2026, 2, 11), "KU2", 6), (new(2026, 2, 25), "PR2", 5),
    ];

    private static readonly (string Code, decimal Qty)[] Spares = [(DemoKinds.Memory, 8), (DemoKinds.Disk, 5), (DemoKinds.Supply, 5), (DemoKinds.Battery, 3), (DemoKinds.Fuser, 1)];
    private static readonly (string Code, decimal Least)[] Levels = [(DemoKinds.Toner, 30), (DemoKinds.Memory, 3), (DemoKinds.Disk, 3), (DemoKinds.Supply, 2), (DemoKinds.Battery, 1), (DemoKinds.Fuser, 1)];

    public override IEnumerable<Scene> Scenes() =>
    [
        .. Parts(), .. Needs.SelectMany(n => Toner(n.On, n.Asker, n.Qty)), On(3, 3, 14, 30, WithoutRequest), .. OnRequest(), .. InVain(), .. InPart(), .. Again(), .. TakenBack(),
        Next(3, 5, 9, 30, () => Ask("AYS", RequestKind.TUKETIM, DemoKinds.Toner, 8)), .. Lists(),
    ];

    private static string Toners => DemoKinds.Card(DemoKinds.Toner);

    private IEnumerable<Scene> Parts()
    {
        var parts = "";
        yield return On(2, 20, 14, 30, async () =>
        {
            parts = await desk.Receive("TKY", DemoUnits.Hardware, new("FATURA", "AKD2025000112", desk.Day), Spares);
            await desk.Commission(parts);
            await desk.Accept(parts, Spares);
        });
        yield return On(2, 21, 9, 40, () => desk.Post("01", new PostEntry(parts, "SATIN_ALMA", [.. Spares.Select(s => desk.Line(s.Code, s.Qty))], "01", desk.Day, Valuation: null)
        {
            BasisDoc = new("FATURA", "AKD2025000112", Day(2, 20)),
        }));
        yield return On(2, 24, 9, 20, async () =>
        {
            foreach (var (code, least) in Levels) await desk.Spend(new SetMinimumLevel(DemoKinds.Card(code), least) { BasisDoc = new("OLUR", "2025/49", desk.Day) });
        }, 60);
    }

    // Asked and approved one day, given the next; who stands in for the head approves in his place.
    private IEnumerable<Scene> Toner(DateOnly on, string asker, decimal qty)
    {
        var request = "";
        yield return new Scene(on, new TimeOnly(9, 50), async () => request = await Ask(asker, RequestKind.TUKETIM, DemoKinds.Toner, qty, approved: true));
        yield return new Scene(DemoCalendar.WorkdayFrom(on.AddDays(1)), new TimeOnly(10, 40), async () =>
        {
            await Evaluate(request, RequestResult.MEET);
            await desk.Tell.By(desk.Keeper("01"), Role.KAYIT_YETKILISI, Issue(request, asker, qty));
            await Close(request);
        });
    }

    // A signature on a slip of paper is no request.
    private Task WithoutRequest() => desk.Tell.Refused("TKY", Role.KAYIT_YETKILISI, Issue(request: null, "ZA2", 2), "NO_REQUEST");

    // Not only toner is asked for: the hand-over names what it meets.
    private IEnumerable<Scene> OnRequest()
    {
        var request = "";
        yield return On(3, 20, 10, 10, async () => request = await Ask("IM2", RequestKind.DEMIRBAS, DemoKinds.Scanner, 1, approved: true));
        yield return On(3, 21, 9, 40, async () =>
        {
            await Evaluate(request, RequestResult.MEET);
            var scanner = desk.One(DemoKinds.Scanner, "01");
            var order = await desk.Order(Purpose.ZIMMET, "IM2", scanner);
            await desk.Keep(scanner, DemoDesk.Handing(scanner, "IM2", order) with { Request = request });
            await Close(request);
        });
    }

    private IEnumerable<Scene> InVain()
    {
        var request = "";
        yield return On(5, 14, 10, 10, async () => request = await Ask("KU2", RequestKind.DEMIRBAS, DemoKinds.Projector, 2, approved: true));
        yield return On(5, 20, 11, 40, async () =>
        {
            await Evaluate(request, RequestResult.REFUSE, "Eldeki projeksiyon cihazları kullanımda; 2025 bütçesinde alım ödeneği yok.");
            await desk.Tell.Refused("SEF", Role.SEF, new CloseRequest(request), "UNMET_NOT_REPORTED");
            await desk.Tell.By("SEF", Role.SEF, new ReportUnmet(request, "MUD"));
            await Close(request);
        });
    }

    private IEnumerable<Scene> InPart()
    {
        var request = "";
        yield return On(9, 24, 9, 50, async () => request = await Ask("MA2", RequestKind.TUKETIM, DemoKinds.Toner, 20, approved: true));
        yield return On(9, 25, 10, 40, async () =>
        {
            await Evaluate(request, RequestResult.PARTIAL, "Stok asgari seviyenin altında; kalanı yeni alımdan karşılanacak.", 10);
            await desk.Tell.By("TKY", Role.KAYIT_YETKILISI, Issue(request, "MA2", 10));
            await desk.Tell.By("SEF", Role.SEF, new ReportUnmet(request, "MUD"));
            await Close(request);
        });
    }

    // More is bought: some for everybody, some for a project, which needs it before what is older.
    private IEnumerable<Scene> Again()
    {
        (string Receipt, string Invoice, decimal Qty, decimal Price)[] bought = [("", "HBN2025000388", 60, 1_420.00m), ("", "HBN2025000389", 20, 1_395.00m)];
        var (lot, request) = ("", "");
        yield return On(10, 7, 10, 0, async () =>
        {
            for (var n = 0; n < bought.Length; n++)
            {
                bought[n].Receipt = await desk.Receive("TKY", DemoUnits.Stationery, new("FATURA", bought[n].Invoice, desk.Day), (DemoKinds.Toner, bought[n].Qty));
                await desk.Commission(bought[n].Receipt);
                await desk.Accept(bought[n].Receipt, (DemoKinds.Toner, bought[n].Qty));
            }
        });
        yield return On(10, 8, 9, 40, async () =>
        {
            foreach (var (receipt, invoice, qty, price) in bought)
                await desk.Post("01", new PostEntry(receipt, "SATIN_ALMA", [desk.Line(DemoKinds.Toner, qty, price)], "01", desk.Day, Valuation: null) { BasisDoc = new("FATURA", invoice, Day(10, 7)) });
            lot = desk.Books.Slips[^1].No;
        });
        yield return On(10, 13, 9, 50, async () => request = await Ask("IM3", RequestKind.TUKETIM, DemoKinds.Toner, 12, approved: true));
        yield return On(10, 14, 13, 40, async () =>
        {
            await Evaluate(request, RequestResult.MEET);
            var project = Issue(request, "IM3", 12) with { Lots = [new LotTaken(lot, 12)] };
            await desk.Tell.Refused("TKY", Role.KAYIT_YETKILISI, project, "FIFO_VIOLATION");
            await desk.Tell.By("TKY", Role.KAYIT_YETKILISI, project with { FifoExceptionReason = FifoException.PROJE_ALIMI });
            await Close(request);
        });
    }

    private IEnumerable<Scene> TakenBack()
    {
        var request = "";
        yield return On(12, 2, 10, 10, async () => request = await Ask("PR2", RequestKind.TUKETIM, DemoKinds.Toner, 4, approved: true));
        yield return On(12, 3, 9, 20, () => desk.Tell.By("PR2", Role.PERSONEL, new WithdrawRequest(request, "Toner birimin dolabında bulundu.")));
    }

    // The list of a month goes in the month after it; August's is forgotten over the hand-over of a warehouse and goes with September's, December's goes on the year's last day.
    private IEnumerable<Scene> Lists() => Enumerable.Range(3, 13).Where(month => month is not (9 or 13))
        .Select(month => DemoCalendar.WorkdayFrom(new DateOnly(2025, 1, 4).AddMonths(month - 1))).Append(Day(12, 31)).Select(day => new Scene(day, new TimeOnly(11, 10), Send));

    private async Task Send()
    {
        foreach (var month in desk.Books.Unsent().Where(m => ConsumptionList.Ready(ConsumptionList.FirstDay(m)!.Value, new Settings()) <= desk.Day))
            await desk.Tell.By(desk.Keeper("01"), Role.KAYIT_YETKILISI, new SendConsumptionList(month));
    }

    private async Task<string> Ask(string asker, RequestKind kind, string code, decimal qty, bool approved = false)
    {
        var unit = DemoPeople.Of(asker).Unit;
        var request = (await desk.Tell.By(asker, Role.PERSONEL, new SubmitRequest(Request: null, unit, Of(code, qty), kind))).OfType<RequestSubmitted>().Single().Request;
        var head = DemoPeople.All.First(p => p.Unit == unit && p.Role is Role.BIRIM_YETKILISI).Id;
        if (approved) await desk.Tell.By(DemoPeople.InPost(head, desk.Day), Role.BIRIM_YETKILISI, new ApproveRequest(request));
        return request;
    }

    private Task Evaluate(string request, RequestResult result, string? reason = null, decimal? granted = null) =>
        desk.Tell.By("SEF", Role.SEF, new EvaluateRequest(request, result, reason, granted is { } part ? Of(DemoKinds.Toner, part) : null));

    private static IssueStock Issue(string? request, string asker, decimal qty) =>
        new(Toners, request, qty, DemoPeople.Of(asker).Unit, Order: null, Fault: null, FifoExceptionReason: null, Lots: null);

    private Task Close(string request) => desk.Tell.By("SEF", Role.SEF, new CloseRequest(request));

    private static Dictionary<string, decimal> Of(string code, decimal qty) => new(StringComparer.Ordinal) { [code] = qty };
}
