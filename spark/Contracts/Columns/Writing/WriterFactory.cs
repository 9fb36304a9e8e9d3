using System.Collections;
using System.Numerics;
using System.Reflection;
using LaborSpark.Spark.Contracts.Rows;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Columns.Writing;

/// <summary>Composes the writer of a Spark type for a type of C#.</summary>
internal sealed class WriterFactory(string timeZone)
{
    public ColumnWriter Create(DataType type, Type source)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (source == typeof(object))
            return Boxed(type);
        if (Nullable.GetUnderlyingType(source) is { } underlying)
            return Generic(nameof(OrNull), [underlying], Create(type, underlying));
        return type switch
        {
            ArrayType list => OfList(list, source),
            MapType map => OfMap(map, source),
            StructType record => OfStruct(record, source),
            _ when source == ClrTypes.FromSpark(type) => Natural(type),
            _ => Converted(type, source),
        } ?? throw new NotSupportedException(
            $"Values of {ValueConversion.Name(source)} cannot make a column of type {type.SimpleString}: expected {ValueConversion.Name(ClrTypes.FromSpark(type))}.");
    }

    private ColumnWriter Natural(DataType type)
    {
        var stored = ArrowTypes.ToArrow(type, timeZone);
        return type switch
        {
            BooleanType => new BooleanWriter(),
            ByteType => new FixedWriter<sbyte>(stored),
            ShortType => new FixedWriter<short>(stored),
            IntegerType or YearMonthIntervalType => new FixedWriter<int>(stored),
            LongType => new FixedWriter<long>(stored),
            FloatType => new FixedWriter<float>(stored),
            DoubleType => new FixedWriter<double>(stored),
            DecimalType exact => new DecimalWriter(exact),
            BinaryType => new BlobWriter(),
            DateType => new MappedWriter<Date, int>(new FixedWriter<int>(stored), day => day.ToEpochDays()),
            TimestampType => new MappedWriter<Timestamp, long>(new FixedWriter<long>(stored), instant => instant.ToEpochMicroseconds()),
            TimestampNtzType => new MappedWriter<DateTime, long>(
                new FixedWriter<long>(stored), local => new Timestamp(DateTime.SpecifyKind(local, DateTimeKind.Utc)).ToEpochMicroseconds()),
            TimeType => new MappedWriter<TimeOnly, long>(new FixedWriter<long>(stored), time => time.Ticks * 100),
            DayTimeIntervalType => new MappedWriter<TimeSpan, long>(
                new FixedWriter<long>(stored), span => span.Ticks / TimeSpan.TicksPerMicrosecond),
            NullType => new NullWriter(),
            _ => new Utf8Writer(),
        };
    }

    private ColumnWriter Boxed(DataType type) => type switch
    {
        NullType => new NullWriter(),
        ArrayType list => new MappedWriter<object?, IEnumerable<object?>>(
            (ColumnWriter<IEnumerable<object?>>)OfList(list, typeof(IEnumerable<object?>))!, value => ValueFit.Items(value!, list)),
        MapType map => new MappedWriter<object?, IEnumerable<KeyValuePair<object?, object?>>>(
            new MapWriter<IEnumerable<KeyValuePair<object?, object?>>, object?, object?>(
                map,
                (Apache.Arrow.Types.MapType)ArrowTypes.ToArrow(map, timeZone),
                (ColumnWriter<object?>)Boxed(map.KeyType),
                (ColumnWriter<object?>)Boxed(map.ValueType)),
            value => ValueFit.Entries(value!, map)),
        StructType record => Struct<object>(record),
        _ => Generic(nameof(Unboxed), [ClrTypes.FromSpark(type)], type, Natural(type)),
    };

    private ColumnWriter? Converted(DataType type, Type source)
    {
        var natural = ClrTypes.FromSpark(type);
        if (ExactNumbers.IsNumber(source) && ExactNumbers.IsNumber(natural))
            return IsInteger(source) && (IsInteger(natural) || natural == typeof(decimal))
                ? Generic(nameof(Number), [source, natural], Natural(type))
                : Generic(nameof(ByValue), [source], Boxed(type));
        return (type, source) switch
        {
            (DateType, _) when source == typeof(DateOnly) => Map((DateOnly day) => new Date(day), type),
            (DateType, _) when source == typeof(DateTime) => Map((DateTime day) => new Date(day), type),
            (TimestampType, _) when source == typeof(DateTime) => Map<DateTime, Timestamp>(ValueFit.Instant, type),
            (TimestampType, _) when source == typeof(DateTimeOffset) => Map((DateTimeOffset instant) => new Timestamp(instant.UtcDateTime), type),
            (StringType or CharType or VarcharType, _) when source == typeof(char) => Map((char letter) => letter.ToString(), type),
            _ when source.IsAssignableFrom(natural) => Generic(nameof(ByValue), [source], Boxed(type)),
            _ => null,
        };
    }

    private ColumnWriter? OfList(ArrayType type, Type source)
    {
        if (ItemTypes.OfSequence(source) is { } item)
            return Generic(nameof(List), [source, item], type, Create(type.ElementType, item));
        return source != typeof(string) && source.IsAssignableTo(typeof(IEnumerable)) ? Generic(nameof(ByValue), [source], Boxed(type)) : null;
    }

    private ColumnWriter? OfMap(MapType type, Type source)
    {
        if (ItemTypes.OfMap(source) is (var key, var value))
            return Generic(nameof(MapOf), [source, key, value], type, Create(type.KeyType, key), Create(type.ValueType, value));
        return source.IsAssignableTo(typeof(IDictionary)) ? Generic(nameof(ByValue), [source], Boxed(type)) : null;
    }

    private ColumnWriter? OfStruct(StructType type, Type source) =>
        source.IsPrimitive || source.IsEnum || (source.IsArray && source != typeof(object[])) || source == typeof(string) || source == typeof(decimal)
            ? null
            : Generic(nameof(Struct), [source], type);

    private static bool IsInteger(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64;

    private MappedWriter<TFrom, T> Map<TFrom, T>(Func<TFrom, T> map, DataType type) => new((ColumnWriter<T>)Natural(type), map);

    private NullableWriter<T> OrNull<T>(ColumnWriter<T> target) where T : struct => new(target);

    private ListWriter<TList, T> List<TList, T>(ArrayType type, ColumnWriter<T> items) where TList : IEnumerable<T> =>
        new(type, ArrowTypes.ToArrow(type, timeZone), items);

    private MapWriter<TMap, TKey, TValue> MapOf<TMap, TKey, TValue>(MapType type, ColumnWriter<TKey> keys, ColumnWriter<TValue> values)
        where TMap : IEnumerable<KeyValuePair<TKey, TValue>> =>
        new(type, (Apache.Arrow.Types.MapType)ArrowTypes.ToArrow(type, timeZone), keys, values);

    private StructWriter<T> Struct<T>(StructType type) => new(
        type,
        ArrowTypes.ToArrow(type, timeZone),
        [.. type.Fields.Select(field => (ColumnWriter<object?>)Boxed(field.DataType))],
        value => ValueFit.Fields(value!, type));

    private MappedWriter<TFrom, T> Number<TFrom, T>(ColumnWriter<T> target)
        where TFrom : INumberBase<TFrom>
        where T : INumberBase<T> => new(target, T.CreateChecked);

    private MappedWriter<object?, T> Unboxed<T>(DataType type, ColumnWriter<T> target) => new(target, value => ValueFit.To<T>(value!, type));

    private MappedWriter<T, object?> ByValue<T>(ColumnWriter<object?> target) => new(target, value => value);

    private ColumnWriter Generic(string method, Type[] types, params object[] arguments) =>
        (ColumnWriter)typeof(WriterFactory).GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!
            .MakeGenericMethod(types)
            .Invoke(this, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
}
