using System.Globalization;
using System.Text.Json;
using Microsoft.Spark.Sql.Types;

namespace LaborSpark.Spark.Contracts.Captures;

/// <summary>How one plain scalar type is written and read, exactly: the value read equals the value written in every bit a program can see.</summary>
internal sealed class ScalarForm(Action<Utf8JsonWriter, object> write, Func<JsonElement, object> read)
{
    private static readonly Dictionary<Type, ScalarForm> Forms = new()
    {
        [typeof(bool)] = Of<bool>((json, value) => json.WriteBooleanValue(value), json => json.GetBoolean()),
        [typeof(sbyte)] = Of<sbyte>((json, value) => json.WriteNumberValue(value), json => json.GetSByte()),
        [typeof(byte)] = Of<byte>((json, value) => json.WriteNumberValue(value), json => json.GetByte()),
        [typeof(short)] = Of<short>((json, value) => json.WriteNumberValue(value), json => json.GetInt16()),
        [typeof(ushort)] = Of<ushort>((json, value) => json.WriteNumberValue(value), json => json.GetUInt16()),
        [typeof(int)] = Of<int>((json, value) => json.WriteNumberValue(value), json => json.GetInt32()),
        [typeof(uint)] = Of<uint>((json, value) => json.WriteNumberValue(value), json => json.GetUInt32()),
        [typeof(long)] = Of<long>((json, value) => json.WriteNumberValue(value), json => json.GetInt64()),
        [typeof(ulong)] = Of<ulong>((json, value) => json.WriteNumberValue(value), json => json.GetUInt64()),
        [typeof(char)] = Of<char>((json, value) => json.WriteNumberValue(value), json => (char)json.GetUInt16()),
        [typeof(float)] = Of<float>(WriteSingle, ReadSingle),
        [typeof(double)] = Of<double>(WriteDouble, ReadDouble),
        [typeof(decimal)] = Of<decimal>(WriteDecimal, json => new decimal([.. json.EnumerateArray().Select(part => part.GetInt32())])),
        [typeof(string)] = Of<string>(WriteString, ReadString),
        [typeof(Guid)] = Of<Guid>((json, value) => json.WriteStringValue(value), json => json.GetGuid()),
        [typeof(DateTime)] = Of<DateTime>((json, value) => WritePair(json, value.Ticks, (long)value.Kind), json => new DateTime(json[0].GetInt64(), (DateTimeKind)json[1].GetInt32())),
        [typeof(DateTimeOffset)] = Of<DateTimeOffset>(
            (json, value) => WritePair(json, value.Ticks, value.Offset.Ticks),
            json => new DateTimeOffset(json[0].GetInt64(), new TimeSpan(json[1].GetInt64()))),
        [typeof(DateOnly)] = Of<DateOnly>((json, value) => json.WriteNumberValue(value.DayNumber), json => DateOnly.FromDayNumber(json.GetInt32())),
        [typeof(TimeOnly)] = Of<TimeOnly>((json, value) => json.WriteNumberValue(value.Ticks), json => new TimeOnly(json.GetInt64())),
        [typeof(TimeSpan)] = Of<TimeSpan>((json, value) => json.WriteNumberValue(value.Ticks), json => new TimeSpan(json.GetInt64())),
        [typeof(Date)] = Of<Date>((json, value) => json.WriteNumberValue(value.ToDateTime().Ticks), json => new Date(new DateTime(json.GetInt64()))),
        [typeof(Timestamp)] = Of<Timestamp>(
            (json, value) => json.WriteNumberValue(value.ToDateTime().Ticks),
            json => new Timestamp(new DateTime(json.GetInt64(), DateTimeKind.Utc))),
    };

    /// <summary>The form of a type, an enum's by its number; null if the type is no plain scalar.</summary>
    public static ScalarForm? For(Type type)
    {
        if (!type.IsEnum)
            return Forms.GetValueOrDefault(type);
        var number = Forms.GetValueOrDefault(Enum.GetUnderlyingType(type));
        return number is null
            ? null
            : new ScalarForm(
                (json, value) => number.Write(json, Convert.ChangeType(value, Enum.GetUnderlyingType(type), CultureInfo.InvariantCulture)),
                json => Enum.ToObject(type, number.Read(json)));
    }

    /// <summary>Writes a value of the type.</summary>
    public void Write(Utf8JsonWriter json, object value) => write(json, value);

    /// <summary>Reads a value of the type.</summary>
    public object Read(JsonElement json) => read(json);

    private static ScalarForm Of<T>(Action<Utf8JsonWriter, T> write, Func<JsonElement, T> read)
        where T : notnull =>
        new((json, value) => write(json, (T)value), json => read(json));

    private static void WritePair(Utf8JsonWriter json, long first, long second)
    {
        json.WriteStartArray();
        json.WriteNumberValue(first);
        json.WriteNumberValue(second);
        json.WriteEndArray();
    }

    // JSON has no numbers for these.
    private static void WriteDouble(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    private static double ReadDouble(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? double.Parse(json.GetString()!, CultureInfo.InvariantCulture) : json.GetDouble();

    private static void WriteSingle(Utf8JsonWriter json, float value)
    {
        if (float.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    private static float ReadSingle(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? float.Parse(json.GetString()!, CultureInfo.InvariantCulture) : json.GetSingle();

    // By its parts, so that 1.00 stays apart from 1.
    private static void WriteDecimal(Utf8JsonWriter json, decimal value)
    {
        json.WriteStartArray();
        foreach (var part in decimal.GetBits(value))
            json.WriteNumberValue(part);
        json.WriteEndArray();
    }

    // Half a surrogate pair is a legal char in a string but has no UTF-8: such a string travels as its numbers.
    private static void WriteString(Utf8JsonWriter json, string value)
    {
        if (IsWellFormed(value))
        {
            json.WriteStringValue(value);
            return;
        }

        json.WriteStartArray();
        foreach (var unit in value)
            json.WriteNumberValue(unit);
        json.WriteEndArray();
    }

    private static string ReadString(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array
            ? new string([.. json.EnumerateArray().Select(unit => (char)unit.GetUInt16())])
            : json.GetString()!;

    private static bool IsWellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
                continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
