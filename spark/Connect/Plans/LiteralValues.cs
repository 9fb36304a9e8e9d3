using System.Globalization;
using LaborSpark.Spark.Contracts.Rows;
using Microsoft.Spark.Sql.Types;
using Literal = Spark.Connect.Expression.Types.Literal;

namespace LaborSpark.Spark.Connect.Plans;

/// <summary>Literals that Spark sends back, as plain values.</summary>
internal static class LiteralValues
{
    public static object? Of(Literal literal) => literal.LiteralTypeCase switch
    {
        Literal.LiteralTypeOneofCase.None or Literal.LiteralTypeOneofCase.Null => null,
        Literal.LiteralTypeOneofCase.Boolean => literal.Boolean,
        Literal.LiteralTypeOneofCase.Byte => (sbyte)literal.Byte,
        Literal.LiteralTypeOneofCase.Short => (short)literal.Short,
        Literal.LiteralTypeOneofCase.Integer => literal.Integer,
        Literal.LiteralTypeOneofCase.Long => literal.Long,
        Literal.LiteralTypeOneofCase.Float => literal.Float,
        Literal.LiteralTypeOneofCase.Double => literal.Double,
        Literal.LiteralTypeOneofCase.Decimal => decimal.Parse(literal.Decimal.Value, CultureInfo.InvariantCulture),
        Literal.LiteralTypeOneofCase.String => literal.String,
        Literal.LiteralTypeOneofCase.Binary => literal.Binary.ToByteArray(),
        Literal.LiteralTypeOneofCase.Date => Date.FromEpochDays(literal.Date),
        Literal.LiteralTypeOneofCase.Timestamp => Timestamp.FromEpochMicroseconds(literal.Timestamp),
        Literal.LiteralTypeOneofCase.TimestampNtz => DateTime.SpecifyKind(
            Timestamp.FromEpochMicroseconds(literal.TimestampNtz).ToDateTime(), DateTimeKind.Unspecified),
        Literal.LiteralTypeOneofCase.Array => literal.Array.Elements.Select(Of).ToArray(),
        Literal.LiteralTypeOneofCase.Struct => literal.Struct.Elements.Select(Of).ToArray(),
        Literal.LiteralTypeOneofCase.Map => literal.Map.Keys.Zip(literal.Map.Values).ToDictionary(pair => Of(pair.First)!, pair => Of(pair.Second)),
        _ => throw new NotSupportedException($"Spark gave a literal of kind {literal.LiteralTypeCase}, which this library does not read. Cast the aggregate to a plain type."),
    };

    /// <exception cref="InvalidCastException">The value does not convert.</exception>
    public static T As<T>(object? value, string name) =>
        value is T exact ? exact : (T)ValueConversion.To(value, typeof(T), new ValuePlace(name, InferredSchema.TypeOf(value)))!;
}
