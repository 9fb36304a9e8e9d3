using CsCheck;

namespace LaborSpark.Udfs.Tests.Text;

public sealed class CodePointOrderTests
{
    [TestCase("a", "b", ExpectedResult = -1)]
    [TestCase("a", "ab", ExpectedResult = -1)]
    [TestCase("b", "ab", ExpectedResult = 1)]
    [TestCase("\uE000", "😀", ExpectedResult = -1, Description = "U+E000 before U+1F600, whose first unit is U+D83D")]
    [TestCase("\uFFFD", "😀", ExpectedResult = -1)]
    [TestCase("\u4E2D", "😀", ExpectedResult = -1)]
    [TestCase("😀", "😢", ExpectedResult = -1)]
    [TestCase("", "", ExpectedResult = 0)]
    [TestCase(null, "", ExpectedResult = -1)]
    public int Compare_Texts_IsByCodePoint(string? one, string? other) => Math.Sign(CodePointOrder.Instance.Compare(one, other));

    [Test]
    public void Compare_AnyTexts_IsAsTheirUtf8() => Gen.Select(OddTexts.Any, OddTexts.Any).Sample(
        (one, other) => Math.Sign(CodePointOrder.Instance.Compare(WellFormed(one), WellFormed(other))) == Math.Sign(Utf8(one).AsSpan().SequenceCompareTo(Utf8(other))),
        iter: 2_000,
        threads: 1);

    [TestCase("a b", "a c", ExpectedResult = -1)]
    [TestCase("a", "a b", ExpectedResult = -1)]
    [TestCase("b", "a b", ExpectedResult = 1)]
    public int Compare_Lists_IsByTheFirstTokenThatDiffers(string one, string other) => Math.Sign(CodePointOrder.Compare(one.Split(' '), other.Split(' ')));

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static string WellFormed(string text) => System.Text.Encoding.UTF8.GetString(Utf8(text));
}
