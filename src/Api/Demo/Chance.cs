namespace Defne.Ledger.Api.Demo;

/// <summary>Numbers that look like chance and are the same every time, on every machine and runtime.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from zero up to, not including, <paramref name="n"/>.</summary>
    public int Below(int n)
    {
        state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
        return (int)((state >> 33) % (uint)n);
    }

    /// <summary>True so many times in a hundred.</summary>
    public bool In100(int percent) => Below(100) < percent;

    /// <summary>One of them.</summary>
    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];
}
