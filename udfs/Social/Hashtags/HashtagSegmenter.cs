using System.Numerics;
using System.Text;

namespace LaborSpark.Udfs;

/// <summary>
/// Cuts hashtags into words, equal to ekphrasis 0.5.4: the most probable words of at most 20 characters by the counts of words and pairs, for
/// hashtags in small letters; others are cut where the case changes. Time is linear in the length.
/// </summary>
/// <remarks>
/// Not safe for several threads at once: one for each, over shared statistics. Each keeps the answers for at most 8,192 hashtags of up to 32
/// ASCII characters, two for a hash: a new one takes the place of the one of them that was used longer ago.
/// </remarks>
public sealed class HashtagSegmenter
{
    private const int LargestKept = 1 << 16;

    private readonly HashtagLattice _lattice;
    private readonly HashtagCache _cache = new();
    private int[] _ends = new int[64];

    /// <summary>Makes a segmenter.</summary>
    /// <param name="statistics">The counts, which may be shared.</param>
    public HashtagSegmenter(WordStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        _lattice = new HashtagLattice(statistics.Compiled);
    }

    /// <summary>
    /// Cuts a text into words, as ekphrasis's <c>Segmenter.segment</c> does: by the statistics if it has a small letter and no capital, else where the
    /// case changes and around digits, in lower case.
    /// </summary>
    /// <param name="text">The text, without <c>#</c>; a lone surrogate in it becomes U+FFFD.</param>
    /// <returns>The words; none for an empty text.</returns>
    public string[] Segment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var codePoints = Decode(text);
        return SocialClasses.IsLower(codePoints) ? Words(codePoints) : SplitAtSpaces(PythonText.ToLower(CamelCase.Split(codePoints)));
    }

    /// <summary>
    /// Unpacks a hashtag, as ekphrasis's preprocessor does: by the statistics, hyphens and underscores taken as spaces, if it has a small letter
    /// and no capital; else where the case changes and around digits, without hyphens and underscores, each letter's case kept.
    /// </summary>
    /// <param name="hashtag">The hashtag, with its <c>#</c> or without; a lone surrogate in it becomes U+FFFD.</param>
    /// <returns>The words; none for an empty hashtag.</returns>
    public string[] Unpack(string hashtag)
    {
        ArgumentNullException.ThrowIfNull(hashtag);
        var codePoints = Decode(hashtag.StartsWith('#') ? hashtag[1..] : hashtag);
        if (SocialClasses.IsLower(codePoints))
            return SplitAtSpaces(string.Join(' ', Words(codePoints)).Replace('-', ' ').Replace('_', ' '));

        return SplitAtSpaces(CamelCase.Split(codePoints).Replace("-", string.Empty, StringComparison.Ordinal).Replace("_", string.Empty, StringComparison.Ordinal));
    }

    /// <summary>Cuts a text into words by the statistics alone, whatever its case.</summary>
    /// <param name="text">Code points.</param>
    /// <returns>Where each word ends, valid until the next call; nothing for an empty text.</returns>
    internal ReadOnlySpan<int> Segment(ReadOnlySpan<int> text)
    {
        if (text.IsEmpty)
            return [];
        if (_ends.Length < text.Length || _ends.Length > LargestKept)
            _ends = new int[Math.Max(text.Length, 64)];

        var cacheable = _cache.TryPlace(text, out var entry);
        if (cacheable && entry.TryGet(out var bits))
            return Unpack(bits);

        var ends = _ends.AsSpan(0, _lattice.Cut(text, _ends));
        if (cacheable)
            entry.Keep(ends);
        return ends;
    }

    private static int[] Decode(string text)
    {
        var codePoints = new int[text.Length];
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
            codePoints[count++] = rune.Value;
        return codePoints[..count];
    }

    private static string[] SplitAtSpaces(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private ReadOnlySpan<int> Unpack(uint bits)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
            _ends[count++] = BitOperations.TrailingZeroCount(bits) + 1;
        return _ends.AsSpan(0, count);
    }

    private string[] Words(ReadOnlySpan<int> text)
    {
        var ends = Segment(text);
        var words = new string[ends.Length];
        var builder = new StringBuilder();
        var start = 0;
        for (var word = 0; word < words.Length; word++)
        {
            builder.Clear();
            for (; start < ends[word]; start++)
                builder.Append(new Rune(text[start]));
            words[word] = builder.ToString();
        }

        return words;
    }
}
