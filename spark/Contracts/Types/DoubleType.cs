namespace Microsoft.Spark.Sql.Types;

/// <summary>64-bit floating point; <see cref="double"/> in C#.</summary>
public sealed class DoubleType : FractionalType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public DoubleType()
        : base("double")
    {
    }
}
