using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Defne.Ledger.Api.Tests;

/// <summary>Where the line between host and PostgreSQL breaks.</summary>
internal enum Cut
{
    /// <summary>When the key is first named, before anything was done.</summary>
    AtTheKey,

    /// <summary>When COMMIT is sent; it never arrives.</summary>
    BeforeCommit,

    /// <summary>When COMMIT was carried out; its answer never arrives.</summary>
    AfterCommit,
}

/// <summary>A line to PostgreSQL that can be made to break once, at one act's COMMIT.</summary>
internal sealed class CommitProxy : IAsyncDisposable
{
    // A simple query of one word, not the end of ISOLATION LEVEL READ COMMITTED.
    private static readonly byte[] Commit = "COMMIT\0"u8.ToArray();

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly int server;
    private readonly Task accepting;
    private Trap? trap;

    public CommitProxy(int server)
    {
        this.server = server;
        listener.Start();
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>True when the trap last set was sprung.</summary>
    public bool Sprung => Volatile.Read(ref trap) is null;

    /// <summary>Breaks the line of the next transaction that names the key.</summary>
    public void Break(Cut where, string key) => Volatile.Write(ref trap, new Trap(where, Encoding.ASCII.GetBytes(key)));

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await accepting;
        closing.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync(closing.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task Serve(TcpClient host)
    {
        using (host)
        using (var postgres = new TcpClient { NoDelay = true })
        {
            host.NoDelay = true;
            try
            {
                await postgres.ConnectAsync(IPAddress.Loopback, server, closing.Token);
                var line = new Line(host, postgres);
                await Task.WhenAny(Up(line), Down(line));
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // Either side went away.
            }
        }
    }

    private async Task Up(Line line)
    {
        var bytes = new byte[64 * 1024];
        byte[] tail = [];
        var marked = false;
        for (int n; (n = await line.Host.GetStream().ReadAsync(bytes, closing.Token)) > 0;)
        {
            byte[] seen = [.. tail, .. bytes.AsSpan(0, n)];
            tail = seen[Math.Max(0, seen.Length - 256)..];
            if (Volatile.Read(ref trap) is { } set)
            {
                marked |= seen.AsSpan().IndexOf(set.Key) >= 0;
                var commits = seen.AsSpan(Math.Max(0, seen.Length - n - Commit.Length + 1)).IndexOf(Commit) >= 0;
                if (marked && (commits || set.Where is Cut.AtTheKey) && Interlocked.CompareExchange(ref trap, null, set) == set)
                {
                    if (set.Where is Cut.AfterCommit)
                    {
                        line.Muted = true;
                        await line.Postgres.GetStream().WriteAsync(bytes.AsMemory(0, n), closing.Token);
                        await line.Answered.Task.WaitAsync(TimeSpan.FromSeconds(10), closing.Token);
                    }

                    line.Reset();
                    return;
                }
            }

            await line.Postgres.GetStream().WriteAsync(bytes.AsMemory(0, n), closing.Token);
        }
    }

    private async Task Down(Line line)
    {
        var bytes = new byte[64 * 1024];
        for (int n; (n = await line.Postgres.GetStream().ReadAsync(bytes, closing.Token)) > 0;)
        {
            if (line.Muted) line.Answered.TrySetResult();
            else await line.Host.GetStream().WriteAsync(bytes.AsMemory(0, n), closing.Token);
        }
    }

    private sealed record Trap(Cut Where, byte[] Key);

    private sealed class Line(TcpClient host, TcpClient postgres)
    {
        public TcpClient Host => host;

        public TcpClient Postgres => postgres;

        public volatile bool Muted;

        public TaskCompletionSource Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        // Not a polite goodbye: the other side learns of it by a reset.
        public void Reset()
        {
            host.LingerState = postgres.LingerState = new LingerOption(enable: true, seconds: 0);
            host.Close();
            postgres.Close();
        }
    }
}
