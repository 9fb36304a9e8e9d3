using LaborSpark.Bench.Merge;
using LaborSpark.Jobs.Tables;
using Microsoft.Spark.Sql;

namespace LaborSpark.Bench.Select;

/// <summary>The baselines: tables read from end to end, every column, without a function, and written to nowhere.</summary>
internal static class Scans
{
    /// <summary>The operations and the rankings, once each: as little as a selection can do.</summary>
    public static void Narrow(SparkSession spark, SelectData data)
    {
        Scan(spark, data.Operations);
        foreach (var name in MergeData.Classes)
            Scan(spark, data.Targets(name).Ranked);
    }

    /// <summary>The wide tables of all classes: the merged tables of old, which a selection was made of.</summary>
    public static void Wide(SparkSession spark, SelectData data)
    {
        foreach (var name in MergeData.Classes)
            Scan(spark, data.Targets(name).AllSorted);
    }

    private static void Scan(SparkSession spark, string table) => spark.Read().Parquet(SparkPath.ToRead(table)).Write().Format("noop").Mode("overwrite").Save();
}
