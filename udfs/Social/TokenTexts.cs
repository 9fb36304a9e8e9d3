using System.Text;

namespace LaborSpark.Udfs;

/// <summary>The tokens of one text as UTF-8, in buffers that are used again for the next. Not safe for several threads at once.</summary>
public sealed class TokenTexts
{
    private const int SmallestBytes = 1024;
    private const int SmallestEnds = 128;

    // Buffers that one long text made larger than this are given up at the next text.
    private const int LargestKept = 1 << 16;

    private byte[] _bytes = new byte[SmallestBytes];
    private int[] _ends = new int[SmallestEnds];

    /// <summary>Gets how many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the bytes of all tokens, one after the other, valid until the next text.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Gets where each token ends in <see cref="Bytes"/>, valid until the next text.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    /// <summary>Gets how many bytes there are, those of a token begun among them.</summary>
    internal int Length { get; private set; }

    /// <summary>Gets a token's bytes, valid until the next text.</summary>
    /// <param name="index">Which, from 0.</param>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : Ends[index - 1];
            return _bytes.AsSpan(start, Ends[index] - start);
        }
    }

    /// <summary>Makes strings of the tokens.</summary>
    public string[] ToStrings()
    {
        var tokens = new string[Count];
        for (var index = 0; index < tokens.Length; index++)
            tokens[index] = Encoding.UTF8.GetString(this[index]);
        return tokens;
    }

    /// <summary>Drops all tokens.</summary>
    internal void Clear()
    {
        if (_bytes.Length > LargestKept)
            _bytes = new byte[SmallestBytes];
        if (_ends.Length > LargestKept)
            _ends = new int[SmallestEnds];
        (Count, Length) = (0, 0);
    }

    /// <summary>Makes room after the bytes that are there; <see cref="Advance"/> says how much of it was written.</summary>
    internal Span<byte> Reserve(int bytes)
    {
        if (_bytes.Length - Length < bytes)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes));
        return _bytes.AsSpan(Length);
    }

    /// <summary>Adds bytes written into what <see cref="Reserve"/> gave to the token begun.</summary>
    internal void Advance(int bytes) => Length += bytes;

    /// <summary>Ends the token begun.</summary>
    internal void EndToken()
    {
        if (Count == _ends.Length)
            Array.Resize(ref _ends, _ends.Length * 2);
        _ends[Count++] = Length;
    }
}
