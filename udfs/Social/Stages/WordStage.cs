using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>Splits a text at white space, drops words, and joins the others by single spaces.</summary>
internal static class WordStage
{
    /// <summary>Makes a row of spaces one space; other white space stays.</summary>
    public static void CollapseSpaces(SocialText text)
    {
        var codePoints = text.CodePoints;
        for (var at = 1; at < codePoints.Length; at++)
        {
            if (codePoints[at] == ' ' && codePoints[at - 1] == ' ')
                text.Replace(at, at + 1);
        }

        text.Apply();
    }

    /// <summary>
    /// Drops the tags of capitals inside hashtags or, where all tags are to go, every word that starts with <c>&lt;</c>. A tag counts wherever it came from:
    /// <c>&lt;hashtag&gt;</c> in a tweet opens one that lasts until <c>&lt;/hashtag&gt;</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="removeTags">Whether all tags go.</param>
    public static void Join(SocialText text, bool removeTags)
    {
        var codePoints = text.CodePoints;
        var isFirst = true;
        var inHashtag = false;
        for (var at = 0; at < codePoints.Length;)
        {
            var end = EndOfNonSpace(codePoints, at);
            if (end == at)
            {
                at++;
                continue;
            }

            var word = codePoints[at..end];
            if (word[0] != '<' || !IsDropped(word, removeTags, ref inHashtag))
            {
                if (!isFirst)
                    text.Write(' ');
                text.Write(word);
                isFirst = false;
            }

            at = end;
        }

        text.ReplaceAll();
    }

    private static bool IsDropped(ReadOnlySpan<int> word, bool removeTags, ref bool inHashtag)
    {
        if (removeTags)
            return true;

        if (Is(word, "<hashtag>"u8))
            inHashtag = true;
        else if (Is(word, "</hashtag>"u8))
            inHashtag = false;
        else
            return inHashtag && (Is(word, "<allcaps>"u8) || Is(word, "</allcaps>"u8));
        return false;
    }

    private static bool Is(ReadOnlySpan<int> word, ReadOnlySpan<byte> tag) => word.Length == tag.Length && IsTextAt(word, 0, tag);
}
