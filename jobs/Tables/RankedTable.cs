using LaborSpark.Jobs.Inputs;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Tables;

/// <summary>The ranking of a class: every tweet with a score, best score first, then by id; no text.</summary>
internal static class RankedTable
{
    /// <summary>The tweet's id, text.</summary>
    public const string TweetId = RankRows.TweetId;

    /// <summary>Its score, 0 to 1.</summary>
    public const string Score = RankRows.Score;

    /// <summary>Its place, from 1, without gaps.</summary>
    public const string Rank = RankRows.Rank;

    /// <summary>The columns with their types, in Spark's SQL words.</summary>
    public const string Schema = $"{TweetId} string, {Score} double, {Rank} bigint";

    /// <summary>Every column, for a job that reads the table.</summary>
    public static IReadOnlyList<ColumnNeed> Needs { get; } = [ColumnNeed.Id(TweetId), ColumnNeed.Score(Score), ColumnNeed.Count(Rank)];

    /// <summary>The name of a class's table in the class's folder.</summary>
    public static string FileName(string className) => className + "_ranked.parquet";

    /// <summary>True for a name in a class's folder that is an output of ours or of the old system, no scores.</summary>
    public static bool IsOutput(string className, string fileName) =>
        fileName == FileName(className) || fileName == TopTweetsTable.FileName(className) || fileName == AllSortedTable.FileName(className);
}
