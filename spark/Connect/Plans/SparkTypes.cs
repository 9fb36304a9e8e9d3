using System.Text.Json.Nodes;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Connect.Plans;

/// <summary>Spark's types as messages, both ways.</summary>
internal static class SparkTypes
{
    public static Proto.DataType ToMessage(DataType type) => type switch
    {
        NullType => new() { Null = new() },
        StringType => new() { String = new() },
        BinaryType => new() { Binary = new() },
        BooleanType => new() { Boolean = new() },
        ByteType => new() { Byte = new() },
        ShortType => new() { Short = new() },
        IntegerType => new() { Integer = new() },
        LongType => new() { Long = new() },
        FloatType => new() { Float = new() },
        DoubleType => new() { Double = new() },
        DateType => new() { Date = new() },
        TimestampType => new() { Timestamp = new() },
        TimestampNtzType => new() { TimestampNtz = new() },
        CalendarIntervalType => new() { CalendarInterval = new() },
        VariantType => new() { Variant = new() },
        DecimalType d => new() { Decimal = new() { Precision = d.Precision, Scale = d.Scale } },
        CharType c => new() { Char = new() { Length = c.Length } },
        VarcharType c => new() { VarChar = new() { Length = c.Length } },
        TimeType t => new() { Time = new() { Precision = t.Precision } },
        YearMonthIntervalType i => new() { YearMonthInterval = new() { StartField = i.StartField, EndField = i.EndField } },
        DayTimeIntervalType i => new() { DayTimeInterval = new() { StartField = i.StartField, EndField = i.EndField } },
        ArrayType a => new() { Array = new() { ElementType = ToMessage(a.ElementType), ContainsNull = a.ContainsNull } },
        MapType m => new()
        {
            Map = new() { KeyType = ToMessage(m.KeyType), ValueType = ToMessage(m.ValueType), ValueContainsNull = m.ValueContainsNull },
        },
        StructType s => new() { Struct = new() { Fields = { s.Fields.Select(ToMessage) } } },
        _ => throw new ArgumentException($"The type {type.SimpleString} cannot be sent to Spark."),
    };

    /// <exception cref="NotSupportedException">The server uses a type this version does not know.</exception>
    public static DataType FromMessage(Proto.DataType message) => message.KindCase switch
    {
        Proto.DataType.KindOneofCase.Null => new NullType(),
        Proto.DataType.KindOneofCase.String => new StringType(),
        Proto.DataType.KindOneofCase.Binary => new BinaryType(),
        Proto.DataType.KindOneofCase.Boolean => new BooleanType(),
        Proto.DataType.KindOneofCase.Byte => new ByteType(),
        Proto.DataType.KindOneofCase.Short => new ShortType(),
        Proto.DataType.KindOneofCase.Integer => new IntegerType(),
        Proto.DataType.KindOneofCase.Long => new LongType(),
        Proto.DataType.KindOneofCase.Float => new FloatType(),
        Proto.DataType.KindOneofCase.Double => new DoubleType(),
        Proto.DataType.KindOneofCase.Date => new DateType(),
        Proto.DataType.KindOneofCase.Timestamp => new TimestampType(),
        Proto.DataType.KindOneofCase.TimestampNtz => new TimestampNtzType(),
        Proto.DataType.KindOneofCase.CalendarInterval => new CalendarIntervalType(),
        Proto.DataType.KindOneofCase.Variant => new VariantType(),
        Proto.DataType.KindOneofCase.Decimal => new DecimalType(
            message.Decimal.HasPrecision ? message.Decimal.Precision : 10, message.Decimal.HasScale ? message.Decimal.Scale : 0),
        Proto.DataType.KindOneofCase.Char => new CharType(message.Char.Length),
        Proto.DataType.KindOneofCase.VarChar => new VarcharType(message.VarChar.Length),
        Proto.DataType.KindOneofCase.Time => new TimeType(message.Time.HasPrecision ? message.Time.Precision : 6),
        Proto.DataType.KindOneofCase.YearMonthInterval => new YearMonthIntervalType(
            message.YearMonthInterval.StartField, message.YearMonthInterval.HasEndField ? message.YearMonthInterval.EndField : 1),
        Proto.DataType.KindOneofCase.DayTimeInterval => new DayTimeIntervalType(
            message.DayTimeInterval.StartField, message.DayTimeInterval.HasEndField ? message.DayTimeInterval.EndField : 3),
        Proto.DataType.KindOneofCase.Array => new ArrayType(FromMessage(message.Array.ElementType), message.Array.ContainsNull),
        Proto.DataType.KindOneofCase.Map => new MapType(
            FromMessage(message.Map.KeyType), FromMessage(message.Map.ValueType), message.Map.ValueContainsNull),
        Proto.DataType.KindOneofCase.Struct => FromMessage(message.Struct),
        Proto.DataType.KindOneofCase.Udt when message.Udt.SqlType is not null => FromMessage(message.Udt.SqlType),
        Proto.DataType.KindOneofCase.Unparsed => DataType.ParseDataType(message.Unparsed.DataTypeString),
        _ => throw new NotSupportedException(
            $"The server gave a value of type {message.KindCase}, which this library does not read. Cast the column to a plain type, for example string."),
    };

    public static StructType FromMessage(Proto.DataType.Types.Struct message) =>
        new(message.Fields.Select(field => new StructField(
            field.Name,
            FromMessage(field.DataType),
            field.Nullable,
            field.HasMetadata ? JsonNode.Parse(field.Metadata) as JsonObject : null)));

    private static Proto.DataType.Types.StructField ToMessage(StructField field)
    {
        var message = new Proto.DataType.Types.StructField
        {
            Name = field.Name,
            DataType = ToMessage(field.DataType),
            Nullable = field.IsNullable,
        };
        if (field.Metadata.Count > 0)
            message.Metadata = field.Metadata.ToJsonString();
        return message;
    }
}
