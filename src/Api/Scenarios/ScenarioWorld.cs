using Defne.Ledger.Api.Database;
using Defne.Ledger.Api.Postgres;
using Defne.Ledger.Domain.Law;
using MediatR;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Defne.Ledger.Api.Scenarios;

/// <summary>A host on an empty, simulated ledger of its own.</summary>
internal interface IScenarioWorld : IAsyncDisposable
{
    /// <summary>The host's services.</summary>
    IServiceProvider Services { get; }
}

/// <summary>Makes the world of one scenario.</summary>
internal delegate Task<IScenarioWorld> ScenarioWorldFactory(Settings settings, CancellationToken ct);

/// <summary>Worlds in the clone's private cluster, a database each; joined when the first is asked for.</summary>
internal sealed class ScenarioWorlds : IAsyncDisposable
{
    private static readonly EmbeddedPostgresOptions Cluster = new() { Name = "pg-test", Durable = false };

    private readonly SemaphoreSlim joining = new(1);
    private LedgerDatabases? databases;

    /// <summary>The real host on a database cloned for it.</summary>
    public async Task<IScenarioWorld> Fresh(Settings settings, CancellationToken ct)
    {
        var scratch = await (await Join(ct)).Scratch(simulated: true, ct);
        WebApplication? host = null;
        try
        {
            host = LedgerHost.Build(new HostSettings
            {
                ConnectionString = scratch.ConnectionString,
                Environment = Environments.Development,
                Serves = false,
                Services = services => services
                    .Replace(ServiceDescriptor.Singleton(settings))
                    .Replace(ServiceDescriptor.Singleton<IServer, NoServer>())
                    .AddScoped<Asked>()
                    .AddTransient(typeof(IPipelineBehavior<,>), typeof(OnlyAsked<,>))
                    .AddLogging(log => log.ClearProviders()),
            });
            await host.StartAsync(ct);
            return new World(host, scratch);
        }
        catch
        {
            if (host is not null) await host.DisposeAsync();
            await scratch.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        joining.Dispose();
        if (databases is not null) await databases.DisposeAsync();
    }

    private async Task<LedgerDatabases> Join(CancellationToken ct)
    {
        await joining.WaitAsync(ct);
        try
        {
            return databases ??= await LedgerDatabases.Join(Paths.Root, Cluster, ct);
        }
        finally
        {
            joining.Release();
        }
    }

    private sealed class World(WebApplication host, ScratchDatabase scratch) : IScenarioWorld
    {
        public IServiceProvider Services => host.Services;

        public async ValueTask DisposeAsync()
        {
            try
            {
                await host.StopAsync();
                await host.DisposeAsync();
            }
            finally
            {
                await scratch.DisposeAsync();
            }
        }
    }

    // Scenarios enter through the pipeline; two hosts at once would fight for a port.
    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
