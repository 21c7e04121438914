using Defne.Ledger.Api.Problems;
using Defne.Ledger.Api.Resources;
using Defne.Ledger.Api.Security;
using Defne.Ledger.Application.Pipeline;
using Defne.Ledger.Application.Reactions;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Projections;
using JasperFx;
using JasperFx.CodeGeneration;
using Marten;
using Npgsql;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Marten;

namespace Defne.Ledger.Api;

/// <summary>What a host is told beside its configuration.</summary>
public sealed record HostSettings
{
    /// <summary>Arguments of the process, for configuration.</summary>
    public string[] Args { get; init; } = [];

    /// <summary>How the ledger is reached; the configuration's <c>ConnectionStrings:Ledger</c> if left out.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>True for the migration, which alone may change tables.</summary>
    public bool Migrates { get; init; }

    /// <summary>Environment name; the process's own if left out.</summary>
    public string? Environment { get; init; }

    /// <summary>Where to listen; the configuration's if left out.</summary>
    public string? Url { get; init; }

    /// <summary>Key of development tokens; one is kept under <c>.ledger/</c> if left out.</summary>
    public byte[]? DevelopmentKey { get; init; }

    /// <summary>How often a host that is served asks whether a new day began, to look at what fell due; never if left out.</summary>
    public TimeSpan? Sweeps { get; init; }

    /// <summary>False for a host that is only asked through its pipeline: it gets no routes.</summary>
    public bool Serves { get; init; } = true;

    /// <summary>Last word on services, for tests.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}

/// <summary>Puts the host together: store, messaging, pipeline, API.</summary>
public static class LedgerHost
{
    /// <summary>The address served where none is configured.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Builds the host; nothing runs yet.</summary>
    public static WebApplication Build(HostSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings.Args, EnvironmentName = settings.Environment, ContentRootPath = Paths.ContentRoot,
        });
        var connection = settings.ConnectionString ?? builder.Configuration.GetConnectionString("Ledger")
            ?? throw new InvalidOperationException("ConnectionStrings:Ledger names no database.");
        builder.WebHost.UseUrls(settings.Url ?? builder.Configuration["urls"] ?? DefaultUrl);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.Limits.MaxRequestBodySize = RequestLimits.Body;
            k.Limits.MaxRequestHeadersTotalSize = RequestLimits.Headers;
        });

        builder.AddLedgerStore(connection, settings.Migrates);
        builder.Services.AddLedgerPipeline(typeof(ProjectionCatalogue)).AddReadModelQueries();
        builder.AddLedgerSecurity(settings.DevelopmentKey);
        builder.AddLedgerApi();
        builder.AddLedgerReports();
        if (settings.Sweeps is { } every)
            builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<DailySweep>(services, every));
        settings.Services?.Invoke(builder.Services);

        var app = builder.Build();
        if (!settings.Serves) return app;
        app.UseLedgerProblems();
        app.UseLedgerSecurity();
        app.MapLedgerApi();
        return app;
    }

    private static void AddLedgerStore(this WebApplicationBuilder builder, string connection, bool migrates)
    {
        var clock = new LedgerClock(TimeProvider.System);
        builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(Tuned(connection, migrates)));
        builder.Services.CritterStackDefaults(x =>
        {
            x.Production.ResourceAutoCreate = x.Development.ResourceAutoCreate = migrates ? AutoCreate.CreateOrUpdate : AutoCreate.None;
            x.Production.GeneratedCodeMode = x.Development.GeneratedCodeMode = TypeLoadMode.Static;
            x.ApplicationAssembly = typeof(LedgerHost).Assembly;
        });
        builder.Services.AddMarten(opts =>
            {
                LedgerStore.Configure(opts, clock);
                opts.AddReadModels();
            })
            .UseNpgsqlDataSource()
            .IntegrateWithWolverine(w => w.MessageStorageSchemaName = LedgerStore.Messages);
        builder.Services.AddSingleton<HistoryWriter>();
        builder.Host.UseWolverine(opts =>
        {
            opts.ApplicationAssembly = typeof(LedgerHost).Assembly;
            opts.Discovery.DisableConventionalDiscovery().IncludeType(typeof(LookWhenDue));
            opts.Policies.UseDurableLocalQueues();
            // A held record or a database away for a while; what fails after that too, the sweep finds.
            opts.Policies.OnAnyException().ScheduleRetry(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1));
            opts.Durability.Mode = DurabilityMode.Solo;
            opts.Durability.KeepAfterMessageHandling = TimeSpan.FromDays(1);
            opts.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
            opts.CodeGeneration.AlwaysUseServiceLocationFor<Clockwork>();
            opts.AutoBuildMessageStorageOnStartup = migrates ? AutoCreate.CreateOrUpdate : AutoCreate.None;
        });
    }

    // Prepared statements are the largest single gain of a command; time is always UTC (RELIABILITY §2.1 A7, §6).
    private static string Tuned(string connection, bool migrates)
    {
        var tuned = new NpgsqlConnectionStringBuilder(connection) { Timezone = "UTC", IncludeErrorDetail = false, KeepAlive = 10 };
        if (!migrates)
        {
            tuned.MaxAutoPrepare = 64;
            tuned.NoResetOnClose = true;
            tuned.MaxPoolSize = Math.Min(tuned.MaxPoolSize, 40);
        }

        return tuned.ConnectionString;
    }
}
