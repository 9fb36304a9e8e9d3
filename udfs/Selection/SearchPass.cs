using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>The search of one partition: what each key hit so far.</summary>
internal sealed class SearchPass
{
    private const int BatchRows = 1 << 12;

    private readonly IReadOnlyList<SearchKey> _keys;
    private readonly LowercaseSearch? _keywords;
    private readonly SkipGramSearch? _skipGrams;
    private readonly KeyTally[] _tallies;
    private readonly BestTweets[] _best;
    private readonly List<int> _found = [];
    private readonly FoundBatch _batch = new();

    /// <summary>Makes a search that hit nothing yet.</summary>
    /// <param name="keys">What is searched for.</param>
    public SearchPass(IReadOnlyList<SearchKey> keys)
    {
        _keys = keys;
        (_keywords, _skipGrams) = (LowercaseSearch.Of(keys), SkipGramSearch.Of(keys));
        _tallies = [.. keys.Select(key => new KeyTally(key))];
        _best = [.. keys.Select(key => new BestTweets(key.Most))];
    }

    /// <summary>Searches a batch; nothing of it is needed later.</summary>
    public void Add(RecordBatch batch)
    {
        // A batch without rows may come without the buffers of its columns.
        if (batch.Length == 0)
            return;

        var columns = new SearchColumns(batch, _keywords is not null, _skipGrams is not null);
        for (var row = 0; row < batch.Length; row++)
        {
            if (columns.IsWhole(row))
                Add(columns, row);
        }
    }

    /// <summary>Gives what was hit: for each key, in their order, the count and then its best tweets.</summary>
    public IEnumerable<RecordBatch> TakeOut()
    {
        for (var key = 0; key < _keys.Count; key++)
        {
            if (_tallies[key].Hits == 0)
                continue;

            _batch.AddHits(key, _tallies[key].Hits);
            foreach (var tweet in _best[key].Sorted())
                _batch.AddTweet(key, tweet);
            if (_batch.Rows < BatchRows)
                continue;

            yield return _batch.Build();
            _batch.Clear();
        }

        if (_batch.Rows > 0)
            yield return _batch.Build();
    }

    private void Add(in SearchColumns columns, int row)
    {
        _found.Clear();
        columns.Find(row, _keywords, _skipGrams, _found);
        foreach (var key in _found)
        {
            ref var tally = ref _tallies[key];
            if (!columns.IsFor(tally.ClassNumber, row))
                continue;

            tally.Hits++;
            var place = columns.Place(tally.HashPrefix, row);
            if (place <= tally.LastPlace)
                tally.LastPlace = _best[key].Add(place, columns.Id(row), columns.Text(row));
        }
    }
}
