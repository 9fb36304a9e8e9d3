using System.Text;

namespace LaborSpark.Udfs;

/// <summary>Writes tokens as UTF-8: in lower case and with emoticons replaced by their tags, as far as the options ask for it.</summary>
internal sealed class TokenWriter(SocialOptions options)
{
    private const int LongestCharacter = 4;
    private const int LongestTag = 16;
    private const int DottedI = 0x130;
    private const int CapitalSigma = 0x3A3;
    private const int FinalSigma = 0x3C2;
    private const int SmallSigma = 0x3C3;

    private readonly bool _lowerCase = options.LowerCase;
    private readonly bool _emoticons = options.Emoticons;

    /// <summary>Writes a token.</summary>
    /// <param name="token">Its code points, one at least.</param>
    /// <param name="tokens">Receives it.</param>
    public void Write(ReadOnlySpan<int> token, TokenTexts tokens)
    {
        var output = tokens.Reserve((token.Length * LongestCharacter) + LongestTag);
        var at = 0;
        if (_lowerCase)
        {
            for (; at < token.Length && (uint)token[at] < 0x80; at++)
                output[at] = (byte)(SocialClasses.IsAsciiUpper(token[at]) ? token[at] | 0x20 : token[at]);
        }

        var length = at == token.Length ? at : at + WriteRest(token, at, output[at..]);
        if (_emoticons && EmoticonMeanings.Of(output[..length]) is { IsEmpty: false } tag)
        {
            tag.CopyTo(output);
            length = tag.Length;
        }

        tokens.Advance(length);
        tokens.EndToken();
    }

    /// <summary>Writes code points as they are.</summary>
    /// <param name="token">Them, one at least.</param>
    /// <param name="tokens">Receives them as a token.</param>
    public static void WriteUnchanged(ReadOnlySpan<int> token, TokenTexts tokens)
    {
        var output = tokens.Reserve(token.Length * LongestCharacter);
        var length = 0;
        foreach (var codePoint in token)
            length += new Rune(codePoint).EncodeToUtf8(output[length..]);
        tokens.Advance(length);
        tokens.EndToken();
    }

    private int WriteRest(ReadOnlySpan<int> token, int at, Span<byte> output)
    {
        var length = 0;
        for (; at < token.Length; at++)
        {
            var codePoint = token[at];
            if (_lowerCase)
                codePoint = codePoint == CapitalSigma ? (IsFinal(token, at) ? FinalSigma : SmallSigma) : PythonCase.Lower(codePoint);
            if (_lowerCase && codePoint == DottedI)
            {
                "i\u0307"u8.CopyTo(output[length..]);
                length += 3;
                continue;
            }

            length += new Rune(codePoint).EncodeToUtf8(output[length..]);
        }

        return length;
    }

    /// <summary>A sigma is final after a cased character of its token and not before one, looking through what a word may hold beside letters.</summary>
    private static bool IsFinal(ReadOnlySpan<int> token, int at)
    {
        var before = at - 1;
        while (before >= 0 && PythonCase.Context(token[before]) == SigmaContext.Ignored)
            before--;
        if (before < 0 || PythonCase.Context(token[before]) != SigmaContext.Cased)
            return false;

        var after = at + 1;
        while (after < token.Length && PythonCase.Context(token[after]) == SigmaContext.Ignored)
            after++;
        return after == token.Length || PythonCase.Context(token[after]) != SigmaContext.Cased;
    }
}
