using LaborSpark.Spark.Contracts.Rows;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Columns;

/// <summary>Which type of C# stands for which Spark type.</summary>
public static class ClrTypes
{
    private static readonly Dictionary<Type, DataType> Atoms = new()
    {
        [typeof(bool)] = new BooleanType(),
        [typeof(sbyte)] = new ByteType(),
        [typeof(byte)] = new ByteType(),
        [typeof(short)] = new ShortType(),
        [typeof(int)] = new IntegerType(),
        [typeof(long)] = new LongType(),
        [typeof(float)] = new FloatType(),
        [typeof(double)] = new DoubleType(),
        [typeof(decimal)] = new DecimalType(38, 18),
        [typeof(string)] = new StringType(),
        [typeof(char)] = new StringType(),
        [typeof(byte[])] = new BinaryType(),
        [typeof(Date)] = new DateType(),
        [typeof(DateOnly)] = new DateType(),
        [typeof(Timestamp)] = new TimestampType(),
        [typeof(DateTime)] = new TimestampType(),
        [typeof(DateTimeOffset)] = new TimestampType(),
        [typeof(TimeSpan)] = new DayTimeIntervalType(),
        [typeof(TimeOnly)] = new TimeType(),
    };

    /// <summary>The Spark type of a type of C#, as UDF signatures and <c>CreateDataFrame</c> use it.</summary>
    /// <remarks>
    /// <c>sbyte</c> and <c>byte</c> are tinyint (a byte above 127 does not fit), <c>decimal</c> is decimal(38,18), <c>T?</c> is the type of
    /// <c>T</c>, sequences are arrays, dictionaries are maps. Elements and map values may be null unless their type has no null.
    /// </remarks>
    /// <param name="type">The type of C#.</param>
    /// <exception cref="NotSupportedException">The type stands for no Spark type; rows need a schema given by the caller.</exception>
    public static DataType ToSpark(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (Atoms.TryGetValue(plain, out var atom))
            return atom;
        if (plain == typeof(Row) || plain == typeof(GenericRow))
            throw new NotSupportedException($"{plain.Name} says nothing about its columns. Give the StructType of the value.");
        if (ItemTypes.OfMap(plain) is (var key, var value))
            return new MapType(ToSpark(key), ToSpark(value));
        if (ItemTypes.OfSequence(plain) is { } item)
            return new ArrayType(ToSpark(item));
        throw new NotSupportedException(
            $"{ValueConversion.Name(plain)} stands for no Spark type. Use a number, bool, string, byte[], Date, Timestamp, "
            + "or arrays, lists and dictionaries of them, or give the type of the value.");
    }

    /// <summary>The type of C# in which values of a Spark type are given when nothing else is asked for.</summary>
    /// <remarks>
    /// Numbers and strings as themselves (tinyint is <c>sbyte</c>), binary is <c>byte[]</c>, date is <see cref="Date"/>, timestamp
    /// <see cref="Timestamp"/>, a timestamp without zone <see cref="DateTime"/>; arrays are typed arrays, maps are dictionaries, both of
    /// <c>T?</c> where nulls may be; structs are <see cref="Row"/>.
    /// </remarks>
    /// <param name="type">The Spark type.</param>
    /// <exception cref="NotSupportedException">The type has no value in C#.</exception>
    public static Type FromSpark(DataType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type switch
        {
            BooleanType => typeof(bool),
            ByteType => typeof(sbyte),
            ShortType => typeof(short),
            IntegerType or YearMonthIntervalType => typeof(int),
            LongType => typeof(long),
            FloatType => typeof(float),
            DoubleType => typeof(double),
            DecimalType => typeof(decimal),
            StringType or CharType or VarcharType => typeof(string),
            BinaryType => typeof(byte[]),
            DateType => typeof(Date),
            TimestampType => typeof(Timestamp),
            TimestampNtzType => typeof(DateTime),
            TimeType => typeof(TimeOnly),
            DayTimeIntervalType => typeof(TimeSpan),
            NullType => typeof(object),
            ArrayType list => OrNull(list.ElementType, list.ContainsNull).MakeArrayType(),
            MapType map => typeof(Dictionary<,>).MakeGenericType(FromSpark(map.KeyType), OrNull(map.ValueType, map.ValueContainsNull)),
            StructType => typeof(Row),
            _ => throw new NotSupportedException(
                $"The Spark type {type.SimpleString} has no form in C#. Cast it in Spark to a type that has one, for example to string."),
        };
    }

    private static Type OrNull(DataType type, bool nullable)
    {
        var plain = FromSpark(type);
        return nullable && plain.IsValueType ? typeof(Nullable<>).MakeGenericType(plain) : plain;
    }
}
