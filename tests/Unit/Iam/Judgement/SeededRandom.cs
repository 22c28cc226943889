namespace MlOps.Unit.Iam.Judgement;

/// <summary>Numbers that are the same for the same seed on every machine and every version of .NET: SplitMix64 (https://prng.di.unimi.it/splitmix64.c).</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, but without, a limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool In100(int cases) => Below(100) < cases;

    /// <summary>One of several.</summary>
    public T Of<T>(params T[] items) => items[Below(items.Length)];

    /// <summary>Some of several, in their order.</summary>
    public T[] Some<T>(int percent, params T[] items) => [.. items.Where(_ => In100(percent))];

    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
