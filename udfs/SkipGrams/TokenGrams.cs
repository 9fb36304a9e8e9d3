namespace LaborSpark.Udfs;

/// <summary>The grams of a text of token ids, one after the other, for one <c>foreach</c>.</summary>
/// <remarks>Not safe for several threads at once.</remarks>
public ref struct TokenGrams
{
    private readonly ReadOnlySpan<int> _tokens;
    private readonly GramPlaces _places;
    private int[] _gram = [];

    internal TokenGrams(ReadOnlySpan<int> tokens, GramPlaces places)
    {
        _tokens = tokens;
        _places = places;
    }

    /// <summary>Gets the ids of the gram, valid until the next.</summary>
    public readonly ReadOnlySpan<int> Current => _gram;

    /// <summary>Gives the grams themselves, as <c>foreach</c> wants it.</summary>
    public readonly TokenGrams GetEnumerator() => this;

    /// <summary>Goes to the next gram.</summary>
    /// <returns>False if there is none.</returns>
    public bool MoveNext()
    {
        if (!_places.Next())
            return false;

        var at = _places.At;
        if (_gram.Length != at.Length)
            _gram = new int[at.Length];
        for (var index = 0; index < at.Length; index++)
            _gram[index] = _tokens[at[index]];
        return true;
    }
}
