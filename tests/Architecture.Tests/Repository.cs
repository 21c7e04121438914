namespace Defne.Ledger.Architecture.Tests;

/// <summary>The source tree the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Where the solution stands.</summary>
    public static string Root { get; } = Up(AppContext.BaseDirectory);

    /// <summary>A path below it.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file's text, line ends as in the repository.</summary>
    public static string Read(params string[] parts) => File.ReadAllText(At(parts)).ReplaceLineEndings("\n");

    private static string Up(string folder) => File.Exists(Path.Combine(folder, "Defne.Ledger.sln"))
        ? folder
        : Up(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Defne.Ledger.sln above the tests."));
}
