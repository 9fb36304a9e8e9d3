using System.Globalization;
using System.Numerics;

namespace LaborSpark.StraightPort;

/// <summary><c>html.unescape</c> of Python 3.11: HTML 5's references by name or number, with or without the semicolon.</summary>
internal static class HtmlEntities
{
    private const string Replacement = "\uFFFD";
    private const int LastCodePoint = 0x10FFFF;

    private static readonly PythonRegex Reference = new(@"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)");
    private static readonly Dictionary<string, string> Names = ReadNames();
    private static readonly Dictionary<int, string> OddNumbers = ReadNumbers();

    /// <summary>Puts the characters in place of the references to them.</summary>
    public static string Unescape(string text) =>
        Reference.Replace(text, reference => reference[1] == '#' ? ByNumber(reference[2..].TrimEnd(';')) : ByName(reference[1..]));

    private static string ByNumber(string digits)
    {
        // However long; the leading zero keeps hexadecimal digits from being a negative number.
        var number = digits[0] is 'x' or 'X'
            ? BigInteger.Parse("0" + digits[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        if (number > LastCodePoint || number >= 0xD800 && number < 0xE000)
            return Replacement;

        return OddNumbers.TryGetValue((int)number, out var odd) ? odd : char.ConvertFromUtf32((int)number);
    }

    private static string ByName(string name)
    {
        // The longest name that the text begins with, of two characters or more.
        for (var length = name.Length; length >= 2; length--)
        {
            if (Names.TryGetValue(name[..length], out var characters))
                return characters + name[length..];
        }

        return "&" + name;
    }

    private static Dictionary<string, string> ReadNames() =>
        DataLines.Read("entities.txt").Where(line => line[0] == "name").ToDictionary(line => line[1], line => DataLines.Text(line[2..]), StringComparer.Ordinal);

    private static Dictionary<int, string> ReadNumbers() =>
        DataLines.Read("entities.txt").Where(line => line[0] == "number").ToDictionary(line => DataLines.CodePoint(line[1]), line => DataLines.Text(line[2..]));
}
