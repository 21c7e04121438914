using System.Diagnostics;
using MediatR;

namespace Defne.Ledger.Application.Pipeline;

/// <summary>A span for each request, named after what was asked.</summary>
internal sealed class TraceBehaviour<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var type = typeof(TRequest);
        using var span = LedgerTrace.Source.StartActivity(type.IsGenericType ? $"Submit {type.GetGenericArguments()[0].Name}" : type.Name);
        try
        {
            return await next();
        }
        catch (Exception e)
        {
            span?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            throw;
        }
    }
}

/// <summary>The source of the ledger's own spans.</summary>
public static class LedgerTrace
{
    /// <summary>Name to subscribe to.</summary>
    public const string Name = "Defne.Ledger";

    internal static readonly ActivitySource Source = new(Name);
}
