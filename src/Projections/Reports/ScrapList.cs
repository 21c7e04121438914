using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What was scrapped in a year and which way it left, each with the wiping of its data; of one set of minutes the minutes themselves.</summary>
/// <remarks>Türkçe: hurda ve imha listesi, imha tutanağı.</remarks>
[Policy(Level.Desk)]
public sealed record ScrapList(int? Year, string? Minutes, Points Points) : IRequest<ReportData?>
{
    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("scrap-list", "Hurda ve İmha Listesi", "TMY 28")
    {
        Columns =
        [
            new("registryNo", "Sicil no"), new("name", "Adı"), new("value", "Kayıtlı değer (TL)", ColumnKind.Money) { IsSummed = true }, new("writeoff", "Karar (tutanak) no"), new("writtenOff", "Kayıttan düşme", ColumnKind.Date),
            new("wiped", "Veri silme"), new("route", "Teslim yolu"), new("receiver", "Alıcı / imha yeri"), new("order", "Emir no"), new("date", "Teslim / imha tarihi", ColumnKind.Date), new("minutes", "İmha tutanağı"),
            new("present", "Hazır bulunanlar"),
        ],
        Parameters = [new("year", "Yıl", ParameterKind.Year), new("minutes", "İmha tutanağı no")],
        Signatures = ["Taşınır Kayıt Yetkilisi", "Komisyon Başkanı", "Üye", "Üye", "Harcama Yetkilisi"],
        Notes = ["Teslim yolu boş olan taşınır, ambarda teslim ya da imha bekliyor. Veri depolamayan cihazda silme aranmaz."],
        Landscape = true,
        Ask = (given, points) => new ScrapList(given.Year("year"), given["minutes"], points),
    };
}

internal sealed class ScrapListHandler(EventBook events, AssetBook assets, NameBook names) : IRequestHandler<ScrapList, ReportData?>
{
    public async Task<ReportData?> Handle(ScrapList q, CancellationToken cancellationToken)
    {
        var year = q.Year ?? q.Points.AsOf!.Value.Year;
        AssetEvent[] told =
        [
            .. (await events.Of(q.Points, since: null, cancellationToken, typeof(AssetWrittenOff), typeof(ScrapDelivered), typeof(AssetDestroyed), typeof(DataWiped))).Select(e => (AssetEvent)e.Data),
        ];
        var scrapped = told.OfType<AssetWrittenOff>().Where(w => w.State is AssetStatus.SCRAP_HELD).ToArray();
        var left = told.Where(e => e is ScrapDelivered or AssetDestroyed).GroupBy(e => e.Asset, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        AssetWrittenOff[] listed =
        [
            .. q.Minutes is { } no
                ? scrapped.Where(w => left.GetValueOrDefault(w.Asset) is AssetDestroyed { Minutes.No: var minutes } && minutes == no)
                : scrapped.Where(w => w.Act.On.Year <= year && !(left.GetValueOrDefault(w.Asset)?.Act.On.Year < year)),
        ];
        if (q.Minutes is not null && listed.Length is 0) return null;
        var of = await assets.Load(listed.Select(w => w.Asset), q.Points, cancellationToken);
        var nameOf = await names.Load(cancellationToken);
        return new ReportData([.. listed.OrderBy(w => w.Act.On).ThenBy(w => w.Asset, StringComparer.Ordinal).Select(Row)])
        {
            Title = q.Minutes is null ? null : "İmha Tutanağı", FiscalYear = q.Minutes is null ? year : null,
            Warehouses = [.. listed.Select(w => of(w.Asset).Warehouse).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };

        object?[] Row(AssetWrittenOff w)
        {
            var (delivered, destroyed) = (left.GetValueOrDefault(w.Asset) as ScrapDelivered, left.GetValueOrDefault(w.Asset) as AssetDestroyed);
            // A wiping holds until somebody uses the asset again.
            var wiped = told.OfType<DataWiped>().LastOrDefault(d => d.Asset == w.Asset && d.Act.On == of(w.Asset).WipedOn);
            return
            [
                of(w.Asset).RegistryNo ?? w.Asset, of(w.Asset).Name, w.Value ?? of(w.Asset).Cost, w.Writeoff, w.Act.On,
                wiped is null ? null : string.Join(", ", new[] { wiped.Act.BasisDoc?.ToString(), wiped.Method, Texts.Shown(wiped.Act.On) }.OfType<string>()),
                destroyed is not null ? "imha" : delivered?.Route is { } route ? Categories.Turkish(route) : null, delivered?.Receiver ?? destroyed?.Place, delivered?.Order ?? destroyed?.Order,
                (delivered ?? (LedgerEvent?)destroyed)?.Act.On, destroyed?.Minutes?.ToString(),
                destroyed?.Present is { Count: > 0 } present ? Told.Of(name => string.Join(", ", present.Select(name)), nameOf) : null,
            ];
        }
    }
}
