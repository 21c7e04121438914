using System.Text.Json;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Defne.Ledger.Api.Tests;

/// <summary>A spring in which every kind of deviation happened once, and beside each what looks like it and is none.</summary>
public sealed class OneOfEach(Cluster cluster) : Office(cluster)
{
    private static readonly Act BackDated = new() { On = Base.Day("2026-01-05"), By = "TKY", Role = Role.KAYIT_YETKILISI, Late = true, LateReason = "Tutanak geç geldi." };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Tell(
            new SlipSentToAccounting("2026/1", Late: true).On("2026-01-20", "TKY"), new SlipSentToAccounting("2026/2", Late: false).On("2026-01-20", "TKY"),
            new ConsumptionListSent("2026-01", Late: true).On("2026-01-21", "TKY"), new ConsumptionListSent("2026-02", Late: null).On("2026-01-21", "TKY"),
            Signed("O-1", "MUD", OrderFlag.SELF_RECIPIENT), Signed("O-2", "AYS", flag: null),
            Issued("2026/3", FifoException.ISIN_GEREGI), Issued("2026/4", reason: null),
            new RepairStarted("F-1", OnSite: null, "firma iki hafta verdi").On("2026-01-23", "TKY"), new RepairStarted("F-2", OnSite: null, OverrideReason: null).On("2026-01-23", "TKY"),
            Check("11", concluded: false), Check("12", concluded: false), Check("12", concluded: true, "bulundu"), Check("13", concluded: true, explanation: ""), Check("14", concluded: true),
            new ListCheckOverdueFlagged("15", Base.Day("2026-01-10")).On("2026-01-27"), new ListCheckOverdueFlagged("16", Base.Day("2026-01-10")).On("2026-01-27"),
            Check("15", concluded: false, "yarım kaldı"), Check("16", concluded: true),
            new SlipOverdueFlagged("2026/8").On("2026-02-03"), new SlipOverdueFlagged("2026/9").On("2026-02-03"), new SlipSentToAccounting("2026/9", Late: null).On("2026-02-05", "TKY"),
            new ConsumptionListOverdueFlagged("2025-11").On("2026-02-04"), new ConsumptionListOverdueFlagged("2025-12").On("2026-02-04"), new ConsumptionListSent("2025-12", Late: null).On("2026-02-06", "TKY"),
            Missed("A-2"), Missed("A-3"), new AssetLoanReturned("A-3", Condition.SAGLAM).On("2026-02-09", "TKY"), Unreceived("A-4"), Unreceived("A-5"),
            new TransferReceiptRecorded("A-5", new DocRef("VIF", "2026/118", Date: null)).On("2026-02-09", "TKY"),
            Untouched("F-3", FaultTarget.DIAGNOSE), Untouched("F-3", FaultTarget.RESOLVE), Untouched("F-4", FaultTarget.DIAGNOSE), Untouched("F-4", FaultTarget.RESOLVE),
            new FaultDiagnosed("F-4", OnSite: true, Finding: null).On("2026-02-09", "TEK"), Untouched("F-5", FaultTarget.RESOLVE), new FaultDeclaredUnrepairable("F-5", "TR-5").On("2026-02-09", "TEK"));
        await House.Services.GetRequiredService<HistoryWriter>().Append(
            [new PastEvent(new AssetReportedLost("A-1", LossKind.KAYIP, Report: null) { Act = BackDated }, Base.At("2026-01-30"))], CancellationToken.None);
    }

    private static LoanOverdueFlagged Missed(string asset) => new LoanOverdueFlagged(asset, Base.Day("2026-02-05")).On("2026-02-06");

    private static TransferReceiptOverdueFlagged Unreceived(string asset) => new TransferReceiptOverdueFlagged(asset, Base.Day("2026-02-05")).On("2026-02-06");

    private static FaultOverdueFlagged Untouched(string fault, FaultTarget target) => new FaultOverdueFlagged(fault, target, Base.Day("2026-02-05")).On("2026-02-06");

    private static OrderSigned Signed(string order, string recipient, OrderFlag? flag) =>
        new OrderSigned(order, Base.Day("2026-01-22"), ["A-1"], Purpose.ZIMMET, recipient, Base.Day("2026-02-20"), flag).On("2026-01-22", "MUD");

    private static StockIssued Issued(string slip, FifoException? reason) =>
        new StockIssued("01-150.03.02.01", slip, "150.03.02.01", 1, "FEN", "R-1", Order: null, Fault: null, [new LotTaken("2026/1", 1, 10)], 10, reason).On("2026-01-23", "TKY");

    private static ListCheckRecorded Check(string warehouse, bool concluded, string? explanation = null) =>
        new ListCheckRecorded(warehouse, Base.Day("2026-01-28"), [],
            warehouse is "14" or "16" ? [] : [new Difference("A-7", Found: true, explanation), new Difference("A-8", Found: false, "raf değişti")], concluded).On("2026-01-28", "SEF");
}

