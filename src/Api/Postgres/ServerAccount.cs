using System.Diagnostics;
using System.Globalization;

namespace Defne.Ledger.Api.Postgres;

/// <summary>The operating system user the server runs as: ourselves, or, as PostgreSQL refuses root, another one.</summary>
internal sealed class ServerAccount
{
    private static readonly string[] Candidates = ["postgres", "nobody"];

    private readonly string? user;
    private readonly string? group;

    private ServerAccount(string? user, string? group) => (this.user, this.group) = (user, group);

    /// <summary>The owner of a cluster that exists, else the first user of the candidates.</summary>
    public static async Task<ServerAccount> ForAsync(string? cluster, CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess)
            return new ServerAccount(null, null);
        string[] owner = cluster is null ? [] : [(await RunAsync("stat", ["-c", "%U", cluster], ct)).Output];
        foreach (var name in owner.Where(o => o is not ("root" or "UNKNOWN" or "")).Concat(Candidates))
        {
            var primary = await RunAsync("id", ["-g", name], ct);
            if (primary.Succeeded)
                return new ServerAccount(name, primary.Output);
        }

        throw new EmbeddedPostgresException(
            "PostgreSQL refuses to run as root, and this machine has neither a user 'postgres' nor 'nobody'. "
            + "Install the package 'postgresql' or start as another user.");
    }

    public override string ToString() => user ?? Environment.UserName;

    /// <summary>Asked of the kernel rather than read from mode bits: parents, groups and access lists all count.</summary>
    public async Task<bool> CanEnterAsync(string directory, CancellationToken ct) =>
        (await RunAsAsync("test", ["-x", directory], ct)).Succeeded;

    public async Task CreateDirectoryAsync(string path, CancellationToken ct) =>
        await InstallAsync(["-d", "-m", "700", .. Ownership(), path], ct);

    /// <summary>A copy only the account can read; the copy is never readable by others, not even for a moment.</summary>
    public async Task CopySecretAsync(string from, string to, CancellationToken ct) =>
        await InstallAsync(["-m", "600", .. Ownership(), from, to], ct);

    /// <summary>Runs a program as the account; <c>setpriv</c> replaces itself by it.</summary>
    public Task<CommandResult> RunAsAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct) =>
        user is null
            ? RunAsync(program, arguments, ct)
            : RunAsync(
                "setpriv",
                [$"--reuid={user}", $"--regid={group}", "--init-groups", "--", program, .. arguments],
                ct);

    private string[] Ownership() => user is null ? [] : ["-o", user, "-g", group!];

    private static async Task InstallAsync(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var result = await RunAsync("install", arguments, ct);
        if (!result.Succeeded)
            throw new EmbeddedPostgresException($"Could not prepare '{arguments[^1]}': {result.Error}");
    }

    private static async Task<CommandResult> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            // The account may not be allowed to stand where we stand.
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Neither PG* settings, nor a locale that is not installed, nor the host's secrets reach the server.
        var kept = start.Environment.Where(e => e.Key is "PATH" or "LD_LIBRARY_PATH").ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept)
            start.Environment[name] = value;
        start.Environment["LC_ALL"] = "C";

        using var process = Launch(start);
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var error = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return new CommandResult(process.ExitCode, (await output).Trim(), (await error).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Launch(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new EmbeddedPostgresException(
                string.Create(CultureInfo.InvariantCulture, $"Could not start '{start.FileName}': {e.Message}"), e);
        }
    }
}

/// <summary>How a program ended and what it said.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;
}
