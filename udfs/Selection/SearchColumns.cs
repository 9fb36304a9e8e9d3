using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>The columns of a batch that <see cref="KeySearch"/> reads, found by their names.</summary>
internal readonly ref struct SearchColumns
{
    private readonly Utf8Column _ids;
    private readonly Utf8Column _texts;
    private readonly Utf8Column _lowercased;
    private readonly Utf8Column _tokens;
    private readonly ListArray? _lists;
    private readonly Int32Array? _classes;
    private readonly Int64Array? _ranks;

    /// <summary>Finds the columns of a batch.</summary>
    /// <param name="batch">A batch that has rows.</param>
    /// <param name="withLowercased">Whether texts in lower case are needed.</param>
    /// <param name="withTokens">Whether lists of tokens are needed.</param>
    /// <exception cref="InvalidOperationException">A column is missing or of another type.</exception>
    public SearchColumns(RecordBatch batch, bool withLowercased, bool withTokens)
    {
        _ids = Strings(batch, KeySearch.TweetId);
        _texts = Strings(batch, KeySearch.Text);
        if (withLowercased)
            _lowercased = Strings(batch, KeySearch.Lowercased);
        if (withTokens)
        {
            _lists = Typed<ListArray>(Needed(batch, KeySearch.SocialTokens), KeySearch.SocialTokens, "lists of strings");
            _tokens = Utf8Column.Of(_lists.Values, KeySearch.SocialTokens);
        }

        if (Find(batch, KeySearch.ClassNumber) is null && Find(batch, KeySearch.Rank) is null)
            return;
        _classes = Typed<Int32Array>(Needed(batch, KeySearch.ClassNumber), KeySearch.ClassNumber, "32-bit integers");
        _ranks = Typed<Int64Array>(Needed(batch, KeySearch.Rank), KeySearch.Rank, "64-bit integers");
    }

    /// <summary>Tells whether a row has an id, a text and, where there are classes, both class and rank; others match nothing.</summary>
    public bool IsWhole(int row) => !_ids.IsNull(row) && !_texts.IsNull(row) && (_classes is null || (_classes.IsValid(row) && _ranks!.IsValid(row)));

    /// <summary>Gets the id of a whole row.</summary>
    public ReadOnlySpan<byte> Id(int row) => _ids[row];

    /// <summary>Gets the text of a whole row.</summary>
    public ReadOnlySpan<byte> Text(int row) => _texts[row];

    /// <summary>Finds what a row holds of keys.</summary>
    /// <param name="row">The row.</param>
    /// <param name="keywords">Searches the text in lower case, if it is there.</param>
    /// <param name="skipGrams">Searches the tokens, if they are there.</param>
    /// <param name="found">Receives the keys' numbers.</param>
    public void Find(int row, LowercaseSearch? keywords, SkipGramSearch? skipGrams, List<int> found)
    {
        if (keywords is not null && !_lowercased.IsNull(row))
            keywords.Find(_lowercased[row], found);
        if (skipGrams is not null && _lists!.IsValid(row))
            skipGrams.Find(_tokens, _lists.ValueOffsets[row], _lists.ValueOffsets[row + 1], found);
    }

    /// <summary>Tells whether the keys of a class are searched for in a row.</summary>
    public bool IsFor(int classNumber, int row) => _classes is null || _classes.Values[row] == classNumber;

    /// <summary>Gives the place of a row among those that a key hits: its rank where there is one, else its hash.</summary>
    public long Place(long hashPrefix, int row) => _ranks is null ? PickHash.Of(hashPrefix, _ids[row]) : _ranks.Values[row];

    private static Utf8Column Strings(RecordBatch batch, string name) => Utf8Column.Of(Needed(batch, name), name);

    private static IArrowArray? Find(RecordBatch batch, string name)
    {
        for (var index = 0; index < batch.ColumnCount; index++)
        {
            if (batch.Schema.FieldsList[index].Name == name)
                return batch.Column(index);
        }

        return null;
    }

    private static IArrowArray Needed(RecordBatch batch, string name) => Find(batch, name)
        ?? throw new InvalidOperationException($"A column '{name}' is expected, but the columns are: {string.Join(", ", batch.Schema.FieldsList.Select(field => field.Name))}.");

    private static TArray Typed<TArray>(IArrowArray column, string name, string expected)
        where TArray : class, IArrowArray => column as TArray
        ?? throw new InvalidOperationException($"Column '{name}' is expected to hold {expected}, but is {column.Data.DataType.Name}.");
}
