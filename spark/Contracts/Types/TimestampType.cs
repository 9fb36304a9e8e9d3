namespace Microsoft.Spark.Sql.Types;

/// <summary>An instant in microseconds; <see cref="Timestamp"/> in C#. Spark shows it in the session's time zone.</summary>
public sealed class TimestampType : AtomicType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public TimestampType()
        : base("timestamp")
    {
    }
}
