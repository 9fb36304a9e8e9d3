using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A span of months; <see cref="int"/> months in C#.</summary>
public sealed class YearMonthIntervalType : AtomicType
{
    internal static readonly string[] Units = ["year", "month"];

    /// <summary>Makes the type.</summary>
    /// <param name="startField">The largest unit: 0 year, 1 month.</param>
    /// <param name="endField">The smallest unit, not before <paramref name="startField"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A unit is outside its range.</exception>
    public YearMonthIntervalType(int startField = 0, int endField = 1)
        : base("interval")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startField);
        ArgumentOutOfRangeException.ThrowIfLessThan(endField, startField);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(endField, 1);
        StartField = startField;
        EndField = endField;
    }

    /// <summary>The largest unit: 0 year, 1 month.</summary>
    public int StartField { get; }

    /// <summary>The smallest unit.</summary>
    public int EndField { get; }

    /// <summary>For example <c>interval year to month</c>.</summary>
    public override string SimpleString => StartField == EndField
        ? $"interval {Units[StartField]}"
        : $"interval {Units[StartField]} to {Units[EndField]}";

    internal override void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(SimpleString);
}
