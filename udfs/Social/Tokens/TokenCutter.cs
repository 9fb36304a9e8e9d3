using System.Numerics;

namespace LaborSpark.Udfs;

/// <summary>
/// Cuts a normalised text into tokens as ekphrasis's tokenizers do: character references of HTML resolved, at each place the first alternative that
/// matches, each token in lower case by itself, emoticons replaced by tags of their meaning. Time is linear in the text.
/// </summary>
/// <remarks>Not safe for several threads at once.</remarks>
internal sealed class TokenCutter
{
    private const int SmallestBuffer = 512;

    // A buffer that one long text made larger than this is given up at the next short one.
    private const int LargestKept = 1 << 16;

    private readonly SocialOptions _options;
    private readonly TokenAlternatives _alternatives;
    private readonly TokenMatcher _matcher = new();
    private readonly TokenWriter _writer;
    private readonly bool _keepsEmails;
    private int[] _resolved = new int[SmallestBuffer];

    /// <summary>Makes a cutter.</summary>
    /// <param name="options">Which tokenizer, and what it keeps and changes.</param>
    public TokenCutter(SocialOptions options)
    {
        _options = options;
        _alternatives = new TokenAlternatives(options);
        _keepsEmails = (options.Keep & SocialTokenKinds.Emails) != 0;
        _writer = new TokenWriter(options);
    }

    /// <summary>Cuts a text.</summary>
    /// <param name="normalised">The text's code points, words apart by single spaces.</param>
    /// <param name="tokens">Receives the tokens in place of those it held.</param>
    public void Cut(ReadOnlySpan<int> normalised, TokenTexts tokens)
    {
        tokens.Clear();
        if (_options.Tokenizing == SocialTokenizing.WhiteSpace)
            CutAtSpaces(normalised, tokens);
        else
            CutByPatterns(Resolve(normalised), tokens);
    }

    private static void CutAtSpaces(ReadOnlySpan<int> text, TokenTexts tokens)
    {
        foreach (var word in text.Split(' '))
        {
            if (!text[word].IsEmpty)
                TokenWriter.WriteUnchanged(text[word], tokens);
        }
    }

    private ReadOnlySpan<int> Resolve(ReadOnlySpan<int> text)
    {
        if (_resolved.Length > LargestKept && text.Length <= LargestKept)
            _resolved = new int[SmallestBuffer];
        if (!text.Contains('&'))
            return text;

        if (_resolved.Length < text.Length)
            _resolved = new int[Math.Max(text.Length, _resolved.Length * 2)];
        return _resolved.AsSpan(0, HtmlEntities.Resolve(text, _resolved));
    }

    private void CutByPatterns(ReadOnlySpan<int> text, TokenTexts tokens)
    {
        _matcher.Begin();

        var mayHoldEmail = _keepsEmails && MayHoldEmail(text);
        for (var at = 0; at < text.Length;)
        {
            if (SocialClasses.IsSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = mayHoldEmail ? -1 : PlainWords.Match(text, at);
            if (end < 0)
                end = MatchFirst(text, at);
            _writer.Write(text[at..end], tokens);
            at = end;
        }
    }

    /// <summary>An address may start with any word; few texts hold one, as the normaliser replaces them, but a lone sign is common.</summary>
    private static bool MayHoldEmail(ReadOnlySpan<int> text)
    {
        for (var start = 0; text[start..].IndexOf('@') is var found && found >= 0; start += found + 1)
        {
            var sign = start + found;
            if (sign > 0 && EmailPattern.MayStart(text[sign - 1]) && SocialClasses.IsWordAt(text, sign + 1))
                return true;
        }

        return false;
    }

    private int MatchFirst(ReadOnlySpan<int> text, int at)
    {
        var order = _alternatives.Order;
        for (var left = _alternatives.StartingWith(text[at]); left != 0; left &= left - 1)
        {
            var end = _matcher.Match(order[BitOperations.TrailingZeroCount(left)], text, at);
            if (end >= 0)
                return end;
        }

        // What nothing matches is a token of one character.
        return at + 1;
    }
}
