using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Tables;

/// <summary>Tables without rows.</summary>
internal static class EmptyTable
{
    /// <summary>A table without rows in one partition, so that a file with its columns is written.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="columns">The columns with their types, in Spark's SQL words.</param>
    public static DataFrame CreateEmpty(this SparkSession spark, string columns) =>
        spark.Range(0, 1, 1, 1).Select(FromJson(Lit("{}"), columns).As("row")).Filter(Lit(false)).Select("row.*");
}
