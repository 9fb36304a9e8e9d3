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

    /// <summary>The needed columns file group by file group, but the first, an id, as a 64-bit number where whole numbers that fit are stored: nothing is made text that is none.</summary>
    public static IReadOnlyList<DataFrame> ReadIds(SparkSession spark, InputTable table) => [.. table.Groups.Select(g =>
    {
        var columns = Needed(table);
        if (g.Columns[0].IsLong)
            columns[0] = Col(table.Needs[0].Quoted).Cast("bigint").As(table.Needs[0].Name);
        return Read(spark, g, columns);
    })];

    private static DataFrame Read(SparkSession spark, FileGroup group, Column[] columns) =>
        spark.Read().Schema(group.Schema).Parquet([.. group.Paths.Select(SparkPath.ToRead)]).Select(columns);

    private static Column[] Needed(InputTable table) => [.. table.Needs.Select(n => Col(n.Quoted).Cast(n.ReadAs).As(n.Name))];

    private static DataFrame Union(SparkSession spark, InputTable table, Column[] columns) => table.Groups
        .Select(g => Read(spark, g, columns))
        .Aggregate((all, next) => all.Union(next));
}
