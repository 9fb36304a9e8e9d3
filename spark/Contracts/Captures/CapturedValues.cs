using System.Text;
using System.Text.Json;

namespace LaborSpark.Spark.Contracts.Captures;

/// <summary>Captured values as data, by an allow-list: no type is named in the data, the declared type of the receiving field says how to read it.</summary>
/// <remarks>Allowed: bool, the integers, float, double, decimal, char, string, Guid, DateTime, DateOnly, TimeOnly, TimeSpan, DateTimeOffset, Spark's Date and Timestamp,
/// enums and their nullable forms; arrays, List, HashSet, Dictionary, tuples, key-value pairs and records of allowed types; the collection interfaces if they hold
/// an array, a list, a set or a dictionary. Values are copied: neither side sees later changes of the other's.</remarks>
public static class CapturedValues
{
    /// <summary>The largest size of a function's captured data in bytes: it travels in the plan and again with every task.</summary>
    public const int MaximumBytes = 1 << 20;

    // A payload nests its captures a few levels deeper, and a dictionary takes three levels of JSON.
    internal const int MaximumDepth = 32;

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 4 * MaximumDepth };

    /// <summary>Writes a function's target: a closure object with its variables, or a plain value.</summary>
    /// <param name="target">The object the function is bound to.</param>
    /// <param name="declaredType">The type that the receiving side will read it as.</param>
    /// <exception cref="CapturedValueException">A value is not on the allow-list, or all together are larger than <see cref="MaximumBytes"/>.</exception>
    public static string Write(object target, Type declaredType)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(declaredType);
        using var buffer = new MemoryStream();
        using (var writer = new CaptureWriter(buffer))
            writer.Write(declaredType, target);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <param name="declaredType">The type of the target.</param>
    /// <exception cref="InvalidDataException">The text does not fit the type.</exception>
    public static object Read(string json, Type declaredType)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(declaredType);
        try
        {
            using var document = JsonDocument.Parse(json, Reading);
            return CaptureReader.Read(declaredType, document.RootElement)
                ?? throw new InvalidDataException($"Expected captured values of type {declaredType}, got null.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"Expected captured values of type {declaredType}, got data that does not fit it: {e.Message}", e);
        }
    }
}
