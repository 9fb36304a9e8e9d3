namespace LaborSpark.Udfs;

/// <summary>
/// The alternatives of a tokenizer's pattern in its order, and for each character those that may start with it: of the twenty-one few are left to try.
/// Never changed once made.
/// </summary>
internal sealed class TokenAlternatives
{
    private const int AsciiCharacters = 128;

    // For every ASCII character a bit for each place in the order whose pattern may start with it.
    private readonly uint[] _ascii = new uint[AsciiCharacters];
    private readonly uint _anywhere;
    private readonly uint _word;
    private readonly uint _digit;
    private readonly uint _emoji;
    private readonly uint _money;

    /// <summary>Orders the alternatives.</summary>
    /// <param name="options">Which tokenizer, and what it keeps in one piece.</param>
    public TokenAlternatives(SocialOptions options)
    {
        var patterns = new List<TokenPattern>();
        foreach (var pattern in Enum.GetValues<TokenPattern>())
        {
            var kind = KindOf(pattern);
            if ((options.Keep & kind) == kind)
                patterns.Add(pattern);
        }

        // The newer tokenizer has the same order but for emoji, which come first.
        if (options.Tokenizing == SocialTokenizing.Pipeline && patterns.Remove(TokenPattern.Emoji))
            patterns.Insert(0, TokenPattern.Emoji);
        Order = [.. patterns];

        for (var character = 0; character < AsciiCharacters; character++)
            _ascii[character] = Bits(pattern => MayStart(pattern, character));
        _anywhere = Bits(pattern => pattern == TokenPattern.EasternEmoticon);
        _word = Bits(pattern => pattern is TokenPattern.Email or TokenPattern.Censored or TokenPattern.Word);
        _digit = Bits(pattern => pattern is TokenPattern.Phone or TokenPattern.Percent or TokenPattern.Money or TokenPattern.Date or TokenPattern.Time or TokenPattern.Number);
        _emoji = Bits(pattern => pattern == TokenPattern.Emoji);
        _money = Bits(pattern => pattern == TokenPattern.Money);
    }

    /// <summary>Gets the patterns in the order in which they are tried.</summary>
    public TokenPattern[] Order { get; }

    /// <summary>Gets a bit for each place in the order whose pattern may start with a character that is no space.</summary>
    public uint StartingWith(int codePoint)
    {
        if (codePoint < AsciiCharacters)
            return _ascii[codePoint];

        var classes = SocialClasses.Of(codePoint);
        return _anywhere
            | ((classes & SocialClass.Word) != 0 ? _word : 0)
            | ((classes & SocialClass.Digit) != 0 ? _digit : 0)
            | (EmojiPattern.MayStart(codePoint) ? _emoji : 0)
            | (MoneyPattern.IsCurrency(codePoint) ? _money : 0);
    }

    private uint Bits(Func<TokenPattern, bool> isMeant)
    {
        var bits = 0u;
        for (var place = 0; place < Order.Length; place++)
            bits |= isMeant(Order[place]) ? 1u << place : 0;
        return bits;
    }

    private static bool MayStart(TokenPattern pattern, int codePoint) => pattern switch
    {
        TokenPattern.Url => UrlPattern.MayStart(codePoint),
        TokenPattern.Tag => TagPattern.MayStart(codePoint),
        TokenPattern.Email => EmailPattern.MayStart(codePoint),
        TokenPattern.User => UserPattern.MayStart(codePoint),
        TokenPattern.Hashtag => HashtagPattern.MayStart(codePoint),
        TokenPattern.Cashtag => CashtagPattern.MayStart(codePoint),
        TokenPattern.Phone => PhonePattern.MayStart(codePoint),
        TokenPattern.Percent => PercentPattern.MayStart(codePoint),
        TokenPattern.Money => MoneyPattern.MayStart(codePoint),
        TokenPattern.Date => DatePattern.MayStart(codePoint),
        TokenPattern.Time => TimePattern.MayStart(codePoint),
        TokenPattern.Acronym => AcronymPattern.MayStart(codePoint),
        TokenPattern.LeftToRightFace => LeftToRightFacePattern.MayStart(codePoint),
        TokenPattern.RightToLeftFace => RightToLeftFacePattern.MayStart(codePoint),
        TokenPattern.Censored => CensoredPattern.MayStart(codePoint),
        TokenPattern.Emphasis => EmphasisPattern.MayStart(codePoint),
        TokenPattern.RestEmoticon => RestEmoticonPattern.MayStart(codePoint),
        TokenPattern.Number => NumberPattern.MayStart(codePoint),
        TokenPattern.Emoji => EmojiPattern.MayStart(codePoint),
        TokenPattern.Word => WordPattern.MayStart(codePoint),
        _ => EasternEmoticonPattern.MayStart(codePoint),
    };

    private static SocialTokenKinds KindOf(TokenPattern pattern) => pattern switch
    {
        TokenPattern.Url => SocialTokenKinds.Urls,
        TokenPattern.Tag => SocialTokenKinds.Tags,
        TokenPattern.Email => SocialTokenKinds.Emails,
        TokenPattern.User => SocialTokenKinds.Users,
        TokenPattern.Hashtag => SocialTokenKinds.Hashtags,
        TokenPattern.Cashtag => SocialTokenKinds.Cashtags,
        TokenPattern.Phone => SocialTokenKinds.Phones,
        TokenPattern.Percent => SocialTokenKinds.Percents,
        TokenPattern.Money => SocialTokenKinds.Money,
        TokenPattern.Date => SocialTokenKinds.Dates,
        TokenPattern.Time => SocialTokenKinds.Times,
        TokenPattern.Acronym => SocialTokenKinds.Acronyms,
        TokenPattern.Censored => SocialTokenKinds.Censored,
        TokenPattern.Emphasis => SocialTokenKinds.Emphasis,
        TokenPattern.Number => SocialTokenKinds.Numbers,
        TokenPattern.Emoji => SocialTokenKinds.Emojis,
        TokenPattern.Word => SocialTokenKinds.None,
        _ => SocialTokenKinds.Emoticons,
    };
}
