using System.Globalization;
using System.Text;

namespace LaborSpark.StraightPort;

/// <summary>Reads the tables that make_data.py wrote.</summary>
internal static class DataLines
{
    /// <summary>Reads a table's lines.</summary>
    /// <param name="name">The file's name.</param>
    /// <returns>The fields of each line, which single spaces part.</returns>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(DataLines).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no table {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            yield return line.Split(' ');
    }

    /// <summary>Reads a code point, which is written in hexadecimal.</summary>
    public static int CodePoint(string field) => int.Parse(field, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Reads a text that is written as its code points.</summary>
    public static string Text(IEnumerable<string> fields) => string.Concat(fields.Select(field => char.ConvertFromUtf32(CodePoint(field))));
}
