using System.Globalization;
using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Text padded with blanks to a fixed number of characters; <see cref="string"/> in C#. Spark knows it in tables only and gives plain text in results.</summary>
public sealed class CharType : AtomicType
{
    /// <summary>Makes the type.</summary>
    /// <param name="length">The number of characters, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is less than 1.</exception>
    public CharType(int length)
        : base("char")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        Length = length;
    }

    /// <summary>The number of characters.</summary>
    public int Length { get; }

    /// <summary>For example <c>char(20)</c>.</summary>
    public override string SimpleString => string.Create(CultureInfo.InvariantCulture, $"char({Length})");

    internal override void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(SimpleString);
}
