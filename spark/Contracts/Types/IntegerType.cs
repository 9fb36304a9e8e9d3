namespace Microsoft.Spark.Sql.Types;

/// <summary>Signed 32-bit number, <c>int</c> in SQL; <see cref="int"/> in C#.</summary>
public sealed class IntegerType : IntegralType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public IntegerType()
        : base("integer")
    {
    }

    /// <summary>The type's name in SQL, <c>int</c>.</summary>
    public override string SimpleString => "int";
}
