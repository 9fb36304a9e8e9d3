using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Microsoft.Spark.Sql.Types;

internal static partial class DataTypeJson
{
    public static DataType Parse(string json)
    {
        var text = json.Trim();
        if (text.Length > 0 && text[0] is not ('"' or '{'))
            return ParseName(text);
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 1000 });
            return Parse(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"Expected a Spark data type in JSON, got '{json}': {e.Message}", nameof(json), e);
        }
    }

    private static DataType Parse(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => ParseName(json.GetString()!),
        JsonValueKind.Object => ParseObject(json),
        _ => throw Unknown(json.GetRawText()),
    };

    private static DataType ParseObject(JsonElement json) => Required(json, "type").ToString() switch
    {
        "array" => new ArrayType(Parse(Required(json, "elementType")), Flag(json, "containsNull")),
        "map" => new MapType(
            Parse(Required(json, "keyType")), Parse(Required(json, "valueType")), Flag(json, "valueContainsNull")),
        "struct" => new StructType(Required(json, "fields").EnumerateArray().Select(ParseField)),
        "udt" => Parse(Required(json, "sqlType")),
        _ => throw Unknown(json.GetRawText()),
    };

    private static StructField ParseField(JsonElement json)
    {
        var metadata = json.TryGetProperty("metadata", out var given) && given.ValueKind == JsonValueKind.Object
            ? JsonObject.Create(given.Clone())
            : null;
        return new StructField(Required(json, "name").ToString(), Parse(Required(json, "type")), Flag(json, "nullable"), metadata);
    }

    private static DataType ParseName(string name)
    {
        DataType? simple = name switch
        {
            "void" or "null" => new NullType(),
            "string" => new StringType(),
            "binary" => new BinaryType(),
            "boolean" => new BooleanType(),
            "date" => new DateType(),
            "timestamp" or "timestamp_ltz" => new TimestampType(),
            "timestamp_ntz" => new TimestampNtzType(),
            "double" => new DoubleType(),
            "float" => new FloatType(),
            "byte" or "tinyint" => new ByteType(),
            "integer" or "int" => new IntegerType(),
            "long" or "bigint" => new LongType(),
            "short" or "smallint" => new ShortType(),
            "decimal" => new DecimalType(),
            "interval" => new CalendarIntervalType(),
            "variant" => new VariantType(),
            _ => null,
        };
        return simple ?? ParseParameters(name);
    }

    private static DataType ParseParameters(string name)
    {
        var match = Parameters().Match(name);
        if (match.Success)
        {
            var first = int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
            switch (match.Groups["name"].Value)
            {
                case "decimal" when match.Groups["second"].Success:
                    return new DecimalType(first, int.Parse(match.Groups["second"].Value, CultureInfo.InvariantCulture));
                case "decimal":
                    return new DecimalType(first);
                case "char":
                    return new CharType(first);
                case "varchar":
                    return new VarcharType(first);
                case "time":
                    return new TimeType(first);
            }
        }

        if (name.StartsWith("string collate ", StringComparison.OrdinalIgnoreCase))
            return new StringType();
        return ParseInterval(name) ?? throw Unknown(name);
    }

    private static DataType? ParseInterval(string name)
    {
        if (!name.StartsWith("interval ", StringComparison.Ordinal))
            return null;
        var units = name["interval ".Length..].Split(" to ");
        if (units.Length > 2)
            return null;
        var start = Array.IndexOf(YearMonthIntervalType.Units, units[0]);
        var end = Array.IndexOf(YearMonthIntervalType.Units, units[^1]);
        if (start >= 0 && end >= start)
            return new YearMonthIntervalType(start, end);
        start = Array.IndexOf(DayTimeIntervalType.Units, units[0]);
        end = Array.IndexOf(DayTimeIntervalType.Units, units[^1]);
        return start >= 0 && end >= start ? new DayTimeIntervalType(start, end) : null;
    }

    private static JsonElement Required(JsonElement json, string property) =>
        json.TryGetProperty(property, out var value)
            ? value
            : throw new ArgumentException($"Expected the property '{property}' in a Spark data type, got {json.GetRawText()}.");

    private static bool Flag(JsonElement json, string property) =>
        !json.TryGetProperty(property, out var value) || value.ValueKind != JsonValueKind.False;

    private static ArgumentException Unknown(string text) =>
        new($"'{text}' is not a data type of Spark known here. Expected a name such as \"string\" or \"decimal(10,2)\", or an object of type array, map or struct.");

    [GeneratedRegex(@"^(?<name>[a-z]+)\(\s*(?<first>\d{1,9})\s*(,\s*(?<second>-?\d{1,9})\s*)?\)$")]
    private static partial Regex Parameters();
}
