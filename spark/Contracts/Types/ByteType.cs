namespace Microsoft.Spark.Sql.Types;

/// <summary>Signed 8-bit number, <c>tinyint</c> in SQL; <see cref="sbyte"/> in C#.</summary>
public sealed class ByteType : IntegralType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public ByteType()
        : base("byte")
    {
    }

    /// <summary>The type's name in SQL, <c>tinyint</c>.</summary>
    public override string SimpleString => "tinyint";
}
