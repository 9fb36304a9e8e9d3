using System.Globalization;
using System.Text;

namespace LaborSpark.Udfs;

/// <summary>
/// Words in their order, with anything between. A word stands where neither the character before it nor the one after it is of a word: a letter, a number
/// of any kind or an underscore as Python's <c>\w</c> has them, or a mark, so that an accent set apart does not end a word.
/// </summary>
/// <param name="words">The words in UTF-8.</param>
internal sealed class WordSequence(byte[][] words)
{
    /// <summary>Tells whether a text contains the words. Each is taken where it first stands after the one before, which leaves the most for the next.</summary>
    /// <param name="text">The text in UTF-8; a broken sequence in it is no character of a word.</param>
    public bool IsIn(ReadOnlySpan<byte> text)
    {
        var at = 0;
        foreach (var word in words)
        {
            at = EndOf(word, text, at);
            if (at < 0)
                return false;
        }

        return true;
    }

    private static int EndOf(ReadOnlySpan<byte> word, ReadOnlySpan<byte> text, int at)
    {
        for (int next; (next = text[at..].IndexOf(word)) >= 0; at += next + 1)
        {
            var end = at + next + word.Length;
            if (!EndsInWord(text[..(at + next)]) && !StartsInWord(text[end..]))
                return end;
        }

        return -1;
    }

    private static bool EndsInWord(ReadOnlySpan<byte> text)
    {
        Rune.DecodeLastFromUtf8(text, out var before, out _);
        return !text.IsEmpty && IsOfWord(before);
    }

    private static bool StartsInWord(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out var after, out _);
        return !text.IsEmpty && IsOfWord(after);
    }

    private static bool IsOfWord(Rune rune) => SocialClasses.IsWord(rune.Value)
        || (!rune.IsAscii && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);
}
