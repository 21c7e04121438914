using System.Text.Json;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Documents;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Liabilities;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Requests;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.WriteOffs;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Testing;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Defne.Ledger.Projections.Tests;

/// <summary>A history with a bit of everything, told and acted: late records, returns, cancelled orders, leavers, what is written off.</summary>
public class RichHistory(Cluster cluster) : Office(cluster)
{
    /// <summary>The store as the host has it.</summary>
    public IDocumentStore Store => House.Services.GetRequiredService<IDocumentStore>();

    /// <summary>False for people only.</summary>
    protected virtual bool Rich => true;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (!Rich) return;
        var assets = await AssetsInStock(6);
        var fresh = await NewAsset();
        await Tell(
            Base.Post("TK2", Role.KAYIT_YETKILISI, warehouse: "02"),
            new ActingAppointed("MUD", "YAZ", Role.MUDUR, Base.Day("2026-02-23"), Base.Day("2026-03-13"), "izin").On("2026-02-20", "BSK"),
            new ActingEnded("MUD", "YAZ", Role.MUDUR, Base.Day("2026-02-23")).On("2026-02-27", "BSK"),
            new DelegationGranted("YD-1", "MUD", "SEF", [Powers.ExitOrder, "HAVALE"], Base.Day("2026-02-02"), Base.Day("2026-06-30")).On("2026-02-02", "MUD"),
            new DocumentReferred("D1", "YAZ", null, null).On("2026-02-25", "MUD"),
            new RoleEnded("EVR", Role.EVRAK_MEMURU, Warehouse: null).On("2026-02-13", "MUD"),
            new DepartureStarted("EVR", Base.Day("2026-02-13")).On("2026-02-02", "MUD"),
            new ClearanceCompleted("EVR").On("2026-02-16", "MUD"));

        // In order, and out of order: the return of the second was told before an older hand-over of the third.
        var order = await Order("AYS", assets[..3]);
        await Give(assets[0], order, "AYS");
        await Give(assets[1], order, "AYS");
        House.Clock.TurnTo(Base.At("2026-03-05"));
        await Back(assets[1], "2026-03-05", Condition.HASARLI);
        await House.Do("TKY", Role.KAYIT_YETKILISI, new HandOver(assets[2], "AYS", order, null, null, null, true) { Effective = Base.Day("2026-03-03") });

