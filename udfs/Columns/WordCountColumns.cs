using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>
/// Counts the words of a column of word lists: record batches of partial counts come out, in which a word may come several times; the sums of its
/// counts are exact. From Arrow's bytes to Arrow's bytes: no string is made, and bytes that are no UTF-8 pass through as they are.
/// </summary>
/// <remarks>
/// A null list and an empty one count nothing. A null in a list is counted as a word of its own, the null, as SQL's <c>GROUP BY</c> does over
/// <c>explode</c>. Not safe for several threads at once.
/// </remarks>
public sealed class WordCountColumns
{
    /// <summary>The column of the words, a string.</summary>
    public const string Word = "word";

    /// <summary>The column of how often a word came, a 64-bit integer.</summary>
    public const string Count = "count";

    /// <summary>The column of in how many lists, which are tweets, a word came, a 64-bit integer.</summary>
    public const string Tweets = "tweets";

    /// <summary>The most memory for the words of one partition when none is given: 64 MB hold 262,144 words of up to 64 bytes, many times those of a vocabulary.</summary>
    public const long DefaultMemory = 64L << 20;

    private const int BatchRows = 1 << 16;

    private readonly WordCountTable _words;
    private readonly WordCountBatch _batch = new();
    private long _nulls;
    private long _listsWithNull;

    /// <summary>Makes a counter for one partition.</summary>
    /// <param name="memory">
    /// The most memory for the words, in bytes: before a list that might need more, the counts so far are handed out, and counting goes on from nothing. A list is never cut, as
    /// a word is to be counted once for it; so one that needs more by itself gets it. Default: <see cref="DefaultMemory"/>.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The memory is negative.</exception>
    public WordCountColumns(long memory = DefaultMemory)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(memory);
        _words = new WordCountTable(memory);
    }

    /// <summary>Counts the words of all batches.</summary>
    /// <param name="batches">Batches whose first column holds lists of strings.</param>
    /// <returns>Batches of partial counts, lazily; each is valid until the next is asked for, as its buffers are used again.</returns>
    /// <exception cref="InvalidOperationException">The first column holds something else.</exception>
    public IEnumerable<RecordBatch> CountWords(IEnumerable<RecordBatch> batches)
    {
        ArgumentNullException.ThrowIfNull(batches);
        return CountEach(batches);
    }

    private IEnumerable<RecordBatch> CountEach(IEnumerable<RecordBatch> batches)
    {
        foreach (var batch in batches)
        {
            var lists = batch.Column(0) as ListArray
                ?? throw new InvalidOperationException($"Lists of words are expected in the first column, but it is {batch.Column(0).Data.DataType.Name}.");
            for (var row = 0; (row = CountFrom(lists, row)) < lists.Length;)
            {
                foreach (var part in TakeOut())
                    yield return part;
            }
        }

        foreach (var part in TakeOut())
            yield return part;
    }

    /// <summary>Counts lists until one might not fit.</summary>
    /// <returns>That list; the number of lists if all are counted.</returns>
    private int CountFrom(ListArray lists, int row)
    {
        if (lists.Length == 0)
            return 0;

        var words = Utf8Column.Of(lists.Values, "words");
        var ends = lists.ValueOffsets;
        var hasNullLists = lists.NullCount > 0;
        for (; row < lists.Length; row++)
        {
            var (start, end) = (ends[row], ends[row + 1]);
            // What a null list spans is nobody's.
            if (start == end || (hasNullLists && lists.IsNull(row)))
                continue;
            if (!_words.HasRoomFor(end - start, words.BytesOf(start, end)) && _words.Words > 0)
                return row;

            CountList(words, start, end);
        }

        return row;
    }

    private void CountList(in Utf8Column words, int start, int end)
    {
        _words.BeginList();
        var nulls = 0;
        for (var index = start; index < end; index++)
        {
            if (words.IsNull(index))
                nulls++;
            else
                _words.Add(words[index]);
        }

        if (nulls > 0)
        {
            _nulls += nulls;
            _listsWithNull++;
        }
    }

    /// <summary>Empties the table into batches.</summary>
    private IEnumerable<RecordBatch> TakeOut()
    {
        for (var place = 0; place < _words.Places;)
        {
            place = Fill(place);
            if (_batch.Rows > 0)
                yield return _batch.Build();
        }

        _words.Clear();
    }

    private int Fill(int place)
    {
        _batch.Clear();
        if (_nulls > 0)
            _batch.AppendNull(_nulls, _listsWithNull);
        (_nulls, _listsWithNull) = (0, 0);
        for (; place < _words.Places && _batch.Rows < BatchRows; place++)
        {
            if (_words.TryGet(place, out var word, out var count, out var lists))
                _batch.Append(word, count, lists);
        }

        return place;
    }
}
