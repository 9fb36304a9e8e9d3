using System.Text;

namespace LaborSpark.Udfs;

/// <summary>
/// The alphabet of the trie of words: 64 symbols, so that a node's children fit one mask. Digits, the underscore and small ASCII letters are a
/// symbol each, in the order of their code points; any other character is four: an escape with its top bits, then six bits each.
/// </summary>
internal static class TrieSymbols
{
    /// <summary>How many symbols a character takes that has none of its own.</summary>
    public const int PerEscaped = 4;

    /// <summary>The symbol of <c>a</c>; those of the other letters follow.</summary>
    public const int FirstLetter = 11;

    /// <summary>What <see cref="Of"/> gives for a character that has no symbol of its own.</summary>
    public const byte None = 0xFF;

    private const int Underscore = 10;
    private const int FirstEscape = FirstLetter + 26;
    private const int Bits = 6;

    private static readonly byte[] Ascii = MakeAscii();

    /// <summary>Gets the symbol of a character, or <see cref="None"/>.</summary>
    public static byte Of(int codePoint) => (uint)codePoint < 128 ? Ascii[codePoint] : None;

    /// <summary>Gets one of the four symbols of a character that has none of its own.</summary>
    /// <param name="codePoint">The character.</param>
    /// <param name="part">Which, from 0.</param>
    public static int Escaped(int codePoint, int part) =>
        part == 0 ? FirstEscape + (codePoint >> (3 * Bits)) : (codePoint >> ((3 - part) * Bits)) & 0x3F;

    /// <summary>Writes the symbols of a word, each plus one, so that a zero after the last sorts shorter words first.</summary>
    /// <param name="utf8">The word in valid UTF-8.</param>
    /// <param name="symbols">Receives them; four times the length of <paramref name="utf8"/> is room enough.</param>
    /// <param name="codePoints">How many characters the word has.</param>
    /// <returns>How many symbols there are.</returns>
    public static int Encode(ReadOnlySpan<byte> utf8, Span<byte> symbols, out int codePoints)
    {
        var count = 0;
        codePoints = 0;
        for (var at = 0; at < utf8.Length; codePoints++)
        {
            Rune.DecodeFromUtf8(utf8[at..], out var rune, out var length);
            at += length;
            if (Of(rune.Value) is var symbol && symbol != None)
            {
                symbols[count++] = (byte)(symbol + 1);
                continue;
            }

            for (var part = 0; part < PerEscaped; part++)
                symbols[count++] = (byte)(Escaped(rune.Value, part) + 1);
        }

        return count;
    }

    private static byte[] MakeAscii()
    {
        var symbols = new byte[128];
        Array.Fill(symbols, None);
        for (var digit = 0; digit < 10; digit++)
            symbols['0' + digit] = (byte)digit;
        symbols['_'] = Underscore;
        for (var letter = 0; letter < 26; letter++)
            symbols['a' + letter] = (byte)(FirstLetter + letter);
        return symbols;
    }
}
