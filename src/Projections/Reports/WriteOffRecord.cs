using System.Globalization;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.WriteOffs;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>One proposal of write-off as the form: what was proposed, what the commission decided, who signed, what was approved.</summary>
/// <remarks>Türkçe: Kayıttan Düşme Teklif ve Onay Tutanağı.</remarks>
[Policy(Level.Desk)]
public sealed record WriteOffRecord(string Writeoff, Points Points) : IRequest<ReportData?>
{
    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("write-off-record", "Kayıttan Düşme Teklif ve Onay Tutanağı", "TMY 10/1-e")
    {
        Columns =
        [
            new("no", "Tutanak no") { IsHead = true }, new("date", "Tarih", ColumnKind.Date) { IsHead = true }, new("reason", "Neden") { IsHead = true },
            new("technicalReport", "Teknik rapor") { IsHead = true }, new("proof", "Kanıtlayan belge") { IsHead = true }, new("proposer", "Teklif eden") { IsHead = true },
            new("members", "Komisyon") { IsHead = true }, new("dissent", "Karşı oy şerhi") { IsHead = true }, new("approver", "Harcama yetkilisi") { IsHead = true },
            new("approvedOn", "Onay tarihi", ColumnKind.Date) { IsHead = true }, new("liability", "Kusur değerlendirmesi") { IsHead = true }, new("state", "Durum") { IsHead = true },
            new("registryNo", "Sicil no"), new("code", "Taşınır kodu"), new("name", "Adı"), new("entryDate", "Giriş tarihi", ColumnKind.Date), new("qty", "Miktar", ColumnKind.Number),
            new("value", "Kayıtlı değer (TL)", ColumnKind.Money), new("decision", "Komisyon kararı"), new("outcome", "Onay"), new("amount", "Düşülen (TL)", ColumnKind.Money) { IsSummed = true },
            new("slip", "Fiş no"),
        ],
        Parameters = [new("writeoff", "Tutanak no") { IsRequired = true }],
        Signatures = ["Teklif Eden", "Komisyon Başkanı", "Üye", "Üye (Uzman)", "Harcama Yetkilisi"],
        Notes = ["Tutanak iki nüsha düzenlenir; komisyonun bütün üyeleri imzalar, karşı oy veren şerhini yazar."],
        Landscape = true,
        Ask = (given, points) => new WriteOffRecord(given["writeoff"]!, points),
    };
}

internal sealed class WriteOffRecordHandler(IRequestHandler<GetWriteOff, WriteOffFile?> files, Histories histories, EventBook events, AssetBook assets, ItemBook items, NameBook names)
    : IRequestHandler<WriteOffRecord, ReportData?>
{
    public async Task<ReportData?> Handle(WriteOffRecord q, CancellationToken cancellationToken)
    {
        if (await files.Handle(new GetWriteOff(q.Writeoff, q.Points), cancellationToken) is not { Writeoff: var file }) return null;
        var told = (await histories.Of(WriteOffEvent.StreamOf(q.Writeoff), q.Points, cancellationToken)).Facts.ToArray();
        LedgerEvent[] posted = [.. (await events.Of(q.Points, file.ProposedOn, cancellationToken, typeof(AssetWrittenOff), typeof(StockWrittenOff))).Select(e => (LedgerEvent)e.Data)];
        var of = await assets.Load(file.Assets, q.Points, cancellationToken);
        var nameOf = await names.Load(cancellationToken);
        var goods = file.Stock.ToDictionary(s => s.Stock!, s => posted.OfType<StockWrittenOff>().FirstOrDefault(p => p.Writeoff == q.Writeoff && p.Stock == s.Stock), StringComparer.Ordinal);
        var called = await items.Load(goods.Keys.Select(StockEvent.CodeIn), q.Points, cancellationToken);
        var worth = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        foreach (var s in file.Stock) worth[s.Stock!] = goods[s.Stock!]?.Value ?? await Worth(s, q.Points, cancellationToken);

        object?[] head =
        [
            file.Writeoff, file.ProposedOn, file.ReasonTr, file.TechnicalReport, file.Proof, file.ProposedBy is { } by ? Told.Person(by, nameOf) : null,
            file.Members.Count is 0 ? null : Told.Of(name => string.Join(", ", file.Members.Select(m => Member(m, file, name))), nameOf),
            Dissent(told) is { Length: > 0 } votes ? Told.Of(name => string.Join("; ", votes.Select(v => $"{name(v.Member!)}: {string.Join(", ", new[] { Item(v.Item, of), v.Reason }.OfType<string>())}")), nameOf) : null,
            file.ApprovedBy is { } approver ? Told.Person(approver, nameOf) : null, file.ApprovedOn, file.LiabilityTr, file.StateTr,
        ];
        return new ReportData(
        [
            .. file.Assets.Select(a => (object?[])
            [
                .. head, of(a).RegistryNo ?? a, of(a).RegistryNo is { } printed ? RegistryNo.Read(printed)?.Code : null, of(a).Name, of(a).EntryDate, 1m, of(a).Cost, .. Outcome(a), Leaves(a) ? of(a).Cost : null,
                posted.OfType<AssetWrittenOff>().FirstOrDefault(p => p.Writeoff == q.Writeoff && p.Asset == a)?.Slip,
            ]),
            .. file.Stock.Select(s => (object?[])
            [
                .. head, s.Stock, StockEvent.CodeIn(s.Stock!), called(StockEvent.CodeIn(s.Stock!)), null, s.Qty, worth[s.Stock!], .. Outcome(s.Stock!), Leaves(s.Stock!) ? worth[s.Stock!] : null, goods[s.Stock!]?.Slip,
            ]),
        ])
        {
            Head = head, FiscalYear = file.PostedOn?.Year ?? file.ProposedOn?.Year,
            Warehouses = [.. file.Assets.Select(a => of(a).Warehouse).OfType<string>().Concat(goods.Keys.Select(StockEvent.WarehouseIn)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };

        // Until it is approved, all that was proposed.
        bool Leaves(string item) => file.State is not WriteOffState.REJECTED && (file.ApprovedOn is null || file.Approved.Contains(item));

        object?[] Outcome(string item) =>
        [
            file.Decisions?.TryGetValue(item, out var verdict) is true ? Categories.Turkish(verdict) : null,
            file.State is WriteOffState.REJECTED ? "reddedildi" : file.ApprovedOn is null ? null : file.Approved.Contains(item) ? "onaylandı" : "kayıtta kaldı",
        ];
    }

    // Until it is posted, what would leave first.
    private async Task<decimal?> Worth(StockQuantity goods, Points points, CancellationToken ct) =>
        (await histories.Of(StockEvent.StreamOf(goods.Stock!), points, ct)).Facts.OfType<StockEvent>().Aggregate((StockCard?)null, StockCard.Evolve)?.FirstIn(goods.Qty ?? 0).Sum(l => l.Qty * l.UnitPrice);

    private static CommissionVote[] Dissent(IEnumerable<LedgerEvent> told) => [.. told.OfType<CommissionDecided>().SelectMany(d => d.Votes ?? []).Where(v => v is { Vote: Ballot.RET, Member: not null })];

    private static string? Item(string? item, Func<string, AssetFacts> of) => item is null ? null : of(item).RegistryNo ?? item;

    private static string Member(string member, WriteOffRow file, Func<string, string> name) => string.Create(CultureInfo.InvariantCulture,
        $"{name(member)}{(member == file.Chair ? " (başkan)" : file.Experts.Contains(member) ? " (uzman)" : "")}");
}
