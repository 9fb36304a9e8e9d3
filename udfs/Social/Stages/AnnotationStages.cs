namespace LaborSpark.Udfs;

/// <summary>Puts tags beside words in capitals, repeated punctuation, emphasised and censored words.</summary>
internal static class AnnotationStages
{
    /// <summary>Tags words in capitals.</summary>
    public static void AllCaps(SocialText text, AllCapsTag style)
    {
        var codePoints = text.CodePoints;
        for (var at = 0; at < codePoints.Length; at++)
        {
            var end = AllCapsPattern.MayStart(codePoints[at]) ? AllCapsPattern.Match(codePoints, at) : -1;
            if (end < 0)
                continue;

            text.Replace(at, end);
            WriteAllCaps(text, codePoints[at..end], style);
            at = end - 1;
        }

        text.Apply();
    }

    /// <summary>Writes one of each sign in a row of <c>! ? .</c>, in descending order of code points, and a tag.</summary>
    public static void Repeated(SocialText text)
    {
        var codePoints = text.CodePoints;
        for (var at = 0; at < codePoints.Length; at++)
        {
            var end = RepeatedPunctuationPattern.MayStart(codePoints[at]) ? RepeatedPunctuationPattern.Match(codePoints, at) : -1;
            if (end < 0)
                continue;

            text.Replace(at, end);
            text.Write(' ');
            foreach (var sign in "?.!"u8)
            {
                if (codePoints[at..end].Contains(sign))
                    text.Write(sign);
            }

            text.Write(" <repeated> "u8);
            at = end - 1;
        }

        text.Apply();
    }

    /// <summary>Takes the asterisks around a word away and puts a tag after it.</summary>
    public static void Emphasis(SocialText text)
    {
        var codePoints = text.CodePoints;
        for (var at = 0; at < codePoints.Length; at++)
        {
            var end = EmphasisPattern.MayStart(codePoints[at]) ? EmphasisPattern.Match(codePoints, at) : -1;
            if (end < 0)
                continue;

            text.Replace(at, end);
            text.Write(' ');
            text.Write(codePoints[(at + 1)..(end - 1)]);
            text.Write(" <emphasis> "u8);
            at = end - 1;
        }

        text.Apply();
    }

    /// <summary>Puts a tag after a word with asterisks inside.</summary>
    public static void Censored(SocialText text)
    {
        var codePoints = text.CodePoints;
        for (var at = 0; at < codePoints.Length; at++)
        {
            var end = CensoredPattern.MayStart(codePoints[at]) ? CensoredPattern.Match(codePoints, at) : -1;
            if (end < 0)
                continue;

            text.Replace(at, end);
            text.Write("  "u8);
            text.Write(codePoints[at..end]);
            text.Write(" <censored>  "u8);
            at = end - 1;
        }

        text.Apply();
    }

    private static void WriteAllCaps(SocialText text, ReadOnlySpan<int> words, AllCapsTag style)
    {
        if (style == AllCapsTag.Every)
        {
            WriteEvery(text, words);
            return;
        }

        text.Write(style == AllCapsTag.Wrap ? " <allcaps> "u8 : " "u8);
        text.Write(words);
        text.Write(style == AllCapsTag.Wrap ? " </allcaps>  "u8 : " <allcaps> "u8);
    }

    private static void WriteEvery(SocialText text, ReadOnlySpan<int> words)
    {
        text.Write(' ');
        foreach (var range in words.Split(' '))
        {
            if (words[range].IsEmpty)
                continue;

            text.Write(' ');
            text.Write(words[range]);
            text.Write(" <allcaps>  "u8);
        }
    }
}
