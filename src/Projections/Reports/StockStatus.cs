using System.Globalization;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Projections.Intervals;
using MediatR;
using Npgsql;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What a warehouse has of consumables: before a period, what entered and left in it, and what is left of each lot at its end.</summary>
/// <remarks>Türkçe: ambar stok durumu. A row is a stock card, as on the shelf; its lots stand in it in the order they leave.</remarks>
[Policy(Level.Desk)]
public sealed record StockStatus(string Warehouse, DateOnly? From, DateOnly? To, Points Points) : IRequest<ReportData?>
{
    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("stock-status", "Ambar Stok Durumu", "TMY 9, 6/4-f")
    {
        Columns =
        [
            new("from", "Dönemin ilk günü", ColumnKind.Date) { IsHead = true }, new("to", "Dönemin son günü", ColumnKind.Date) { IsHead = true }, new("code", "Taşınır kodu"), new("name", "Adı"),
            new("previous", "Önceki", ColumnKind.Number), new("entries", "Giren", ColumnKind.Number), new("exits", "Çıkan", ColumnKind.Number),
            new("onHand", "Mevcut", ColumnKind.Number), new("minimum", "Asgari seviye", ColumnKind.Number), new("difference", "Fark", ColumnKind.Number), new("lots", "Lotlar (FIFO)"),
            new("value", "Tutar (TL)", ColumnKind.Money) { IsSummed = true },
        ],
        Parameters = [new("warehouse", "Ambar kodu") { IsRequired = true }, new("from", "Dönemin ilk günü", ParameterKind.Day), new("to", "Dönemin son günü", ParameterKind.Day)],
        Signatures = ["Taşınır Kayıt Yetkilisi", "Taşınır Kontrol Yetkilisi"],
        Notes =
        [
            "Her satır bir stok kartıdır: önceki + giren − çıkan = mevcut. Fark, mevcuttan asgari seviye çıkarılarak bulunur; eksi değer, mevcudun asgari seviyenin altında olduğunu gösterir.",
            "Lotlar ilk çıkacak olandan başlayarak yazılmıştır: giriş fişi (giriş günü): kalan miktar × giriş birim fiyatı. Tutar, bunların toplamıdır. Ölçü birimi henüz tutulmaz.",
        ],
        Landscape = true,
        Ask = (given, points) => new StockStatus(given["warehouse"]!, given.Day("from"), given.Day("to"), points),
    };
}

internal sealed class StockStatusHandler(NpgsqlDataSource database, ItemBook items) : IRequestHandler<StockStatus, ReportData?>
{
    private static readonly NumberFormatInfo Turkish = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    // A lot says what it was on a day; what entered and left in a period is the difference of two days.
    private static readonly string Cards = $"""
        select c.key, c.code, c.minimum, now.lot, now.entry_date, now.unit_price, coalesce(before.entered, 0) - coalesce(before.taken, 0),
            coalesce(now.entered, 0) - coalesce(before.entered, 0), coalesce(now.taken, 0) - coalesce(before.taken, 0)
        from read.stock_cards c left join ({LotsOn("$1")}) now on now.stock = c.key left join ({LotsOn("$4")}) before on before.key = now.key
        where c.warehouse = $3 and {At("c", "$1")}
        order by c.code, c.key, now.entry_date, now.key
        """;

    private static readonly string IsWarehouse = $"select exists (select from read.role_timeline r where r.warehouse = $3 and r.valid_from <= $1 and {Known("r")})";

