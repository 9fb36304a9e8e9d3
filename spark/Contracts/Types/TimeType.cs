using System.Globalization;
using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A time of day without zone, of Spark 4.1 and later; <see cref="TimeOnly"/> in C#.</summary>
public sealed class TimeType : AtomicType
{
    /// <summary>Makes the type.</summary>
    /// <param name="precision">Digits of the second's fraction, 0 to 6; 6 by default, microseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The precision is outside its range.</exception>
    public TimeType(int precision = 6)
        : base("time")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(precision);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(precision, 6);
        Precision = precision;
    }

    /// <summary>Digits of the second's fraction.</summary>
    public int Precision { get; }

    /// <summary>For example <c>time(6)</c>.</summary>
    public override string SimpleString => string.Create(CultureInfo.InvariantCulture, $"time({Precision})");

    internal override void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(SimpleString);
}
