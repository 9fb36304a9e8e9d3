using LaborSpark.Spark.Connect.Columns;

namespace Microsoft.Spark.Sql;

/// <content>Functions over a window: they need <c>Column.Over</c>.</content>
public static partial class Functions
{
    /// <summary>As the start of <c>WindowSpec.RangeBetween</c>: the partition's first row.</summary>
    public static Column UnboundedPreceding() => FrameBounds.UnboundedPreceding;

    /// <summary>As the end of <c>WindowSpec.RangeBetween</c>: the partition's last row.</summary>
    public static Column UnboundedFollowing() => FrameBounds.UnboundedFollowing;

    /// <summary>As an end of <c>WindowSpec.RangeBetween</c>: the current row and its peers.</summary>
    public static Column CurrentRow() => FrameBounds.CurrentRow;

    /// <summary>The share of the partition's rows up to the current row's peers, from above 0 to 1.</summary>
    public static Column CumeDist() => Call("cume_dist");

    /// <summary>The rank from 1 without gaps after ties.</summary>
    public static Column DenseRank() => Call("dense_rank");

    /// <summary>The rank from 0 to 1: rank less 1 over the partition's rows less 1.</summary>
    public static Column PercentRank() => Call("percent_rank");

    /// <summary>The rank from 1 with gaps after ties.</summary>
    public static Column Rank() => Call("rank");

    /// <summary>The row's number in the partition from 1; ties are numbered in any order.</summary>
    public static Column RowNumber() => Call("row_number");

    /// <summary>The value of a row a number of rows before the current one in its partition.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="offset">How many rows away; 0 is the row itself.</param>
    /// <param name="defaultValue">The value where there is no such row; null by default.</param>
    public static Column Lag(Column column, int offset, object? defaultValue = null) => Call("lag", column, offset, defaultValue);

    /// <summary>The value of a row a number of rows before the current one in its partition.</summary>
    /// <param name="columnName">The column's name.</param>
    /// <param name="offset">How many rows away; 0 is the row itself.</param>
    /// <param name="defaultValue">The value where there is no such row; null by default.</param>
    public static Column Lag(string columnName, int offset, object? defaultValue = null) => Lag(Col(columnName), offset, defaultValue);

    /// <summary>The value of a row a number of rows before the current one in its partition.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="offset">How many rows away; 0 is the row itself.</param>
    /// <param name="defaultValue">The value where there is no such row; null by default.</param>
    /// <param name="ignoreNulls">True to count only rows whose value is not null.</param>
    public static Column Lag(Column column, int offset, object? defaultValue, bool ignoreNulls) =>
        Call("lag", column, offset, defaultValue, ignoreNulls);

    /// <summary>The value of a row a number of rows after the current one in its partition.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="offset">How many rows away; 0 is the row itself.</param>
    /// <param name="defaultValue">The value where there is no such row; null by default.</param>
    public static Column Lead(Column column, int offset, object? defaultValue = null) => Call("lead", column, offset, defaultValue);

    /// <summary>The value of a row a number of rows after the current one in its partition.</summary>
    /// <param name="columnName">The column's name.</param>
    /// <param name="offset">How many rows away; 0 is the row itself.</param>
    /// <param name="defaultValue">The value where there is no such row; null by default.</param>
    public static Column Lead(string columnName, int offset, object? defaultValue = null) => Lead(Col(columnName), offset, defaultValue);

    /// <summary>The value of a row a number of rows after the current one in its partition.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="offset">How many rows away; 0 is the row itself.</param>
    /// <param name="defaultValue">The value where there is no such row; null by default.</param>
    /// <param name="ignoreNulls">True to count only rows whose value is not null.</param>
    public static Column Lead(Column column, int offset, object? defaultValue, bool ignoreNulls) =>
        Call("lead", column, offset, defaultValue, ignoreNulls);

    /// <summary>The value of the frame's row of a number; null if the frame has fewer rows.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="offset">The row's number in the frame, from 1.</param>
    /// <param name="ignoreNulls">True to count only rows whose value is not null.</param>
    public static Column NthValue(Column column, int offset, bool ignoreNulls = false) =>
        ignoreNulls ? Call("nth_value", column, offset, true) : Call("nth_value", column, offset);

    /// <summary>The number, from 1, of the part the row falls in when the partition is cut into parts of about equal size.</summary>
    /// <param name="n">The number of parts.</param>
    public static Column Ntile(int n) => new(PlanExpressions.Function("ntile", PlanExpressions.Literal(n)));
}
