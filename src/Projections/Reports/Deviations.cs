using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Faults;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Orders;
using Defne.Ledger.Domain.Slips;
using Defne.Ledger.Domain.Stock;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Projections.Intervals;
using Marten;
using MediatR;
using Npgsql;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What was not done as the rules want it: recorded late, allowed as an exception, or a control that still stands open.</summary>
/// <remarks>Türkçe: kural sapma raporu.</remarks>
[Policy(Level.Oversight)]
public sealed record Deviations(DateOnly? From, DateOnly? To, Points Points) : IRequest<ReportData?>
{
    /// <summary>The report.</summary>
    public static ReportDefinition Definition { get; } = new("deviations", "Kural Sapma Raporu", "Md. 12/B")
    {
        Columns =
        [
            new("kind", "Sapma"), new("event", "İşlem"), new("effective", "Geçerlik tarihi", ColumnKind.Date), new("recordedAt", "Kayıt zamanı", ColumnKind.Instant), new("person", "Kişi"),
            new("role", "Rol"), new("clause", "Kural ve madde"), new("reason", "Gerekçe"),
        ],
        Parameters = [new("from", "İlk kayıt günü", ParameterKind.Day), new("to", "Son kayıt günü", ParameterKind.Day)],
        Signatures = ["Düzenleyen", "Denetleyen"],
        Notes = ["Açık kontroller, ilk kayıt gününden önce doğmuş olsalar da kapanıncaya kadar yazılır. Geç kaydedilen bir işlem, yazdığı olayların sayısına bakılmaksızın bir satırdır."],
        Landscape = true,
        Ask = (given, points) => new Deviations(given.Day("from"), given.Day("to"), points),
    };
}

/// <summary>A kind of deviation: which events are one.</summary>
/// <remarks>Türkçe: sapma türü. A new kind is a row of <see cref="All"/>.</remarks>
/// <param name="Text">Turkish name.</param>
/// <param name="Rule">The rule it departs from.</param>
/// <param name="Event">The kind of event; null where any may be one.</param>
/// <param name="Is">What such an event says, a JSON path predicate over its body.</param>
internal sealed record DeviationKind(string Text, Rule Rule, Type? Event, string Is = DeviationKind.Always)
{
    private const string Always = "exists($)";
    private const string Unexplained = """exists($.differences[*] ? (!exists(@.explanation) || @.explanation == null || @.explanation == ""))""";

    /// <summary>Every kind, in the order of the report.</summary>
    public static IReadOnlyList<DeviationKind> All { get; } =
    [
        new("Geç kayıt", Rules.R11, Event: null, "$.act.late == true"),
        new("Muhasebeye geç gönderilen fiş", Rules.L23, typeof(SlipSentToAccounting), "$.late == true"),
        new("Muhasebeye geç gönderilen tüketim listesi", Rules.L23, typeof(ConsumptionListSent), "$.late == true"),
        new("İmzalayanın kendi adına çıkış emri (SELF_RECIPIENT)", Rules.R02, typeof(OrderSigned), """$.flag == "SELF_RECIPIENT" """),
        new("İlk giren ilk çıkar istisnası", Rules.L13, typeof(StockIssued), "$.fifoExceptionReason != null") { Reason = e => Categories.Turkish(((StockIssued)e).FifoExceptionReason!.Value) },
        new("Garanti süresinde kurum içinde onarım", Rules.R52, typeof(RepairStarted), "$.overrideReason != null") { Reason = e => ((RepairStarted)e).OverrideReason },
        new("Açık kontrol: sonuçlanmayan depo kontrolü", Rules.R21, typeof(ListCheckRecorded), $"!($.concluded == true) || {Unexplained}")
        {
            Reason = e => Differences((ListCheckRecorded)e), EndedBy = [typeof(ListCheckRecorded)], EndIs = "$.concluded == true",
        },
        new("Açık kontrol: süresi geçen depo kontrolü", Rules.R21, typeof(ListCheckOverdueFlagged)) { EndedBy = [typeof(ListCheckRecorded)], EndIs = "$.concluded == true" },
        new("Açık kontrol: muhasebeye gönderilmeyen fiş", Rules.L23, typeof(SlipOverdueFlagged)) { EndedBy = [typeof(SlipSentToAccounting)] },
        new("Açık kontrol: muhasebeye gönderilmeyen tüketim listesi", Rules.L23, typeof(ConsumptionListOverdueFlagged)) { EndedBy = [typeof(ConsumptionListSent)] },
        new("Açık kontrol: süresinde geri gelmeyen taşınır", Rules.R32, typeof(LoanOverdueFlagged)) { EndedBy = [typeof(AssetLoanReturned), typeof(AssetReturned), typeof(AssetWrittenOff)] },
        new("Açık kontrol: devralandan gelmeyen fiş", Rules.L26, typeof(TransferReceiptOverdueFlagged)) { EndedBy = [typeof(TransferReceiptRecorded)] },
        new("Açık kontrol: süresinde teşhis edilmeyen arıza", Rules.R54, typeof(FaultOverdueFlagged), """$.target == "DIAGNOSE" """)
        {
            EndedBy = [typeof(FaultDiagnosed), typeof(FaultCancelled), typeof(FaultClosed)],
        },
        new("Açık kontrol: süresinde giderilmeyen arıza", Rules.R54, typeof(FaultOverdueFlagged), """$.target == "RESOLVE" """)
        {
            EndedBy = [typeof(FaultResolved), typeof(FaultDeclaredUnrepairable), typeof(FaultCancelled), typeof(FaultClosed)],
        },
    ];

