namespace Defne.Ledger.Application.Store;

/// <summary>
/// The ledger's clock, in whole microseconds: an inline projection otherwise sees finer times than the table keeps, and a rebuild
/// would change its rows. Only a simulated database may have it set.
/// </summary>
/// <remarks>Türkçe: defterin saati. Business days are those of Europe/Istanbul.</remarks>
public sealed class LedgerClock(TimeProvider inner) : TimeProvider
{
    private static readonly TimeZoneInfo Istanbul = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");
    private long shift;

    /// <summary>Business day now.</summary>
    public DateOnly Today => DayOf(GetUtcNow());

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        var now = inner.GetUtcNow().AddTicks(Interlocked.Read(ref shift));
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>Turns the clock. The database's guard refuses what it yields unless that database was born simulated.</summary>
    public void TurnTo(DateTimeOffset now) => Interlocked.Exchange(ref shift, (now.ToUniversalTime() - inner.GetUtcNow()).Ticks);

    /// <summary>The business day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Istanbul).DateTime);

    /// <summary>The instant of a time of day on a business day.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Istanbul.GetUtcOffset(local)).ToUniversalTime();
    }
}
