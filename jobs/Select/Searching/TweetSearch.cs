using LaborSpark.Jobs.Running;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;

namespace LaborSpark.Jobs.Select.Searching;

/// <summary>Searches tweets for keys.</summary>
internal sealed class TweetSearch
{
    private TweetSearch(IReadOnlyDictionary<int, long> hits, ILookup<int, FoundTweet> best) => (Hits, Best) = (hits, best);

    /// <summary>How many tweets hold each key; those that none holds are left out.</summary>
    public IReadOnlyDictionary<int, long> Hits { get; }

    /// <summary>The best tweets of each key, best first.</summary>
    public ILookup<int, FoundTweet> Best { get; }

    /// <summary>Searches in one pass.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="tweets">Tweets with texts and lists: <see cref="SearchSteps"/>.</param>
    /// <param name="keys">What is looked for.</param>
    /// <param name="folder">A free path.</param>
    public static TweetSearch Run(SparkSession spark, DataFrame tweets, IReadOnlyList<SearchKey> keys, string folder)
    {
        if (keys.Count == 0)
            return new TweetSearch(new Dictionary<int, long>(), Enumerable.Empty<FoundTweet>().ToLookup(_ => 0));
        SearchSteps.Search(tweets, keys).Write().Parquet(SparkPath.ToWrite(folder));
        var found = spark.Read().Schema(SearchSteps.Schema).Parquet(SparkPath.ToRead(folder));
        using var few = ScopedSettings.FewShuffleParts(spark);
        return new TweetSearch(
            SearchSteps.Hits(found).Collect<(int Key, long Hits)>().ToDictionary(h => h.Key, h => h.Hits),
            SearchSteps.Best(found, keys).Collect<(int Key, long Place, string TweetId, string Text)>()
                .OrderBy(f => f.Place).ThenBy(f => f.TweetId, CodePointOrder.Instance)
                .ToLookup(f => f.Key, f => new FoundTweet(f.TweetId, f.Text)));
    }

    /// <summary>A tweet that holds a key.</summary>
    /// <param name="TweetId">Its id.</param>
    /// <param name="Text">Its text.</param>
    internal sealed record FoundTweet(string TweetId, string Text);
}
