using System.Globalization;
using System.Text;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using JasperFx.Events;
using Npgsql;

namespace Defne.Ledger.Projections.Intervals;

/// <summary>The two times a read is asked for: how it was on a day, as it was known at an instant. Null means now.</summary>
/// <param name="AsOf">Business day, its end. Türkçe: geçerlik günü.</param>
/// <param name="KnownAt">Instant of record. Türkçe: bilinen an.</param>
public sealed record Points(DateOnly? AsOf = null, DateTimeOffset? KnownAt = null)
{
    /// <summary>True for an event that is in effect and known then; both times must be said.</summary>
    public bool Show(IEvent e) => e.Timestamp <= KnownAt && e.Data is LedgerEvent fact && fact.Act.On <= AsOf;

    /// <summary>The same of an interval row, as SQL: <c>$1</c> is the day and <c>$2</c> the instant.</summary>
    internal static string Hold(string row) =>
        $"{row}.valid_from <= $1 and ({row}.valid_to is null or {row}.valid_to > $1) and {row}.known_from <= $2 and ({row}.known_to is null or {row}.known_to > $2)";
}

/// <summary>A page of a list. A walk with <see cref="Next"/> stays at the points of its first page.</summary>
/// <param name="Items">Rows in key order.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
/// <param name="AsOf">The day answered for.</param>
/// <param name="KnownAt">The instant answered for.</param>
/// <param name="CompleteTo">Ledger index the answer is complete to; null while nothing is sealed.</param>
/// <param name="SealedTo">Ledger index sealed; null while nothing is sealed.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, DateOnly AsOf, DateTimeOffset KnownAt, long? CompleteTo, long? SealedTo);

/// <summary>Which page: at most <see cref="Limit"/> rows after a cursor.</summary>
public sealed record Paging(int Limit = Paging.Usual, string? After = null)
{
    /// <summary>Rows of a page where none are asked for.</summary>
    public const int Usual = 100;

    /// <summary>Most rows of a page.</summary>
    public const int Most = 1000;
}

/// <summary>The cursor is not one of ours.</summary>
public sealed class BadCursorException() : Exception("The cursor was not given by this list.");

/// <summary>Reads interval rows at two times, in key order, a page at a time.</summary>
public sealed class IntervalReader(NpgsqlDataSource database, LedgerClock clock)
{
    /// <summary>One page.</summary>
    /// <param name="from">The model's table, or a query in its place.</param>
    /// <param name="columns">The select list over <c>t</c>; <c>$1</c> is the day and <c>$2</c> the instant.</param>
    /// <param name="points">The two times; a cursor's own win.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="where">What the rows must be beside that.</param>
    /// <param name="read">Makes an item of a row's columns.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Page<T>> Page<T>(string from, string columns, Points points, Paging paging, Where where, Func<RowReader, T> read, CancellationToken ct)
    {
        var (day, known, after) = paging.After is { } cursor ? Decode(cursor) : (points.AsOf ?? clock.Today, points.KnownAt ?? clock.GetUtcNow(), "");
        // No key is empty: the first page is the one after that.
        await using var sql = database.CreateCommand($"""
            select {columns}, t.key from {from} t
            where {Points.Hold("t")} and t.key > $3{where}
            order by t.key limit $4
            """);
        sql.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = day });
        sql.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = known });
        sql.Parameters.Add(new NpgsqlParameter<string> { TypedValue = after });
        sql.Parameters.Add(new NpgsqlParameter<int> { TypedValue = paging.Limit + 1 });
        foreach (var value in where.Values) sql.Parameters.Add(new NpgsqlParameter { Value = value });

        var items = new List<T>();
        string? last = null;
        var more = false;
        await using var rows = await sql.ExecuteReaderAsync(ct);
        var row = new RowReader(rows);
        while (!more && await rows.ReadAsync(ct))
        {
            if (items.Count == paging.Limit)
            {
                more = true;
                continue;
            }

            items.Add(read(row));
            if (items.Count == paging.Limit) last = rows.GetString(rows.FieldCount - 1);
        }

        return new Page<T>(items, more ? Encode(day, known, last!) : null, day, known, CompleteTo: null, SealedTo: null);
    }

    private static string Encode(DateOnly day, DateTimeOffset known, string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}|{known.UtcTicks}|{key}"))).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    private static (DateOnly Day, DateTimeOffset Known, string Key) Decode(string cursor)
    {
        var padded = cursor.Replace('-', '+').Replace('_', '/').PadRight((cursor.Length + 3) / 4 * 4, '=');
        Span<byte> bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length)
            && Encoding.UTF8.GetString(bytes[..length]).Split('|', 3) is [var day, var ticks, var key]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d)
            && LedgerJson.IsStorable(key) && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var t) && t <= DateTimeOffset.MaxValue.UtcTicks
            ? (d, new DateTimeOffset(t, TimeSpan.Zero), key)
            : throw new BadCursorException();
    }
}
