using LaborSpark.Spark.Connect.Columns;

namespace Microsoft.Spark.Sql;

/// <content>Numbers.</content>
public static partial class Functions
{
    /// <summary>The arc cosine in radians; NaN outside -1 to 1.</summary>
    public static Column Acos(Column column) => Call("acos", column);

    /// <summary>The arc cosine in radians; NaN outside -1 to 1.</summary>
    public static Column Acos(string columnName) => Acos(Col(columnName));

    /// <summary>The inverse hyperbolic cosine; NaN below 1.</summary>
    public static Column Acosh(Column column) => Call("acosh", column);

    /// <summary>The inverse hyperbolic cosine; NaN below 1.</summary>
    public static Column Acosh(string columnName) => Acosh(Col(columnName));

    /// <summary>The arc sine in radians; NaN outside -1 to 1.</summary>
    public static Column Asin(Column column) => Call("asin", column);

    /// <summary>The arc sine in radians; NaN outside -1 to 1.</summary>
    public static Column Asin(string columnName) => Asin(Col(columnName));

    /// <summary>The inverse hyperbolic sine.</summary>
    public static Column Asinh(Column column) => Call("asinh", column);

    /// <summary>The inverse hyperbolic sine.</summary>
    public static Column Asinh(string columnName) => Asinh(Col(columnName));

    /// <summary>The arc tangent in radians.</summary>
    public static Column Atan(Column column) => Call("atan", column);

    /// <summary>The arc tangent in radians.</summary>
    public static Column Atan(string columnName) => Atan(Col(columnName));

    /// <summary>The inverse hyperbolic tangent; NaN outside -1 to 1.</summary>
    public static Column Atanh(Column column) => Call("atanh", column);

    /// <summary>The inverse hyperbolic tangent; NaN outside -1 to 1.</summary>
    public static Column Atanh(string columnName) => Atanh(Col(columnName));

    /// <summary>A whole number in binary digits, as text: <c>bin(13)</c> is <c>1101</c>.</summary>
    public static Column Bin(Column column) => Call("bin", column);

    /// <summary>A whole number in binary digits, as text: <c>bin(13)</c> is <c>1101</c>.</summary>
    public static Column Bin(string columnName) => Bin(Col(columnName));

    /// <summary>The cube root.</summary>
    public static Column Cbrt(Column column) => Call("cbrt", column);

    /// <summary>The cube root.</summary>
    public static Column Cbrt(string columnName) => Cbrt(Col(columnName));

    /// <summary>The least whole number not below the value.</summary>
    public static Column Ceil(Column column) => Call("ceil", column);

    /// <summary>The least whole number not below the value.</summary>
    public static Column Ceil(string columnName) => Ceil(Col(columnName));

    /// <summary>The cosine of an angle in radians.</summary>
    public static Column Cos(Column column) => Call("cos", column);

    /// <summary>The cosine of an angle in radians.</summary>
    public static Column Cos(string columnName) => Cos(Col(columnName));

    /// <summary>The hyperbolic cosine.</summary>
    public static Column Cosh(Column column) => Call("cosh", column);

    /// <summary>The hyperbolic cosine.</summary>
    public static Column Cosh(string columnName) => Cosh(Col(columnName));

    /// <summary>e to the power of the value.</summary>
    public static Column Exp(Column column) => Call("exp", column);

    /// <summary>e to the power of the value.</summary>
    public static Column Exp(string columnName) => Exp(Col(columnName));

    /// <summary>e to the power of the value, less 1, exact for small values.</summary>
    public static Column Expm1(Column column) => Call("expm1", column);

    /// <summary>e to the power of the value, less 1, exact for small values.</summary>
    public static Column Expm1(string columnName) => Expm1(Col(columnName));

    /// <summary>The greatest whole number not above the value.</summary>
    public static Column Floor(Column column) => Call("floor", column);

