using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Receipts;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Projections.Intervals;
using Marten;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>One slip, as it goes to accounting. Under the former regulation its form was called Taşınır İşlem Fişi.</summary>
/// <remarks>Türkçe: Varlık İşlem Fişi.</remarks>
[Policy(Level.Desk)]
public sealed record SlipReport(string No, Points Points) : IRequest<ReportData?>
{
    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("slip", "Varlık İşlem Fişi", "TMY 10/1-a")
    {
        Columns =
        [
            new("no", "Fiş no") { IsHead = true }, new("date", "Tarih", ColumnKind.Date) { IsHead = true }, new("kind", "İşlem çeşidi") { IsHead = true },
            new("spendingUnit", "Harcama birimi") { IsHead = true }, new("warehouse", "Ambar") { IsHead = true }, new("basis", "Dayanak belge") { IsHead = true },
            new("acceptance", "Muayene ve kabul") { IsHead = true }, new("counterpart", "Gönderen / teslim edilen") { IsHead = true }, new("code", "Taşınır kodu"),
            new("registryNo", "Sicil no"), new("name", "Adı"), new("unit", "Ölçü birimi"), new("quantity", "Miktar", ColumnKind.Number),
            new("unitPrice", "Birim fiyat (TL)", ColumnKind.Money), new("amount", "Tutar (TL)", ColumnKind.Money) { IsSummed = true },
            new("handedBy", "Teslim eden / alan") { IsHead = true }, new("recorder", "Kayıt yetkilisi") { IsHead = true },
            new("sent", "Muhasebeye gönderiliş", ColumnKind.Date) { IsHead = true }, new("due", "Son gün", ColumnKind.Date) { IsHead = true },
        ],
        Parameters = [new("no", "Fiş no (2026/8)") { IsRequired = true }],
        Signatures = ["Teslim Eden", "Teslim Alan", "Taşınır Kayıt Yetkilisi"],
        Notes = ["Tüketim malzemesinin ölçü birimi henüz tutulmadığından boştur."],
        Landscape = true,
        Ask = (given, points) => new SlipReport(given["no"]!.Replace('-', '/'), points),
    };
}

internal sealed class SlipReportHandler(IDocumentStore store, Histories histories, AssetBook assets, NameBook names, OfficeOptions office) : IRequestHandler<SlipReport, ReportData?>
{
    // The old device leaves and the new one enters by slips of one kind: which it is shows in what the slip moved.
    private const string Swap = "GARANTI_DEGISIM";

    public async Task<ReportData?> Handle(SlipReport q, CancellationToken cancellationToken)
    {
        LedgerEvent[] own = [.. (await histories.Of(SlipEvent.StreamOf(q.No), q.Points, cancellationToken)).Facts];
        if (own.OfType<SlipIssued>().FirstOrDefault() is not { } slip) return null;

        var lines = slip.Lines ?? [];
        var entry = await EntryOf(q.No, q.Points, cancellationToken);
        var movements = await MovementsOf(q.No, lines, q.Points, cancellationToken);
        LedgerEvent[] receipt = entry?.Receipt is { } no ? [.. (await histories.Of(ReceiptEvent.StreamOf(no), q.Points, cancellationToken)).Facts] : [];
        var of = await assets.Load(lines.Select(l => l.Asset).OfType<string>(), q.Points, cancellationToken);
        var nameOf = await names.Load(cancellationToken);

        var moved = movements.OfType<AssetMoved>().FirstOrDefault();
        string?[] warehouses = moved is not null ? [moved.FromAmbar, moved.ToAmbar] : entry is not null ? [entry.Warehouse] : [.. lines.Select(l => l.Asset is { } a ? of(a).Warehouse : null)];
        var (kind, form) = (SlipEvent.TurkishKind(slip.Kind) ?? slip.Kind, slip.Form ?? SlipForm.VIF);
        var direction = entry is not null || movements.Any(m => m is EntryReissued or AssetValueIncreased) || IsOnlyEntry(slip.Kind) || (slip.Kind is Swap && !movements.Any(m => m is AssetWrittenOff)) ? "giriş" : moved is not null ? "devir" : "çıkış";
        var accepted = receipt.OfType<DeliveryAccepted>().LastOrDefault();
        object?[] head =
        [
            slip.No, slip.Date ?? slip.Act.On, $"{direction}: {kind}", office.SpendingUnit, string.Join(" → ", warehouses.OfType<string>().Distinct(StringComparer.Ordinal)),
            slip.Act.BasisDoc?.ToString(),
            accepted is null ? null : string.Join(' ', new[] { Texts.Shown(accepted.Act.On), accepted.Act.BasisDoc?.ToString() }.OfType<string>()),
            receipt.OfType<DeliveryReceived>().FirstOrDefault()?.Supplier ?? movements.OfType<AssetTransferredOut>().FirstOrDefault()?.Target
                ?? (moved?.ToAmbar is { } to ? $"ambar {to}" : null),
        ];
        object?[] tail =
        [
            Told.Person(slip.Act.By, nameOf), Told.Person(slip.Act.By, nameOf), own.OfType<SlipSentToAccounting>().FirstOrDefault()?.Act.On, slip.DueToAccounting,
        ];

        return new ReportData(
        [
            .. lines.Select(l => (object?[])
            [
                .. head, l.Code ?? (l.RegistryNo is { } printed ? RegistryNo.Read(printed)?.Code : null), l.RegistryNo,
                l.Asset is { } asset ? of(asset).Name : entry?.Lines?.FirstOrDefault(x => x.Code == l.Code)?.Name, l.Asset is null ? null : "adet",
                l.Quantity ?? l.Qty, l.UnitPrice, (l.Quantity ?? l.Qty ?? 1) * l.UnitPrice, .. tail,
            ]),
        ])
        {
            Title = Categories.Turkish(form), FiscalYear = slip.BookYear,
            Warehouses = [.. warehouses.OfType<string>().Distinct(StringComparer.Ordinal)],
        };
    }

    private async Task<EntryPosted?> EntryOf(string no, Points points, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var entries = await session.Events.QueryRawEventDataOnly<EntryPosted>().Where(e => e.Slip == no).ToListAsync(ct);
        return entries.FirstOrDefault(e => e.Act.On <= points.AsOf);
    }

    private async Task<IReadOnlyList<LedgerEvent>> MovementsOf(string no, IReadOnlyList<SlipLine> lines, Points points, CancellationToken ct)
    {
        // An entry of many pieces is told by its own event; what moves one asset stands in that asset's stream.
        if (lines is not [{ Asset: { } asset }]) return [];
        return [.. (await histories.Of(AssetEvent.StreamOf(asset), points, ct)).Facts.Where(e => SlipOf(e) == no)];
    }

    private static bool IsOnlyEntry(string? kind) => EntryKinds.Find(kind) is not null && ExitKinds.Find(kind) is null;

    private static string? SlipOf(LedgerEvent e) => e switch
    {
        AssetWrittenOff w => w.Slip,
        AssetMoved m => m.Slip,
        AssetTransferredOut t => t.Slip,
        AssetValueIncreased v => v.Slip,
        EntryReversed r => r.Slip,
        EntryReissued r => r.Slip,
        _ => null,
    };
}
