namespace Microsoft.Spark.Sql.Types;

/// <summary>32-bit floating point; <see cref="float"/> in C#.</summary>
public sealed class FloatType : FractionalType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public FloatType()
        : base("float")
    {
    }
}
