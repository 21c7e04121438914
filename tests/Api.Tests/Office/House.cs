using System.Security.Cryptography;
using System.Text;
using Defne.Ledger.Api;
using Defne.Ledger.Api.Security;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Defne.Ledger.Testing;

/// <summary>One host, listening, and how it is asked.</summary>
public sealed class House : IAsyncDisposable
{
    /// <summary>Signs development tokens.</summary>
    public static readonly byte[] Key = SHA256.HashData(Encoding.ASCII.GetBytes("tests"));

    private static int keys;
    private readonly WebApplication app;

    private House(WebApplication app)
    {
        this.app = app;
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64, AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>Speaks to it.</summary>
    public HttpClient Http { get; }

    /// <summary>Its services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Its clock.</summary>
    public LedgerClock Clock => Services.GetRequiredService<LedgerClock>();

    /// <summary>A key nobody used before.</summary>
    public static string NewKey() => $"key-{Interlocked.Increment(ref keys)}";

    /// <summary>Starts a host on a database.</summary>
    public static Task<House> Open(string connection, params string[] args) => Open(connection, sweeps: null, args);

    /// <summary>Starts a host that looks for what is due, so often.</summary>
    public static async Task<House> Open(string connection, TimeSpan? sweeps, params string[] args)
    {
        var host = LedgerHost.Build(new HostSettings
        {
            ConnectionString = connection, Environment = "Development", Url = "http://127.0.0.1:0", DevelopmentKey = Key, Sweeps = sweeps,
            Args = ["--Limits:WritesPerMinute=100000", "--Logging:LogLevel:Default=None", .. args],
        });
        await host.StartAsync();
        return new House(host);
    }

    /// <summary>A caller with a token.</summary>
    public Clerk As(string person, Role? role = null) => new(Http, LedgerSecurity.DevelopmentToken(person, role, Key));

    /// <summary>Sends an act through the pipeline, without HTTP.</summary>
    public async Task<Outcome> Send<T>(string person, Role hat, T command, string? key = null)
        where T : LedgerCommand
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(new Submit<T>(command, new Envelope(person, hat, key ?? NewKey())));
    }

    /// <summary>Sends an act that must be recorded.</summary>
    public async Task<Recorded> Do<T>(string person, Role hat, T command)
        where T : LedgerCommand => await Send(person, hat, command) switch
    {
        Recorded recorded => recorded,
        Rejected r => throw new InvalidOperationException($"{typeof(T).Name} was refused: {r.Code} {r.Rule} {string.Join(", ", r.Details)}"),
        var other => throw new InvalidOperationException($"{typeof(T).Name}: {other}"),
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
