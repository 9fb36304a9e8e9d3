namespace Microsoft.Spark.Sql.Types;

/// <summary>A day and time of day without zone, in microseconds; <see cref="DateTime"/> of kind <see cref="DateTimeKind.Unspecified"/> in C#.</summary>
public sealed class TimestampNtzType : AtomicType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public TimestampNtzType()
        : base("timestamp_ntz")
    {
    }
}
