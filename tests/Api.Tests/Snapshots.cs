using Snapshooter.Xunit;

namespace Defne.Ledger.Api.Tests;

/// <summary>The one place that names the snapshot library, so that another can take its place.</summary>
internal static class Snapshots
{
    /// <summary>The text must be the committed one; under strict mode a missing snapshot fails.</summary>
    public static void Match(string text, string name) => Snapshot.Match(text, name);
}
