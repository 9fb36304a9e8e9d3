namespace Microsoft.Spark.Sql.Types;

/// <summary>A span of months, days and microseconds kept apart, as Spark's legacy intervals do. It has no C# value: cast it in Spark first.</summary>
public sealed class CalendarIntervalType : DataType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public CalendarIntervalType()
        : base("interval")
    {
    }
}
