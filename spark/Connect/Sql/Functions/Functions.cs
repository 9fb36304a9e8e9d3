using LaborSpark.Spark.Connect.Columns;

namespace Microsoft.Spark.Sql;

/// <summary>The functions of Spark SQL, as columns. Null in gives null out unless said otherwise.</summary>
public static partial class Functions
{
    /// <summary>Marks a data frame as small enough to be sent to every executor when it is joined.</summary>
    /// <param name="df">The small data frame.</param>
    public static DataFrame Broadcast(DataFrame df)
    {
        ArgumentNullException.ThrowIfNull(df);
        return df.Hint("broadcast");
    }

    private static Column Call(string name, params Column[] columns) =>
        new(PlanExpressions.Function(name, distinct: false, NamedColumns.Expressions(columns)));

    private static Column Call(string name, Column first, params object?[] rest)
    {
        ArgumentNullException.ThrowIfNull(first);
        return new(PlanExpressions.Function(name, distinct: false, rest.Select(PlanExpressions.Of).Prepend(first.Expression)));
    }

    private static IEnumerable<Column> MapOf(Dictionary<string, string>? options)
    {
        if (options is null || options.Count == 0)
            return [];
        return [Call("map", [.. options.SelectMany(option => new[] { Lit(option.Key), Lit(option.Value) })])];
    }
}
