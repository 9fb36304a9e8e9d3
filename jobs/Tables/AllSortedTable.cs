namespace LaborSpark.Jobs.Tables;

/// <summary>The wide output of merge for a class: every tweet with a score, with the columns of the operations, best first.</summary>
internal static class AllSortedTable
{
    /// <summary>The columns in their order.</summary>
    public static IReadOnlyList<string> Columns { get; } = [ScoreTable.TweetId, ScoreTable.Score, .. OperationsTable.Columns.Where(c => c != OperationsTable.TweetId)];

    /// <summary>The name of a class's table in the class's folder.</summary>
    public static string FileName(string className) => className + "_all_sorted.parquet";
}
