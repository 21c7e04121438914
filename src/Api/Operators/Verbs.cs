using Defne.Ledger.Api.Bench;
using Defne.Ledger.Api.Database;
using Defne.Ledger.Api.Postgres;
using Defne.Ledger.Api.Scenarios;
using Defne.Ledger.Api.Security;
using Defne.Ledger.Domain.Law;
using JasperFx;

namespace Defne.Ledger.Api.Operators;

/// <summary>What an operator may ask of this program; everything else is JasperFx's.</summary>
internal static class Verbs
{
    private static readonly string[] AsMigrator = ["db-apply", "db-patch", "db-assert", "db-dump", "resources", "storage"];

    public static Task<int> Run(string[] args) => args switch
    {
        ["token", ..] => Task.FromResult(Token(args[1..])),
        ["run", ..] or [] => RunVerb.Run(args.Length is 0 ? [] : args[1..]),
        ["scenarios", ..] => ScenarioCommand.Run(args[1..], CancellationToken.None),
        ["found", ..] => FoundVerb.Run(args[1..]),
        ["bench", ..] => BenchVerb.Run(args[1..]),
        ["import", ..] => ImportVerb.Run(args[1..]),
        ["codegen", ..] => Library(args, "Host=127.0.0.1;Database=none"),
        _ => Joined(args),
    };

    // A verb of the library's joins the running cluster, or starts it for itself.
    private static async Task<int> Joined(string[] args)
    {
        var configured = Environment.GetEnvironmentVariable("ConnectionStrings__Ledger");
        if (configured is not null) return await Library(args, configured);

        await using var databases = await LedgerDatabases.Join(Paths.Root, new EmbeddedPostgresOptions(), CancellationToken.None);
        var connection = await databases.Open(Environment.GetEnvironmentVariable("LEDGER_DATABASE") ?? RunVerb.RealDatabase, simulated: false, CancellationToken.None);
        return await Library(args, connection);
    }

    private static async Task<int> Library(string[] args, string connection)
    {
        await using var app = LedgerHost.Build(new HostSettings { ConnectionString = connection, Migrates = AsMigrator.Contains(args[0]) });
        return await app.RunJasperFxCommands(args);
    }

    private static int Token(string[] args)
    {
        string? person = null;
        Role? role = null;
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            if (args[i] is "--person") person = args[i + 1];
            else if (args[i] is "--role" && Enum.TryParse<Role>(args[i + 1], out var named)) role = named;
            else return Usage();
        }

        if (person is null || args.Length % 2 is 1) return Usage();
        if (!string.Equals(Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Production", "Development", StringComparison.OrdinalIgnoreCase))
        {
            Console.Error.WriteLine("Tokens are made in Development only; elsewhere persons are proven by the OIDC provider.");
            return 2;
        }

        Console.WriteLine(LedgerSecurity.DevelopmentToken(person, role));
        return 0;

        static int Usage()
        {
            Console.Error.WriteLine($"usage: ledger token --person ID [--role {string.Join('|', Enum.GetNames<Role>().Where(r => r != nameof(Role.SYSTEM)))}]");
            return 2;
        }
    }
}
