using Defne.Ledger.Application.Acts;
using Defne.Ledger.Application.People;
using Defne.Ledger.Application.Reactions;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Law;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Defne.Ledger.Application.Pipeline;

/// <summary>The way of every request: trace, policy, handler.</summary>
public static class PipelineSetup
{
    /// <summary>Commands this ledger records, by name; the scenario runner and the API read them from here.</summary>
    public static IReadOnlyDictionary<string, Type> Commands { get; } = UseCases.All.ToDictionary(u => u.Command.Name, u => u.Command, StringComparer.Ordinal);

    /// <summary>Registers handlers and use cases, each closed over its command, and the behaviours in their order.</summary>
    public static IServiceCollection AddLedgerPipeline(this IServiceCollection services, params Type[] queryAssemblies)
    {
        if (Policies.Unguarded([typeof(PipelineSetup).Assembly, .. queryAssemblies.Select(t => t.Assembly)]) is { Count: > 0 } open)
            throw new InvalidOperationException($"Requests without a policy: {string.Join(", ", open.Select(t => t.Name))}.");

        services.AddMediatR(c => c
            .RegisterServicesFromAssemblies([typeof(PipelineSetup).Assembly, .. queryAssemblies.Select(t => t.Assembly)])
            .AddOpenBehavior(typeof(TraceBehaviour<,>))
            .AddOpenBehavior(typeof(PolicyBehaviour<,>)));
        foreach (var useCase in UseCases.All)
        {
            services.AddSingleton(useCase.GetType(), useCase);
            services.AddTransient(typeof(IRequestHandler<,>).MakeGenericType(typeof(Submit<>).MakeGenericType(useCase.Command), typeof(Outcome)),
                typeof(SubmitHandler<>).MakeGenericType(useCase.Command));
        }

        return services
            .AddSingleton(new Settings())
            .AddSingleton<RefusalLog>()
            .AddSingleton<KnownStates>()
            .AddScoped<LedgerWriter>()
            .AddScoped<Clockwork>()
            .AddSingleton<Opening.OpeningImport>()
            .AddScoped<Reader>()
            .AddScoped<PersonalData>();
    }
}