    /// <summary>The greatest whole number not above the value.</summary>
    public static Column Floor(string columnName) => Floor(Col(columnName));

    /// <summary>The logarithm to base 10; null for values that are not positive.</summary>
    public static Column Log10(Column column) => Call("log10", column);

    /// <summary>The logarithm to base 10; null for values that are not positive.</summary>
    public static Column Log10(string columnName) => Log10(Col(columnName));

    /// <summary>The natural logarithm of the value plus 1, exact for small values.</summary>
    public static Column Log1p(Column column) => Call("log1p", column);

    /// <summary>The natural logarithm of the value plus 1, exact for small values.</summary>
    public static Column Log1p(string columnName) => Log1p(Col(columnName));

    /// <summary>The logarithm to base 2; null for values that are not positive.</summary>
    public static Column Log2(Column column) => Call("log2", column);

    /// <summary>The logarithm to base 2; null for values that are not positive.</summary>
    public static Column Log2(string columnName) => Log2(Col(columnName));

    /// <summary>The nearest whole number as a double, halves to the even one.</summary>
    public static Column Rint(Column column) => Call("rint", column);

    /// <summary>The nearest whole number as a double, halves to the even one.</summary>
    public static Column Rint(string columnName) => Rint(Col(columnName));

    /// <summary>-1.0, 0.0 or 1.0 as the value is negative, zero or positive.</summary>
    public static Column Signum(Column column) => Call("signum", column);

    /// <summary>-1.0, 0.0 or 1.0 as the value is negative, zero or positive.</summary>
    public static Column Signum(string columnName) => Signum(Col(columnName));

    /// <summary>The sine of an angle in radians.</summary>
    public static Column Sin(Column column) => Call("sin", column);

    /// <summary>The sine of an angle in radians.</summary>
    public static Column Sin(string columnName) => Sin(Col(columnName));

    /// <summary>The hyperbolic sine.</summary>
    public static Column Sinh(Column column) => Call("sinh", column);

    /// <summary>The hyperbolic sine.</summary>
    public static Column Sinh(string columnName) => Sinh(Col(columnName));

    /// <summary>The square root; NaN for negative values.</summary>
    public static Column Sqrt(Column column) => Call("sqrt", column);

    /// <summary>The square root; NaN for negative values.</summary>
    public static Column Sqrt(string columnName) => Sqrt(Col(columnName));

    /// <summary>The tangent of an angle in radians.</summary>
    public static Column Tan(Column column) => Call("tan", column);

    /// <summary>The tangent of an angle in radians.</summary>
    public static Column Tan(string columnName) => Tan(Col(columnName));

    /// <summary>The hyperbolic tangent.</summary>
    public static Column Tanh(Column column) => Call("tanh", column);

    /// <summary>The hyperbolic tangent.</summary>
    public static Column Tanh(string columnName) => Tanh(Col(columnName));

    /// <summary>An angle in radians, in degrees.</summary>
    public static Column Degrees(Column column) => Call("degrees", column);

    /// <summary>An angle in radians, in degrees.</summary>
    public static Column Degrees(string columnName) => Degrees(Col(columnName));

    /// <summary>An angle in degrees, in radians.</summary>
    public static Column Radians(Column column) => Call("radians", column);

    /// <summary>An angle in degrees, in radians.</summary>
    public static Column Radians(string columnName) => Radians(Col(columnName));

    /// <summary>The absolute value.</summary>
    public static Column Abs(Column column) => Call("abs", column);

    /// <summary>The factorial of 0 to 20; null for other numbers.</summary>
    public static Column Factorial(Column column) => Call("factorial", column);

    /// <summary>A number, text or bytes in hexadecimal digits, as text.</summary>
    public static Column Hex(Column column) => Call("hex", column);

    /// <summary>The bytes that hexadecimal digits stand for; null if the text is none.</summary>
    public static Column Unhex(Column column) => Call("unhex", column);

    /// <summary>The negative of a number.</summary>
    public static Column Negate(Column column) => Call("negative", column);

