using LaborSpark.Jobs.Select.Rankings;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using RecordBatch = Apache.Arrow.RecordBatch;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Select.Searching;

/// <summary>The search for all keys of all classes in one pass over tweets: plans over DataFrames, nothing is run here.</summary>
internal static class SearchSteps
{
    private const string Number = "number";

    /// <summary>The columns of what was found.</summary>
    public static StructType Schema { get; } = new(
    [
        new StructField(KeySearch.Key, new IntegerType()), new StructField(KeySearch.Hits, new LongType()), new StructField(KeySearch.Place, new LongType()),
        new StructField(KeySearch.TweetId, new StringType()), new StructField(KeySearch.Text, new StringType()),
    ]);

    /// <summary>What each partition found: its hits of each key, and the best of them.</summary>
    /// <param name="tweets">Tweets with texts and lists; with a class's number and ranks, these say which keys are looked for and which tweets are best.</param>
    /// <param name="keys">What is looked for.</param>
    public static DataFrame Search(DataFrame tweets, IReadOnlyList<SearchKey> keys)
    {
        var packed = SearchKeys.Of(keys);
        // Lists cost more than texts to send.
        string[] lists = keys.Any(k => k.Kind == SearchKind.SkipGram) ? [OperationsTable.SocialTokens] : [];
        string[] wanted = [OperationsTable.TweetId, OperationsTable.Text, OperationsTable.Lowercased, .. lists, RankingReader.ClassNumber, RankedTable.Rank];
        return tweets.Select([.. wanted.Intersect(tweets.Columns()).Select(c => Col(c))]).MapInArrow(batches => Search(batches, packed), Schema);
    }

    /// <summary>How many tweets hold each key.</summary>
    /// <param name="found">What the partitions found.</param>
    public static DataFrame Hits(DataFrame found) => found.Filter(Col(KeySearch.Hits).IsNotNull()).GroupBy(Col(KeySearch.Key)).Agg(Sum(Col(KeySearch.Hits)).As(KeySearch.Hits));

    /// <summary>The best tweets of each key out of the best of each partition.</summary>
    /// <param name="found">What the partitions found.</param>
    /// <param name="keys">What was looked for.</param>
    public static DataFrame Best(DataFrame found, IReadOnlyList<SearchKey> keys) => found
        .Filter(Col(KeySearch.TweetId).IsNotNull())
        .WithColumn(Number, RowNumber().Over(Microsoft.Spark.Sql.Expressions.Window.PartitionBy(Col(KeySearch.Key)).OrderBy(Col(KeySearch.Place).Asc(), Col(KeySearch.TweetId).Asc())))
        .Filter(Col(Number).Leq(Expr($"element_at(array({string.Join(", ", keys.Select(k => k.Most))}), {KeySearch.Key} + 1)")))
        .Select(KeySearch.Key, KeySearch.Place, KeySearch.TweetId, KeySearch.Text);

    private static IEnumerable<RecordBatch> Search(IEnumerable<RecordBatch> batches, SearchKeys keys) => KeySearch.Search(batches, keys);
}
