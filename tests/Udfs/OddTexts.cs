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

    private static readonly Gen<string> Characters = Gen.Int[0, 0x10FFFF].Select(code => code is >= 0xD800 and < 0xE000 ? ((char)code).ToString() : char.ConvertFromUtf32(code));

    private static readonly Gen<string> Ascii = Gen.Char[' ', '~'].Select(c => c.ToString());

    private static readonly Gen<string> Runs = Gen.Select(Gen.OneOf(Words, Marks, Characters, Ascii), Gen.Int[2, 120]).Select((part, count) => string.Concat(Enumerable.Repeat(part, count)));

    /// <summary>Gets the generator.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency((6, Words), (3, Specials), (5, Marks), (4, Characters), (6, Ascii), (1, Runs)).Array[0, 30].Select(string.Concat);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
