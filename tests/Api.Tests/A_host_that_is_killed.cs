using System.Diagnostics;
using System.Globalization;
using Defne.Ledger.Api.Security;
using Defne.Ledger.Application.Reactions;
using Defne.Ledger.Application.Store;
using Defne.Ledger.Domain.Assets;
using Defne.Ledger.Domain.Kernel;
using Defne.Ledger.Domain.Law;
using Defne.Ledger.Domain.Warehouses;
using Defne.Ledger.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Defne.Ledger.Api.Tests;

/// <summary>A host as an operator runs it, in a process of its own, until it is killed with signal 9.</summary>
internal sealed class Served : IDisposable
{
    private readonly Process process;
    private readonly HttpClient http;

    private Served(Process process, string url) => (this.process, http) = (process, new HttpClient { BaseAddress = new Uri(url) });

    public static async Task<Served> Start(string connection)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add(typeof(LedgerHost).Assembly.Location);
        start.ArgumentList.Add("run");
        foreach (var (name, value) in new[] { ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("ConnectionStrings__Ledger", connection), ("LEDGER_ROOT", Cluster.Root) })
            start.Environment[name] = value;
        var started = Process.Start(start)!;
        started.ErrorDataReceived += (_, _) => { };
        started.BeginErrorReadLine();
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await started.StandardOutput.ReadLineAsync(enough.Token) is { } line)
            if (line.StartsWith("API ", StringComparison.Ordinal))
                return new Served(started, line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1].Replace("/api/v1", "", StringComparison.Ordinal));
        throw new InvalidOperationException("The host ended before it served.");
    }

    public Clerk As(string person, Role role) => new(http, LedgerSecurity.DevelopmentToken(person, role));

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        http.Dispose();
        process.Dispose();
    }
}

[Collection(Cluster.Collection)]
public sealed class A_host_that_is_killed(Cluster cluster)
{
    private const int Orders = 200;

    private static DateOnly Today => LedgerClock.DayOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task leaves_terms_behind_that_the_next_one_finds_over_exactly_once()
    {
        await using var database = await cluster.Database(simulated: true);
        await using var superuser = NpgsqlDataSource.Create(database.Superuser);
        string[] assets = ["255.02.01.01-26-00001", "255.02.01.01-26-00002"];
        await Tell(database.ConnectionString, [.. assets.SelectMany(a => new LedgerEvent[] { Base.Registered(a.Replace('-', '/')), new AssetTested(a, TestResult.PASSED).On("2026-01-13") })]);
        // Two days' time: whatever the hour, both acts fall on a day before.
        var (last, order) = (Today.AddDays(1), "");

        using (var host = await Served.Start(database.ConnectionString))
        {
            order = await Signed(host, "ZIMMET", "AYS", assets[0], last);
            var lending = await Signed(host, "GECICI_TAHSIS", "Kaymakamlik", assets[1], last);
            (await host.As("TKY", Role.KAYIT_YETKILISI).Post($"/assets/{assets[1]}/lend-out", new { institution = "Kaymakamlik", until = last, order = lending, approval = new { type = "OLUR", no = "OLUR-21", date = Today } })).Must(200);
            host.Kill();
        }

        Assert.Equal(3, await Ask<long>(superuser, "select count(*) from wolv.wolverine_incoming_envelopes where status = 'Scheduled' and execution_time > now()"));
        await using (var next = await House.Open(database.ConnectionString))
        {
            next.Clock.TurnTo(LedgerClock.At(last.AddDays(1), new TimeOnly(0, 1)));
            await Ask<object>(superuser, "update wolv.wolverine_incoming_envelopes set execution_time = now() where status = 'Scheduled' returning 1");
            await Until(async () => await Count(superuser, "order_expired") + await Count(superuser, "loan_overdue_flagged") is 2);
            await Until(async () => await Ask<long>(superuser, "select count(*) from wolv.wolverine_incoming_envelopes where status <> 'Handled'") is 0);
            await using var scope = next.Services.CreateAsyncScope();
            for (var i = 0; i < 2; i++) await scope.ServiceProvider.GetRequiredService<Clockwork>().Sweep(CancellationToken.None);
        }

        Assert.Equal($"order-{order}", await Ask<string>(superuser, "select string_agg(stream_id, ' ') from es.mt_events where type = 'order_expired'"));
        Assert.Equal($"asset-{assets[1]}", await Ask<string>(superuser, "select string_agg(stream_id, ' ') from es.mt_events where type = 'loan_overdue_flagged'"));
        Assert.Equal(0, await Ask<long>(superuser, "select count(*) from ledger.refusal"));
        Assert.Equal(0, await Ask<long>(superuser, "select count(*) from wolv.wolverine_dead_letters"));
    }

    [Fact]
    public async Task in_the_middle_of_a_sweep_leaves_the_rest_to_the_next_one()
    {
        await using var database = await cluster.Database(simulated: true);
        await using var superuser = NpgsqlDataSource.Create(database.Superuser);
        await Tell(database.ConnectionString,
            [new ListCheckRecorded("01", Today, [], [], Concluded: true).On(Texts.Plain(Today)), .. Enumerable.Range(1, Orders).Select(n => Base.SignedOrder(string.Create(CultureInfo.InvariantCulture, $"O-{n:000}"), "2026-01-14", "AYS", "2026-02-13", "A-1"))]);

        using (var host = await Served.Start(database.ConnectionString))
        {
            await Until(async () => await Count(superuser, "order_expired") > 0);
            host.Kill();
        }

        var before = await Count(superuser, "order_expired");
        using (var host = await Served.Start(database.ConnectionString))
        {
            await Until(async () => await Ask<long>(superuser, "select count(distinct stream_id) from es.mt_events where type = 'order_expired'") is Orders);
            host.Kill();
        }

        Assert.InRange(before, 1, Orders - 1);
        Assert.Equal(Orders, await Count(superuser, "order_expired"));
        Assert.Equal(0, await Ask<long>(superuser, "select count(*) from ledger.refusal"));
    }

    private static async Task Tell(string connection, LedgerEvent[] past)
    {
        await using var house = await House.Open(connection);
        await house.Services.GetRequiredService<HistoryWriter>().Append(Base.Events.Concat(past).Select(e => new PastEvent(e, LedgerClock.At(e.Act.On, new TimeOnly(8, 0)))), CancellationToken.None);
    }

    private static async Task<string> Signed(Served host, string purpose, string recipient, string asset, DateOnly last)
    {
        var order = (await host.As("TKY", Role.KAYIT_YETKILISI).Post("/orders", new { lines = new[] { asset }, purpose, recipient, validUntil = last })).Must(201)["stream"]!["order-".Length..];
        (await host.As("MUD", Role.MUDUR).Post($"/orders/{order}/sign", new { orderDate = Today })).Must(200);
        return order;
    }

    private static Task<long> Count(NpgsqlDataSource superuser, string type) => Ask<long>(superuser, $"select count(*) from es.mt_events where type = '{type}'");

    private static async Task<T> Ask<T>(NpgsqlDataSource superuser, string sql)
    {
        await using var command = superuser.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static async Task Until(Func<Task<bool>> so)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await so()) await Task.Delay(5, enough.Token);
    }
}
