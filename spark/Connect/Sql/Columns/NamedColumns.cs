using Microsoft.Spark.Sql;

namespace LaborSpark.Spark.Connect.Columns;

/// <summary>Columns from names, the way the API's (first, more) parameters give them.</summary>
internal static class NamedColumns
{
    public static Column Of(string name) => new(PlanExpressions.Attribute(name));

    public static Column[] Of(string first, IEnumerable<string> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return [.. more.Prepend(first).Select(Of)];
    }

    public static IEnumerable<Proto.Expression> Expressions(IEnumerable<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns.Select(column => column.Expression);
    }
}
