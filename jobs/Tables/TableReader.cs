using LaborSpark.Jobs.Inputs;
using LaborSpark.Udfs;
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

    /// <summary>The needed columns file group by file group, the first of which is an id: as text, or in two columns as <see cref="IdParts"/> takes whole numbers.</summary>
    public static IReadOnlyList<DataFrame> ReadIds(SparkSession spark, InputTable table, bool wholeNumbers) => [.. table.Groups.Select(g =>
        Read(spark, g, wholeNumbers ? [.. NumberOf(g.Columns[0]), .. Needed(table).Skip(1)] : Needed(table)))];

    // Spark reads more than plain whole numbers as numbers, " 7" and "007" and "7.9" among them; how long the text was tells. A number that is stored has no text.
    private static Column[] NumberOf(ParquetColumn id)
    {
        var name = ColumnNeed.Id(id.Name).Quoted;
        return id.IsLong
            ? [Col(name).Cast("bigint").As(id.Name), Lit(IdParts.NoText).As(IdParts.TextBytes)]
            : [Expr($"try_cast({name} AS bigint)").As(id.Name), Expr($"octet_length({name})").As(IdParts.TextBytes)];
    }

    private static DataFrame Read(SparkSession spark, FileGroup group, Column[] columns) =>
        spark.Read().Schema(group.Schema).Parquet([.. group.Paths.Select(SparkPath.ToRead)]).Select(columns);

    private static Column[] Needed(InputTable table) => [.. table.Needs.Select(n => Col(n.Quoted).Cast(n.ReadAs).As(n.Name))];

    private static DataFrame Union(SparkSession spark, InputTable table, Column[] columns) => table.Groups
        .Select(g => Read(spark, g, columns))
        .Aggregate((all, next) => all.Union(next));
}
