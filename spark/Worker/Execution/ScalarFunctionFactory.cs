using System.Reflection;
using LaborSpark.Spark.Contracts.Columns.Reading;
using LaborSpark.Spark.Contracts.Columns.Writing;
using LaborSpark.Spark.Worker.Protocol;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Worker.Execution;

/// <summary>Makes the typed runner of a bound function.</summary>
internal sealed class ScalarFunctionFactory(string timeZone)
{
    private static readonly Type[] Runners =
    [
        typeof(ScalarFunction0<>), typeof(ScalarFunction1<,>), typeof(ScalarFunction2<,,>), typeof(ScalarFunction3<,,,>),
        typeof(ScalarFunction4<,,,,>), typeof(ScalarFunction5<,,,,,>), typeof(ScalarFunction6<,,,,,,>), typeof(ScalarFunction7<,,,,,,,>),
        typeof(ScalarFunction8<,,,,,,,,>), typeof(ScalarFunction9<,,,,,,,,,>), typeof(ScalarFunction10<,,,,,,,,,,>),
    ];

    /// <param name="udf">The function.</param>
    /// <param name="columns">The Spark types of its arguments, in the order of its parameters.</param>
    /// <exception cref="TaskRefusedException">The function does not take such arguments or does not give its declared type.</exception>
    public ScalarFunction Create(BoundUdf udf, IReadOnlyList<DataType> columns)
    {
        var name = udf.Payload.Name;
        var invoke = udf.Function.GetType().GetMethod("Invoke")!;
        var parameters = invoke.GetParameters();
        if (parameters.Length != columns.Count || parameters.Length >= Runners.Length || invoke.ReturnType == typeof(void))
            throw new TaskRefusedException(
                $"The C# function '{name}' has {parameters.Length} parameters and was called with {columns.Count} arguments: expected as many, at most 10, and a result.");
        var readers = new ColumnReader[columns.Count];
        for (var i = 0; i < readers.Length; i++)
            readers[i] = Reader(udf, parameters, i, columns[i]);
        var required = readers.Where((_, i) => !AdmitsNull(parameters[i].ParameterType)).ToArray();
        Type[] types = [.. parameters.Select(parameter => parameter.ParameterType), invoke.ReturnType];
        return (ScalarFunction)Activator.CreateInstance(
            Runners[readers.Length].MakeGenericType(types),
            name,
            readers,
            required,
            Writer(udf, invoke.ReturnType),
            AsFunc(udf.Function, types))!;
    }

    private static bool AdmitsNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    // A delegate type of the user's own becomes a Func with the same parameters.
    private static Delegate AsFunc(Delegate function, Type[] types)
    {
        var wanted = System.Linq.Expressions.Expression.GetFuncType(types);
        return function.GetType() == wanted ? function : Delegate.CreateDelegate(wanted, function, "Invoke");
    }

    private static ColumnReader Reader(BoundUdf udf, ParameterInfo[] parameters, int index, DataType column)
    {
        try
        {
            return Generic<ColumnReader>(nameof(ReaderOf), parameters[index].ParameterType, column);
        }
        catch (NotSupportedException e)
        {
            throw new TaskRefusedException(
                $"The parameter '{udf.ParameterNames(parameters.Length)[index]}' of the C# function '{udf.Payload.Name}' does not fit its argument. {e.Message}", e);
        }
    }

    private ColumnWriter Writer(BoundUdf udf, Type result)
    {
        try
        {
            return Generic<ColumnWriter>(nameof(WriterOf), result, udf.Payload.ReturnType, timeZone);
        }
        catch (NotSupportedException e)
        {
            throw new TaskRefusedException($"The result of the C# function '{udf.Payload.Name}' does not fit its declared type. {e.Message}", e);
        }
    }

    private static ColumnReader<T> ReaderOf<T>(DataType type) => ColumnReader.For<T>(type);

    private static ColumnWriter<T> WriterOf<T>(DataType type, string timeZone) => ColumnWriter.For<T>(type, timeZone);

    private static T Generic<T>(string method, Type type, params object[] arguments) =>
        (T)typeof(ScalarFunctionFactory).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
}
