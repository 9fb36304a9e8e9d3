namespace LaborSpark.Udfs;

/// <summary>The working objects that a thread used last, so that functions that are called in turn keep theirs.</summary>
/// <typeparam name="TKey">What an object is made from, compared by value.</typeparam>
/// <typeparam name="TValue">The object.</typeparam>
internal static class PerThread<TKey, TValue>
    where TKey : IEquatable<TKey>
{
    // More functions than these in one query, each with files or options of its own, make their objects anew.
    private const int Most = 8;

    [ThreadStatic]
    private static List<(TKey Key, TValue Value)>? _kept;

    /// <summary>Gets the thread's object of a key, made at the first call.</summary>
    /// <param name="key">What it is made from.</param>
    /// <param name="make">Makes it.</param>
    public static TValue Get(TKey key, Func<TKey, TValue> make)
    {
        var kept = _kept ??= [];
        foreach (var (known, value) in kept)
        {
            if (known.Equals(key))
                return value;
        }

        var made = make(key);
        if (kept.Count == Most)
            kept.RemoveAt(0);
        kept.Add((key, made));
        return made;
    }
}
