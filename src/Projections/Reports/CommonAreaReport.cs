using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What stands in a room on a day, as it hangs on its door.</summary>
/// <remarks>Türkçe: Dayanıklı Taşınırlar Listesi.</remarks>
[Policy(Level.Custody)]
public sealed record CommonAreaReport(string Area, Points Points) : IRequest<ReportData?>
{
    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("common-area-list", "Dayanıklı Taşınırlar Listesi", "TMY 23/6")
    {
        Columns =
        [
            new("area", "Yer kodu") { IsHead = true }, new("registryNo", "Sicil no"), new("name", "Adı"), new("features", "Özellik"),
            new("quantity", "Miktar", ColumnKind.Whole) { IsSummed = true }, new("date", "Tarih", ColumnKind.Date), new("responsible", "Sorumlu"),
            new("signature", "İmza") { IsForPen = true }, new("note", "Not"),
        ],
        Parameters = [new("area", "Yer kodu") { IsRequired = true }],
        Signatures = ["Taşınır Kayıt Yetkilisi", "Ortak Alan Sorumlusu"],
        Notes = ["Özellik sütununda cihazın seri numarası yazılıdır; marka ve model ayrı tutulmaz."],
        Ask = (given, points) => new CommonAreaReport(given["area"]!, points),
    };
}

internal sealed class CommonAreaReportHandler(IRequestHandler<ListAreas, Page<AreaRow>> rooms, AssetBook assets) : IRequestHandler<CommonAreaReport, ReportData?>
{
    public async Task<ReportData?> Handle(CommonAreaReport q, CancellationToken cancellationToken)
    {
        var rows = ReportDesk.All(await rooms.Handle(new ListAreas(q.Area, Unit: null, q.Points, ReportDesk.Whole), cancellationToken));
        if (rows.Count is 0) return null;

        var of = await assets.Load(rows.Select(r => r.Asset), q.Points, cancellationToken);
        return new ReportData(
        [
            .. rows.Select(r => (object?[])
            [
                r.Area, of(r.Asset).RegistryNo ?? r.Asset, of(r.Asset).Name, of(r.Asset).Serial is { } serial ? $"Seri no: {serial}" : null, 1, r.Since,
                r.Responsible is null ? null : new Told(r.Responsible, r.ResponsibleName, IsPerson: true), null, r.ExternalUser is { } user ? $"Kullanan: {user}" : null,
            ]),
        ])
        {
            Warehouses = [.. rows.Select(r => of(r.Asset).Warehouse).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }
}
