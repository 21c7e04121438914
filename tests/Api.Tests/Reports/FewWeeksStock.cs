using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;

namespace Defne.Ledger.Api.Tests;

/// <summary>The same weeks as the shelf of consumables saw them: two lots, six requests, and what was not done as it should be.</summary>
internal sealed class FewWeeksStock(FewWeeksTeller tell)
{
    public const string Toner = "150.03.02.01";
    public const string Colour = "150.03.02.02";
    public const string Cable = "150.05.01.01";

    private static readonly IReadOnlyList<string> Commission = ["SEF", "TEK", "YAZ"];

    /// <summary>January: a purchase, something taken over, and how little there may be.</summary>
    public async Task Goods(CancellationToken ct)
    {
        tell.On(2026, 1, 23, 9);
        var invoice = new DocRef("FATURA", "ORN-2026/118", new DateOnly(2026, 1, 22));
        var bought = Items((Toner, 24), (Colour, 4));
        var receipt = After("receipt-", await tell.By("TKY", Role.KAYIT_YETKILISI, new ReceiveDelivery(Receipt: null, "Örnek Bilişim Ltd. Şti.", bought, invoice), ct));
        await tell.By("MUD", Role.HARCAMA_YETKILISI, new AppointAcceptanceCommission(receipt, Commission, Chair: null), ct);
        await tell.By("SEF", Role.PERSONEL, new RecordAcceptance(receipt, bought, MeasuringMethod.SAYMA, 28, Commission), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Entry("SATIN_ALMA", invoice, Line(Toner, "Toner, siyah", 24, 1_150m), Line(Colour, "Toner, renkli takım", 4, 2_480.50m)) with { Receipt = receipt }, ct);

        tell.On(2026, 1, 26, 9);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Entry("DEVIR_ALMA", new DocRef("VIF", "2025/44", new DateOnly(2025, 12, 26)), Line(Cable, "Ağ kablosu, Cat6 (metre)", 305.5m, 18.75m)), ct);
        tell.On(2026, 1, 27, 11);
        await tell.By("MUD", Role.HARCAMA_YETKILISI, new SetMinimumLevel(Card(Toner), 15), ct);
        await tell.By("MUD", Role.HARCAMA_YETKILISI, new SetMinimumLevel(Card(Colour), 2), ct);
    }

    /// <summary>A request that is met at once, and one that nobody approves.</summary>
    public async Task FirstRequests(CancellationToken ct)
    {
        tell.On(2026, 2, 9, 14);
        var met = await Approved("AYS", RequestKind.TUKETIM, ct, (Toner, 12), (Cable, 40.5m));
        await tell.Refused("TKY", Role.KAYIT_YETKILISI, Issue(Toner, met, 12), "NO_REQUEST", ct);
        await tell.By("SEF", Role.SEF, new EvaluateRequest(met, RequestResult.MEET, Reason: null, Granted: null), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Issue(Toner, met, 12), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Issue(Cable, met, 40.5m), ct);
        await tell.By("AYS", Role.PERSONEL, new CloseRequest(met), ct);
        await tell.By("KA2", Role.PERSONEL, new SubmitRequest(Request: null, "ARSIV", Items((Toner, 4)), RequestKind.TUKETIM), ct);
    }

    /// <summary>The last week of February: met in part, refused, still to come, taken back.</summary>
    public async Task LateFebruary(CancellationToken ct)
    {
        tell.On(2026, 2, 23, 9);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Entry("DEVIR_ALMA", new DocRef("VIF", "2026/12", new DateOnly(2026, 2, 20)), Line(Toner, "Toner, siyah", 10, 1_310m)), ct);

        // The second lot was bought for the project: it leaves before the first.
        tell.On(2026, 2, 24, 10);
        var part = await Approved("UZM", RequestKind.TUKETIM, ct, (Toner, 20));
        await tell.By("SEF", Role.SEF, new EvaluateRequest(part, RequestResult.PARTIAL, "Stok yetersiz; on adet karşılanabilir.", Items((Toner, 10))), ct);
        await tell.By("SEF", Role.SEF, new ReportUnmet(part, "MUD"), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Issue(Toner, part, 6) with { FifoExceptionReason = FifoException.PROJE_ALIMI, Lots = [new LotTaken("2026/6", 6)] }, ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, Issue(Toner, part, 4), ct);

        tell.On(2026, 2, 26, 10);
        var refused = await Approved("AYS", RequestKind.TUKETIM, ct, (Colour, 3));
        await tell.By("SEF", Role.SEF, new EvaluateRequest(refused, RequestResult.REFUSE, "Birimde bu toneri kullanan yazıcı yok.", Granted: null), ct);
        await tell.Refused("SEF", Role.SEF, new CloseRequest(refused), "UNMET_NOT_REPORTED", ct);
        await tell.By("SEF", Role.SEF, new ReportUnmet(refused, "MUD"), ct);
        await tell.By("SEF", Role.SEF, new CloseRequest(refused), ct);
        var coming = await Approved("FEN", RequestKind.DEMIRBAS, ct, ("255.02.01.02", 1));
        await tell.By("MUD", Role.MUDUR, new EvaluateRequest(coming, RequestResult.MEET, Reason: null, Granted: null), ct);

        tell.On(2026, 2, 27, 9);
        var withdrawn = After("request-", await tell.By("AYS", Role.PERSONEL, new SubmitRequest(Request: null, "FEN", Items((Cable, 5)), RequestKind.TUKETIM), ct));
        await tell.By("AYS", Role.PERSONEL, new WithdrawRequest(withdrawn, "Kablo birimde bulundu."), ct);
        await tell.System(new FlagListCheckOverdue("01"), ct);
        await tell.System(new FlagListCheckOverdue("02"), ct);
    }

    /// <summary>March: one depot is checked to the end and one is not, a slip goes late, a return is recorded late.</summary>
    public async Task Checks(CancellationToken ct)
    {
        tell.On(2026, 3, 2, 10);
        var (there, missing) = (FewWeeksInventory.New[7], FewWeeksInventory.New[8]);
        await tell.By("SEF", Role.KONTROL_YETKILISI, new RecordListCheck("01", new(2026, 3, 2), [there],
            [new Difference(missing, Found: false, "Arka rafta bulundu; raf etiketi düzeltildi.")], Concluded: true), ct);
        await tell.By("SEF", Role.KONTROL_YETKILISI, new RecordListCheck("02", new(2026, 3, 2), [], [new Difference(FewWeeksInventory.New[5], Found: false, Explanation: null)], Concluded: false), ct);

        tell.On(2026, 3, 3, 9);
        await tell.System(new FlagSlipOverdue("2026/3"), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new SendSlip("2026/3"), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new ReturnStock(Card(Cable), 10.25m, new DocRef("IADE", "FEN-2026/31", new DateOnly(2026, 2, 25)), Price: null, Valuation: null)
            { Effective = new(2026, 2, 25), LateReason = "İade belgesi birimden geç geldi." }, ct);
    }

    /// <summary>Nobody sent the second slip.</summary>
    public async Task LastDay(CancellationToken ct)
    {
        tell.On(2026, 3, 6, 8);
        await tell.System(new FlagSlipOverdue("2026/6"), ct);
    }

    private static string Card(string code) => StockEvent.CardOf("01", code);

    private static string After(string prefix, Application.Store.Recorded recorded) => recorded.Stream[prefix.Length..];

    private static Dictionary<string, decimal> Items(params (string Code, decimal Qty)[] items) => items.ToDictionary(i => i.Code, i => i.Qty, StringComparer.Ordinal);

    private static EntryLine Line(string code, string name, decimal qty, decimal price) => new(code, name, qty, price, Nature: null, HasStorage: null, WarrantyUntil: null);

    private static PostEntry Entry(string kind, DocRef basis, params EntryLine[] lines) => new(Receipt: null, kind, lines, "01", SlipDate: null, Valuation: null) { BasisDoc = basis };

    private static IssueStock Issue(string code, string request, decimal qty) => new(Card(code), request, qty, "FEN", Order: null, Fault: null, FifoExceptionReason: null, Lots: null);

    private async Task<string> Approved(string asker, RequestKind kind, CancellationToken ct, params (string Code, decimal Qty)[] items)
    {
        var request = After("request-", await tell.By(asker, Role.PERSONEL, new SubmitRequest(Request: null, "FEN", Items(items), kind), ct));
        await tell.By("FEN", Role.BIRIM_YETKILISI, new ApproveRequest(request), ct);
        return request;
    }
}
