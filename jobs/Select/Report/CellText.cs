using System.Globalization;

namespace LaborSpark.Jobs.Select.Report;

/// <summary>Values as they are read: numbers with as many digits as say something.</summary>
internal static class CellText
{
    /// <summary>What stands for no value.</summary>
    public const string None = "—";

    private const int SignificantDigits = 4;

    // Below, more zeros than digits would stand before the reader.
    private const double SmallestWritten = 0.0001;

    /// <summary>A text, a number, a bool or null.</summary>
    public static string Of(object? value) => value switch
    {
        null => None,
        string text => text,
        bool yes => yes ? "yes" : "no",
        float number => Real(number),
        double number => Real(number),
        _ when IsNumber(value) => ((IFormattable)value).ToString("N0", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? None,
    };

    /// <summary>True for a whole number and one with digits behind the point.</summary>
    public static bool IsNumber(object? value) => value is long or int or short or byte or double or float or decimal;

    /// <summary>A score, always with five digits behind the point, so that scores stand in line.</summary>
    public static string Score(double score) => score.ToString("F5", CultureInfo.InvariantCulture);

    /// <summary>Counts by reason, the largest first, then by reason: <c>12 labelled before, 3 retweet</c>; a dash for none.</summary>
    public static string Reasons(IEnumerable<KeyValuePair<string, long>> counts)
    {
        var dropped = counts.Where(count => count.Value != 0).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal);
        var said = string.Join(", ", dropped.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value:N0} {Words(count.Key)}")));
        return said.Length == 0 ? None : said;
    }

    /// <summary>A name in snake case as words.</summary>
    public static string Words(string name) => name.Replace('_', ' ');

    private static string Real(double number)
    {
        var size = Math.Abs(number);
        if (!double.IsFinite(number) || number == 0)
            return number switch { double.PositiveInfinity => "∞", double.NegativeInfinity => "-∞", 0 => "0", _ => "not a number" };
        if (size < SmallestWritten)
            return number.ToString("0.###E+0", CultureInfo.InvariantCulture);
        var decimals = Math.Max(0, SignificantDigits - 1 - (int)Math.Floor(Math.Log10(size)));
        return number.ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }
}