    /// <summary>Why it was so; the reason of a late record where the event has none of its own.</summary>
    public Func<LedgerEvent, string?> Reason { get; init; } = _ => null;

    /// <summary>The later events of the same stream that end it; none for what stays a deviation.</summary>
    public IReadOnlyList<Type> EndedBy { get; init; } = [];

    /// <summary>What such an event says.</summary>
    public string EndIs { get; init; } = Always;

    private static string? Differences(ListCheckRecorded check) =>
        (check.Differences ?? []).Where(d => string.IsNullOrWhiteSpace(d.Explanation)).Select(d => $"{d.Asset}: {(d.Found is true ? "listede yok, ambarda var" : "listede var, ambarda yok")}, açıklanmamış")
            .ToArray() is { Length: > 0 } open ? string.Join(";\n", open) : null;
}

internal sealed class DeviationsHandler(NpgsqlDataSource database, IDocumentStore store, NameBook names) : IRequestHandler<Deviations, ReportData?>
{
    // An act is told by what it is about, one row of it: not by its slip, which only follows, nor by all else it recorded.
    private static readonly string Found = $"""
        with kind as (select * from unnest($5::text[], $6::text[], $7::text[], $8::text[]) with ordinality as k(event, is_one, ended_by, is_end, n))
        select n, seq_id from (
            select distinct on (n, timestamp, act) n, seq_id, timestamp
            from (select k.n, e.* from kind k join es.mt_events e on e.type = k.event where {Holds} union all select k.n, e.* from kind k, es.mt_events e where k.event is null and {Holds}) e,
                lateral (select coalesce(e.correlation_id, e.id::text) as act) a
            order by n, timestamp, act, e.type = 'slip_issued', split_part(e.headers ->> 'line', '/', 1)::int) acts
        order by n, timestamp, seq_id limit {ReportDesk.Most + 1}
        """;

    private const string Holds = """
        jsonb_path_match(e.data, k.is_one::jsonpath, '{}', true) and e.timestamp <= $2 and (e.data #>> '{act,effectiveDate}')::date <= $1
            and (k.ended_by is not null or $3::timestamptz is null or e.timestamp >= $3) and ($4::timestamptz is null or e.timestamp < $4)
            and (k.ended_by is null or not exists (select from es.mt_events l where l.stream_id = e.stream_id and l.version > e.version and l.type = any(string_to_array(k.ended_by, ','))
                and jsonb_path_match(l.data, k.is_end::jsonpath, '{}', true) and l.timestamp <= $2 and (l.data #>> '{act,effectiveDate}')::date <= $1))
        """;

    public async Task<ReportData?> Handle(Deviations q, CancellationToken cancellationToken)
    {
        var found = await Find(q, cancellationToken);
        if (found.Count > ReportDesk.Most) throw new ReportTooLongException();

        long[] places = [.. found.Select(f => f.Place).Distinct()];
        await using var session = store.QuerySession();
        var events = (await session.Events.QueryAllRawEvents().Where(e => places.Contains(e.Sequence)).ToListAsync(cancellationToken)).ToDictionary(e => e.Sequence);
        var nameOf = await names.Load(cancellationToken);
        return new ReportData([.. found.Select(f => Row(f.Kind, (LedgerEvent)events[f.Place].Data, events[f.Place].Timestamp, nameOf))]);
    }

    private static object?[] Row(DeviationKind kind, LedgerEvent fact, DateTimeOffset at, Func<string, string> nameOf) =>
    [
        kind.Text, Told.Of(name => Texts.Sentence(fact, name), nameOf), fact.Act.On, at, Told.Person(fact.Act.By, nameOf), Categories.Turkish(fact.Act.Role),
        $"{kind.Rule.Id}, {kind.Rule.ClauseOn(fact.Act.On)}", kind.Reason(fact) ?? fact.Act.LateReason,
    ];

    private static string StoredName(Type type) => EventCatalogue.All.Single(k => k.Type == type).Name;

    private async Task<IReadOnlyList<(DeviationKind Kind, long Place)>> Find(Deviations q, CancellationToken ct)
    {
        await using var sql = database.CreateCommand(Found);
        foreach (var value in (object?[])
                 [
                     q.Points.AsOf, q.Points.KnownAt, q.From is { } from ? ReportDesk.Begin(from) : null, q.To is { } to ? ReportDesk.End(to) : null,
                     DeviationKind.All.Select(k => k.Event is { } type ? StoredName(type) : null).ToArray(), DeviationKind.All.Select(k => k.Is).ToArray(),
                     DeviationKind.All.Select(k => k.EndedBy.Count is 0 ? null : string.Join(',', k.EndedBy.Select(StoredName))).ToArray(), DeviationKind.All.Select(k => k.EndIs).ToArray(),
                 ])
            sql.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        var found = new List<(DeviationKind, long)>();
        await using var rows = await sql.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) found.Add((DeviationKind.All[(int)rows.GetInt64(0) - 1], rows.GetInt64(1)));
        return found;
    }
}
