namespace Microsoft.Spark.Sql.Types;

/// <summary>True or false; <see cref="bool"/> in C#.</summary>
public sealed class BooleanType : AtomicType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public BooleanType()
        : base("boolean")
    {
    }
}
