using Literal = Spark.Connect.Expression.Types.Literal;

namespace LaborSpark.Spark.Connect.Tests.Sql.Fakes;

/// <summary>Messages as a test writes them by hand.</summary>
internal static class Expected
{
    public static Proto.Expression Attr(string name) => new() { UnresolvedAttribute = new() { UnparsedIdentifier = name } };

    public static Proto.Expression Attr(string name, long planId) =>
        new() { UnresolvedAttribute = new() { UnparsedIdentifier = name, PlanId = planId } };

    public static Proto.Expression Star() => new() { UnresolvedStar = new() };

    public static Proto.Expression Fn(string name, params Proto.Expression[] arguments) =>
        new() { UnresolvedFunction = new() { FunctionName = name, Arguments = { arguments } } };

    public static Proto.Expression Lit(Literal literal) => new() { Literal = literal };

    public static Proto.Expression Int(int value) => Lit(new() { Integer = value });

    public static Proto.Expression Long(long value) => Lit(new() { Long = value });

    public static Proto.Expression Double(double value) => Lit(new() { Double = value });

    public static Proto.Expression Bool(bool value) => Lit(new() { Boolean = value });

    public static Proto.Expression Str(string value) => Lit(new() { String = value });

    public static Proto.Expression Null() => Lit(new() { Null = new() { Null = new() } });

    public static Proto.Expression Sql(string text) => new() { ExpressionString = new() { Expression = text } };

    public static Proto.Expression As(Proto.Expression expression, params string[] names) =>
        new() { Alias = new() { Expr = expression, Name = { names } } };

    public static Proto.Expression.Types.SortOrder Asc(Proto.Expression expression) => new()
    {
        Child = expression,
        Direction = Proto.Expression.Types.SortOrder.Types.SortDirection.Ascending,
        NullOrdering = Proto.Expression.Types.SortOrder.Types.NullOrdering.SortNullsFirst,
    };

    public static Proto.Expression.Types.SortOrder Desc(Proto.Expression expression) => new()
    {
        Child = expression,
        Direction = Proto.Expression.Types.SortOrder.Types.SortDirection.Descending,
        NullOrdering = Proto.Expression.Types.SortOrder.Types.NullOrdering.SortNullsLast,
    };

    public static Proto.Relation Table(string name, long planId) => With(planId, new()
    {
        Read = new() { NamedTable = new() { UnparsedIdentifier = name } },
    });

    public static Proto.Relation With(long planId, Proto.Relation relation)
    {
        relation.Common = new() { PlanId = planId };
        return relation;
    }
}
