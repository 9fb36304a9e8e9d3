using System.Collections;
using System.Globalization;

namespace LaborSpark.Spark.Contracts.Rows;

internal static class RowText
{
    public static string Of(IEnumerable<object?> values) => $"[{string.Join(",", values.Select(Text))}]";

    private static string? Text(object? value) => value switch
    {
        null or string => (string?)value,
        IDictionary map => $"{{{string.Join(",", map.Keys.Cast<object>().Select(key => $"{Text(key)}->{Text(map[key])}"))}}}",
        IEnumerable items => Of(items.Cast<object?>()),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
