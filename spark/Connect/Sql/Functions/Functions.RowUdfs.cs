using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <content>Functions of C# that give rows, as functions of columns.</content>
public static partial class Functions
{
    /// <summary>A function of no argument that gives a row, for use on columns.</summary>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <param name="returnType">The row's fields.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column> Udf(Func<Row> udf, StructType returnType)
    {
        var function = UserDefinedFunction.Of(udf, returnType);
        return () => function.Apply();
    }

    /// <summary>A function of one argument that gives a row, for use on columns.</summary>
    /// <typeparam name="T">The type of the only argument.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <param name="returnType">The row's fields.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column> Udf<T>(Func<T, Row> udf, StructType returnType)
    {
        var function = UserDefinedFunction.Of(udf, returnType);
        return (c1) => function.Apply(c1);
    }

    /// <summary>A function of two arguments that gives a row, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <param name="returnType">The row's fields.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column> Udf<T1, T2>(Func<T1, T2, Row> udf, StructType returnType)
    {
        var function = UserDefinedFunction.Of(udf, returnType);
        return (c1, c2) => function.Apply(c1, c2);
    }

    /// <summary>A function of three arguments that gives a row, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <param name="returnType">The row's fields.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column> Udf<T1, T2, T3>(Func<T1, T2, T3, Row> udf, StructType returnType)
    {
        var function = UserDefinedFunction.Of(udf, returnType);
        return (c1, c2, c3) => function.Apply(c1, c2, c3);
    }

    /// <summary>A function of four arguments that gives a row, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <param name="returnType">The row's fields.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Row> udf, StructType returnType)
    {
        var function = UserDefinedFunction.Of(udf, returnType);
        return (c1, c2, c3, c4) => function.Apply(c1, c2, c3, c4);
    }

    /// <summary>A function of five arguments that gives a row, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <param name="returnType">The row's fields.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5>(Func<T1, T2, T3, T4, T5, Row> udf, StructType returnType)
    {
        var function = UserDefinedFunction.Of(udf, returnType);
        return (c1, c2, c3, c4, c5) => function.Apply(c1, c2, c3, c4, c5);
    }

    /// <summary>A function of six arguments that gives a row, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <param name="returnType">The row's fields.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6>(Func<T1, T2, T3, T4, T5, T6, Row> udf, StructType returnType)
    {
        var function = UserDefinedFunction.Of(udf, returnType);
        return (c1, c2, c3, c4, c5, c6) => function.Apply(c1, c2, c3, c4, c5, c6);
    }

    /// <summary>A function of seven arguments that gives a row, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <typeparam name="T7">The type of the seventh argument.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <param name="returnType">The row's fields.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7>(Func<T1, T2, T3, T4, T5, T6, T7, Row> udf, StructType returnType)
    {
        var function = UserDefinedFunction.Of(udf, returnType);
        return (c1, c2, c3, c4, c5, c6, c7) => function.Apply(c1, c2, c3, c4, c5, c6, c7);
    }

    /// <summary>A function of eight arguments that gives a row, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <typeparam name="T7">The type of the seventh argument.</typeparam>
    /// <typeparam name="T8">The type of the eighth argument.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <param name="returnType">The row's fields.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8>(Func<T1, T2, T3, T4, T5, T6, T7, T8, Row> udf, StructType returnType)
    {
        var function = UserDefinedFunction.Of(udf, returnType);
        return (c1, c2, c3, c4, c5, c6, c7, c8) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8);
    }

    /// <summary>A function of nine arguments that gives a row, for use on columns.</summary>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="T3">The type of the third argument.</typeparam>
    /// <typeparam name="T4">The type of the fourth argument.</typeparam>
    /// <typeparam name="T5">The type of the fifth argument.</typeparam>
    /// <typeparam name="T6">The type of the sixth argument.</typeparam>
    /// <typeparam name="T7">The type of the seventh argument.</typeparam>
    /// <typeparam name="T8">The type of the eighth argument.</typeparam>
    /// <typeparam name="T9">The type of the ninth argument.</typeparam>
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <param name="returnType">The row's fields.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8, T9>(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, Row> udf, StructType returnType)
    {
        var function = UserDefinedFunction.Of(udf, returnType);
        return (c1, c2, c3, c4, c5, c6, c7, c8, c9) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9);
    }

    /// <summary>A function of ten arguments that gives a row, for use on columns.</summary>
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
    /// <param name="udf">The function. It sees null only in types that have it: <c>T?</c> or a class.</param>
    /// <param name="returnType">The row's fields.</param>
    /// <exception cref="LaborSpark.Spark.UdfRefusedException">It captures something that is not plain data.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, Row> udf, StructType returnType)
    {
        var function = UserDefinedFunction.Of(udf, returnType);
        return (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);
    }
}
