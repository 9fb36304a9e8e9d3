namespace Microsoft.Spark.Sql.Types;

/// <summary>A type whose values are not made of other values.</summary>
public abstract class AtomicType : DataType
{
    private protected AtomicType(string typeName)
        : base(typeName)
    {
    }
}
