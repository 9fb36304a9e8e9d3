using Microsoft.Spark.Sql.Expressions;

namespace Microsoft.Spark.Sql;

/// <content>Functions of C# as functions of columns. They run on the executors; what they capture is copied now and must be plain data.</content>
public static partial class Functions
{
    /// <summary>A function of no argument, for use on columns.</summary>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column> Udf<TResult>(Func<TResult> udf)
    {
        var function = UserDefinedFunction.Of(udf, typeof(TResult));
        return () => function.Apply();
    }

    /// <summary>A function of one argument, for use on columns.</summary>
    /// <typeparam name="T">The type of the only argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column> Udf<T, TResult>(Func<T, TResult> udf)
    {
        var function = UserDefinedFunction.Of(udf, typeof(TResult));
        return (c1) => function.Apply(c1);
    }

    /// <summary>A function of two arguments, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column> Udf<T1, T2, TResult>(Func<T1, T2, TResult> udf)
    {
        var function = UserDefinedFunction.Of(udf, typeof(TResult));
        return (c1, c2) => function.Apply(c1, c2);
    }

    /// <summary>A function of three arguments, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column> Udf<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> udf)
    {
        var function = UserDefinedFunction.Of(udf, typeof(TResult));
        return (c1, c2, c3) => function.Apply(c1, c2, c3);
    }

    /// <summary>A function of four arguments, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> udf)
    {
        var function = UserDefinedFunction.Of(udf, typeof(TResult));
        return (c1, c2, c3, c4) => function.Apply(c1, c2, c3, c4);
    }

    /// <summary>A function of five arguments, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, TResult>(Func<T1, T2, T3, T4, T5, TResult> udf)
    {
        var function = UserDefinedFunction.Of(udf, typeof(TResult));
        return (c1, c2, c3, c4, c5) => function.Apply(c1, c2, c3, c4, c5);
    }

    /// <summary>A function of six arguments, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, TResult>(Func<T1, T2, T3, T4, T5, T6, TResult> udf)
    {
        var function = UserDefinedFunction.Of(udf, typeof(TResult));
        return (c1, c2, c3, c4, c5, c6) => function.Apply(c1, c2, c3, c4, c5, c6);
    }

    /// <summary>A function of seven arguments, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <typeparam name="T7">The type of the seventh argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, TResult>(Func<T1, T2, T3, T4, T5, T6, T7, TResult> udf)
    {
        var function = UserDefinedFunction.Of(udf, typeof(TResult));
        return (c1, c2, c3, c4, c5, c6, c7) => function.Apply(c1, c2, c3, c4, c5, c6, c7);
    }

    /// <summary>A function of eight arguments, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <typeparam name="T7">The type of the seventh argument.</typeparam>
    /// <typeparam name="T8">The type of the eighth argument.</typeparam>
    /// <typeparam name="TResult">The type of the result, which says the column's Spark type.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> udf)
    {
        var function = UserDefinedFunction.Of(udf, typeof(TResult));
        return (c1, c2, c3, c4, c5, c6, c7, c8) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8);
    }

    /// <summary>A function of nine arguments, for use on columns.</summary>
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
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> udf)
    {
        var function = UserDefinedFunction.Of(udf, typeof(TResult));
        return (c1, c2, c3, c4, c5, c6, c7, c8, c9) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9);
    }

    /// <summary>A function of ten arguments, for use on columns.</summary>
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
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult>(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> udf)
    {
        var function = UserDefinedFunction.Of(udf, typeof(TResult));
        return (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);
    }
}
