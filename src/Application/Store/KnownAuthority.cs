using Defne.Ledger.Domain.Authority;

namespace Defne.Ledger.Application.Store;

/// <summary>
/// The authority as it was last read, and its version. Every act looks at it and few change it: under the shared lock an act holds on it,
/// the same version is the same state.
/// </summary>
public sealed class KnownAuthority
{
    private Known? last;

    /// <summary>The state of that version; null when another was read last.</summary>
    internal Authorities? At(long version) => last is { } known && known.Version == version ? known.State : null;

    internal void Keep(long version, Authorities state) => last = new Known(version, state);

    private sealed record Known(long Version, Authorities State);
}
