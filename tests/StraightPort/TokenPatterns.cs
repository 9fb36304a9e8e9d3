using System.Collections.Concurrent;
using LaborSpark.StraightPort.Patterns;
using LaborSpark.Udfs;
using DatePattern = LaborSpark.StraightPort.Patterns.DatePattern;
using EmojiPattern = LaborSpark.StraightPort.Patterns.EmojiPattern;

namespace LaborSpark.StraightPort;

/// <summary>The tokenizers: one pattern of all alternatives, in an order that decides.</summary>
internal static class TokenPatterns
{
    private const string AnyVisible = @"(?:\S)";

    private static readonly Alternative Emojis = new(SocialTokenKinds.Emojis, EmojiPattern.Emoji);
    private static readonly Alternative Word = new(SocialTokenKinds.None, WordPatterns.Word);
    private static readonly Alternative Eastern = new(SocialTokenKinds.Emoticons, FacePatterns.Eastern);

    private static readonly Alternative[] InBoth =
    [
        new(SocialTokenKinds.Urls, AddressPatterns.Url),
        new(SocialTokenKinds.Tags, AddressPatterns.Tag),
        new(SocialTokenKinds.Emails, AddressPatterns.Email),
        new(SocialTokenKinds.Users, AddressPatterns.User),
        new(SocialTokenKinds.Hashtags, AddressPatterns.Hashtag),
        new(SocialTokenKinds.Cashtags, AddressPatterns.Cashtag),
        new(SocialTokenKinds.Phones, NumberPatterns.Phone),
        new(SocialTokenKinds.Percents, NumberPatterns.Percent),
        new(SocialTokenKinds.Money, NumberPatterns.Money),
        new(SocialTokenKinds.Dates, DatePattern.Date),
        new(SocialTokenKinds.Times, NumberPatterns.Time),
        new(SocialTokenKinds.Acronyms, WordPatterns.Acronym),
        new(SocialTokenKinds.Emoticons, FacePatterns.LeftToRight),
        new(SocialTokenKinds.Emoticons, FacePatterns.RightToLeft),
        new(SocialTokenKinds.Censored, WordPatterns.Censored),
        new(SocialTokenKinds.Emphasis, WordPatterns.Emphasis),
        new(SocialTokenKinds.Emoticons, FacePatterns.Rest),
        new(SocialTokenKinds.Numbers, NumberPatterns.Number),
    ];

    // To compile one takes about a second; to keep all that a long run with drawn options makes would take all memory.
    private const int MostKept = 64;
    private static readonly ConcurrentDictionary<(SocialTokenizing, SocialTokenKinds), PythonRegex> Made = new();

    /// <summary>Makes the pattern of a tokenizer.</summary>
    public static PythonRegex Make(SocialTokenizing tokenizing, SocialTokenKinds keep)
    {
        if (Made.Count >= MostKept)
            Made.Clear();
        return Made.GetOrAdd((tokenizing, keep), _ => Compile(tokenizing, keep));
    }

    private static PythonRegex Compile(SocialTokenizing tokenizing, SocialTokenKinds keep)
    {
        // A digit is an emoji: where emoji come before numbers, a number falls into its digits.
        Alternative[] all = tokenizing == SocialTokenizing.Pipeline ? [Emojis, .. InBoth, Word, Eastern] : [.. InBoth, Emojis, Word, Eastern];
        var kept = all.Where(alternative => (alternative.Kind & keep) == alternative.Kind).Select(alternative => $"(?:{alternative.Pattern})");
        return new PythonRegex($"({string.Join('|', kept)}|{AnyVisible})");
    }

    private sealed record Alternative(SocialTokenKinds Kind, string Pattern);
}
