namespace LaborSpark.Udfs.Tests.Social;

/// <summary>A text that repeats a piece, and the tokens of it for any number of repetitions; for 40 they are those of the reference.</summary>
/// <param name="Name">What the text holds.</param>
/// <param name="Unit">The piece.</param>
/// <param name="Tokens">Gives the tokens.</param>
internal sealed record LongRun(string Name, string Unit, Func<int, IEnumerable<string>> Tokens)
{
    public const int AskedOfReference = 40;
    public const int Characters = 2_000_000;

    private static readonly string[] Hashtag = ["<hashtag>"];
    private static readonly string[] HashtagEnd = ["</hashtag>"];

    public static IReadOnlyList<LongRun> All { get; } =
    [
        new("Letter", "a", _ => ["a", "<elongated>"]),
        new("Underscore", "_", times => [new string('_', times)]),
        new("Digit", "1", _ => ["<number>"]),
        new("DigitsWithStops", "1.", times => Repeat(times / 2, "<number>", ".")),
        new("HashSign", "#", times => Repeat(times, "#")),
        new("Smile", ":)", times => Repeat(times, "<happy>")),
        new("Bracket", "(", times => Repeat(times, "(")),
        new("At", "@", times => Repeat(times, "@")),
        new("Ampersand", "&", times => Repeat(times, "&")),
        new("OpenReference", "&#", times => ["&", .. Repeat(times - 1, "#&"), "#"]),
        new("Joiner", "\u200D", times => Repeat(times, "\u200D")),
        new("JoinedEmoji", "\U0001F600\u200D", times => Repeat(times, "\U0001F600", "\u200D")),
        new("CombiningMark", "\u0301", times => Repeat(times, "\u0301")),
        new("Plus", "+", times => Repeat(times, "+")),
        new("Asterisk", "*", times => Repeat(times, "*")),
        new("Apostrophe", "'", times => Repeat(times, "'")),
        new("Dollar", "$", times => Repeat(times / 2, "$$")),
        new("AddressesWithoutHost", "a@", times => ["a", .. Repeat(times - 1, "<user>"), "@"]),
        new("Schemes", "http://", times => Repeat(times, "http", "://")),
        new("HyphensAndLetters", "-a", times => Repeat(times, "-", "a")),
        new("OpenTags", "<a", times => Repeat(times, "<", "a")),
        new("Faces", "x0", times => Repeat(times, "x0")),
        new("Acronym", "A.", times => [string.Concat(Repeat(times, "a."))]),
        new("Capitals", "A ", times => ["<allcaps>", .. Repeat(times, "a"), "</allcaps>"]),
        new("Punctuation", "!?", _ => ["?", "!", "<repeated>"]),
        new("Contractions", "don't ", times => Repeat(times, "do", "not")),
        new("Dates", "jan 1 ", times => Repeat(times, "<date>")),
        new("HashtagTags", "<hashtag> ", times => Repeat(times, "<hashtag>")),
    ];

    /// <summary>Gets hashtags of a hundred thousand letters, without their sign; the reference cannot cut those of more than about 330.</summary>
    public static IReadOnlyList<LongRun> Hashtags { get; } =
    [
        new("Alphabet", "abcdefghij", times => [.. Hashtag, .. Repeat(times / 2, "abcdefghijabcdefghij"), .. HashtagEnd]),
        new("OneLetter", "aaaaaaaaaa", times => [.. Hashtag, .. Repeat(times / 2, "a", "<elongated>"), .. HashtagEnd]),
        new("CamelCase", "aBaBaBaBaB", times => [.. Hashtag, "a", .. Repeat((times * 5) - 1, "ba"), "b", .. HashtagEnd]),
    ];

    public override string ToString() => Name;

    private static IEnumerable<string> Repeat(int times, params string[] tokens) => Enumerable.Repeat(tokens, times).SelectMany(one => one);
}
