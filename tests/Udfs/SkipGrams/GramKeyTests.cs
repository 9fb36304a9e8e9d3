using System.Buffers;
using System.Text;

namespace LaborSpark.Udfs.Tests.Grams;

public sealed class GramKeyTests
{
    // Each gram before the next: of UTF-8 bytes, which emoji end, and not of UTF-16 units, where they come before U+FF5E.
    private static readonly string[][] InOrder =
    [
        [], [""], ["", ""], ["", "", "a"], ["", "a"], ["\0"], ["\0", ""], ["\0\0"], ["\0\u0001"], ["\0a"], ["\u0001"], ["\u0001", "a"], ["\u0001\0"], ["\u0001\u0001"], ["\u0001\u0002"],
        ["\u0002"], ["Z"], ["a"], ["a", ""], ["a", "\0"], ["a", "\u0001"], ["a", "a"], ["a", "b", "c"], ["a", "c"], ["a\0"], ["a\0", "b"], ["a\u0001"], ["a\u0002"], ["aa"], ["ab"], ["b"],
        ["é"], ["\uFF5E"], ["😀"], ["😀", "a"],
    ];

    [TestCase(new string[0], "")]
    [TestCase(new[] { "a" }, "6100")]
    [TestCase(new[] { "a", "bc" }, "6100626300")]
    [TestCase(new[] { "", "" }, "0000")]
    [TestCase(new[] { "\0\u0001\u0002" }, "010101020200")]
    [TestCase(new[] { "é" }, "C3A900")]
    public void Append_Tokens_WritesThem(string[] tokens, string expected) => Assert.That(Convert.ToHexString(Key(tokens)), Is.EqualTo(expected));

    [Test]
    public void Append_GramsInOrder_GivesKeysInOrder() => Assert.That(
        InOrder.Zip(InOrder.Skip(1)).Where(pair => Key(pair.First).AsSpan().SequenceCompareTo(Key(pair.Second)) >= 0), Is.Empty);

    [TestCaseSource(nameof(InOrder))]
    public void Tokens_OfAKey_AreThoseWritten(params string[] tokens) => Assert.That(GramKey.Tokens(Key(tokens)), Is.EqualTo(tokens));

    [Test]
    public void Bytes_OfEveryByte_AreThoseWritten()
    {
        byte[] every = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        Assert.That(GramKey.Bytes(Key(every, [0xFF, 0x00], [0x01])), Is.EqualTo(new[] { every, [0xFF, 0x00], [0x01] }));
    }

    [Test]
    public void Tokens_BytesThatAreNoUtf8_AreReplaced() => Assert.That(GramKey.Tokens(Key([0xFF])), Is.EqualTo(new[] { "\uFFFD" }));

    [TestCase("61", Description = "no end")]
    [TestCase("0100", Description = "nothing after the escape")]
    [TestCase("010300", Description = "the escape of another byte")]
    public void Bytes_OfNoKey_AreRefused(string hex) => Assert.That(
        () => GramKey.Bytes(Convert.FromHexString(hex)), Throws.ArgumentException.With.Message.EqualTo("The bytes are not the key of a gram. (Parameter 'key')"));

    private static byte[] Key(string[] tokens) => Key([.. tokens.Select(token => Encoding.UTF8.GetBytes(token))]);

    private static byte[] Key(params byte[][] tokens)
    {
        var key = new ArrayBufferWriter<byte>();
        foreach (var token in tokens)
            GramKey.Append(key, token);
        return key.WrittenSpan.ToArray();
    }
}
