using Apache.Arrow;
using Sql = Microsoft.Spark.Sql.Types;
using Stored = Apache.Arrow.Types;

namespace LaborSpark.Spark.Contracts.Columns;

/// <summary>Which Arrow type stands for which Spark type, both ways.</summary>
/// <remarks>
/// Lists hold an item field <c>element</c> whose nullability is that of the Spark type: Spark compares it. Timestamps are
/// microseconds; with a zone they are instants in UTC, without one local times.
/// </remarks>
public static class ArrowTypes
{
    /// <summary>The Arrow type Spark expects for a Spark type.</summary>
    /// <param name="type">The Spark type.</param>
    /// <param name="timeZone">The zone written into timestamp types, for example <c>Etc/UTC</c>; it does not change values.</param>
    /// <exception cref="NotSupportedException">The type has no Arrow form: calendar intervals and variants.</exception>
    public static Stored.IArrowType ToArrow(Sql.DataType type, string timeZone)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(timeZone);
        return type switch
        {
            Sql.BooleanType => Stored.BooleanType.Default,
            Sql.ByteType => Stored.Int8Type.Default,
            Sql.ShortType => Stored.Int16Type.Default,
            Sql.IntegerType => Stored.Int32Type.Default,
            Sql.LongType => Stored.Int64Type.Default,
            Sql.FloatType => Stored.FloatType.Default,
            Sql.DoubleType => Stored.DoubleType.Default,
            Sql.StringType or Sql.CharType or Sql.VarcharType => Stored.StringType.Default,
            Sql.BinaryType => Stored.BinaryType.Default,
            Sql.DecimalType exact => new Stored.Decimal128Type(exact.Precision, exact.Scale),
            Sql.DateType => Stored.Date32Type.Default,
            Sql.TimestampType => new Stored.TimestampType(Stored.TimeUnit.Microsecond, timeZone),
            Sql.TimestampNtzType => new Stored.TimestampType(Stored.TimeUnit.Microsecond, (string?)null),
            Sql.TimeType => new Stored.Time64Type(Stored.TimeUnit.Nanosecond),
            Sql.DayTimeIntervalType => Stored.DurationType.Microsecond,
            Sql.YearMonthIntervalType => Stored.IntervalType.YearMonth,
            Sql.NullType => Stored.NullType.Default,
            Sql.ArrayType list => new Stored.ListType(new Field("element", ToArrow(list.ElementType, timeZone), list.ContainsNull)),
            Sql.StructType record => new Stored.StructType([.. record.Fields.Select(field => ToField(field, timeZone))]),
            Sql.MapType map => new Stored.MapType(
                new Field("key", ToArrow(map.KeyType, timeZone), nullable: false),
                new Field("value", ToArrow(map.ValueType, timeZone), map.ValueContainsNull)),
            _ => throw new NotSupportedException(
                $"The Spark type {type.SimpleString} has no form in C#. Cast it in Spark to a type that has one, for example to string."),
        };
    }

    /// <summary>The Arrow field of a Spark field.</summary>
    /// <param name="field">The Spark field.</param>
    /// <param name="timeZone">See <see cref="ToArrow"/>.</param>
    /// <exception cref="NotSupportedException">The type has no Arrow form.</exception>
    public static Field ToField(Sql.StructField field, string timeZone)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new Field(field.Name, ToArrow(field.DataType, timeZone), field.IsNullable);
    }

    /// <summary>The Arrow schema of a Spark schema.</summary>
    /// <param name="type">The Spark schema.</param>
    /// <param name="timeZone">See <see cref="ToArrow"/>.</param>
    /// <exception cref="NotSupportedException">A column's type has no Arrow form.</exception>
    public static Schema ToSchema(Sql.StructType type, string timeZone)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new Schema([.. type.Fields.Select(field => ToField(field, timeZone))], null);
    }

    /// <summary>The Spark type of an Arrow type. Large strings and binaries are strings and binaries.</summary>
    /// <param name="type">The Arrow type.</param>
    /// <exception cref="NotSupportedException">Spark has no such type, for example unsigned integers or large lists.</exception>
    public static Sql.DataType FromArrow(Stored.IArrowType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type switch
        {
            Stored.BooleanType => new Sql.BooleanType(),
            Stored.Int8Type => new Sql.ByteType(),
            Stored.Int16Type => new Sql.ShortType(),
            Stored.Int32Type => new Sql.IntegerType(),
            Stored.Int64Type => new Sql.LongType(),
            Stored.FloatType => new Sql.FloatType(),
            Stored.DoubleType => new Sql.DoubleType(),
            Stored.StringType or Stored.LargeStringType => new Sql.StringType(),
            Stored.Decimal128Type exact => new Sql.DecimalType(exact.Precision, exact.Scale),
            Stored.BinaryType or Stored.LargeBinaryType => new Sql.BinaryType(),
            Stored.Date32Type => new Sql.DateType(),
            Stored.TimestampType { Unit: Stored.TimeUnit.Microsecond } instant =>
                instant.IsTimeZoneAware ? new Sql.TimestampType() : new Sql.TimestampNtzType(),
            Stored.Time64Type { Unit: Stored.TimeUnit.Nanosecond } => new Sql.TimeType(),
            Stored.DurationType { Unit: Stored.TimeUnit.Microsecond } => new Sql.DayTimeIntervalType(),
            Stored.IntervalType { Unit: Stored.IntervalUnit.YearMonth } => new Sql.YearMonthIntervalType(),
            Stored.NullType => new Sql.NullType(),
            Stored.MapType map => new Sql.MapType(
                FromArrow(map.KeyField.DataType), FromArrow(map.ValueField.DataType), map.ValueField.IsNullable),
            Stored.ListType list => new Sql.ArrayType(FromArrow(list.ValueDataType), list.ValueField.IsNullable),
            Stored.StructType record => new Sql.StructType(record.Fields.Select(FromArrow)),
            _ => throw new NotSupportedException($"The Arrow type {type.Name} stands for no Spark type. Use the types of ArrowTypes.ToArrow."),
        };
    }

    /// <summary>The Spark field of an Arrow field; metadata is dropped.</summary>
    /// <param name="field">The Arrow field.</param>
    /// <exception cref="NotSupportedException">Spark has no such type.</exception>
    public static Sql.StructField FromArrow(Field field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new Sql.StructField(field.Name, FromArrow(field.DataType), field.IsNullable);
    }

    /// <summary>The Spark schema of an Arrow schema.</summary>
    /// <param name="schema">The Arrow schema.</param>
    /// <exception cref="NotSupportedException">Spark has no such type for a column.</exception>
    public static Sql.StructType FromArrow(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new Sql.StructType(schema.FieldsList.Select(FromArrow));
    }
}
