using System.Text;

namespace LaborSpark.Jobs.Select.MaskedModels;

/// <summary>Puts a mask in the place of a keyword.</summary>
internal static class MaskedText
{
    /// <summary>What a masked language model takes for a word to be found.</summary>
    public const string Mask = "[MASK]";

    private const int DottedI = 0x130;

    /// <summary>Masks one occurrence of a keyword.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lowercased">The text in lower case, as Python's <c>str.lower()</c> gives it.</param>
    /// <param name="keyword">The keyword in lower case, as literal text; it may be a part of a word.</param>
    /// <param name="hash">Chooses the occurrence: as an unsigned number modulo the number of occurrences, which are counted from the left and do not overlap.</param>
    /// <returns>
    /// The text with <c>[MASK]</c> in the place of the occurrence; null if there is none. Null also for a text in which somebody wrote <c>[MASK]</c>: the model would see two masks, and what it makes of
    /// the other word would depend on that one. Such tweets are too few to miss.
    /// </returns>
    /// <exception cref="ArgumentException">The keyword is empty, or the text in lower case is not that of the text.</exception>
    public static string? Of(string text, string lowercased, string keyword, long hash)
    {
        ArgumentException.ThrowIfNullOrEmpty(keyword);
        var places = Places(lowercased, keyword);
        if (places.Count == 0 || text.Contains(Mask, StringComparison.Ordinal))
            return null;

        var start = places[(int)((ulong)hash % (ulong)places.Count)];
        var (from, to) = InText(text, lowercased, start, start + keyword.Length);
        return string.Concat(text.AsSpan(0, from), Mask, text.AsSpan(to));
    }

    private static List<int> Places(string lowercased, string keyword)
    {
        var places = new List<int>();
        for (var at = 0; (at = lowercased.IndexOf(keyword, at, StringComparison.Ordinal)) >= 0; at += keyword.Length)
            places.Add(at);
        return places;
    }

    /// <summary>Finds the characters of the text whose lower case lies, wholly or in part, in a range.</summary>
    private static (int From, int To) InText(string text, string lowercased, int start, int end)
    {
        var (from, at, lower) = (0, 0, 0);
        while (lower < end && at < text.Length)
        {
            if (lower <= start)
                from = at;
            (at, lower) = (at + Next(text, at, out var character), lower + LowerLength(lowercased, lower, character));
        }

        return lower >= end ? (from, at) : throw new ArgumentException("Expected the lower case of the text.", nameof(lowercased));
    }

    // One character becomes one, but for one that becomes two.
    private static int LowerLength(string lowercased, int at, Rune character) =>
        at >= lowercased.Length ? 0 : Next(lowercased, at, out _) + (character.Value == DottedI ? 1 : 0);

    // A lone surrogate is a character: in lower case it is U+FFFD.
    private static int Next(string text, int at, out Rune character)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out character, out var length);
        return length;
    }
}
