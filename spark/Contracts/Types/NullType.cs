namespace Microsoft.Spark.Sql.Types;

/// <summary>The type whose only value is null. Spark names it <c>void</c>; <c>null</c> is read as well.</summary>
public sealed class NullType : DataType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public NullType()
        : base("void")
    {
    }
}
