namespace Microsoft.Spark.Sql.Types;

/// <summary>Semi-structured data of Spark 4. It has no C# value: turn it into text with <c>to_json</c> first.</summary>
public sealed class VariantType : AtomicType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public VariantType()
        : base("variant")
    {
    }
}
