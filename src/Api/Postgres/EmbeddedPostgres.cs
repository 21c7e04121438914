namespace Defne.Ledger.Api.Postgres;

/// <summary>
/// Taking part in the clone's private PostgreSQL. The first to join starts the server, or adopts one that outlived its
/// host; the last one out stops it.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const string Superuser = "postgres";

    private static readonly TimeSpan JoinPatience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LeavePatience = TimeSpan.FromSeconds(30);

    private readonly ClusterHome home;
    private readonly Cluster cluster;
    private readonly ClusterMember member;
    private int left;

    private EmbeddedPostgres(ClusterHome home, Cluster cluster, ClusterMember member, int port) =>
        (this.home, this.cluster, this.member, Port) = (home, cluster, member, port);

    /// <summary>On the loopback interface. A server killed and started again keeps it if it is still free.</summary>
    public int Port { get; }

    /// <summary>Joins the clone's own cluster.</summary>
    public static Task<EmbeddedPostgres> JoinAsync(string root, CancellationToken ct) =>
        JoinAsync(root, new EmbeddedPostgresOptions(), ct);

    /// <summary>Joins a cluster of the clone by name.</summary>
    public static async Task<EmbeddedPostgres> JoinAsync(
        string root, EmbeddedPostgresOptions options, CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new EmbeddedPostgresException(
                "The private PostgreSQL needs Linux. Elsewhere name a server in ConnectionStrings__Ledger.");
        }

        var place = ClusterHome.At(root, options.Name);
        await using var turn = await FileLock.TryTakeAsync(place.LockFile, JoinPatience, ct)
            ?? throw new EmbeddedPostgresException(
                $"Another process has been starting or stopping PostgreSQL for {JoinPatience.TotalMinutes} minutes: "
                + $"it holds '{place.LockFile}'. End it and try again.");
        var self = ClusterMember.Join(place.JoinedDirectory);
        Cluster? opened = null;
        try
        {
            opened = await Cluster.OpenAsync(place, options.Durable, ct);
            var port = await opened.EnsureRunningAsync(self.OthersTakePart(), ct);
            return new EmbeddedPostgres(place, opened, self, port);
        }
        catch
        {
            self.Leave();
            if (opened is not null && !self.OthersTakePart())
                await StopQuietlyAsync(opened);
            throw;
        }
    }

    /// <summary>
    /// How to reach a database of the cluster. The superuser's password is filled in; a role made by the caller
    /// brings its own.
    /// </summary>
    public string ConnectionString(string database, string user = Superuser, string? password = null) =>
        Connections.To(Port, database, user, password ?? (user == Superuser ? cluster.Password : null))
            .ConnectionString;

    /// <summary>Leaves, and stops the server if nobody else takes part. Never throws and never hangs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref left, 1) == 1)
            return;
        // Left before the lock is ours: whoever leaves at the same moment must not wait for us.
        member.Leave();
        // Somebody may have cleaned the clone under us; an outside cluster still has to be stopped.
        Directory.CreateDirectory(home.State);
        await using var turn = await FileLock.TryTakeAsync(home.LockFile, LeavePatience, CancellationToken.None);
        if (turn is not null && !member.OthersTakePart())
            await StopQuietlyAsync(cluster);
    }

    private static async Task StopQuietlyAsync(Cluster cluster)
    {
        try
        {
            await cluster.StopAsync(CancellationToken.None);
        }
        catch (EmbeddedPostgresException)
        {
            // Nothing is lost: the next to join adopts the server.
        }
    }
}
