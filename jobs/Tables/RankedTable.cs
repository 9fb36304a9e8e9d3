namespace LaborSpark.Jobs.Tables;

/// <summary>The output of merge for a class: every tweet with a score, with the columns of the operations, best first.</summary>
internal static class RankedTable
{
    /// <summary>The columns in their order.</summary>
    public static IReadOnlyList<string> Columns { get; } = [ScoreTable.TweetId, ScoreTable.Score, .. OperationsTable.Columns.Where(c => c != OperationsTable.TweetId)];

    /// <summary>The name of a class's table in the class's folder.</summary>
    public static string FileName(string className) => className + "_all_sorted.parquet";

    /// <summary>True for a name in a class's folder that is an output of ours or of the old system, no scores.</summary>
    public static bool IsOutput(string className, string fileName) =>
        fileName == FileName(className) || fileName == className + "_top_tweets.parquet" || fileName == className + "_ranked.parquet";
}
