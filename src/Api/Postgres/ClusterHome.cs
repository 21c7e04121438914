using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Defne.Ledger.Api.Postgres;

/// <summary>Where a clone keeps the files of one cluster.</summary>
/// <remarks>
/// <c>.ledger/pg</c> is the data directory or, where the server's user cannot enter the clone, a file: its first line
/// is the data directory, its second the clone it belongs to.
/// </remarks>
internal sealed class ClusterHome
{
    private const string Outside = "/var/lib/defne-ledger";

    private readonly string root;
    private readonly string place;

    private ClusterHome(string root, string name)
    {
        this.root = root;
        State = Path.Combine(root, ".ledger");
        place = Path.Combine(State, name);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..16];
        OutsideDirectory = Path.Combine(Outside, hash, name);
    }

    public string State { get; }

    public string LockFile => place + "-lock";

    public string JoinedDirectory => place + "-joined";

    public string PasswordFile => place + "-password";

    public string InsideDirectory => place;

    public string OutsideDirectory { get; }

    public static ClusterHome At(string root, string name)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-'))
            throw new ArgumentException("A cluster's name has small letters, digits and hyphens.", nameof(name));
        var home = new ClusterHome(Path.TrimEndingDirectorySeparator(Physical(Path.GetFullPath(root))), name);
        Directory.CreateDirectory(home.State);
        return home;
    }

    /// <summary>The data directory of a cluster made earlier.</summary>
    public string? Existing()
    {
        if (Directory.Exists(place))
            return place;
        if (!File.Exists(place) || File.ReadAllLines(place) is not [var data, .. var rest])
            return null;
        // A copied clone must not share its cluster with the original.
        var copied = rest is [var owner, ..] && owner != root
            && File.Exists(Path.Combine(owner, ".ledger", Path.GetFileName(place)));
        return copied || !Directory.Exists(data) ? null : data;
    }

    /// <summary>The way to the outside cluster, passable for the server whatever our umask.</summary>
    public void CreateOutside()
    {
        foreach (var directory in (string[])[Outside, Path.GetDirectoryName(OutsideDirectory)!])
        {
            Directory.CreateDirectory(directory);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(directory, (UnixFileMode)0b_111_001_001);
        }
    }

    public void PointTo(string data)
    {
        if (data == InsideDirectory)
            return;
        var draft = place + "-pointer";
        File.WriteAllText(draft, $"{data}\n{root}\n");
        File.Move(draft, place, overwrite: true);
    }

    /// <summary>The superuser's password; made together with the cluster.</summary>
    public string Password(bool create)
    {
        if (File.Exists(PasswordFile))
            return File.ReadAllText(PasswordFile).Trim();
        if (!create)
        {
            throw new EmbeddedPostgresException(
                $"The cluster '{place}' exists but its password file '{PasswordFile}' is gone. "
                + "Bring the file back, or move the cluster away to start an empty one.");
        }

        var password = RandomNumberGenerator.GetHexString(48, lowercase: true);
        var draft = string.Create(CultureInfo.InvariantCulture, $"{PasswordFile}.{Environment.ProcessId}");
        var ownerOnly = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
            ownerOnly.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Delete(draft);
        using (var writer = new StreamWriter(draft, ownerOnly))
            writer.WriteLine(password);
        File.Move(draft, PasswordFile);
        return password;
    }

    // The server reports its directory without symbolic links, so ours must have none either.
    private static string Physical(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        var here = Path.Combine(Physical(parent), Path.GetFileName(path));
        return new DirectoryInfo(here).ResolveLinkTarget(returnFinalTarget: true)?.FullName is { } target
            ? Physical(target)
            : here;
    }
}
