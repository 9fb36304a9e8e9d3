using System.Runtime.InteropServices;

namespace LaborSpark.Udfs;

/// <summary>What emoticons mean, by ekphrasis's dictionary. Tokens come to it after lower-casing, so that its keys with capitals are only met without.</summary>
internal static class EmoticonMeanings
{
    private const int LongestEmoticon = 15;

    // For every first byte a bit for each length that an emoticon with it has: most tokens are none by these two alone.
    private static readonly int[] Lengths = new int[256];
    private static readonly Dictionary<UInt128, byte[]> Tags = Read();

    /// <summary>Gets the tag of a token that is an emoticon, or nothing.</summary>
    /// <param name="token">The token in UTF-8, of one byte at least.</param>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> token) =>
        token.Length <= LongestEmoticon && ((Lengths[token[0]] >> token.Length) & 1) != 0 && Tags.TryGetValue(Key(token), out var tag) ? tag : default;

    private static Dictionary<UInt128, byte[]> Read()
    {
        var tags = new List<byte[]>();
        foreach (var range in Words(EmoticonTable.Tags))
            tags.Add(EmoticonTable.Tags[range].ToArray());

        var read = new Dictionary<UInt128, byte[]>();
        foreach (var range in Words(EmoticonTable.Emoticons))
        {
            var emoticon = EmoticonTable.Emoticons[range];
            Lengths[emoticon[0]] |= 1 << emoticon.Length;
            read[Key(emoticon)] = tags[EmoticonTable.Meanings[read.Count]];
        }

        return read;
    }

    private static List<Range> Words(ReadOnlySpan<byte> text)
    {
        var words = new List<Range>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + text[start..].IndexOf((byte)' ');
            words.Add(start..end);
            start = end + 1;
        }

        return words;
    }

    private static UInt128 Key(ReadOnlySpan<byte> token)
    {
        // The length goes in, as a token may end in NUL.
        Span<byte> padded = stackalloc byte[LongestEmoticon + 1];
        padded.Clear();
        token.CopyTo(padded);
        padded[LongestEmoticon] = (byte)token.Length;
        return MemoryMarshal.Read<UInt128>(padded);
    }
}
