using System.Text;

namespace LaborSpark.Udfs;

/// <summary>Sets a space before each capital that starts a word, each run of digits, the letter after it, and each hyphen and underscore.</summary>
internal static class CamelCase
{
    /// <summary>Splits a text.</summary>
    /// <param name="text">Code points.</param>
    public static string Split(ReadOnlySpan<int> text)
    {
        var words = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (StartsWord(text, at))
                words.Append(' ');
            words.Append(new Rune(text[at]));
        }

        return words.ToString();
    }

    private static bool StartsWord(ReadOnlySpan<int> text, int at)
    {
        var (before, here) = (at > 0 ? text[at - 1] : -1, text[at]);
        if (SocialClasses.IsAsciiDigit(here))
            return !SocialClasses.IsAsciiDigit(before);
        if (IsJoint(here))
            return true;
        if (SocialClasses.IsAsciiLetter(here) && (SocialClasses.IsAsciiDigit(before) || IsJoint(before)))
            return true;
        return SocialClasses.IsAsciiUpper(here)
            && (SocialClasses.IsAsciiLower(before) || (at > 0 && at + 1 < text.Length && SocialClasses.IsAsciiLower(text[at + 1])));
    }

    private static bool IsJoint(int codePoint) => codePoint is '-' or '_';
}