[Collection(Cluster.Collection)]
public sealed class What_departs_from_the_rules(OneOfEach office) : IClassFixture<OneOfEach>
{
    private const string Late = "Geç kayıt";
    private const string Slip = "Muhasebeye geç gönderilen fiş";
    private const string List = "Muhasebeye geç gönderilen tüketim listesi";
    private const string Own = "İmzalayanın kendi adına çıkış emri (SELF_RECIPIENT)";
    private const string Fifo = "İlk giren ilk çıkar istisnası";
    private const string Warranty = "Garanti süresinde kurum içinde onarım";
    private const string OpenCheck = "Açık kontrol: sonuçlanmayan depo kontrolü";
    private const string NoCheck = "Açık kontrol: süresi geçen depo kontrolü";
    private const string NoSlip = "Açık kontrol: muhasebeye gönderilmeyen fiş";
    private const string NoList = "Açık kontrol: muhasebeye gönderilmeyen tüketim listesi";

    private const string Lent = "Açık kontrol: süresinde geri gelmeyen taşınır";
    private const string Receipt = "Açık kontrol: devralandan gelmeyen fiş";
    private const string Unknown = "Açık kontrol: süresinde teşhis edilmeyen arıza";
    private const string Broken = "Açık kontrol: süresinde giderilmeyen arıza";

    [Fact]
    public async Task is_told_once_with_its_rule_and_its_reason()
    {
        var rows = await Rows("");

        Assert.Equal(
        [
            (Late, "R-11, Md. 12/B-2b", "Tutanak geç geldi."),
            (Slip, "L-23, TMY 30", null), (List, "L-23, TMY 30", null), (Own, "R-02, Md. 8/18", null), (Fifo, "L-13, TMY 22/4", "işin gereği"), (Warranty, "R-52, Md. 11/1, 11/3", "firma iki hafta verdi"),
            (OpenCheck, "R-21, Md. 11/21, 11/25", "A-7: listede yok, ambarda var, açıklanmamış"), (OpenCheck, "R-21, Md. 11/21, 11/25", "A-7: listede yok, ambarda var, açıklanmamış"),
            (OpenCheck, "R-21, Md. 11/21, 11/25", null), (NoCheck, "R-21, Md. 11/21, 11/25", null), (NoSlip, "L-23, TMY 30", null), (NoList, "L-23, TMY 30", null),
            (Lent, "R-32, Md. 8/9, 11/28", null), (Receipt, "L-26, TMY 19, 24, 31", null), (Unknown, "R-54, Md. 7/17, 11/40, 11/51", null), (Broken, "R-54, Md. 7/17, 11/40, 11/51", null), (Broken, "R-54, Md. 7/17, 11/40, 11/51", null),
        ],
        rows.Select(r => (Text(r, "kind")!, Text(r, "clause")!, Text(r, "reason"))));
        Assert.Equal(["11", "13", "15", "15"], rows.Where(r => Text(r, "kind") is OpenCheck or NoCheck).Select(r => Text(r, "event")![..2]));
        Assert.Equal(("2026-01-05", "2026-01-30T07:00:00.000000Z", "TKY", "taşınır kayıt yetkilisi"), (Text(rows[0], "effective"), Text(rows[0], "recordedAt"), Text(rows[0], "person"), Text(rows[0], "role")));
    }

