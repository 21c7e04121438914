using System.Globalization;

namespace Defne.Ledger.Api.Postgres;

/// <summary>What a server wrote about itself into its data directory.</summary>
internal sealed record Postmaster(int ProcessId, int Port)
{
    public static string FileIn(string data) => Path.Combine(data, "postmaster.pid");

    /// <summary>Null when there is no file, or one still being written.</summary>
    public static Postmaster? Read(string data)
    {
        try
        {
            var lines = File.ReadAllLines(FileIn(data));
            return lines.Length > 3 && Number(lines[0]) is { } pid && Number(lines[3]) is { } port
                ? new Postmaster(pid, port)
                : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Gone also when only its corpse is left, waiting for a parent that never looks.</summary>
    public bool IsGone()
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{ProcessId}/stat"));
            return stat[(stat.LastIndexOf(')') + 1)..].TrimStart() is ['Z' or 'X', ..];
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>A process id alone proves nothing, it may have been given again: the server stands in its data.</summary>
    public async Task<bool> ServesAsync(string data, ServerAccount account, CancellationToken ct)
    {
        if (IsGone())
            return false;
        var cwd = string.Create(CultureInfo.InvariantCulture, $"/proc/{ProcessId}/cwd");
        var found = await account.RunAsAsync("readlink", ["-f", "--", data, cwd], ct);
        return found.Output.Split('\n') is [var ours, var its] && ours == its;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
