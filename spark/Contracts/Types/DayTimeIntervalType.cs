using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A span of microseconds; <see cref="TimeSpan"/> in C#.</summary>
public sealed class DayTimeIntervalType : AtomicType
{
    internal static readonly string[] Units = ["day", "hour", "minute", "second"];

    /// <summary>Makes the type.</summary>
    /// <param name="startField">The largest unit: 0 day, 1 hour, 2 minute, 3 second.</param>
    /// <param name="endField">The smallest unit, not before <paramref name="startField"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A unit is outside its range.</exception>
    public DayTimeIntervalType(int startField = 0, int endField = 3)
        : base("interval")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startField);
        ArgumentOutOfRangeException.ThrowIfLessThan(endField, startField);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(endField, 3);
        StartField = startField;
        EndField = endField;
    }

    /// <summary>The largest unit: 0 day, 1 hour, 2 minute, 3 second.</summary>
    public int StartField { get; }

    /// <summary>The smallest unit.</summary>
    public int EndField { get; }

    /// <summary>For example <c>interval day to second</c>.</summary>
    public override string SimpleString => StartField == EndField
        ? $"interval {Units[StartField]}"
        : $"interval {Units[StartField]} to {Units[EndField]}";

    internal override void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(SimpleString);
}
