using CsCheck;

namespace LaborSpark.Udfs.Tests;

/// <summary>Texts made of what breaks tokenizers: pieces of words, special tokens whole and cut, marks, joiners, controls, any character, lone surrogates.</summary>
internal static class OddTexts
{
    private static readonly Gen<string> Words = OneOf(
        "job", "un", "happ", "ily", "LOST", "RT", "don't", "#hiring", "@user", "naïve", "ΟΔΟΣ", "İ", "ß", "中文", "😀", "👩\u200D💻", "🇺🇸", "1\uFE0F\u20E3");

    private static readonly Gen<string> Specials = OneOf("[MASK]", "[UNK]", "[CLS]", "[SEP]", "[PAD]", "[MASK", "MASK]", "[", "]", "[mask]", "##", "##s");

    private static readonly Gen<string> Marks = OneOf(
        " ", "\t", "\n", "\r", "\v", "\f", "\0", "\u001F", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200D", "\u200F", "\u2028", "\u3000", "\uFEFF", "\uFFFD", "\uFE0F", "\u0301", "\uE000", "\uD83D", "\uDE00");

    private static readonly Gen<string> Social = OneOf(
        "#newjob", "#NewJob", "#a_b-c", "#2020", "@a", "http://t.co/x", "www.a.bc", "a@b.co", "10%", "$5m", "5€", "10:30pm", "1/2/2020", "3 Jan 2020", "May", "555-123-4567", "1,000.5", "½", "²", "٣",
        ":)", ":-(((", "xD", "(:", "ox", "<3", "^5", "(^_^)", "o_O", ":'", "&amp;", "&lt", "&#39;", "&#", "&#x1F600;", "&notit;", "<hashtag>", "</hashtag>", "<allcaps>", "<b>",
        "A B", "ABC", "sooo", "NOOO", "bazzaarrr", "!?!", "...", "*wow*", "f**k", "*", "can't", "y'all", "i'm", "’", "U.S.A.", "$AB", "4ever", "\u001C", "\u200C", "☝\uFE0F", "⛹\uFE0F\u200D♀\uFE0F", "#\uFE0F\u20E3");

    private static readonly Gen<string> Characters = Gen.Int[0, 0x10FFFF].Select(code => code is >= 0xD800 and < 0xE000 ? ((char)code).ToString() : char.ConvertFromUtf32(code));

    private static readonly Gen<string> Ascii = Gen.Char[' ', '~'].Select(c => c.ToString());

    private static readonly Gen<string> Runs = Gen.Select(Gen.OneOf(Words, Marks, Characters, Ascii, Social), Gen.Int[2, 120]).Select((part, count) => string.Concat(Enumerable.Repeat(part, count)));

    /// <summary>Gets the generator.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency((6, Words), (3, Specials), (6, Social), (5, Marks), (4, Characters), (6, Ascii), (1, Runs)).Array[0, 30].Select(string.Concat);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
