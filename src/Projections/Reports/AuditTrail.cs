using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Projections.Intervals;
using JasperFx.Events;
using Marten;
using MediatR;

namespace Defne.Ledger.Projections.Reports;

/// <summary>Every event of a period of record, or all that is told of one asset, in the order of record.</summary>
/// <remarks>Türkçe: denetim izi.</remarks>
[Policy(Level.Oversight)]
public sealed record AuditTrail(string? Asset, DateOnly? From, DateOnly? To, Points Points) : IRequest<ReportData?>
{
    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("audit-trail", "Denetim İzi (Olay Dökümü)", "TMY 10/3")
    {
        Columns =
        [
            new("n", "Sıra", ColumnKind.Whole), new("recordedAt", "Kayıt zamanı", ColumnKind.Instant), new("effective", "Geçerlik tarihi", ColumnKind.Date), new("event", "İşlem"),
            new("actor", "Kişi"), new("role", "Rol"), new("capacity", "Kapsam"), new("basis", "Dayanak"), new("previousHash", "Önceki özet"), new("hash", "Özet"),
        ],
        Parameters = [new("asset", "Taşınır"), new("from", "İlk kayıt günü", ParameterKind.Day), new("to", "Son kayıt günü", ParameterKind.Day)],
        AnyOf = ["asset", "from"],
        Signatures = ["Düzenleyen", "Denetleyen"],
        Notes = ["Önceki özet ve özet sütunları: henüz mühürlenmedi. Sıra, bu dökümün satır sırasıdır."],
        Landscape = true,
        Ask = (given, points) => new AuditTrail(given["asset"], given.Day("from"), given.Day("to"), points),
    };
}

internal sealed class AuditTrailHandler(IDocumentStore store, AssetStory story, NameBook names) : IRequestHandler<AuditTrail, ReportData?>
{
    public async Task<ReportData?> Handle(AuditTrail q, CancellationToken cancellationToken)
    {
        var (begin, end) = (q.From is { } from ? ReportDesk.Begin(from) : DateTimeOffset.MinValue, q.To is { } to ? ReportDesk.End(to) : DateTimeOffset.MaxValue);
        IEvent[] events = q.Asset is { } asset
            ? [.. (await story.Of(asset, q.Points, cancellationToken)).Events.Where(e => e.Timestamp >= begin && e.Timestamp < end)]
            : await Recorded(begin, end, q.Points, cancellationToken);
        if (events.Length > ReportDesk.Most) throw new ReportTooLongException();
        if (events.Length is 0 && q.Asset is not null) return null;

        var nameOf = await names.Load(cancellationToken);
        return new ReportData([.. events.Index().Select(x => Row(x.Index + 1, x.Item.Timestamp, (LedgerEvent)x.Item.Data, nameOf))]);
    }

    private async Task<IEvent[]> Recorded(DateTimeOffset begin, DateTimeOffset end, Points points, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var known = points.KnownAt!.Value;
        var events = await session.Events.QueryAllRawEvents().Where(e => e.Timestamp <= known && e.Timestamp >= begin && e.Timestamp < end).OrderBy(e => e.Sequence).Take(ReportDesk.Most + 1).ToListAsync(ct);
        return [.. events.Where(points.Show)];
    }

    private static object?[] Row(int n, DateTimeOffset at, LedgerEvent fact, Func<string, string> nameOf) =>
    [
        n, at, fact.Act.On, Told.Of(name => Texts.Sentence(fact, name), nameOf), Told.Person(fact.Act.By, nameOf), Categories.Turkish(fact.Act.Role),
        Categories.Turkish(fact.Act.Capacity), fact.Act.BasisDoc?.ToString() ?? (fact.Act.AuthorityRef is { } authority ? $"Yetki: {authority}" : null), null, null,
    ];
}
