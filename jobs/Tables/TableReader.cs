using LaborSpark.Jobs.Inputs;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace LaborSpark.Jobs.Tables;

/// <summary>Checked input tables as DataFrames.</summary>
internal static class TableReader
{
    /// <summary>The column that <see cref="ReadWithOrigin"/> adds: the file a row comes from.</summary>
    public const string File = "origin_file";

    /// <summary>The column that <see cref="ReadWithOrigin"/> adds: the row's place in its file, from 0.</summary>
    public const string Row = "origin_row";

    /// <summary>The needed columns of all files, ids and texts as strings, scores as doubles.</summary>
    public static DataFrame Read(SparkSession spark, InputTable table) => Union(spark, table, Needed(table));

    /// <summary>The same with each row's file and place, for naming a row in a message.</summary>
    public static DataFrame ReadWithOrigin(SparkSession spark, InputTable table) =>
        Union(spark, table, [.. Needed(table), Col("_metadata.file_path").As(File), Col("_metadata.row_index").As(Row)]);

    private static Column[] Needed(InputTable table) => [.. table.Needs.Select(n => Col(n.Quoted).Cast(n.ReadAs).As(n.Name))];

    private static DataFrame Union(SparkSession spark, InputTable table, Column[] columns) => table.Groups
        .Select(g => spark.Read().Schema(g.Schema).Parquet([.. g.Paths.Select(SparkPath.ToRead)]).Select(columns))
        .Aggregate((all, next) => all.Union(next));
}
