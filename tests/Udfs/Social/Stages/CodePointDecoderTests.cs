using System.Text;

namespace LaborSpark.Udfs.Tests.Social.Stages;

public sealed class CodePointDecoderTests
{
    [Test]
    public void Decode_EveryLengthAroundACharacter_EqualsRunes([Range(0, 40)] int before, [Values("", "\u00E9", "\u20AC", "\U0001F600", "\u00E9\u20AC\U0001F600")] string character)
    {
        var text = new string('a', before) + character + new string('b', 40 - before);

        Assert.That(Decode(Encoding.UTF8.GetBytes(text)), Is.EqualTo(text.EnumerateRunes().Select(rune => rune.Value)));
    }

    [TestCase(new byte[] { 0x61, 0xFF, 0x62 }, new[] { 0x61, 0xFFFD, 0x62 }, TestName = "Decode_ByteThatNeverOccurs_OneReplacement")]
    [TestCase(new byte[] { 0xE2, 0x82, 0x62 }, new[] { 0xFFFD, 0x62 }, TestName = "Decode_CutSequence_OneReplacement")]
    [TestCase(new byte[] { 0x61, 0xF0, 0x9F }, new[] { 0x61, 0xFFFD }, TestName = "Decode_CutAtTheEnd_OneReplacement")]
    [TestCase(new byte[] { 0xED, 0xA0, 0x80 }, new[] { 0xFFFD, 0xFFFD, 0xFFFD }, TestName = "Decode_Surrogate_AReplacementForEachByte")]
    [TestCase(new byte[] { 0 }, new[] { 0 }, TestName = "Decode_Nul_Itself")]
    [TestCase(new byte[0], new int[0], TestName = "Decode_Nothing_Nothing")]
    public void Decode_Bytes_GivesCodePoints(byte[] utf8, int[] expected) => Assert.That(Decode(utf8), Is.EqualTo(expected));

    private static int[] Decode(byte[] utf8)
    {
        var codePoints = new int[utf8.Length];
        return codePoints[..CodePointDecoder.Decode(utf8, codePoints)];
    }
}
