using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Domain.Consumption;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Projections.Intervals;
using Marten;
using MediatR;
using Npgsql;

namespace Defne.Ledger.Projections;

/// <summary>The consumption of a period by second-level code, and how far its list got on its way to accounting (L-23).</summary>
/// <remarks>Türkçe: tüketim listesi. Codes are of the second level (<c>150.03</c>), as accounting takes them.</remarks>
public sealed record ConsumptionSheet(string Month, DateOnly From, DateOnly To, DateOnly Due, IReadOnlyList<ConsumptionLine> Lines, decimal Total, DateOnly? SentOn, bool? SentLate, bool Overdue, long? Version) : IVersioned;

/// <summary>One line of it.</summary>
public sealed record ConsumptionLine(string Code, decimal Qty, decimal Value);

/// <summary>The list of the period that ends with a month; null for what is no such month.</summary>
[Policy(Level.Desk)]
public sealed record GetConsumptionList(string Month, Points Points) : IRequest<ConsumptionSheet?>;

internal sealed class ConsumptionQueries(NpgsqlDataSource database, IDocumentStore store, Histories histories, Settings defaults) : IRequestHandler<GetConsumptionList, ConsumptionSheet?>
{
    // Issues are few a month and their sums are wanted by nobody else: they are added up when asked for.
    private const string Sums = """
        select left(data ->> 'code', 6), sum((data ->> 'qty')::numeric), sum((data ->> 'value')::numeric) from es.mt_events
        where type = 'stock_issued' and (data #>> '{act,effectiveDate}')::date between $1 and $2 and timestamp <= $3 group by 1 order by 1
        """;

    public async Task<ConsumptionSheet?> Handle(GetConsumptionList q, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var book = await session.LoadAsync<SettingsBook>(SettingsBook.Key, cancellationToken);
        if (ConsumptionList.FirstDay(q.Month) is not { } first || (book?.On(first, defaults) ?? defaults) is not { } settings || !ConsumptionList.EndsPeriod(first, settings)) return null;

        var biography = await histories.Of(ConsumptionEvent.StreamOf(q.Month), q.Points, cancellationToken);
        var (from, last) = (ConsumptionList.Begins(first, settings), first.AddMonths(1).AddDays(-1));
        var to = biography.AsOf < last ? biography.AsOf : last;
        var lines = await Lines(from, to, biography.KnownAt, cancellationToken);
        var sent = biography.Facts.OfType<ConsumptionListSent>().FirstOrDefault();
        return new ConsumptionSheet(q.Month, from, last, ConsumptionList.Due(first, settings), lines, lines.Sum(l => l.Value), sent?.Act.On, sent?.Late,
            biography.Facts.OfType<ConsumptionListOverdueFlagged>().Any(), biography.Version);
    }

    private async Task<IReadOnlyList<ConsumptionLine>> Lines(DateOnly from, DateOnly to, DateTimeOffset known, CancellationToken ct)
    {
        await using var sql = database.CreateCommand(Sums);
        foreach (var value in new object[] { from, to, known }) sql.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var rows = await sql.ExecuteReaderAsync(ct);
        var lines = new List<ConsumptionLine>();
        while (await rows.ReadAsync(ct))
            lines.Add(new ConsumptionLine(await rows.IsDBNullAsync(0, ct) ? "" : rows.GetString(0), rows.GetDecimal(1), await rows.IsDBNullAsync(2, ct) ? 0 : rows.GetDecimal(2)));
        return lines;
    }
}
