using Apache.Arrow;

namespace LaborSpark.Udfs.Tests.Selection;

/// <summary>What searches found, those of several partitions put together as a job does.</summary>
internal sealed class FoundTweets(SearchKeys keys)
{
    private readonly Dictionary<int, long> _hits = [];
    private readonly List<(int Key, long Place, string Id, string Text)> _tweets = [];

    /// <summary>How many tweets each key hit; keys without any are left out.</summary>
    public IReadOnlyDictionary<int, long> Hits => _hits;

    /// <summary>Searches one partition.</summary>
    public static FoundTweets In(SearchKeys keys, params RecordBatch[] batches) => new FoundTweets(keys).Add(batches);

    /// <summary>Searches another partition.</summary>
    public FoundTweets Add(IEnumerable<RecordBatch> batches)
    {
        foreach (var batch in KeySearch.Search(batches, keys))
        {
            for (var row = 0; row < batch.Length; row++)
                Add(batch, row);
        }

        return this;
    }

    /// <summary>A key's best tweets, best first.</summary>
    public IEnumerable<(long Place, string Id, string Text)> Best(int key) => _tweets.Where(tweet => tweet.Key == key)
        .OrderBy(tweet => tweet.Place).ThenBy(tweet => tweet.Id, StringComparer.Ordinal).Select(tweet => (tweet.Place, tweet.Id, tweet.Text)).Take(keys.Keys[key].Most);

    /// <summary>The ids of a key's best tweets.</summary>
    public string Ids(int key = 0) => string.Join(' ', Best(key).Select(tweet => tweet.Id));

    private void Add(RecordBatch batch, int row)
    {
        var key = ((Int32Array)batch.Column("key")).GetValue(row)!.Value;
        if (((Int64Array)batch.Column("hits")).GetValue(row) is { } hits)
            _hits[key] = _hits.GetValueOrDefault(key) + hits;
        else
            _tweets.Add((key, ((Int64Array)batch.Column("place")).GetValue(row)!.Value, ((StringArray)batch.Column("tweet_id")).GetString(row), ((StringArray)batch.Column("text")).GetString(row)));
    }
}
