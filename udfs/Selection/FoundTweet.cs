namespace LaborSpark.Udfs;

/// <summary>A tweet that a key hit.</summary>
/// <param name="Place">Its hash or rank.</param>
/// <param name="Id">Its id in UTF-8.</param>
/// <param name="Text">Its text in UTF-8.</param>
internal readonly record struct FoundTweet(long Place, byte[] Id, byte[] Text) : IComparable<FoundTweet>
{
    /// <inheritdoc/>
    public int CompareTo(FoundTweet other) => Compare(Place, Id, Text, other);

    /// <summary>Compares a tweet that is not copied yet: by place, of the same place by id. By text last, so that even an id that comes twice makes no order of chance.</summary>
    public static int Compare(long place, ReadOnlySpan<byte> id, ReadOnlySpan<byte> text, in FoundTweet other)
    {
        var order = place.CompareTo(other.Place);
        if (order == 0)
            order = id.SequenceCompareTo(other.Id);
        return order == 0 ? text.SequenceCompareTo(other.Text) : order;
    }
}
