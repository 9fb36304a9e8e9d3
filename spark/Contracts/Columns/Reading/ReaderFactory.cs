using System.Numerics;
using System.Reflection;
using LaborSpark.Spark.Contracts.Rows;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Columns.Reading;

/// <summary>Composes the reader of a Spark type for a type of C#.</summary>
internal static class ReaderFactory
{
    public static ColumnReader Create(DataType type, Type target)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (target == typeof(object))
            return type is NullType ? new NullReader() : new BoxedReader(Create(type, ClrTypes.FromSpark(type)));
        if (Nullable.GetUnderlyingType(target) is { } underlying)
            return Generic(nameof(OrNull), [underlying], Create(type, underlying));
        return type switch
        {
            ArrayType list => OfList(list, target),
            MapType map => OfMap(map, target),
            StructType record => OfStruct(record, target),
            _ when target == ClrTypes.FromSpark(type) => Natural(type),
            _ => Converted(type, target),
        } ?? throw new NotSupportedException(
            $"A column of type {type.SimpleString} cannot be read as {ValueConversion.Name(target)}: expected {ValueConversion.Name(ClrTypes.FromSpark(type))}.");
    }

    private static ColumnReader Natural(DataType type) => type switch
    {
        BooleanType => new BooleanReader(type),
        ByteType => new FixedReader<sbyte>(type),
        ShortType => new FixedReader<short>(type),
        IntegerType or YearMonthIntervalType => new FixedReader<int>(type),
        LongType => new FixedReader<long>(type),
        FloatType => new FixedReader<float>(type),
        DoubleType => new FixedReader<double>(type),
        DecimalType exact => new DecimalReader(exact),
        BinaryType => new BlobReader(type),
        DateType => new MappedReader<int, Date>(new FixedReader<int>(type), Date.FromEpochDays),
        TimestampType => new MappedReader<long, Timestamp>(new FixedReader<long>(type), Timestamp.FromEpochMicroseconds),
        TimestampNtzType => new MappedReader<long, DateTime>(new FixedReader<long>(type), LocalTime),
        TimeType => new MappedReader<long, TimeOnly>(new FixedReader<long>(type), nanoseconds => new TimeOnly(nanoseconds / 100)),
        DayTimeIntervalType => new MappedReader<long, TimeSpan>(
            new FixedReader<long>(type), microseconds => new TimeSpan(checked(microseconds * TimeSpan.TicksPerMicrosecond))),
        _ => new Utf8Reader(type),
    };

    private static DateTime LocalTime(long microseconds) =>
        DateTime.SpecifyKind(Timestamp.FromEpochMicroseconds(microseconds).ToDateTime(), DateTimeKind.Unspecified);

    private static ColumnReader? Converted(DataType type, Type target)
    {
        var source = ClrTypes.FromSpark(type);
        if (ExactNumbers.IsNumber(source) && ExactNumbers.IsNumber(target))
            return Widens(source, target) ? Generic(nameof(Number), [source, target], Natural(type)) : Boxed(type, target);
        return (type, target) switch
        {
            (DateType, _) when target == typeof(DateOnly) => Map((Date day) => day.ToDateOnly(), type),
            (DateType, _) when target == typeof(DateTime) => Map((Date day) => day.ToDateTime(), type),
            (TimestampType, _) when target == typeof(DateTime) => Map((Timestamp instant) => instant.ToDateTime(), type),
            (TimestampType, _) when target == typeof(DateTimeOffset) => Map((Timestamp instant) => new DateTimeOffset(instant.ToDateTime()), type),
            (StringType, _) when target == typeof(char) => Boxed(type, target),
            _ => null,
        };
    }

    // Conversions that hold every value; the others are tried value by value.
    private static bool Widens(Type source, Type target) =>
        (source == typeof(float) && target == typeof(double))
        || (IsInteger(source) && (target == typeof(decimal) || IsInteger(target) || (target == typeof(double) && source != typeof(long))));

    private static bool IsInteger(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64;

    private static ColumnReader? OfList(ArrayType type, Type target)
    {
        if (target == typeof(Array) || ItemTypes.OfSequence(target) is not { } item)
            return null;
        var reader = Generic(nameof(List), [item], type, Create(type.ElementType, item));
        var array = item.MakeArrayType();
        if (target == array)
            return reader;
        if (target.IsAssignableFrom(array))
            return Generic(nameof(Upcast), [array, target], reader);
        if (target == typeof(List<>).MakeGenericType(item))
            return Generic(nameof(ToList), [item], reader);
        return target.IsInterface || target.IsArray ? null : Boxed(type, target);
    }

    private static ColumnReader? OfMap(MapType type, Type target)
    {
        if (ItemTypes.OfMap(target) is not (var key, var value))
            return null;
        var dictionary = typeof(Dictionary<,>).MakeGenericType(key, value);
        if (!target.IsAssignableFrom(dictionary))
            return null;
        var reader = Generic(nameof(MapOf), [key, value], type, Create(type.KeyType, key), Create(type.ValueType, value));
        return target == dictionary ? reader : Generic(nameof(Upcast), [dictionary, target], reader);
    }

    private static ColumnReader? OfStruct(StructType type, Type target)
    {
        if (target == typeof(Row))
            return new RowReader(type);
        if (target == typeof(GenericRow))
            return new MappedReader<Row, GenericRow>(new RowReader(type), row => new GenericRow(row.Values));
        return target.IsPrimitive || target.IsEnum || target.IsArray || target.IsAbstract || target == typeof(string) || target == typeof(decimal)
            ? null
            : Boxed(type, target);
    }

    private static ColumnReader Boxed(DataType type, Type target) =>
        Generic(nameof(ByValue), [target], type, Create(type, typeof(object)));

    private static MappedReader<TFrom, T> Map<TFrom, T>(Func<TFrom, T> map, DataType type) => new((ColumnReader<TFrom>)Natural(type), map);

    private static NullableReader<T> OrNull<T>(ColumnReader<T> source) where T : struct => new(source);

    private static ListReader<T> List<T>(ArrayType type, ColumnReader<T> items) => new(type, items);

    private static MapReader<TKey, TValue> MapOf<TKey, TValue>(MapType type, ColumnReader<TKey> keys, ColumnReader<TValue> values)
        where TKey : notnull => new(type, keys, values);

    private static MappedReader<T[], List<T>> ToList<T>(ColumnReader<T[]> source) => new(source, items => [.. items]);

    private static MappedReader<TFrom, T> Upcast<TFrom, T>(ColumnReader<TFrom> source) where TFrom : T => new(source, value => value);

    private static MappedReader<TFrom, T> Number<TFrom, T>(ColumnReader<TFrom> source)
        where TFrom : INumberBase<TFrom>
        where T : INumberBase<T> => new(source, T.CreateChecked);

    private static MappedReader<object?, T> ByValue<T>(DataType type, ColumnReader<object?> source) =>
        new(source, value => (T)ValueConversion.To(value, typeof(T), new ValuePlace("value", type))!);

    private static ColumnReader Generic(string method, Type[] types, params object[] arguments) =>
        (ColumnReader)typeof(ReaderFactory).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(types)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
}
