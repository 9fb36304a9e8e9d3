using LaborSpark.Spark.Connect.Plans;
using Microsoft.Spark.Sql;

namespace LaborSpark.Spark.Connect.Columns;

/// <summary>The expressions plans are made of.</summary>
internal static class PlanExpressions
{
    public static Proto.Expression Function(string name, params Proto.Expression[] arguments) => Function(name, false, arguments);

    public static Proto.Expression Function(string name, bool distinct, IEnumerable<Proto.Expression> arguments) =>
        new() { UnresolvedFunction = new() { FunctionName = name, IsDistinct = distinct, Arguments = { arguments } } };

    public static Proto.Expression Literal(object? value) => new() { Literal = Literals.Of(value) };

    /// <summary>The expression of a column, or a literal of anything else.</summary>
    public static Proto.Expression Of(object? value) => value is Column column ? column.Expression : Literal(value);

    public static Proto.Expression Sql(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new() { ExpressionString = new() { Expression = text } };
    }

    /// <summary>A column by name; <c>*</c> and <c>t.*</c> are stars.</summary>
    /// <param name="name">The name as SQL writes it: dots separate parts, backticks quote.</param>
    /// <param name="planId">The relation the column must come from, if it is known.</param>
    public static Proto.Expression Attribute(string name, long? planId = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name == "*" || name.EndsWith(".*", StringComparison.Ordinal))
        {
            var star = new Proto.Expression.Types.UnresolvedStar();
            if (name.Length > 1)
                star.UnparsedTarget = name;
            else if (planId is { } starPlan)
                star.PlanId = starPlan;
            return new() { UnresolvedStar = star };
        }

        var attribute = new Proto.Expression.Types.UnresolvedAttribute { UnparsedIdentifier = name };
        if (planId is { } plan)
            attribute.PlanId = plan;
        return new() { UnresolvedAttribute = attribute };
    }

    public static Proto.Expression Alias(Proto.Expression expression, params IEnumerable<string> names) =>
        new() { Alias = new() { Expr = expression, Name = { names } } };

    public static Proto.Expression Order(Proto.Expression child, bool ascending, bool nullsFirst) => new()
    {
        SortOrder = new()
        {
            Child = child,
            Direction = ascending
                ? Proto.Expression.Types.SortOrder.Types.SortDirection.Ascending
                : Proto.Expression.Types.SortOrder.Types.SortDirection.Descending,
            NullOrdering = nullsFirst
                ? Proto.Expression.Types.SortOrder.Types.NullOrdering.SortNullsFirst
                : Proto.Expression.Types.SortOrder.Types.NullOrdering.SortNullsLast,
        },
    };

    /// <summary>The expression as a sort order: ascending with nulls first unless it says otherwise.</summary>
    public static Proto.Expression.Types.SortOrder SortOrder(Proto.Expression expression) =>
        expression.SortOrder ?? Order(expression, ascending: true, nullsFirst: true).SortOrder;
}
