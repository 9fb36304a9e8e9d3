namespace Microsoft.Spark.Sql.Types;

/// <summary>Bytes; <see cref="byte"/>[] in C#.</summary>
public sealed class BinaryType : AtomicType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public BinaryType()
        : base("binary")
    {
    }
}
