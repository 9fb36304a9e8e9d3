namespace LaborSpark.Udfs;

/// <summary>What is needed of a key at each hit, side by side: for a thousand keys, looking at their objects would wait for memory each time.</summary>
/// <param name="key">The key.</param>
internal struct KeyTally(SearchKey key)
{
    /// <summary>The class that the key is searched for.</summary>
    public readonly int ClassNumber = key.ClassNumber;

    /// <summary>What its hashes go on from.</summary>
    public readonly long HashPrefix = key.HashPrefix;

    /// <summary>How many tweets it hit.</summary>
    public long Hits;

    /// <summary>The last place at which a tweet can get among its best.</summary>
    public long LastPlace = key.Most > 0 ? long.MaxValue : long.MinValue;
}
