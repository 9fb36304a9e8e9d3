namespace Microsoft.Spark.Sql;

/// <content>Functions of two numbers, each a column, a column's name or a number.</content>
public static partial class Functions
{
    /// <summary>The angle in radians of the point at x and y, from -pi to pi.</summary>
    public static Column Atan2(Column y, Column x) => Call("atan2", y, x);

    /// <summary>The angle in radians of the point at x and y, from -pi to pi.</summary>
    public static Column Atan2(Column y, string xName) => Atan2(y, Col(xName));

    /// <summary>The angle in radians of the point at x and y, from -pi to pi.</summary>
    public static Column Atan2(string yName, Column x) => Atan2(Col(yName), x);

    /// <summary>The angle in radians of the point at x and y, from -pi to pi.</summary>
    public static Column Atan2(string yName, string xName) => Atan2(Col(yName), Col(xName));

    /// <summary>The angle in radians of the point at x and y, from -pi to pi.</summary>
    public static Column Atan2(Column y, double xValue) => Atan2(y, Lit(xValue));

    /// <summary>The angle in radians of the point at x and y, from -pi to pi.</summary>
    public static Column Atan2(string yName, double xValue) => Atan2(Col(yName), Lit(xValue));

    /// <summary>The angle in radians of the point at x and y, from -pi to pi.</summary>
    public static Column Atan2(double yValue, Column x) => Atan2(Lit(yValue), x);

    /// <summary>The angle in radians of the point at x and y, from -pi to pi.</summary>
    public static Column Atan2(double yValue, string xName) => Atan2(Lit(yValue), Col(xName));

    /// <summary>The length of the hypotenuse: the root of the sum of squares, without overflow in between.</summary>
    public static Column Hypot(Column left, Column right) => Call("hypot", left, right);

    /// <summary>The length of the hypotenuse: the root of the sum of squares, without overflow in between.</summary>
    public static Column Hypot(Column left, string rightName) => Hypot(left, Col(rightName));

    /// <summary>The length of the hypotenuse: the root of the sum of squares, without overflow in between.</summary>
    public static Column Hypot(string leftName, Column right) => Hypot(Col(leftName), right);

    /// <summary>The length of the hypotenuse: the root of the sum of squares, without overflow in between.</summary>
    public static Column Hypot(string leftName, string rightName) => Hypot(Col(leftName), Col(rightName));

    /// <summary>The length of the hypotenuse: the root of the sum of squares, without overflow in between.</summary>
    public static Column Hypot(Column left, double right) => Hypot(left, Lit(right));

    /// <summary>The length of the hypotenuse: the root of the sum of squares, without overflow in between.</summary>
    public static Column Hypot(string leftName, double right) => Hypot(Col(leftName), Lit(right));

    /// <summary>The length of the hypotenuse: the root of the sum of squares, without overflow in between.</summary>
    public static Column Hypot(double left, Column right) => Hypot(Lit(left), right);

    /// <summary>The length of the hypotenuse: the root of the sum of squares, without overflow in between.</summary>
    public static Column Hypot(double left, string rightName) => Hypot(Lit(left), Col(rightName));

    /// <summary>The left side to the power of the right.</summary>
    public static Column Pow(Column left, Column right) => Call("power", left, right);

    /// <summary>The left side to the power of the right.</summary>
    public static Column Pow(Column left, string rightName) => Pow(left, Col(rightName));

    /// <summary>The left side to the power of the right.</summary>
    public static Column Pow(string leftName, Column right) => Pow(Col(leftName), right);

    /// <summary>The left side to the power of the right.</summary>
    public static Column Pow(string leftName, string rightName) => Pow(Col(leftName), Col(rightName));

    /// <summary>The left side to the power of the right.</summary>
    public static Column Pow(Column left, double right) => Pow(left, Lit(right));

    /// <summary>The left side to the power of the right.</summary>
    public static Column Pow(string leftName, double right) => Pow(Col(leftName), Lit(right));

    /// <summary>The left side to the power of the right.</summary>
    public static Column Pow(double left, Column right) => Pow(Lit(left), right);

    /// <summary>The left side to the power of the right.</summary>
    public static Column Pow(double left, string rightName) => Pow(Lit(left), Col(rightName));
}
