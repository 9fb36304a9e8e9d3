namespace Microsoft.Spark.Sql.Types;

/// <summary>Signed 64-bit number, <c>bigint</c> in SQL; <see cref="long"/> in C#.</summary>
public sealed class LongType : IntegralType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public LongType()
        : base("long")
    {
    }

    /// <summary>The type's name in SQL, <c>bigint</c>.</summary>
    public override string SimpleString => "bigint";
}
