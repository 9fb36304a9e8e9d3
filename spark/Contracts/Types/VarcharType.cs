using System.Globalization;
using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Text of a limited number of characters; <see cref="string"/> in C#. Spark knows it in tables only and gives plain text in results.</summary>
public sealed class VarcharType : AtomicType
{
    /// <summary>Makes the type.</summary>
    /// <param name="length">The number of characters, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is less than 1.</exception>
    public VarcharType(int length)
        : base("varchar")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        Length = length;
    }

    /// <summary>The number of characters.</summary>
    public int Length { get; }

    /// <summary>For example <c>varchar(20)</c>.</summary>
    public override string SimpleString => string.Create(CultureInfo.InvariantCulture, $"varchar({Length})");

    internal override void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(SimpleString);
}
