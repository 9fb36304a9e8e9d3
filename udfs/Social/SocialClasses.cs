using System.Runtime.CompilerServices;

namespace LaborSpark.Udfs;

/// <summary>Classes of code points as Python 3.11 (Unicode 14) has them, and the assertions of its <c>re</c> that rest on them.</summary>
internal static class SocialClasses
{
    private const int CodePoints = 0x110000;
    private const int ClassBits = 5;

    private static readonly byte[] Table = Spread(SocialClassTable.Runs);

    /// <summary>Gets the classes of a code point.</summary>
    /// <param name="codePoint">A code point up to U+10FFFF.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SocialClass Of(int codePoint) => (SocialClass)Table[codePoint];

    /// <summary><c>\w</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(int codePoint) => (Table[codePoint] & (byte)SocialClass.Word) != 0;

    /// <summary><c>\d</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(int codePoint) => (Table[codePoint] & (byte)SocialClass.Digit) != 0;

    /// <summary><c>\s</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(int codePoint) => (Table[codePoint] & (byte)SocialClass.Space) != 0;

    /// <summary><c>[A-Z]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAsciiUpper(int codePoint) => (uint)(codePoint - 'A') < 26;

    /// <summary><c>[a-z]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAsciiLower(int codePoint) => (uint)(codePoint - 'a') < 26;

    /// <summary><c>[A-Za-z]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAsciiLetter(int codePoint) => (uint)((codePoint | 0x20) - 'a') < 26;

    /// <summary><c>[0-9]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAsciiDigit(int codePoint) => (uint)(codePoint - '0') < 10;

    /// <summary>Whether there is a <c>\w</c> at a place; false at either end of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWordAt(ReadOnlySpan<int> text, int at) => (uint)at < (uint)text.Length && IsWord(text[at]);

    /// <summary>Whether there is a <c>\d</c> at a place; false at either end of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigitAt(ReadOnlySpan<int> text, int at) => (uint)at < (uint)text.Length && IsDigit(text[at]);

    /// <summary>Whether a character is at a place; false at either end of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAt(ReadOnlySpan<int> text, int at, int codePoint) => (uint)at < (uint)text.Length && text[at] == codePoint;

    /// <summary><c>\b</c>: whether of the characters on both sides of a place one is a <c>\w</c> and the other is not, or is not there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">From 0 to the text's length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBoundary(ReadOnlySpan<int> text, int at) => IsWordAt(text, at - 1) != IsWordAt(text, at);

    /// <summary>Whether an ASCII text stands at a place.</summary>
    public static bool IsTextAt(ReadOnlySpan<int> text, int at, ReadOnlySpan<byte> ascii)
    {
        if ((uint)at > (uint)text.Length || text.Length - at < ascii.Length)
            return false;

        for (var index = 0; index < ascii.Length; index++)
        {
            if (text[at + index] != ascii[index])
                return false;
        }

        return true;
    }

    /// <summary>Finds the end of a run of <c>\w</c>.</summary>
    public static int EndOfWord(ReadOnlySpan<int> text, int at)
    {
        while (at < text.Length && IsWord(text[at]))
            at++;
        return at;
    }

    /// <summary>Finds the end of a run of <c>\d</c>.</summary>
    public static int EndOfDigits(ReadOnlySpan<int> text, int at)
    {
        while (at < text.Length && IsDigit(text[at]))
            at++;
        return at;
    }

    /// <summary>Finds the end of a run of <c>\S</c>.</summary>
    public static int EndOfNonSpace(ReadOnlySpan<int> text, int at)
    {
        while (at < text.Length && !IsSpace(text[at]))
            at++;
        return at;
    }

    /// <summary><c>str.islower()</c>: at least one small letter and no capital.</summary>
    public static bool IsLower(ReadOnlySpan<int> text)
    {
        var all = SocialClass.None;
        foreach (var codePoint in text)
            all |= Of(codePoint);
        return (all & (SocialClass.Lower | SocialClass.Capital)) == SocialClass.Lower;
    }

    private static byte[] Spread(ReadOnlySpan<int> runs)
    {
        var classes = new byte[CodePoints];
        for (var run = 0; run < runs.Length; run++)
        {
            var end = run + 1 < runs.Length ? runs[run + 1] >> ClassBits : CodePoints;
            classes.AsSpan((runs[run] >> ClassBits)..end).Fill((byte)(runs[run] & ((1 << ClassBits) - 1)));
        }

        return classes;
    }
}
