using Defne.Ledger.Api.Database;
using Defne.Ledger.Api.Demo;
using Defne.Ledger.Api.Security;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Law;

namespace Defne.Ledger.Api.Operators;

/// <summary>The demo database: remade whenever the program changed, because before the first release nothing is migrated.</summary>
internal static class DemoVerb
{
    public const string Database = "ledger_demo";

    public static async Task<string> Open(LedgerDatabases databases, CancellationToken ct)
    {
        if (await databases.IsOfThisBuild(Database, ct)) return await databases.Open(Database, simulated: true, ct);

        await databases.Drop(Database, ct);
        var connection = await databases.Open(Database, simulated: true, ct);
        await using (var host = LedgerHost.Build(new HostSettings { ConnectionString = connection, Url = "http://127.0.0.1:0" }))
        {
            await host.StartAsync(ct);
            await new DemoStory(new DemoTeller(host.Services, ct)).Tell();
            await host.StopAsync(ct);
        }

        await databases.MarkAsOfThisBuild(Database, ct);
        return connection;
    }

    public static void PrintTokens()
    {
        Console.WriteLine();
        foreach (var p in DemoPeople.InOffice)
            Console.WriteLine($"{p.Id,-4} {Categories.Turkish(p.Role!.Value),-26} {p.Warehouse,-2} {LedgerSecurity.DevelopmentToken(p.Id, p.Role)}");
    }
}
