namespace LaborSpark.Udfs;

/// <summary>
/// ekphrasis's EMOJI as Python reads it. The pattern is written in surrogates, which no Python text holds, so emoji beyond the basic plane never match;
/// what is left are symbols of the basic plane, keycaps, one joined pair, and each of <c># * 0</c> to <c>9</c> alone.
/// </summary>
internal readonly struct EmojiPattern : ISocialPattern<EmojiPattern>
{
    private const int Keycap = 0x20E3;
    private const int VariationSelector = 0xFE0F;
    private const int Joiner = 0x200D;
    private const int PersonWithBall = 0x26F9;
    private const int Female = 0x2640;
    private const int Male = 0x2642;

    // For every code point of the basic plane 0, or 1, or 2 where U+FE0F after it belongs to it.
    private static readonly byte[] Kinds = Spread(EmojiTable.Runs);

    public static bool MayStart(int codePoint) => codePoint < Kinds.Length && Kinds[codePoint] != 0;

    public static int Match(ReadOnlySpan<int> text, int at)
    {
        var first = text[at];
        if (!MayStart(first))
            return -1;
        if (!SocialClasses.IsAt(text, at + 1, VariationSelector))
            return at + 1;
        if (first == PersonWithBall && IsGendered(text, at))
            return at + 5;
        if (first < 0x80 && SocialClasses.IsAt(text, at + 2, Keycap))
            return at + 3;
        return at + Kinds[first];
    }

    private static bool IsGendered(ReadOnlySpan<int> text, int at) =>
        SocialClasses.IsAt(text, at + 4, VariationSelector) && text[at + 2] == Joiner && (text[at + 3] is Female or Male);

    private static byte[] Spread(ReadOnlySpan<ushort> runs)
    {
        var kinds = new byte[runs[^2] + 1];
        for (var run = 0; run < runs.Length; run += 3)
            kinds.AsSpan(runs[run]..(runs[run + 1] + 1)).Fill((byte)runs[run + 2]);
        return kinds;
    }
}
