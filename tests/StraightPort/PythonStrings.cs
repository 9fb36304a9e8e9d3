using System.Text;

namespace LaborSpark.StraightPort;

/// <summary>Methods of Python 3.11's <c>str</c>. Texts hold no lone surrogates.</summary>
internal static class PythonStrings
{
    private const int CapitalSigma = 0x3A3;
    private static readonly Dictionary<int, string> LowerCase = DataLines.Read("lower.txt").ToDictionary(line => DataLines.CodePoint(line[0]), line => DataLines.Text(line[1..]));

    /// <summary><c>str.islower()</c>: something is lower case, nothing upper or title case.</summary>
    public static bool IsLower(string text) =>
        text.EnumerateRunes().Any(rune => PythonClasses.Is(rune.Value, PythonClass.Lower))
        && !text.EnumerateRunes().Any(rune => PythonClasses.Is(rune.Value, PythonClass.Upper));

    /// <summary><c>str.split()</c>: the words between white space.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (!PythonClasses.Is(rune.Value, PythonClass.Space))
            {
                word.Append(rune);
                continue;
            }

            if (word.Length > 0)
                yield return word.ToString();
            word.Clear();
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    /// <summary><c>str.lower()</c>.</summary>
    public static string Lower(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();

        var runes = text.EnumerateRunes().ToArray();
        var lower = new StringBuilder();
        for (var at = 0; at < runes.Length; at++)
        {
            if (runes[at].Value == CapitalSigma)
                lower.Append(IsFinal(runes, at) ? 'ς' : 'σ');
            else if (LowerCase.TryGetValue(runes[at].Value, out var mapped))
                lower.Append(mapped);
            else
                lower.Append(runes[at]);
        }

        return lower.ToString();
    }

    /// <summary>A sigma is final after a cased character and not before one.</summary>
    private static bool IsFinal(Rune[] runes, int at)
    {
        var before = at - 1;
        while (before >= 0 && PythonClasses.Is(runes[before].Value, PythonClass.Ignored))
            before--;
        if (before < 0 || !PythonClasses.Is(runes[before].Value, PythonClass.Cased))
            return false;

        var after = at + 1;
        while (after < runes.Length && PythonClasses.Is(runes[after].Value, PythonClass.Ignored))
            after++;
        return after == runes.Length || !PythonClasses.Is(runes[after].Value, PythonClass.Cased);
    }
}
