using System.Buffers;
using System.Text;

namespace LaborSpark.Udfs;

/// <summary>
/// The text normaliser and tokenizer for social media, equal to ekphrasis 0.5.4's <c>TextPreProcessor.pre_process_doc</c>: addresses, numbers, dates
/// and the like replaced by tags, hashtags cut into words, tags beside what stands out, contractions written out, and the whole cut into tokens that
/// keep emoticons, tags and the like in one piece. Where the reference fails, does not end or depends on chance, the rule's plain answer is given:
/// hashtags of any length are cut, and of equally frequent words the first in code-point order is taken.
/// </summary>
/// <remarks>
/// Not safe for several threads at once: one tokenizer for each, over shared statistics. Time is linear in the text, whatever it holds. Characters are
/// classified as in Python 3.11 (Unicode 14).
/// </remarks>
public sealed class SocialTokenizer
{
    private readonly SocialNormaliser _normaliser;
    private readonly TokenCutter _cutter;
    private readonly TokenTexts _ownTokens = new();

    /// <summary>Makes a tokenizer.</summary>
    /// <param name="segmenter">The counts of words and pairs by which hashtags are cut; may be shared. ekphrasis: <c>segmenter</c>.</param>
    /// <param name="corrector">The counts of words by which elongated words are known; may be the same. ekphrasis: <c>corrector</c>.</param>
    /// <param name="options">The options, or null for those of the pipeline.</param>
    /// <exception cref="ArgumentException">A term of the options does not exist.</exception>
    public SocialTokenizer(WordStatistics segmenter, WordStatistics corrector, SocialOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        ArgumentNullException.ThrowIfNull(corrector);
        options ??= new SocialOptions();
        _normaliser = new SocialNormaliser(segmenter, corrector, options);
        _cutter = new TokenCutter(options);
    }

    /// <summary>Tokenizes a text.</summary>
    /// <param name="text">The text; a lone surrogate in it becomes U+FFFD.</param>
    /// <returns>The tokens; empty for a text without any.</returns>
    public string[] Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, buffer);
        Tokenize(buffer.AsSpan(0, length), _ownTokens);
        ArrayPool<byte>.Shared.Return(buffer);
        return _ownTokens.ToStrings();
    }

    /// <summary>Tokenizes a text to UTF-8.</summary>
    /// <param name="utf8">The text in UTF-8; each broken sequence counts as U+FFFD.</param>
    /// <param name="tokens">Receives the tokens in place of those it held.</param>
    public void Tokenize(ReadOnlySpan<byte> utf8, TokenTexts tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        _cutter.Cut(_normaliser.Normalise(utf8), tokens);
    }
}
