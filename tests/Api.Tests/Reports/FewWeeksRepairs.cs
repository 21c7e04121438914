using System.Text.Json;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.WriteOffs;

namespace Defne.Ledger.Api.Tests;

/// <summary>The same weeks as the workshop saw them: a device at a firm, one repaired in the house, one nobody looked at; a lot that was scrapped, a theft, a spoilt toner.</summary>
internal sealed class FewWeeksRepairs(FewWeeksTeller tell)
{
    private const string Firm = "Örnek Bilişim Ltd. Şti.";

    private static readonly IReadOnlyList<string> Commission = ["UZM", "YAZ", "TEK"];

    private string sent = "";
    private string repaired = "";
    private string waiting = "";

    /// <summary>9 February: three reports, one device goes to the firm.</summary>
    public async Task Reports(CancellationToken ct)
    {
        tell.On(2026, 2, 9, 16);
        sent = await Fault("AYS", FewWeeksInventory.HeldBy("AYS")[0], "Açılmıyor, güç ışığı yanmıyor", "FEN", ct);
        repaired = await Fault("FEN", FewWeeksInventory.HeldBy("FEN")[0], "Ağ bağlantısı sık sık kopuyor", "FEN", ct);
        waiting = await Fault("KA2", FewWeeksInventory.HeldBy("KA2")[1], "Kâğıt sıkışıyor", "ARSIV", ct);
        await tell.By("TEK", Role.TEKNISYEN, new DiagnoseFault(sent, OnSite: false, "Güç kaynağı arızalı"), ct);
        await tell.By("TEK", Role.TEKNISYEN, new DiagnoseFault(repaired, OnSite: true, "Kablo ezilmiş"), ct);
        await tell.Refused("TKY", Role.KAYIT_YETKILISI, new SendToVendor(sent, "UCRETLI", Firm, Contract: null, Order: null), "NO_WRITTEN_ORDER", ct);
        var order = await tell.Order("MUD", Purpose.BAKIM_ONARIM, Firm, ct, FewWeeksInventory.HeldBy("AYS")[0]);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new SendToVendor(sent, "UCRETLI", Firm, Contract: null, order), ct);
        await tell.By("TEK", Role.TEKNISYEN, new StartRepair(repaired, "Arıza cihazda değil, kablosunda"), ct);
    }

    /// <summary>20 February: it is back, and its form says the wrong thing first.</summary>
    public async Task Forms(CancellationToken ct)
    {
        tell.On(2026, 2, 20, 17);
        await tell.System(new FlagFaultOverdue(waiting, FaultTarget.DIAGNOSE), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new ReceiveFromVendor(sent, "SF-118", "Güç kaynağı değişti", 2_450m, Replacement: null), ct);
        await tell.By("MUD", Role.MUDUR, new RejectServiceForm(sent, "SF-118", "Tutar teklife uymuyor."), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new RecordServiceForm(sent, "SF-118", Firm, "Güç kaynağı değişti", 1_850m), ct);
        await tell.By("TEK", Role.TEKNISYEN, new ResolveFault(sent, "Denendi, çalışıyor"), ct);
        await tell.Refused("TEK", Role.TEKNISYEN, new CloseFault(sent, Reason: null, KeepDecision: null), "SERVICE_FORM_UNAPPROVED", ct);
        await tell.By("MUD", Role.MUDUR, new ApproveServiceForm(sent, "SF-118"), ct);
        await tell.By("TEK", Role.TEKNISYEN, new CloseFault(sent, Reason: null, KeepDecision: null), ct);
    }

    /// <summary>3 March: a cable is changed; what came back in February is scrapped; a theft and a spoilt toner.</summary>
    public async Task WriteOffs(CancellationToken ct)
    {
        tell.On(2026, 3, 3, 11);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new ConsumePart(repaired, StockEvent.CardOf("01", FewWeeksStock.Cable), 6.5m), ct);
        await tell.By("TEK", Role.TEKNISYEN, new ResolveFault(repaired, "Kablo yenilendi"), ct);
        await tell.By("FEN", Role.PERSONEL, new CloseFault(repaired, "Bağlantı düzeldi", KeepDecision: null), ct);
        var (kept, sold, destroyed) = (FewWeeksInventory.New[2], FewWeeksInventory.HeldBy("MEH")[0], FewWeeksInventory.HeldBy("MEH")[1]);
        var lot = After("writeoff-", await tell.By("SEF", Role.SEF, new ProposeWriteOff(null, "HURDA", [kept, sold, destroyed], Stock: null, Proof: null, new DocRef("TEKNIK_RAPOR", "TR-2026/3", new(2026, 3, 2))), ct));
        await tell.Refused("MUD", Role.HARCAMA_YETKILISI, new AppointCommission(lot, ["UZM", "SEF", "TEK"], ["UZM"], Chair: null), "SOD_COMMISSION_CONFLICT", ct);
        await tell.By("MUD", Role.HARCAMA_YETKILISI, new AppointCommission(lot, Commission, ["UZM"], Chair: null), ct);
        await tell.By("UZM", Role.PERSONEL, new RecordCommissionDecision(lot, new Dictionary<string, CommissionVerdict>(StringComparer.Ordinal)
        {
            [kept] = CommissionVerdict.NOT_SCRAP, [sold] = CommissionVerdict.SCRAP, [destroyed] = CommissionVerdict.DESTROY,
        }, Commission, [new CommissionVote("TEK", destroyed, Ballot.RET, "Yedek parça olarak kullanılabilir.")], "Menteşesi değiştirilince kullanılır."), ct);
        await tell.By("MUD", Role.HARCAMA_YETKILISI, new ApproveWriteOff(lot, [sold, destroyed], LiabilityAssessment.NONE, ExtraApproval: null), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new PostWriteOff(lot, SlipDate: null, Replacement: null), ct);
        await tell.By("TEK", Role.TEKNISYEN, new WipeData(sold, "Disk söküldü") { BasisDoc = new DocRef("TUTANAK", "VS-2026/2", new(2026, 3, 3)) }, ct);
        var order = await tell.Order("MUD", Purpose.HURDA_TESLIM, "MKE A.Ş.", ct, sold);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new RecordScrapDelivery(sold, ScrapRoute.MKE, order, "MKE A.Ş."), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new RecoverParts(destroyed, [new RecoveredPart("150.04.01.01", "Güç adaptörü", 2, 85m)], new DocRef("TUTANAK", "PK-2026/1", new(2026, 3, 3)), new DocRef(null, "DTK-K/4", new(2026, 3, 3))), ct);
        await tell.By("UZM", Role.PERSONEL, new RecordAssetDestruction(destroyed, new DocRef("TUTANAK", "IMHA-2026/1", new(2026, 3, 3)), Commission, Place: null, Order: null), ct);

        tell.On(2026, 3, 3, 15);
        var stolen = FewWeeksInventory.HeldBy("UZM")[1];
        await tell.By("UZM", Role.PERSONEL, new ReportLoss(stolen, LossKind.CALINMA, new DocRef("EMNIYET_RAPORU", "2026/815", new(2026, 3, 3))), ct);
        var theft = After("writeoff-", await tell.By("TKY", Role.KAYIT_YETKILISI, new ProposeWriteOff(null, "CALINMA", [stolen], Stock: null, new DocRef("EMNIYET_RAPORU", "2026/815", new(2026, 3, 3)), TechnicalReport: null), ct));
        var approved = await tell.By("MUD", Role.HARCAMA_YETKILISI, new ApproveWriteOff(theft, [stolen], LiabilityAssessment.INVESTIGATE, ExtraApproval: null), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new PostWriteOff(theft, SlipDate: null, Replacement: null), ct);
        using var answer = JsonDocument.Parse(approved.Answer);
        await tell.By("MUD", Role.HARCAMA_YETKILISI, new DecideLiability(answer.RootElement.GetProperty("events")[1].GetProperty("data").GetProperty("liability").GetString(), LiabilityOutcome.NO_FAULT, "Oda kapısı zorlanmış."), ct);

        var card = StockEvent.CardOf("01", FewWeeksStock.Toner);
        var spoilt = After("writeoff-", await tell.By("TKY", Role.KAYIT_YETKILISI, new ProposeWriteOff(null, "FIRE", Assets: null, [new StockQuantity(card, 1)], new DocRef("TUTANAK", "2026/9", new(2026, 3, 3)), TechnicalReport: null), ct));
        await tell.By("MUD", Role.HARCAMA_YETKILISI, new ApproveWriteOff(spoilt, [card], LiabilityAssessment.NONE, ExtraApproval: null), ct);
        await tell.By("TKY", Role.KAYIT_YETKILISI, new PostWriteOff(spoilt, SlipDate: null, Replacement: null), ct);
    }

    private static string After(string prefix, Application.Store.Recorded recorded) => recorded.Stream[prefix.Length..];

    private async Task<string> Fault(string by, string asset, string symptom, string unit, CancellationToken ct) =>
        After("fault-", await tell.By(by, Role.PERSONEL, new ReportFault(Fault: null, asset, symptom, unit, Reporter: null, Kind: null), ct));
}
