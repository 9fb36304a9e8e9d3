namespace Microsoft.Spark.Sql.Types;

/// <summary>A calendar day without time or zone; <see cref="Date"/> in C#.</summary>
public sealed class DateType : AtomicType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public DateType()
        : base("date")
    {
    }
}
