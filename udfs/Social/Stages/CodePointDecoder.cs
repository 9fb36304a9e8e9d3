using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace LaborSpark.Udfs;

/// <summary>Turns UTF-8 into code points.</summary>
internal static class CodePointDecoder
{
    /// <summary>Decodes a text.</summary>
    /// <param name="utf8">The text; each broken sequence becomes one U+FFFD, as <see cref="Rune.DecodeFromUtf8"/> has it.</param>
    /// <param name="codePoints">Receives the code points; as long as the text is in bytes, at least.</param>
    /// <returns>How many there are.</returns>
    public static int Decode(ReadOnlySpan<byte> utf8, Span<int> codePoints)
    {
        var at = 0;
        var count = 0;
        while (at < utf8.Length)
        {
            var ascii = DecodeAscii(utf8[at..], codePoints[count..]);
            at += ascii;
            count += ascii;
            while (at < utf8.Length && utf8[at] >= 0x80)
            {
                Rune.DecodeFromUtf8(utf8[at..], out var rune, out var length);
                codePoints[count++] = rune.Value;
                at += length;
            }
        }

        return count;
    }

    private static int DecodeAscii(ReadOnlySpan<byte> utf8, Span<int> codePoints)
    {
        var at = 0;
        for (; utf8.Length - at >= Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var block = Vector128.Create(utf8[at..]);
            if (block.ExtractMostSignificantBits() != 0)
                break;

            var (low, high) = Vector128.Widen(block);
            var target = MemoryMarshal.Cast<int, uint>(codePoints[at..]);
            var (first, second) = Vector128.Widen(low);
            first.CopyTo(target);
            second.CopyTo(target[4..]);
            var (third, fourth) = Vector128.Widen(high);
            third.CopyTo(target[8..]);
            fourth.CopyTo(target[12..]);
        }

        for (; at < utf8.Length && utf8[at] < 0x80; at++)
            codePoints[at] = utf8[at];
        return at;
    }
}
