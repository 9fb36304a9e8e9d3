using System.Runtime.InteropServices;
using Apache.Arrow;

namespace LaborSpark.Udfs;

/// <summary>Builds a column of token lists from the UTF-8 of whole texts' tokens: the bytes of a text are copied at once, and each end is moved by where they went.</summary>
internal sealed class TokenTextsColumn
{
    private readonly TokenListBuffers _lists = new();

    /// <summary>Appends the tokens of one text.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <exception cref="InvalidOperationException">The column would pass 2 GB.</exception>
    public void Append(TokenTexts tokens)
    {
        var start = _lists.Bytes.Length;
        var ends = tokens.Ends;
        _lists.Bytes.Write(tokens.Bytes);
        var offsets = MemoryMarshal.Cast<byte, int>(_lists.Offsets.GetSpan(ends.Length * sizeof(int)));
        for (var index = 0; index < ends.Length; index++)
            offsets[index] = start + ends[index];
        _lists.Offsets.Advance(ends.Length * sizeof(int));
        _lists.EndList(ends.Length);
    }

    /// <inheritdoc cref="TokenListBuffers.AppendNull"/>
    public void AppendNull() => _lists.AppendNull();

    /// <inheritdoc cref="TokenListBuffers.Build"/>
    public ListArray Build() => _lists.Build();

    /// <inheritdoc cref="TokenListBuffers.Clear"/>
    public void Clear() => _lists.Clear();
}
