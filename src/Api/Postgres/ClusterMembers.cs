using System.Diagnostics;
using System.Globalization;

namespace Defne.Ledger.Api.Postgres;

/// <summary>One participant: a file locked for as long as it takes part. A crash releases the lock.</summary>
internal sealed class ClusterMember
{
    private static int joined;

    private readonly string directory;
    private readonly FileStream ticket;

    private ClusterMember(string directory, FileStream ticket) => (this.directory, this.ticket) = (directory, ticket);

    public static ClusterMember Join(string directory)
    {
        Directory.CreateDirectory(directory);
        while (true)
        {
            var number = Interlocked.Increment(ref joined);
            var name = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{number}");
            try
            {
                // A crashed process may have had our id: its file is taken over.
                return new ClusterMember(directory, FileLock.Open(Path.Combine(directory, name)));
            }
            catch (IOException) when (File.Exists(Path.Combine(directory, name)))
            {
                // Held by a process with our id in another container. The next number is free.
            }
        }
    }

    public void Leave()
    {
        if (Directory.Exists(directory))
            File.Delete(ticket.Name);
        ticket.Dispose();
    }

    /// <summary>True if somebody else takes part; files nobody holds any more are removed on the way.</summary>
    public bool OthersTakePart()
    {
        var others = false;
        if (!Directory.Exists(directory))
            return others;
        foreach (var file in Directory.EnumerateFiles(directory).Where(f => f != ticket.Name))
        {
            try
            {
                using var stale = FileLock.Open(file);
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                others = true;
            }
        }

        return others;
    }
}

/// <summary>Exclusive locks on files, between processes and within one.</summary>
internal static class FileLock
{
    public static FileStream Open(string path) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);

    /// <summary>Null if the file stayed locked for as long as we were ready to wait.</summary>
    public static async Task<FileStream?> TryTakeAsync(string path, TimeSpan patience, CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return Open(path);
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
            {
                if (waited.Elapsed > patience)
                    return null;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(25), ct);
        }
    }
}
