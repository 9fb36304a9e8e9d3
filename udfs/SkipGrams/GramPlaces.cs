namespace LaborSpark.Udfs;

/// <summary>The places of the tokens of one gram after the other, in the order in which Python's <c>itertools.combinations</c> gives them.</summary>
internal sealed class GramPlaces
{
    private readonly int _length;
    private readonly int _longest;
    private readonly long _window;
    private int[] _at;
    private bool _begun;

    private GramPlaces(int length, int size, int longest, long window)
    {
        (_length, _longest, _window) = (length, longest, window);
        _at = size <= length ? new int[size] : [];
        _begun = size > length;
    }

    /// <summary>Gets the places of the gram that <see cref="Next"/> went to.</summary>
    public ReadOnlySpan<int> At => _at;

    /// <summary>Makes those of skip-grams.</summary>
    /// <param name="length">The tokens of the text.</param>
    /// <param name="n">The tokens of a gram.</param>
    /// <param name="k">The most tokens left out.</param>
    public static GramPlaces SkipGrams(int length, int n, int k) => new(length, n, n, (long)n + k);

    /// <summary>Makes those of all combinations, one size after the other.</summary>
    /// <param name="length">The tokens of the text.</param>
    /// <param name="longest">The most tokens of a combination.</param>
    public static GramPlaces Combinations(int length, int longest) => new(length, 1, longest, length);

    /// <summary>Goes to the next gram.</summary>
    /// <returns>False if there is none.</returns>
    public bool Next()
    {
        if (!_begun)
        {
            _begun = true;
            return Begin(0);
        }

        return _at.Length > 0 && (Advance() || Begin(_at[0] + 1) || Grow());
    }

    /// <summary>Makes an array of the tokens at the places.</summary>
    public T[] Pick<T>(IReadOnlyList<T> tokens)
    {
        var gram = new T[_at.Length];
        for (var index = 0; index < gram.Length; index++)
            gram[index] = tokens[_at[index]];
        return gram;
    }

    /// <summary>Moves the last place that can move, all but the first, and sets those after it right behind it.</summary>
    private bool Advance()
    {
        var end = (int)Math.Min(_length, _at[0] + _window);
        for (var moved = _at.Length - 1; moved > 0; moved--)
        {
            if (_at[moved] < end - (_at.Length - moved))
            {
                Fill(moved, _at[moved] + 1);
                return true;
            }
        }

        return false;
    }

    private bool Begin(int first)
    {
        if (first > _length - _at.Length)
            return false;
        Fill(0, first);
        return true;
    }

    private bool Grow()
    {
        var size = _at.Length + 1;
        _at = size <= Math.Min(_longest, _length) ? new int[size] : [];
        return _at.Length > 0 && Begin(0);
    }

    private void Fill(int from, int place)
    {
        for (var index = from; index < _at.Length; index++)
            _at[index] = place++;
    }
}
