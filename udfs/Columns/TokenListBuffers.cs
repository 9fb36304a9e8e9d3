using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>The buffers of a column of token lists, used again for each batch. Tokens are written into <see cref="Bytes"/> and <see cref="Offsets"/> directly.</summary>
internal sealed class TokenListBuffers
{
    private readonly ReusedBuffer _listOffsets = new();
    private readonly ValidityBuffer _validity = new();
    private int _tokens;

    /// <summary>Makes the buffers of an empty column.</summary>
    public TokenListBuffers() => Clear();

    /// <summary>Gets the tokens' bytes.</summary>
    public ReusedBuffer Bytes { get; } = new();

    /// <summary>Gets where each token ends in <see cref="Bytes"/>, after a first 0.</summary>
    public ReusedBuffer Offsets { get; } = new();

    /// <summary>Ends a list.</summary>
    /// <param name="tokens">How many tokens were written for it.</param>
    public void EndList(int tokens)
    {
        _tokens += tokens;
        _validity.AppendValid();
        _listOffsets.WriteInt32(_tokens);
    }

    /// <summary>Appends a null list.</summary>
    public void AppendNull()
    {
        _validity.AppendNull();
        _listOffsets.WriteInt32(_tokens);
    }

    /// <summary>Gives the column of all lists since the last <see cref="Clear"/>, valid until the next one.</summary>
    /// <returns>The column.</returns>
    public ListArray Build()
    {
        var tokens = new ArrayData(StringType.Default, _tokens, 0, 0, [ArrowBuffer.Empty, Offsets.ToArrow(), Bytes.ToArrow()]);
        return new ListArray(new ArrayData(
            Utf8ListColumnBuilder.Type, _validity.Length, _validity.NullCount, 0, [_validity.ToArrow(), _listOffsets.ToArrow()], [tokens]));
    }

    /// <summary>Starts a new column in the same buffers.</summary>
    public void Clear()
    {
        Bytes.Clear();
        Offsets.Clear();
        _listOffsets.Clear();
        _validity.Clear();
        _tokens = 0;
        Offsets.WriteInt32(0);
        _listOffsets.WriteInt32(0);
    }
}
