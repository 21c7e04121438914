using System.Security.Cryptography;
using Defne.Ledger.Api.Database;
using Defne.Ledger.Api.Security;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Npgsql;

namespace Defne.Ledger.Api.Bench;

/// <summary>The host as it is served, on a scratch database: its rate limit out of the way by configuration, its pool full from the start.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    // The host's own limit on its pool.
    private const int Pool = 40;

    private readonly WebApplication app;

    private BenchHost(WebApplication app, NpgsqlDataSource bare, NpgsqlDataSource superuser, byte[] key)
    {
        (this.app, Bare, Superuser) = (app, bare, superuser);
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = new Uri(app.Urls.First()) };
        Http.DefaultRequestHeaders.Authorization = new("Bearer", LedgerSecurity.DevelopmentToken(Samples.Storekeeper, Role.KAYIT_YETKILISI, key));
    }

    public IServiceProvider Services => app.Services;

    /// <summary>Speaks to it as the storekeeper, over loopback.</summary>
    public HttpClient Http { get; }

    /// <summary>The host's role with a pool of its own, so that floors do not crowd out the host's prepared statements.</summary>
    public NpgsqlDataSource Bare { get; }

    public NpgsqlDataSource Superuser { get; }

    public static async Task<BenchHost> Open(ScratchDatabase scratch, CancellationToken ct)
    {
        var connection = new NpgsqlConnectionStringBuilder(scratch.ConnectionString) { MinPoolSize = Pool, MaxPoolSize = Pool, Timezone = "UTC" };
        var key = RandomNumberGenerator.GetBytes(32);
        var host = LedgerHost.Build(new HostSettings
        {
            ConnectionString = connection.ConnectionString, Environment = "Development", Url = "http://127.0.0.1:0", DevelopmentKey = key,
            Args = ["--Limits:WritesPerMinute=2000000000", "--Limits:Concurrent=4096", "--Logging:LogLevel:Default=None"],
        });
        host.Services.GetRequiredService<LedgerClock>().TurnTo(Samples.Now);
        await host.StartAsync(ct);
        var bare = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { MaxAutoPrepare = 64, NoResetOnClose = true };
        var superuser = new NpgsqlConnectionStringBuilder(scratch.Superuser) { Timezone = "UTC", CommandTimeout = 600 };
        return new BenchHost(host, NpgsqlDataSource.Create(bare.ConnectionString), NpgsqlDataSource.Create(superuser.ConnectionString), key);
    }

    /// <summary>Puts events into the past.</summary>
    public Task Tell(IEnumerable<LedgerEvent> past, CancellationToken ct) => Services.GetRequiredService<HistoryWriter>()
        .Append(past.Select(e => new PastEvent(e, LedgerClock.At(e.Act.On, new TimeOnly(8, 0)))), ct);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Bare.DisposeAsync();
        await Superuser.DisposeAsync();
    }
}
