using MediatR;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>True in the scope of the scenario's own command.</summary>
internal sealed class Asked
{
    /// <summary>Set by the runner.</summary>
    public bool ByScenario { get; set; }
}

/// <summary>
/// Lets through what the scenario asks and nothing else: timers wait by the machine's clock and would fall due while a scenario of
/// another year runs. There the process manager acts when a scenario says so (item 14).
/// </summary>
internal sealed class OnlyAsked<TRequest, TResponse>(Asked asked) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken) =>
        asked.ByScenario ? next() : Task.FromResult(default(TResponse)!);
}
