using System.Globalization;

namespace Defne.Ledger.Api.Postgres;

/// <summary>Makes a data directory: whole, or not at all.</summary>
internal static class ClusterCreation
{
    /// <summary>The major version of the programs that made the cluster, and of those that can read it.</summary>
    public static async Task<int> MajorAsync(string data, CancellationToken ct)
    {
        var file = Path.Combine(data, "PG_VERSION");
        var text = File.Exists(file) ? await File.ReadAllTextAsync(file, ct) : "";
        return int.TryParse(text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? major
            : throw new EmbeddedPostgresException($"'{data}' is not a PostgreSQL data directory. Move it away.");
    }

    /// <summary>Keeps what was there under another name, instead of what was kept before it.</summary>
    public static void SetAside(string data)
    {
        var previous = data + ".previous";
        if (Directory.Exists(previous))
            Directory.Delete(previous, recursive: true);
        Directory.Move(data, previous);
    }

    public static async Task CreateAsync(
        ClusterHome home,
        string data,
        ServerAccount account,
        PostgresBinaries binaries,
        bool durable,
        CancellationToken ct)
    {
        if (data == home.OutsideDirectory)
            home.CreateOutside();
        // A host killed meanwhile leaves only the draft behind.
        var draft = data + ".new";
        var secret = data + ".secret";
        if (Directory.Exists(draft))
            Directory.Delete(draft, recursive: true);
        await account.CreateDirectoryAsync(draft, ct);
        try
        {
            await account.CopySecretAsync(home.PasswordFile, secret, ct);
            // Never the locale of the environment, which would decide sorting for ever.
            string[] arguments =
            [
                "-D", draft, "-U", "postgres", "-E", "UTF8", "--locale=C", "--data-checksums",
                "--auth=scram-sha-256", $"--pwfile={secret}", "--no-instructions",
                .. durable ? (string[])[] : ["--no-sync"],
            ];
            var result = await account.RunAsAsync(binaries.InitDb, arguments, ct);
            if (!result.Succeeded)
                throw new EmbeddedPostgresException($"initdb failed for '{data}': {result.Error}");
        }
        finally
        {
            File.Delete(secret);
        }

        Directory.Move(draft, data);
    }
}
