namespace LaborSpark.Jobs.Demo;

/// <summary>SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same numbers on every platform and .NET version.</summary>
/// <param name="seed">Any number.</param>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        return Mix(_state);
    }

    /// <summary>A whole number from 0 to one less than <paramref name="end"/>.</summary>
    public int Next(int end) => (int)Math.BigMul(NextBits(), (ulong)end, out _);

    /// <summary>A number from 0, included, to 1, excluded, in steps of 2^-53.</summary>
    public double NextUnit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A stream of its own for a part of the work, so that parts do not depend on each other's order.</summary>
    public static SeededRandom For(int seed, ulong part, ulong item) => new(Mix(Mix((ulong)seed + part) ^ item));

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
