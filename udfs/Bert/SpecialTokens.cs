namespace LaborSpark.Udfs;

/// <summary>
/// The five special tokens, which the reference takes for themselves where a text spells them out, exactly and before anything is cleaned:
/// those of them that the vocabulary has.
/// </summary>
internal sealed class SpecialTokens
{
    /// <summary>The first byte of each of them.</summary>
    public const byte Opening = (byte)'[';

    private readonly byte[][] _tokens;
    private readonly int[] _ids;

    private SpecialTokens(byte[][] tokens, int[] ids)
    {
        _tokens = tokens;
        _ids = ids;
    }

    /// <summary>Finds them in a vocabulary.</summary>
    /// <param name="file">The entries.</param>
    /// <returns>Those that it has.</returns>
    public static SpecialTokens In(VocabularyFile file)
    {
        byte[][] known = ["[UNK]"u8.ToArray(), "[SEP]"u8.ToArray(), "[CLS]"u8.ToArray(), "[PAD]"u8.ToArray(), "[MASK]"u8.ToArray()];
        var tokens = new List<byte[]>();
        var ids = new List<int>();
        for (var entry = 0; entry < file.Places.Length; entry++)
        {
            if (known.FirstOrDefault(token => file.Entry(entry).SequenceEqual(token)) is { } token)
            {
                tokens.Add(token);
                ids.Add(entry);
            }
        }

        return new SpecialTokens([.. tokens], [.. ids]);
    }

    /// <summary>Looks for a special token at the start of some text.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <returns>Its id, or -1.</returns>
    public int AtStart(ReadOnlySpan<byte> text, out int length)
    {
        for (var index = 0; index < _tokens.Length; index++)
        {
            if (text.StartsWith(_tokens[index]))
            {
                length = _tokens[index].Length;
                return _ids[index];
            }
        }

        length = 0;
        return -1;
    }

    /// <summary>Gets the id of one of them.</summary>
    /// <param name="token">Its UTF-8 bytes.</param>
    /// <returns>The id, or -1 when the vocabulary lacks it.</returns>
    public int IdOf(ReadOnlySpan<byte> token) => AtStart(token, out var length) is var id && length == token.Length ? id : -1;
}
