using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What a person or a unit has in custody on a day.</summary>
/// <remarks>Türkçe: zimmet listesi.</remarks>
[Policy(Level.Custody)]
public sealed record ZimmetList(string? Person, string? Unit, Points Points) : IRequest<ReportData?>
{
    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("zimmet-list", "Zimmet Listesi", "TMY 23")
    {
        Columns =
        [
            new("person", "Kişi"), new("unit", "Birim"), new("registryNo", "Sicil no"), new("name", "Adı"), new("handedOver", "Veriliş tarihi", ColumnKind.Date),
            new("doc", "Belge no"), new("order", "Emir no"), new("value", "Değer (TL)", ColumnKind.Money) { IsSummed = true }, new("fault", "Arıza durumu"),
            new("days", "Gün sayısı", ColumnKind.Whole),
        ],
        Parameters = [new("person", "Kişi kodu"), new("unit", "Birim kodu")],
        AnyOf = ["person", "unit"],
        Signatures = ["Düzenleyen", "Taşınır Kayıt Yetkilisi", "Zimmet Sahibi / Birim Yetkilisi"],
        Notes = ["Arıza durumu, taşınırın açık arıza kaydıdır."],
        Landscape = true,
        Ask = (given, points) => new ZimmetList(given["person"], given["unit"], points),
    };
}

internal sealed class ZimmetListHandler(IRequestHandler<ListZimmet, Page<ZimmetRow>> zimmet, IntervalReader faults, AssetBook assets) : IRequestHandler<ZimmetList, ReportData?>
{
    public async Task<ReportData?> Handle(ZimmetList q, CancellationToken cancellationToken)
    {
        var rows = ReportDesk.All(await zimmet.Handle(new ListZimmet(q.Person, q.Unit, q.Points, ReportDesk.Whole), cancellationToken));
        // Whose rows they are was settled: a fault of an asset one may see is shown, whoever reported it.
        string[] ids = [.. rows.Select(r => r.Asset)];
        var broken = (await faults.Page("read.open_faults", "t.asset, t.key, t.state", q.Points, ReportDesk.Whole, new Where().And("t.state not in ('CLOSED', 'CANCELLED')").And("t.asset = any({0})", [ids]),
            r => (Asset: r.Text(0)!, Text: $"{r.Text(1)}: {Categories.Turkish(r.Code<FaultState>(2)!.Value)}"), cancellationToken)).Items.ToLookup(f => f.Asset, f => f.Text, StringComparer.Ordinal);
        var of = await assets.Load(rows.Select(r => r.Asset), q.Points, cancellationToken);
        return new ReportData(
        [
            .. rows.OrderBy(r => r.Unit, StringComparer.Ordinal).ThenBy(r => r.Person, StringComparer.Ordinal).ThenBy(r => r.Asset, StringComparer.Ordinal).Select(r => (object?[])
            [
                new Told(r.Person, r.PersonName, IsPerson: true), r.Unit, of(r.Asset).RegistryNo ?? r.Asset, of(r.Asset).Name, r.Since, r.Doc, r.Order, of(r.Asset).Cost, broken[r.Asset].FirstOrDefault(),
                q.Points.AsOf!.Value.DayNumber - r.Since.DayNumber,
            ]),
        ])
        {
            Warehouses = [.. rows.Select(r => of(r.Asset).Warehouse).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }
}
