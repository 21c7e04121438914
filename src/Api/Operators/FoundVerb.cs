using System.Security.Cryptography;
using System.Text.Json;
using Defne.Ledger.Api.Database;
using Defne.Ledger.Api.Postgres;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using MediatR;

namespace Defne.Ledger.Api.Operators;

/// <summary>
/// Founds a municipality in an empty ledger: registers its Başkan and its Müdür and gives them their roles, as SYSTEM, on the papers
/// named. Once a Başkan stands in the ledger only people appoint people.
/// </summary>
internal static class FoundVerb
{
    private const string Usage = "usage: ledger found --mayor ID --mayor-basis NO --director ID --director-basis NO --since yyyy-MM-dd [--mayor-unit BASKANLIK] [--director-unit BIM]";

    public static async Task<int> Run(string[] args)
    {
        var said = args.Chunk(2).Where(pair => pair.Length is 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        if (args.Length % 2 is 1 || !said.TryGetValue("--mayor", out var mayor) || !said.TryGetValue("--director", out var director)
            || !said.TryGetValue("--mayor-basis", out var mayorBasis) || !said.TryGetValue("--director-basis", out var directorBasis)
            || !DateOnly.TryParseExact(said.GetValueOrDefault("--since"), "yyyy-MM-dd", null, System.Globalization.DateTimeStyles.None, out var since))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var named = Environment.GetEnvironmentVariable("ConnectionStrings__Ledger");
        await using var databases = named is null ? await LedgerDatabases.Join(Paths.Root, new EmbeddedPostgresOptions(), CancellationToken.None) : null;
        await using var host = LedgerHost.Build(new HostSettings
        {
            ConnectionString = named ?? await databases!.Open(RunVerb.RealDatabase, simulated: false, CancellationToken.None), Url = "http://127.0.0.1:0",
        });
        await host.StartAsync();
        var founded = await Act(host, new RegisterPersonnel(director, said.GetValueOrDefault("--director-unit", "BIM"), Manager: true, Official: true))
            && await Act(host, new RegisterPersonnel(mayor, said.GetValueOrDefault("--mayor-unit", "BASKANLIK"), Manager: true, Official: true))
            && await Act(host, Role(director, Domain.Law.Role.MUDUR, since, directorBasis))
            && await Act(host, Role(mayor, Domain.Law.Role.UST_YONETICI, since, mayorBasis));
        await host.StopAsync();
        return founded ? 0 : 1;
    }

    private static AssignRole Role(string person, Role role, DateOnly since, string basis) =>
        new(person, role, since, To: null, Warehouse: null, Unit: null, Areas: null, Power: null) { BasisDoc = new DocRef(null, basis, null) };

    private static async Task<bool> Act<T>(WebApplication host, T command)
        where T : LedgerCommand
    {
        // The same words get the same answer; corrected ones are another attempt.
        var key = $"found/{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(command, LedgerJson.Stored)))[..24]}";
        await using var scope = host.Services.CreateAsyncScope();
        switch (await scope.ServiceProvider.GetRequiredService<ISender>().Send(new Submit<T>(command, Envelope.System(key))))
        {
            case Recorded recorded:
                Console.WriteLine($"{typeof(T).Name}: {recorded.Stream} {recorded.Version}");
                return true;
            case Rejected r:
                await Console.Error.WriteLineAsync($"{typeof(T).Name}: {r.Code} ({r.Rule}, {r.Clause}) {r.TextTr}");
                return false;
            default:
                throw new InvalidOperationException($"{typeof(T).Name} came out as nothing known.");
        }
    }
}
