namespace Defne.Ledger.Projections;

/// <summary>An answer about one stream: its version is the <c>ETag</c>, and what the next act's <c>If-Match</c> says.</summary>
public interface IVersioned
{
    /// <summary>Events of the stream known at the point asked for.</summary>
    long? Version { get; }
}
