using System.Globalization;
using Expression = Spark.Connect.Expression;
using Literal = Spark.Connect.Expression.Types.Literal;

namespace LaborSpark.Spark.Connect.Plans;

/// <summary>Expressions as a reader would write them in SQL, for messages.</summary>
internal static class ExpressionText
{
    private static readonly HashSet<string> Infix =
        ["==", ">", "<", ">=", "<=", "<=>", "+", "-", "*", "/", "%", "and", "or", "|", "&", "^", "like", "rlike"];

    public static string Of(Expression expression) => expression.ExprTypeCase switch
    {
        Expression.ExprTypeOneofCase.Literal => Of(expression.Literal),
        Expression.ExprTypeOneofCase.UnresolvedAttribute => expression.UnresolvedAttribute.UnparsedIdentifier,
        Expression.ExprTypeOneofCase.UnresolvedFunction => Of(expression.UnresolvedFunction),
        Expression.ExprTypeOneofCase.ExpressionString => expression.ExpressionString.Expression,
        Expression.ExprTypeOneofCase.UnresolvedStar => expression.UnresolvedStar.HasUnparsedTarget ? expression.UnresolvedStar.UnparsedTarget : "*",
        Expression.ExprTypeOneofCase.UnresolvedRegex => expression.UnresolvedRegex.ColName,
        Expression.ExprTypeOneofCase.Alias => $"{Of(expression.Alias.Expr)} AS {string.Join(", ", expression.Alias.Name)}",
        Expression.ExprTypeOneofCase.Cast => $"CAST({Of(expression.Cast.Expr)} AS {expression.Cast.TypeStr})",
        Expression.ExprTypeOneofCase.SortOrder => Of(expression.SortOrder),
        Expression.ExprTypeOneofCase.UnresolvedExtractValue =>
            $"{Of(expression.UnresolvedExtractValue.Child)}[{Of(expression.UnresolvedExtractValue.Extraction)}]",
        Expression.ExprTypeOneofCase.UpdateFields => $"update_fields({Of(expression.UpdateFields.StructExpression)}, {expression.UpdateFields.FieldName})",
        Expression.ExprTypeOneofCase.CallFunction => Call(expression.CallFunction.FunctionName, expression.CallFunction.Arguments),
        Expression.ExprTypeOneofCase.CommonInlineUserDefinedFunction => Call(
            expression.CommonInlineUserDefinedFunction.FunctionName, expression.CommonInlineUserDefinedFunction.Arguments),
        Expression.ExprTypeOneofCase.Window => $"{Of(expression.Window.WindowFunction)} OVER ({Window(expression.Window)})",
        _ => expression.ToString(),
    };

    private static string Of(Expression.Types.UnresolvedFunction function)
    {
        if (function.Arguments.Count == 2 && Infix.Contains(function.FunctionName))
            return $"({Of(function.Arguments[0])} {function.FunctionName} {Of(function.Arguments[1])})";
        return function.IsDistinct
            ? $"{function.FunctionName}(DISTINCT {string.Join(", ", function.Arguments.Select(Of))})"
            : Call(function.FunctionName, function.Arguments);
    }

    private static string Call(string name, IEnumerable<Expression> arguments) => $"{name}({string.Join(", ", arguments.Select(Of))})";

    private static string Of(Expression.Types.SortOrder order)
    {
        var direction = order.Direction == Expression.Types.SortOrder.Types.SortDirection.Descending ? "DESC" : "ASC";
        var nulls = order.NullOrdering == Expression.Types.SortOrder.Types.NullOrdering.SortNullsLast ? "LAST" : "FIRST";
        return $"{Of(order.Child)} {direction} NULLS {nulls}";
    }

    private static string Window(Expression.Types.Window window)
    {
        var parts = new List<string>();
        if (window.PartitionSpec.Count > 0)
            parts.Add($"PARTITION BY {string.Join(", ", window.PartitionSpec.Select(Of))}");
        if (window.OrderSpec.Count > 0)
            parts.Add($"ORDER BY {string.Join(", ", window.OrderSpec.Select(Of))}");
        return string.Join(" ", parts);
    }

    private static string Of(Literal literal) => literal.LiteralTypeCase switch
    {
        Literal.LiteralTypeOneofCase.Null => "NULL",
        Literal.LiteralTypeOneofCase.Boolean => literal.Boolean ? "true" : "false",
        Literal.LiteralTypeOneofCase.Byte => literal.Byte.ToString(CultureInfo.InvariantCulture),
        Literal.LiteralTypeOneofCase.Short => literal.Short.ToString(CultureInfo.InvariantCulture),
        Literal.LiteralTypeOneofCase.Integer => literal.Integer.ToString(CultureInfo.InvariantCulture),
        Literal.LiteralTypeOneofCase.Long => literal.Long.ToString(CultureInfo.InvariantCulture),
        Literal.LiteralTypeOneofCase.Float => literal.Float.ToString(CultureInfo.InvariantCulture),
        Literal.LiteralTypeOneofCase.Double => literal.Double.ToString(CultureInfo.InvariantCulture),
        Literal.LiteralTypeOneofCase.Decimal => literal.Decimal.Value,
        Literal.LiteralTypeOneofCase.String => $"'{literal.String}'",
        _ => literal.ToString(),
    };
}
