using System.Globalization;

namespace LaborSpark.Spark.Contracts.Rows;

/// <summary>Conversions between number types that succeed only if the value survives the way there and back.</summary>
internal static class ExactNumbers
{
    public static bool IsNumber(Type type) =>
        !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    /// <summary>The number in the other type, or null if that type cannot hold it exactly.</summary>
    public static object? Convert(object value, Type target)
    {
        // A float that is not a number, or is infinite, is so in both widths; no other type has it.
        var special = value is float or double && !double.IsFinite(System.Convert.ToDouble(value, CultureInfo.InvariantCulture));
        if (special && target != typeof(float) && target != typeof(double))
            return null;
        try
        {
            var converted = System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
            var back = System.Convert.ChangeType(converted, value.GetType(), CultureInfo.InvariantCulture);
            return special || back.Equals(value) ? converted : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
