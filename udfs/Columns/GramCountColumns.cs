using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>
/// Counts the grams of a column of token lists, each group of rows by itself: record batches of partial counts come out, in which a gram may come several times. The sum
/// of its counts is exact, as tokens are told apart by their bytes, whatever these are.
/// </summary>
/// <remarks>
/// The counts so far are handed out where the next row is of another group: few come out if the rows of a group lie together. Not safe for several threads at once.
/// </remarks>
public sealed class GramCountColumns
{
    /// <summary>The column of the group, a 32-bit integer.</summary>
    public const string Group = "group";

    /// <summary>The column of the gram, binary: its <see cref="GramKey"/>.</summary>
    public const string Gram = "gram";

    /// <summary>The column of the partial counts, a 64-bit integer.</summary>
    public const string Count = "count";

    private readonly int _size;
    private readonly SkipGramPattern? _pattern;
    private readonly GramCounter _counter;
    private readonly long _mostTokenMemory;
    private readonly TokenNumbers _tokens = new();
    private readonly HashSet<int> _inText = [];
    private readonly GramCountBatch _batch = new();
    private int[] _text = new int[256];
    private int _group;

    /// <summary>Makes a counter for one partition.</summary>
    /// <param name="options">Which grams, and in how much memory.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public GramCountColumns(GramOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Size, GramCounter.LongestGram);
        _size = options.Size;
        _pattern = options.Skipped is { } skipped ? new SkipGramPattern(options.Size, skipped) : null;
        _counter = new GramCounter(options.Memory / 4 * 3);
        _mostTokenMemory = options.Memory / 4;
    }

    /// <summary>Counts the grams of all batches.</summary>
    /// <param name="batches">
    /// Batches whose first column is the group, 32-bit integers, and whose second column holds lists of strings. A row whose group or list is null counts nothing, a null in
    /// a list is left out.
    /// </param>
    /// <returns>
    /// Batches of the columns <see cref="Group"/>, <see cref="Gram"/> and <see cref="Count"/>, lazily; each is valid until the next is asked for, as its buffers are used again.
    /// </returns>
    /// <exception cref="InvalidOperationException">A column holds something else.</exception>
    public IEnumerable<RecordBatch> CountGrams(IEnumerable<RecordBatch> batches)
    {
        ArgumentNullException.ThrowIfNull(batches);
        return CountEach(batches);
    }

    private IEnumerable<RecordBatch> CountEach(IEnumerable<RecordBatch> batches)
    {
        foreach (var batch in batches)
        {
            var groups = batch.Column(0) as Int32Array
                ?? throw new InvalidOperationException($"Groups, 32-bit integers, are expected in the first column, but it is {batch.Column(0).Data.DataType.Name}.");
            var lists = batch.Column(1) as ListArray
                ?? throw new InvalidOperationException($"Lists of tokens are expected in the second column, but it is {batch.Column(1).Data.DataType.Name}.");
            for (var row = 0; row < lists.Length; row++)
            {
                if (groups.IsNull(row) || lists.IsNull(row))
                    continue;

                foreach (var part in CountList(groups.Values[row], lists, row))
                    yield return part;
            }
        }

        foreach (var part in TakeOut())
            yield return part;
        if (_batch.Rows > 0)
            yield return _batch.Build();
    }

    private IEnumerable<RecordBatch> CountList(int group, ListArray lists, int row)
    {
        var isFull = _tokens.Memory > _mostTokenMemory && _tokens.Count > 0;
        if (isFull || group != _group)
        {
            foreach (var part in TakeOut())
                yield return part;
            _group = group;
        }

        if (isFull)
            _tokens.Clear();
        foreach (var part in _pattern is null ? CountCombinations(Number(lists, row, distinct: true)) : CountSkipGrams(Number(lists, row, distinct: false)))
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
        var tokens = Utf8Column.Of(lists.Values, "tokens");
        var (start, end, count) = (lists.ValueOffsets[row], lists.ValueOffsets[row + 1], 0);
        if (_text.Length < end - start)
            _text = new int[Math.Max(end - start, _text.Length * 2)];
        _inText.Clear();
        for (var index = start; index < end; index++)
        {
            if (tokens.IsNull(index))
                continue;

            var number = _tokens.Add(tokens[index]);
            if (!distinct || _inText.Add(number))
                _text[count++] = number;
        }

        return count;
    }

    /// <summary>Empties the counter into the batch, and gives it each time that it is full.</summary>
    private IEnumerable<RecordBatch> TakeOut()
    {
        for (var place = 0; Fill(ref place);)
        {
            yield return _batch.Build();
            _batch.Clear();
        }

        _counter.Clear();
    }

    /// <summary>Moves counts into the batch.</summary>
    /// <returns>True if it got full before the counter was empty.</returns>
    private bool Fill(ref int place)
    {
        Span<int> gram = stackalloc int[GramCounter.LongestGram];
        while (!_batch.IsFull && _counter.TryNext(ref place, gram, out var count))
            _batch.Append(_group, gram, _tokens, count);
        return _batch.IsFull;
    }
}