        House.Clock.TurnTo(Base.At("2026-03-10"));
        await Back(assets[0], "2026-03-06", Condition.SAGLAM);
        var again = await Order("MEH", assets[0], assets[1]);
        await Give(assets[0], again, "MEH");
        var room = await Order("FEN-Oda-3", Purpose.ORTAK_ALAN, assets[3]);
        await House.Do("TKY", Role.KAYIT_YETKILISI, new AssignToCommonArea(assets[3], "FEN-Oda-3", "FEN", room, RecipientSignature: true, ExternalUser: null));
        var move = await Order("02", Purpose.AMBARLAR_ARASI, assets[4]);
        await House.Do("TKY", Role.KAYIT_YETKILISI, new MoveWarehouse(assets[4], "02", move));
        await House.Do("TEK", Role.TEKNISYEN, new WipeData(assets[5], "üzerine yazma"));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new LabelAsset(fresh));
        await House.Do("TEK", Role.TEKNISYEN, new TestAsset(fresh, TestResult.FAILED));
        await House.Do("MUD", Role.MUDUR, new RevokeDelegation("YD-1"));
        var cancelled = await Order("AYS", assets[5]);
        await House.Do("MUD", Role.MUDUR, new CancelOrder(cancelled, "vazgeçildi"));
        await Draft("AYS", Purpose.ZIMMET, assets[5]);
        await Tell(
            new AssetWrittenOff(assets[5], "W-1", AssetStatus.SCRAP_HELD).On("2026-03-09", "MUD"),
            Base.SignedOrder("O-expired", "2026-01-14", "AYS", "2026-02-13", assets[5]),
            new OrderExpired("O-expired").On("2026-02-14"));
        await Stock();
        await Late();
        await Faults();
        await WriteOffs();
    }

    // One for each way a fault goes, one told late, one that came back, one that missed its target.
    private async Task Faults()
    {
        var assets = await AssetsInStock(4);
        var (sent, repaired) = (await Fault(assets[0]), await Fault(assets[1]));
        var order = await Order("FirmaX", Purpose.GARANTI, assets[0]);
        await House.Do("TKY", Role.KAYIT_YETKILISI, new SendToVendor(sent, "GARANTI", "FirmaX", null, order));
        await House.Do("TEK", Role.TEKNISYEN, new StartRepair(repaired, "elde parça var"));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new ConsumePart(repaired, "01-150.03.02.01", 1));
        var mistaken = (await House.Do("AYS", Role.PERSONEL, new ReportFault(null, assets[2], "yavaş", "FEN", null, FaultKind.YAZILIM))).Stream["fault-".Length..];
        await House.Do(Act.System, Role.SYSTEM, new FlagFaultOverdue(await Old(assets[3]), FaultTarget.DIAGNOSE));

        House.Clock.TurnTo(Base.At("2026-03-13"));
        await House.Do("AYS", Role.PERSONEL, new CancelFault(mistaken, "fişi çıkmış") { Effective = Base.Day("2026-03-12") });
        await House.Do("TEK", Role.TEKNISYEN, new EscalateFault("FA-old", "SEF"));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new ReceiveFromVendor(sent, "SF-1", "kart değişti", 0m, null));
        await House.Do("MUD", Role.MUDUR, new RejectServiceForm(sent, "SF-1", "tarih yok"));
        await House.Do("TEK", Role.TEKNISYEN, new RecordServiceForm(sent, "SF-2", "FirmaX", "kart değişti", 0m));
        await House.Do("MUD", Role.MUDUR, new ApproveServiceForm(sent, "SF-2"));
        await House.Do("TEK", Role.TEKNISYEN, new ResolveFault(repaired, "kablo değişti") { Effective = Base.Day("2026-03-12") });
        await House.Do("TEK", Role.TEKNISYEN, new CloseFault(repaired, null, null) { Effective = Base.Day("2026-03-12") });
        await House.Do("AYS", Role.PERSONEL, new ReopenFault(repaired, "tekrarladı"));
        await House.Do("TEK", Role.TEKNISYEN, new ResolveFault(sent, "denendi"));
        await House.Do("TEK", Role.TEKNISYEN, new CloseFault(sent, null, null));
        await House.Do("AYS", Role.PERSONEL, new AddFaultNote("FA-old", "hâlâ bozuk"));

        async Task<string> Old(string asset)
        {
            await Tell(new FaultReported("FA-old", asset, "açılmıyor", "FEN", "AYS", FaultKind.DONANIM).On("2026-03-02", "AYS"));
            return "FA-old";
        }
    }

    // A lot with its commission, a loss with its liability, a swap, a proposal turned down, consumables that went bad.
    private async Task WriteOffs()
    {
        var assets = await AssetsInStock(6);
        var lot = await Proposed(new ProposeWriteOff(null, "HURDA", assets[..3], null, null, new DocRef("TEKNIK_RAPOR", "TR-1", Base.Day("2026-03-12"))));
        var turnedDown = await Proposed(new ProposeWriteOff(null, "KULLANILMAZ", [assets[3]], null, null, null));
        var loss = await Proposed(new ProposeWriteOff(null, "CALINMA", [assets[4]], [new StockQuantity("01-150.03.02.01", 1)], new DocRef("EMNIYET_RAPORU", "POL-1", Base.Day("2026-03-12")), null));
        var swap = await Proposed(new ProposeWriteOff(null, "GARANTI_DEGISIM", [assets[5]], null, new DocRef("SERVIS_FORMU", "SF-9", Base.Day("2026-03-12")), null));
        await House.Do("MUD", Role.HARCAMA_YETKILISI, new AppointCommission(lot, ["UZM", "YAZ", "TEK"], ["UZM"], null));
        await House.Do("UZM", Role.PERSONEL, new RecordCommissionDecision(lot, new Dictionary<string, CommissionVerdict>(StringComparer.Ordinal)
        {
            [assets[0]] = CommissionVerdict.SCRAP, [assets[1]] = CommissionVerdict.DESTROY, [assets[2]] = CommissionVerdict.NOT_SCRAP,
        }, ["UZM", "YAZ", "TEK"], [new CommissionVote("TEK", assets[0], Ballot.RET, "çalışır")], "tamiri ekonomik"));
        await House.Do("MUD", Role.HARCAMA_YETKILISI, new RejectWriteOff(turnedDown, "onarılacak"));
        await House.Do("MUD", Role.HARCAMA_YETKILISI, new ApproveWriteOff(lot, assets[..2], LiabilityAssessment.NONE, null));
        await House.Do("MUD", Role.HARCAMA_YETKILISI, new ApproveWriteOff(swap, [assets[5]], LiabilityAssessment.NONE, null));
        var approved = await House.Do("MUD", Role.HARCAMA_YETKILISI, new ApproveWriteOff(loss, [assets[4], "01-150.03.02.01"], LiabilityAssessment.INVESTIGATE, null));

        House.Clock.TurnTo(Base.At("2026-03-16"));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new PostWriteOff(lot, Base.Day("2026-03-13"), null));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new PostWriteOff(loss, null, null));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new PostWriteOff(swap, null, new ReplacementDevice("N-77", null, null, null)));
        foreach (var scrap in assets[..2]) await House.Do("TEK", Role.TEKNISYEN, new WipeData(scrap, "söküldü"));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new RecoverParts(assets[1], [new RecoveredPart("150.04.01.01", "Bellek", 2, 150m)], new DocRef(null, "PK-1", null), new DocRef(null, "DTK-1", null)));
        var delivery = await Order("MKE", Purpose.HURDA_TESLIM, assets[0]);
        await House.Do("TKY", Role.KAYIT_YETKILISI, new RecordScrapDelivery(assets[0], ScrapRoute.MKE, delivery, "MKE"));
        await House.Do("UZM", Role.PERSONEL, new RecordAssetDestruction(assets[1], new DocRef(null, "IMT-1", null), ["UZM", "YAZ", "TEK"], null, null));

        var liability = JsonDocument.Parse(approved.Answer).RootElement.GetProperty("events")[1].GetProperty("data").GetProperty("liability").GetString()!;
        await House.Do("TKY", Role.KAYIT_YETKILISI, new ValueDamage(liability, new DocRef(null, "DTK-7", null), 18_000m));
        await House.Do("MUD", Role.HARCAMA_YETKILISI, new DecideLiability(liability, LiabilityOutcome.COLLECT, "ihmal", "MEH"));
        foreach (var part in new[] { 10_000m, 8_000m }) await House.Do("MUH", Role.MUHASEBE, new RecordCollection(liability, part, new DocRef("TAHSILAT_MAKBUZU", "M-1", null)));
        await House.Do("MUD", Role.HARCAMA_YETKILISI, new CloseLiability(liability));

        async Task<string> Proposed(ProposeWriteOff c) => (await House.Do("TKY", Role.KAYIT_YETKILISI, c)).Stream["writeoff-".Length..];
    }

    private async Task<string> Fault(string asset)
    {
        var fault = (await House.Do("AYS", Role.PERSONEL, new ReportFault(null, asset, "açılmıyor", "FEN", null, null))).Stream["fault-".Length..];
        await House.Do("TEK", Role.TEKNISYEN, new DiagnoseFault(fault, OnSite: false, "kart"));
        return fault;
    }

    // One of each kind that was late and is done, one that still is; a loan back in time, which was known only after the flag.
    private async Task Late()
    {
        var (lent, missed, given, taken) = (await AssetInStock(), await AssetInStock(), await AssetInStock(), await AssetInStock());
        await Tell(
            Slip("2025/81"), Slip("2025/82"), new SlipOverdueFlagged("2025/81", Base.Day("2025-12-31")).On("2026-01-02"), new SlipOverdueFlagged("2025/82").On("2026-01-02"),
            new SlipSentToAccounting("2025/81", Late: true).On("2026-01-05"),
            new ListCheckOverdueFlagged("01", Base.Day("2026-02-01")).On("2026-02-02"), new ListCheckOverdueFlagged("02", Base.Day("2026-02-01")).On("2026-02-02"),
            new ListCheckRecorded("01", Base.Day("2026-02-05"), [], [], Concluded: true).On("2026-02-05"), new ListCheckOverdueFlagged("01", Base.Day("2026-03-07")).On("2026-03-08"),
            new ConsumptionListOverdueFlagged("2025-11", Base.Day("2025-12-31")).On("2026-01-02"), new ConsumptionListOverdueFlagged("2025-12").On("2026-01-02"),
            new ConsumptionListSent("2025-11", Late: true).On("2026-01-06"),
            Lent(lent), Lent(missed), new LoanOverdueFlagged(lent, Base.Day("2026-03-06")).On("2026-03-09"), new LoanOverdueFlagged(missed, Base.Day("2026-03-06")).On("2026-03-09"),
            Transferred(given), Transferred(taken), new TransferReceiptOverdueFlagged(given, Base.Day("2026-03-09")).On("2026-03-10"), new TransferReceiptOverdueFlagged(taken, Base.Day("2026-03-09")).On("2026-03-10"));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new ReceiveLoanBack(lent, Condition.SAGLAM) { Effective = Base.Day("2026-03-06"), LateReason = "tutanak sonradan geldi" });
        await House.Do("TKY", Role.KAYIT_YETKILISI, new RecordTransferReceipt(given, new DocRef("VIF", "2026/118", Base.Day("2026-03-05"))));
    }

    private static SlipIssued Slip(string no) => new SlipIssued(no, Base.Day("2025-12-22"), 2025, "DEVIR", SlipForm.VIF, [], 1m, Base.Day("2025-12-31")).On("2025-12-22");

    private static AssetLentOut Lent(string asset) => new AssetLentOut(asset, "Kaymakamlik", Base.Day("2026-03-06"), "O-loan", Approval: null).On("2026-03-02");

    private static AssetTransferredOut Transferred(string asset) => new AssetTransferredOut(asset, "DEVIR", "Kaymakamlik", "O-transfer", Approval: null, SlipDate: null, Slip: null).On("2026-03-02");

    // Two lots, a part of a request and the rest of it, a return; a level that was crossed; requests refused, met in part and taken back.
    private async Task Stock()
    {
        const string Toner = "150.03.02.01", Card = $"01-{Toner}";
        await Enter(Toner, 10, 100m, 90m);
        await Enter(Toner, 5, 120m);
        await House.Do("MUD", Role.HARCAMA_YETKILISI, new SetMinimumLevel(Card, 4));
        var whole = await Asked(Toner, 12, RequestResult.MEET);
        var part = await Asked(Toner, 6, RequestResult.PARTIAL, granted: 4);
        var refused = await Asked(Toner, 100, RequestResult.REFUSE);

        House.Clock.TurnTo(Base.At("2026-03-12"));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new IssueStock(Card, whole, 7, "FEN", null, null, null, null) { Effective = Base.Day("2026-03-11") });
        await House.Do("TKY", Role.KAYIT_YETKILISI, new IssueStock(Card, part, 4, "FEN", null, null, FifoException.ISIN_GEREGI, [new LotTaken("2026/3", 1), new LotTaken("2026/2/2", 3)]));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new ReturnStock(Card, 0.5m, new DocRef("IADE", "I-1", Base.Day("2026-03-12")), Price: null, Valuation: null));
        await House.Do("TKY", Role.KAYIT_YETKILISI, new IssueStock(Card, whole, 5, "FEN", null, null, null, null));
        await House.Do("SEF", Role.SEF, new ReportUnmet(refused, "MUD"));
        await House.Do("SEF", Role.SEF, new CloseRequest(refused));
        var gone = await Request(Toner, 1);
        await House.Do("AYS", Role.PERSONEL, new WithdrawRequest(gone, "gerek kalmadı"));
    }

    /// <summary>A table as JSON lines in the order of its primary key; what changes with every write of a row but says nothing is left out.</summary>
    public Task<string> Dump(string table) => Ask<string>($"""
        select coalesce(string_agg(row, E'\n' order by row), '') from (select (to_jsonb(t) - 'mt_last_modified')::text row from {table} t) r
        """);

    /// <summary>Builds a model anew from the events, as the host's own role.</summary>
    public async Task Rebuild(string model)
    {
        using var daemon = await Store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync(model, CancellationToken.None);
    }

    /// <summary>Every event stored, in the order of the ledger.</summary>
    public async Task<IReadOnlyList<IEvent>> Events()
    {
        await using var session = Store.QuerySession();
        return await session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToListAsync();
    }

    private Task<Recorded> Enter(string code, decimal qty, params decimal[] prices) => House.Do("TKY", Role.KAYIT_YETKILISI, new PostEntry(Receipt: null, "DEVIR_ALMA",
        [.. prices.Select(price => new EntryLine(code, "Toner", qty, price, Nature: null, HasStorage: null, WarrantyUntil: null))], "01", SlipDate: null, Valuation: null)
        { BasisDoc = new DocRef("VIF", "2025/44", Base.Day("2025-12-26")) });

    private async Task<string> Asked(string code, decimal qty, RequestResult result, decimal? granted = null)
    {
        var request = await Request(code, qty);
        await House.Do("FEN", Role.BIRIM_YETKILISI, new ApproveRequest(request));
        await House.Do("SEF", Role.SEF, new EvaluateRequest(request, result, "stok durumu", granted is { } some ? Quantity(code, some) : null));
        return request;
    }

    private async Task<string> Request(string code, decimal qty) =>
        (await House.Do("AYS", Role.PERSONEL, new SubmitRequest(Request: null, "FEN", Quantity(code, qty), RequestKind.TUKETIM))).Stream["request-".Length..];

    private static Dictionary<string, decimal> Quantity(string code, decimal qty) => new(StringComparer.Ordinal) { [code] = qty };

    private Task<string> Order(string recipient, params string[] lines) => Order(recipient, Purpose.ZIMMET, lines);

    private async Task<string> Order(string recipient, Purpose purpose, params string[] lines)
    {
        var order = await Draft(recipient, purpose, lines);
        await House.Do("MUD", Role.MUDUR, new SignOrder(order, House.Clock.Today));
        return order;
    }

    private async Task<string> Draft(string recipient, Purpose purpose, params string[] lines) =>
        (await House.Do("TKY", Role.KAYIT_YETKILISI, new DraftOrder(null, lines, purpose, recipient, ValidUntil: null))).Stream["order-".Length..];

    private Task<Recorded> Give(string asset, string order, string person) =>
        House.Do("TKY", Role.KAYIT_YETKILISI, new HandOver(asset, person, order, null, null, null, RecipientSignature: true));

    private Task<Recorded> Back(string asset, string on, Condition condition) =>
        House.Do("TKY", Role.KAYIT_YETKILISI, new ReturnToDepot(asset, condition, "TKY", "not") { Effective = Base.Day(on) });
}
