using System.Collections.Concurrent;
using Defne.Ledger.Domain.Authority;
using Defne.Ledger.Domain.SettingChanges;

namespace Defne.Ledger.Application.Store;

/// <summary>
/// The states every act looks at and few change, as they were last read, with their versions. Under the shared lock an act holds on
/// them, the same version is the same state.
/// </summary>
public sealed class KnownStates
{
    /// <summary>The streams meant.</summary>
    internal static readonly string[] Streams = [Authorities.Key, SettingsBook.Key];

    private readonly ConcurrentDictionary<string, Known> last = new(StringComparer.Ordinal);

    /// <summary>True where that version was the one read last; null is the state of a stream nobody began.</summary>
    internal bool Find(string stream, long version, out object? state)
    {
        var known = last.GetValueOrDefault(stream);
        state = known?.State;
        return known?.Version == version;
    }

    internal void Keep(string stream, long version, object? state) => last[stream] = new Known(version, state);

    private sealed record Known(long Version, object? State);
}
