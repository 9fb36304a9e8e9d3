namespace LaborSpark.Udfs;

/// <summary>Token ids of one text, in a buffer that is used again for the next. Not safe for several threads at once.</summary>
public sealed class TokenIds
{
    private int[] _ids = new int[256];

    /// <summary>Gets how many ids there are.</summary>
    public int Count { get; internal set; }

    /// <summary>Gets the ids, valid until the next text.</summary>
    public ReadOnlySpan<int> Ids => _ids.AsSpan(0, Count);

    /// <summary>Makes room after the ids that are there.</summary>
    /// <param name="more">How many more ids will fit.</param>
    /// <returns>The buffer; its first <see cref="Count"/> are the ids so far.</returns>
    internal int[] Reserve(int more)
    {
        if (_ids.Length - Count < more)
            Array.Resize(ref _ids, Math.Max(_ids.Length * 2, Count + more));
        return _ids;
    }

    /// <summary>Adds one id.</summary>
    /// <param name="id">The id.</param>
    internal void Add(int id)
    {
        Reserve(1)[Count] = id;
        Count++;
    }
}
