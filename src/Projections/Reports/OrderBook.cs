using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Projections.Intervals;
using Marten;
using Marten.Events;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>The signed orders of a year, a row for each asset they name, and every exit no order stands behind.</summary>
/// <remarks>Türkçe: depo çıkış emri defteri.</remarks>
[Policy(Level.Desk)]
public sealed record OrderBook(int? Year, Points Points) : IRequest<ReportData?>
{
    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("order-book", "Depo Çıkış Emri Defteri", "Md. 11/26")
    {
        Columns =
        [
            new("order", "Emir no"), new("date", "Tarih", ColumnKind.Date), new("signer", "İmzalayan"), new("capacity", "Asıl / vekil / devir"), new("purpose", "Amaç"),
            new("registryNo", "Sicil no"), new("recipient", "Muhatap"), new("validUntil", "Geçerlilik", ColumnKind.Date), new("usedOn", "Kullanım tarihi", ColumnKind.Date),
            new("paper", "Fiş / belge no"), new("state", "Durumu"), new("unused", "Kullanılmayan", ColumnKind.Whole) { IsSummed = true },
            new("withoutOrder", "Emirsiz çıkış", ColumnKind.Whole) { IsSummed = true },
        ],
        Parameters = [new("year", "Defter yılı", ParameterKind.Year)],
        Signatures = ["Taşınır Kayıt Yetkilisi", "Taşınır Kontrol Yetkilisi", "Bilgi İşlem Müdürü"],
        Notes = ["Emirsiz çıkış toplamı 0 olmalıdır. Devir alınan eski kayıtlar (açılış envanteri) emir aranmadan alınmıştır ve burada sayılmaz; tüketim malzemesi çıkışları yalnız emir aranan günlerde sayılır."],
        Landscape = true,
        Ask = (given, points) => new OrderBook(given.Year("year"), points),
    };
}

internal sealed class OrderBookHandler(IDocumentStore store, IRequestHandler<ListOrders, Page<OrderRow>> orders, AssetBook assets, NameBook names, Settings defaults) : IRequestHandler<OrderBook, ReportData?>
{
    private static readonly Type[] Exits = [.. EventCatalogue.All.Select(k => k.Type).Where(t => t.IsAssignableTo(typeof(IUseOrder)))];

    public async Task<ReportData?> Handle(OrderBook q, CancellationToken cancellationToken)
    {
        var year = q.Year ?? q.Points.AsOf!.Value.Year;
        var all = ReportDesk.All(await orders.Handle(new ListOrders(OpenOnly: false, Recipient: null, q.Points, ReportDesk.Whole), cancellationToken)).Where(o => o.OrderDate is not null).ToArray();
        var signed = all.Where(o => o.OrderDate!.Value.Year == year).OrderBy(o => o.OrderDate).ThenBy(o => o.Order.Length).ThenBy(o => o.Order, StringComparer.Ordinal).ToArray();
        var exits = await ExitsSince(new DateOnly(year, 1, 1), q.Points, cancellationToken);
        var uses = exits.Where(e => e.Order is not null).GroupBy(e => (e.Order, e.Asset)).ToDictionary(g => g.Key, g => g.First());
        var permitted = all.SelectMany(o => (o.Lines ?? []).Select(line => ((string?)o.Order, line))).ToHashSet();
        IUseOrder[] unordered = [.. exits.Where(e => e.Act.On.Year == year && !permitted.Contains((e.Order, e.Asset)))];

        string[] shown = [.. signed.SelectMany(o => o.Lines ?? []), .. unordered.Select(e => e.Asset)];
        var of = await assets.Load(shown, q.Points, cancellationToken);
        var (nameOf, people) = (await names.Load(cancellationToken), await People(cancellationToken));
        return new ReportData(
        [
            .. signed.SelectMany(o => (o.Lines ?? []).Select(line => Ordered(o, line, uses.GetValueOrDefault((o.Order, line))))),
            .. unordered.Select(e => (object?[])
            [
                e.Order, e.Act.On, Told.Person(e.Act.By, nameOf), null, Categories.Turkish(e.For()), of(e.Asset).RegistryNo ?? e.Asset, Recipient(e.Recipients().OfType<string>().FirstOrDefault()),
                null, e.Act.On, PaperOf(e), "emirsiz", 0, 1,
            ]),
        ])
        {
            FiscalYear = year, Warehouses = [.. shown.Select(asset => of(asset).Warehouse).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };

        object?[] Ordered(OrderRow o, string line, IUseOrder? use) =>
        [
            o.Order, o.OrderDate, Told.Person(o.SignedBy, nameOf), o.Capacity is { } capacity ? Categories.Turkish(capacity) : null, o.PurposeTr, of(line).RegistryNo ?? line,
            Recipient(o.Recipient), o.ValidUntil, use?.Act.On, use is null ? null : PaperOf(use), State(o, use, q.Points.AsOf!.Value), use is null ? 1 : 0, 0,
        ];

        // A recipient is a person, a unit, a room, a warehouse or a firm; a code that is a unit's too is not given a person's name.
        object? Recipient(string? code) => people.Any(p => p.Person == code) && people.All(p => p.Unit != code) ? Told.Person(code, nameOf) : code;
    }

    private static string State(OrderRow order, IUseOrder? use, DateOnly day) => (use, order.State) switch
    {
        (not null, _) => "kullanıldı",
        (_, OrderState.CANCELLED) => "iptal edildi",
        (_, OrderState.EXPIRED) => "süresi doldu",
        _ when order.ValidUntil < day => "süresi doldu",
        _ => "geçerli",
    };

    private static string? PaperOf(IUseOrder e) => e switch
    {
        AssetHandedOver h => h.Doc,
        AssetAssignedToArea a => a.Doc,
        AssetMoved m => m.Slip,
        AssetTransferredOut t => t.Slip,
        AssetLentOut l => l.Approval?.ToString(),
        AssetDestroyed d => d.Minutes?.ToString(),
        _ => e.Act.BasisDoc?.ToString(),
    };

    private async Task<IReadOnlyList<Official>> People(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<Authorities>(Authorities.Key, ct) ?? Authorities.Nobody).People;
    }

    // What was taken over from the old register left the depot before there was a book of orders; R-23 asks one of consumables only where that was decided.
    private bool NeedsOrder(IUseOrder e, SettingsBook? book) => e switch
    {
        AssetHandedOver { Opening: true } or AssetAssignedToArea { Opening: true } => false,
        StockIssued { Order: null } => (book?.On(e.Act.On, defaults) ?? defaults).OrderRequiredForConsumables,
        _ => e.NeedsOrder(),
    };

    private async Task<IReadOnlyList<IUseOrder>> ExitsSince(DateOnly first, Points points, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        // Nothing is recorded before the day it takes effect.
        var (begin, known) = (ReportDesk.Begin(first), points.KnownAt!.Value);
        var events = await session.Events.QueryAllRawEvents().Where(e => e.EventTypesAre(Exits) && e.Timestamp >= begin && e.Timestamp <= known).OrderBy(e => e.Sequence).ToListAsync(ct);
        var book = await session.LoadAsync<SettingsBook>(SettingsBook.Key, ct);
        return [.. events.Where(points.Show).Select(e => (IUseOrder)e.Data).Where(e => e.Act.On >= first && NeedsOrder(e, book))];
    }
}
