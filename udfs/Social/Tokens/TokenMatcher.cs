namespace LaborSpark.Udfs;

/// <summary>
/// Matches one pattern at one place, and remembers for a text what patterns without bounds have already looked at in vain, so that no run is scanned from
/// each of its places. Places are asked for in ascending order.
/// </summary>
internal sealed class TokenMatcher
{
    private readonly int[] _hopelessBefore = new int[Enum.GetValues<TokenPattern>().Length];

    /// <summary>Forgets the text before.</summary>
    public void Begin() => _hopelessBefore.AsSpan().Clear();

    /// <summary>Finds the end of a pattern's match that starts at a place.</summary>
    /// <returns>The end, exclusive, or -1.</returns>
    public int Match(TokenPattern pattern, ReadOnlySpan<int> text, int at) => pattern switch
    {
        TokenPattern.Url => Match<UrlPattern>(pattern, text, at),
        TokenPattern.Tag => Match<TagPattern>(pattern, text, at),
        TokenPattern.Email => Match<EmailPattern>(pattern, text, at),
        TokenPattern.User => Match<UserPattern>(pattern, text, at),
        TokenPattern.Hashtag => Match<HashtagPattern>(pattern, text, at),
        TokenPattern.Cashtag => Match<CashtagPattern>(pattern, text, at),
        TokenPattern.Phone => Match<PhonePattern>(pattern, text, at),
        TokenPattern.Percent => Match<PercentPattern>(pattern, text, at),
        TokenPattern.Money => Match<MoneyPattern>(pattern, text, at),
        TokenPattern.Date => Match<DatePattern>(pattern, text, at),
        TokenPattern.Time => Match<TimePattern>(pattern, text, at),
        TokenPattern.Acronym => Match<AcronymPattern>(pattern, text, at),
        TokenPattern.LeftToRightFace => Match<LeftToRightFacePattern>(pattern, text, at),
        TokenPattern.RightToLeftFace => Match<RightToLeftFacePattern>(pattern, text, at),
        TokenPattern.Censored => Match<CensoredPattern>(pattern, text, at),
        TokenPattern.Emphasis => Match<EmphasisPattern>(pattern, text, at),
        TokenPattern.RestEmoticon => Match<RestEmoticonPattern>(pattern, text, at),
        TokenPattern.Number => Match<NumberPattern>(pattern, text, at),
        TokenPattern.Emoji => Match<EmojiPattern>(pattern, text, at),
        TokenPattern.Word => Match<WordPattern>(pattern, text, at),
        _ => EasternEmoticonPattern.Match(text, at),
    };

    private int Match<TPattern>(TokenPattern pattern, ReadOnlySpan<int> text, int at)
        where TPattern : struct, ISocialPattern<TPattern> =>
        TPattern.Match(text, at, ref _hopelessBefore[(int)pattern]);
}
