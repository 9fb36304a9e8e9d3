using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Merge;

/// <summary>From rankings to tables with text and lists: plans over DataFrames, nothing is run here. All classes share one pass over the operations.</summary>
internal static class WideSteps
{
    /// <summary>Up to so many rows of rankings are sent to every executor, some 100 MB; more are joined as any table.</summary>
    public const long MostBroadcastRows = 1_000_000;

    private const string File = "file";
    private const string Number = "id_number";

    /// <summary>The rows of all classes with the operations' columns, in files of so many rows, in the order of their ranks; to be written by <see cref="MergeSteps.ClassNumber"/>.</summary>
    /// <param name="operations">The table of operations.</param>
    /// <param name="rankings">The ranking of each class, or its head: columns of <see cref="RankedTable"/>.</param>
    /// <param name="rows">The rows of each.</param>
    /// <param name="rowsPerFile">The rows of a file; the last of a class has the rest.</param>
    /// <param name="columns">The columns of the tables.</param>
    /// <param name="wholeNumbers">Every id is the text of a whole number, so that numbers can meet, at a third of the cost.</param>
    /// <param name="broadcast">The rankings are few rows: they are sent to every executor, and no text that is not wanted moves.</param>
    public static DataFrame Build(
        DataFrame operations, IReadOnlyList<DataFrame> rankings, IReadOnlyList<long> rows, long rowsPerFile, IReadOnlyList<string> columns, bool wholeNumbers, bool broadcast)
    {
        var files = rows.Select(r => (int)((r + rowsPerFile - 1) / rowsPerFile)).ToList();
        var ranks = rankings
            .Select((r, number) => r
                .WithColumn(MergeSteps.ClassNumber, Lit(number))
                .WithColumn(File, Expr($"int(({RankedTable.Rank} - 1) div {rowsPerFile}) + {files.Take(number).Sum()}")))
            .Aggregate((all, next) => all.Union(next));
        var key = wholeNumbers ? Number : OperationsTable.TweetId;
        if (wholeNumbers)
        {
            operations = operations.WithColumn(Number, Col(OperationsTable.TweetId).Cast("bigint"));
            ranks = ranks.Select(Col(OperationsTable.TweetId).Cast("bigint").As(Number), Col(RankedTable.Score), Col(RankedTable.Rank), Col(MergeSteps.ClassNumber), Col(File));
        }
        return operations
            .Join(broadcast ? Broadcast(ranks) : ranks, [key], "inner")
            .RepartitionByNumber(Math.Max(files.Sum(), 1), Col(File))
            .SortWithinPartitions(Col(MergeSteps.ClassNumber), Col(RankedTable.Rank))
            .Select([Col(MergeSteps.ClassNumber), .. columns.Select(c => Col(c))]);
    }

    /// <summary>A table without rows.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="columns">The columns of the table.</param>
    public static DataFrame Empty(SparkSession spark, IReadOnlyList<string> columns) =>
        spark.CreateEmpty($"{RankedTable.Schema}, {OperationsTable.SchemaWithoutId}").Select([.. columns.Select(c => Col(c))]);
}
