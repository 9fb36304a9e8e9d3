using System.Buffers;
using System.Text;

namespace LaborSpark.Udfs;

/// <summary>String operations with the results of Python 3.11 (Unicode 14), whatever the culture and Unicode version of .NET. Thread-safe.</summary>
public static class PythonText
{
    // Bytes of source taken at once; every byte gives at most three (a broken byte becomes U+FFFD; U+0130, two bytes, becomes three).
    private const int BlockBytes = 1024;
    private const int MostGrowth = 3;
    private const int LongestCharacter = 4;

    private const int DottedI = 0x130;
    private const int CapitalSigma = 0x3A3;
    private const int FinalSigma = 0x3C2;
    private const int SmallSigma = 0x3C3;

    /// <summary>Lower-cases a text as <c>str.lower()</c> does: <c>İ</c> becomes two code points, a capital sigma at a word's end the final one.</summary>
    /// <param name="text">The text; a lone surrogate in it becomes U+FFFD.</param>
    /// <returns>The text in lower case.</returns>
    public static string ToLower(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();

        var output = new ArrayBufferWriter<byte>(text.Length + BlockBytes);
        ToLower(Encoding.UTF8.GetBytes(text), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Lower-cases a text in UTF-8 as <c>str.lower()</c> does. Time is linear in the text.</summary>
    /// <param name="utf8">The text; where it is no UTF-8, U+FFFD comes out for each broken sequence.</param>
    /// <param name="output">Receives the text in lower case, which is always valid UTF-8.</param>
    public static void ToLower(ReadOnlySpan<byte> utf8, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var at = 0;
        while (at < utf8.Length)
        {
            var blockEnd = Math.Min(utf8.Length, at + BlockBytes);
            var target = output.GetSpan(((blockEnd - at) * MostGrowth) + LongestCharacter);
            var written = 0;
            while (at < blockEnd)
            {
                Ascii.ToLower(utf8[at..blockEnd], target[written..], out var ascii);
                at += ascii;
                written += ascii;
                if (at < blockEnd)
                    at += LowerCharacter(utf8, at, target, ref written);
            }

            output.Advance(written);
        }
    }

    private static int LowerCharacter(ReadOnlySpan<byte> utf8, int at, Span<byte> target, ref int written)
    {
        Rune.DecodeFromUtf8(utf8[at..], out var rune, out var length);
        var lower = rune.Value switch
        {
            CapitalSigma => IsFinal(utf8, at, length) ? FinalSigma : SmallSigma,
            DottedI => 'i',
            var code => PythonCase.Lower(code),
        };
        written += new Rune(lower).EncodeToUtf8(target[written..]);
        if (rune.Value == DottedI)
        {
            "\u0307"u8.CopyTo(target[written..]);
            written += 2;
        }

        return length;
    }

    /// <summary>A sigma is final after a cased character and not before one; characters such as apostrophes and accents between are looked through.</summary>
    private static bool IsFinal(ReadOnlySpan<byte> utf8, int at, int length)
    {
        var before = utf8[..at];
        var context = SigmaContext.Ignored;
        while (context == SigmaContext.Ignored && !before.IsEmpty)
        {
            Rune.DecodeLastFromUtf8(before, out var rune, out var bytes);
            context = PythonCase.Context(rune.Value);
            before = before[..^bytes];
        }

        if (context != SigmaContext.Cased)
            return false;

        var after = utf8[(at + length)..];
        context = SigmaContext.Ignored;
        while (context == SigmaContext.Ignored && !after.IsEmpty)
        {
            Rune.DecodeFromUtf8(after, out var rune, out var bytes);
            context = PythonCase.Context(rune.Value);
            after = after[bytes..];
        }

        return context != SigmaContext.Cased;
    }
}
