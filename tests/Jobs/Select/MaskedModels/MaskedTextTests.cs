using CsCheck;
using LaborSpark.Jobs.Select.MaskedModels;
using LaborSpark.Udfs;

namespace LaborSpark.Jobs.Tests.Select.MaskedModels;

public sealed class MaskedTextTests
{
    // Characters whose lower case has another length, is another at a word's end, or lies beyond U+FFFF; a lone surrogate; what a keyword is made of.
    private static readonly Gen<string> Texts = Gen.OneOf("a", "A", "İ", "i", "Σ", "σ", "\u0307", "😀", "𐐀", "\uD83D", "[", " ", "[MASK", "\0").Array[0, 12].Select(string.Concat);

    [TestCase("I got Hired today", "hired", 0, "I got [MASK] today", TestName = "Of_OtherCase_IsFound")]
    [TestCase("Hired", "hired", 0, "[MASK]", TestName = "Of_WholeText_IsTheMask")]
    [TestCase("unhireded", "hired", 0, "un[MASK]ed", TestName = "Of_PartOfAWord_IsMasked")]
    [TestCase("job. JOB? job", "job", 0, "[MASK]. JOB? job", TestName = "Of_HashZero_IsTheFirst")]
    [TestCase("job. JOB? job", "job", 4, "job. [MASK]? job", TestName = "Of_Hash_IsTakenModuloTheNumber")]
    [TestCase("job. JOB? job", "job", -1, "[MASK]. JOB? job", TestName = "Of_NegativeHash_IsUnsigned")] // 2^64 - 1 is a multiple of 3.
    [TestCase("aaaaa", "aa", 1, "aa[MASK]a", TestName = "Of_Overlapping_CountsFromTheLeft")]
    [TestCase("a.b a+b", "a.b", 1, "[MASK] a+b", TestName = "Of_SignsOfExpressions_AreLiteral")]
    [TestCase("İİ HIRED İ", "hired", 0, "İİ [MASK] İ", TestName = "Of_LongerLowerCase_IsMappedBack")]
    [TestCase("xİy", "i\u0307", 0, "x[MASK]y", TestName = "Of_CharacterThatBecomesTwo_IsMasked")]
    [TestCase("xİy", "i", 0, "x[MASK]y", TestName = "Of_FirstHalfOfACharacter_MasksItWhole")]
    [TestCase("xİy", "\u0307y", 0, "x[MASK]", TestName = "Of_SecondHalfOfACharacter_MasksItWhole")]
    [TestCase("😀 𐐀b😀", "𐐨b", 0, "😀 [MASK]😀", TestName = "Of_CharactersBeyondTheBasicPlane_AreMappedBack")]
    [TestCase("\uD83D JOB \uDE00", "job", 0, "\uD83D [MASK] \uDE00", TestName = "Of_LoneSurrogates_StayAsTheyAre")]
    [TestCase("\0JOB\0", "job", 0, "\0[MASK]\0", TestName = "Of_ZeroCharacters_StayAsTheyAre")]
    [TestCase("ΟΔΟΣ job", "οδος", 0, "[MASK] job", TestName = "Of_FinalSigma_IsFound")]
    [TestCase("[mask] job", "job", 0, "[mask] [MASK]", TestName = "Of_MaskInLowerCase_IsNoMask")]
    [TestCase("[MASK job", "job", 0, "[MASK [MASK]", TestName = "Of_HalfAMask_IsNoMask")]
    public void Of_OneOccurrence_BecomesTheMask(string text, string keyword, long hash, string expected) =>
        Assert.That(MaskedText.Of(text, PythonText.ToLower(text), keyword, hash), Is.EqualTo(expected));

    [TestCase("I got hired", "fired", TestName = "Of_KeywordNotThere_IsNull")]
    [TestCase("", "job", TestName = "Of_EmptyText_IsNull")]
    [TestCase("my job is [MASK]", "job", TestName = "Of_TextWithAMask_IsNull")]
    public void Of_NothingToMask_IsNull(string text, string keyword) => Assert.That(MaskedText.Of(text, PythonText.ToLower(text), keyword, 0), Is.Null);

    [Test]
    public void Of_EmptyKeyword_IsRefused() => Assert.That(() => MaskedText.Of("a", "a", "", 0), Throws.ArgumentException);

    [Test]
    public void Of_LowerCaseOfAnotherText_IsRefused() => Assert.That(() => MaskedText.Of("ab", "abcdef", "ef", 0), Throws.ArgumentException);

    // What stands around the mask is the text's own, and the lower case of what it replaced holds the keyword.
    [Test]
    public void Of_AnyText_ReplacesWhatTheKeywordStoodFor() => Gen.Select(Texts, Gen.OneOf("a", "i", "i\u0307", "\u0307", "😀", "σ", "ς", "a ", "\0"), Gen.Long).Sample((text, keyword, hash) =>
    {
        if (MaskedText.Of(text, PythonText.ToLower(text), keyword, hash) is not { } masked)
            return !PythonText.ToLower(text).Contains(keyword, StringComparison.Ordinal);

        var before = masked.IndexOf(MaskedText.Mask, StringComparison.Ordinal);
        var after = masked.Length - before - MaskedText.Mask.Length;
        var replaced = text[before..^after];
        return text.StartsWith(masked[..before], StringComparison.Ordinal) && text.EndsWith(masked[^after..], StringComparison.Ordinal)
            && Loosely(PythonText.ToLower(replaced)).Contains(Loosely(keyword), StringComparison.Ordinal) && replaced.EnumerateRunes().Count() <= keyword.EnumerateRunes().Count();
    });

    // Out of its word a sigma may be another.
    private static string Loosely(string text) => text.Replace('ς', 'σ');
}
