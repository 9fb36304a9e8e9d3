using LaborSpark.Spark.Connect.Columns;
using WindowFrame = Spark.Connect.Expression.Types.Window.Types.WindowFrame;

namespace Microsoft.Spark.Sql.Expressions;

/// <summary>The rows a window function sees for each row: partitions, order within them and the frame around the row. Immutable.</summary>
public sealed class WindowSpec
{
    internal static readonly WindowSpec Empty = new([], [], null);

    private readonly IReadOnlyList<Proto.Expression> _partition;
    private readonly IReadOnlyList<Proto.Expression.Types.SortOrder> _order;
    private readonly WindowFrame? _frame;

    private WindowSpec(
        IReadOnlyList<Proto.Expression> partition, IReadOnlyList<Proto.Expression.Types.SortOrder> order, WindowFrame? frame)
    {
        _partition = partition;
        _order = order;
        _frame = frame;
    }

    /// <summary>Takes the rows that have equal values in some columns; replaces earlier partitions.</summary>
    /// <param name="colName">The first column's name.</param>
    /// <param name="colNames">More columns' names.</param>
    public WindowSpec PartitionBy(string colName, params string[] colNames) =>
        new([.. NamedColumns.Expressions(NamedColumns.Of(colName, colNames))], _order, _frame);

    /// <summary>Takes the rows that have equal values of some expressions; replaces earlier partitions.</summary>
    /// <param name="columns">The expressions.</param>
    public WindowSpec PartitionBy(params Column[] columns) => new([.. NamedColumns.Expressions(columns)], _order, _frame);

    /// <summary>Orders the rows by some columns, ascending; replaces an earlier order.</summary>
    /// <param name="colName">The first column's name.</param>
    /// <param name="colNames">More columns' names.</param>
    public WindowSpec OrderBy(string colName, params string[] colNames) => OrderBy(NamedColumns.Of(colName, colNames));

    /// <summary>Orders the rows by some expressions; replaces an earlier order.</summary>
    /// <param name="columns">The expressions, ascending unless they say otherwise.</param>
    public WindowSpec OrderBy(params Column[] columns) =>
        new(_partition, [.. columns.Select(column => PlanExpressions.SortOrder(column.Expression))], _frame);

    /// <summary>Takes a number of rows before and after the current one.</summary>
    /// <param name="start">The first row relative to the current one, included: -1 is the row before. <see cref="Window.UnboundedPreceding"/> for all.</param>
    /// <param name="end">The last row relative to the current one, included. <see cref="Window.UnboundedFollowing"/> for all.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is beyond 32 bits and is none of the unbounded ones.</exception>
    public WindowSpec RowsBetween(long start, long end) =>
        new(_partition, _order, Frame(WindowFrame.Types.FrameType.Row, RowBound(start, nameof(start)), RowBound(end, nameof(end))));

    /// <summary>Takes the rows whose value of the order is within a range around the current row's.</summary>
    /// <param name="start">The least value relative to the current row's, included. <see cref="Window.UnboundedPreceding"/> for all.</param>
    /// <param name="end">The greatest value relative to the current row's, included. <see cref="Window.UnboundedFollowing"/> for all.</param>
    public WindowSpec RangeBetween(long start, long end) =>
        new(_partition, _order, Frame(WindowFrame.Types.FrameType.Range, RangeBound(start), RangeBound(end)));

    /// <summary>Takes the rows whose value of the order is within a range around the current row's, for ranges that are not whole numbers.</summary>
    /// <param name="start">The least value relative to the current row's, included, for example <c>Functions.UnboundedPreceding()</c> or an interval.</param>
    /// <param name="end">The greatest value relative to the current row's, included.</param>
    public WindowSpec RangeBetween(Column start, Column end) =>
        new(_partition, _order, Frame(WindowFrame.Types.FrameType.Range, FrameBounds.Of(start), FrameBounds.Of(end)));

    internal Proto.Expression Apply(Proto.Expression function)
    {
        var window = new Proto.Expression.Types.Window
        {
            WindowFunction = function,
            PartitionSpec = { _partition },
            OrderSpec = { _order },
        };
        if (_frame is not null)
            window.FrameSpec = _frame;
        return new() { Window = window };
    }

    private static WindowFrame Frame(
        WindowFrame.Types.FrameType type, WindowFrame.Types.FrameBoundary lower, WindowFrame.Types.FrameBoundary upper) =>
        new() { FrameType = type, Lower = lower, Upper = upper };

    private static WindowFrame.Types.FrameBoundary RowBound(long value, string name)
    {
        if (FrameBounds.Named(value) is { } named)
            return named;
        if (value is < int.MinValue or > int.MaxValue)
            throw new ArgumentOutOfRangeException(name, value, "Expected a number of rows within 32 bits, or an unbounded end.");
        return new() { Value = PlanExpressions.Literal((int)value) };
    }

    private static WindowFrame.Types.FrameBoundary RangeBound(long value) =>
        FrameBounds.Named(value) ?? new() { Value = PlanExpressions.Literal(value) };
}
