namespace Microsoft.Spark.Sql.Expressions;

/// <summary>Where a <see cref="WindowSpec"/> begins.</summary>
public static class Window
{
    /// <summary>As a frame's start: all rows of the partition before the current one.</summary>
    public static long UnboundedPreceding => long.MinValue;

    /// <summary>As a frame's end: all rows of the partition after the current one.</summary>
    public static long UnboundedFollowing => long.MaxValue;

    /// <summary>As a frame's bound: the current row (or, in a range frame, its peers).</summary>
    public static long CurrentRow => 0;

    /// <summary>A window of the rows that have equal values in some columns.</summary>
    /// <param name="colName">The first column's name.</param>
    /// <param name="colNames">More columns' names.</param>
    public static WindowSpec PartitionBy(string colName, params string[] colNames) => WindowSpec.Empty.PartitionBy(colName, colNames);

    /// <summary>A window of the rows that have equal values of some expressions.</summary>
    /// <param name="columns">The expressions.</param>
    public static WindowSpec PartitionBy(params Column[] columns) => WindowSpec.Empty.PartitionBy(columns);

    /// <summary>A window of all rows in the order of some columns.</summary>
    /// <param name="colName">The first column's name.</param>
    /// <param name="colNames">More columns' names.</param>
    public static WindowSpec OrderBy(string colName, params string[] colNames) => WindowSpec.Empty.OrderBy(colName, colNames);

    /// <summary>A window of all rows in the order of some expressions.</summary>
    /// <param name="columns">The expressions, ascending unless they say otherwise.</param>
    public static WindowSpec OrderBy(params Column[] columns) => WindowSpec.Empty.OrderBy(columns);

    /// <summary>A window whose frame is counted in rows, see <see cref="WindowSpec.RowsBetween"/>.</summary>
    /// <param name="start">The first row relative to the current one, included.</param>
    /// <param name="end">The last row relative to the current one, included.</param>
    public static WindowSpec RowsBetween(long start, long end) => WindowSpec.Empty.RowsBetween(start, end);

    /// <summary>A window whose frame is a range of the order's value, see <see cref="WindowSpec.RangeBetween(long, long)"/>.</summary>
    /// <param name="start">The least value relative to the current row's, included.</param>
    /// <param name="end">The greatest value relative to the current row's, included.</param>
    public static WindowSpec RangeBetween(long start, long end) => WindowSpec.Empty.RangeBetween(start, end);

    /// <summary>A window whose frame is a range of the order's value, see <see cref="WindowSpec.RangeBetween(Column, Column)"/>.</summary>
    /// <param name="start">The least value relative to the current row's, included.</param>
    /// <param name="end">The greatest value relative to the current row's, included.</param>
    public static WindowSpec RangeBetween(Column start, Column end) => WindowSpec.Empty.RangeBetween(start, end);
}
