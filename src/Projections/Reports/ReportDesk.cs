using Defne.Ledger.Application.Store;
using Defne.Ledger.Projections.Intervals;
using Npgsql;

namespace Defne.Ledger.Projections.Reports;

/// <summary>What all reports have in common: fixed points in time, whole lists instead of pages.</summary>
public sealed class ReportDesk(NpgsqlDataSource database, LedgerClock clock)
{
    /// <summary>Most rows of a report.</summary>
    public const int Most = 20_000;

    /// <summary>All rows at once.</summary>
    public static Paging Whole { get; } = new(Most);

    /// <summary>
    /// The points a report answers for. Where no instant is named, or one to come, it is that of the last record: asked again before
    /// the next one, the report is the same to the byte.
    /// </summary>
    public async Task<Points> Fix(Points asked, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (asked.KnownAt is { } known && known <= now) return asked with { AsOf = asked.AsOf ?? clock.Today };

        await using var sql = database.CreateCommand("""
            select greatest((select timestamp from es.mt_events order by seq_id desc limit 1), (select at from ledger.refusal order by n desc limit 1))
            """);
        return new Points(asked.AsOf ?? clock.Today, await sql.ExecuteScalarAsync(ct) is DateTime last ? new DateTimeOffset(last, TimeSpan.Zero) : now);
    }

    /// <summary>The items of a list that was asked for whole.</summary>
    public static IReadOnlyList<T> All<T>(Page<T> page) => page.Next is null ? page.Items : throw new ReportTooLongException();

    /// <summary>Instant at which a business day begins. The calendar's first day begins with time itself.</summary>
    public static DateTimeOffset Begin(DateOnly day) => day.DayNumber is 0 ? DateTimeOffset.MinValue : LedgerClock.At(day, TimeOnly.MinValue);

    /// <summary>Instant at which it is over.</summary>
    public static DateTimeOffset End(DateOnly day) => day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : Begin(day.AddDays(1));
}
