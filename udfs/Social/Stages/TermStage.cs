namespace LaborSpark.Udfs;

/// <summary>Puts tags in place of terms, and takes tags out.</summary>
internal static class TermStage
{
    private static readonly byte[][] Tags = [.. Enum.GetNames<SocialTerm>().Select(name => System.Text.Encoding.ASCII.GetBytes($" <{name.ToLowerInvariant()}> "))];

    /// <summary>Puts a term's tag, with a space on both sides, in place of all that matches its pattern.</summary>
    /// <param name="text">The text.</param>
    /// <param name="term">The term.</param>
    /// <param name="features">What the text holds.</param>
    public static void Normalise(SocialText text, SocialTerm term, SocialFeatures features)
    {
        if ((features & NeededFor(term)) == 0)
            return;

        var tag = Tags[(int)term];
        switch (term)
        {
            case SocialTerm.Url:
                Replace<UrlPattern>(text, tag);
                break;
            case SocialTerm.Email:
                Replace<EmailPattern>(text, tag);
                break;
            case SocialTerm.Percent:
                Replace<PercentPattern>(text, tag);
                break;
            case SocialTerm.Money:
                Replace<MoneyPattern>(text, tag);
                break;
            case SocialTerm.Phone:
                Replace<PhonePattern>(text, tag);
                break;
            case SocialTerm.User:
                Replace<UserPattern>(text, tag);
                break;
            case SocialTerm.Time:
                Replace<TimePattern>(text, tag);
                break;
            case SocialTerm.Date:
                Replace<DatePattern>(text, tag);
                break;
            case SocialTerm.Number:
                Replace<NumberPattern>(text, tag);
                break;
            default:
                Replace<HashtagPattern>(text, tag);
                break;
        }
    }

    /// <summary>Takes a term's tag out wherever it stands, also where the writer of the text put it. The spaces around it stay.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Omit(SocialText text, SocialTerm term)
    {
        var tag = Tags[(int)term].AsSpan()[1..^1];
        var codePoints = text.CodePoints;
        for (var at = 0; at < codePoints.Length; at++)
        {
            if (!SocialClasses.IsTextAt(codePoints, at, tag))
                continue;

            text.Replace(at, at + tag.Length);
            at += tag.Length - 1;
        }

        return text.Apply();
    }

    private static SocialFeatures NeededFor(SocialTerm term) => term switch
    {
        SocialTerm.Url => SocialFeatures.Url,
        SocialTerm.Email => SocialFeatures.Email,
        SocialTerm.Percent => SocialFeatures.Percent,
        SocialTerm.Money => SocialFeatures.Money,
        SocialTerm.Phone => SocialFeatures.Phone,
        SocialTerm.User => SocialFeatures.User,
        SocialTerm.Time => SocialFeatures.Time,
        SocialTerm.Date or SocialTerm.Number => SocialFeatures.Digit,
        SocialTerm.Hashtag => SocialFeatures.Hashtag,
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, "There is no such term."),
    };

    private static void Replace<TPattern>(SocialText text, ReadOnlySpan<byte> tag)
        where TPattern : ISocialPattern<TPattern>
    {
        var codePoints = text.CodePoints;
        var hopelessBefore = 0;
        var at = 0;
        while (at < codePoints.Length)
        {
            var end = TPattern.MayStart(codePoints[at]) ? TPattern.Match(codePoints, at, ref hopelessBefore) : -1;
            if (end < 0)
            {
                at++;
                continue;
            }

            text.Replace(at, end);
            text.Write(tag);
            at = end;
        }

        text.Apply();
    }
}
