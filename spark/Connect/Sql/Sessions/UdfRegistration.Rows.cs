using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <content>Functions that give rows.</content>
public sealed partial class UdfRegistration
{
    /// <summary>Registers a function of no argument that gives a row.</summary>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    /// <param name="returnType">The row's fields.</param>
    public void Register(string name, Func<Row> f, StructType returnType) =>
        Register(UserDefinedFunction.Of(f, returnType, name));

    /// <summary>Registers a function of one argument that gives a row.</summary>
    /// <typeparam name="T">The type of the only argument.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    /// <param name="returnType">The row's fields.</param>
    public void Register<T>(string name, Func<T, Row> f, StructType returnType) =>
        Register(UserDefinedFunction.Of(f, returnType, name));

    /// <summary>Registers a function of two arguments that gives a row.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    /// <param name="returnType">The row's fields.</param>
    public void Register<T1, T2>(string name, Func<T1, T2, Row> f, StructType returnType) =>
        Register(UserDefinedFunction.Of(f, returnType, name));

    /// <summary>Registers a function of three arguments that gives a row.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    /// <param name="returnType">The row's fields.</param>
    public void Register<T1, T2, T3>(string name, Func<T1, T2, T3, Row> f, StructType returnType) =>
        Register(UserDefinedFunction.Of(f, returnType, name));

    /// <summary>Registers a function of four arguments that gives a row.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    /// <param name="returnType">The row's fields.</param>
    public void Register<T1, T2, T3, T4>(string name, Func<T1, T2, T3, T4, Row> f, StructType returnType) =>
        Register(UserDefinedFunction.Of(f, returnType, name));

    /// <summary>Registers a function of five arguments that gives a row.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    /// <param name="returnType">The row's fields.</param>
    public void Register<T1, T2, T3, T4, T5>(string name, Func<T1, T2, T3, T4, T5, Row> f, StructType returnType) =>
        Register(UserDefinedFunction.Of(f, returnType, name));

    /// <summary>Registers a function of six arguments that gives a row.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    /// <param name="returnType">The row's fields.</param>
    public void Register<T1, T2, T3, T4, T5, T6>(string name, Func<T1, T2, T3, T4, T5, T6, Row> f, StructType returnType) =>
        Register(UserDefinedFunction.Of(f, returnType, name));

    /// <summary>Registers a function of seven arguments that gives a row.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <typeparam name="T7">The type of the seventh argument.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    /// <param name="returnType">The row's fields.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7>(string name, Func<T1, T2, T3, T4, T5, T6, T7, Row> f, StructType returnType) =>
        Register(UserDefinedFunction.Of(f, returnType, name));

    /// <summary>Registers a function of eight arguments that gives a row.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <typeparam name="T7">The type of the seventh argument.</typeparam>
    /// <typeparam name="T8">The type of the eighth argument.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    /// <param name="returnType">The row's fields.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8>(string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, Row> f, StructType returnType) =>
        Register(UserDefinedFunction.Of(f, returnType, name));

    /// <summary>Registers a function of nine arguments that gives a row.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <typeparam name="T7">The type of the seventh argument.</typeparam>
    /// <typeparam name="T8">The type of the eighth argument.</typeparam>
    /// <typeparam name="T9">The type of the ninth argument.</typeparam>
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    /// <param name="returnType">The row's fields.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9>(string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, Row> f, StructType returnType) =>
        Register(UserDefinedFunction.Of(f, returnType, name));

    /// <summary>Registers a function of ten arguments that gives a row.</summary>
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
    /// <param name="name">The name in SQL; takes over a name that is taken.</param>
    /// <param name="f">The function, see <c>Functions.Udf</c>.</param>
    /// <param name="returnType">The row's fields.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, Row> f, StructType returnType) =>
        Register(UserDefinedFunction.Of(f, returnType, name));
}
