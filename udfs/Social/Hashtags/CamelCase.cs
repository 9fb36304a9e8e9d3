using System.Text;

namespace LaborSpark.Udfs;

/// <summary>Cuts a hashtag that is not all in small letters: a space before each match of <see cref="CamelSplitPattern"/>.</summary>
internal static class CamelCase
{
    /// <summary>Splits a text.</summary>
    /// <param name="text">Code points.</param>
    public static string Split(ReadOnlySpan<int> text)
    {
        var words = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var end = CamelSplitPattern.Match(text, at);
            if (end > 0)
                words.Append(' ');
            for (end = Math.Max(end, at + 1); at < end; at++)
                words.Append(new Rune(text[at]));
        }

        return words.ToString();
    }
}
