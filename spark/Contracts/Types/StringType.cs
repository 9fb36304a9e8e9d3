namespace Microsoft.Spark.Sql.Types;

/// <summary>Text; <see cref="string"/> in C#.</summary>
public sealed class StringType : AtomicType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public StringType()
        : base("string")
    {
    }
}
