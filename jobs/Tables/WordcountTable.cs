using LaborSpark.Jobs.Inputs;
using LaborSpark.Udfs;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Jobs.Tables;

/// <summary>The output of wordcount: each distinct token of the random set.</summary>
internal static class WordcountTable
{
    /// <summary>The token, case kept.</summary>
    public const string Word = WordCountColumns.Word;

    /// <summary>How often it occurs.</summary>
    public const string Count = WordCountColumns.Count;

    /// <summary>In how many tweets it occurs.</summary>
    public const string Tweets = WordCountColumns.Tweets;

    /// <summary>The table's schema.</summary>
    public static StructType Schema { get; } = new([new StructField(Word, new StringType()), new StructField(Count, new LongType()), new StructField(Tweets, new LongType())]);

    /// <summary>Every column, for a job that reads the table.</summary>
    public static IReadOnlyList<ColumnNeed> Needs { get; } = [ColumnNeed.Text(Word), ColumnNeed.Count(Count), ColumnNeed.Count(Tweets)];
}
