namespace Microsoft.Spark.Sql.Types;

/// <summary>Signed 16-bit number, <c>smallint</c> in SQL; <see cref="short"/> in C#.</summary>
public sealed class ShortType : IntegralType
{
    /// <summary>Makes the type; all instances are equal.</summary>
    public ShortType()
        : base("short")
    {
    }

    /// <summary>The type's name in SQL, <c>smallint</c>.</summary>
    public override string SimpleString => "smallint";
}
