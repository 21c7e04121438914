using System.Diagnostics;
using Defne.Ledger.Testing;

namespace Defne.Ledger.Api.Tests;

[Collection(Cluster.Collection)]
public sealed class Starting_the_host(RealLedger real, Office simulated) : IClassFixture<RealLedger>, IClassFixture<Office>
{
    private static readonly (string, string)[] Oidc = [("Oidc__Authority", "https://127.0.0.1:1"), ("Oidc__Audience", "ledger")];

    [Fact]
    public async Task production_refuses_a_simulated_database()
    {
        var (code, said) = await Run([("ASPNETCORE_ENVIRONMENT", "Production"), ("ConnectionStrings__Ledger", simulated.Database.ConnectionString), .. Oidc]);

        Assert.Equal(1, code);
        Assert.Contains("born simulated", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    public async Task development_refuses_to_be_seen_from_other_machines(string url)
    {
        var (code, said) = await Run([("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", url), ("ConnectionStrings__Ledger", simulated.Database.ConnectionString)]);

        Assert.Equal(1, code);
        Assert.Contains("loopback addresses only", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "ledger")]
    [InlineData("https://kimlik.defne.example", "")]
    [InlineData("http://kimlik.defne.example", "ledger")]
    public async Task production_refuses_to_start_without_a_provider_of_identities(string authority, string audience)
    {
        await using var host = LedgerHost.Build(new HostSettings
        {
            ConnectionString = real.Database.ConnectionString, Environment = "Production", Url = "http://127.0.0.1:0",
            Args = [$"--Oidc:Authority={authority}", $"--Oidc:Audience={audience}", "--Logging:LogLevel:Default=None"],
        });

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync());

        Assert.Matches("Oidc:Authority|Authority must use HTTPS", refused.Message);
    }

    [Fact]
    public async Task production_takes_no_development_token()
    {
        await using var host = LedgerHost.Build(new HostSettings
        {
            ConnectionString = real.Database.ConnectionString, Environment = "Production", Url = "http://127.0.0.1:0", DevelopmentKey = House.Key,
            Args = ["--Oidc:Authority=https://127.0.0.1:1", "--Oidc:Audience=defne-ledger-development", "--Logging:LogLevel:Default=None"],
        });
        await host.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };

        var answer = await new Clerk(http, Security.LedgerSecurity.DevelopmentToken("MUD", Domain.Law.Role.MUDUR, House.Key)).Get("/assets");

        Problem.Is(answer, 401, "unauthenticated");
        await host.StopAsync();
    }

    // As an operator starts it.
    private static async Task<(int Code, string Said)> Run((string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add(typeof(LedgerHost).Assembly.Location);
        start.ArgumentList.Add("run");
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["LEDGER_ROOT"] = Cluster.Root;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(enough.Token), process.StandardError.ReadToEndAsync(enough.Token));
        try
        {
            await process.WaitForExitAsync(enough.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