    /// <summary>The value rounded to a whole number, halves to the even one.</summary>
    public static Column Bround(Column column) => Call("bround", column);

    /// <summary>The value rounded to a number of digits, halves to the even one.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="scale">Digits after the point; negative for tens, hundreds and so on.</param>
    public static Column Bround(Column column, int scale) => Call("bround", column, scale);

    /// <summary>The value rounded to a whole number, halves away from zero.</summary>
    public static Column Round(Column column) => Call("round", column);

    /// <summary>The value rounded to a number of digits, halves away from zero.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="scale">Digits after the point; negative for tens, hundreds and so on.</param>
    public static Column Round(Column column, int scale) => Call("round", column, scale);

    /// <summary>A number as text in another base: 1111 from base 2 to base 10 is 15.</summary>
    /// <param name="column">The expression.</param>
    /// <param name="fromBase">The text's base, 2 to 36.</param>
    /// <param name="toBase">The result's base, 2 to 36; negative for signed numbers.</param>
    public static Column Conv(Column column, int fromBase, int toBase) => Call("conv", column, fromBase, toBase);

    /// <summary>The natural logarithm; null for values that are not positive.</summary>
    public static Column Log(Column column) => Call("ln", column);

    /// <summary>The natural logarithm; null for values that are not positive.</summary>
    public static Column Log(string columnName) => Log(Col(columnName));

    /// <summary>The logarithm to a base; null for values that are not positive.</summary>
    public static Column Log(double logBase, Column column) => Call("log", Lit(logBase), column);

    /// <summary>The logarithm to a base; null for values that are not positive.</summary>
    public static Column Log(double logBase, string columnName) => Log(logBase, Col(columnName));

    /// <summary>The remainder that is never negative for a positive right side.</summary>
    public static Column Pmod(Column left, Column right) => Call("pmod", left, right);

    /// <summary>A whole number with its bits moved to the left.</summary>
    public static Column ShiftLeft(Column column, int numBits) => Call("shiftleft", column, numBits);

    /// <summary>A whole number with its bits moved to the left.</summary>
    public static Column Shiftleft(Column column, int numBits) => Call("shiftleft", column, numBits);

    /// <summary>A whole number with its bits moved to the right; the sign stays.</summary>
    public static Column ShiftRight(Column column, int numBits) => Call("shiftright", column, numBits);

    /// <summary>A whole number with its bits moved to the right; the sign stays.</summary>
    public static Column Shiftright(Column column, int numBits) => Call("shiftright", column, numBits);

    /// <summary>A whole number with its bits moved to the right; zeros come in from the left.</summary>
    public static Column ShiftRightUnsigned(Column column, int numBits) => Call("shiftrightunsigned", column, numBits);

    /// <summary>A whole number with its bits moved to the right; zeros come in from the left.</summary>
    public static Column Shiftrightunsigned(Column column, int numBits) => Call("shiftrightunsigned", column, numBits);

    /// <summary>A whole number with every bit turned over.</summary>
    public static Column BitwiseNOT(Column column) => Call("~", column);

    /// <summary>A whole number with every bit turned over.</summary>
    public static Column Bitwise_Not(Column column) => Call("~", column);

    /// <summary>The greatest of several values of a row; nulls are left out.</summary>
    public static Column Greatest(params Column[] columns) => Call("greatest", columns);

    /// <summary>The greatest of several values of a row; nulls are left out.</summary>
    public static Column Greatest(string columnName, params string[] columnNames) => Greatest(NamedColumns.Of(columnName, columnNames));

    /// <summary>The least of several values of a row; nulls are left out.</summary>
    public static Column Least(params Column[] columns) => Call("least", columns);

    /// <summary>The least of several values of a row; nulls are left out.</summary>
    public static Column Least(string columnName, params string[] columnNames) => Least(NamedColumns.Of(columnName, columnNames));
}