    public async Task<ReportData?> Handle(StockStatus q, CancellationToken cancellationToken)
    {
        var asOf = q.Points.AsOf!.Value;
        var to = q.To < asOf ? q.To.Value : asOf;
        var from = q.From ?? new DateOnly(to.Year, 1, 1);
        var before = from > to ? to : DateOnly.FromDayNumber(Math.Max(from.DayNumber - 1, 0));
        var lots = await Read(to, before, q, cancellationToken);
        if (lots.Count is 0 && !await Exists(to, q, cancellationToken)) return null;

        var nameOf = await items.Load(lots.Select(l => l.Code).OfType<string>(), q.Points with { AsOf = to }, cancellationToken);
        return new ReportData([.. lots.GroupBy(l => l.Stock, StringComparer.Ordinal).Select(card => Row(from, to, [.. card], nameOf))])
        {
            Head = [from, to], Warehouses = [q.Warehouse], FiscalYear = to.Year,
        };
    }

    private static object?[] Row(DateOnly from, DateOnly to, LotMoved[] lots, Func<string, string?> nameOf)
    {
        var (card, onHand) = (lots[0], lots.Sum(l => l.OnHand));
        LotMoved[] left = [.. lots.Where(l => l.OnHand is not 0)];
        return
        [
            from, to, card.Code, card.Code is { } code ? nameOf(code) : null, Quantity(lots.Sum(l => l.Previous)), Quantity(lots.Sum(l => l.Entries)), Quantity(lots.Sum(l => l.Exits)),
            Quantity(onHand), Quantity(card.Minimum), Quantity(onHand - card.Minimum), left.Length is 0 ? null : string.Join(";\n", left.Select(Shown)), left.Sum(l => l.OnHand * (l.UnitPrice ?? 0)),
        ];
    }

    // 265.0 and 265 are one quantity, and one text in the hash.
    private static decimal? Quantity(decimal? qty) => qty / 1.0000000000000000000000000000m;

    private static string Shown(LotMoved l) =>
        string.Create(Turkish, $"{l.Lot} ({l.EntryDate?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}): {l.OnHand:#,##0.######} × {l.UnitPrice:#,##0.00##}");

    private static string LotsOn(string day) => $"""
        select l.key, l.stock, l.lot, l.entry_date, l.unit_price, (select coalesce(sum(x), 0) from unnest(l.entered) x) as entered, (select coalesce(sum(x), 0) from unnest(l.taken) x) as taken
        from read.stock_lots l where l.warehouse = $3 and {At("l", day)}
        """;

    private static string At(string row, string day) => $"{row}.valid_from <= {day} and ({row}.valid_to is null or {row}.valid_to > {day}) and {Known(row)}";

    private static string Known(string row) => $"{row}.known_from <= $2 and ({row}.known_to is null or {row}.known_to > $2)";

    private async Task<IReadOnlyList<LotMoved>> Read(DateOnly to, DateOnly before, StockStatus q, CancellationToken ct)
    {
        await using var sql = Sql(Cards, to, q.Points.KnownAt!.Value, q.Warehouse, before);
        await using var rows = await sql.ExecuteReaderAsync(ct);
        var (lots, row) = (new List<LotMoved>(), new RowReader(rows));
        while (await rows.ReadAsync(ct))
            lots.Add(new LotMoved(row.Text(0)!, row.Text(1), row.Money(2), row.Text(3), row.Day(4), row.Money(5), row.Money(6) ?? 0, row.Money(7) ?? 0, row.Money(8) ?? 0));
        return lots;
    }

    private async Task<bool> Exists(DateOnly to, StockStatus q, CancellationToken ct)
    {
        await using var sql = Sql(IsWarehouse, to, q.Points.KnownAt!.Value, q.Warehouse);
        return await sql.ExecuteScalarAsync(ct) is true;
    }

    private NpgsqlCommand Sql(string text, params object[] values)
    {
        var sql = database.CreateCommand(text);
        foreach (var value in values) sql.Parameters.Add(new NpgsqlParameter { Value = value });
        return sql;
    }

    private sealed record LotMoved(string Stock, string? Code, decimal? Minimum, string? Lot, DateOnly? EntryDate, decimal? UnitPrice, decimal Previous, decimal Entries, decimal Exits)
    {
        public decimal OnHand => Previous + Entries - Exits;
    }
}
