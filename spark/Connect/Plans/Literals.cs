using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Google.Protobuf;
using LaborSpark.Spark.Contracts.Columns;
using LaborSpark.Spark.Contracts.Rows;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Literal = Spark.Connect.Expression.Types.Literal;

namespace LaborSpark.Spark.Connect.Plans;

/// <summary>Plain values of C# as literals of a plan.</summary>
internal static class Literals
{
    private const int EpochDayNumber = 719162;

    /// <exception cref="ArgumentException">The value is of a type that Spark has no literal for.</exception>
    public static Literal Of(object? value) => value switch
    {
        null => new() { Null = new() { Null = new() } },
        bool v => new() { Boolean = v },
        sbyte v => new() { Byte = v },
        byte v => new() { Byte = checked((sbyte)v) },
        short v => new() { Short = v },
        ushort v => new() { Integer = v },
        int v => new() { Integer = v },
        uint v => new() { Long = v },
        long v => new() { Long = v },
        float v => new() { Float = v },
        double v => new() { Double = v },
        decimal v => OfDecimal(v),
        char v => new() { String = v.ToString() },
        string v => new() { String = v },
        byte[] v => new() { Binary = ByteString.CopyFrom(v) },
        Date v => new() { Date = v.ToEpochDays() },
        DateOnly v => new() { Date = v.DayNumber - EpochDayNumber },
        Timestamp v => new() { Timestamp = v.ToEpochMicroseconds() },
        DateTimeOffset v => new() { Timestamp = Microseconds(v.UtcTicks - DateTime.UnixEpoch.Ticks) },
        DateTime v => OfDateTime(v),
        TimeSpan v => new() { DayTimeInterval = Microseconds(v.Ticks) },
        TimeOnly v => new() { Time = new() { Nano = v.Ticks * 100, Precision = 6 } },
        _ => OfNested(value),
    };

    private static Literal OfNested(object value) => value switch
    {
        Row v => OfStruct(v.Values, v.Schema),
        GenericRow v => OfStruct(v.Values, InferredSchema.Of(v.Values)),
        ITuple v => OfTuple([.. Enumerable.Range(0, v.Length).Select(i => v[i])]),
        IDictionary v => OfMap(v),
        IEnumerable v => OfArray(v),
        _ => throw new ArgumentException(
            $"A value of type {value.GetType()} cannot be a literal. Expected null, a bool, a number, text, bytes, a date, a timestamp, or an array, dictionary, tuple or row of them."),
    };

    private static Literal OfDecimal(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        var scale = value.Scale;
        var digits = text.Count(char.IsAsciiDigit);
        // 0.05 has precision 2 in Spark, not 3: a leading zero is no digit of the number.
        if (Math.Abs(value) < 1 && scale > 0)
            digits--;
        return new() { Decimal = new() { Value = text, Precision = Math.Max(digits, Math.Max(scale, (byte)1)), Scale = scale } };
    }

    private static Literal OfDateTime(DateTime value) => value.Kind == DateTimeKind.Unspecified
        ? new() { TimestampNtz = Microseconds(value.Ticks - DateTime.UnixEpoch.Ticks) }
        : new() { Timestamp = Microseconds(value.ToUniversalTime().Ticks - DateTime.UnixEpoch.Ticks) };

    // Rounds down, before 1970 too: Spark cuts what is finer than a microsecond the same way.
    private static long Microseconds(long ticks) => (long)Math.Floor(ticks / (decimal)TimeSpan.TicksPerMicrosecond);

#pragma warning disable CS0612 // Deprecated in 4.1 in favour of a field that older servers ignore; both versions read these.
    private static Literal OfArray(IEnumerable values)
    {
        var elements = values.Cast<object?>().Select(Of).ToList();
        var elementType = LiteralTypes.CommonOf(elements) ?? SparkTypes.ToMessage(ClrElementType(values.GetType()));
        return new() { Array = new() { ElementType = elementType, Elements = { elements } } };
    }

    private static Literal OfMap(IDictionary map)
    {
        var keys = map.Keys.Cast<object?>().Select(Of).ToList();
        var values = map.Values.Cast<object?>().Select(Of).ToList();
        var arguments = map.GetType().IsGenericType ? map.GetType().GetGenericArguments() : [];
        return new()
        {
            Map = new()
            {
                KeyType = LiteralTypes.CommonOf(keys) ?? SparkTypes.ToMessage(ClrType(arguments, 0)),
                ValueType = LiteralTypes.CommonOf(values) ?? SparkTypes.ToMessage(ClrType(arguments, 1)),
                Keys = { keys },
                Values = { values },
            },
        };
    }

    private static Literal OfTuple(object?[] values) => OfStruct(values, InferredSchema.Of(values));

    private static Literal OfStruct(object?[] values, StructType schema) =>
        new() { Struct = new() { StructType = SparkTypes.ToMessage(schema), Elements = { values.Select(Of) } } };
#pragma warning restore CS0612

    private static DataType ClrElementType(Type type) =>
        ClrType(type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments(), 0);

    private static DataType ClrType(Type[] types, int index) =>
        types.Length > index ? ClrTypes.ToSpark(types[index]) : new StringType();
}
