using System.Globalization;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Periods;
using Defne.Ledger.Domain.SettingChanges;
using Defne.Ledger.Projections.Intervals;
using Marten;
using MediatR;
using Npgsql;

namespace Defne.Ledger.Projections;

/// <summary>How far a fiscal year is, and its slips.</summary>
/// <param name="Year">The year.</param>
/// <param name="State">Open, mahsup period, closed.</param>
/// <param name="StateTr">The state in Turkish.</param>
/// <param name="MahsupEnd">Last day on which its books may still be corrected.</param>
/// <param name="ClosedOn">Day its account was approved.</param>
/// <param name="Slips">Slips numbered in the year.</param>
/// <param name="LastSlip">The last of them.</param>
/// <param name="Unsent">Those that wait to be sent to accounting.</param>
/// <param name="Overdue">Those whose last day has passed unsent.</param>
/// <param name="AsOf">The day answered for.</param>
/// <param name="KnownAt">The instant answered for.</param>
public sealed record PeriodRow(int Year, PeriodState State, string StateTr, DateOnly MahsupEnd, DateOnly? ClosedOn, long Slips, string? LastSlip, long Unsent, long Overdue,
    DateOnly AsOf, DateTimeOffset KnownAt);

/// <summary>One fiscal year at a point in both times; null for what is no year.</summary>
[Policy(Level.Desk)]
public sealed record GetPeriod(string Year, Points Points) : IRequest<PeriodRow?>;

internal sealed class PeriodQueries(IDocumentStore store, NpgsqlDataSource database, LedgerClock clock, Settings defaults) : IRequestHandler<GetPeriod, PeriodRow?>
{
    public async Task<PeriodRow?> Handle(GetPeriod q, CancellationToken cancellationToken)
    {
        if (SettingKinds.Year(q.Year) is not { } year) return null;
        var (day, known) = (q.Points.AsOf ?? clock.Today, q.Points.KnownAt ?? clock.GetUtcNow());
        await using var session = store.QuerySession();
        var period = (await Facts<PeriodEvent>(session, PeriodEvent.StreamOf(year), known, cancellationToken)).Where(e => e.Act.On <= day).Aggregate((FiscalPeriod?)null, FiscalPeriod.Evolve);
        var book = (await Facts<SettingEvent>(session, SettingsBook.Key, known, cancellationToken)).Aggregate((SettingsBook?)null, SettingsBook.Evolve);
        var settings = book?.On(day, defaults) ?? defaults;
        var state = FiscalPeriod.StateOn(day, year, period, settings);

        await using var sql = database.CreateCommand("""
            select count(*), (select no from read.slip_register l where l.key = max(t.key) limit 1), count(*) filter (where t.due is not null and t.sent_on is null),
                count(*) filter (where t.due < $1 and t.sent_on is null)
            from read.slip_register t
            where t.key like $3 and t.valid_from <= $1 and (t.valid_to is null or t.valid_to > $1) and t.known_from <= $2 and (t.known_to is null or t.known_to > $2)
            """);
        foreach (var value in new object[] { day, known, string.Create(CultureInfo.InvariantCulture, $"{year}/%") }) sql.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var row = await sql.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return new PeriodRow(year, state, Categories.Turkish(state), settings.MahsupEndOf(year), period is { IsClosed: true } ? period.LastOn : null, row.GetInt64(0),
            row.IsDBNull(1) ? null : row.GetString(1), row.GetInt64(2), row.GetInt64(3), day, known);
    }

    private static async Task<IEnumerable<T>> Facts<T>(IQuerySession session, string stream, DateTimeOffset known, CancellationToken ct)
        where T : LedgerEvent => (await session.Events.FetchStreamAsync(stream, token: ct)).Where(e => e.Timestamp <= known).Select(e => e.Data).OfType<T>();
}
