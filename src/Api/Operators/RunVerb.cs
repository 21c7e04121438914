using Defne.Ledger.Api.Database;
using Defne.Ledger.Api.Postgres;
using Defne.Ledger.Application.Store;
using Npgsql;

namespace Defne.Ledger.Api.Operators;

/// <summary>Serves the ledger: starts the private PostgreSQL if no other is named, migrates, listens.</summary>
internal static class RunVerb
{
    public const string RealDatabase = "ledger";

    public static async Task<int> Run(string[] args)
    {
        var demo = args.Contains("--demo");
        args = [.. args.Where(a => a is not "--demo")];
        if (Environment.GetEnvironmentVariable("ConnectionStrings__Ledger") is { } named)
        {
            if (!demo) return await Serve(named, args);
            await Console.Error.WriteLineAsync("--demo remakes its own database and needs the private PostgreSQL: unset ConnectionStrings__Ledger.");
            return 2;
        }

        await using var databases = await LedgerDatabases.Join(Paths.Root, new EmbeddedPostgresOptions(), CancellationToken.None);
        var connection = demo ? await DemoVerb.Open(databases, CancellationToken.None) : await databases.Open(RealDatabase, simulated: false, CancellationToken.None);
        return await Serve(connection, args, demo);
    }

    private static async Task<int> Serve(string connection, string[] args, bool demo = false)
    {
        await using var app = LedgerHost.Build(new HostSettings { ConnectionString = connection, Args = args, Sweeps = TimeSpan.FromMinutes(1) });
        var simulated = await LedgerSchema.IsSimulated(app.Services.GetRequiredService<NpgsqlDataSource>(), CancellationToken.None);
        if (simulated && !app.Environment.IsDevelopment())
        {
            await Console.Error.WriteLineAsync("This database was born simulated; only Development serves it.");
            return 1;
        }

        await app.StartAsync();
        Console.WriteLine($"API   {app.Urls.First()}/api/v1");
        Console.WriteLine($"UI    {app.Urls.First()}/api");
        if (demo) DemoVerb.PrintTokens();
        await app.WaitForShutdownAsync();
        return Environment.ExitCode;
    }
}
