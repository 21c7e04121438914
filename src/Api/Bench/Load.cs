using System.Diagnostics;

namespace Defne.Ledger.Api.Bench;

/// <summary>Something done again and again by several callers.</summary>
internal abstract class Work
{
    /// <summary>Before the clock runs.</summary>
    public virtual Task Prepare(int callers, TimeSpan time, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Once, by one caller; what went wrong, or null.</summary>
    /// <exception cref="UsedUpException">There is nothing left to do it with.</exception>
    public abstract Task<string?> Once(int caller, CancellationToken ct);
}

/// <summary>The cell ends before its time, because what it works on is used up; its rate counts until then.</summary>
internal sealed class UsedUpException() : Exception("Nothing is left to work on.");

/// <summary>Callers that work as fast as they are answered.</summary>
internal static class Load
{
    public static async Task<Sample> Run(Work work, int callers, TimeSpan time, ProcCpu cpu, CancellationToken ct)
    {
        await work.Prepare(callers, time, ct);
        var ended = false;
        var taken = Enumerable.Range(0, callers).Select(_ => new List<long>(4096)).ToArray();
        var errors = new string?[callers];
        var failed = new int[callers];
        var cpuBefore = cpu.Milliseconds();
        var start = Stopwatch.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => Call(caller), ct)));

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var used = cpu.Milliseconds() - cpuBefore;
        return new Sample([.. taken.SelectMany(t => t)], failed.Sum(), errors.FirstOrDefault(e => e is not null), seconds, used);

        async Task Call(int caller)
        {
            // Once at least, however short the time.
            do
            {
                var began = Stopwatch.GetTimestamp();
                try
                {
                    if (await work.Once(caller, ct) is { } error)
                    {
                        errors[caller] ??= error;
                        failed[caller]++;
                        continue;
                    }
                }
                catch (UsedUpException)
                {
                    Volatile.Write(ref ended, true);
                    return;
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    errors[caller] ??= $"{e.GetType().Name}: {e.Message}";
                    failed[caller]++;
                    continue;
                }

                taken[caller].Add(Stopwatch.GetTimestamp() - began);
            }
            while (!Volatile.Read(ref ended) && Stopwatch.GetElapsedTime(start) < time);
        }
    }
}
