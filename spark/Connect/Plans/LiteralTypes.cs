using Literal = Spark.Connect.Expression.Types.Literal;

namespace LaborSpark.Spark.Connect.Plans;

/// <summary>The Spark type of a literal, which arrays and maps of literals must name.</summary>
internal static class LiteralTypes
{
    /// <summary>The type of the first element that is not null, or null if there is none.</summary>
    /// <exception cref="ArgumentException">Two elements have different types.</exception>
    public static Proto.DataType? CommonOf(IEnumerable<Literal> elements)
    {
        Proto.DataType? common = null;
        foreach (var element in elements)
        {
            if (element.LiteralTypeCase == Literal.LiteralTypeOneofCase.Null)
                continue;
            var type = Of(element);
            if (common is null)
                common = type;
            else if (common.KindCase == Proto.DataType.KindOneofCase.Decimal && type.KindCase == Proto.DataType.KindOneofCase.Decimal)
                common = Wider(common.Decimal, type.Decimal);
            else if (!common.Equals(type))
                throw new ArgumentException(
                    $"The elements of a literal array or map must have one type, got {SparkTypes.FromMessage(common).SimpleString} and {SparkTypes.FromMessage(type).SimpleString}.");
        }

        return common;
    }

#pragma warning disable CS0612 // Older servers know only these fields.
    public static Proto.DataType Of(Literal literal) => literal.LiteralTypeCase switch
    {
        Literal.LiteralTypeOneofCase.Null => literal.Null,
        Literal.LiteralTypeOneofCase.Boolean => new() { Boolean = new() },
        Literal.LiteralTypeOneofCase.Byte => new() { Byte = new() },
        Literal.LiteralTypeOneofCase.Short => new() { Short = new() },
        Literal.LiteralTypeOneofCase.Integer => new() { Integer = new() },
        Literal.LiteralTypeOneofCase.Long => new() { Long = new() },
        Literal.LiteralTypeOneofCase.Float => new() { Float = new() },
        Literal.LiteralTypeOneofCase.Double => new() { Double = new() },
        Literal.LiteralTypeOneofCase.Decimal => new()
        {
            Decimal = new() { Precision = literal.Decimal.Precision, Scale = literal.Decimal.Scale },
        },
        Literal.LiteralTypeOneofCase.String => new() { String = new() },
        Literal.LiteralTypeOneofCase.Binary => new() { Binary = new() },
        Literal.LiteralTypeOneofCase.Date => new() { Date = new() },
        Literal.LiteralTypeOneofCase.Timestamp => new() { Timestamp = new() },
        Literal.LiteralTypeOneofCase.TimestampNtz => new() { TimestampNtz = new() },
        Literal.LiteralTypeOneofCase.DayTimeInterval => new() { DayTimeInterval = new() { StartField = 0, EndField = 3 } },
        Literal.LiteralTypeOneofCase.Time => new() { Time = new() { Precision = literal.Time.Precision } },
        Literal.LiteralTypeOneofCase.Array => new() { Array = new() { ElementType = literal.Array.ElementType, ContainsNull = true } },
        Literal.LiteralTypeOneofCase.Map => new()
        {
            Map = new() { KeyType = literal.Map.KeyType, ValueType = literal.Map.ValueType, ValueContainsNull = true },
        },
        Literal.LiteralTypeOneofCase.Struct => literal.Struct.StructType,
        _ => throw new ArgumentException($"A literal of kind {literal.LiteralTypeCase} has no type known here."),
    };
#pragma warning restore CS0612

    private static Proto.DataType Wider(Proto.DataType.Types.Decimal left, Proto.DataType.Types.Decimal right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        var whole = Math.Max(left.Precision - left.Scale, right.Precision - right.Scale);
        return new() { Decimal = new() { Precision = Math.Min(38, whole + scale), Scale = scale } };
    }
}
