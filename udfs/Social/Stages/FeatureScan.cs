using static LaborSpark.Udfs.SocialClasses;

namespace LaborSpark.Udfs;

/// <summary>Finds out in one walk over a text which stages could act on it.</summary>
internal static class FeatureScan
{
    private const int DigitsOfPhone = 10;

    // Which ASCII characters need a look at their neighbours.
    private static readonly byte[] Kinds = MakeKinds();

    /// <summary>Scans a text.</summary>
    public static SocialFeatures Scan(ReadOnlySpan<int> text)
    {
        var features = SocialFeatures.None;
        var digits = 0;
        var kinds = Kinds;
        var before = -1;
        for (var at = 0; at < text.Length; at++)
        {
            var codePoint = text[at];
            if ((uint)codePoint < (uint)kinds.Length)
            {
                if (codePoint == before)
                    features |= Doubled(text, at);
                if (kinds[codePoint] != 0)
                    features |= Ascii(text, at, ref digits);
            }
            else if (IsDigit(codePoint))
            {
                features |= Digit(text, at, ref digits);
            }

            before = codePoint;
        }

        return features;
    }

    private static byte[] MakeKinds()
    {
        var kinds = new byte[128];
        foreach (var character in "0123456789@#*':.!?ABCDEFGHIJKLMNOPQRSTUVWXYZ")
            kinds[character] = 1;
        return kinds;
    }

    private static SocialFeatures Doubled(ReadOnlySpan<int> text, int at)
    {
        if (text[at] == ' ')
            return SocialFeatures.Spaces;
        return IsAt(text, at - 2, text[at]) && IsAsciiLetter(text[at]) ? SocialFeatures.Threefold : SocialFeatures.None;
    }

    private static SocialFeatures Ascii(ReadOnlySpan<int> text, int at, ref int digits) => text[at] switch
    {
        '@' => Sign(text, at),
        '#' => If(SocialFeatures.Hashtag, IsWordAt(text, at + 1)),
        '*' => If(SocialFeatures.Asterisk, IsWordAt(text, at + 1)),
        '\'' => If(SocialFeatures.Apostrophe, at > 0 && at + 1 < text.Length && IsAsciiLetter(text[at - 1]) && IsAsciiLetter(text[at + 1])),
        ':' => If(SocialFeatures.Url, IsTextAt(text, at + 1, "//"u8)),
        '.' => If(SocialFeatures.Url, IsTextAt(text, at - 3, "www"u8)) | Stop(text, at),
        '!' or '?' => Stop(text, at),
        >= 'A' and <= 'Z' => If(SocialFeatures.Capitals, at + 2 < text.Length && IsOfCapitals(text[at + 1]) && IsOfCapitals(text[at + 2])),
        _ => Digit(text, at, ref digits),
    };

    private static SocialFeatures Sign(ReadOnlySpan<int> text, int at)
    {
        if (!IsWordAt(text, at + 1))
            return SocialFeatures.None;
        return SocialFeatures.User | If(SocialFeatures.Email, at > 0 && (text[at - 1] is '+' or '-' || IsWord(text[at - 1])));
    }

    private static SocialFeatures Stop(ReadOnlySpan<int> text, int at) => If(SocialFeatures.Repeated, at + 1 < text.Length && text[at + 1] is '!' or '?' or '.');

    private static SocialFeatures Digit(ReadOnlySpan<int> text, int at, ref int digits)
    {
        digits++;
        var features = SocialFeatures.Digit | If(SocialFeatures.Phone, digits >= DigitsOfPhone) | If(SocialFeatures.Money, at > 0 && MoneyPattern.IsCurrency(text[at - 1]));
        if (at + 1 == text.Length)
            return features;

        var next = text[at + 1];
        return features
            | If(SocialFeatures.Time, next is ':' or 'a' or 'p' or 'A' or 'P')
            | If(SocialFeatures.Percent, next == '%')
            | If(SocialFeatures.Money, MoneyPattern.IsCurrency(next));
    }

    private static bool IsOfCapitals(int codePoint) => codePoint == ' ' || IsAsciiUpper(codePoint);

    private static SocialFeatures If(SocialFeatures feature, bool holds) => holds ? feature : SocialFeatures.None;
}
