using System.Text;
using System.Text.RegularExpressions;

namespace LaborSpark.StraightPort;

/// <summary>A pattern with the meaning that Python's <c>re</c> gives it.</summary>
/// <param name="pattern">The pattern, in what .NET and Python have in common.</param>
internal sealed class PythonRegex(string pattern)
{
    private readonly Regex _regex = new(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant);

    /// <summary><c>re.sub</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="replacement">Makes of a match what comes in its place.</param>
    /// <returns>The text with the matches replaced.</returns>
    public string Replace(string text, Func<string, string> replacement)
    {
        var shadow = Shadow.Of(text);
        var match = _regex.Match(shadow.Text);
        if (!match.Success)
            return text;

        var result = new StringBuilder();
        var end = 0;
        for (; match.Success; match = match.NextMatch())
        {
            result.Append(shadow.Original(end, match.Index));
            result.Append(replacement(shadow.Original(match.Index, match.Index + match.Length)));
            end = match.Index + match.Length;
        }

        return result.Append(shadow.Original(end, shadow.Text.Length)).ToString();
    }

    /// <summary><c>re.findall</c> of a pattern that is one group.</summary>
    public IEnumerable<string> FindAll(string text)
    {
        var shadow = Shadow.Of(text);
        for (var match = _regex.Match(shadow.Text); match.Success; match = match.NextMatch())
            yield return shadow.Original(match.Index, match.Index + match.Length);
    }
}
