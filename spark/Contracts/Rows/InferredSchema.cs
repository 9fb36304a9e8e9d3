using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Rows;

/// <summary>Types of values that come without a schema, as far as the values tell.</summary>
internal static class InferredSchema
{
    public static StructType Of(object?[] values) =>
        new(values.Select((value, i) => new StructField(string.Create(CultureInfo.InvariantCulture, $"_{i + 1}"), TypeOf(value))));

    public static DataType TypeOf(object? value) => value switch
    {
        null => new NullType(),
        bool => new BooleanType(),
        sbyte or byte => new ByteType(),
        short => new ShortType(),
        int => new IntegerType(),
        long => new LongType(),
        float => new FloatType(),
        double => new DoubleType(),
        decimal => new DecimalType(38, 18),
        string or char => new StringType(),
        byte[] => new BinaryType(),
        Date or DateOnly => new DateType(),
        Timestamp or DateTime or DateTimeOffset => new TimestampType(),
        TimeSpan => new DayTimeIntervalType(),
        TimeOnly => new TimeType(),
        Row row => row.Schema,
        GenericRow row => Of(row.Values),
        ITuple tuple => Of([.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])]),
        IDictionary map => new MapType(TypeOfFirst(map.Keys), TypeOfFirst(map.Values)),
        IEnumerable items => new ArrayType(TypeOfFirst(items)),
        _ => throw new ArgumentException($"A value of type {value.GetType()} has no Spark type. Give a schema or use a plain type."),
    };

    private static DataType TypeOfFirst(IEnumerable items) =>
        TypeOf(items.Cast<object?>().FirstOrDefault(item => item is not null));
}
