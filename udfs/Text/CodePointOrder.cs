namespace LaborSpark.Udfs;

/// <summary>Orders texts by code point, as Spark and UTF-8 do. Ordinal comparison would put emoji, which are surrogates in UTF-16, before U+E000 to U+FFFF.</summary>
public sealed class CodePointOrder : IComparer<string>
{
    private const int Surrogates = 0xD800;
    private const int AfterSurrogates = 0xE000;
    private const int UnitCount = 0x10000;

    private CodePointOrder()
    {
    }

    /// <summary>Gets the order.</summary>
    public static CodePointOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var common = x.AsSpan().CommonPrefixLength(y);
        return common < x?.Length && common < y?.Length ? Weight(x[common]).CompareTo(Weight(y[common])) : (x?.Length ?? -1).CompareTo(y?.Length ?? -1);
    }

    /// <summary>Compares lists of tokens: by the first that differs, the list that ends first before others.</summary>
    public static int Compare(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        for (var index = 0; index < Math.Min(one.Count, other.Count); index++)
        {
            var order = Instance.Compare(one[index], other[index]);
            if (order != 0)
                return order;
        }

        return one.Count.CompareTo(other.Count);
    }

    // Surrogates go behind all others, as what they stand for does.
    private static int Weight(char unit) => unit is >= (char)Surrogates and < (char)AfterSurrogates ? unit + UnitCount : unit;
}
