using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What was written off in a fiscal year, by code, value and reason: the January report to the üst yönetici (L-27).</summary>
/// <remarks>Türkçe: yıllık kayıttan düşme raporu.</remarks>
[Policy(Level.Desk)]
public sealed record AnnualWriteOffs(int? Year, Points Points) : IRequest<ReportData?>
{
    private const int January = 1;

    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("annual-write-offs", "Yıllık Kayıttan Düşme Raporu", "TMY 10/1-e son fıkra")
    {
        Columns =
        [
            new("code", "Taşınır kodu"), new("name", "Adı"), new("reason", "Neden"), new("qty", "Miktar", ColumnKind.Number), new("value", "Kayıtlı değer (TL)", ColumnKind.Money),
            new("amount", "Tutar (TL)", ColumnKind.Money) { IsSummed = true },
        ],
        Parameters = [new("year", "Mali yıl", ParameterKind.Year)],
        Signatures = ["Mali Hizmetler Birimi Yetkilisi", "Üst Yönetici"],
        Notes = ["Yıl verilmezse ocak ayında bir önceki yılın, diğer aylarda içinde bulunulan yılın raporudur. Kayıtlı değer birim değerdir; adı, nedeni ve değeri aynı olanlar toplanmıştır."],
        Ask = (given, points) => new AnnualWriteOffs(given.Year("year"), points),
    };

    /// <summary>The year meant where none is named.</summary>
    internal int Meant => Year ?? (Points.AsOf!.Value.Month is January ? Math.Max(1, Points.AsOf.Value.Year - 1) : Points.AsOf.Value.Year);
}

internal sealed class AnnualWriteOffsHandler(EventBook events, AssetBook assets, ItemBook items) : IRequestHandler<AnnualWriteOffs, ReportData?>
{
    public async Task<ReportData?> Handle(AnnualWriteOffs q, CancellationToken cancellationToken)
    {
        LedgerEvent[] told =
        [
            .. (await events.Of(q.Points, new DateOnly(q.Meant, 1, 1), cancellationToken, typeof(AssetWrittenOff), typeof(StockWrittenOff))).Select(e => (LedgerEvent)e.Data).Where(e => e.Act.On.Year == q.Meant),
        ];
        var of = await assets.Load(told.OfType<AssetWrittenOff>().Select(w => w.Asset), q.Points, cancellationToken);
        var called = await items.Load(told.OfType<StockWrittenOff>().Select(w => w.Code).OfType<string>(), q.Points, cancellationToken);
        Line[] lines =
        [
            .. told.OfType<AssetWrittenOff>().Select(w => new Line(of(w.Asset).RegistryNo is { } printed ? RegistryNo.Read(printed)?.Code : null, of(w.Asset).Name, w.Reason, 1, w.Value ?? of(w.Asset).Cost)),
            .. told.OfType<StockWrittenOff>().SelectMany(w => (w.Lots ?? []).Select(l => new Line(w.Code, w.Code is { } code ? called(code) : null, w.Reason, l.Qty ?? 0, l.UnitPrice))),
        ];
        return new ReportData(
        [
            .. lines.GroupBy(l => (l.Code, l.Name, l.Reason, l.Value))
                .OrderBy(g => g.Key.Code, StringComparer.Ordinal).ThenBy(g => g.Key.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Reason, StringComparer.Ordinal).ThenBy(g => g.Key.Value).Select(g => (object?[])
            [
                g.Key.Code, g.Key.Name, WriteOffReasons.Find(g.Key.Reason)?.TextTr ?? g.Key.Reason, g.Sum(l => l.Qty), g.Key.Value, g.Sum(l => l.Qty) * g.Key.Value,
            ]),
        ])
        {
            FiscalYear = q.Meant,
            Warehouses = [.. told.OfType<AssetWrittenOff>().Select(w => of(w.Asset).Warehouse).OfType<string>().Concat(told.OfType<StockWrittenOff>().Select(w => StockEvent.WarehouseIn(w.Stock))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private sealed record Line(string? Code, string? Name, string? Reason, decimal Qty, decimal? Value);
}
