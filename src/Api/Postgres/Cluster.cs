using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Defne.Ledger.Api.Postgres;

/// <summary>A data directory and the server on it. The caller holds the clone's start lock.</summary>
internal sealed class Cluster
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(20);

    // What another clone's start, or the last breath of a killed server, makes of ours; it passes.
    private static readonly string[] PassingTroubles =
        ["could not bind", "could not create any TCP/IP sockets", "shared memory block", "Is another "];

    private readonly string data;
    private readonly ServerAccount account;
    private readonly PostgresBinaries binaries;
    private readonly bool durable;

    private Cluster(string data, ServerAccount account, PostgresBinaries binaries, bool durable, string password) =>
        (this.data, this.account, this.binaries, this.durable, Password) =
        (data, account, binaries, durable, password);

    public string Password { get; }

    private string Log => Path.Combine(data, "server.log");

    /// <summary>The clone's cluster, made if there is none.</summary>
    public static async Task<Cluster> OpenAsync(ClusterHome home, bool durable, CancellationToken ct)
    {
        var existing = home.Existing();
        var runAs = await ServerAccount.ForAsync(existing, ct);
        if (existing is not null)
        {
            var made = await ClusterCreation.MajorAsync(existing, ct);
            var fitting = await PostgresBinaries.FindAsync(runAs, made, ct);
            var found = new Cluster(existing, runAs, fitting, durable, home.Password(create: false));
            return await found.FollowAsync(home, ct);
        }

        var newest = await PostgresBinaries.FindAsync(runAs, clusterMajor: null, ct);
        var inside = await runAs.CanEnterAsync(home.State, ct);
        var place = inside ? home.InsideDirectory : home.OutsideDirectory;
        var cluster = new Cluster(place, runAs, newest, durable, home.Password(create: true));
        if (Directory.Exists(place))
        {
            // Of an earlier clone on this path. It is not ours, but not ours to destroy at once either.
            await cluster.StopAsync(ct);
            ClusterCreation.SetAside(place);
        }

        await ClusterCreation.CreateAsync(home, place, runAs, newest, durable, ct);
        home.PointTo(place);
        return cluster;
    }

    /// <summary>Adopts the server that runs, or starts one, and returns its port.</summary>
    public async Task<int> EnsureRunningAsync(bool shared, CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        var trouble = "it does not answer";
        // Hosts that outlived the server still know its port.
        var stalePort = Postmaster.Read(data)?.Port;
        while (waited.Elapsed < StartPatience)
        {
            if (await RunningAsync(ct) is { } running)
            {
                if (await AskAsync(running.Port, ct) is { } server)
                {
                    if (server.Durable || !durable)
                        return running.Port;
                    if (shared)
                        throw new EmbeddedPostgresException($"The server on '{data}' runs without fsync for others.");
                    await StopAsync(ct);
                }
            }
            else
            {
                // PostgreSQL refuses to start while the process id in a stale file belongs to anyone of its user.
                var port = stalePort ?? FreePort();
                File.Delete(Postmaster.FileIn(data));
                if (await StartAsync(port, ct) is { } failed)
                {
                    trouble = failed;
                    stalePort = null;
                    if (!Passes(failed) && await RunningAsync(ct) is null)
                        break;
                }
                else
                {
                    continue;
                }
            }

            await Task.Delay(Beat * 5, ct);
        }

        throw new EmbeddedPostgresException($"The server on '{data}' did not start: {trouble}");
    }

    /// <summary>Fast stop, then a hard one. Gives up rather than wait for ever.</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        if (await RunningAsync(ct) is not { } running)
            return;
        foreach (var mode in (string[])["fast", "immediate"])
        {
            await account.RunAsAsync(binaries.PgCtl, ["stop", "-D", data, "-m", mode, "-W", "-s"], ct);
            var waited = Stopwatch.StartNew();
            while (waited.Elapsed < StopPatience)
            {
                if (running.IsGone())
                    return;
                await Task.Delay(Beat, ct);
            }
        }

        throw new EmbeddedPostgresException($"The server {running.ProcessId} on '{data}' does not stop.");
    }

    // The clone was moved: an outside cluster goes with it, as its old place may get another clone.
    private async Task<Cluster> FollowAsync(ClusterHome home, CancellationToken ct)
    {
        if (data == home.InsideDirectory || data == home.OutsideDirectory)
            return this;
        await StopAsync(ct);
        home.CreateOutside();
        if (Directory.Exists(home.OutsideDirectory))
            ClusterCreation.SetAside(home.OutsideDirectory);
        Directory.Move(data, home.OutsideDirectory);
        home.PointTo(home.OutsideDirectory);
        return new Cluster(home.OutsideDirectory, account, binaries, durable, Password);
    }

    private static bool Passes(string trouble) =>
        PassingTroubles.Any(t => trouble.Contains(t, StringComparison.Ordinal));

    private async Task<Postmaster?> RunningAsync(CancellationToken ct) =>
        Postmaster.Read(data) is { } p && await p.ServesAsync(data, account, ct) ? p : null;

    /// <summary>Null if it started, else what it said.</summary>
    private async Task<string?> StartAsync(int port, CancellationToken ct)
    {
        if (new FileInfo(Log) is { Exists: true, Length: > 16_000_000 })
            File.Move(Log, Log + ".1", overwrite: true);
        var before = new FileInfo(Log) is { Exists: true } old ? old.Length : 0;
        // pg_ctl takes the server out of our process group: an interrupt from the keyboard is for the host alone.
        var result = await account.RunAsAsync(
            binaries.PgCtl,
            ["start", "-D", data, "-l", Log, "-w", "-t", "30", "-s", "-o", Settings(port)],
            ct);
        if (result.Succeeded)
            return null;
        if (!File.Exists(Log))
            return result.Error;
        using var log = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Position = Math.Min(before, log.Length);
        using var reader = new StreamReader(log);
        return $"{result.Error}\n{await reader.ReadToEndAsync(ct)}";
    }

    private string Settings(int port) =>
        $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c timezone=UTC -c log_timezone=UTC"
        + " -c max_connections=200"
        + (durable ? "" : " -c fsync=off -c full_page_writes=off");

    // Free now; if another clone takes it before the server does, the next round asks again.
    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Null while it does not answer, or when another server answers in its place.</summary>
    private async Task<Answer?> AskAsync(int port, CancellationToken ct)
    {
        var address = Connections.To(port, "postgres", "postgres", Password);
        address.Pooling = false;
        try
        {
            await using var connection = new NpgsqlConnection(address.ConnectionString);
            await connection.OpenAsync(ct);
            await using var ask = connection.CreateCommand();
            ask.CommandText = "select current_setting('data_directory'), current_setting('fsync')";
            await using var row = await ask.ExecuteReaderAsync(ct);
            await row.ReadAsync(ct);
            return row.GetString(0) == data ? new Answer(Durable: row.GetString(1) == "on") : null;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new EmbeddedPostgresException($"The server on '{data}' does not accept the clone's password.", e);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return null;
        }
    }

    private sealed record Answer(bool Durable);
}
