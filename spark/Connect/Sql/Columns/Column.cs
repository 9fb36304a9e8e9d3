using LaborSpark.Spark.Connect.Columns;
using LaborSpark.Spark.Connect.Plans;

namespace Microsoft.Spark.Sql;

/// <summary>An expression over the columns of a <see cref="DataFrame"/>, worked out by Spark when the data frame is run. Immutable.</summary>
/// <remarks>
/// Where a method takes an <see cref="object"/>, a <see cref="Column"/> is taken as an expression and anything else as a literal,
/// see <see cref="Functions.Lit"/>. Comparisons and arithmetic with null give null unless said otherwise.
/// </remarks>
public sealed partial class Column
{
    internal Column(Proto.Expression expression)
    {
        Expression = expression;
    }

    internal Proto.Expression Expression { get; }

    /// <summary>True for a column of the same expression; compares expressions, not values: see <see cref="EqualTo"/> for those.</summary>
    /// <param name="obj">What to compare with.</param>
    public override bool Equals(object? obj) => obj is Column other && Expression.Equals(other.Expression);

    /// <summary>A hash of the expression.</summary>
    public override int GetHashCode() => Expression.GetHashCode();

    /// <summary>The expression, written like SQL.</summary>
    public override string ToString() => ExpressionText.Of(Expression);

    /// <summary>Prints the expression to the console.</summary>
    /// <param name="extended">True for the plan's message in full, false for the short form of <see cref="ToString"/>.</param>
    public void Explain(bool extended) => Console.WriteLine(extended ? Expression.ToString() : ToString());

    private static Column Apply(string function, Column self, params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(self);
        return new Column(PlanExpressions.Function(function, [self.Expression, .. arguments.Select(PlanExpressions.Of)]));
    }
}
