using Microsoft.Spark.Sql;
using FrameBoundary = Spark.Connect.Expression.Types.Window.Types.WindowFrame.Types.FrameBoundary;

namespace LaborSpark.Spark.Connect.Columns;

/// <summary>The ends of a window frame. Three of them have names; as columns they mean something only there.</summary>
internal static class FrameBounds
{
    public static readonly Column UnboundedPreceding = new(PlanExpressions.Sql("UNBOUNDED PRECEDING"));
    public static readonly Column UnboundedFollowing = new(PlanExpressions.Sql("UNBOUNDED FOLLOWING"));
    public static readonly Column CurrentRow = new(PlanExpressions.Sql("CURRENT ROW"));

    public static FrameBoundary? Named(long value) => value switch
    {
        0 => new() { CurrentRow = true },
        long.MinValue or long.MaxValue => new() { Unbounded = true },
        _ => null,
    };

    public static FrameBoundary Of(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (ReferenceEquals(column, CurrentRow))
            return new() { CurrentRow = true };
        return ReferenceEquals(column, UnboundedPreceding) || ReferenceEquals(column, UnboundedFollowing)
            ? new() { Unbounded = true }
            : new() { Value = column.Expression };
    }
}
