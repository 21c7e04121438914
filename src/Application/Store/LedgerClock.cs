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
    private long stopped;

    /// <summary>Business day now.</summary>
    public DateOnly Today => DayOf(GetUtcNow());

    /// <summary>True while it stands still.</summary>
    public bool IsStopped => Interlocked.Read(ref stopped) > 0;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        var still = Interlocked.Read(ref stopped);
        var now = still > 0 ? new DateTimeOffset(still, TimeSpan.Zero) : inner.GetUtcNow().AddTicks(Interlocked.Read(ref shift));
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>Turns the clock. The database's guard refuses what it yields unless that database was born simulated.</summary>
    public void TurnTo(DateTimeOffset now)
    {
        Interlocked.Exchange(ref shift, (now.ToUniversalTime() - inner.GetUtcNow()).Ticks);
        Interlocked.Exchange(ref stopped, 0);
    }

    /// <summary>Stops the clock at an instant until it is turned: a story told twice is recorded at the same instants, and nothing falls due by itself meanwhile.</summary>
    public void StopAt(DateTimeOffset now) => Interlocked.Exchange(ref stopped, now.UtcTicks);

    /// <summary>The business day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Istanbul).DateTime);

    /// <summary>The instant of a time of day on a business day.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Istanbul.GetUtcOffset(local)).ToUniversalTime();
    }
}
