using System.Globalization;
using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Exact decimal numbers; <see cref="decimal"/> in C#, which holds 28 digits: larger values of Spark are refused when they are read.</summary>
public sealed class DecimalType : FractionalType
{
    /// <summary>Makes a decimal type.</summary>
    /// <param name="precision">All digits, 1 to 38; 10 by default.</param>
    /// <param name="scale">Digits after the point, at most <paramref name="precision"/>; 0 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The precision or the scale is outside its range.</exception>
    public DecimalType(int precision = 10, int scale = 0)
        : base("decimal")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(precision, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(precision, 38);
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, precision);
        Precision = precision;
        Scale = scale;
    }

    /// <summary>All digits, 1 to 38.</summary>
    public int Precision { get; }

    /// <summary>Digits after the point.</summary>
    public int Scale { get; }

    /// <summary>For example <c>decimal(10,2)</c>.</summary>
    public override string SimpleString => string.Create(CultureInfo.InvariantCulture, $"decimal({Precision},{Scale})");

    internal override void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(SimpleString);
}
