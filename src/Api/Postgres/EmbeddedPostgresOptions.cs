namespace Defne.Ledger.Api.Postgres;

/// <summary>Which private cluster of the clone to join, and how careful it is with the disk.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Names everything the cluster keeps under <c>.ledger/</c>; tests have one of their own.</summary>
    public string Name { get; init; } = "pg";

    /// <summary>False trades safety at a power cut (not at a kill) for speed: for tests.</summary>
    public bool Durable { get; init; } = true;
}
