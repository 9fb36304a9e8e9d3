using System.Text;
using LaborSpark.Jobs.Tables;
using LaborSpark.Spark;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Bench.Select;

/// <summary>Labels of a class out of its ranking: of the first tweets most are positive, of the later ones none.</summary>
internal static class RankingLabels
{
    private const long Last = 800;
    private const long LastPositive = 200;
    private const int Step = 8;

    /// <summary>Writes the training and the validation set: of each eight tweets one each.</summary>
    public static void Write(SparkSession spark, string operations, string ranking, string className, string folder)
    {
        var rows = Rows(spark, operations, ranking);
        File.WriteAllText(Path.Combine(folder, $"train_{className}.csv"), Csv(rows.Where(row => row.Rank % Step == 0)));
        File.WriteAllText(Path.Combine(folder, $"val_{className}.csv"), Csv(rows.Where(row => row.Rank % Step == 1)));
    }

    private static List<(string TweetId, string? Text, long Rank)> Rows(SparkSession spark, string operations, string ranking) =>
    [
        .. spark.Read().Parquet(SparkPath.ToRead(operations)).Select(OperationsTable.TweetId, OperationsTable.Text)
            .Join(Broadcast(spark.Read().Parquet(SparkPath.ToRead(ranking)).Filter(Col(RankedTable.Rank).Leq(Last))), [RankedTable.TweetId], "inner")
            .Filter(Expr($"{RankedTable.Rank} % {Step} < 2"))
            .Select(RankedTable.TweetId, OperationsTable.Text, RankedTable.Rank)
            .Collect<(string TweetId, string? Text, long Rank)>()
            .OrderBy(row => row.Rank),
    ];

    private static string Csv(IEnumerable<(string TweetId, string? Text, long Rank)> rows)
    {
        var csv = new StringBuilder("tweet_id,text,class\n");
        foreach (var (id, text, rank) in rows)
            csv.Append(id).Append(",\"").Append(text?.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\",").Append(IsPositive(rank) ? '1' : '0').Append('\n');
        return csv.ToString();
    }

    // Every fifth of the first is negative: a class without doubt has no slope.
    private static bool IsPositive(long rank) => rank <= LastPositive && rank / Step % 5 != 0;
}
