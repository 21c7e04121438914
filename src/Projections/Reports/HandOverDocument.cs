using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using MediatR;
using Npgsql;

namespace Defne.Ledger.Projections.Reports;

/// <summary>One hand-over, and the return of what was handed over, on one paper.</summary>
/// <remarks>Türkçe: Taşınır Teslim Belgesi.</remarks>
[Policy(Level.Custody)]
public sealed record HandOverDocument(string Doc, Points Points) : IRequest<ReportData?>
{
    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("hand-over-document", "Taşınır Teslim Belgesi", "TMY 10/1-b")
    {
        Columns =
        [
            new("doc", "Belge no") { IsHead = true }, new("date", "Tarih", ColumnKind.Date) { IsHead = true }, new("person", "Kişi") { IsHead = true },
            new("title", "Unvan") { IsHead = true }, new("unit", "Birim") { IsHead = true }, new("registryNo", "Sicil no"), new("name", "Adı"),
            new("make", "Marka, model, seri"), new("quantity", "Miktar", ColumnKind.Whole) { IsSummed = true }, new("state", "Durumu (eski/yeni)"), new("givenBy", "Teslim eden"),
            new("takenBy", "Teslim alan"), new("returned", "İade tarihi", ColumnKind.Date), new("receivedBy", "İade alan"), new("condition", "İade durumu"),
            new("order", "Çıkış emri no"),
        ],
        Parameters = [new("doc", "Teslim belgesi no") { IsRequired = true }],
        Signatures = ["Teslim Eden", "Teslim Alan", "İade Eden", "İadeyi Alan"],
        Notes = ["Marka ve model ayrı tutulmaz; sütunda seri numarası yazılıdır."],
        Landscape = true,
        Ask = (given, points) => new HandOverDocument(given["doc"]!, points),
    };
}

internal sealed class HandOverDocumentHandler(NpgsqlDataSource database, Histories histories, AssetBook assets, Reader reader, NameBook names, PersonalData people)
    : IRequestHandler<HandOverDocument, ReportData?>
{
    public async Task<ReportData?> Handle(HandOverDocument q, CancellationToken cancellationToken)
    {
        var given = new List<(AssetHandedOver HandOver, bool? Used, AssetReturned? Return)>();
        foreach (var asset in await AssetsOn(q.Doc, cancellationToken))
            given.AddRange(GivenOn(q.Doc, (await histories.Of(AssetEvent.StreamOf(asset), q.Points, cancellationToken)).Facts.ToArray()));
        if (given.Count is 0) return null;

        var of = await assets.Load(given.Select(g => g.HandOver.Asset), q.Points, cancellationToken);
        var (nameOf, titleOf) = (await names.Load(cancellationToken), await people.Titles(cancellationToken));
        return new ReportData(
        [
            .. given.Select(g => (object?[])
            [
                q.Doc, g.HandOver.Act.On, Told.Person(g.HandOver.Person, nameOf), titleOf(g.HandOver.Person) is { } title ? new Told(null, title) : null, g.HandOver.Unit,
                of(g.HandOver.Asset).RegistryNo ?? g.HandOver.Asset, of(g.HandOver.Asset).Name, of(g.HandOver.Asset).Serial, 1, g.Used switch { true => "eski", false => "yeni", null => null },
                Told.Person(g.HandOver.Act.By, nameOf), Told.Person(g.HandOver.Person, nameOf), g.Return?.Act.On, Told.Person(g.Return?.Receiver, nameOf),
                g.Return?.Condition is { } condition ? Categories.Turkish(condition) : null, g.HandOver.Order,
            ]),
        ])
        {
            Warehouses = [.. given.Select(g => of(g.HandOver.Asset).Warehouse).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    // The custody that the document began, whether the asset was in use before (nobody knows it of the old register), and how it ended.
    private IEnumerable<(AssetHandedOver, bool?, AssetReturned?)> GivenOn(string doc, IReadOnlyList<LedgerEvent> facts) =>
        from i in Enumerable.Range(0, facts.Count)
        where facts[i] is AssetHandedOver h && h.Doc == doc && reader.Sight.Covers(h.Person, h.Unit)
        let handOver = (AssetHandedOver)facts[i]
        let used = facts.Take(i).Any(e => e is AssetHandedOver or AssetAssignedToArea or AssetLentOut)
        let ended = facts.Skip(i + 1).FirstOrDefault(e => e is AssetReturned or AssetHandedOver or AssetAssignedToArea or AssetWrittenOff)
        select (handOver, handOver.Opening is true ? null : (bool?)used, ended as AssetReturned);

    private async Task<IReadOnlyList<string>> AssetsOn(string doc, CancellationToken ct)
    {
        var assetsOn = new List<string>();
        await using var sql = database.CreateCommand("select distinct key from read.asset_current where doc = $1 order by key");
        sql.Parameters.Add(new NpgsqlParameter { Value = doc });
        await using var rows = await sql.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) assetsOn.Add(rows.GetString(0));
        return assetsOn;
    }
}