    [Theory]
    [InlineData("from=2026-01-30", new[] { Late, OpenCheck, OpenCheck, OpenCheck, NoCheck, NoSlip, NoList, Lent, Receipt, Unknown, Broken, Broken })]
    [InlineData("to=2026-01-22", new[] { Slip, List, Own })]
    [InlineData("from=2026-01-21&to=2026-01-22", new[] { List, Own })]
    [InlineData("from=2026-01-21&to=2026-01-28", new[] { List, Own, Fifo, Warranty, OpenCheck, OpenCheck, OpenCheck, NoCheck })]
    public async Task lies_in_the_days_of_record_and_stands_open_until_it_ends(string period, string[] kinds) => Assert.Equal(kinds, (await Rows(period)).Select(r => Text(r, "kind")));

    [Theory]
    [InlineData("asOf=2026-02-04", NoSlip, 2)]
    [InlineData("asOf=2026-02-05", NoSlip, 1)]
    [InlineData("asOf=2026-02-05", NoList, 2)]
    [InlineData("asOf=2026-01-27", NoCheck, 2)]
    [InlineData("asOf=2026-01-26", NoCheck, 0)]
    [InlineData("asOf=2026-02-08", Lent, 2)]
    [InlineData("asOf=2026-02-08", Unknown, 2)]
    [InlineData("asOf=2026-02-08", Broken, 3)]
    [InlineData("asOf=2026-02-05", Receipt, 0)]
    [InlineData("knownAt=2026-01-29", Late, 0)]
    [InlineData("knownAt=2026-01-30", Late, 1)]
    [InlineData("knownAt=2026-02-04", NoSlip, 2)]
    [InlineData("asOf=2026-01-04", Late, 0)]
    public async Task is_judged_at_both_times(string points, string kind, int count) => Assert.Equal(count, (await Rows(points)).Count(r => Text(r, "kind") == kind));

    [Fact]
    public async Task is_one_row_of_a_late_act_however_many_events_it_recorded()
    {
        office.House.Clock.TurnTo(Base.At("2026-03-03"));
        await office.Tell(new SlipIssued("2026/21", Base.Day("2026-02-02"), 2026, "DEVIR_ALMA", SlipForm.VIF, [], 50, DueToAccounting: null).On("2026-02-02", "TKY"),
            new StockReceived("01-150.07.01.01", "150.07.01.01", "01", "2026/21", 5, 10, Base.Day("2026-02-02")).On("2026-02-02", "TKY"));
        await office.House.Do("TKY", Role.KAYIT_YETKILISI, new ReturnStock("01-150.07.01.01", 2, new DocRef("IADE", "I-1", Base.Day("2026-02-16")), Price: null, Valuation: null)
            { Effective = Base.Day("2026-02-16"), LateReason = "Belge geç geldi." });

        var row = (await Rows("from=2026-03-01&knownAt=2026-03-03T12:00:00Z", asked: "")).Single(r => Text(r, "kind") is Late);

        Assert.StartsWith("01-150.07.01.01 stok kartına iade alındı.", Text(row, "event"), StringComparison.Ordinal);
        Assert.Equal("Belge geç geldi.", Text(row, "reason"));
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    // What other tests record comes later.
    private async Task<IReadOnlyList<JsonElement>> Rows(string period, string asked = "knownAt=2026-03-01") =>
        (await office.House.Report($"/reports/deviations?{(period.Contains("knownAt", StringComparison.Ordinal) ? period : $"{period}&{asked}")}")).Rows;
}
