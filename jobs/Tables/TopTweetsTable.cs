namespace LaborSpark.Jobs.Tables;

/// <summary>The top tweets of a class: as many of its ranking's first as are thought positive, with the columns of the operations, best first.</summary>
internal static class TopTweetsTable
{
    /// <summary>The columns in their order.</summary>
    public static IReadOnlyList<string> Columns { get; } = [ScoreTable.TweetId, ScoreTable.Score, RankedTable.Rank, .. OperationsTable.Columns.Where(c => c != OperationsTable.TweetId)];

    /// <summary>The name of a class's table in the class's folder.</summary>
    public static string FileName(string className) => className + "_top_tweets.parquet";
}
