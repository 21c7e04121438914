namespace Defne.Ledger.Api;

/// <summary>Places of the clone this host was built in.</summary>
internal static class Paths
{
    /// <summary>The clone: where the solution stands, or where the process does.</summary>
    public static string Root { get; } = Environment.GetEnvironmentVariable("LEDGER_ROOT") ?? Above(AppContext.BaseDirectory) ?? Directory.GetCurrentDirectory();

    /// <summary>Configuration and generated code.</summary>
    public static string ContentRoot { get; } = Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT")
        ?? (Directory.Exists(Path.Combine(Root, "src", "Api")) ? Path.Combine(Root, "src", "Api") : AppContext.BaseDirectory);

    /// <summary>Private state, never committed.</summary>
    public static string State => Directory.CreateDirectory(Path.Combine(Root, ".ledger")).FullName;

    private static string? Above(string start)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Defne.Ledger.sln")))
                return at.FullName;
        return null;
    }
}
