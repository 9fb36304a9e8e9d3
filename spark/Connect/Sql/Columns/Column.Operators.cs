namespace Microsoft.Spark.Sql;

/// <content>Operators and their named forms.</content>
public sealed partial class Column
{
    /// <summary>The negative of a number.</summary>
    /// <param name="self">A numeric expression.</param>
    public static Column operator -(Column self) => Apply("negative", self);

    /// <summary>Logical not; null stays null.</summary>
    /// <param name="self">A boolean expression.</param>
    public static Column operator !(Column self) => Apply("not", self);

    /// <summary>Logical or of three values: true if a side is true, else null if a side is null.</summary>
    /// <param name="lhs">A boolean expression.</param>
    /// <param name="rhs">A boolean expression.</param>
    public static Column operator |(Column lhs, Column rhs) => Apply("or", lhs, rhs);

    /// <summary>Logical and of three values: false if a side is false, else null if a side is null.</summary>
    /// <param name="lhs">A boolean expression.</param>
    /// <param name="rhs">A boolean expression.</param>
    public static Column operator &(Column lhs, Column rhs) => Apply("and", lhs, rhs);

    /// <summary>True where both sides are equal, null where one is null.</summary>
    /// <param name="lhs">The left side.</param>
    /// <param name="rhs">A column or a literal.</param>
    public static Column operator ==(Column lhs, object? rhs) => Apply("==", lhs, rhs);

    /// <summary>True where the sides differ, null where one is null.</summary>
    /// <param name="lhs">The left side.</param>
    /// <param name="rhs">A column or a literal.</param>
    public static Column operator !=(Column lhs, object? rhs) => !(lhs == rhs);

    /// <summary>True where the left side is greater.</summary>
    /// <param name="lhs">The left side.</param>
    /// <param name="rhs">A column or a literal.</param>
    public static Column operator >(Column lhs, object? rhs) => Apply(">", lhs, rhs);

    /// <summary>True where the left side is less.</summary>
    /// <param name="lhs">The left side.</param>
    /// <param name="rhs">A column or a literal.</param>
    public static Column operator <(Column lhs, object? rhs) => Apply("<", lhs, rhs);

    /// <summary>True where the left side is not greater.</summary>
    /// <param name="lhs">The left side.</param>
    /// <param name="rhs">A column or a literal.</param>
    public static Column operator <=(Column lhs, object? rhs) => Apply("<=", lhs, rhs);

    /// <summary>True where the left side is not less.</summary>
    /// <param name="lhs">The left side.</param>
    /// <param name="rhs">A column or a literal.</param>
    public static Column operator >=(Column lhs, object? rhs) => Apply(">=", lhs, rhs);

    /// <summary>The sum of both sides.</summary>
    /// <param name="lhs">The left side.</param>
    /// <param name="rhs">A column or a literal.</param>
    public static Column operator +(Column lhs, object? rhs) => Apply("+", lhs, rhs);

    /// <summary>The left side less the right.</summary>
    /// <param name="lhs">The left side.</param>
    /// <param name="rhs">A column or a literal.</param>
    public static Column operator -(Column lhs, object? rhs) => Apply("-", lhs, rhs);

    /// <summary>The product of both sides.</summary>
    /// <param name="lhs">The left side.</param>
    /// <param name="rhs">A column or a literal.</param>
    public static Column operator *(Column lhs, object? rhs) => Apply("*", lhs, rhs);

    /// <summary>The left side over the right.</summary>
    /// <param name="lhs">The left side.</param>
    /// <param name="rhs">A column or a literal.</param>
    public static Column operator /(Column lhs, object? rhs) => Apply("/", lhs, rhs);

    /// <summary>The remainder of the left side by the right.</summary>
    /// <param name="lhs">The left side.</param>
    /// <param name="rhs">A column or a literal.</param>
    public static Column operator %(Column lhs, object? rhs) => Apply("%", lhs, rhs);

    /// <summary>Equality; null if a side is null. <see cref="EqNullSafe"/> treats nulls as equal.</summary>
    /// <param name="rhs">A column or a literal.</param>
    public Column EqualTo(object? rhs) => this == rhs;

    /// <summary>Inequality; null if a side is null.</summary>
    /// <param name="rhs">A column or a literal.</param>
    public Column NotEqual(object? rhs) => this != rhs;

    /// <summary>Greater than.</summary>
    /// <param name="rhs">A column or a literal.</param>
    public Column Gt(object? rhs) => this > rhs;

    /// <summary>Less than.</summary>
    /// <param name="rhs">A column or a literal.</param>
    public Column Lt(object? rhs) => this < rhs;

    /// <summary>Less than or equal.</summary>
    /// <param name="rhs">A column or a literal.</param>
    public Column Leq(object? rhs) => this <= rhs;

    /// <summary>Greater than or equal.</summary>
    /// <param name="rhs">A column or a literal.</param>
    public Column Geq(object? rhs) => this >= rhs;

    /// <summary>Sum. Overflow is an error in Spark's ANSI mode, the default since 4.0.</summary>
    /// <param name="rhs">A column or a literal.</param>
    public Column Plus(object? rhs) => this + rhs;

    /// <summary>Difference.</summary>
    /// <param name="rhs">A column or a literal.</param>
    public Column Minus(object? rhs) => this - rhs;

    /// <summary>Product.</summary>
    /// <param name="rhs">A column or a literal.</param>
    public Column Multiply(object? rhs) => this * rhs;

    /// <summary>Quotient, fractional for integers too. Division by zero is an error in ANSI mode, else null.</summary>
    /// <param name="rhs">A column or a literal.</param>
    public Column Divide(object? rhs) => this / rhs;

    /// <summary>Remainder, with the sign of the left side.</summary>
    /// <param name="rhs">A column or a literal.</param>
    public Column Mod(object? rhs) => this % rhs;

    /// <summary>Logical or, see <c>|</c>.</summary>
    /// <param name="other">A boolean expression.</param>
    public Column Or(Column other) => this | other;

    /// <summary>Logical and, see <c>&amp;</c>.</summary>
    /// <param name="other">A boolean expression.</param>
    public Column And(Column other) => this & other;

    /// <summary>Equality that is never null: two nulls are equal, a null and a value are not.</summary>
    /// <param name="obj">A column or a literal.</param>
    public Column EqNullSafe(object? obj) => Apply("<=>", this, obj);

    /// <summary>True from the lower to the upper bound, both included.</summary>
    /// <param name="lowerBound">A column or a literal.</param>
    /// <param name="upperBound">A column or a literal.</param>
    public Column Between(object? lowerBound, object? upperBound) => (this >= lowerBound) & (this <= upperBound);

    /// <summary>Bitwise or of whole numbers.</summary>
    /// <param name="other">A column or a literal.</param>
    public Column BitwiseOR(object? other) => Apply("|", this, other);

    /// <summary>Bitwise and of whole numbers.</summary>
    /// <param name="other">A column or a literal.</param>
    public Column BitwiseAND(object? other) => Apply("&", this, other);

    /// <summary>Bitwise exclusive or of whole numbers.</summary>
    /// <param name="other">A column or a literal.</param>
    public Column BitwiseXOR(object? other) => Apply("^", this, other);
}
