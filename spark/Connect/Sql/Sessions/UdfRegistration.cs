using LaborSpark.Spark.Connect.Plans;
using LaborSpark.Spark.Connect.Results;
using LaborSpark.Spark.Contracts.Columns;
using Microsoft.Spark.Sql.Expressions;

namespace Microsoft.Spark.Sql;

/// <summary>Gives functions names in SQL, for one session.</summary>
public sealed partial class UdfRegistration
{
    private readonly SessionCalls _calls;

    internal UdfRegistration(SessionCalls calls)
    {
        _calls = calls;
    }

    /// <summary>Registers a function of no argument.</summary>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    public void Register<TResult>(string name, Func<TResult> f) =>
        Register(UserDefinedFunction.Of(f, typeof(TResult), name));

    /// <summary>Registers a function of one argument.</summary>
    /// <typeparam name="T">The type of the only argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    public void Register<T, TResult>(string name, Func<T, TResult> f) =>
        Register(UserDefinedFunction.Of(f, typeof(TResult), name));

    /// <summary>Registers a function of two arguments.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    public void Register<T1, T2, TResult>(string name, Func<T1, T2, TResult> f) =>
        Register(UserDefinedFunction.Of(f, typeof(TResult), name));

    /// <summary>Registers a function of three arguments.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    public void Register<T1, T2, T3, TResult>(string name, Func<T1, T2, T3, TResult> f) =>
        Register(UserDefinedFunction.Of(f, typeof(TResult), name));

    /// <summary>Registers a function of four arguments.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    public void Register<T1, T2, T3, T4, TResult>(string name, Func<T1, T2, T3, T4, TResult> f) =>
        Register(UserDefinedFunction.Of(f, typeof(TResult), name));

    /// <summary>Registers a function of five arguments.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    public void Register<T1, T2, T3, T4, T5, TResult>(string name, Func<T1, T2, T3, T4, T5, TResult> f) =>
        Register(UserDefinedFunction.Of(f, typeof(TResult), name));

    /// <summary>Registers a function of six arguments.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    public void Register<T1, T2, T3, T4, T5, T6, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, TResult> f) =>
        Register(UserDefinedFunction.Of(f, typeof(TResult), name));

    /// <summary>Registers a function of seven arguments.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <typeparam name="T7">The type of the seventh argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, T7, TResult> f) =>
        Register(UserDefinedFunction.Of(f, typeof(TResult), name));

    /// <summary>Registers a function of eight arguments.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <typeparam name="T7">The type of the seventh argument.</typeparam>
    /// <typeparam name="T8">The type of the eighth argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> f) =>
        Register(UserDefinedFunction.Of(f, typeof(TResult), name));

    /// <summary>Registers a function of nine arguments.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <typeparam name="T7">The type of the seventh argument.</typeparam>
    /// <typeparam name="T8">The type of the eighth argument.</typeparam>
    /// <typeparam name="T9">The type of the ninth argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> f) =>
        Register(UserDefinedFunction.Of(f, typeof(TResult), name));

    /// <summary>Registers a function of ten arguments.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <typeparam name="T7">The type of the seventh argument.</typeparam>
    /// <typeparam name="T8">The type of the eighth argument.</typeparam>
    /// <typeparam name="T9">The type of the ninth argument.</typeparam>
    /// <typeparam name="T10">The type of the tenth argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> f) =>
        Register(UserDefinedFunction.Of(f, typeof(TResult), name));

    /// <summary>Registers a function of the JVM.</summary>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="name">The name in SQL.</param>
    /// <param name="className">A class on Spark's class path with an interface <c>org.apache.spark.sql.api.java.UDFn</c>.</param>
    public void RegisterJava<TResult>(string name, string className) =>
        RegisterJava(name, new() { ClassName = className, OutputType = SparkTypes.ToMessage(ClrTypes.ToSpark(typeof(TResult))) });

    /// <summary>Registers an aggregate function of the JVM.</summary>
    /// <param name="name">The name in SQL.</param>
    /// <param name="className">A class on Spark's class path that derives from <c>UserDefinedAggregateFunction</c>.</param>
    public void RegisterJavaUDAF(string name, string className) => RegisterJava(name, new() { ClassName = className, Aggregate = true });

    private void RegisterJava(string name, Proto.JavaUDF function) =>
        Register(new Proto.CommonInlineUserDefinedFunction { FunctionName = name, Deterministic = true, JavaUdf = function });

    private void Register(UserDefinedFunction function) => Register(function.Call([]));

    private void Register(Proto.CommonInlineUserDefinedFunction function) =>
        _calls.Run(new Proto.Command { RegisterFunction = function }).Complete();
}
