using System.Reflection;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Connect.Tests.Sql;

/// <summary>The members of <see cref="Functions"/> that give a column, each called with made-up arguments.</summary>
internal static class FunctionMembers
{
    /// <summary>Members that are no function of Spark SQL: columns, literals, orders, ends of frames and calls by name.</summary>
    private static readonly HashSet<string> NoFunctions = new(StringComparer.Ordinal)
    {
        "Column", "Col", "Lit", "Expr", "Asc", "AscNullsFirst", "AscNullsLast", "Desc", "DescNullsFirst", "DescNullsLast",
        "UnboundedPreceding", "UnboundedFollowing", "CurrentRow", "CallUDF", "Call_UDF",
    };

    public static IEnumerable<MethodInfo> All() =>
        typeof(Functions).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Column) && !NoFunctions.Contains(method.Name));

    public static Column Call(MethodInfo method) =>
        (Column)method.Invoke(null, [.. method.GetParameters().Select(parameter => Argument(parameter.ParameterType))])!;

    private static object Argument(Type type)
    {
        if (type == typeof(Column))
            return Functions.Col("c");
        if (type == typeof(Column[]))
            return new[] { Functions.Col("c"), Functions.Col("c") };
        if (type == typeof(string[]))
            return new[] { "c" };
        if (type == typeof(string) || type == typeof(object))
            return "c";
        if (type == typeof(StructType))
            return new StructType([new StructField("f", new IntegerType())]);
        if (type == typeof(Dictionary<string, string>))
            return new Dictionary<string, string> { ["k"] = "v" };
        return type == typeof(bool) ? true : Convert.ChangeType(1, type);
    }
}
