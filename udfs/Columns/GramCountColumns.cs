using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>
/// Counts the grams of a column of token lists: record batches of partial counts come out, in which a gram is the ids of its tokens by
/// <see cref="TokenHash"/> in the columns <see cref="Id"/>, and may come several times. The sum of its counts is exact, unless two tokens have the
/// same id.
/// </summary>
/// <remarks>A null list counts nothing, a null in a list is left out. Not safe for several threads at once.</remarks>
public sealed class GramCountColumns
{
    /// <summary>The column of the partial counts, a 64-bit integer.</summary>
    public const string Count = "count";

    private const int BatchRows = 1 << 16;

    // What a token's number takes in its dictionary and list, about.
    private const int BytesPerToken = 64;

    private readonly int _size;
    private readonly long _seed;
    private readonly SkipGramPattern? _pattern;
    private readonly GramCounter _counter;
    private readonly int _mostTokens;
    private readonly Dictionary<long, int> _numbers = [];
    private readonly List<long> _ids = [];
    private readonly HashSet<int> _inText = [];
    private readonly GramCountBatch _batch;
    private int[] _text = new int[256];

    /// <summary>Makes a counter for one partition.</summary>
    /// <param name="options">Which grams, and in how much memory.</param>
    /// <param name="seed">The seed of the tokens' ids: a token's id is Spark's <c>xxhash64(seed, token)</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public GramCountColumns(GramOptions options, long seed)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Size, GramCounter.LongestGram);
        (_size, _seed) = (options.Size, TokenHash.SeedOf(seed));
        _pattern = options.Skipped is { } skipped ? new SkipGramPattern(options.Size, skipped) : null;
        _counter = new GramCounter(options.Memory / 4 * 3);
        _mostTokens = (int)Math.Min(options.Memory / 4 / BytesPerToken, int.MaxValue);
        _batch = new GramCountBatch(options.Size);
    }

    /// <summary>Gives the name of the column of the ids of one of a gram's tokens, a 64-bit integer; null where a combination has fewer.</summary>
    /// <param name="place">Which token, from 0.</param>
    public static string Id(int place) => FormattableString.Invariant($"id{place + 1}");

    /// <summary>Counts the grams of all batches.</summary>
    /// <param name="batches">Batches whose first column holds lists of strings.</param>
    /// <returns>Batches of partial counts, lazily; each is valid until the next is asked for, as its buffers are used again.</returns>
    /// <exception cref="InvalidOperationException">The first column holds something else.</exception>
    public IEnumerable<RecordBatch> CountGrams(IEnumerable<RecordBatch> batches)
    {
        ArgumentNullException.ThrowIfNull(batches);
        return CountEach(batches);
    }

    private IEnumerable<RecordBatch> CountEach(IEnumerable<RecordBatch> batches)
    {
        foreach (var batch in batches)
        {
            var lists = batch.Column(0) as ListArray
                ?? throw new InvalidOperationException($"Lists of tokens are expected in the first column, but it is {batch.Column(0).Data.DataType.Name}.");
            for (var row = 0; row < lists.Length; row++)
            {
                if (_ids.Count > _mostTokens)
                {
                    foreach (var part in TakeOut())
                        yield return part;
                    _numbers.Clear();
                    _ids.Clear();
                }

                foreach (var part in _pattern is null ? CountCombinations(Number(lists, row, distinct: true)) : CountSkipGrams(Number(lists, row, distinct: false)))
                    yield return part;
            }
        }

        foreach (var part in TakeOut())
            yield return part;
    }

    private IEnumerable<RecordBatch> CountSkipGrams(int tokens)
    {
        for (var at = 0; (at = _counter.AddSkipGrams(_text.AsSpan(0, tokens), at, _pattern!)) < tokens;)
        {
            foreach (var part in TakeOut())
                yield return part;
        }
    }

    private IEnumerable<RecordBatch> CountCombinations(int tokens)
    {
        var places = GramPlaces.Combinations(tokens, _size);
        while (places.Next())
        {
            while (!_counter.TryAdd(places.Pick(_text)))
            {
                foreach (var part in TakeOut())
                    yield return part;
            }
        }
    }

    /// <summary>Puts the numbers of a list's tokens into the buffer.</summary>
    /// <returns>How many there are.</returns>
    private int Number(ListArray lists, int row, bool distinct)
    {
        if (lists.IsNull(row))
            return 0;

        var tokens = Utf8Column.Of(lists.Values, "tokens");
        var (start, end, count) = (lists.ValueOffsets[row], lists.ValueOffsets[row + 1], 0);
        if (_text.Length < end - start)
            _text = new int[Math.Max(end - start, _text.Length * 2)];
        _inText.Clear();
        for (var index = start; index < end; index++)
        {
            if (tokens.IsNull(index))
                continue;

            var number = NumberOf(TokenHash.Of(tokens[index], _seed));
            if (!distinct || _inText.Add(number))
                _text[count++] = number;
        }

        return count;
    }

    private int NumberOf(long id)
    {
        if (_numbers.TryGetValue(id, out var number))
            return number;

        number = _ids.Count;
        _numbers.Add(id, number);
        _ids.Add(id);
        return number;
    }

    /// <summary>Empties the counter into batches.</summary>
    private IEnumerable<RecordBatch> TakeOut()
    {
        for (var place = 0; ;)
        {
            place = Fill(place);
            if (_batch.Rows == 0)
                break;
            yield return _batch.Build();
        }

        _counter.Clear();
    }

    private int Fill(int place)
    {
        _batch.Clear();
        Span<int> gram = stackalloc int[GramCounter.LongestGram];
        while (_batch.Rows < BatchRows && _counter.TryNext(ref place, gram, out var count))
            _batch.Append(gram[.._size], _ids, count);
        return place;
    }
}
