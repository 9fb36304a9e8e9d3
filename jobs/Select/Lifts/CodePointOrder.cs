namespace LaborSpark.Jobs.Select.Lifts;

/// <summary>The order of Spark and Python, by code point; it differs from <see cref="StringComparer.Ordinal"/> where characters beyond U+FFFF meet those from U+E000.</summary>
internal sealed class CodePointOrder : IComparer<string>
{
    /// <summary>The order, which has no state.</summary>
    public static readonly CodePointOrder Instance = new();

    private CodePointOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);

        var common = x.AsSpan().CommonPrefixLength(y);
        return common == x.Length || common == y.Length ? x.Length.CompareTo(y.Length) : Weight(x[common]).CompareTo(Weight(y[common]));
    }

    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + char.MaxValue : unit;
}
