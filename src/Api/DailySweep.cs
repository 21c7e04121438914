using Defne.Ledger.Application.Reactions;
using Defne.Ledger.Application.Store;

namespace Defne.Ledger.Api;

/// <summary>
/// Looks at everything that may be due once the host serves, and each day just after midnight in Istanbul by the ledger's clock: what
/// no message spoke of is found here. What goes wrong is logged and tried again; the host goes on.
/// </summary>
internal sealed partial class DailySweep(IServiceScopeFactory scopes, LedgerClock clock, IHostApplicationLifetime lifetime, ILogger<DailySweep> log, TimeSpan every) : BackgroundService
{
    // After failures it looks up ever more seldom, to about once an hour.
    private const int MostDoublings = 6;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var serving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = lifetime.ApplicationStarted.Register(serving.SetResult);
        await serving.Task.WaitAsync(stoppingToken);
        DateOnly? swept = null;
        for (var failed = 0; !stoppingToken.IsCancellationRequested; await Task.Delay(every * (1 << failed), stoppingToken))
        {
            try
            {
                // The day a simulated clock stands at is somebody's story, not a day that passes.
                if (clock.IsStopped || clock.Today == swept) continue;
                swept = await Sweep(stoppingToken);
                failed = 0;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                failed = Math.Min(failed + 1, MostDoublings);
                LogFailure(log, e);
            }
        }
    }

    private async Task<DateOnly> Sweep(CancellationToken ct)
    {
        var today = clock.Today;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Clockwork>().Sweep(ct);
        return today;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The sweep for what is due failed; it is tried again.")]
    private static partial void LogFailure(ILogger log, Exception e);
}
